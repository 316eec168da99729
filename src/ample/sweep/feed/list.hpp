// Plain lists, one value a line: see `list_value` and `read_list_line` in sweep/feed.hpp.
//
//     # comment
//     hxxp://evil[.]example/a#part        # the fragment stays
//     0.0.0.0 ads.evil.example            hosts file
//     ||evil.example^                     filter list
//     198.51.100.4-198.51.100.9
//     d3b07384d113edec49eaa6238ad5ff00;a comment
//     203.0.113.7;user@evil.example       all that it says are values: each of them
//     update.exe|d3b07384d113edec49eaa6238ad5ff00
//     10.10.10.10 evil.example            a hosts file too: the name, and not the address
//     "DOMAIN","evil.example",""          a type and a value that must fit it
//     - MD5: d3b07384d113edec49eaa6238ad5ff00

#pragma once

#include <ample/sweep/feed.hpp>

#include <string_view>

namespace ample::sweep::feed {

Feed read_list(std::string_view bytes, const FeedPlace& place);

} // namespace ample::sweep::feed
