// Typed values of BinXML as text.
//
//     type            JSON                                    text
//     null            ""                                      (empty)
//     string, ANSI    "..."                                   as UTF-8, without zeros at the end
//     integers        12                                      12
//     real            0.5; "NaN" "INF" "-INF"                 0.5
//     boolean         true false; other numbers as they are   true
//     binary          "0AFF"                                  0AFF
//     GUID            "{2d4d81d2-94bd-4667-a2af-2343f9d83462}"
//     size, hex       "0x1f"
//     file, system time "2020-07-09T19:47:00.7191248Z"
//     SID             "S-1-5-18"
//
// A value whose size does not fit its type is written as binary, so that nothing is lost.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/read/detail/evtx_layout.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ample::read::detail {

/// One value of a template instance: where it stands in the chunk.
struct EvtxValue {
    std::uint32_t begin = 0;
    std::uint16_t size = 0;
    std::uint8_t type = 0;
    std::uint32_t nested = 0; ///< 1 + number of the instance it holds, once that is known

    [[nodiscard]] bool is_null() const noexcept { return type == 0; }

    [[nodiscard]] bool is_array() const noexcept { return (type & evtx_array_flag) != 0; }

    [[nodiscard]] bool is_xml() const noexcept {
        return type == static_cast<std::uint8_t>(EvtxType::bin_xml);
    }

    /// What has no text, so that an attribute made of it is left out.
    [[nodiscard]] bool is_empty() const noexcept { return type == 0 || size == 0; }
};

/// Room that one value of `size` bytes takes at most, as JSON or as text.
constexpr std::size_t most_value(std::size_t size) noexcept {
    return 6 * size + 128;
}

/// Writes a value that is neither array nor BinXML; the end of what was written. `to` must have
/// room for `most_value(bytes.size())`.
char* write_json(std::uint8_t type, std::string_view bytes, char* to) noexcept;
/// The same without quotation marks, inside a JSON string.
char* write_json_inside(std::uint8_t type, std::string_view bytes, char* to) noexcept;
/// The same as plain UTF-8.
char* write_text(std::uint8_t type, std::string_view bytes, char* to) noexcept;

/// The bytes of a string without the zeros at its end; of other types as they are.
std::string_view trimmed(std::uint8_t type, std::string_view bytes) noexcept;

/// The bytes that a value of this type must have, 0 when that varies.
std::size_t fixed_size(EvtxType type) noexcept;

/// Walks the elements of an array.
class EvtxElements {
public:
    /// `type` with or without the flag of arrays.
    EvtxElements(std::uint8_t type, std::string_view bytes) noexcept;

    [[nodiscard]] bool is_done() const noexcept { return rest_.empty(); }

    /// The bytes of the next element. At least one byte is taken where one is left.
    std::string_view next() noexcept;

private:
    std::string_view rest_;
    EvtxType base_;
    std::size_t fixed_ = 0; ///< bytes of an element; 0 where each has its own end
};

std::size_t count_elements(std::uint8_t type, std::string_view bytes) noexcept;

/// 100 nanoseconds since 1601 as an instant; nothing beyond the years 1678 to 2262.
std::optional<Instant> instant_of_file_time(std::uint64_t time) noexcept;
/// "2020-07-09T19:47:00.7191248Z".
std::string text_of_file_time(std::uint64_t time);

} // namespace ample::read::detail
