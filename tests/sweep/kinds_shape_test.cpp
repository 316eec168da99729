// Shapes that a log or a writing gives to an indicator: what matches and what must not.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::testing;

TEST_CASE(
    "sweep: tcpdump's addresses end before their ports, and versions of five numbers do not") {
    const auto set = built("type,value\nipv4,192.0.2.1\nipv6,2001:db8::7\nnetwork,203.0.113.0/24\n"
                           "literal,1.2.3.4.5\n");
    const std::string time = "02:14:07.331224 ";
    check(
        set,
        {{time + "IP 192.0.2.1.443 > 198.51.100.7.51234: Flags [S.], seq 1, length 0",
          {"ipv4 192.0.2.1"}},
         {time + "IP 198.51.100.7.51234 > 192.0.2.1.443: Flags [S], length 0", {"ipv4 192.0.2.1"}},
         {time + "IP 192.0.2.1 > 198.51.100.7: ICMP echo request", {"ipv4 192.0.2.1"}},
         {"IP 192.0.2.1.443 > 198.51.100.7.51234: Flags", {"ipv4 192.0.2.1"}},
         {time + "IP6 2001:db8::7.443 > 2001:db8::9.51234: Flags [S]", {"ipv6 2001:db8::7"}},
         {time + "IP6 2001:db8::9.51234 > 2001:db8::7.443: Flags [S]", {"ipv6 2001:db8::7"}},
         {time + "IP 203.0.113.9.53 > 198.51.100.7.5353: 1+ A? a.example. (27)",
          {"network 203.0.113.9"}},
         {"version 192.0.2.1.443 > 198.51.100.7.51234: old", {}},
         {"192.0.2.1.443 198.51.100.7", {}},
         {"upgrade IP 192.0.2.1.443 to 5", {}},
         {"a > 192.0.2.1.443: b", {}},
         {"IP 192.0.2.1.4430000 > 198.51.100.7.1:", {}},
         {"IP 192.0.2.1.2.443 > 198.51.100.7.1:", {}},
         {"IP 1192.0.2.1.443 > 198.51.100.7.1:", {}},
         {"IP x\n 5 > 192.0.2.1.443: y", {}},
         {"release 1.2.3.4.5 of it", {"literal 1.2.3.4.5"}}});
}

TEST_CASE("sweep: a hash stands behind signs, names of its kind and escapes, not inside a word") {
    const std::string md5 = "0123456789abcdef0123456789abcdef";
    const std::string sha256 = md5 + "fedcba9876543210fedcba9876543210";
    const auto set = built("type,value\nmd5," + md5 + "\nsha256," + sha256 + "\n");
    for (const auto* const before : {"",
                                     "md5_",
                                     "MD5=",
                                     "md5:",
                                     "(",
                                     "\"",
                                     "/",
                                     "_",
                                     "-",
                                     ".",
                                     "0x",
                                     "{\"h\":\"a\\n",
                                     "%20",
                                     "接続先は"}) {
        for (const auto* const behind : {"", ".exe", "_", "-x", "\"", ")", " ok"}) {
            CAPTURE(before);
            CAPTURE(behind);
            CHECK(hits(set, before + md5 + behind, "text").size() == 1);
        }
    }
    CHECK(hits(set, "SHA256:" + sha256, "text").size() == 1);
    for (const auto* const before : {"g", "x", "sess", "0123x", "a", "0", "id"}) {
        CAPTURE(before);
        CHECK(hits(set, before + md5, "text").empty());
    }
    // What stands inside a word does not hide what stands alone later.
    CHECK(hits(set, "sess" + md5 + " " + md5, "text").size() == 1);
}

TEST_CASE("sweep: names beyond ASCII are found in every writing and older encodings") {
    const auto set = built("type,value\n"
                           "domain,xn--bcher-kva.example\n"
                           "domain,例え.テスト\n"
                           "domain,evil.example\n"
                           "url,http://例え.example/a\n"
                           "mail,joe@例え.test\n");
    for (const auto* const text : {"bücher.example",
                                   "BÜCHER.EXAMPLE",
                                   "www.bu\xCC\x88"
                                   "cher.example", // u and its two dots
                                   "ｂücher.example",
                                   "XN--BCHER-KVA.example",
                                   "x b\xFC"
                                   "cher.example y", // windows-1252
                                   "例え.テスト",
                                   "www.例え.テスト",
                                   "例え。テスト", // the full stops of UTS #46
                                   "例え．テスト",
                                   "例え｡テスト",
                                   "\xCE\xE3\xA4\xA8.\xA5\xC6\xA5\xB9\xA5\xC8", // EUC-JP
                                   "\x97\xE1\x82\xA6.\x83\x65\x83\x58\x83\x67", // CP932
                                   "evil。example",
                                   "ＥＶＩＬ.example",
                                   "http://例え.example/a/b",
                                   "<joe@例え.test>"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
    check(set,
          {{"bucher.example bûcher.example xbücher.example", {}},
           {"例え.example", {}},
           {"え.テスト 例.テスト 例ええ.テスト", {}},
           {"evil。examples 。example evil。", {}}});
}

TEST_CASE("sweep: names in the debug log of a DNS server are read label by label") {
    const auto set = built("type,value\ndomain,evil.com\nipv4,192.0.2.1\n");
    const std::string head = "11/2/2016 1:47:33 AM 0A5C PACKET  0000000003A1B2C0 UDP Rcv ";
    const std::string mid = "      a1b2   Q [0001   D   NOERROR] A      ";
    const auto log = [&](const std::string& client, const std::string& name) {
        return head + client + mid + name + "\r\n";
    };
    const auto find = [&](const std::string& text) { return hits(set, text, "dns-debug"); };
    CHECK(find(log("10.0.0.5", "(3)www(4)evil(3)com(0)")) == Told{"domain www.evil.com"});
    CHECK(find(log("10.0.0.5", "(4)EVIL(3)com(0)")) == Told{"domain EVIL.com"});
    CHECK(find(log("192.0.2.1", "(1)a(3)com(0)")) == Told{"ipv4 192.0.2.1"});
    CHECK(find(log("10.0.0.5", "(7)notevil(3)com(0)")).empty());
    CHECK(find(log("10.0.0.5", "(4)evil(3)com(7)example(0)")).empty());
    CHECK(find(log("10.0.0.5", "(5)evil(3)com(0)")).empty()); // a wrong size
    CHECK(find(log("10.0.0.5", "(4)evil(3)com")).empty());    // no end
    CHECK(find("    Name      \"(4)evil(3)com(0)\"\r\n") == Told{"domain evil.com"});
    CHECK(read::detect(log("10.0.0.5", "(4)evil(3)com(0)"))->name == "dns-debug");
}

TEST_CASE("sweep: what escapes and UTF-16LE hide is found wherever it stands among more of it") {
    const auto set = built("type,value\ndomain,evil.example\nipv4,192.0.2.1\n");
    std::string text;
    for (int i = 0; i < 3000; ++i) {
        text += i % 100 == 7 ? "%65vil%2Eexample " : i % 100 == 9 ? "192%2e0.2.1," : "%61%62.c ";
    }
    CHECK(hits(set, text, "text").size() == 2); // one line
    std::size_t count = 0;
    const auto lines = [&](std::string one) {
        std::string all;
        for (int i = 0; i < 3000; ++i) {
            all += i % 100 == 7 ? one + "\n" : "%61%62.%63%64 \\u0061\\u0062.x\n";
            count += i % 100 == 7 ? 1U : 0U;
        }
        return all;
    };
    CHECK(hits(set, lines("x=%65vil%2Eexample"), "text").size() == 30);
    CHECK(hits(set, lines(R"("evil\u002eexample")"), "text").size() == 30);
    std::string wide;
    for (const char c : lines("evil.example")) {
        wide.push_back(c);
        wide.push_back('\0');
    }
    MemorySource source(wide);
    std::size_t found = 0;
    sweep_lines(source, nullptr, wide, set.packed, {}, [&](const LineHit& hit) {
        CHECK(hit.match.value == "evil.example");
        ++found;
    });
    CHECK(found == 30);
}

TEST_CASE("feed: CP932 and EUC-JP are read, XML is refused by its name") {
    const auto value = [](std::string_view feed) {
        const auto read = read_feed(feed, {"feed", {}, "", {}});
        REQUIRE(read);
        REQUIRE(read->indicators.size() == 1);
        return read->indicators.front().value;
    };
    CHECK(value("type,value,note\nfilename,\x8C\xA9\x90\xCF\x8F\x91.zip,x\n") == "見積書.zip");
    CHECK(value("type,value\nfilename,\xB8\xAB\xC0\xD1\xBD\xF1.zip\n") == "見積書.zip");
    CHECK(value("C:\\Users\\\x8C\xA9\x90\xCF\x8F\x91.exe\n") == "C:\\Users\\見積書.exe");
    const auto why = [](std::string_view feed) {
        const auto read = read_feed(feed, {"feed", {}, "", {}});
        REQUIRE_FALSE(read);
        CHECK_FALSE(read.error().hint.empty());
        return read.error().what;
    };
    CHECK(why("<?xml version=\"1.0\"?>\n<ioc "
              "xmlns=\"http://schemas.mandiant.com/2010/ioc\">evil.com") ==
          "feed: OpenIOC is not read");
    CHECK(why("\xEF\xBB\xBF<?xml version='1.0'?><stix:STIX_Package "
              "xmlns:stix='http://stix.mitre.org/stix-1'/>") == "feed: STIX 1 is not read");
    CHECK(why("<?xml version='1.0'?>\n<a>\nevil.com\n</a>\n") == "feed: a feed in XML is not read");
}
