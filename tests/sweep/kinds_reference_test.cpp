// Values that HTML and XML write with references to characters (detail/character_reference.hpp).

#include <ample/sweep/detail/character_reference.hpp>

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::testing;

TEST_CASE("reference: by number and by name, and nothing else") {
    using sweep::detail::reference_at;
    CHECK(reference_at("&#46;x").code == '.');
    CHECK(reference_at("&#x2E;x").size == 6);
    CHECK(reference_at("&period;x").code == '.');
    CHECK(reference_at("&period;x").size == 8);
    CHECK(reference_at("&nbsp;").code == 0xA0);
    CHECK(reference_at("&#1114111;").code == 0x10FFFF);
    for (const char* text : {"",
                             "&",
                             "&;",
                             "&#;",
                             "&#x;",
                             "&#4g;",
                             "&#1114112;",
                             "&Period;",
                             "&period",
                             "&nothing;",
                             "x&#46;",
                             "&#000000046;"}) {
        CAPTURE(text);
        CHECK(reference_at(text).size == 0);
    }
    CHECK(sweep::detail::reference_before("a&quot;").code == '"');
    CHECK(sweep::detail::reference_before("a&quot; ").size == 0);
    CHECK(sweep::detail::reference_before("&b&#34;").code == '"');
    CHECK(sweep::detail::reference_before(";").size == 0);
}

TEST_CASE("sweep: references by name stand for the signs inside of values") {
    check_row("ip,203.0.113.9", {"203&period;0&period;113&period;9"}, {"1&period;203.0.113.9"});
    check_row("ip,2001:db8::9", {"2001&colon;db8&colon;&colon;9"}, {"2001:db8::9&colon;1"});
    check_row("domain,evil-site.com",
              {"evil-site&period;com", "http&colon;&sol;&sol;evil-site.com&sol;"},
              {"evil-site.com&period;net", "evil-site&period;com&period;net"});
    check_row("mail,bad.guy@evil-site.com",
              {"bad.guy&commat;evil-site.com", "bad&period;guy&commat;evil-site&period;com"});
    check_row("url,http://evil-site.com:8080/a/b?x=1&y=2",
              {"http&colon;&sol;&sol;evil-site.com&colon;8080&sol;a&sol;b&quest;x&equals;1&amp;y=2",
               "http://evil-site.com&#58;8080/a/b?x=1&amp;y=2"},
              {"http://evil-site.com&colon;8081/a/b?x=1&amp;y=2"});
    check_row("path,C:\\Windows\\Temp\\evilp.exe",
              {"C&colon;&bsol;Windows&bsol;Temp&bsol;evilp.exe"});
    check_row("registry-key,HKLM\\Software\\Evil Co", {"HKLM&bsol;Software&bsol;Evil&nbsp;Co"});
    check_row("glob,*.dyn-evil.example", {"a.dyn-evil&period;example"});
}

TEST_CASE("sweep: references by name stand around values") {
    for (const auto* const row : {"ip,203.0.113.9",
                                  "domain,evil-site.com",
                                  "url,http://evil-site.com/a",
                                  "mail,bad.guy@evil-site.com",
                                  "filename,evil.exe",
                                  "mutex,Global\\EvMtx",
                                  "user-agent,Evil/1.0 (x)"}) {
        const std::string value = std::string(row).substr(std::string_view(row).find(',') + 1);
        const auto set = built("type,value\n" + std::string(row) + "\n");
        for (const auto& text : {"&quot;" + value + "&quot;",
                                 "&#34;" + value + "&#x22;",
                                 "&apos;" + value + "&apos;",
                                 "x=&quot;" + value + "&quot; y",
                                 "&gt;" + value + "&lt;"}) {
            CAPTURE(text);
            CHECK(hits(set, text, "text").size() == 1);
        }
    }
    check_row("url,http://evil-site.com/a",
              {"http://evil-site.com/a&nbsp;b", "&ldquo;http://evil-site.com/a&rdquo;"});
    check_row("user-agent,Evil/1.0 (x)", {}, {"&quot;Evil/1.0 (x) y&quot;"});
}
