// Where patterns stand: in UTF-16LE, behind escapes, in running text, and in which bytes.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;
using namespace ample::testing;

namespace {

std::string wide(std::string_view text) {
    std::string bytes;
    for (const char c : text) {
        bytes += {c, '\0'};
    }
    return bytes;
}

/// The bytes of `text` that the first hit points at.
std::string pointed_at(const Built& set, const std::string& text, const char* format = "text") {
    MemorySource source(text);
    LineSweepOptions options;
    options.patterns = &set.patterns;
    std::string bytes = "(no hit)";
    sweep_lines(
        source, read::format_named(format), text, set.packed, options, [&](const LineHit& hit) {
            if (bytes == "(no hit)") {
                bytes = hit.text.substr(hit.value.begin, hit.value.size());
            }
        });
    return bytes;
}

} // namespace

TEST_CASE("sweep: patterns are found in UTF-16LE without a mark") {
    const auto set = built("type,value\nglob,*.dyn.example\nregex,id=[0-9]{4}evil\n"
                           "glob,C:\\Users\\*\\evil5.exe\n");
    CHECK_FALSE(set.patterns.tries_every_record());
    const std::string noise("\x01\x00\x00\x02\xFF", 5);
    for (const auto& [text, told] :
         {std::pair{"foo.dyn.example", "glob foo.dyn.example"},
          std::pair{"id=1234evil", "regex id=1234evil"},
          std::pair{"C:\\Users\\bob\\evil5.exe", "glob C:\\Users\\bob\\evil5.exe"}}) {
        CAPTURE(text);
        const auto bytes = noise + wide("run " + std::string(text) + " x\r\n") + noise;
        CHECK(hits(set, bytes, "text") == Told{told});
        CHECK(pointed_at(set, bytes) == wide(text));
    }
}

TEST_CASE("sweep: a pattern is found behind escapes") {
    const auto set = built("type,value\nglob,*.dyn.example\n");
    check(set, {{"GET /?h=a%2Edyn%2Eexample&x", {"glob a.dyn.example"}}});
    CHECK(pointed_at(set, "GET /?h=a%2Edyn%2Eexample&x") == "a%2Edyn%2Eexample");
}

TEST_CASE("sweep: a pattern is found where escapes break the words that it demands") {
    const auto set = built("type,value\nglob,*.dyn-evil.example\nregex,beacon-[0-9]{4}x\n");
    CHECK_FALSE(set.patterns.tries_every_record());
    check(set,
          {{"x a.dyn%2Devil.example", {"glob a.dyn-evil.example"}},
           {"x a.d\\u0079n-evil.example", {"glob a.dyn-evil.example"}},
           {"x b%65acon-1234x", {"regex beacon-1234x"}},
           {"x beacon-12&#51;4x", {"regex beacon-1234x"}}});
}

TEST_CASE("sweep: patterns are found in CP932 and EUC-JP") {
    const auto set = built("type,value\nglob,C:\\Users\\*\\見積書?.exe\nglob,*.dyn.example\n"
                           "regex,請求書-[0-9]{4}\\.zip\n");
    // C:\Users\山田\見積書1.exe, 請求書-2016.zip, 「a.dyn.example」
    constexpr std::string_view path_cp932 = "C:\\Users\\\x8E\x52\x93\x63\\"
                                            "\x8C\xA9\x90\xCF\x8F\x91"
                                            "1.exe";
    constexpr std::string_view path_euc = "C:\\Users\\\xBB\xB3\xC5\xC4\\"
                                          "\xB8\xAB\xC0\xD1\xBD\xF1"
                                          "1.exe";
    constexpr std::string_view file_cp932 = "\x90\xBF\x8B\x81\x8F\x91-2016.zip";
    constexpr std::string_view file_euc = "\xC0\xC1\xB5\xE1\xBD\xF1-2016.zip";
    constexpr std::string_view name_cp932 = "\x81\x75"
                                            "a.dyn.example\x81\x76";
    for (const auto& [bytes, told] : {std::pair{path_cp932, "glob C:\\Users\\山田\\見積書1.exe"},
                                      std::pair{path_euc, "glob C:\\Users\\山田\\見積書1.exe"},
                                      std::pair{file_cp932, "regex 請求書-2016.zip"},
                                      std::pair{file_euc, "regex 請求書-2016.zip"},
                                      std::pair{name_cp932, "glob a.dyn.example"}}) {
        CAPTURE(bytes);
        CHECK(hits(set, "run " + std::string(bytes) + " x\r\n", "text") == Told{told});
    }
    CHECK(pointed_at(set, "run " + std::string(path_cp932) + "\n") == path_cp932);
}

TEST_CASE("sweep: the place of a pattern is that of its match") {
    const auto set = built("type,value\nglob,*.dyn.example\nregex,id=[0-9]{4}evil\n");
    CHECK(pointed_at(set, "see foo.dyn.example now") == "foo.dyn.example");
    CHECK(pointed_at(set, "a id=1234evil b") == "id=1234evil");
    CHECK(pointed_at(set, "「foo.dyn.example」を見た") == "foo.dyn.example");
    CHECK(pointed_at(set, "“foo.dyn.example”") == "foo.dyn.example");
    CHECK(pointed_at(set, "x bücher.dyn.example") == "bücher.dyn.example");
    CHECK(pointed_at(set, "{\"dns\":{\"rrname\":\"foo.dyn.example\"}}\n", "ndjson") ==
          "foo.dyn.example");
    CHECK(pointed_at(set,
                     "1478220305.114 214 10.20.4.31 TCP_MISS/200 438 GET "
                     "http://foo.dyn.example/a - HIER_DIRECT/198.51.100.23 text/html\n",
                     "squid") == "foo.dyn.example");
}

TEST_CASE("sweep: a pattern of file names is held against the names in running text") {
    const auto set = built("type,value\nfilename-regex,^0000[0-9]+\\.bin$\n");
    check(
        set,
        {{"Apr 20 00:00:00 ns app[3]: wrote /tmp/00001.bin, 3 bytes", {"filename-regex 00001.bin"}},
         {"cmd.exe /c start 00007.bin", {"filename-regex 00007.bin"}},
         {"saved \"00007.bin\".", {"filename-regex 00007.bin"}},
         {"saved 00007.bin.", {"filename-regex 00007.bin"}},
         {"x00007.bin 00007.binx", {}}});
    CHECK(hits(set, "Apr 20 00:00:00 ns app[3]: wrote C:\\t\\00001.bin now\n", "syslog") ==
          Told{"filename-regex 00001.bin"});
}
