// Hits and defects, which may be many: kept as pointers with the keys they are ordered by.

#pragma once

#include <ample/share/detail/case_index.hpp>

#include <span>
#include <vector>

namespace ample::share::detail {

/// `hits` ordered by path, member, begin, indicator and digest.
std::vector<const Value*> in_file_order(std::span<const Value* const> hits);

/// Groups of `hits`, which must be in file order.
std::vector<HitGroup> group_hits(std::span<const Value* const> hits);

/// Defects of one stream with one reason.
struct DefectGroup {
    std::string path = {};
    std::string member = {};
    std::string why = {};
    std::size_t total = 0;
    const Value* first = nullptr; ///< in file order
};

/// Groups of `defects`, which must be in file order, by path, member and reason.
std::vector<DefectGroup> group_defects(std::span<const Value* const> defects);

/// The bytes a value stands on: its first byte origin, or nothing.
const ByteOrigin* bytes_of(const Value& value) noexcept;

} // namespace ample::share::detail
