#include <ample/sweep/detail/field_rules.hpp>
#include <ample/sweep/record_matcher.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <tuple>

namespace ample::sweep {

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
    const auto sense = sense_of(format_, record);
    for (auto& part : parts_) {
        part.role = role_in(sense, part.field->name, role(part.field->name));
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

/// The fields of the record as parts of URLs.
std::vector<detail::UrlField> RecordMatcher::url_fields() const {
    std::vector<detail::UrlField> fields;
    fields.reserve(parts_.size());
    for (const auto& part : parts_) {
        fields.push_back({part.field->name, part.field->value, part.role});
    }
    return fields;
}

/// Goes on with the paths of the record where the host of a URL stands alone.
void RecordMatcher::take_host(const Sighting& sighting) {
    const auto& here = part_at(sighting.begin);
    const auto fields = url_fields();
    const auto index = static_cast<std::size_t>(&here - parts_.data());
    const bool has_host = std::any_of(
        parts_.begin(), parts_.end(), [](const Part& part) { return part.role == Role::host; });
    // A request without a host went to the address (HTTP/1.0).
    if (!detail::is_host_of_url(format_, fields[index]) &&
        (here.role != Role::destination || has_host)) {
        return;
    }
    const auto field = std::string_view(text_).substr(here.begin, here.field->value.size());
    const auto host = std::string_view(text_).substr(sighting.begin, sighting.end - sighting.begin);
    const auto ports = detail::ports_in(fields, field.substr(sighting.end - here.begin));
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const auto path = detail::path_in(format_, fields, i);
        if (path.empty()) {
            continue;
        }
        for (const auto port : ports) {
            take_split_url(parts_[i], host, port, path);
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
    const auto fields = url_fields();
    std::string_view host;
    for (const auto& part : parts_) {
        if (part.role == Role::host && host.empty()) {
            host = part.field->value;
        }
    }
    const auto before = host.empty() ? std::string() : "http://" + std::string(host);
    std::vector<std::pair<std::size_t, std::string>> urls;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const std::string value(parts_[i].field->value);
        const auto path = detail::path_in(format_, fields, i);
        if (parts_[i].role == Role::url) {
            urls.emplace_back(i, value.starts_with('/') ? before + value : value);
        }
        if (!path.empty() && path != value) {
            urls.emplace_back(i, before + path);
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
