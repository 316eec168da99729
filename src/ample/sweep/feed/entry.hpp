// One entry of a feed before it is checked, and the one place where entries become indicators.

#pragma once

#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/window.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace ample::sweep::feed {

/// Everything in the feed's own words; what the feed does not say is empty.
struct Entry {
    std::string type = {}; ///< name of a type in any of the formats (feed/type_word.hpp)
    std::string value = {};
    std::string family = {};
    std::string campaign = {};
    std::string source = {};
    std::string first_seen = {};
    std::string valid_from = {};
    std::string valid_until = {};
    std::string id = {};
    std::string note = {};
    std::string tlp = {};        ///< joined with the feed's
    std::string pap = {};        ///< likewise
    std::string confidence = {}; ///< 0 to 100, or none, low, medium, high
    std::vector<std::string> labels = {};
    bool keeps_note = true;  ///< as the indicator's description
    bool benign_too = false; ///< the feed says so in a column of its own
    DateOrder order = DateOrder::unknown;
};

/// Checks entries and gathers what comes of them, leaving out what is there already with the same
/// words. `feed` and `place` must outlive it.
class Collector {
public:
    Collector(Feed& feed, const FeedPlace& place) : feed_(feed), place_(place) {}

    /// Takes an entry; where it can't be used, a defect says why.
    void add(Entry entry, ByteRange where, std::uint64_t line);

    void refuse(std::string why, ByteRange where, std::uint64_t line) {
        feed_.defects.push_back({line, where, std::move(why)});
    }

    void note(std::string what, ByteRange where, std::uint64_t line) {
        feed_.notes.push_back({line, where, std::move(what)});
    }

    /// A note that is given once in a feed, before all others, by `finish`.
    void tell_once(const std::string& what, ByteRange where, std::uint64_t line);

    /// Counts a cell that nothing is made of, to be told once for its column by `finish`. `number`
    /// names a column without a name.
    void count_unused(const std::string& column,
                      std::size_t number,
                      std::string_view cell,
                      ByteRange where,
                      std::uint64_t line);

    /// Adds what is told once to the notes. `columns` is what the feed has: "column", "key".
    void finish(std::string_view columns = "column");

private:
    struct Unused {
        std::string column = {};
        std::uint64_t cells = 0;
        std::uint64_t indicators = 0; ///< of the cells, those that look like such
        ByteRange where = {};         ///< the first row with one
        std::uint64_t line = 0;
    };

    [[nodiscard]] Indicator shared_of(const Entry& entry, ByteRange where, std::uint64_t line);
    void
    add_parts(const Entry& entry, const Indicator& shared, ByteRange where, std::uint64_t line);
    void add_value(const Entry& entry,
                   std::string_view word,
                   std::string_view written,
                   Indicator shared,
                   ByteRange where,
                   std::uint64_t line);
    void add_one(Indicator indicator, ByteRange where, std::uint64_t line);

    Feed& feed_;
    const FeedPlace& place_;
    std::unordered_set<std::string> seen_ = {};
    std::vector<FeedDefect> once_ = {};
    std::vector<Unused> unused_ = {};
    std::unordered_map<std::string, std::size_t> unused_by_column_ = {};
};

/// Counts lines as it walks on; offsets must not fall.
class LineCounter {
public:
    explicit LineCounter(std::string_view bytes) : bytes_(bytes) {}

    /// The number, from 1, of the line at `offset`.
    std::uint64_t at(std::uint64_t offset) noexcept;

private:
    std::string_view bytes_;
    std::uint64_t at_ = 0;
    std::uint64_t line_ = 1;
};

} // namespace ample::sweep::feed
