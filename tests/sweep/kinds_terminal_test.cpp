// Values beside codes that colour text on a terminal (detail/terminal_code.hpp).

#include <ample/sweep/detail/terminal_code.hpp>

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::testing;

TEST_CASE("terminal code: as it stands and as JSON, C and rsyslog write it") {
    for (const std::string_view code : {"\x1B[31m",
                                        "\x1B[0;1;31m",
                                        "\x1B[m",
                                        "\x1B[K",
                                        "\\u001b[31m",
                                        "\\u001B[0m",
                                        "\\x1b[31m",
                                        "\\033[31m",
                                        "#033[0;32m"}) {
        CAPTURE(code);
        CHECK(sweep::detail::terminal_code_in(std::string(code) + "a") == code.size());
        CHECK(sweep::detail::ends_terminal_code("a " + std::string(code)));
    }
    for (const std::string_view text : {"",
                                        "[31m",
                                        "\x1B",
                                        "\x1B[",
                                        "\x1B[31",
                                        "\x1B]0;a",
                                        "#33[1m",
                                        "\\u001c[31m",
                                        "\x1B[1111111111111111111111111111111111m"}) {
        CAPTURE(text);
        CHECK(sweep::detail::terminal_code_in(text) == 0);
        CHECK_FALSE(sweep::detail::ends_terminal_code(text));
    }
}

TEST_CASE("sweep: values between colours are found, and what the colours part is one value") {
    for (const auto* const row : {"ip,203.0.113.9",
                                  "ip,2001:db8::9",
                                  "domain,evil-site.com",
                                  "url,http://evil-u.com/a/b",
                                  "mail,bad.guy@evil-m.com",
                                  "md5,25ed1bcb423b0b7200f485fc5ff71c8e",
                                  "filename,evil_1.exe",
                                  "path,C:\\Windows\\Temp\\evilp.exe",
                                  "registry-key,HKLM\\Software\\EvilRun",
                                  "mutex,Global\\EvMtx",
                                  "literal,magic token",
                                  "glob,a*.dyn-evil.example",
                                  "regex,beacon-[0-9]{4}x"}) {
        std::string value = std::string(row).substr(std::string_view(row).find(',') + 1);
        value = value.starts_with("a*") ? "a1.dyn-evil.example"
                : value.ends_with("}x") ? "beacon-1234x"
                                        : value;
        const auto set = built("type,value\n" + std::string(row) + "\n");
        for (const auto& [front, back] : {std::pair{"\x1B[31m", "\x1B[0m"},
                                          std::pair{"\x1B[01;31m\x1B[K", "\x1B[m\x1B[K"},
                                          std::pair{"\\u001b[31m", "\\u001b[0m"},
                                          std::pair{"#033[1;31m", "#033[0m"}}) {
            const auto text = "x " + std::string(front).append(value).append(back) + " y";
            CAPTURE(text);
            const auto told = hits(set, text, "text");
            REQUIRE(told.size() == 1);
            CHECK(value.ends_with(told.front().substr(told.front().find(' ') + 1)));
        }
    }
    check_row("domain,evil-site.com",
              {"x \x1B[32mevil\x1B[31m-site\x1B[0m.com y"},
              {"x \x1B[32mnot\x1B[31mevil-site.com\x1B[0m y"});
}

TEST_CASE("sweep: the last part of a URL ends before an escape") {
    check_row("uri-file,gate.php",
              {"{\"m\":\"GET \\\"/x/gate.php\\\" 200\"}",
               "/x/gate.php\\n",
               "/x/gate.php\\u0026a",
               "\"{\\\"u\\\":\\\"/x/gate.php\\\\\\\"}\""},
              {"/x/gate.php\\/a", "/x/gate.php/a", "/x/gate.php\\\\new"});
}
