#include <ample/sweep/computed.hpp>
#include <ample/sweep/detail/line_judge.hpp>
#include <ample/sweep/detail/worth.hpp>

#include <algorithm>

namespace ample::sweep::detail {

namespace {

/// Indicators that were decoded, at most this many at a time.
constexpr std::size_t most_decoded = std::size_t{1} << 16U;

const Indicator nothing = {};
const Match no_match = {};

FoundId id_of(const Sighting& sighting) noexcept {
    return sighting.computed != 0 ? FoundId{FoundId::Kind::computed, sighting.computed - 1}
                                  : FoundId{FoundId::Kind::entry, sighting.entry};
}

/// The bytes of a value as text: where each second one is zero they are UTF-16LE.
std::string as_text(std::string_view bytes) {
    bool is_wide = !bytes.empty() && bytes.size() % 2 == 0;
    std::string narrow;
    for (std::size_t i = 0; is_wide && i < bytes.size(); i += 2) {
        narrow.push_back(bytes[i]);
        is_wide = bytes[i + 1] == '\0';
    }
    return is_wide ? narrow : std::string(bytes);
}

/// Where the value stands in the bytes of the line.
ByteRange range_in(const Judged& line, const Found& found, std::span<const Sighting> sightings) {
    if (found.where.size() != 0 && found.where.begin >= line.where.begin &&
        found.where.end <= line.where.end) {
        return {found.where.begin - line.where.begin, found.where.end - line.where.begin};
    }
    for (const auto& sighting : sightings) {
        if (!sighting.is_url_host && id_of(sighting) == found.id) {
            return {sighting.begin, sighting.end};
        }
    }
    const auto at = line.text.find(found.value);
    return at == line.text.npos ? ByteRange{} : ByteRange{at, at + found.value.size()};
}

} // namespace

LineJudge::LineJudge(const PackedSet& set,
                     std::string_view format,
                     const LineSweepOptions& options,
                     LineSweep& sweep,
                     const OnLineHit& on_hit)
    : set_(set), patterns_(options.patterns), format_(format), sweep_(sweep), on_hit_(on_hit),
      matcher_(set, options.computing, options.patterns, format) {
    if (format != "text") {
        text_matcher_.emplace(set, options.computing, options.patterns, "text");
    }
}

bool LineJudge::take(const Judged& line, std::span<const Sighting> sightings) {
    const read::Field whole{"line", line.text, line.where};
    const read::Record text{.where = line.where, .fields = {&whole, 1}};
    const auto& record = line.record != nullptr ? *line.record : text;
    auto& matcher = line.record != nullptr || !text_matcher_ ? matcher_ : *text_matcher_;
    const auto found = matcher.find(record);
    found_.assign(found.begin(), found.end());
    add_unplaced(line, sightings);
    if (found_.empty()) {
        return false;
    }
    LineHit draft{.indicator = nothing,
                  .number = line.number,
                  .where = line.where,
                  .text = line.text,
                  .match = no_match,
                  .format = line.record != nullptr ? format_ : "text",
                  .time = record.time,
                  .time_text = record.time_text};
    draft.contact = contact_of(draft.format, record);
    for (const auto& one : found_) {
        give(one, line, sightings, draft);
    }
    ++sweep_.hit_lines;
    return true;
}

/// Adds what stands in the bytes and in no field.
void LineJudge::add_unplaced(const Judged& line, std::span<const Sighting> sightings) {
    for (const auto& sighting : sightings) {
        const auto id = id_of(sighting);
        const bool is_known = std::any_of(
            found_.begin(), found_.end(), [&](const Found& one) { return one.id == id; });
        const bool is_refused = sighting.computed == 0 && matcher_.is_refused(sighting.entry);
        if (sighting.is_url_host || is_known || is_refused) {
            continue;
        }
        const auto size = sighting.end - sighting.begin;
        found_.push_back(
            {.id = id,
             .value = std::string(line.text.substr(sighting.begin, size)),
             .field = "line",
             .check = sighting.check,
             .where = {line.where.begin + sighting.begin, line.where.begin + sighting.end}});
    }
    std::sort(
        found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.id < b.id; });
}

void LineJudge::give(const Found& found,
                     const Judged& line,
                     std::span<const Sighting> sightings,
                     const LineHit& draft) {
    const auto& known = known_of(found.id);
    const Match match{.value = as_text(found.value),
                      .field = std::string(found.field),
                      .is_contact = found.is_contact,
                      .check = found.check};
    const auto worth = worth_of(known.indicator, match, draft.time);
    ++sweep_.hits;
    on_hit_({.indicator = known.indicator,
             .feed = known.feed,
             .number = draft.number,
             .where = draft.where,
             .text = draft.text,
             .value = range_in(line, found, sightings),
             .match = match,
             .format = draft.format,
             .state = worth.state,
             .is_strong = worth.is_strong,
             .reason = worth.reason,
             .time = draft.time,
             .time_text = draft.time_text,
             .contact = draft.contact});
}

const LineJudge::Known& LineJudge::known_of(const FoundId& id) {
    const auto key = id.number << 2U | static_cast<std::uint64_t>(id.kind);
    if (const auto found = known_.find(key); found != known_.end()) {
        return found->second;
    }
    if (known_.size() >= most_decoded) {
        known_.clear();
    }
    Known known;
    switch (id.kind) {
    case FoundId::Kind::computed: {
        const auto& rule = computed_indicators()[id.number];
        known.indicator.type = Type::computed;
        known.indicator.value = rule.name;
        known.indicator.family = rule.family;
        known.indicator.source = rule.source;
        known.indicator.feed = "built-in";
        break;
    }
    case FoundId::Kind::entry:
        if (const auto entry = set_.entry(id.number)) {
            known = {set_.indicator(*entry), set_.feed_digest(*entry)};
        }
        break;
    case FoundId::Kind::pattern: {
        const auto& indicator = patterns_->indicators()[id.number];
        const auto* const origin = indicator.origins.empty()
                                       ? nullptr
                                       : std::get_if<ByteOrigin>(&indicator.origins.front());
        known = {indicator, origin != nullptr ? origin->exhibit : Digest{}};
        break;
    }
    }
    return known_.emplace(key, std::move(known)).first->second;
}

} // namespace ample::sweep::detail
