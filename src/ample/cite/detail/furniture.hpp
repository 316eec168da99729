// What a line of a page is by how it begins and by what it asks of the reader.
//
//     Skip to main content · READ ALSO: Ministers meet         furniture by its opening
//     Home > News > Security · Region | Port | Sport           furniture: crumbs and menus
//     We use cookies to improve your experience.               furniture in full sentences
//     Image | Berg in 2016 · The harbour (AP/Karl Holm)        a caption
//
// All functions are pure and look at one line, of which only the first 600 bytes count.

#pragma once

#include <string_view>

namespace ample::cite::detail {

/// Whether the line is furniture. `prose`: it ends as a sentence does.
bool is_furniture(std::string_view line, bool prose);

/// Whether the line is the caption or the credit of a picture.
bool is_caption(std::string_view line);

/// Crumbs and menus: "Home > News > Security", "Region | Port | Sport | Opinion".
bool is_menu(std::string_view line);

} // namespace ample::cite::detail
