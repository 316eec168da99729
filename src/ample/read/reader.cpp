#include <ample/read/reader.hpp>

#include <algorithm>
#include <cstring>
#include <vector>

namespace ample::read {

namespace {

constexpr std::size_t piece = std::size_t{128} << 10U;

/// How far back from the longest item a place to cut is looked for.
constexpr std::size_t cut_back = std::size_t{64} << 10U;

/// The bytes that were read and not yet given out. Grows to `longest_item` and one piece at most.
class Window {
public:
    Window(ByteSource& source, std::uint64_t base) : source_(source), base_(base) {}

    /// Reads on until `wanted` bytes are held or the source is at its end.
    Status fill(std::size_t wanted) {
        while (!at_end_ && end_ - begin_ < wanted) {
            make_room();
            auto count = source_.read({bytes_.data() + end_, bytes_.size() - end_});
            if (!count) {
                at_end_ = true;
                return count.error();
            }
            at_end_ = *count == 0;
            end_ += *count;
        }
        return Done{};
    }

    [[nodiscard]] std::string_view held() const { return {bytes_.data() + begin_, end_ - begin_}; }

    [[nodiscard]] bool at_end() const { return at_end_; }

    void drop(std::size_t count) {
        begin_ += count;
        base_ += count;
    }

    [[nodiscard]] std::uint64_t base() const { return base_; }

private:
    void make_room() {
        if (begin_ != 0) {
            std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
        }
        if (bytes_.size() - end_ < piece / 2) {
            bytes_.resize(std::min(std::max(piece, 2 * bytes_.size()), longest_item + piece));
        }
    }

    ByteSource& source_;
    std::vector<char> bytes_ = {};
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::uint64_t base_;
    bool at_end_ = false;
};

/// Takes the times from `first` to `last` into those of the tally.
void widen(StreamTally& tally, std::optional<Instant> first, std::optional<Instant> last) noexcept {
    if (first) {
        const auto before = tally.first.value_or(*first).unix_nanoseconds;
        tally.first = Instant{std::min(before, first->unix_nanoseconds)};
    }
    if (last) {
        const auto before = tally.last.value_or(*last).unix_nanoseconds;
        tally.last = Instant{std::max(before, last->unix_nanoseconds)};
    }
}

void count(StreamTally& tally, const Item& item, std::string_view bytes) noexcept {
    tally.bytes += bytes.size();
    if (const auto* record = std::get_if<Record>(&item)) {
        ++tally.records;
        widen(tally, record->time, record->time);
    } else if (std::holds_alternative<Defect>(item)) {
        ++tally.defects;
        tally.defect_bytes += bytes.size();
    }
}

/// One run of a reader over a source.
class Run {
public:
    Run(ByteSource& source,
        RecordReader& reader,
        StreamTally& tally,
        const OnItem& on_item,
        std::uint64_t base)
        : window_(source, base), reader_(reader), tally_(tally), on_item_(on_item) {}

    Status read_all() {
        std::size_t wanted = 1;
        while (true) {
            if (auto filled = window_.fill(wanted); !filled) {
                read_broken_end();
                return filled;
            }
            if (window_.held().empty()) {
                return Done{};
            }
            const auto left = read_held(window_.at_end());
            if (left == longest_item && window_.held().size() > longest_item) {
                if (auto skipped = give_too_long(); !skipped) {
                    return skipped;
                }
                wanted = 1;
            } else {
                // Doubling keeps the bytes that are looked at again in proportion.
                wanted = std::min(longest_item + 1, left + std::max(left, std::size_t{1}));
            }
        }
    }

private:
    /// Lets the reader take what it can, in stretches of `longest_item` at most, so that an item
    /// is too long or not whatever the pieces were. Returns how much of a full stretch is left.
    std::size_t read_held(bool is_end) {
        while (true) {
            const auto held = window_.held();
            const auto stretch = held.substr(0, longest_item);
            reader_.feed(stretch, window_.base(), is_end && stretch.size() == held.size());
            const auto start = window_.base();
            while (auto item = reader_.next()) {
                const auto where = range_of(*item);
                give(*item, stretch.substr(where.begin - start, where.size()));
            }
            const auto taken = stretch.size() - reader_.rest();
            window_.drop(taken);
            if (taken == 0 || stretch.size() == held.size()) {
                return reader_.rest();
            }
        }
    }

    void give(const Item& item, std::string_view bytes) {
        count(tally_, item, bytes);
        on_item_(item, bytes);
    }

    void give_defect(std::size_t size, std::string_view why) {
        const auto bytes = window_.held().substr(0, size);
        const auto begin = window_.base();
        reader_.skip(size);
        give(Defect{{begin, begin + size}, why}, bytes);
        window_.drop(size);
    }

    /// Gives out the line at the front in pieces, up to its end.
    Status give_too_long() {
        while (true) {
            auto filled = window_.fill(longest_item);
            const auto held = window_.held().substr(0, longest_item);
            if (held.empty()) {
                return filled;
            }
            const auto line_end = reader_.line_end(held, window_.base(), 0);
            const bool is_over = line_end != std::string_view::npos;
            const auto size = is_over ? line_end
                              : held.size() < longest_item
                                  ? held.size()
                                  : std::min(cut_of_long_line(held), held.size());
            reader_.feed(held, window_.base(), false);
            give_defect(size, "longer than 8 MiB");
            if (!filled) {
                read_broken_end();
                return filled;
            }
            if (is_over) {
                return Done{};
            }
        }
    }

    /// The source failed: whole lines are read, and a line cut off in its middle is no record.
    void read_broken_end() {
        const auto whole = reader_.is_by_lines() ? whole_lines() : window_.held().size();
        if (whole != 0) {
            reader_.feed(window_.held().substr(0, whole), window_.base(), true);
            const auto start = window_.base();
            const auto bytes = window_.held();
            while (auto item = reader_.next()) {
                const auto where = range_of(*item);
                give(*item, bytes.substr(where.begin - start, where.size()));
            }
            window_.drop(whole);
        }
        if (const auto left = window_.held().size(); left != 0) {
            reader_.feed(window_.held(), window_.base(), false);
            give_defect(left, "cut off where the source broke");
        }
    }

    /// The size of what ends with the last line end.
    [[nodiscard]] std::size_t whole_lines() const {
        std::size_t whole = 0;
        for (auto end = whole; end != std::string_view::npos;
             end = reader_.line_end(window_.held(), window_.base(), whole)) {
            whole = end;
        }
        return whole;
    }

    Window window_;
    RecordReader& reader_;
    StreamTally& tally_;
    const OnItem& on_item_;
};

} // namespace

std::size_t cut_of_long_line(std::string_view text) noexcept {
    const auto begin = text.size() - std::min(text.size(), cut_back);
    const auto tail = text.substr(begin);
    for (const std::string_view signs : {"\"\t", ",; '"}) {
        if (const auto found = tail.find_last_of(signs); found != tail.npos) {
            return begin + found + 1;
        }
    }
    return std::string_view::npos;
}

void StreamTally::join(const StreamTally& other) noexcept {
    bytes += other.bytes;
    records += other.records;
    defects += other.defects;
    defect_bytes += other.defect_bytes;
    widen(*this, other.first, other.last);
}

Status read_stream(ByteSource& source,
                   RecordReader& reader,
                   StreamTally& tally,
                   const OnItem& on_item,
                   std::uint64_t base) {
    return Run(source, reader, tally, on_item, base).read_all();
}

void read_bytes(std::string_view bytes,
                std::uint64_t base,
                RecordReader& reader,
                StreamTally& tally,
                const OnItem& on_item) {
    reader.feed(bytes, base, true);
    while (auto item = reader.next()) {
        const auto where = range_of(*item);
        const auto own = bytes.substr(where.begin - base, where.size());
        count(tally, *item, own);
        on_item(*item, own);
    }
}

} // namespace ample::read
