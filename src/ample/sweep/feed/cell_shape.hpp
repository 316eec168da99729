// What the shape of a text alone shows, where no type is given.
//
//     evil.com, 203.0.113.7, hxxp://evil[.]com/a     an indicator, whatever stands around it
//     mimikatz.exe                                   a file's name: no top-level domain is "exe"
//     readme.zip                                     either, and so neither

#pragma once

#include <ample/sweep/indicator.hpp>

#include <optional>
#include <string_view>

namespace ample::sweep::feed {

/// Whether a text, defanged or not, has the shape of any indicator.
bool has_indicator_shape(std::string_view text);

/// The type of a text that is an indicator by a shape that nothing else has: an address, a network,
/// a hash, a URL, a mail address, a name under a public suffix that no file's name ends in.
std::optional<Type> plain_type(std::string_view text);

/// Whether names end in this label: those of the Public Suffix List, those set aside for special
/// use (RFC 2606, 6761, 6762, 7686, 9476; ICANN's "internal"), those of private networks and those
/// of other roots, such as "bit".
bool is_top_level(std::string_view label);

/// Whether a name that has the form of a domain is that of a file: "mimikatz.exe".
bool is_name_of_file(std::string_view name);

} // namespace ample::sweep::feed
