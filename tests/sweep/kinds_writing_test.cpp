// How systems, formats and scripts write an indicator: what matches and what must not.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::testing;

namespace {

/// Each text of `found` has one hit in the set, each of `absent` none.
void check_each(const Built& set,
                const std::vector<std::string>& found,
                const std::vector<std::string>& absent) {
    for (const auto& text : found) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
    for (const auto& text : absent) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").empty());
    }
}

} // namespace

TEST_CASE("sweep: a path is found behind kernel signs, on shares, in shells and doubled slashes") {
    check_each(built("type,value\npath,C:\\Users\\Public\\evilsvc.exe\n"),
               {R"(\\?\C:\Users\Public\evilsvc.exe)",
                R"(\\HOST\C$\Users\Public\evilsvc.exe)",
                R"(%PUBLIC%\evilsvc.exe)",
                R"("C:\\\\Users\\\\Public\\\\evilsvc.exe")",
                R"({"cmd":"a\nC:\\Users\\Public\\evilsvc.exe"})",
                "/mnt/c/Users/Public/evilsvc.exe",
                "C:&#92;Users&#92;Public&#92;evilsvc.exe"},
               {R"(XC:\Users\Public\evilsvc.exe)",
                R"(\\HOST\D$\Users\Public\evilsvc.exe)",
                R"(C:\Users\Public\sub\evilsvc.exe)"});
    check_each(built("type,value\npath,%APPDATA%\\evil\\run.exe\n"),
               {R"($env:APPDATA\evil\run.exe)",
                R"(${env:APPDATA}\evil\run.exe)",
                R"(!appdata!\evil\run.exe)",
                R"(C:\Users\JOHN~1\AppData\Roaming\evil\run.exe)"},
               {R"($env:TEMP\evil\run.exe)"});
    check_each(built("type,value\npath,%PROGRAMFILES%\\evil\\app.exe\n"),
               {R"(C:\PROGRA~1\evil\app.exe)", R"(%ProgramFiles(x86)%\evil\app.exe)"},
               {R"(C:\ProgramData\evil\app.exe)"});
    check_each(built("type,value\npath,\\\\FS02\\tools\\evil.exe\n"),
               {R"(\\?\UNC\FS02\tools\evil.exe)", R"(\Device\Mup\fs02\tools\evil.exe)"},
               {R"(\\XFS02\tools\evil.exe)"});
    for (const auto* const written : {R"(\\?\C:\evil\abc.exe)", R"(\??\C:\evil\abc.exe)"}) {
        check_each(built("type,value\npath," + std::string(written) + "\n"),
                   {R"(C:\evil\abc.exe)", written},
                   {R"(D:\evil\abc.exe)"});
    }
    check_each(built("type,value\npath,/tmp/.xyz/evil\n"),
               {"/tmp//.xyz/evil", "{\"c\":\"a\\n/tmp/.xyz/evil\"}", "=%2Ftmp%2F.xyz%2Fevil"},
               {"/var/tmp/.xyz/evil", "/var%2Ftmp%2F.xyz%2Fevil"});
}

TEST_CASE("sweep: a registry key is found in the view of programs of 32 bits and as a class") {
    check_each(built("type,value\nregistry-key,HKLM\\Software\\Evil\\RunKey\n"),
               {R"(HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Evil\RunKey)",
                R"(\REGISTRY\MACHINE\SOFTWARE\Wow6432Node\Evil\RunKey)"},
               {R"(HKCU\SOFTWARE\WOW6432Node\Evil\RunKey)",
                R"(xHKLM\Software\Evil\RunKey)",
                R"(HKLM\Software\WOW6432Node\Other\RunKey)"});
    check_each(built("type,value\nregistry-key,HKCR\\evilfile\\shell\n"),
               {R"(HKLM\Software\Classes\evilfile\shell)", R"(HKCR:\evilfile\shell)"},
               {R"(HKLM\Software\evilfile\shell)"});
    check_each(built("type,value\nregistry-key,Registry::HKLM\\Software\\Classes\\evilfile\n"),
               {R"(HKEY_CLASSES_ROOT\evilfile)"},
               {R"(HKEY_USERS\evilfile)"});
}

TEST_CASE("sweep: a part that differs is a wildcard, whatever the feed writes for it") {
    for (const auto* const part : {"*", "<user>", "[username]", "%USERNAME%", "{user name}"}) {
        CAPTURE(part);
        check_each(
            built("type,value\npath,C:\\Users\\" + std::string(part) + "\\AppData\\evil1.exe\n"),
            {R"(C:\Users\bob\AppData\evil1.exe)",
             R"(C:\Users\Bob Example\AppData\EVIL1.EXE)",
             "C:/Users/bob/AppData/evil1.exe",
             R"("C:\\Users\\bob\\AppData\\evil1.exe")"},
            {R"(C:\Users\bob\evil1.exe)", R"(D:\Users\bob\AppData\evil1.exe)"});
    }
    check_each(built("type,value\npath,%APPDATA%\\*\\evil2.exe\n"),
               {R"(C:\Users\bob\AppData\Roaming\x\evil2.exe)", R"(%appdata%\x\evil2.exe)"},
               {R"(C:\Users\bob\AppData\Local\x\evil2.exe)"});
    check_each(built("type,value\nregistry-key,HKLM\\Software\\*\\EvilKey\n"),
               {R"(HKEY_LOCAL_MACHINE\SOFTWARE\abc\EvilKey)",
                R"(HKLM\\Software\\abc\\EvilKey)",
                R"(HKLM\Software\Wow6432Node\abc\EvilKey)"},
               {R"(HKCU\Software\abc\EvilKey)"});
    check_each(built("type,value\nfilename,invoice_*.js\nfilename,evil?.exe\n"),
               {"invoice_123.js", R"(C:\x\invoice_a.js)", "run evil1.exe"},
               {"invoice_123.jsx", "evil12.exe", "myinvoice_1.js"});
    check_each(built("type,value\nmail,@evil.example\nurl,http://evil.test/*/in.php\n"),
               {"<joe@evil.example>", "http://evil.test/a1/in.php"},
               {"joe@www.evil.example", "evil.example", "http://evil.test/a1/out.php"});
    check_each(built("type,value\nurl,http://evil.test/dir/*\nip,203.0.113.*\n"),
               {"http://evil.test/dir/a", "203.0.113.9"},
               {"http://evil.test/dirs", "203.0.114.9"});
}

TEST_CASE("sweep: names and paths end where a script without blanks goes on") {
    check_each(
        built(
            "type,value\nfilename,evil1.exe\npath,C:\\drop\\x12.dll\nurl,http://evil.test/a.php\n"),
        {"\xE3\x81\xAF"
         "evil1.exe\xE3\x82\x92\xE9\x96\x8B\xE3\x81\x8F",
         "\x82\xCD"
         "evil1.exe\x82\xF0", // CP932
         "C:\\drop\\x12.dll\xE3\x82\x92",
         "http://evil.test/a.php\xE3\x82\x92\xE9\x96\x8B\xE3\x81\x8F",
         "http://evil.test/a.php\xE3\x80\x81",
         "http://evil.test/a.php%20x",
         "evil1.exe\xC2\xA0next"},
        {"\xC3\xA9"
         "evil1.exe",
         "evil1.exe\xD0\xB6",
         "http://evil.test/a.php\xC3\xA9"});
    check_each(built("type,value\ndomain,evil.example\n"),
               {"\xC2\xA0"
                "evil.example\xC2\xA0\xC2\xBB"},
               {"\xC2\xAA"
                "evil.example"});
}

TEST_CASE("sweep: hashes and addresses are no begin of a word, names no end of an escaped one") {
    const std::string md5 = "d0763edaa9d9bd2a9516280e9044d885";
    check_each(built("type,value\nmd5," + md5 + "\nipv6,2001:db8::7\ndomain,evil.example\n"),
               {md5 + "_x", R"("\x22)" + md5 + R"(\x22")", "2001:db8::7%eth0", "x%2Eevil.example"},
               {md5 + "g",
                "2001:db8::7g",
                "%41evil.example",
                R"(\u0041evil.example)",
                R"(\x41evil.example)",
                "x%2Devil.example"});
}

TEST_CASE("sweep: hashes are found in pairs with colons, and given so") {
    const std::string plain = "4aa3667682cb6b23bbc358472363a46378a4a118";
    const std::string paired = "4a:a3:66:76:82:cb:6b:23:bb:c3:58:47:23:63:a4:63:78:a4:a1:18";
    check_each(built("type,value\nsha1," + plain + "\nipv6,2001:db8::7\n"),
               {"SHA1 Fingerprint=" + paired, R"({"tls":{"fingerprint":")" + paired + R"("}})"},
               {paired + ":00", "00:" + paired, "4a:a3:66:76:82:cb", paired.substr(0, 58)});
    for (const auto& written : {paired, "0x" + plain, "sha1:" + plain, "SHA-1:" + plain}) {
        check_each(built("type,value\nsha1," + written + "\n"), {plain, paired}, {plain + "0"});
    }
}

TEST_CASE("sweep: JA3 is found where the log says so, and JA3S is another") {
    const std::string print = "e7d705a3286e19ea42f587b344ee6865";
    check_each(built("type,value\nja3," + print + "\n"),
               {R"(suricata: {"tls":{"ja3":{"hash":")" + print + R"("}}})",
                "JA3 hash " + print,
                "ja3_digest: " + print,
                "JA3Fingerprint=" + print},
               {"ja3s=" + print, R"("ja3s":{"hash":")" + print + "\"", "md5=" + print, print});
    check_each(built("type,value\nja3s," + print + "\nja4ts,65535_2-1-3_1460_8\nhassh," +
                     std::string(32, 'e') + "\nja4l,2_128_4_8\n"),
               {R"("ja3s":{"hash":")" + print + "\"",
                "ja4ts=65535_2-1-3_1460_8",
                "hassh=" + std::string(32, 'e'),
                "ja4l 2_128_4_8"},
               {"ja4ts=65535_2-1-3_1460_88"});
}

TEST_CASE("sweep: a mail address is found whatever escapes its signs") {
    check_each(built("type,value\nmail,bad.guy@evil.example\nmail,a+b@evil.test\n"),
               {R"({"from":"\u003cbad.guy@evil.example\u003e"})",
                R"({"list":"x\nbad.guy@evil.example"})",
                "to=%3Cbad.guy%40evil.example%3E",
                "bad.guy&#x40;evil.example",
                "bad.guy&commat;evil.example",
                "bad.guy%2540evil.example",
                "bad.guy\xEF\xBC\xA0"
                "evil.example",
                "\xE3\x81\xAF"
                "bad.guy@evil.example",
                "mail=a%2Bb%40evil.test"},
               {R"({"from":"\u0041bad.guy@evil.example"})",
                "a%2Bbad.guy%2B@evil.example",
                "mail=x%2Ba%2Bb%40evil.test"});
    for (const auto* const written : {"<bad.guy@evil.example>",
                                      "mailto:bad.guy@evil.example",
                                      "Bad Guy <bad.guy@evil.example>"}) {
        check_each(built("type,value\nmail," + std::string(written) + "\n"),
                   {"bad.guy@evil.example"},
                   {"evil.example"});
    }
    check(built("type,value\nmail,bad.guy@evil.example\n"),
          {{"%3Cbad%2Eguy%40evil.example%3E", {"mail bad%2Eguy%40evil.example"}}});
}

TEST_CASE("sweep: a URL is found as HTML and URLs in URLs write it, and with its own port") {
    check_each(built("type,value\nurl,http://evil.test/a/b?c=1&d=2\n"),
               {"<a href=\"http://evil.test/a/b?c=1&amp;d=2\">",
                "http://evil.test&#x2F;a&#47;b?c=1&d=2",
                R"(http://evil.test\x2fa\x2fb?c=1\x26d=2)",
                "?u=http%253A%252F%252Fevil.test%252Fa%252Fb%253Fc%253D1%2526d%253D2&x"},
               {"http://evil.test/a/b?c=1&amp;d=22", "http://evil.test&quot;/a/b?c=1&d=2"});
    check_each(built("type,value\nurl,tcp://203.0.113.9:4444\nurl,http://evil.test/a b\n"),
               {"tcp://203.0.113.9:4444", "203.0.113.9:4444", "http://evil.test/a%20b"},
               {"tcp://203.0.113.9:444", "http://evil.test/a"});
}

TEST_CASE("sweep: defanged values are found in UTF-16LE and in wide brackets") {
    const auto set = built("type,value\ndomain,evil.example\nurl,http://evil.test/a/b\n");
    std::string wide;
    for (const char c : std::string("see evil[.]example now\n")) {
        wide.push_back(c);
        wide.push_back('\0');
    }
    CHECK(hits(set, wide, "text", Defanged::find) == Told{"domain evil[.]example"});
    for (const auto* const text : {"evil［.］example",
                                   "evil［．］example",
                                   "evil(．)example",
                                   "hxxp://evil[.]test[/]a[/]b"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text", Defanged::find).size() == 1);
    }
    CHECK(hits(set, "evil［x］example [/] test", "text", Defanged::find).empty());
}

TEST_CASE("feed: what would never be found is refused or told") {
    const auto defect = [](const std::string& row) {
        const auto feed = read_feed("type,value\n" + row + "\n", {"feed.csv", {}, "", {}});
        REQUIRE(feed);
        return feed->defects.empty() ? "" : feed->defects.front().why;
    };
    CHECK(defect("url,http://evil.test/?q=" + std::string(3000, 'b'))
              .starts_with("a URL of more than 2048 bytes: http://evil.test/?q="));
    CHECK(defect("sha1,f1:d2:d2:f9") == "not 40 hex digits: f1:d2:d2:f9");
    CHECK(defect("mail,Bad Guy <evil.test>") == "not a mail address: evil.test");
    const auto mapped = built("type,value\nnetwork,::ffff:203.0.113.0/120\n");
    check_each(mapped, {"203.0.113.9"}, {"203.0.114.9"});
}
