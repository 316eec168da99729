// The parts of a URL as logs write it.
//
//     http://user@www.example.net:8080/img/index.php?cat=5b1f#top
//     scheme      host            port path          query
//
// Also read: "www.example.net:443" (CONNECT), "/img/index.php?cat=1" (path alone). Nothing is
// decoded; percent signs stay. Parts that are missing are empty views into the text.

#pragma once

#include <string_view>

namespace ample::sweep {

/// Views into the text given to `parse_url`, which must outlive them.
struct UrlParts {
    std::string_view scheme = {};
    std::string_view host = {}; ///< without brackets, user and port
    std::string_view path = {}; ///< from the first "/"
    std::string_view query = {};
    std::string_view file = {}; ///< what follows the last "/" of the path
};

UrlParts parse_url(std::string_view url) noexcept;

} // namespace ample::sweep
