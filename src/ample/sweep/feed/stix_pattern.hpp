// STIX patterns (STIX 2.1, part 9; 2.0's are a part of them) taken apart into values to sweep for.
//
//     [ipv4-addr:value = '198.51.100.7' OR domain-name:value IN ('a.example', 'b.example')]
//        ──▶ ipv4-addr 198.51.100.7, domain-name a.example, domain-name b.example
//     [file:name = 'a.exe' AND file:hashes.'SHA-256' = '…']
//        ──▶ SHA-256 …            the hash alone proves that the pattern holds
//     [domain-name:value = 'a.example' AND network-traffic:dst_port = 8443]
//        ──▶ nothing: needs both at once
//
// A value is given only where its sight alone shows what the pattern asks for. Of an AND these are:
// the one operand that says more than the kind of the object; hashes of a file, beside anything
// that is said of the same file; an end of a connection with its port, as in lists, of several
// addresses each; a name with the address that it resolves to, as MISP has them; a registry key
// with the name of a value, or a file with its folder, as one path. Negations, <, > and !=,
// FOLLOWEDBY and AND of observations, and REPEATS give nothing. What gives nothing is told with its
// reason.
//
// Hostile patterns: nesting is limited, time and memory are linear in the text.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::feed {

/// A value under the name of a type of feed/type_word.hpp.
struct PatternValue {
    std::string type = {};
    std::string value = {};
    std::string start = {}; ///< of the qualifier START … STOP
    std::string stop = {};
};

struct PatternReading {
    std::vector<PatternValue> values = {};
    std::vector<std::string> unused = {}; ///< parts that give nothing, with the reason
    std::string fault = {};               ///< why it is no pattern; then the rest is empty
};

PatternReading read_stix_pattern(std::string_view pattern);

} // namespace ample::sweep::feed
