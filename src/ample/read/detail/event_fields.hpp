// Fields of one event that are gathered out of a line, some of them decoded.

#pragma once

#include <ample/read/detail/line_reader.hpp>
#include <ample/read/record.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::read::detail {

/// More attributes than this are no event any more; the rest stays in the last.
constexpr std::size_t most_attributes = 4096;

/// An event in the notation of CEF or LEEF. Keeps its memory between lines; what it hands out lives
/// until the next call of `read` and as long as the line. One thread at a time.
class EventFields {
public:
    /// Whether `text` begins as such an event: "CEF:0|", "CEF: 1|", "LEEF:1.0|", "LEEF:2.0|".
    static bool begins(std::string_view text) noexcept;

    /// Takes `event`, a piece of `line` that `begins`, apart. Returns why it can not (static text),
    /// or empty text.
    std::string_view read(const Line& line, std::string_view event);

    [[nodiscard]] std::span<const Field> fields() const noexcept { return fields_; }

    /// The value that says when the event was; empty when none does.
    [[nodiscard]] std::string_view time_text() const noexcept { return time_text_; }

private:
    std::string_view read_cef(std::string_view event);
    std::string_view read_leef(std::string_view event);
    void read_extension(std::string_view text);
    void read_attributes(std::string_view text, std::string_view parting);
    void add_cef(std::string_view key, std::string_view raw);
    void name_by_labels();
    void find_time(std::span<const std::string_view> keys);
    void add(std::string_view name, std::string_view raw, std::string_view value);

    Line line_ = {};
    std::vector<Field> fields_ = {};
    std::string decoded_ = {};
    std::string_view time_text_ = {};
};

} // namespace ample::read::detail
