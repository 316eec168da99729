// The connection behind a book, and how its rows become values.

#pragma once

#include <ample/keep/book.hpp>
#include <ample/keep/detail/statement.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ample::keep {

struct Book::State {
    sqlite3* connection = nullptr;

    State() = default;

    ~State() { sqlite3_close_v2(connection); }

    State(const State&) = delete;
    State& operator=(const State&) = delete;
    State(State&&) = delete;
    State& operator=(State&&) = delete;

    /// Checks the schema of an opened file and makes it where the file is new.
    [[nodiscard]] Status prepare(Mode mode) const;

    [[nodiscard]] Status insert(std::string_view step, std::span<const Value> values) const;
    [[nodiscard]] Status remove_values(std::string_view step) const;

private:
    [[nodiscard]] Result<std::int64_t> pragma(std::string_view name) const;
    [[nodiscard]] Status create() const;
};

namespace detail {

/// What to select from `value` for `value_in`.
constexpr std::string_view columns =
    "step, kind, content, origins, method, tlp, pap, digest FROM value ";
constexpr std::string_view in_order = " ORDER BY step, ordinal";

/// The row at hand of a statement over `columns`.
Result<StoredValue> value_in(const Statement& row);

/// All rows of a statement over `columns`.
Result<std::vector<Value>> values_in(Statement& statement);

} // namespace detail

} // namespace ample::keep
