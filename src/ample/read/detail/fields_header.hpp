// The header lines of logs that say their columns in "#Fields:".
//
//     #Software: Microsoft Internet Information Services 10.0
//     #Date: 2021-03-01 00:00:02
//     #Time Format: Local
//     #Fields: date time c-ip cs(User-Agent)
//
// They may come again in the middle of a file, when a server starts anew or its columns were
// changed, and hold from there on.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/read/detail/clock.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::read::detail {

/// What the header lines said so far.
struct FieldsHeader {
    std::vector<std::string> names = {};
    std::optional<Instant> date = {}; ///< of "#Date:", as if written in UTC
    bool is_local = false;            ///< "#Time Format: Local"
    std::string_view direction = {};  ///< of "#Log-type:" of SMTP: "send", "receive"; static

    /// Takes in one line that begins with "#". The names are parted by blanks or, when a comma
    /// stands behind the first, by commas.
    void read(std::string_view line);
};

/// How the names of `head` are parted: ' ' or ',', or '\0' when `head` does not begin with such
/// header lines. One line that is no header may stand in front of them: the names once more, as
/// some builds of Exchange write it.
char fields_parting_of(std::string_view head) noexcept;

} // namespace ample::read::detail
