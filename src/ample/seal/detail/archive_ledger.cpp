// The ledger's side of the archive: what others added, what is added here, and what is taken back.

#include <ample/seal/detail/archive.hpp>
#include <ample/seal/detail/ledger_file.hpp>
#include <ample/seal/detail/ledger_segments.hpp>

#include <utility>

namespace ample::seal::detail {

namespace {

Error damaged_ledger(std::uint64_t at, const std::string& why) {
    return Error{Kind::damaged,
                 "the ledger's line at byte " + std::to_string(at) + " does not hold: " + why,
                 "run 'ample verify'; nothing is added to a damaged ledger"};
}

} // namespace

/// Takes in the lines that were added since, by this or another writer.
Status Archive::read_on(bool to_write) {
    if (auto done = read_segments(to_write); !done) {
        return done;
    }
    const auto size = ledger_.size();
    if (!size || *size < ledger_end_) {
        return size ? damaged_ledger(*size, "lines that were there before are gone") : size.error();
    }
    std::uint64_t tail_begin = 0;
    std::uint64_t tail_bytes = 0;
    bool is_end_missing = false;
    std::size_t new_lines = 0;
    const bool is_from_start = ledger_end_ == 0;
    auto walked = walk_ledger(ledger_, ledger_end_, [&](const LedgerLine& line) -> Status {
        if (!line.has_end && is_torn(line.text)) {
            tail_begin = line.begin;
            tail_bytes = line.text.size();
            return Done{};
        }
        // Lines that a killed writer closed and did not take out of the plain part stand first in
        // it.
        const auto taken = take_line(line.text, closed_lines_);
        if (!taken) {
            return to_write ? Status(damaged_ledger(line.begin, taken.error().what)) : Done{};
        }
        new_lines += *taken ? 1 : 0;
        is_end_missing = !line.has_end;
        ledger_end_ = line.begin + line.text.size() + (line.has_end ? 1 : 0);
        return Done{};
    });
    if (!walked || !to_write) {
        const auto list = list_segments(folder_); // one closed meanwhile took lines out of the part
        const bool is_more = walked && list && list->segments.size() > segments_seen_;
        return is_more ? read_on(to_write) : walked;
    }
    if (is_from_start && new_lines == 0 && ledger_end_ > 0 && closed_lines_ > 0) {
        ledger_end_ = 0;
        if (auto done = ledger_.truncate(tail_begin = 0); !done) {
            return done;
        }
        tail_bytes = 0;
    }
    flushed_end_ = ledger_end_;
    return mend_end(tail_begin, tail_bytes, is_end_missing);
}

/// Takes in the segments that were closed since; what is still in the plain part is in them too.
Status Archive::read_segments(bool to_write) {
    const auto list = list_segments(folder_);
    if (!list) {
        return list.error();
    }
    segments_seen_ = list->segments.size();
    for (; segments_ < list->segments.size(); ++segments_) {
        const auto& segment = list->segments[segments_];
        auto lines = read_segment(segment);
        if (lines && segment.first != closed_lines_) {
            lines = Error{Kind::damaged,
                          segment.name() + ": a segment that begins with entry " +
                              std::to_string(closed_lines_) + " should stand before it",
                          "run 'ample verify'; nothing is added to a damaged ledger"};
        }
        if (!lines) {
            return to_write ? Status(lines.error()) : Done{};
        }
        const auto known = catalog_.entries().size();
        for (std::string_view rest = *lines; !rest.empty();) {
            const auto end = rest.find('\n');
            if (const auto taken = take_line(rest.substr(0, end), known); !taken) {
                return to_write ? Status(Error{Kind::damaged,
                                               segment.name() + ": " + taken.error().what,
                                               "run 'ample verify'; nothing is added to a damaged "
                                               "ledger"})
                                : Done{};
            }
            rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
        }
        ledger_end_ = 0; // of the plain part, which begins anew after a segment is closed
        closed_lines_ = catalog_.entries().size();
    }
    return Done{};
}

/// Takes in one line and says so, unless it is one of the first `known` and was taken in before.
Result<bool> Archive::take_line(std::string_view line, std::uint64_t known) {
    auto entry = parse_line(line);
    if (!entry) {
        return entry.error();
    }
    const auto& entries = catalog_.entries();
    if (entry->seq < known && entries[entry->seq].entry == entry->entry) {
        return false;
    }
    if (auto fault = chain_fault(entries.empty() ? nullptr : &entries.back(), *entry)) {
        return Error{Kind::damaged, std::move(*fault), ""};
    }
    const std::unique_lock lock(catalog_mutex_);
    catalog_.add(std::move(*entry));
    return true;
}

/// Moves the plain part to a segment when it has grown long. All of it is flushed.
Status Archive::close_segment() {
    if (ledger_end_ <= segment_bytes) {
        return Done{};
    }
    std::string lines(static_cast<std::size_t>(ledger_end_), '\0');
    const auto got = ledger_.read_at(0, lines);
    if (!got) {
        return got.error();
    }
    auto done = write_segment(folder_, closed_lines_, lines);
    done = done ? ledger_.truncate(0) : done;
    done = done ? ledger_.sync() : done;
    if (done) {
        ++segments_;
        closed_lines_ = catalog_.entries().size();
        ledger_end_ = flushed_end_ = 0;
    }
    return done;
}

/// Ends what a killed writer left unfinished: a line without "\n", or a part of a line.
Status Archive::mend_end(std::uint64_t tail_begin, std::uint64_t tail_bytes, bool is_end_missing) {
    if (is_end_missing) {
        waiting_ = "\n";
        return flush();
    }
    if (tail_bytes == 0) {
        return Done{};
    }
    if (auto done = ledger_.truncate(tail_begin); !done) {
        return done;
    }
    auto entry = new_entry(Event::noted, to_text(custodian_.now()));
    entry.why = "the ledger ended in " + std::to_string(tail_bytes) +
                " bytes of an entry that was never finished; they were cut off";
    if (auto done = write(std::move(entry)); !done) {
        return done;
    }
    return flush();
}

LedgerEntry Archive::new_entry(Event event, const std::string& at) const {
    LedgerEntry entry;
    entry.event = event;
    entry.at = at;
    entry.actor = custodian_.actor;
    entry.tool = custodian_.tool;
    return entry;
}

/// Adds `entry` to the catalog and to the lines that wait to be written.
Status Archive::write(LedgerEntry entry) {
    constexpr std::size_t most_waiting = std::size_t{1} << 20U;
    if (const auto& entries = catalog_.entries(); !entries.empty()) {
        entry.seq = entries.back().seq + 1;
        entry.previous = entries.back().entry;
    }
    waiting_ += seal_line(entry);
    {
        const std::unique_lock lock(catalog_mutex_);
        catalog_.add(std::move(entry));
    }
    return waiting_.size() < most_waiting ? Status(Done{}) : write_out();
}

Status Archive::write_out() {
    if (auto done = ledger_.write(waiting_); !done) {
        return done;
    }
    ledger_end_ += waiting_.size();
    waiting_.clear();
    return Done{};
}

Status Archive::flush() {
    auto done = write_out();
    if (done) {
        done = ledger_.sync();
    }
    if (done) {
        flushed_end_ = ledger_end_;
    }
    return done;
}

/// Takes back all lines that were not flushed, on disk and in the catalog.
Error Archive::give_up(Error error) {
    waiting_.clear();
    auto taken_back = ledger_.truncate(flushed_end_);
    {
        const std::unique_lock lock(catalog_mutex_);
        catalog_ = Catalog();
    }
    ledger_end_ = 0;
    segments_ = 0;
    closed_lines_ = 0;
    if (taken_back) {
        taken_back = read_on(false);
    }
    if (!taken_back) {
        error.what += "; and the ledger could not be read again: " + taken_back.error().what;
    }
    return error;
}

} // namespace ample::seal::detail
