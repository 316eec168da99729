#include <ample/keep/book.hpp>

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::keep;

namespace {

namespace fs = std::filesystem;

struct TemporaryFolder {
    fs::path path = fs::temp_directory_path() / ("ample-book-" + std::to_string(::getpid()));

    TemporaryFolder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }

    ~TemporaryFolder() { fs::remove_all(path); }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

Value value(const std::string& text) {
    return make_value("hit", R"({"value":")" + text + R"("})", {}, "test/1");
}

void execute(const fs::path& file, const std::string& sql) {
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
    REQUIRE(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(connection);
}

} // namespace

TEST_CASE("book: values come back as they were put, in their order") {
    auto book = *Book::open_temporary();
    const std::vector<Value> values = {value("b"), value("a"), value("c")};
    REQUIRE(book.put("sweep:x", "key", values));
    CHECK(*book.values_of_step("sweep:x") == values);
    CHECK(*book.values_of_kind("hit") == values);
    CHECK(*book.get(values[1].digest) == values[1]);
    CHECK(book.key_of("sweep:x")->value() == "key");
    CHECK_FALSE(book.key_of("other")->has_value());
}

TEST_CASE("book: putting a step again replaces all of it") {
    auto book = *Book::open_temporary();
    const std::vector<Value> first = {value("a"), value("b")};
    const std::vector<Value> second = {value("c")};
    REQUIRE(book.put("s", "1", first));
    REQUIRE(book.put("s", "2", second));
    CHECK(*book.all_values() == second);
    CHECK(*book.keep_only(std::vector<std::string>{}) == 1);
    CHECK(book.all_values()->empty());
}

TEST_CASE("book: a value is found by the beginning of its id") {
    auto book = *Book::open_temporary();
    const std::vector<Value> values = {value("a"), value("b")};
    REQUIRE(book.put("s", "1", values));
    CHECK(book.find(values[0].id())->front() == values[0]);
    CHECK(book.find(values[0].digest.hex().substr(0, 8))->front() == values[0]);
    CHECK(book.find("claim-" + values[0].digest.hex().substr(0, 8))->empty());
    CHECK(book.find("nonsense")->empty());
    CHECK(book.find("hit-")->empty());
}

TEST_CASE("book: a book of a newer program is refused with a hint") {
    const TemporaryFolder folder;
    const auto file = folder.path / "book.db";
    REQUIRE(Book::open(file, Book::Mode::write));
    execute(file, "PRAGMA user_version = 99");
    const auto book = Book::open(file, Book::Mode::write);
    REQUIRE_FALSE(book);
    CHECK(book.error().kind == Kind::refused);
    CHECK(book.error().what == "the case book has schema 99, this program knows 1");
    CHECK_FALSE(book.error().hint.empty());
}

TEST_CASE("book: what is no book is damaged, what is not there is not found") {
    const TemporaryFolder folder;
    CHECK(Book::open(folder.path / "none.db", Book::Mode::read).error().kind == Kind::not_found);
    const auto file = folder.path / "text.db";
    execute(folder.path / "other.db", "CREATE TABLE x (y TEXT)");
    std::FILE* const stream = std::fopen(file.c_str(), "w");
    std::fputs("this is not a database, however long it may go on and on and on", stream);
    std::fclose(stream);
    CHECK(Book::open(file, Book::Mode::read).error().kind == Kind::damaged);
}

TEST_CASE("book: an edited row no longer has its digest") {
    const TemporaryFolder folder;
    const auto file = folder.path / "book.db";
    {
        auto book = *Book::open(file, Book::Mode::write);
        const std::vector<Value> values = {value("a")};
        REQUIRE(book.put("s", "1", values));
    }
    execute(file, R"(UPDATE value SET content = '{"value":"z"}')");
    auto book = *Book::open(file, Book::Mode::read);
    const auto values = book.all_values();
    REQUIRE(values->size() == 1);
    CHECK(digest_of(values->front()) != values->front().digest);
}

TEST_CASE("book: sources are kept by their path") {
    auto book = *Book::open_temporary();
    Source source{"evidence/a/x.log", "evidence", "evidence", 7, 123, Digest::of("x")};
    REQUIRE(book.put_source(source));
    source.bytes = 8;
    REQUIRE(book.put_source(source));
    REQUIRE(book.sources()->size() == 1);
    CHECK(book.sources()->front() == source);
    REQUIRE(book.remove_source(source.path));
    CHECK(book.sources()->empty());
}
