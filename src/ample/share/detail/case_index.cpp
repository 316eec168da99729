#include <ample/core/ascii.hpp>
#include <ample/share/detail/case_index.hpp>
#include <ample/share/detail/hit_groups.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <deque>

namespace ample::share::detail {

namespace {

using nlohmann::json;

bool is_bulk(std::string_view kind) {
    return kind == "hit" || kind == "defect";
}

/// Kinds that hold what a published report says.
bool is_published(std::string_view kind) {
    return kind == "document" || kind == "claim" || kind == "copy" || kind == "proposition";
}

/// All values once each, by kind and digest.
std::vector<const Value*> distinct(std::span<const Value> values) {
    std::vector<const Value*> list;
    list.reserve(values.size());
    for (const auto& value : values) {
        list.push_back(&value);
    }
    std::sort(list.begin(), list.end(), [](const Value* a, const Value* b) {
        return std::tie(a->kind, a->digest) < std::tie(b->kind, b->digest);
    });
    const auto end = std::unique(list.begin(), list.end(), [](const Value* a, const Value* b) {
        return a->kind == b->kind && a->digest == b->digest;
    });
    list.erase(end, list.end());
    return list;
}

Digest digest_over(const std::vector<const Value*>& values) {
    Hasher hasher;
    for (const auto* value : values) {
        hasher.update(value->digest.hex() + "\n");
    }
    return hasher.finish();
}

} // namespace

struct CaseIndex::State {
    CaseView view = {};
    std::deque<json> contents = {};
    std::map<std::string, std::vector<Item>, std::less<>> by_kind = {};
    std::map<std::string, const Item*, std::less<>> by_id = {};
    std::map<std::string, std::size_t> kinds = {};
    std::map<std::string, std::size_t> methods = {};
    std::map<Digest, std::string> paths = {};
    std::vector<const Value*> hits = {};
    std::vector<const Value*> defects = {};
    std::map<std::string, const Value*, std::less<>> detections = {}; ///< by id
    std::map<std::string, std::size_t, std::less<>> allowed = {};
    std::vector<HitGroup> groups = {};
    Marking marking = {Tlp::clear, Pap::clear};
    Digest fingerprint = {};
    NameMask mask = {};

    Status add(const Value& value) {
        ++kinds[value.kind];
        ++methods[value.method];
        marking = join(marking, value.marking);
        auto content = json::parse(value.content, nullptr, false);
        if (!content.is_object()) {
            return Error{Kind::damaged, value.id() + " holds no JSON object", "run `ample verify`"};
        }
        if (value.kind == "detection") {
            detections.emplace(value.id(), &value);
            const auto by = Field(content)["allowed"]["by"].text();
            if (!by.empty()) {
                ++allowed[std::string(by)];
            }
            return Done{};
        }
        if (is_bulk(value.kind)) {
            (value.kind == "hit" ? hits : defects).push_back(&value);
            return Done{};
        }
        contents.push_back(std::move(content));
        const Field field(contents.back());
        by_kind[value.kind].push_back({&value, value.id(), field});
        if (value.kind == "exhibit") {
            add_path(field);
        }
        if (!is_published(value.kind)) {
            mask.collect(field);
        }
        return Done{};
    }

    void add_path(Field exhibit) {
        if (const auto digest = Digest::parse(exhibit["sha256"].text())) {
            paths.emplace(*digest, exhibit["path"].text());
        }
    }

    void finish() {
        for (const auto& [kind, items] : by_kind) {
            for (const auto& item : items) {
                by_id.emplace(item.id, &item);
            }
        }
        hits = in_file_order(hits);
        defects = in_file_order(defects);
        groups = group_hits(hits);
    }
};

CaseIndex::CaseIndex(std::unique_ptr<State> state) : state_(std::move(state)) {}

CaseIndex::CaseIndex(CaseIndex&&) noexcept = default;
CaseIndex& CaseIndex::operator=(CaseIndex&&) noexcept = default;
CaseIndex::~CaseIndex() = default;

Result<CaseIndex> CaseIndex::open(const CaseView& view) {
    if (auto released = check_release(view); !released) {
        return released.error();
    }
    return gather(view);
}

Result<CaseIndex> CaseIndex::gather(const CaseView& view) {
    auto state = std::make_unique<State>();
    state->view = view;
    const auto values = distinct(view.values);
    state->fingerprint = digest_over(values);
    for (const auto* value : values) {
        if (auto added = state->add(*value); !added) {
            return added.error();
        }
    }
    state->finish();
    return CaseIndex(std::move(state));
}

const CaseView& CaseIndex::view() const noexcept {
    return state_->view;
}

const std::vector<Item>& CaseIndex::of(std::string_view kind) const {
    static const std::vector<Item> none;
    const auto found = state_->by_kind.find(kind);
    return found == state_->by_kind.end() ? none : found->second;
}

const Item* CaseIndex::find(std::string_view id) const {
    const auto found = state_->by_id.find(id);
    return found == state_->by_id.end() ? nullptr : found->second;
}

const std::map<std::string, std::size_t>& CaseIndex::kinds() const noexcept {
    return state_->kinds;
}

const std::map<std::string, std::size_t>& CaseIndex::methods() const noexcept {
    return state_->methods;
}

const std::vector<HitGroup>& CaseIndex::hit_groups() const noexcept {
    return state_->groups;
}

const std::vector<const Value*>& CaseIndex::hits() const noexcept {
    return state_->hits;
}

const std::vector<const Value*>& CaseIndex::defects() const noexcept {
    return state_->defects;
}

std::size_t CaseIndex::detections() const noexcept {
    return state_->detections.size();
}

const Value* CaseIndex::detection(std::string_view id) const {
    const auto found = state_->detections.find(id);
    return found == state_->detections.end() ? nullptr : found->second;
}

const std::map<std::string, std::size_t, std::less<>>& CaseIndex::allowed() const noexcept {
    return state_->allowed;
}

std::string_view CaseIndex::path_of(const Digest& exhibit) const {
    const auto found = state_->paths.find(exhibit);
    return found == state_->paths.end() ? std::string_view() : found->second;
}

Marking CaseIndex::marking() const noexcept {
    return state_->marking;
}

Digest CaseIndex::fingerprint() const noexcept {
    return state_->fingerprint;
}

std::string CaseIndex::masked(std::string_view text) const {
    const bool is_asked_for =
        state_->view.names_shown && !ascii::trim(state_->view.names_reason).empty();
    const bool is_open = is_asked_for || state_->mask.is_empty();
    return is_open ? std::string(text) : state_->mask.masked(text);
}

} // namespace ample::share::detail
