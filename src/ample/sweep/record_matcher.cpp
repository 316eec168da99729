#include <ample/sweep/detail/field_rules.hpp>
#include <ample/sweep/record_matcher.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <array>
#include <tuple>

namespace ample::sweep {

namespace {

/// Where the port of the server stands beside its host: EVE, Zeek, IIS, CEF, and names in use.
bool is_server_port(std::string_view name) noexcept {
    constexpr std::array names = {
        "dest_port", "http.http_port", "id.resp_p", "s-port", "dpt", "dst_port"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A path as IIS writes it in two fields.
bool is_query(std::string_view name) noexcept {
    return name == "cs-uri-query";
}

} // namespace

RecordMatcher::RecordMatcher(const PackedSet& set,
                             Computing computing,
                             const PatternSet* patterns,
                             std::string_view format)
    : set_(&set), format_(format), scanner_(set, computing) {
    if (patterns != nullptr && patterns->size() != 0) {
        patterns_.emplace(*patterns);
        other_forms_.emplace();
    }
}

Role RecordMatcher::role(std::string_view name) {
    const auto [found, is_new] = roles_.try_emplace(std::string(name));
    if (is_new) {
        found->second = role_of(format_, name);
    }
    return found->second;
}

std::span<const Found> RecordMatcher::find(const read::Record& record) {
    found_.clear();
    refused_.clear();
    parts_.clear();
    text_.clear();
    for (const auto& field : record.fields) {
        parts_.push_back({&field, text_.size(), {}});
        text_ += field.value;
        text_ += '\n';
    }
    const auto sightings = scanner_.scan(text_);
    if (sightings.empty() && !patterns_) {
        return {};
    }
    for (auto& part : parts_) {
        part.role = role(part.field->name);
    }
    if (patterns_) {
        urls_ = whole_urls();
        look_for_patterns();
    }
    for (const auto& sighting : sightings) {
        sighting.is_url_host ? take_host(sighting) : take(sighting);
    }
    if (patterns_) {
        take_patterns();
        take_url_patterns();
    }
    keep_strongest();
    return found_;
}

bool RecordMatcher::is_refused(std::uint64_t entry) const noexcept {
    return std::find(refused_.begin(), refused_.end(), entry) != refused_.end();
}

const RecordMatcher::Part& RecordMatcher::part_at(std::size_t at) const noexcept {
    return *std::prev(
        std::upper_bound(parts_.begin(), parts_.end(), at, [](std::size_t place, const Part& part) {
            return place < part.begin;
        }));
}

void RecordMatcher::take(const Sighting& sighting) {
    const auto& part = part_at(sighting.begin);
    auto type = Type::computed;
    FoundId id{FoundId::Kind::computed, sighting.computed - 1};
    if (sighting.computed == 0) {
        type = set_->entry(sighting.entry)->type;
        id = {FoundId::Kind::entry, sighting.entry};
    }
    const detail::FieldPlace place{
        .name = part.field->name,
        .text = std::string_view(text_).substr(part.begin, part.field->value.size()),
        .value = std::string_view(text_).substr(sighting.begin, sighting.end - sighting.begin),
        .role = part.role,
        .is_whole_line = is_text()};
    const auto standing = detail::standing_of(type, place);
    if (standing == detail::Standing::refused) {
        refused_.push_back(sighting.entry);
        return;
    }
    add(id, sighting.begin, sighting.end, standing == detail::Standing::contact, sighting.check);
}

/// Goes on with the paths of the record where the host of a URL stands alone.
void RecordMatcher::take_host(const Sighting& sighting) {
    const auto& here = part_at(sighting.begin);
    const bool has_host = std::any_of(
        parts_.begin(), parts_.end(), [](const Part& part) { return part.role == Role::host; });
    // A request without a host went to the address (HTTP/1.0).
    if (here.role != Role::host && here.role != Role::url &&
        (here.role != Role::destination || has_host)) {
        return;
    }
    const auto host = std::string_view(text_).substr(sighting.begin, sighting.end - sighting.begin);
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const auto& part = parts_[i];
        if (part.role != Role::url || !part.field->value.starts_with('/')) {
            continue;
        }
        std::string path(part.field->value);
        for (const auto& other : parts_) {
            if (is_query(other.field->name) && path.find('?') == path.npos) {
                path += "?" + std::string(other.field->value);
            }
        }
        take_split_url(part, host, "", path);
        for (const auto& other : parts_) {
            if (is_server_port(other.field->name)) {
                take_split_url(part, host, other.field->value, path);
            }
        }
    }
}

/// Keeps the URLs that a host, a port where one is told, and the path in `part` make.
void RecordMatcher::take_split_url(const Part& part,
                                   std::string_view host,
                                   std::string_view port,
                                   std::string_view path) {
    for (const auto entry : scanner_.find_url(host, port, path)) {
        add({FoundId::Kind::entry, entry},
            part.begin,
            part.begin + part.field->value.size(),
            true,
            {});
    }
}

/// The URLs of the record, each as one text, also where host and path stand in two fields.
std::vector<std::pair<std::size_t, std::string>> RecordMatcher::whole_urls() const {
    std::string_view host;
    for (const auto& part : parts_) {
        if (part.role == Role::host && host.empty()) {
            host = part.field->value;
        }
    }
    std::vector<std::pair<std::size_t, std::string>> urls;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const auto& value = parts_[i].field->value;
        if (parts_[i].role == Role::url) {
            const bool is_path = value.starts_with('/') && !host.empty();
            urls.emplace_back(i,
                              (is_path ? "http://" + std::string(host) : "") + std::string(value));
        }
    }
    return urls;
}

void RecordMatcher::add(
    FoundId id, std::size_t begin, std::size_t end, bool is_contact, std::string check) {
    const auto& part = part_at(begin);
    const auto& field = *part.field;
    const auto last = std::min(end, part.begin + field.value.size());
    Found found{.id = id,
                .value = text_.substr(begin, last - begin),
                .field = field.name,
                .is_contact = is_contact,
                .check = std::move(check)};
    if (field.where.size() == field.value.size()) { // written as it is
        const auto from = field.where.begin + (begin - part.begin);
        found.where = {from, from + (last - begin)};
    }
    found_.push_back(std::move(found));
}

/// Keeps the strongest place of each indicator.
void RecordMatcher::keep_strongest() {
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
        return std::tuple(a.id, !a.is_contact) < std::tuple(b.id, !b.is_contact);
    });
    found_.erase(std::unique(found_.begin(),
                             found_.end(),
                             [](const Found& a, const Found& b) { return a.id == b.id; }),
                 found_.end());
}

} // namespace ample::sweep
