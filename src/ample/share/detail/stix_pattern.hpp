// The grammar of STIX 2.1 patterns (part 9), as far as to say whether a text is one.
//
//     [domain-name:value = 'cdn.example' OR url:value MATCHES '^http'] START t'…' STOP t'…'
//     AND OR FOLLOWEDBY between observations; WITHIN, REPEATS, START-STOP behind one

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ample::share::detail {

/// What is wrong with `pattern`, or nothing. Linear in its length; parentheses may be nested 32
/// deep.
std::optional<std::string> pattern_fault(std::string_view pattern);

/// `text` as a string of the pattern language, with its quotes.
std::string pattern_string(std::string_view text);

} // namespace ample::share::detail
