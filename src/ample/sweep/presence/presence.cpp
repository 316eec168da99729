#include <ample/core/ascii.hpp>
#include <ample/sweep/presence/clearing.hpp>
#include <ample/sweep/presence/log_family.hpp>
#include <ample/sweep/presence/presence.hpp>
#include <ample/sweep/presence/record_facts.hpp>

#include <algorithm>
#include <charconv>
#include <tuple>

namespace ample::sweep {

namespace {

constexpr std::int64_t hour = std::int64_t{3600} * Instant::per_second;
constexpr std::int64_t slack = hour; // of clocks: numbers and times may disagree by so much

std::int64_t hour_of(std::int64_t time) noexcept {
    return (time >= 0 ? time : time - hour + 1) / hour;
}

/// The number that `text` is, or -1.
std::int64_t number_in(std::string_view text) noexcept {
    std::int64_t number = -1;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && number >= 0 ? number : -1;
}

void widen(SourcePresence& source, Instant time) noexcept {
    if (!source.first || time.unix_nanoseconds < source.first->unix_nanoseconds) {
        source.first = time;
    }
    if (!source.last || time.unix_nanoseconds > source.last->unix_nanoseconds) {
        source.last = time;
    }
}

/// Adds what another part of the source has, but for its runs.
void add_counts(SourcePresence& source, const SourcePresence& more) {
    source.records += more.records;
    source.recovered += more.recovered;
    source.restarts += more.restarts;
    for (const auto& time : {more.first, more.last}) {
        if (time) {
            widen(source, *time);
        }
    }
    source.clearings.insert(source.clearings.end(), more.clearings.begin(), more.clearings.end());
}

void add_runs(SourcePresence& source, const SourcePresence& more, Growth growth) {
    const auto add = [&](NumberRuns& to, const NumberRuns& from) {
        for (const auto& [first, run] : from.runs()) {
            to.add(first, run, growth);
        }
        to.leave_out(from.left_out());
    };
    add(source.numbers, more.numbers);
    add(source.recovered_numbers, more.recovered_numbers);
    add(source.hours, more.hours);
}

auto event_key(const Clearing& one) {
    return std::tuple(one.time ? one.time->unix_nanoseconds : untimed,
                      std::string_view(one.event_id),
                      std::string_view(one.log),
                      std::string_view(one.who),
                      one.is_recovered);
}

auto place_key(const Clearing& one) {
    return std::tuple(
        one.where.exhibit.hex(), std::string_view(one.where.member), one.where.range.begin);
}

/// Sorts and keeps each once: an event may stand in two exports. Says how many are too many.
std::uint64_t settle(std::vector<Clearing>& clearings, std::size_t most) {
    std::sort(clearings.begin(), clearings.end(), [](const Clearing& a, const Clearing& b) {
        return event_key(a) != event_key(b) ? event_key(a) < event_key(b)
                                            : place_key(a) < place_key(b);
    });
    clearings.erase(std::unique(clearings.begin(),
                                clearings.end(),
                                [](const Clearing& a, const Clearing& b) {
                                    return event_key(a) == event_key(b);
                                }),
                    clearings.end());
    const auto left_out = clearings.size() - std::min(clearings.size(), most);
    clearings.resize(clearings.size() - left_out);
    return left_out;
}

std::size_t size_of(const SourcePresence& source) noexcept {
    return source.numbers.runs().size() + source.recovered_numbers.runs().size() +
           source.hours.runs().size();
}

} // namespace

Presence::Key Presence::key_of(std::string_view host, std::string_view log) {
    return {ascii::lower(host), ascii::lower(log)};
}

void Presence::join(const Presence& other) {
    std::size_t total = 0;
    for (const auto& [key, source] : sources_) {
        total += size_of(source);
    }
    left_out_ += other.left_out_;
    for (const auto& [key, more] : other.sources_) {
        auto found = sources_.find(key);
        if (found == sources_.end() && sources_.size() >= most_sources * most_joined) {
            left_out_ += more.records + more.recovered;
            continue;
        }
        if (found == sources_.end()) {
            found = sources_.emplace(key, SourcePresence()).first;
            found->second.host = more.host;
            found->second.log = more.log;
        }
        auto& source = found->second;
        // Two spellings of one name: the same whatever came first.
        source.host = std::min(source.host, more.host);
        source.log = std::min(source.log, more.log);
        source.is_channel = source.is_channel || more.is_channel;
        add_counts(source, more);
        const auto before = size_of(source);
        const auto growth =
            total + size_of(more) > most_runs * most_joined ? Growth::none : Growth::allowed;
        add_runs(source, more, growth);
        total = total - before + size_of(source);
        source.clearings_left_out +=
            more.clearings_left_out + settle(source.clearings, most_clearings * most_joined);
    }
}

PresenceMeter::PresenceMeter(std::string_view format, const StreamPlace& place)
    : format_(format), place_(place), family_(log_family(place.path, place.member)) {}

SourcePresence* PresenceMeter::source_of(std::string_view host, std::string_view channel) {
    if (recent_ != nullptr && host == recent_host_ && channel == recent_channel_) {
        return recent_;
    }
    const auto log = channel.empty() ? std::string_view(family_) : channel;
    auto* const source = source_at(Presence::key_of(host, log), host, log, !channel.empty());
    if (source == nullptr) {
        return nullptr;
    }
    recent_ = source;
    recent_ends_ = &ends_[recent_];
    recent_host_ = host;
    recent_channel_ = channel;
    return recent_;
}

/// In a log that goes round in its file both fall together; anew it begins when only one does.
bool PresenceMeter::is_restart(const Place& before, const Place& after) noexcept {
    return after.number < before.number && after.time != untimed && before.time != untimed &&
           after.time - slack > before.time;
}

/// The source at `key`, made where there is none and room is left; else null.
SourcePresence* PresenceMeter::source_at(const Presence::Key& key,
                                         std::string_view host,
                                         std::string_view log,
                                         bool is_channel) {
    auto found = presence_.sources_.find(key);
    if (found == presence_.sources_.end()) {
        if (presence_.sources_.size() >= Presence::most_sources) {
            return nullptr;
        }
        found = presence_.sources_.emplace(key, SourcePresence()).first;
        found->second.host = host;
        found->second.log = log;
        found->second.is_channel = is_channel;
    }
    return &found->second;
}

void PresenceMeter::append(const PresenceMeter& later) {
    presence_.left_out_ += later.presence_.left_out_;
    for (const auto& [key, more] : later.presence_.sources_) {
        auto* const source = source_at(key, more.host, more.log, more.is_channel);
        if (source == nullptr) {
            presence_.left_out_ += more.records + more.recovered;
            continue;
        }
        add_counts(*source, more);
        const auto before = size_of(*source);
        const bool has_room = runs_ + size_of(more) <= Presence::most_runs;
        add_runs(*source, more, has_room ? Growth::allowed : Growth::none);
        runs_ = runs_ - before + size_of(*source);
        source->clearings_left_out += more.clearings_left_out;
        take_clearings(*source, 2 * Presence::most_clearings);
        const auto& theirs = later.ends_.at(&more);
        if (theirs.first) {
            auto& mine = ends_[source];
            source->restarts += is_restart(mine.last, *theirs.first) ? 1 : 0;
            mine = {mine.first.value_or(*theirs.first), theirs.last};
        }
    }
}

/// Settles the clearings when there are more than `most`.
void PresenceMeter::take_clearings(SourcePresence& source, std::size_t most) {
    if (source.clearings.size() > most) {
        source.clearings_left_out += settle(source.clearings, Presence::most_clearings);
    }
}

void PresenceMeter::add(NumberRuns& runs, std::int64_t number, std::int64_t time) {
    const auto before = runs.runs().size();
    runs.add(number, time, runs_ < Presence::most_runs ? Growth::allowed : Growth::none);
    runs_ = runs_ - before + runs.runs().size();
}

void PresenceMeter::take_number(SourcePresence& source,
                                std::int64_t number,
                                std::int64_t time,
                                bool recovered) {
    if (recovered) {
        add(source.recovered_numbers, number, time);
        return;
    }
    const Place place{number, time};
    source.restarts += is_restart(recent_ends_->last, place) ? 1 : 0;
    recent_ends_->first = recent_ends_->first.value_or(place);
    recent_ends_->last = place;
    add(source.numbers, number, time);
}

void PresenceMeter::take(const read::Record& record) {
    const auto facts = facts_of(format_, record);
    auto* const source = source_of(facts.host, facts.channel);
    if (source == nullptr) {
        ++presence_.left_out_;
        return;
    }
    const auto time = record.time ? record.time->unix_nanoseconds : untimed;
    if (const auto number = number_in(facts.number); number >= 0 && source->is_channel) {
        take_number(*source, number, time, facts.is_recovered);
    }
    if (is_clearing(facts)) {
        auto clearing = clearing_in(facts, record);
        clearing.where = {place_.exhibit, place_.member, record.where};
        source->clearings.push_back(std::move(clearing));
        take_clearings(*source, 2 * Presence::most_clearings);
    }
    if (facts.is_recovered) {
        ++source->recovered;
        return;
    }
    ++source->records;
    if (record.time) {
        widen(*source, *record.time);
        add(source->hours, hour_of(time), untimed);
    }
}

Presence PresenceMeter::finish() {
    for (auto& [key, source] : presence_.sources_) {
        source.clearings_left_out += settle(source.clearings, Presence::most_clearings);
    }
    return std::move(presence_);
}

} // namespace ample::sweep
