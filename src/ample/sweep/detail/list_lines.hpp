// A stretch of a plain list of indicators, as its set keeps it: most lines need no more than a type
// and a normal form.

#pragma once

#include <ample/sweep/feed.hpp>
#include <ample/sweep/warning_list.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// Whole lines of a list.
struct ListPart {
    std::string_view bytes = {};
    std::uint64_t begin = 0;      ///< in the list
    std::uint64_t first_line = 1; ///< its number
};

/// What they hold, in the order of the list.
struct ListLines {
    /// A value of which nothing is to be said.
    struct Plain {
        Type type = Type::domain;
        std::uint32_t size = 0; ///< of its normal form
        std::uint64_t line = 0;
        std::uint64_t key = 0; ///< of the normal form in the set
    };

    /// Any other line.
    struct Other {
        std::size_t before = 0; ///< plain ones before it
        Feed feed = {};
    };

    std::string values = {}; ///< normal forms, one after the other
    std::vector<Plain> plain = {};
    std::vector<Other> others = {};
};

/// Reads a part; `warnings` may be null. Any number of threads.
ListLines
read_list_part(const ListPart& part, const FeedPlace& place, const WarningLists* warnings);

} // namespace ample::sweep::detail
