// Every kind of indicator with what matches and what must not, over raw lines and decoded fields.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;
using namespace ample::testing;

TEST_CASE("sweep: addresses are found in every form they are written in, versions are none") {
    const auto set = built("type,value\n"
                           "ipv4,198.51.100.7\n"
                           "ipv6,2001:db8::7\n"
                           "network,203.0.113.0/25\n"
                           "network,2001:db8:beef::/48\n");
    check(set,
          {{"198.51.100.7", {"ipv4 198.51.100.7"}},
           {"[198.51.100.7]:443", {"ipv4 198.51.100.7"}},
           {"tcp://198.51.100.7:8080/x", {"ipv4 198.51.100.7"}},
           {"HIER_DIRECT/198.51.100.7", {"ipv4 198.51.100.7"}},
           {"peer localhost/198.51.100.7:1194", {"ipv4 198.51.100.7"}},
           {"::ffff:198.51.100.7", {"ipv4 ::ffff:198.51.100.7"}},
           {"198.51.100.70 1198.51.100.7 198.51.100.7.9 v198.51.100.7", {}},
           {"Product version 198.51.100.7 installed", {}},
           {"\"FileVersion\":\"198.51.100.7\"", {}},
           {"ModuleVersion = '198.51.100.7'", {}},
           {"\"Mozilla/5.0 (X11) Edge/198.51.100.7\"", {}},
           {"2001:db8::7", {"ipv6 2001:db8::7"}},
           {"from [IPv6:2001:db8::7] by", {"ipv6 2001:db8::7"}},
           {"prefix2001:db8::7", {}},
           {"2001:0DB8:0:0:0:0:0:0007", {"ipv6 2001:0DB8:0:0:0:0:0:0007"}},
           {"[2001:db8::7]:443", {"ipv6 2001:db8::7"}},
           {"2001:db8::7%eth0", {"ipv6 2001:db8::7"}},
           {"addr=2001%3Adb8%3A%3A7&x", {"ipv6 2001%3Adb8%3A%3A7"}},
           {"2001:db8::77 12:34:56 00:11:22:33:44:55", {}},
           {"203.0.113.0 203.0.113.127", {"network 203.0.113.0"}},
           {"203.0.113.128", {}},
           {"2001:db8:beef:1::1", {"network 2001:db8:beef:1::1"}},
           {"2001:db8:bee0:1::1", {}}});
}

TEST_CASE("sweep: names are hosts, not parts of other names and not files") {
    const auto set = built("type,value\n"
                           "domain,evil.example\n"
                           "domain,update.sh\n"
                           "domain,b\xC3\xBC"
                           "cher.example\n");
    check(set,
          {{"evil.example", {"domain evil.example"}},
           {"WWW.Evil.Example.", {"domain WWW.Evil.Example"}},
           {"https://evil.example:8443/", {"domain evil.example"}},
           {"{\"h\":\"a\\nevil.example\"}", {"domain evil.example"}},
           {"u=http%3A%2F%2Fevil.example%2F", {"domain evil.example"}},
           {"GET /?u=evil%2Eexample", {"domain evil%2Eexample"}},
           {"{\"h\":\"evil\\u002eexample\"}", {"domain evil\\u002eexample"}},
           {"\xE6\x8E\xA5\xE7\xB6\x9A\xE5\x85\x88\xE3\x81\xAF"
            "evil.example\xE3\x81\xA7\xE3\x81\x99",
            {"domain evil.example"}},
           {"\x90\xDA\x91\xB1\x90\xE6\x82\xCD"
            "evil.example\x82\xC5\x82\xB7",
            {"domain evil.example"}}, // CP932
           {"notevil.example evil.example.net evil-example evil_example", {}},
           {"\xC3\xA9"
            "evil.example",
            {}}, // another name
           {"https://update.sh/a", {"domain update.sh"}},
           {"\\\\update.sh\\share", {"domain update.sh"}},
           {"bash ./update.sh", {}},
           {"/opt/update.sh C:\\x\\update.sh", {}},
           {"www.xn--bcher-kva.example", {"domain www.xn--bcher-kva.example"}},
           {"www.b\xC3\xBC"
            "cher.example",
            {"domain www.b\xC3\xBC"
             "cher.example"}},
           {"e.g. 12.30.45 10:20:30.5", {}}});
}

TEST_CASE("sweep: URLs are found by host and begin of the path") {
    const auto set = built("type,value\n"
                           "url,http://evil.example/a/b\n"
                           "url,https://evil.example:8443/\n"
                           "url,evil.test/x?id=1\n");
    check(set,
          {{"GET http://evil.example/a/b HTTP/1.1", {"url evil.example/a/b"}},
           {"http://EVIL.example:80/a/b/c?d=1#e", {"url EVIL.example:80/a/b"}},
           {"http://evil.example/%61/b?q", {"url evil.example/%61/b"}},
           {"{\"u\":\"http:\\/\\/evil.example\\/a\\/b\"}", {"url evil.example\\/a\\/b"}},
           {"?u=http%3A%2F%2Fevil.example%2Fa%2Fb%3Fq", {"url evil.example%2Fa%2Fb"}},
           {"http://evil.example/a/bc http://evil.example/A/b", {}},
           {"http://www.evil.example/a/b http://notevil.example/a/b", {}},
           {"https://evil.example:8443/any", {"url evil.example:8443/"}},
           {"https://evil.example:9443/any", {}},
           {"http://evil.test/x?id=1&more", {"url evil.test/x?id=1"}},
           {"http://evil.test/x?id=12", {}}});
}

TEST_CASE(
    "sweep: a URL ends before what belongs to the sentence, and one beyond ASCII has one form") {
    const auto set = built("type,value\n"
                           "url,http://drop.example.net/Gate/in.php\n"
                           "url,http://drop.example.net/資料\n");
    const Told gate = {"url drop.example.net/Gate/in.php"};
    for (const auto* const text : {"(http://drop.example.net/Gate/in.php)",
                                   "at http://drop.example.net/Gate/in.php.",
                                   "http://drop.example.net/Gate/in.php, and",
                                   "1,http://drop.example.net/Gate/in.php,200",
                                   "[x](http://drop.example.net/Gate/in.php).",
                                   "http://drop.example.net./Gate/in.php"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == gate.size());
    }
    CHECK(hits(set, "http://drop.example.net/Gate/in.php5.", "text").empty());
    for (const auto* const text : {"http://drop.example.net/資料?x",
                                   "http://drop.example.net/%E8%B3%87%e6%96%99/a",
                                   "{\"u\":\"http://drop.example.net/\\u8cc7\\u6599\"}"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
}

TEST_CASE("sweep: names of files are found in the encodings of Japan, in UTF-16LE and in escapes") {
    const auto set = built("type,value\nfilename,見積書.zip\npath,C:\\Users\\表示\\x1.dll\n");
    using namespace std::string_literals;
    const std::string texts[] = {
        "open 見積書.zip now",
        "open \x8C\xA9\x90\xCF\x8F\x91.zip now", // CP932
        "open \xB8\xAB\xC0\xD1\xBD\xF1.zip now", // EUC-JP
        "o\0p\0e\0n\0 \0\x8B\x89\x4D\x7A\xF8\x66.\0z\0i\0p\0\r\0\n\0"s,
        R"({"f":"\u898b\u7a4d\u66f8.zip"})",
        "GET /%E8%A6%8B%E7%A9%8D%E6%9B%B8.zip",
        "C:\\Users\\\x95\x5C\x8E\xA6\\x1.dll", // the second byte of 表 is a backslash
        "C:/Users/表示/X1.DLL"};
    for (const auto& text : texts) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
    CHECK(hits(set, "open x\x8C\xA9\x90\xCF\x8F\x91.zip", "text").empty());
}

TEST_CASE("sweep: a path or key is found under the other names of its first part") {
    const auto set = built("type,value\n"
                           "path,C:\\Windows\\System32\\evil1.dll\n"
                           "path,$env:TEMP\\evil2.dll\n"
                           "path,~/.config/evil3\n"
                           "path,%windir%\\evil4.dll\n"
                           "registry-key,HKLM\\SYSTEM\\CurrentControlSet\\Services\\evil5\n");
    for (const auto* const text : {R"(C:\Windows\System32\evil1.dll)",
                                   R"(%SystemRoot%\system32\evil1.dll)",
                                   R"(\SystemRoot\System32\evil1.dll)",
                                   R"(\device\harddiskvolume2\windows\system32\evil1.dll)",
                                   R"("\\Device\\HarddiskVolume2\\Windows\\System32\\evil1.dll")",
                                   R"(C:\Users\bob\AppData\Local\Temp\evil2.dll)",
                                   R"(%TMP%\evil2.dll)",
                                   "/home/bob/.config/evil3",
                                   "/root/.config/evil3",
                                   "$HOME/.config/evil3",
                                   R"(\SystemRoot\evil4.dll)",
                                   R"(HKLM\System\CurrentControlSet\Services\evil5)",
                                   R"(\REGISTRY\MACHINE\SYSTEM\ControlSet001\Services\evil5)"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
    check(set,
          {{R"(D:\Windows\System32\evil1.dll)", {}},
           {R"(HKLM\SYSTEM\Other\Services\evil5)", {}},
           {"/opt/bob/.config/evil3", {}}});
}

TEST_CASE("sweep: a literal may begin or end with a dot") {
    const auto set = built("type,value\n"
                           "path,/usr/lib/.hiddendir/ab\n"
                           "filename,.bash_evil\n"
                           "literal,lastname.\n");
    CHECK(set.patterns.size() == 0);
    check(set,
          {{"ls /usr/lib/.hiddendir/ab", {"path /usr/lib/.hiddendir/ab"}},
           {"ls /root/.bash_evil", {"filename .bash_evil"}},
           {"ls /root/x.bash_evil", {}},
           {"a lastname. b", {"literal lastname."}}});
}

TEST_CASE("sweep: literals of short parts are found too, as patterns") {
    const auto set = built("type,value\npath,/tmp/.X11/xm\nliteral,ab:cde;f!\n");
    CHECK(set.patterns.size() == 2);
    check(set,
          {{"exec /tmp/.X11/xm -d", {"path /tmp/.X11/xm"}},
           {"/tmp//.x11/xm", {"path /tmp//.x11/xm"}},
           {"/var/tmp/.X11/xm", {}},
           {"/tmp/.X11/xmas", {}},
           {"zz ab:cde;f! y", {"literal ab:cde;f!"}},
           {"zz AB:cde;f! y", {}}});
}

TEST_CASE("sweep: a path of Unix is whole, a cut one of Windows is not") {
    const auto set = built("type,value\npath,/tmp/updater\npath,\\Temp\\x1.dll\n");
    check(set,
          {{"run /tmp/updater", {"path /tmp/updater"}},
           {"run /var/tmp/updater", {}},
           {R"(C:\Users\bob\AppData\Local\Temp\x1.dll)", {R"(path \Temp\x1.dll)"}}});
}

TEST_CASE("sweep: a host and a path in two fields are one URL") {
    const auto set = built("type,value\nurl,http://evil.example/a/b\n");
    const std::string head = "#separator \\x09\n#path\thttp\n#fields\tts\tid.orig_h\thost\turi\n"
                             "#types\ttime\taddr\tstring\tstring\n";
    CHECK(hits(set, head + "1.5\t10.0.0.1\tevil.example\t/a/b?x\n", "zeek") == Told{"url /a/b?x"});
    CHECK(hits(set, head + "1.5\t10.0.0.1\tevil.example\t/a/c\n", "zeek").empty());
    CHECK(hits(set, head + "1.5\t10.0.0.1\tother.example\t/a/b\n", "zeek").empty());
    CHECK(
        hits(
            set,
            "{\"event_type\":\"http\",\"http\":{\"hostname\":\"evil.example\",\"url\":\"/a/b\"}}\n",
            "ndjson") == Told{"url /a/b"});
}

TEST_CASE("sweep: a mail address is found where its sign is escaped") {
    const auto set = built("type,value\nmail,boss@evil.example\ndomain,far.example\n");
    CHECK(hits(set, R"({"from":"boss\u0040evil.example"})", "text").size() == 1);
    CHECK(hits(set, "boss&#64;evil.example", "text").size() == 1);
    CHECK(hits(set, "/r?u=https%253A%252F%252Ffar.example%252Fx", "text") ==
          Told{"domain far.example"});
}

TEST_CASE("sweep: a sign of an escape may end what stands before the sign of a mail address") {
    const auto set = built("type,value\nmail,x%@evil.example\nmail,x&@evil.example\n");
    check(set,
          {{"from=x%@evil.example", {"mail x%@evil.example"}},
           {"from=x&@evil.example", {"mail x&@evil.example"}},
           {"%@evil.example &@evil.example \\@evil.example a\\@evil.example", {}}});
}

TEST_CASE("sweep: mail addresses are whole") {
    const auto set = built("type,value\nmail,bad.man@evil.example\n");
    check(set,
          {{"from=<Bad.Man@EVIL.example>", {"mail Bad.Man@EVIL.example"}},
           {"to=bad.man@evil.example,", {"mail bad.man@evil.example"}},
           {"u=bad.man%40evil.example&", {"mail bad.man%40evil.example"}},
           {"not.bad.man@evil.example bad.man@evil.example.net bad.man@www.evil.example", {}}});
}

TEST_CASE("sweep: hashes are whole, and import hashes and JA3 only where the log says so") {
    const std::string digits = "0123456789abcdef0123456789abcdef";
    const auto set =
        built("type,value\nmd5," + digits + "\nsha512," + digits + digits + digits + digits +
              "\nja3,aaaabbbbccccddddaaaabbbbccccdddd\n"
              "imphash,aaaabbbbccccdddd0000bbbbccccdddd\n"
              "ja4,t13d1516h2_8daaf6152771_b186095e22b6\n");
    check(
        set,
        {{"MD5=" + digits, {"md5 " + digits}},
         {"0" + digits + " " + digits + "0", {}},
         {"x " + digits + digits + digits + digits,
          {"sha512 " + digits + digits + digits + digits}},
         {"ja3=aaaabbbbccccddddaaaabbbbccccdddd", {"ja3 aaaabbbbccccddddaaaabbbbccccdddd"}},
         {"md5=aaaabbbbccccddddaaaabbbbccccdddd", {}},
         {"IMPHASH=AAAABBBBCCCCDDDD0000BBBBCCCCDDDD", {"imphash AAAABBBBCCCCDDDD0000BBBBCCCCDDDD"}},
         {"MD5=AAAABBBBCCCCDDDD0000BBBBCCCCDDDD", {}},
         {"\"ja4\":\"t13d1516h2_8daaf6152771_b186095e22b6\"",
          {"ja4 t13d1516h2_8daaf6152771_b186095e22b6"}},
         {"t13d1516h2_8daaf6152771_b186095e22b67", {}}});
}

TEST_CASE(
    "sweep: paths and keys are found with either slash, in escapes, and for their variables") {
    const auto set = built("type,value\n"
                           "path,%TEMP%\\drop\\x.dat\n"
                           "path,C:\\ProgramData\\Evil App\\run.exe\n"
                           "registry-key,HKEY_CURRENT_USER\\Software\\Evil\\Run\n"
                           "filename,dropper.exe\n"
                           "mutex,Global\\EvilMutex\n");
    check(set,
          {{"C:\\Users\\bob\\AppData\\Local\\Temp\\drop\\x.dat", {"path \\Temp\\drop\\x.dat"}},
           {"\"C:\\\\Windows\\\\Temp\\\\drop\\\\X.DAT\"", {"path \\\\Temp\\\\drop\\\\X.DAT"}},
           {"%temp%\\drop\\x.dat", {"path %temp%\\drop\\x.dat"}},
           {"C:\\Users\\bob\\drop\\x.dat", {}},
           {"C:/ProgramData/Evil App/run.exe", {"path C:/ProgramData/Evil App/run.exe"}},
           {"p=C%3A%5CProgramData%5CEvil%20App%5Crun.exe",
            {"path C%3A%5CProgramData%5CEvil%20App%5Crun.exe"}},
           {"C:\\ProgramData\\Evil App\\run.exe.bak", {}},
           {"HKU\\S-1-5-21-1-2-3-1001\\Software\\Evil\\Run\\a",
            {"registry-key HKU\\S-1-5-21-1-2-3-1001\\Software\\Evil\\Run"}},
           {"HKCU:\\Software\\Evil\\Run", {"registry-key HKCU:\\Software\\Evil\\Run"}},
           {"HKLM\\Software\\Evil\\Run", {}},
           {"C:\\a\\Dropper.EXE", {"filename Dropper.EXE"}},
           {"mydropper.exe dropper.exe.txt", {}},
           {"\\BaseNamedObjects\\Global\\EvilMutex", {"mutex Global\\EvilMutex"}},
           {"Global\\evilmutex Global\\EvilMutex2", {}}});
}

TEST_CASE("sweep: user agents are whole, whatever quotes them") {
    const auto set = built("type,value\nuser-agent,Mozilla/4.0 (compatible; EvilBot)\n");
    check(set,
          {{"\"GET /\" 200 \"Mozilla/4.0 (compatible; EvilBot)\"",
            {"user-agent Mozilla/4.0 (compatible; EvilBot)"}},
           {"a GET Mozilla/4.0+(compatible;+EvilBot) 200",
            {"user-agent Mozilla/4.0+(compatible;+EvilBot)"}},
           {"\"Mozilla/4.0 (compatible; EvilBot) more\"", {}}});
}

TEST_CASE("sweep: patterns are tried where their words stand, and everywhere if they demand none") {
    const auto set = built("type,value\nglob,*.dyn.example\nregex,id=[0-9]{4}evil\n");
    CHECK_FALSE(set.patterns.tries_every_record());
    check(set,
          {{"x foo.dyn.example y", {"glob foo.dyn.example"}},
           {"dyn.example foo.dyn.example.net", {}},
           {"a id=1234evil", {"regex id=1234evil"}},
           {"a id=123evil", {}}});
    const auto all = built("type,value\nregex,[0-9]{9}\n");
    CHECK(all.patterns.tries_every_record());
    check(all, {{"a 123456789 b", {"regex 123456789"}}, {"a 12345678 b", {}}});
}

TEST_CASE("sweep: defanged values are found when asked for, with the place they stand at") {
    const auto set = built("type,value\ndomain,evil.example\nipv4,198.51.100.7\n");
    const std::string text = "see hxxp://evil[.]example/a and 198.51.100[.]7\n";
    CHECK(hits(set, text, "text").empty());
    CHECK(hits(set, text, "text", Defanged::find) ==
          Told{"domain evil[.]example", "ipv4 198.51.100[.]7"});
}

TEST_CASE(
    "sweep: context lines come before and after, each once, and say where lines are left out") {
    const auto set = built("type,value\ndomain,evil.example\n");
    std::string text;
    for (int i = 1; i <= 20; ++i) {
        text +=
            "line " + std::to_string(i) + (i == 5 || i == 7 || i == 16 ? " evil.example\n" : "\n");
    }
    MemorySource source(text);
    LineSweepOptions options;
    options.context = 2;
    std::string told;
    options.on_context = [&](const ContextLine& line) {
        told += (line.is_apart ? "| " : "") + std::to_string(line.number) + " ";
    };
    sweep_lines(
        source, read::format_named("text"), text, set.packed, options, [&](const LineHit& hit) {
            told += "[" + std::to_string(hit.number) + "] ";
        });
    CHECK(told == "3 4 [5] 6 [7] 8 9 | 14 15 [16] 17 18 ");
}
