#include <ample/read/csv.hpp>

#include <doctest/doctest.h>
#include <tests/read/taken.hpp>

#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

struct Wrong {
    std::string_view row;
    std::string_view why;
};

constexpr Wrong wrong_rows[] = {
    {"1\n", "fewer columns than the header"},
    {"1,2,3\n", "more columns than the header"},
    {"\"1\"x,2\n", "text after a closing quote"},
    {"\"1\" ,2\n", "text after a closing quote"},
    {"1,\"2\n", "a quote is not closed"},
};

std::string get_time(std::string_view csv) {
    const auto items = take_all("csv", csv);
    return items.at(1).time ? to_text(*items[1].time) : "(unset)";
}

} // namespace

TEST_CASE("csv: a wrong row is a defect that says why, and reading goes on") {
    for (const auto& wrong : wrong_rows) {
        INFO(wrong.row);
        const auto items = take_all("csv", "a,b\n" + std::string(wrong.row) + "x,y\n");
        REQUIRE(items.size() == 3);
        CHECK(items[1].why == wrong.why);
        CHECK(items[2].get("b") == "y");
    }
}

TEST_CASE("csv: quotes hold parting signs, line ends and doubled quotes") {
    const std::string csv = "a,b,c\r\n\"x,\"\"y\"\"\",\"1\r\n2\",\"\"\r\n";
    const auto items = take_all("csv", csv);
    REQUIRE(items.size() == 2);
    CHECK(items[1].get("a") == "x,\"y\"");
    CHECK(items[1].get("b") == "1\r\n2");
    CHECK(items[1].get("c") == "(unset)");
    const auto where = items[1].fields.at(0).where;
    CHECK(csv.substr(where.begin, where.size()) == "x,\"\"y\"\"");
}

TEST_CASE("csv: a mark in front, columns without a name, semicolons and tabs") {
    CHECK(take_all("csv", "\xEF\xBB\xBFid,b\n1,2\n").at(1).get("id") == "1");
    CHECK(take_all("csv", ",b\n1,2\n").at(1).get("column_1") == "1");
    CHECK(take_all("csv", "a;b\n1,5;2\n").at(1).get("a") == "1,5");
    CHECK(take_all("csv", "a\tb\n1\t2\n").at(1).get("b") == "2");
    CHECK(take_all("csv", "\n\n\"a,x\";b\n1;2\n").at(3).get("a,x") == "1");
}

TEST_CASE("csv: the time comes from the column whose name is best") {
    CHECK(get_time("id,ts\n1,2016-11-04T00:00:00Z\n") == "2016-11-04T00:00:00Z");
    CHECK(get_time("ended_at,ts\n2016-01-01,1478217600\n") == "2016-11-04T00:00:00Z");
    CHECK(get_time("id,activated_at,ended_at\n1,2016-11-04,2017-01-01\n") ==
          "2016-11-03T15:00:00Z");
    CHECK(get_time("id,Date\n1,\"2016-11-04 09:00\"\n") == "2016-11-04T00:00:00Z");
    CHECK(get_time("id,activated_at,ended_at\n1,,2017-01-01\n") == "(unset)");
    CHECK(get_time("id,ts\n1,soon\n") == "(unset)");
    CHECK(get_time("EventId,TimeCreated\n1,2016-11-04T00:00:00Z\n") == "2016-11-04T00:00:00Z");
    CHECK(get_time("id,EventTime\n1,2016-11-04 09:00:00\n") == "2016-11-04T00:00:00Z");
    CHECK(get_time("id,CreationDate\n1,2016-11-04T00:00:00Z\n") == "2016-11-04T00:00:00Z");
    CHECK(get_time("id,UtcTime\n1,2016-11-04 00:00:00\n") == "2016-11-04T00:00:00Z");
    CHECK(get_time("id,TimeGenerated [UTC]\n1,\"6/15/2023, 11:55:59.641 AM\"\n") ==
          "2023-06-15T11:55:59.641Z");
    CHECK(get_time("id,TimeGenerated [UTC]\n1,\"21/04/2025, 09:45:54.000\"\n") ==
          "2025-04-21T09:45:54Z");
    CHECK(get_time("id,TimeGenerated [UTC]\n1,\"11/04/2025, 09:45:54.000\"\n") == "(unset)");
    CHECK(get_time("id,TimeGenerated\n1,\"6/15/2023, 12:05:59 AM\"\n") == "2023-06-14T15:05:59Z");
    CHECK(get_time("id,name\n1,2016-11-04\n") == "(unset)");
}

TEST_CASE("csv: a quote that is never closed costs one line, not the file") {
    std::string csv = "a,b\n1,\"open\n";
    for (int i = 0; i < 200'000; ++i) {
        csv += "1234,5678\n";
    }
    const auto items = take_all("csv", csv);
    REQUIRE(items.size() == 200'002);
    CHECK(items[1].why == "a quote is not closed");
    CHECK(items[2].kind == "record");
    CHECK(items.back().kind == "record");
}

TEST_CASE("csv: a row of quoted lines may be as long as the limit and no longer") {
    for (const bool is_longer : {false, true}) {
        std::string csv = "a,b\n";
        std::string row = "1,\"" + std::string(longest_quoted_row - 4, '\n');
        row += is_longer ? "\n\"" : "\"";
        csv += row + "\nx,y\n";
        const auto items = take_pieces("csv", csv, [] { return std::size_t{300'000}; });
        CHECK(items.at(1).kind == (is_longer ? "defect" : "record"));
        CHECK(items.back().get("b") == "y");
        CHECK_FALSE(gap(items, csv.size()).has_value());
    }
}

TEST_CASE("csv: lines that each open a quote anew are read in one pass") {
    // Seen from its begin every line is open at its end, seen from inside a quote it is too.
    std::string csv = "a,b\n";
    while (csv.size() < 6'000'000) {
        csv += "a\"b,\"c\n";
    }
    const auto items = take_pieces("csv", csv, [] { return std::size_t{1} << 20U; });
    CHECK_FALSE(gap(items, csv.size()).has_value());
    CHECK(items.size() > 100'000);
}

TEST_CASE("csv: a row written by the rules is read back") {
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::string> values(3);
        std::string csv = "a,b,c\n";
        for (auto& value : values) {
            for (auto count = random() % 8; count > 0; --count) {
                value += "x\",\n\r;y "[random() % 8];
            }
            std::string quoted;
            for (const char c : value) {
                quoted += c == '"' ? "\"\"" : std::string(1, c);
            }
            csv += (&value == &values[0] ? "\"" : ",\"") + quoted + "\"";
        }
        const auto items = take_all("csv", csv + "\nlast,1,2\n");
        INFO(csv);
        REQUIRE(items.size() == 3);
        REQUIRE(items[1].kind == "record");
        for (std::size_t i = 0; i < 3; ++i) {
            REQUIRE(items[1].get(std::string(1, "abc"[i])) ==
                    (values[i].empty() ? "(unset)" : values[i]));
        }
    }
}
