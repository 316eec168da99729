#include <ample/keep/detail/statement.hpp>

namespace ample::keep::detail {

Error failure_of(sqlite3* connection, std::string_view doing) {
    const int code = sqlite3_errcode(connection);
    const auto what = std::string(doing) + ": " + sqlite3_errmsg(connection);
    switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Kind::damaged, what, "move .ample/book.db away; 'ample run' derives it again"};
    case SQLITE_FULL:
        return {Kind::unavailable, what, "the disk is full; free some space and run again"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Kind::unavailable, what, "another ample works on this case; wait for it to end"};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {Kind::unavailable, what, "the case folder must be writable"};
    default:
        return {Kind::unavailable, what, ""};
    }
}

Statement::Statement(sqlite3* connection, std::string_view sql) : connection_(connection) {
    if (sqlite3_prepare_v2(
            connection, sql.data(), static_cast<int>(sql.size()), &statement_, nullptr) !=
        SQLITE_OK) {
        statement_ = nullptr;
    }
}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

Statement& Statement::bind(int index, std::string_view text) {
    if (statement_ != nullptr) {
        sqlite3_bind_text(
            statement_, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    return *this;
}

Statement& Statement::bind(int index, std::int64_t number) {
    if (statement_ != nullptr) {
        sqlite3_bind_int64(statement_, index, number);
    }
    return *this;
}

Result<bool> Statement::step() {
    const int code = statement_ == nullptr ? SQLITE_ERROR : sqlite3_step(statement_);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return failure_of(connection_, "case book");
}

Status Statement::run() {
    const auto stepped = step();
    if (!stepped) {
        return stepped.error();
    }
    sqlite3_reset(statement_);
    return Done{};
}

std::string Statement::text(int column) const {
    const auto* const bytes =
        reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes == nullptr ? std::string() : std::string(bytes, size);
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_, column);
}

Status execute(sqlite3* connection, std::string_view sql, std::string_view doing) {
    if (sqlite3_exec(connection, std::string(sql).c_str(), nullptr, nullptr, nullptr) !=
        SQLITE_OK) {
        return failure_of(connection, doing);
    }
    return Done{};
}

Transaction::Transaction(sqlite3* connection) : connection_(connection) {
    begun_ = execute(connection_, "BEGIN IMMEDIATE", "case book");
    is_open_ = begun_.has_value();
}

Transaction::~Transaction() {
    if (is_open_) {
        sqlite3_exec(connection_, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

Status Transaction::commit() {
    auto done = execute(connection_, "COMMIT", "case book");
    is_open_ = !done.has_value();
    return done;
}

} // namespace ample::keep::detail
