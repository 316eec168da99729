// Heads of mails and of their parts (RFC 5322, 2045, 2047, 2231).

#pragma once

#include <ample/core/byte_range.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal {

constexpr std::size_t longest_head = std::size_t{64} << 10U;

struct MailField {
    std::string name = {};  ///< in lower case
    std::string value = {}; ///< unfolded, as written
};

struct MailHead {
    std::vector<MailField> fields = {};
    std::size_t body = 0; ///< behind the empty line, in the same bytes

    /// The first field called `name`, or empty.
    [[nodiscard]] std::string_view get(std::string_view name) const noexcept;
};

/// Reads the head at `begin` of `bytes[.., end)`. It ends at an empty line, at a line that is no
/// field (then the body begins there), at 64 KiB, or at the end.
MailHead mail_head_of(std::string_view bytes, std::size_t begin, std::size_t end);

/// "text/html; charset=utf-8" taken apart; names and the value before ";" in lower case.
/// Understands quoted values and those of RFC 2231 (charset'language'%XX, continued).
struct MailValue {
    std::string value = {};
    std::vector<MailField> parameters = {};

    [[nodiscard]] std::string_view get(std::string_view name) const noexcept;
};

MailValue mail_value_of(std::string_view text);

/// A header's words with encoded ones (RFC 2047) decoded to UTF-8. Bytes that stand there without
/// an encoding stay as they are and may be no UTF-8.
std::string mail_words(std::string_view value);

/// "2021-04-20 14:05:00 +0900" of "Tue, 20 Apr 2021 14:05:00 +0900 (JST)"; nothing when it is no
/// date of RFC 5322.
std::optional<std::string> mail_date_of(std::string_view value);

} // namespace ample::seal
