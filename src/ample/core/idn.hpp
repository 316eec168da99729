// International domain names in the form that DNS and most logs have.

#pragma once

#include <string>
#include <string_view>

namespace ample {

/// The name with every label of letters beyond ASCII as "xn--…", in lower case (UTS #46, not
/// transitional); empty for what is no such name. Any thread.
std::string ascii_name(std::string_view name);

} // namespace ample
