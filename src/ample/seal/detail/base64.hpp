// Base64 of RFC 4648, section 4: standard alphabet, padded, in one way only.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ample::seal::detail {

std::string to_base64(std::string_view bytes);

/// Nothing when `text` is not exactly what `to_base64` writes of some bytes.
std::optional<std::string> from_base64(std::string_view text);

} // namespace ample::seal::detail
