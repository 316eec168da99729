#include <ample/core/defang.hpp>
#include <ample/core/pool.hpp>
#include <ample/core/wide_runs.hpp>
#include <ample/sweep/detail/by_lines.hpp>
#include <ample/sweep/detail/other_forms.hpp>

#include <algorithm>
#include <tuple>

namespace ample::sweep::detail {

namespace {

bool is_before(const Sighting& a, const Sighting& b) noexcept {
    return std::tie(a.begin, a.end, a.is_url_host, a.computed, a.entry) <
           std::tie(b.begin, b.end, b.is_url_host, b.computed, b.entry);
}

/// Adds what stands in `text` when its defanging is taken back, line by line. `place` gives the
/// place of each of its bytes, or is empty where they stand as they are.
void add_lines(Scanner& scanner,
               std::string_view text,
               std::span<const std::size_t> place,
               std::vector<Sighting>& sightings) {
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const auto line = text.substr(at, end - at);
        if (has_defang_marks(line)) {
            const auto copy = refang(line);
            for (auto sighting : scanner.scan(copy.text)) {
                const auto where = copy.original(ByteRange{sighting.begin, sighting.end});
                sighting.begin = at + where.begin;
                sighting.end = at + where.end;
                if (!place.empty()) {
                    sighting.begin = place[sighting.begin];
                    sighting.end = place[sighting.end];
                }
                sightings.push_back(std::move(sighting));
            }
        }
        at = end;
    }
}

/// Adds the places of words in UTF-16LE.
void add_wide_places(PatternScanner& patterns,
                     std::string_view text,
                     std::vector<std::size_t>& places) {
    if (text.find('\0') == text.npos) {
        return;
    }
    std::vector<OtherForm> forms;
    OtherForms().add_wide(text, forms);
    for (const auto& form : forms) {
        for (const auto place : patterns.places(form.text)) {
            places.push_back(form.places[place]);
        }
    }
}

/// The ASCII of UTF-16LE in `text`, a line for each run.
void add_wide_lines(Scanner& scanner, std::string_view text, std::vector<Sighting>& sightings) {
    WideRuns runs(text);
    std::string narrow;
    std::vector<std::size_t> place;
    while (const auto run = runs.next()) {
        for (auto at = run->begin; at + 1 < run->end; at += 2) {
            narrow.push_back(text[at]);
            place.push_back(at);
        }
        narrow.push_back('\n');
        place.push_back(run->end);
    }
    place.push_back(text.size());
    add_lines(scanner, narrow, place, sightings);
}

void add_defanged(Scanner& scanner, std::string_view text, std::vector<Sighting>& sightings) {
    add_lines(scanner, text, {}, sightings);
    if (text.find('\0') != text.npos) {
        add_wide_lines(scanner, text, sightings);
    }
    std::sort(sightings.begin(), sightings.end(), is_before);
    sightings.erase(std::unique(sightings.begin(), sightings.end()), sightings.end());
}

} // namespace

ByLines::ByLines(ByteSource& source,
                 const read::Format* format,
                 const PackedSet& set,
                 const LineSweepOptions& options,
                 const OnLineHit& on_hit)
    : format_(format), options_(options), blocks_(source),
      slots_(in_order_slots(std::max<std::size_t>(options.jobs, 1))),
      workers_(std::max<std::size_t>(options.jobs, 1)), on_hit_(on_hit),
      take_hit_([this](const LineHit& hit) { take_hit(hit); }),
      judge_(set, format != nullptr ? format->name : "text", options, sweep_, take_hit_),
      context_(options.context, options.on_context) {
    reader_ = format != nullptr ? format->open(options.read) : nullptr;
    for (auto& worker : workers_) {
        worker.scanner.emplace(set, options.computing);
        if (options.patterns != nullptr && options.patterns->size() != 0) {
            worker.patterns.emplace(*options.patterns);
            worker.scanner->tell_decoded([&worker](const DecodedText& decoded) {
                for (const auto place : worker.patterns->places(decoded.text())) {
                    worker.hidden.push_back(decoded.original(place));
                }
            });
        }
    }
}

LineSweep ByLines::run() {
    run_in_order(
        workers_.size(),
        {[&](std::size_t slot) { return blocks_.next(slots_[slot].block); },
         [&](std::size_t slot, std::size_t thread) { work(slots_[slot], workers_[thread]); },
         [&](std::size_t slot) { give(slots_[slot]); }});
    sweep_.broken = blocks_.broken();
    return std::move(sweep_);
}

void ByLines::work(Slot& slot, Worker& worker) const {
    const std::string_view text = slot.block.text();
    worker.hidden.clear();
    const auto sightings = worker.scanner->scan(text);
    slot.places.swap(worker.hidden);
    slot.sightings.assign(sightings.begin(), sightings.end());
    slot.lines = worker.scanner->line_ends();
    if (options_.defanged == Defanged::find) {
        add_defanged(*worker.scanner, text, slot.sightings);
    }
    if (worker.patterns) {
        const auto places = worker.patterns->places(text);
        slot.places.insert(slot.places.end(), places.begin(), places.end());
        add_wide_places(*worker.patterns, text, slot.places);
        std::sort(slot.places.begin(), slot.places.end());
    }
}

void ByLines::give(Slot& slot) {
    const std::string_view text = slot.block.text();
    LineWalk walk(text, sweep_.lines + 1);
    std::size_t headers_until = 0;
    if (options_.context != 0) {
        context_.start(text, sweep_.lines + 1);
    }
    feed_date(slot.block);
    std::size_t place = 0;
    for (std::size_t i = 0; i < slot.sightings.size() || place < slot.places.size();) {
        const bool is_sighting =
            place == slot.places.size() ||
            (i < slot.sightings.size() && slot.sightings[i].begin <= slot.places[place]);
        const auto line = walk.line_at(is_sighting ? slot.sightings[i].begin : slot.places[place]);
        std::vector<Sighting> here;
        for (; i < slot.sightings.size() && slot.sightings[i].begin < line.where.end; ++i) {
            auto one = slot.sightings[i];
            one.begin -= line.where.begin;
            one.end = std::min<std::size_t>(one.end - line.where.begin, line.where.size());
            here.push_back(std::move(one));
        }
        while (place < slot.places.size() && slot.places[place] < line.where.end) {
            ++place;
        }
        feed_headers(slot.block, headers_until, line.where.begin);
        headers_until = line.where.end;
        judge_line(slot.block, line, here);
    }
    feed_headers(slot.block, headers_until, text.size());
    if (options_.context != 0) {
        context_.finish();
    }
    const bool has_open_end = slot.block.is_last && !text.ends_with('\n');
    sweep_.lines += slot.lines + (has_open_end ? 1 : 0);
    sweep_.bytes += text.size();
}

/// Lets the reader see the header lines in a part of the block.
void ByLines::feed_headers(const LineBlock& block, std::size_t begin, std::size_t end) {
    if (!reader_ || format_->resume != read::Resume::header) {
        return;
    }
    const std::string_view text = block.text();
    for_each_header(text, begin, end, [&](ByteRange where) {
        const auto line = text.substr(where.begin, where.size());
        reader_->feed(line, block.begin + where.begin, block.is_last && where.end == end);
        drain();
    });
}

/// Lets a reader that infers the year see a line of each block.
void ByLines::feed_date(const LineBlock& block) {
    if (reader_ && format_->resume == read::Resume::undated) {
        const auto line = block.text().substr(0, block.text().find('\n') + 1);
        reader_->feed(line, block.begin, false);
        drain();
    }
}

void ByLines::drain() {
    while (reader_->next()) {
    }
    reader_->skip(reader_->rest());
}

void ByLines::judge_line(const LineBlock& block,
                         const NumberedLine& line,
                         std::span<const Sighting> sightings) {
    const auto text = block.text().substr(line.where.begin, line.where.size());
    const ByteRange where{block.begin + line.where.begin, block.begin + line.where.end};
    std::optional<read::Item> item;
    if (reader_) {
        reader_->feed(text, where.begin, block.is_last && line.where.end == block.text().size());
        item = reader_->next();
    }
    const auto* const record = item ? std::get_if<read::Record>(&*item) : nullptr;
    const bool is_whole = record != nullptr && record->where == where;
    line_ = &line;
    judge_.take({.number = line.number,
                 .where = where,
                 .text = text,
                 .record = is_whole ? record : nullptr},
                sightings);
    if (reader_) {
        drain();
    }
}

void ByLines::take_hit(const LineHit& hit) {
    if (options_.context != 0) {
        context_.hit(*line_);
    }
    on_hit_(hit);
}

} // namespace ample::sweep::detail
