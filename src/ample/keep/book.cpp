#include <ample/keep/book.hpp>
#include <ample/keep/detail/state.hpp>

#include <algorithm>
#include <set>

namespace ample::keep {

using detail::Statement;
using detail::Transaction;

Book::Book(std::unique_ptr<State> state) : state_(std::move(state)) {}

Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;
Book::~Book() = default;

Result<Book> Book::open(const std::filesystem::path& file, Mode mode) {
    std::error_code ignored;
    if (mode == Mode::read && !std::filesystem::exists(file, ignored)) {
        return Error{Kind::not_found,
                     "no case book at " + file.string(),
                     "run 'ample run' on the case first"};
    }
    auto state = std::make_unique<State>();
    const int flags =
        mode == Mode::read ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (sqlite3_open_v2(file.c_str(), &state->connection, flags, nullptr) != SQLITE_OK) {
        return detail::failure_of(state->connection, "case book " + file.string());
    }
    if (auto ready = state->prepare(mode); !ready) {
        return ready.error();
    }
    return Book(std::move(state));
}

Result<Book> Book::open_temporary() {
    auto state = std::make_unique<State>();
    if (sqlite3_open(":memory:", &state->connection) != SQLITE_OK) {
        return detail::failure_of(state->connection, "case book");
    }
    if (auto ready = state->prepare(Mode::write); !ready) {
        return ready.error();
    }
    return Book(std::move(state));
}

Result<std::optional<std::string>> Book::key_of(std::string_view step) {
    Statement statement(state_->connection, "SELECT key FROM step WHERE name = ?");
    auto row = statement.bind(1, step).step();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional(statement.text(0)) : std::nullopt;
}

Status Book::put(std::string_view step, std::string_view key, std::span<const Value> values) {
    Transaction transaction(state_->connection);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto done = state_->remove_values(step); !done) {
        return done;
    }
    auto done = Statement(state_->connection,
                          "INSERT INTO step (name, key) VALUES (?, ?) "
                          "ON CONFLICT (name) DO UPDATE SET key = excluded.key")
                    .bind(1, step)
                    .bind(2, key)
                    .run();
    if (!done) {
        return done;
    }
    if (auto inserted = state_->insert(step, values); !inserted) {
        return inserted;
    }
    return transaction.commit();
}

Result<std::vector<std::string>> Book::steps() {
    Statement statement(state_->connection, "SELECT name FROM step ORDER BY name");
    std::vector<std::string> names;
    while (true) {
        auto more = statement.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return names;
        }
        names.push_back(statement.text(0));
    }
}

Result<std::size_t> Book::keep_only(std::span<const std::string> steps) {
    const std::set<std::string> wanted(steps.begin(), steps.end());
    auto present = this->steps();
    if (!present) {
        return present.error();
    }
    std::size_t removed = 0;
    for (const auto& name : *present) {
        if (wanted.contains(name)) {
            continue;
        }
        Transaction transaction(state_->connection);
        if (!transaction.begun()) {
            return transaction.begun().error();
        }
        if (auto done = state_->remove_values(name); !done) {
            return done.error();
        }
        auto done =
            Statement(state_->connection, "DELETE FROM step WHERE name = ?").bind(1, name).run();
        if (!done) {
            return done.error();
        }
        if (auto committed = transaction.commit(); !committed) {
            return committed.error();
        }
        ++removed;
    }
    return removed;
}

} // namespace ample::keep
