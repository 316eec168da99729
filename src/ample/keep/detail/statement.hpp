// A prepared SQLite statement that is finalised with the object.

#pragma once

#include <ample/core/result.hpp>

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace ample::keep::detail {

/// Turns the last failure of `connection` into an error for a person.
Error failure_of(sqlite3* connection, std::string_view doing);

class Statement {
public:
    Statement(sqlite3* connection, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement(Statement&&) = delete;
    Statement& operator=(Statement&&) = delete;

    /// Parameters are numbered from 1. Texts must outlive the next `step`.
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, std::int64_t number);

    /// True when there is a row, false at the end.
    Result<bool> step();

    /// Runs a statement without rows and makes it ready to be bound again.
    Status run();

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;

private:
    sqlite3* connection_;
    sqlite3_stmt* statement_ = nullptr;
};

/// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(sqlite3* connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction(Transaction&&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    /// Whether the transaction could be begun.
    [[nodiscard]] const Status& begun() const noexcept { return begun_; }

    Status commit();

private:
    sqlite3* connection_;
    bool is_open_ = false;
    Status begun_ = Done{};
};

Status execute(sqlite3* connection, std::string_view sql, std::string_view doing);

} // namespace ample::keep::detail
