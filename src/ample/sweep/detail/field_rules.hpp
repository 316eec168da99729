// What the field that a value stands in says of it.

#pragma once

#include <ample/sweep/indicator.hpp>
#include <ample/sweep/role.hpp>

#include <string_view>

namespace ample::sweep::detail {

/// A value in a field of a record.
struct FieldPlace {
    std::string_view name = {};  ///< of the field
    std::string_view text = {};  ///< of the field, decoded
    std::string_view value = {}; ///< part of the text
    Role role = Role::text;
    bool is_whole_line = false; ///< the record has no fields
};

enum class Standing {
    contact, ///< a contact was made, a file was seen
    mention,
    refused ///< another kind of value stands there
};

Standing standing_of(Type type, const FieldPlace& place) noexcept;

} // namespace ample::sweep::detail
