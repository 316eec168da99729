// Values in the escapes of formats in formats, and names of files in another case.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

#include <initializer_list>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;
using namespace ample::testing;

namespace {} // namespace

TEST_CASE("sweep: user agents are whole in elements of XML and in queries") {
    check_row("user-agent,Mozilla/4.0 (compatible; EvilUA)",
              {"<UA>Mozilla/4.0 (compatible; EvilUA)</UA>",
               "?ua=Mozilla/4.0+(compatible;+EvilUA)&x=1",
               "?ua=Mozilla%2F4.0%20%28compatible%3B%20EvilUA%29&x=1"},
              {"<UA>X Mozilla/4.0 (compatible; EvilUA)</UA>",
               "<UA>Mozilla/4.0 (compatible; EvilUA) X</UA>",
               "\"Mozilla/4.0 (compatible; EvilUA)<x"});
}

TEST_CASE("sweep: signs of mail addresses may be escaped") {
    check_row("mail,o'neil@evil.example",
              {"o'neil@evil.example",
               R"({"m":"o\u0027neil@evil.example"})",
               R"("o\x27neil@evil.example")",
               "o&#39;neil@evil.example",
               "o&#x27;neil@evil.example",
               "o%27neil@evil.example"},
              {R"(o\u0026neil@evil.example)", "neil@evil.example"});
    check_row("mail,neil@evil.example",
              {R"({"m":"\u0027neil@evil.example\u0027"})",
               "&#39;neil@evil.example&#39;",
               R"(\x27neil@evil.example\x27)",
               "%27neil@evil.example%27"});
}

TEST_CASE("sweep: names of short parts are found in escapes") {
    check_row("filename,a&b(1).exe",
              {"C:\\x\\a&b(1).exe",
               R"(x {"f":"a\u0026b(1).exe"})",
               "a%26b%281%29.exe",
               "a%26b(1).exe",
               "a&amp;b(1).exe",
               "a&#38;b&#x28;1).exe"},
              {"a%27b(1).exe", "xa&b(1).exe"});
    check_row("path,/tmp/.X11/xm", {"%2ftmp%2F.X11%2Fxm", "\"/tmp/.X11/xm\""}, {"/tmp/.X11/xmas"});
}

TEST_CASE("sweep: JSON writes characters beyond the basic plane in two escapes") {
    check_row("domain,💩.la", {"💩.la", R"({"q":"\ud83d\udca9.la"})", R"(x \uD83D\uDCA9.la y)"});
    check_row("filename,𠮷野.zip",
              {"𠮷野.zip", R"({"q":"\ud842\udfb7\u91ce.zip"})"},
              {R"({"q":"\ud842\udfb8\u91ce.zip"})"});
    check_row("url,http://evil.example/💩", {R"("http://evil.example/\ud83d\udca9")"});
    const auto set = built("type,value\ndomain,💩.la\n");
    CHECK(hits(set, R"({"query":"\ud83d\udca9.la","n":1})", "ndjson").size() == 1);
}

TEST_CASE("sweep: references of HTML and bytes in hexadecimal hide no name") {
    check_row("domain,evil-site.com",
              {"see evil-site&#46;com now", "evil-site&#x2E;com", R"(evil-site\x2ecom)"},
              {"evil-site&#47;com"});
    check_row("domain,münchen-x.de",
              {R"(m\xc3\xbcnchen-x.de)", "m&#252;nchen-x.de", "m&#xFC;nchen-x.de"});
    check_row("filename,見積書.zip", {"&#35211;&#31309;&#26360;.zip"});
    const auto set = built("type,value\ndomain,münchen-x.de\n");
    CHECK(hits(set,
               "#separator \\x09\n#fields\tts\thost\n1478220304.9\tm\\xc3\\xbcnchen-x.de\n",
               "zeek")
              .size() == 1);
}

TEST_CASE("sweep: a backslash that was escaped twice parts words") {
    check_row("filename,00000001.bin", {"C%253A%255C00000001.bin", "%5C00000001.bin"});
    check_row("path,C:\\Data Files\\evil1.exe",
              {"C%253A%255CData%2520Files%255Cevil1.exe", "C%3A%5CData%20Files%5Cevil1.exe"},
              {"C%253A%255CData%2521Files%255Cevil1.exe"});
}

TEST_CASE("sweep: names of files have one case and one form beyond ASCII too") {
    check_row("filename,файл1.exe",
              {"файл1.exe", "ФАЙЛ1.EXE", "C:\\x\\Файл1.exe", R"("\u0424\u0410\u0419\u041b1.exe")"},
              {"ФАЙЛ2.EXE", "ХФАЙЛ1.EXE", "ФАЙЛ1.EXE.bak"});
    check_row("filename,ФАЙЛ1.EXE", {"файл1.exe", "ФАЙЛ1.EXE", "%D1%84%D0%B0%D0%B9%D0%BB1.exe"});
    check_row(
        "filename,résumé.doc",
        {"RÉSUMÉ.DOC", "re\u0301sume\u0301.doc", "RE\u0301SUME\u0301.DOC", "r\xE9sum\xE9.doc"},
        {"resume.doc"});
    check_row("filename,RÉSUMÉ.DOC", {"résumé.doc", "R\xC9SUM\xC9.DOC"});
    check_row("filename,データ.zip", {"データ.zip", "テ\u3099ータ.zip"}, {"テータ.zip"});
    check_row("path,C:\\Папка\\Данные\\evil1.exe",
              {R"(C:\ПАПКА\ДАННЫЕ\EVIL1.EXE)", R"("c:\\папка\\данные\\evil1.exe")"},
              {R"(C:\ПАПКА\ДАННЫХ\EVIL1.EXE)"});
    check_row("mutex,Мьютекс-evil", {"x Мьютекс-evil y"}, {"x МЬЮТЕКС-EVIL y"});
}
