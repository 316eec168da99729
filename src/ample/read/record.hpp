// What every reader of the `read` stage hands out: records, and defects between them.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/instant.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <variant>

namespace ample::read {

/// One named value of a record. The views live until the reader's next call.
struct Field {
    std::string_view name = {};  ///< as the format or its header names it
    std::string_view value = {}; ///< decoded: without quotes and escapes
    ByteRange where = {};        ///< of the value as written; empty when it was not kept
};

/// One event or row. Everything in it lives until the reader's next call.
struct Record {
    ByteRange where = {};               ///< the whole record with its line end
    std::optional<Instant> time = {};   ///< the event's time, UTC; nothing where there is none
    std::string_view time_text = {};    ///< as written
    std::span<const Field> fields = {}; ///< in the order of the record; unset values left out

    /// The first field called `name`, or an empty view.
    [[nodiscard]] std::string_view get(std::string_view name) const noexcept {
        for (const auto& field : fields) {
            if (field.name == name) {
                return field.value;
            }
        }
        return {};
    }
};

/// Bytes that did not fit the format. They are kept, counted and shown, never dropped.
struct Defect {
    ByteRange where = {};
    std::string_view why = {}; ///< static text
};

/// Bytes that belong to the format and are no record: header lines, comments, blank lines.
struct Frame {
    ByteRange where = {};
};

using Item = std::variant<Record, Defect, Frame>;

/// The range of any item.
inline ByteRange range_of(const Item& item) noexcept { // NOLINT: an Item is never valueless
    return std::visit([](const auto& one) { return one.where; }, item);
}

} // namespace ample::read
