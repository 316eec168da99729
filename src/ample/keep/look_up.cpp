// Reading single values, lists, counts and sources (see book.hpp).

#include <ample/core/ascii.hpp>
#include <ample/keep/book.hpp>
#include <ample/keep/detail/state.hpp>

#include <algorithm>

namespace ample::keep {

using detail::columns;
using detail::in_order;
using detail::Statement;
using detail::value_in;
using detail::values_in;

Result<std::vector<Value>> Book::values_of_step(std::string_view step) {
    Statement statement(state_->connection,
                        "SELECT " + std::string(columns) + "WHERE step = ?" +
                            std::string(in_order));
    statement.bind(1, step);
    return values_in(statement);
}

Result<std::vector<Value>> Book::values_of_kind(std::string_view kind) {
    Statement statement(state_->connection,
                        "SELECT " + std::string(columns) + "WHERE kind = ?" +
                            std::string(in_order));
    statement.bind(1, kind);
    return values_in(statement);
}

Result<std::vector<Value>> Book::all_values() {
    Statement statement(state_->connection,
                        "SELECT " + std::string(columns) + std::string(in_order));
    return values_in(statement);
}

Status Book::for_each(const std::function<void(const StoredValue&)>& use) {
    Statement statement(state_->connection,
                        "SELECT " + std::string(columns) + std::string(in_order));
    while (true) {
        auto more = statement.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return Done{};
        }
        auto stored = value_in(statement);
        if (!stored) {
            return stored.error();
        }
        use(*stored);
    }
}

Result<std::vector<std::pair<std::string, std::uint64_t>>> Book::counts() {
    Statement statement(state_->connection,
                        "SELECT kind, count(*) FROM value GROUP BY kind ORDER BY kind");
    std::vector<std::pair<std::string, std::uint64_t>> counts;
    while (true) {
        auto more = statement.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return counts;
        }
        counts.emplace_back(statement.text(0), static_cast<std::uint64_t>(statement.number(1)));
    }
}

Result<std::vector<Value>> Book::find(std::string_view id, std::size_t most) {
    const auto dash = id.rfind('-');
    const auto kind =
        dash == std::string_view::npos ? std::string() : std::string(id.substr(0, dash));
    const auto hex = ascii::lower(dash == std::string_view::npos ? id : id.substr(dash + 1));
    const bool is_hex = !hex.empty() && std::all_of(hex.begin(), hex.end(), ascii::is_hex);
    if (!is_hex) {
        return std::vector<Value>();
    }
    // Digests are lower-case hex, so "g" ends the range of those that begin with `hex`.
    const auto past = hex + "g";
    Statement statement(state_->connection,
                        "SELECT " + std::string(columns) +
                            "WHERE digest >= ? AND digest < ? AND (? = '' OR kind = ?)" +
                            std::string(in_order) + " LIMIT ?");
    statement.bind(1, hex).bind(2, past).bind(3, kind).bind(4, kind).bind(
        5, static_cast<std::int64_t>(most));
    return values_in(statement);
}

Result<std::optional<Value>> Book::get(const Digest& digest) {
    const auto hex = digest.hex();
    Statement statement(state_->connection,
                        "SELECT " + std::string(columns) + "WHERE digest = ?" +
                            std::string(in_order) + " LIMIT 1");
    statement.bind(1, hex);
    auto values = values_in(statement);
    if (!values) {
        return values.error();
    }
    return values->empty() ? std::nullopt : std::optional(std::move(values->front()));
}

Result<std::vector<Source>> Book::sources() {
    Statement statement(
        state_->connection,
        "SELECT path, role, root, bytes, changed, exhibit FROM source ORDER BY path");
    std::vector<Source> sources;
    while (true) {
        auto more = statement.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return sources;
        }
        auto exhibit = Digest::parse(statement.text(5));
        if (!exhibit) {
            return exhibit.error();
        }
        sources.push_back({statement.text(0),
                           statement.text(1),
                           statement.text(2),
                           static_cast<std::uint64_t>(statement.number(3)),
                           statement.number(4),
                           *exhibit});
    }
}

Status Book::put_source(const Source& source) {
    const auto exhibit = source.exhibit.hex();
    return Statement(state_->connection,
                     "INSERT INTO source (path, role, root, bytes, changed, exhibit) "
                     "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET "
                     "role = excluded.role, root = excluded.root, bytes = excluded.bytes, "
                     "changed = excluded.changed, exhibit = excluded.exhibit")
        .bind(1, source.path)
        .bind(2, source.role)
        .bind(3, source.root)
        .bind(4, static_cast<std::int64_t>(source.bytes))
        .bind(5, source.changed_nanoseconds)
        .bind(6, exhibit)
        .run();
}

Status Book::put_sources(std::span<const Source> sources) {
    detail::Transaction transaction(state_->connection);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    for (const auto& source : sources) {
        if (auto done = put_source(source); !done) {
            return done;
        }
    }
    return transaction.commit();
}

Status Book::remove_source(std::string_view path) {
    return Statement(state_->connection, "DELETE FROM source WHERE path = ?").bind(1, path).run();
}

} // namespace ample::keep
