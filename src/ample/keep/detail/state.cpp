#include <ample/keep/detail/state.hpp>

namespace ample::keep {

namespace {

using detail::execute;
using detail::Statement;
using detail::Transaction;

constexpr std::string_view schema = R"sql(
CREATE TABLE step (
    name TEXT PRIMARY KEY,
    key  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE value (
    step    TEXT NOT NULL REFERENCES step(name),
    ordinal INTEGER NOT NULL,
    digest  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    content TEXT NOT NULL,
    origins TEXT NOT NULL,
    method  TEXT NOT NULL,
    tlp     TEXT NOT NULL,
    pap     TEXT NOT NULL,
    PRIMARY KEY (step, ordinal)
) STRICT;
CREATE INDEX value_digest ON value(digest);
CREATE INDEX value_kind ON value(kind);
CREATE TABLE source (
    path    TEXT PRIMARY KEY,
    role    TEXT NOT NULL,
    root    TEXT NOT NULL,
    bytes   INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    exhibit TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

constexpr int application_id = 0x616D706C; // "ampl"
} // namespace

Result<std::int64_t> Book::State::pragma(std::string_view name) const {
    Statement statement(connection, "PRAGMA " + std::string(name));
    auto row = statement.step();
    if (!row) {
        return row.error();
    }
    return *row ? statement.number(0) : std::int64_t{0};
}

Status Book::State::prepare(Mode mode) const {
    sqlite3_busy_timeout(connection, 10'000);
    const auto version = pragma("user_version");
    if (!version) {
        return version.error();
    }
    if (*version > schema_version) {
        return Error{Kind::refused,
                     "the case book has schema " + std::to_string(*version) +
                         ", this program knows " + std::to_string(schema_version),
                     "use the newer ample that wrote it, or move .ample/book.db away"};
    }
    if (*version == schema_version) {
        return mode == Mode::read ? Status(Done{})
                                  : execute(connection, "PRAGMA synchronous = NORMAL", "case book");
    }
    if (mode == Mode::read) {
        return Error{Kind::damaged, "the case book is empty", "run 'ample run' on the case"};
    }
    return create();
}

Status Book::State::create() const {
    for (const auto* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"}) {
        if (auto done = execute(connection, sql, "case book"); !done) {
            return done;
        }
    }
    Transaction transaction(connection);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    const auto marks = "PRAGMA application_id = " + std::to_string(application_id) +
                       "; PRAGMA user_version = " + std::to_string(schema_version);
    for (const auto& sql : {std::string(schema), marks}) {
        if (auto done = execute(connection, sql, "case book"); !done) {
            return done;
        }
    }
    return transaction.commit();
}

Status Book::State::insert(std::string_view step, std::span<const Value> values) const {
    Statement statement(connection,
                        "INSERT INTO value (step, ordinal, digest, kind, content, origins, "
                        "method, tlp, pap) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    std::int64_t ordinal = 0;
    for (const auto& value : values) {
        const auto digest = value.digest.hex();
        const auto origins = origins_to_json(value.origins);
        statement.bind(1, step)
            .bind(2, ordinal++)
            .bind(3, digest)
            .bind(4, value.kind)
            .bind(5, value.content)
            .bind(6, origins)
            .bind(7, value.method)
            .bind(8, to_text(value.marking.tlp))
            .bind(9, to_text(value.marking.pap));
        if (auto done = statement.run(); !done) {
            return done;
        }
    }
    return Done{};
}

Status Book::State::remove_values(std::string_view step) const {
    return Statement(connection, "DELETE FROM value WHERE step = ?").bind(1, step).run();
}

namespace detail {

Result<StoredValue> value_in(const Statement& row) {
    StoredValue stored;
    stored.step = row.text(0);
    auto& value = stored.value;
    value.kind = row.text(1);
    value.content = row.text(2);
    auto origins = origins_from_json(row.text(3));
    auto digest = Digest::parse(row.text(7));
    const auto tlp = parse_tlp(row.text(5));
    const auto pap = parse_pap(row.text(6));
    if (!origins || !digest || !tlp || !pap) {
        return Error{Kind::damaged,
                     "case book: a row of step '" + stored.step + "' is not readable (" +
                         value.kind + " " + row.text(7).substr(0, 12) + ")",
                     "move .ample/book.db away; 'ample run' derives it again"};
    }
    value.origins = std::move(*origins);
    value.method = row.text(4);
    value.marking = {*tlp, *pap};
    value.digest = *digest;
    return stored;
}

Result<std::vector<Value>> values_in(Statement& statement) {
    std::vector<Value> values;
    while (true) {
        auto more = statement.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return values;
        }
        auto stored = value_in(statement);
        if (!stored) {
            return stored.error();
        }
        values.push_back(std::move(stored->value));
    }
}

} // namespace detail

} // namespace ample::keep
