// Walks JSON text without taking it apart, so that each object of a large document keeps its place
// and a broken one does not spoil the rest.
//
// Brackets and quotes are counted, nothing else is checked: the one who takes a part checks it by
// parsing. No recursion, for any nesting. Each walk is linear in the text that it walks over.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace ample::sweep::feed {

/// The text of a value and where it stands in the document.
struct JsonSpan {
    std::string_view text = {};
    std::uint64_t offset = 0;

    [[nodiscard]] char first() const noexcept { return text.empty() ? '\0' : text.front(); }
};

/// Deepest nesting of an object that is parsed.
constexpr unsigned deepest_object = 64;

/// The value that begins at or behind `at` of the document, blanks passed over.
JsonSpan json_at(std::string_view document, std::uint64_t at = 0) noexcept;

/// Calls `on_member` for each member of an object, its key as it is escaped; stops when it says
/// false. False when the text ends inside the object: what came before has been given.
bool for_each_member(JsonSpan object,
                     const std::function<bool(std::string_view key, JsonSpan value)>& on_member);

/// The same for the elements of an array.
bool for_each_element(JsonSpan array, const std::function<bool(JsonSpan value)>& on_element);

/// Whether brackets nest no deeper than `deepest_object`.
bool is_shallow(std::string_view text) noexcept;

} // namespace ample::sweep::feed
