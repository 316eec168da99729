// What an office's name says, in no language: "通信庁" and "Communications Authority" are both the
// office for communications.
//
// The words are general vocabulary of offices in both languages. What kind of body it is counts
// only where a state has one of each: a ministry is no agency. Pure; any thread.

#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace ample::cite::detail {

/// The subjects a name tells, one bit each; 0 when it tells none.
using Concepts = std::uint64_t;

Concepts concepts_of_japanese(std::string_view name);

/// `name` in lower case.
Concepts concepts_of_english(std::string_view name);

/// The only one of `names`, in lower case, that tells these subjects, two or more: "海洋研究所"
/// tells more than that it is an institute. Empty for none or several.
std::string only_alike(const std::set<std::string>& names, Concepts subjects);

/// "松風市危機管理課" is an office of "松風市"; its board of education is a body of its own.
bool is_office_of_city(std::string_view office, std::string_view city);

} // namespace ample::cite::detail
