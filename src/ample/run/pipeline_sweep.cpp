// Feeds, records, the indicator set and the sweeps, as steps (see pipeline.hpp).

#include <ample/core/pool.hpp>
#include <ample/run/detail/desk_loader.hpp>
#include <ample/run/detail/pipeline_state.hpp>
#include <ample/run/detail/stream_key.hpp>
#include <ample/run/detail/sweep_delta.hpp>
#include <ample/sweep/sigma/allow.hpp>
#include <ample/sweep/sigma/parse.hpp>
#include <ample/sweep/warning_list.hpp>
#include <ample/sweep/yara/rules.hpp>

#include <algorithm>
#include <atomic>
#include <set>

namespace ample::run {

namespace {

bool is_bundle(const Stream& stream) noexcept {
    return stream.format == "stix-bundle";
}

ByteOrigin all_bytes(const Stream& stream) {
    return {stream.place.exhibit, stream.place.member, {0, stream.bytes}};
}

/// Names a set of indicators.
std::string set_key(std::span<const Value> indicators) {
    Key key;
    for (const auto& indicator : indicators) {
        key.add(indicator.digest.hex());
    }
    return key.text();
}

std::string_view why_unread(const Stream& stream) {
    if (stream.bytes == 0) {
        return "empty";
    }
    if (stream.format.empty()) {
        return "binary, or in a format that this version does not read";
    }
    return "a document, not a log";
}

sweep::Indicator indicator_of(const link::WatchedLease& lease, std::string_view feed) {
    sweep::Indicator indicator;
    indicator.type = sweep::Type::lease;
    indicator.value = lease.address;
    indicator.source = lease.operator_id;
    indicator.feed = feed;
    indicator.valid_from = lease.from;
    indicator.valid_until = lease.until;
    indicator.lease = lease.lease;
    indicator.customer = lease.customer;
    indicator.origins = {lease.row};
    indicator.marking = lease.marking;
    return indicator;
}

} // namespace

std::string Pipeline::State::intel_key() const {
    Key key;
    for (const auto& stream : streams) {
        if (stream.place.role == "intel") {
            add_stream(key, stream, file);
        }
    }
    return key.text();
}

std::vector<const Stream*> Pipeline::State::streams_for_records() const {
    std::vector<const Stream*> wanted;
    for (const auto& stream : streams) {
        const bool is_record = stream.place.role == "records";
        const bool is_table =
            stream.format == "csv" || stream.format == "syslog" || stream.format == "framed-syslog";
        if (is_record || (stream.place.role == "evidence" && is_table)) {
            wanted.push_back(&stream);
        }
    }
    return wanted;
}

std::string Pipeline::State::records_key() const {
    Key key;
    key.add(file.sweeps_all_leases ? "all" : "operators");
    for (const auto* const stream : streams_for_records()) {
        add_stream(key, *stream, file);
    }
    return key.text();
}

Status Pipeline::State::load_feeds(std::vector<Value>* told) {
    std::vector<sweep::Indicator> indicators;
    sweep::WarningLists warnings;
    for (const auto& stream : streams) {
        if (stream.place.role != "intel") {
            continue;
        }
        if (sweep::yara::is_rule_file_name(name_of(stream))) {
            continue; // pipeline_yara.cpp
        }
        const auto tell = [&](const std::string& why, Origins origins) {
            if (told != nullptr) {
                told->push_back(
                    make_gap(name_of(stream), why, std::move(origins), stream.place.marking));
            }
        };
        const auto text = whole(stream, longest_feed);
        if (!text) {
            tell(text.error().what, {all_bytes(stream)});
            continue;
        }
        if (is_bundle(stream) && !sweep::has_stix_indicators(*text)) {
            continue;
        }
        if (sweep::is_warning_list(*text)) {
            const auto added = warnings.add(*text, name_of(stream));
            if (!added) {
                tell(added.error().what, {all_bytes(stream)});
            }
            for (const auto& why : added ? added->unused : std::vector<std::string>()) {
                tell("not used: " + why, {all_bytes(stream)});
            }
            continue;
        }
        if (sweep::sigma::is_rule_file(*text) || sweep::sigma::is_allow_list(*text)) {
            continue; // pipeline_sigma.cpp
        }
        auto feed =
            sweep::is_feed(*text)
                ? sweep::read_feed(*text,
                                   {stream.place.path,
                                    stream.place.exhibit,
                                    stream.place.member,
                                    stream.place.marking})
                : Result<sweep::Feed>(Error{Kind::unsupported,
                                            "neither a feed of indicators nor a STIX bundle; "
                                            "sealed, not used",
                                            ""});
        if (!feed) {
            tell(feed.error().what, {all_bytes(stream)});
            continue;
        }
        for (const auto& defect : feed->defects) {
            tell("line " + std::to_string(defect.line) + ": " + defect.why,
                 {ByteOrigin{stream.place.exhibit, stream.place.member, defect.where}});
        }
        std::move(feed->indicators.begin(), feed->indicators.end(), std::back_inserter(indicators));
    }
    for (auto& indicator : indicators) {
        warnings.mark(indicator);
    }
    feed_indicators = std::move(indicators);
    return Done{};
}

Status Pipeline::State::derive_intel() {
    const auto key = intel_key();
    const auto stale = is_stale("intel", key);
    if (!stale) {
        return stale.error();
    }
    if (!*stale) {
        return Done{};
    }
    std::vector<Value> told;
    if (auto loaded = load_feeds(&told); !loaded) {
        return loaded;
    }
    return store("intel", key, told);
}

Status Pipeline::State::load_desk(std::vector<Value>* told) {
    DeskLoader loader(vault, file);
    std::uint64_t at = 0;
    const auto wanted = streams_for_records();
    for (const auto* const stream : wanted) {
        progress("records", at++, wanted.size());
        loader.add(*stream);
    }
    if (told != nullptr) {
        *told = loader.coverage();
    }
    desk = loader.take_desk();
    links = link::link_records(*desk);
    return Done{};
}

Status Pipeline::State::derive_records() {
    const auto key = records_key();
    const auto stale = is_stale("records", key);
    if (!stale) {
        return stale.error();
    }
    if (!*stale) {
        return Done{};
    }
    std::vector<Value> values;
    if (auto loaded = load_desk(&values); !loaded) {
        return loaded;
    }
    values.insert(values.end(), links->values.begin(), links->values.end());
    return store("records", key, values);
}

Status Pipeline::State::load_set() {
    if (set) {
        return Done{};
    }
    if (!feed_indicators) {
        if (auto loaded = load_feeds(nullptr); !loaded) {
            return loaded;
        }
    }
    if (!links) {
        if (auto loaded = load_desk(nullptr); !loaded) {
            return loaded;
        }
    }
    auto indicators = *feed_indicators;
    const auto leases = file.sweeps_all_leases ? link::all_leases(*desk) : links->watched;
    for (const auto& lease : leases) {
        indicators.push_back(indicator_of(lease, lease.path));
    }
    indicators.insert(indicators.end(), decided.promoted.begin(), decided.promoted.end());
    set = sweep::IndicatorSet::build(std::move(indicators));
    return Done{};
}

Status Pipeline::State::derive_indicators() {
    const auto key = Key().add(intel_key()).add(records_key()).add(promoted_key()).text();
    const auto stale = is_stale("indicators", key);
    auto before = book.values_of_step("indicators");
    if (!stale || !before) {
        return stale ? before.error() : stale.error();
    }
    indicators_before = std::move(*before);
    if (!*stale) {
        return Done{};
    }
    if (auto loaded = load_set(); !loaded) {
        return loaded;
    }
    return store("indicators", key, set->values());
}

Result<std::vector<Value>> Pipeline::State::sweep_one(const Stream& stream) const {
    const auto* const format = read::format_named(stream.format);
    if (format == nullptr || format->open == nullptr || stream.bytes == 0) {
        return std::vector<Value>{
            sweep::coverage_unread(stream.place, stream.bytes, why_unread(stream))};
    }
    auto source = vault.open_object(stream.object);
    if (!source) {
        return source.error();
    }
    auto swept = sweep::sweep_stream(
        **source, *format, read_options(file, stream.place.path), *set, stream.place);
    if (!swept.broken.empty()) {
        return Error{Kind::damaged, stream.place.path + ": " + swept.broken, "run 'ample verify'"};
    }
    std::vector<Value> values = {sweep::coverage_of(swept, *format, *set, stream.place)};
    std::move(swept.hits.begin(), swept.hits.end(), std::back_inserter(values));
    std::move(swept.defects.begin(), swept.defects.end(), std::back_inserter(values));
    if (!swept.presence.is_empty()) {
        values.push_back(sweep::presence_value(swept.presence, stream.place, swept.tally.bytes));
    }
    return values;
}

/// What a stream was swept to before, with the new number of indicators.
Result<std::vector<Value>> Pipeline::State::kept_sweep(std::string_view step) {
    auto values = book.values_of_step(step);
    if (!values) {
        return values;
    }
    for (auto& value : *values) {
        if (value.kind == "coverage") {
            value = sweep::coverage_with(value, *set);
        }
    }
    return values;
}

/// The streams that were never swept, or not as they are to be swept now.
Result<std::vector<SweepWork>> Pipeline::State::stale_sweeps(const std::string& set_name) {
    const auto set_before = set_key(indicators_before);
    std::vector<SweepWork> work;
    for (const auto& stream : streams) {
        if (stream.place.role != "evidence") {
            continue;
        }
        const auto key_with = [&](const std::string& name) {
            Key key;
            add_stream(key, stream, file);
            return key.add(name).text();
        };
        SweepWork one{&stream, "sweep:" + name_of(stream), key_with(set_name)};
        const auto stale = is_stale(one.step, one.key);
        if (!stale) {
            return stale.error();
        }
        if (*stale) {
            const auto known = book.key_of(one.step);
            one.is_same_but_for_set = known && *known == key_with(set_before);
            work.push_back(std::move(one));
        }
    }
    return work;
}

/// Lets go of streams that are there no more, so that no later step rests on them.
Status Pipeline::State::forget_streams() {
    auto known = book.steps();
    if (!known) {
        return known.error();
    }
    const std::set<std::string_view> current(steps.begin(), steps.end());
    std::erase_if(*known, [&](const std::string& step) {
        return (step.starts_with("sweep:") || step.starts_with("exhibit:")) &&
               !current.contains(step);
    });
    const auto removed = book.keep_only(*known);
    return removed ? Status(Done{}) : removed.error();
}

Status Pipeline::State::derive_sweeps() {
    const auto indicators = book.values_of_step("indicators");
    if (!indicators) {
        return indicators.error();
    }
    const auto work = stale_sweeps(set_key(*indicators));
    if (!work) {
        return work.error();
    }
    if (auto forgot = forget_streams(); !forgot || work->empty()) {
        return forgot;
    }
    if (auto loaded = load_set(); !loaded) {
        return loaded;
    }
    const detail::SweepDelta delta(vault, indicators_before, *indicators);
    std::uint64_t total = 0;
    for (const auto& one : *work) {
        total += one.stream->bytes;
    }
    // In batches, so that what is found waits in memory for a few streams only.
    const std::size_t batch = std::max<std::size_t>(options.jobs * 4, 4);
    std::atomic<std::uint64_t> swept = 0;
    for (std::size_t begin = 0; begin < work->size(); begin += batch) {
        const auto some = std::span(*work).subspan(begin, std::min(batch, work->size() - begin));
        std::vector<std::optional<Result<std::vector<Value>>>> found(some.size());
        parallel_for(options.jobs, some.size(), [&](std::size_t i) {
            if (!some[i].is_same_but_for_set || delta.may_touch(*some[i].stream)) {
                found[i] = sweep_one(*some[i].stream);
            }
            progress("sweep", swept += some[i].stream->bytes, total);
        });
        for (std::size_t i = 0; i < some.size(); ++i) {
            const auto values = found[i] ? std::move(*found[i]) : kept_sweep(some[i].step);
            if (!values) {
                return values.error();
            }
            if (auto stored = store(some[i].step, some[i].key, *values); !stored) {
                return stored;
            }
        }
    }
    return Done{};
}

} // namespace ample::run
