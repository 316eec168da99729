// What an office's name says, in no language: "通信庁" and "Communications Authority" are both the
// office for communications.
//
// The words are general vocabulary of offices in both languages. What kind of body it is counts
// only where a state has one of each: a ministry is no agency. Pure; any thread.

#pragma once

#include <cstdint>
#include <string_view>

namespace ample::cite::detail {

/// The subjects a name tells, one bit each; 0 when it tells none.
using Concepts = std::uint64_t;

Concepts concepts_of_japanese(std::string_view name);

/// `name` in lower case.
Concepts concepts_of_english(std::string_view name);

} // namespace ample::cite::detail
