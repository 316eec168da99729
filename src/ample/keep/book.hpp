// The case book: every value of a case in one SQLite file.
//
//     step    "sweep:evidence/aero-lab/proxy/access.log.gz#gzip"   key of its inputs
//     value   digest, kind, content, origins, method, marking      which step made it, in order
//     source  path, size, time of change, exhibit                  what was sealed from the folder
//
// A step is a unit of work that is done again only when its key (a digest of everything it
// depends on) changes; its values are replaced in one transaction together with the key. A run that
// is killed leaves whole steps only, and the next run goes on from there.
//
// STRICT tables, WAL, `PRAGMA user_version` is the schema version. A book of a newer schema is
// refused; the book holds nothing that can't be derived again from the vault.

#pragma once

#include <ample/core/value.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::keep {

/// The schema this program writes.
constexpr int schema_version = 1;

/// A file of the case folder as it was when it was sealed.
struct Source {
    std::string path = {}; ///< relative to the case folder, "/" between parts
    std::string role = {}; ///< evidence, records, reports, intel
    std::string root = {}; ///< the entry of case.toml it was found under
    std::uint64_t bytes = 0;
    std::int64_t changed_nanoseconds = 0; ///< time of last change, as the file system gives it
    Digest exhibit = {};

    friend bool operator==(const Source&, const Source&) = default;
};

/// A value with the step that made it.
struct StoredValue {
    std::string step = {};
    Value value = {};
};

/// One connection to a book. Used by one thread at a time; several processes may read while one
/// writes. Every call fails with `unavailable` (disk, lock) or `damaged` (not a readable book).
class Book {
public:
    enum class Mode { read, write };

    /// Opens the book at `file`. `write` creates it where there is none; `read` fails with
    /// `not_found`. A newer schema is `refused`.
    static Result<Book> open(const std::filesystem::path& file, Mode mode);

    /// A book in memory that vanishes with the object.
    static Result<Book> open_temporary();

    Book(Book&&) noexcept;
    Book& operator=(Book&&) noexcept;
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;
    ~Book();

    /// The key with which `step` was last done.
    Result<std::optional<std::string>> key_of(std::string_view step);

    /// Replaces all values of `step` and sets its key, in one transaction.
    Status put(std::string_view step, std::string_view key, std::span<const Value> values);

    /// Removes steps that are not in `steps`, with their values. Returns how many.
    Result<std::size_t> keep_only(std::span<const std::string> steps);

    Result<std::vector<std::string>> steps();

    /// Values in the order of their steps' names, then as the step gave them.
    Result<std::vector<Value>> values_of_step(std::string_view step);
    Result<std::vector<Value>> values_of_kind(std::string_view kind);
    Result<std::vector<Value>> all_values();

    /// Calls `use` for every stored value in the same order, one at a time.
    Status for_each(const std::function<void(const StoredValue&)>& use);

    /// Kinds with the number of their values, by name.
    Result<std::vector<std::pair<std::string, std::uint64_t>>> counts();

    /// The values whose id begins with `id` ("hit-3f9a12", or hex digits alone), at most `most`.
    Result<std::vector<Value>> find(std::string_view id, std::size_t most = 10);

    Result<std::optional<Value>> get(const Digest& digest);

    Result<std::vector<Source>> sources();
    Status put_source(const Source& source);

    /// All or none, in one transaction.
    Status put_sources(std::span<const Source> sources);
    Status remove_source(std::string_view path);

private:
    struct State;
    explicit Book(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

} // namespace ample::keep
