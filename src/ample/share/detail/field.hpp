// A look into the content of a value that never fails: what is absent or of another type is empty.

#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::share::detail {

/// One JSON value or nothing. A view: valid as long as the document it looks into.
class Field {
public:
    Field() = default;

    explicit Field(const nlohmann::json& node) : node_(&node) {}

    /// Member `key`; nothing where this is no object or has no such member.
    [[nodiscard]] Field operator[](std::string_view key) const;

    [[nodiscard]] bool is_there() const noexcept { return node_ != nullptr; }

    [[nodiscard]] bool is_list() const;
    [[nodiscard]] bool is_object() const;

    /// The text; empty where this is none.
    [[nodiscard]] std::string_view text() const;

    /// Any scalar as people read it: text as it is, numbers, "true" and "false".
    [[nodiscard]] std::string shown() const;

    [[nodiscard]] std::optional<double> number() const;

    /// A whole number; the length where this is a list; 0 otherwise.
    [[nodiscard]] std::uint64_t count() const;

    /// Whether this is `true`.
    [[nodiscard]] bool yes() const;

    [[nodiscard]] std::vector<Field> items() const;

    /// The texts of a list, or the one text this is.
    [[nodiscard]] std::vector<std::string> texts() const;

    /// Members in the order of their keys.
    [[nodiscard]] std::vector<std::pair<std::string_view, Field>> members() const;

private:
    const nlohmann::json* node_ = nullptr;
};

} // namespace ample::share::detail
