// HTML pages, as saved from a browser or a feed. Decoded by document_from_html (document.hpp).
//
//     <!DOCTYPE html>
//     <html lang="en"><head><title>…</title>
//
// Recognised by what stands first: a doctype, one of the tags of a page's frame, or a fragment
// that begins with a tag of running text and holds several more.

#pragma once

#include <string_view>

namespace ample::read {

/// How surely `head` is such a page, 0 to 90.
int score_html(std::string_view head);

} // namespace ample::read
