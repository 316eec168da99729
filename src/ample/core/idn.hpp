// International domain names in the form that DNS and most logs have.

#pragma once

#include <string>
#include <string_view>

namespace ample {

/// The name with every label of letters beyond ASCII as "xn--…", in lower case (UTS #46, not
/// transitional); empty for what is no such name. Any thread.
std::string ascii_name(std::string_view name);

/// The name with every label "xn--…" as the letters it stands for; empty where one stands for none.
/// Any thread.
std::string unicode_name(std::string_view name);

} // namespace ample
