// Observables of reports: found once, typed once, set aside with a reason. All texts are invented.

#include <ample/cite/observables.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::vector<Observable> found_in(std::string_view text, const Publishing& publishing = {}) {
    return observables_of(text, page_of(text, ""), publishing);
}

/// "url http://a.example/b | md5 41…", in order.
std::string shown(const std::vector<Observable>& all) {
    std::string text;
    for (const auto& one : all) {
        text += text.empty() ? "" : " | ";
        text += std::string(to_text(one.type)) + " " + one.value;
    }
    return text;
}

const Observable& only(const std::vector<Observable>& all, std::string_view value) {
    for (const auto& one : all) {
        if (one.value == value) {
            return one;
        }
    }
    FAIL("no observable " << value);
    return all.front();
}

} // namespace

TEST_CASE("observables: one stretch of text has one type, however it is defanged") {
    struct Pair {
        std::string_view text;
        std::string_view found;
    };

    constexpr Pair pairs[] = {
        {"It asked hxxps[:]//cdn.evil[.]com/a.php?id=1 for orders.",
         "url https://cdn.evil.com/a.php?id=1"},
        {"Mail came from user[at]evil[.]com.", "mail user@evil.com"},
        {"hxxp[://]bad[.]ru", "url http://bad.ru"},
        {"The net 192.0.2[.]0/24 was theirs.", "network 192.0.2.0/24"},
        {"It beaconed to evil.com daily.", "domain evil.com"},
        {"It beaconed to EVIL.com, then to evil.com.", "domain evil.com"},
        {"fe80::1 and [2001:db8::5]:443 answered.", "ipv6 fe80::1 | ipv6 2001:db8::5"},
        {"md5 d41d8cd98f00b204e9800998ecf8427e.", "md5 d41d8cd98f00b204e9800998ecf8427e"},
        {"DA39A3EE5E6B4B0D3255BFEF95601890AFD80709",
         "sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709"},
        {"It used cve-2021-44228 (CVE-2021-1234567).", "cve CVE-2021-44228 | cve CVE-2021-1234567"},
        {"Per ATT&CK it is T1059.001 and T1078.", "technique T1059.001 | technique T1078"},
        {"A T1000 robot and the T4 slot.", ""},
        {"See http://a.com/x(1), (http://b.com/y) and \"http://c.com/z\".",
         "url http://a.com/x(1) | url http://b.com/y | url http://c.com/z"},
        {"http://198.51.100.7:8080/gate.php!", "url http://198.51.100.7:8080/gate.php"},
        {"ftp://user:pass@files.evil.net/drop", "url ftp://user:pass@files.evil.net/drop"},
        {"evil.com/path/a.exe was asked.", "url evil.com/path/a.exe"},
        {"198.51.100.7/index.html was asked.", "url 198.51.100.7/index.html"},
        {"It dropped svchost.exe, a.dll and Report.docx.", ""},
        {"They left.In May they came back, e.g. to the U.S. market.", ""},
        {"john.doe@corp.co.jp wrote to @evil.com", "mail john.doe@corp.co.jp"},
        {"The suffix co.uk is nobody's.", ""},
        {"CVE-21-44228, CVE-2021-123, xCVE-2021-44228", ""},
        {"300.1.2.3 and 1.2.3.4.5", ""},
        {"\xE9\x80\x9A\xE4\xBF\xA1\xE5\x85\x88\xE3\x81\xAF"
         "evil[.]jp\xE3\x81\xA7\xE3\x81\x99",
         "domain evil.jp"},
    };
    for (const auto& [text, wanted] : pairs) {
        INFO(text);
        CHECK(shown(found_in(text)) == wanted);
    }
}

TEST_CASE("observables: a mention leads to the bytes as they were written") {
    const std::string text = "First hxxp://evil[.]com/x then evil[.]com and again evil[.]com.";
    const auto all = found_in(text);
    REQUIRE(all.size() == 2);
    const auto& url = all[0].mentions.front();
    CHECK(text.substr(url.begin, url.end - url.begin) == "hxxp://evil[.]com/x");
    CHECK(url.defanged);
    REQUIRE(all[1].mentions.size() == 2);
    for (const auto& one : all[1].mentions) {
        CHECK(text.substr(one.begin, one.end - one.begin) == "evil[.]com");
    }
}

TEST_CASE("observables: what stands under a heading of indicators, in a table or alone is a list") {
    const auto all = found_in("A new loader\n\n"
                              "The loader spoke to first.com for weeks before anybody saw it.\n\n"
                              "Indicators of compromise\n\n"
                              "second.com\tC2\n"
                              "third.com, used since May\n\n"
                              "Conclusion\n\n"
                              "The operators moved on to fourth.com and nobody followed them.\n");
    CHECK(only(all, "first.com").section == Section::text);
    CHECK(only(all, "second.com").section == Section::list);
    CHECK(only(all, "third.com").section == Section::list);
    CHECK(only(all, "fourth.com").section == Section::text);
}

TEST_CASE("observables: what is hardly an intruder's is kept and set aside with the reason") {
    const Publishing publishing{"Harbour Labs", {"blog.quay.example.co.uk"}};
    const auto all = found_in(
        "A loader seen\n\n"
        "Its server evil[.]com answered from 10.1.2.3 and 203.0.113.9, see "
        "https://docs.vendor.com/page, and the flaw is gone since version 4.3.2.1 of it.\n\n"
        "Write to press@harbourlabs.com or read quay.example.co.uk, or run update.sh now.\n\n"
        "Follow us on social.net\n",
        publishing);
    CHECK(only(all, "evil.com").set_aside.empty());
    CHECK(only(all, "203.0.113.9").set_aside.empty());
    CHECK(only(all, "10.1.2.3").set_aside == "an address of no one machine on the Internet");
    CHECK(only(all, "4.3.2.1").set_aside == "a version number");
    CHECK(only(all, "https://docs.vendor.com/page").set_aside ==
          "a link left open in a report that defangs");
    CHECK(only(all, "press@harbourlabs.com").set_aside == "the publisher's own");
    CHECK(only(all, "update.sh").set_aside == "may be the name of a file");
    CHECK(only(all, "social.net").set_aside == "stands in the page's furniture only");
}

TEST_CASE("observables: what a writer defangs is not set aside") {
    const Publishing publishing{"Harbour Labs", {}};
    const auto all =
        found_in("Somebody posed as us on harbourlabs[.]com, and run[.]sh was asked.", publishing);
    CHECK(only(all, "harbourlabs.com").set_aside.empty());
    CHECK(only(all, "run.sh").set_aside.empty());
}

TEST_CASE("observables: any bytes give stretches inside of the text, apart and in order") {
    std::mt19937 random(20210420);
    constexpr std::string_view pieces[] = {
        "hxxp", "://",   "[.]",  ".",    "com",  "evil",  "@",
        " ",    "(dot)", "[at]", "/",    "a",    "1",     "198",
        ".5",   "\n",    "\xFF", "CVE-", "2021", "-4422", "T1059",
        ".001", "::",    "[",    "]",    "\t",   "co.uk", "d41d8cd98f00b204e9800998ecf8427e",
        "(",    ")"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 30; ++i) {
            text += pieces[random() % std::size(pieces)];
        }
        std::vector<std::pair<std::size_t, std::size_t>> places;
        for (const auto& one : found_in(text)) {
            for (const auto& mention : one.mentions) {
                REQUIRE(mention.begin < mention.end);
                REQUIRE(mention.end <= text.size());
                places.emplace_back(mention.begin, mention.end);
            }
        }
        std::sort(places.begin(), places.end());
        for (std::size_t i = 1; i < places.size(); ++i) {
            INFO(text);
            CHECK(places[i - 1].second <= places[i].first);
        }
    }
}

TEST_CASE("observables: a megabyte without a blank, of brackets or of at signs is linear") {
    for (const std::string_view piece : {"a",
                                         "a.",
                                         "[.]",
                                         "(",
                                         "a@",
                                         "a@b.com",
                                         "http://",
                                         "::",
                                         "a.com/",
                                         "T1",
                                         "CVE-",
                                         "hxxp[:]",
                                         "\\.",
                                         "1.2.3."}) {
        std::string text;
        while (text.size() < 1'000'000) {
            text += piece;
        }
        const auto start = std::chrono::steady_clock::now();
        const auto all = observables_of(text, page_of(text, ""), {});
        const auto seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        INFO(piece);
        INFO(seconds);
        CHECK(seconds < 20); // sanitizers; a quadratic step would take hours
    }
}
