// The running text of an HTML page, put together as a reader would see it.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/read/detail/charset.hpp>
#include <ample/read/detail/html_meta.hpp>

#include <string>
#include <string_view>
#include <vector>

struct GumboInternalNode;

namespace ample::read::detail {

/// Places are those of the bytes that were parsed.
struct HtmlText {
    SourcedText running = {};             ///< `source` has one entry more, for the end
    std::string title = {};               ///< of the element `title`
    Meta meta = {};                       ///< see html_meta.hpp
    std::vector<ByteRange> left_out = {}; ///< sorted, apart from each other
};

/// Walks the page `html` whose tree begins at `document`, without recursion. Furniture is left
/// out: script, style, template, noscript, iframe, svg, nav, aside, footer, form controls, and the
/// header of the page (not that of an article, which holds its headline). Block elements begin a
/// new line, cells of a table are parted by tabs, and runs of blanks become one blank, but in
/// `pre`.
HtmlText text_of_html(std::string_view html, const GumboInternalNode& document);

} // namespace ample::read::detail
