#include <ample/run/detail/pipeline_state.hpp>
#include <ample/run/gather.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace ample::run {

namespace {

using nlohmann::json;

std::string dump(const json& content) {
    return content.dump(-1, ' ', false, json::error_handler_t::replace);
}

void put(json& content, const char* key, const std::string& text) {
    if (!text.empty()) {
        content[key] = text;
    }
}

json custody_json(const CustodyNote& note) {
    json custody = json::object();
    put(custody, "received_from", note.received_from);
    put(custody, "received_by", note.received_by);
    put(custody, "received_at", note.received_at);
    put(custody, "note", note.note);
    return custody;
}

/// Whether another member stands inside the member at `path`.
bool is_container(const seal::Sealed& sealed, const std::string& path) {
    return std::any_of(sealed.members.begin(), sealed.members.end(), [&](const auto& member) {
        return member.path.size() > path.size() && member.path.starts_with(path) &&
               member.path[path.size()] == '/';
    });
}

} // namespace

Value make_gap(std::string_view path, std::string_view why, Origins origins, Marking marking) {
    return make_value(
        "gap", dump({{"path", path}, {"why", why}}), std::move(origins), "run.gap/1", marking);
}

Pipeline::Pipeline(keep::Book& book,
                   const seal::Vault& vault,
                   const CaseFile& file,
                   PipelineOptions options)
    : state_(new State{book, vault, file, std::move(options)}) {}

Pipeline::~Pipeline() = default;

std::size_t Pipeline::steps_done() const noexcept {
    return state_->done;
}

std::size_t Pipeline::steps_kept() const noexcept {
    return state_->kept;
}

std::string Pipeline::key() const {
    return Key().add(state_->keys).text();
}

Status Pipeline::derive() {
    using Part = Status (State::*)();
    const std::pair<Stage, Part> parts[] = {{Stage::seal, &State::derive_exhibits},
                                            {Stage::sweep, &State::derive_decisions},
                                            {Stage::sweep, &State::derive_intel},
                                            {Stage::sweep, &State::derive_records},
                                            {Stage::sweep, &State::derive_indicators},
                                            {Stage::sweep, &State::derive_sweeps},
                                            {Stage::sweep, &State::derive_blindspots},
                                            {Stage::sweep, &State::derive_allow},
                                            {Stage::sweep, &State::derive_detections},
                                            {Stage::sweep, &State::derive_yara},
                                            {Stage::cite, &State::derive_claims},
                                            {Stage::link, &State::derive_links},
                                            {Stage::weigh, &State::derive_judgement}};
    for (const auto& [stage, part] : parts) {
        if (stage > state_->options.until) {
            return Done{};
        }
        if (auto done = (state_.get()->*part)(); !done) {
            return done;
        }
    }
    state_->steps.emplace_back("gather");
    state_->steps.emplace_back("limits");
    state_->steps.emplace_back("share");
    const auto removed = state_->book.keep_only(state_->steps);
    if (!removed) {
        return removed.error();
    }
    return Done{};
}

Result<bool> Pipeline::State::is_stale(std::string_view step, const std::string& key) {
    steps.emplace_back(step);
    keys += std::string(step) + "=" + key + ";";
    auto known = book.key_of(step);
    if (!known) {
        return known.error();
    }
    const bool is_current = *known && **known == key;
    kept += is_current ? 1 : 0;
    return !is_current;
}

Status Pipeline::State::store(std::string_view step,
                              const std::string& key,
                              std::span<const Value> values) {
    ++done;
    return book.put(step, key, values);
}

void Pipeline::State::progress(std::string_view stage,
                               std::uint64_t at,
                               std::uint64_t total) const {
    if (options.on_progress) {
        options.on_progress(stage, at, total);
    }
}

Status Pipeline::State::derive_exhibits() {
    auto sources = book.sources();
    if (!sources) {
        return sources.error();
    }
    std::uint64_t at = 0;
    for (const auto& source : *sources) {
        progress("detect", at++, sources->size());
        if (auto derived = derive_exhibit(source); !derived) {
            return derived;
        }
    }
    auto values = book.values_of_kind("exhibit");
    if (!values) {
        return values.error();
    }
    std::set<std::string> on_desk;
    for (const auto& source : *sources) {
        on_desk.insert(source.path);
    }
    for (auto& value : *values) { // leave out files that were replaced or taken away
        if (on_desk.contains(json::parse(value.content).at("path").get<std::string>())) {
            exhibits.push_back(std::move(value));
        }
    }
    streams = streams_of(exhibits);
    return Done{};
}

Status Pipeline::State::derive_exhibit(const keep::Source& source) {
    const auto marking = file.marking_of(source.path);
    const auto* const custody = file.custody_of(source.path);
    const auto step = "exhibit:" + source.path;
    const auto sealed = vault.sealed(source.exhibit);
    if (!sealed) {
        return sealed.error();
    }
    Key parts;
    parts.add(source.exhibit.text())
        .add(source.role)
        .add(source.root)
        .add(to_text(marking.tlp))
        .add(to_text(marking.pap))
        .add(custody == nullptr ? "" : dump(custody_json(*custody)));
    for (const auto& member : sealed->members) { // more come out when a limit is raised
        parts.add(member.path).add(member.digest.text());
    }
    for (const auto& defect : sealed->defects) {
        parts.add(defect.path).add(defect.why);
    }
    const auto key = parts.text();
    const auto stale = is_stale(step, key);
    if (!stale) {
        return stale.error();
    }
    if (!*stale) {
        return Done{};
    }
    std::vector<Value> values = {exhibit_value(source, *sealed)};
    for (const auto& defect : sealed->defects) {
        const auto where =
            defect.path.empty() ? source.path : source.path + " [" + defect.path + "]";
        values.push_back(make_gap(
            where,
            defect.why,
            {ByteOrigin{source.exhibit, "", {0, source.bytes}}, values.front().as_origin()},
            marking));
    }
    return store(step, key, values);
}

std::string Pipeline::State::format_of(const Digest& object, std::string_view role) const {
    auto source = vault.open_object(object);
    if (!source) {
        return {};
    }
    std::string head(read::detect_bytes, '\0');
    std::size_t filled = 0;
    while (filled < head.size()) {
        const auto count = (*source)->read({head.data() + filled, head.size() - filled});
        if (!count || *count == 0) {
            break;
        }
        filled += *count;
    }
    const auto* const format =
        read::detect(std::string_view(head).substr(0, filled),
                     role == "reports" ? read::Among::reports : read::Among::evidence);
    return format == nullptr ? std::string() : std::string(format->name);
}

bool Pipeline::State::is_read_with_members(const Digest& object, std::string_view role) const {
    return role == "reports" && format_of(object, role) == "mail";
}

Value Pipeline::State::exhibit_value(const keep::Source& source, const seal::Sealed& sealed) const {
    json content = {{"path", source.path},
                    {"role", source.role},
                    {"bytes", source.bytes},
                    {"sha256", source.exhibit.hex()},
                    {"container", !sealed.members.empty()},
                    {"members", json::array()}};
    if (source.role == "evidence") {
        put(content, "organisation", organisation_of(source.path, source.root));
    }
    if (sealed.members.empty() || is_read_with_members(source.exhibit, source.role)) {
        put(content, "format", format_of(source.exhibit, source.role));
    }
    for (const auto& member : sealed.members) {
        json item = {
            {"member", member.path}, {"sha256", member.digest.hex()}, {"bytes", member.bytes}};
        if (is_container(sealed, member.path)) {
            item["container"] = true;
        }
        if (!item.contains("container") || is_read_with_members(member.digest, source.role)) {
            put(item, "format", format_of(member.digest, source.role));
        }
        content["members"].push_back(std::move(item));
    }
    if (const auto* const custody = file.custody_of(source.path)) {
        content["custody"] = custody_json(*custody);
    }
    return make_value("exhibit",
                      dump(content),
                      {ByteOrigin{source.exhibit, "", {0, source.bytes}}},
                      "seal.exhibit/1",
                      file.marking_of(source.path));
}

Result<std::string> Pipeline::State::whole(const Stream& stream, std::uint64_t most) const {
    if (stream.bytes > most) {
        return Error{Kind::unsupported,
                     stream.place.path + ": " + std::to_string(stream.bytes) + " bytes, at most " +
                         std::to_string(most) + " are read as one text",
                     ""};
    }
    auto source = vault.open_object(stream.object);
    if (!source) {
        return source.error();
    }
    std::string text(stream.bytes, '\0');
    std::size_t filled = 0;
    while (filled < text.size()) {
        const auto count = (*source)->read({text.data() + filled, text.size() - filled});
        if (!count) {
            return count.error();
        }
        if (*count == 0) {
            break;
        }
        filled += *count;
    }
    text.resize(filled);
    return text;
}

} // namespace ample::run
