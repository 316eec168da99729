#include <ample/core/pool.hpp>
#include <ample/sweep/computed.hpp>
#include <ample/sweep/detail/line_blocks.hpp>
#include <ample/sweep/detail/place_value.hpp>
#include <ample/sweep/detail/worth.hpp>
#include <ample/sweep/line_sweep.hpp>

#include <algorithm>
#include <unordered_map>

namespace ample::sweep {

namespace {

/// Indicators that were decoded, at most this many at a time.
constexpr std::size_t most_decoded = std::size_t{1} << 16U;

/// What a sighting stands for.
struct Known {
    Indicator indicator = {};
    Digest feed = {};
};

/// Makes hits of sightings in lines and records.
class Judge {
public:
    Judge(const PackedSet& set, std::string_view format, LineSweep& sweep, const OnLineHit& on_hit)
        : set_(set), format_(format), sweep_(sweep), on_hit_(on_hit) {}

    /// The sightings of one line; `record` is null where the reader took none.
    void take(std::span<const Sighting> sightings,
              const read::Record* record,
              std::string_view scanned,
              LineHit draft) {
        const read::Field whole{"line", draft.text, {}};
        const read::Record line{.fields = {&whole, 1}};
        draft.format = record != nullptr ? format_ : "text";
        const auto& source = record != nullptr ? *record : line;
        draft.contact = contact_of(draft.format, source);
        draft.time = source.time;
        draft.time_text = source.time_text;
        const auto before = sweep_.hits;
        for (std::size_t i = 0; i < sightings.size(); ++i) {
            const auto& sighting = sightings[i];
            const bool is_again = std::any_of(sightings.begin(),
                                              sightings.begin() + static_cast<std::ptrdiff_t>(i),
                                              [&](const Sighting& other) {
                                                  return other.entry == sighting.entry &&
                                                         other.computed == sighting.computed;
                                              });
            if (!is_again) { // once a line
                add(sighting, source, scanned, draft);
            }
        }
        sweep_.hit_lines += sweep_.hits != before ? 1U : 0U;
    }

    /// What the matcher of other indicators found in one record.
    void take(std::span<const Match> matches,
              const IndicatorSet& others,
              const read::Record& record,
              std::string_view format,
              LineHit draft) {
        draft.format = format;
        draft.contact = contact_of(format, record);
        draft.time = record.time;
        draft.time_text = record.time_text;
        for (const auto& match : matches) {
            const auto& indicator = others.indicators()[match.indicator];
            const auto* const origin = indicator.origins.empty()
                                           ? nullptr
                                           : std::get_if<ByteOrigin>(&indicator.origins.front());
            give(indicator, origin != nullptr ? origin->exhibit : Digest{}, match, {}, draft);
        }
    }

private:
    void add(const Sighting& sighting,
             const read::Record& record,
             std::string_view scanned,
             const LineHit& draft) {
        const auto& known = known_of(sighting);
        const auto value = scanned.substr(sighting.begin, sighting.end - sighting.begin);
        auto match =
            detail::place_value(record, draft.format, draft.text, known.indicator.type, value);
        if (!match) {
            return;
        }
        match->check = sighting.check;
        const bool is_in_text = scanned.data() == draft.text.data();
        give(known.indicator,
             known.feed,
             *match,
             is_in_text ? ByteRange{sighting.begin, sighting.end} : ByteRange{},
             draft);
    }

    void give(const Indicator& indicator,
              const Digest& feed,
              const Match& match,
              ByteRange value,
              const LineHit& draft) {
        const auto worth = detail::worth_of(indicator, match, draft.time);
        ++sweep_.hits;
        on_hit_({.indicator = indicator,
                 .feed = feed,
                 .number = draft.number,
                 .where = draft.where,
                 .text = draft.text,
                 .value = value,
                 .match = match,
                 .format = draft.format,
                 .state = worth.state,
                 .is_strong = worth.is_strong,
                 .reason = worth.reason,
                 .time = draft.time,
                 .time_text = draft.time_text,
                 .contact = draft.contact});
    }

    const Known& known_of(const Sighting& sighting) {
        const auto key =
            sighting.computed != 0 ? ~std::uint64_t{sighting.computed} : sighting.entry;
        if (const auto found = known_.find(key); found != known_.end()) {
            return found->second;
        }
        if (known_.size() >= most_decoded) {
            known_.clear();
        }
        Known known;
        if (sighting.computed != 0) {
            const auto& rule = computed_indicators()[sighting.computed - 1];
            known.indicator.type = Type::computed;
            known.indicator.value = rule.name;
            known.indicator.family = rule.family;
            known.indicator.source = rule.source;
            known.indicator.feed = "built-in";
        } else if (const auto entry = set_.entry(sighting.entry)) {
            known = {set_.indicator(*entry), set_.feed_digest(*entry)};
        }
        return known_.emplace(key, std::move(known)).first->second;
    }

    const PackedSet& set_;
    std::string_view format_;
    LineSweep& sweep_;
    const OnLineHit& on_hit_;
    std::unordered_map<std::uint64_t, Known> known_ = {};
};

const Indicator nothing = {};
const Match no_match = {};

/// Sweeps a stream whose records are lines.
class ByLines {
public:
    ByLines(ByteSource& source,
            const read::Format* format,
            const PackedSet& set,
            const LineSweepOptions& options,
            const OnLineHit& on_hit)
        : format_(format), blocks_(source), slots_(std::max<std::size_t>(options.jobs, 1)),
          judge_(set, format != nullptr ? format->name : "text", sweep_, on_hit) {
        reader_ = format != nullptr ? format->open(options.read) : nullptr;
        for (auto& slot : slots_) {
            slot.scanner.emplace(set, options.computing);
        }
    }

    LineSweep run() {
        run_in_order(slots_.size(),
                     {[&](std::size_t slot) { return take(slots_[slot]); },
                      [&](std::size_t slot) { work(slots_[slot]); },
                      [&](std::size_t slot) { give(slots_[slot]); }});
        sweep_.broken = blocks_.broken();
        return std::move(sweep_);
    }

private:
    struct Slot {
        detail::LineBlock block = {};
        std::optional<Scanner> scanner = {};
        std::span<const Sighting> sightings = {};
        std::uint64_t lines = 0;
    };

    bool take(Slot& slot) { return blocks_.next(slot.block); }

    static void work(Slot& slot) {
        slot.sightings = slot.scanner->scan(slot.block.text);
        slot.lines = detail::count_lines(slot.block.text);
    }

    void give(Slot& slot) {
        const std::string_view text = slot.block.text;
        detail::LineWalk walk(text, sweep_.lines + 1);
        std::size_t headers_until = 0;
        feed_date(slot.block);
        for (std::size_t i = 0; i < slot.sightings.size();) {
            const auto line = walk.line_at(slot.sightings[i].begin);
            std::vector<Sighting> here;
            for (; i < slot.sightings.size() && slot.sightings[i].begin < line.where.end; ++i) {
                auto one = slot.sightings[i];
                one.begin -= line.where.begin;
                one.end = std::min<std::size_t>(one.end - line.where.begin, line.where.size());
                here.push_back(std::move(one));
            }
            feed_headers(slot.block, headers_until, line.where.begin);
            headers_until = line.where.end;
            judge_line(slot.block, line, here);
        }
        feed_headers(slot.block, headers_until, text.size());
        const bool has_open_end = slot.block.is_last && !text.ends_with('\n');
        sweep_.lines += slot.lines + (has_open_end ? 1 : 0);
        sweep_.bytes += text.size();
    }

    /// Lets the reader see the header lines in a part of the block.
    void feed_headers(const detail::LineBlock& block, std::size_t begin, std::size_t end) {
        if (!reader_ || format_->resume != read::Resume::header) {
            return;
        }
        const std::string_view text = block.text;
        detail::for_each_header(text, begin, end, [&](ByteRange where) {
            const auto line = text.substr(where.begin, where.size());
            reader_->feed(line, block.begin + where.begin, block.is_last && where.end == end);
            drain();
        });
    }

    /// Lets a reader that infers the year see a line of each block.
    void feed_date(const detail::LineBlock& block) {
        if (reader_ && format_->resume == read::Resume::undated) {
            const auto line = std::string_view(block.text).substr(0, block.text.find('\n') + 1);
            reader_->feed(line, block.begin, false);
            drain();
        }
    }

    void drain() {
        while (reader_->next()) {
        }
        reader_->skip(reader_->rest());
    }

    void judge_line(const detail::LineBlock& block,
                    const detail::NumberedLine& line,
                    std::span<const Sighting> sightings) {
        const auto text = std::string_view(block.text).substr(line.where.begin, line.where.size());
        const ByteRange where{block.begin + line.where.begin, block.begin + line.where.end};
        LineHit draft{.indicator = nothing,
                      .number = line.number,
                      .where = where,
                      .text = text,
                      .match = no_match};
        std::optional<read::Item> item;
        if (reader_) {
            reader_->feed(text, where.begin, block.is_last && line.where.end == block.text.size());
            item = reader_->next();
        }
        const auto* const record = item ? std::get_if<read::Record>(&*item) : nullptr;
        const bool is_whole = record != nullptr && record->where == where;
        judge_.take(sightings, is_whole ? record : nullptr, text, draft);
        if (reader_) {
            drain();
        }
    }

    const read::Format* format_;
    detail::LineBlocks blocks_;
    std::vector<Slot> slots_;
    std::unique_ptr<read::RecordReader> reader_ = {};
    LineSweep sweep_ = {};
    Judge judge_;
};

/// Sweeps a stream record by record, by the decoded fields.
class ByRecords {
public:
    ByRecords(const read::Format& format,
              const PackedSet& set,
              const LineSweepOptions& options,
              const OnLineHit& on_hit)
        : format_(format), options_(options), judge_(set, format.name, sweep_, on_hit),
          scanner_(set, options.computing, Repeats::report) {
        if (options.others != nullptr) {
            matcher_.emplace(*options.others, format.name);
            text_matcher_.emplace(*options.others, "text");
        }
    }

    LineSweep run(ByteSource& source) {
        const auto reader = format_.open(options_.read);
        read::StreamTally tally;
        bool has_open_end = false;
        const auto status = read::read_stream(
            source, *reader, tally, [&](const read::Item& item, std::string_view bytes) {
                take(item, bytes);
                sweep_.lines += detail::count_lines(bytes);
                has_open_end = !bytes.ends_with('\n');
            });
        sweep_.lines += has_open_end ? 1 : 0;
        sweep_.bytes = tally.bytes;
        if (!status) {
            sweep_.broken = status.error().what;
        }
        return std::move(sweep_);
    }

private:
    void take(const read::Item& item, std::string_view bytes) {
        const auto* const record = std::get_if<read::Record>(&item);
        fields_.clear();
        if (record != nullptr) {
            for (const auto& field : record->fields) {
                fields_ += field.value;
                fields_ += '\n';
            }
        }
        const std::string_view scanned = record != nullptr ? std::string_view(fields_) : bytes;
        const LineHit draft{.indicator = nothing,
                            .number = sweep_.lines + 1,
                            .where = read::range_of(item),
                            .text = bytes,
                            .match = no_match};
        const auto before = sweep_.hit_lines;
        if (const auto sightings = scanner_.scan(scanned); !sightings.empty()) {
            judge_.take(sightings, record, scanned, draft);
        }
        const read::Field whole{"line", bytes, draft.where};
        const read::Record line{.where = draft.where, .fields = {&whole, 1}};
        if (matcher_ && !std::holds_alternative<read::Frame>(item)) {
            auto& matcher = record != nullptr ? *matcher_ : *text_matcher_;
            const auto& source = record != nullptr ? *record : line;
            const auto matches = matcher.find(source);
            judge_.take(matches,
                        *options_.others,
                        source,
                        record != nullptr ? format_.name : "text",
                        draft);
            sweep_.hit_lines += !matches.empty() && sweep_.hit_lines == before ? 1U : 0U;
        }
    }

    const read::Format& format_;
    const LineSweepOptions& options_;
    LineSweep sweep_ = {};
    Judge judge_;
    Scanner scanner_;
    std::optional<Matcher> matcher_ = {};
    std::optional<Matcher> text_matcher_ = {};
    std::string fields_ = {};
};

bool is_utf16(std::string_view head) noexcept {
    return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

} // namespace

LineSweep sweep_lines(ByteSource& source,
                      const read::Format* format,
                      std::string_view head,
                      const PackedSet& set,
                      const LineSweepOptions& options,
                      const OnLineHit& on_hit) {
    const auto* reads = format != nullptr && format->open != nullptr ? format : nullptr;
    if (reads == nullptr && options.others != nullptr) {
        reads = read::format_named("text");
    }
    if (reads != nullptr &&
        (options.others != nullptr || reads->resume == read::Resume::start || is_utf16(head))) {
        return ByRecords(*reads, set, options, on_hit).run(source);
    }
    return ByLines(source, reads, set, options, on_hit).run();
}

} // namespace ample::sweep
