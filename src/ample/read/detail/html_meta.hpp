// What an HTML page says about itself.
//
//     <meta property="og:site_name" content="…">        og:site_name
//     <meta name="author" content="…">                   author
//     <time datetime="2021-04-20">                       time
//     <html lang="en">                                   html:lang
//     <link rel="canonical" href="…">                    canonical
//     <script type="application/ld+json">{"datePublished":…,"publisher":{"name":…}}
//                                                        jsonld:datePublished, jsonld:publisher
//
// Keys of meta elements are in lower case. From JSON-LD come datePublished, dateModified,
// dateCreated, headline, creditText, mainEntityOfPage (or its @id), and the names of publisher,
// author, creator and sourceOrganization, at any depth, in the order of the page.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct GumboInternalNode;

namespace ample::read::detail {

using Meta = std::vector<std::pair<std::string, std::string>>;

/// No page has more to say than this.
constexpr std::size_t most_meta = 512;

/// The attribute `name` of an element, or empty.
std::string_view attribute_of(const GumboInternalNode& node, const char* name) noexcept;

/// Adds what `node` alone, an element, says about the page; equal pairs once.
void read_meta(const GumboInternalNode& node, Meta& meta);

} // namespace ample::read::detail
