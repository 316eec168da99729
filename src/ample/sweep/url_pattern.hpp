// Indicators of URLs as regular expressions, for STIX, and back.
//
//     http://evil.example/y
//         ^(?i:[a-z0-9+.-]+://([^/?#]*@)?evil\.example)(:80|:443)?/y([/?&;,)#]|$)
//     up.php                (the last part of a path)
//         /up\.php([?#]|$)
//
// The expression matches the URLs that the indicator does, with any scheme and user: "/y" ends at a
// border, so that "/yoga" is another URL. What `url_of_pattern` and `uri_file_of_pattern` read is
// only what the others here write.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ample::sweep {

/// `text` as a regular expression that matches it and nothing else.
std::string escaped_for_regex(std::string_view text);

std::string pattern_of_url(std::string_view url);
std::string pattern_of_uri_file(std::string_view name);

/// The URL that `pattern_of_url` wrote such a pattern of, with "http" as its scheme.
std::optional<std::string> url_of_pattern(std::string_view pattern);
std::optional<std::string> uri_file_of_pattern(std::string_view pattern);

} // namespace ample::sweep
