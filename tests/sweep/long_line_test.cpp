// Lines that are longer than what is held at a time.

#include <ample/read/reader.hpp>

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;
using namespace ample::testing;

TEST_CASE("sweep: a value of many tokens is not cut in two where a long line is") {
    const auto set = built("type,value\n"
                           "url,http://evil.example/gate/in.php\n"
                           "path,C:\\Windows\\Temp\\evilp.exe\n"
                           "user-agent,Mozilla/4.0 (compatible; EvilUA)\n");
    const std::string values[] = {"http://evil.example/gate/in.php",
                                  "C:\\Windows\\Temp\\evilp.exe",
                                  "Mozilla/4.0 (compatible; EvilUA)"};
    for (const auto& value : values) {
        for (const std::string filler : {"{\"a\":\"b\",\"c\":1},", "A"}) {
            for (const auto before : {std::size_t{1}, value.size() / 2, value.size() + 1}) {
                std::string line;
                while (line.size() < read::longest_item - before - 1) {
                    line += filler;
                }
                line.resize(read::longest_item - before - 1);
                line += "\"" + value + "\"" + std::string(1000, 'x') + "\n";
                CAPTURE(value);
                CAPTURE(before);
                CHECK(hits(set, line, "text").size() == 1);
            }
        }
    }
}

TEST_CASE("stream: a long line is cut behind a quote, else a comma or blank") {
    CHECK(read::cut_of_long_line("a \"b c, d") == 3);
    CHECK(read::cut_of_long_line("a b; c d") == 7);
    CHECK(read::cut_of_long_line("ab cd") == 3);
    CHECK(read::cut_of_long_line("abcd") == std::string_view::npos);
}
