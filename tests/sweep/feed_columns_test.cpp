// Tables whose columns have the names that vendors give them, and what rows say of themselves.

#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/standing.hpp>
#include <ample/sweep/feed/window.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

using Lines = std::vector<std::string>;

/// "type value" of each indicator, in order.
Lines told(const Feed& feed) {
    Lines lines;
    for (const auto& one : feed.indicators) {
        lines.push_back(std::string(to_text(one.type)) + " " + one.value);
    }
    return lines;
}

Lines whys(const std::vector<FeedDefect>& defects) {
    Lines lines;
    for (const auto& one : defects) {
        lines.push_back(std::to_string(one.line) + ": " + one.why);
    }
    return lines;
}

Feed read(std::string_view text) {
    auto feed = read_feed(text, {"feed", {}, "", {Tlp::green, Pap::clear}});
    REQUIRE(feed);
    return *feed;
}

std::string time_of(const std::optional<Instant>& time) {
    return time ? to_text(*time) : "";
}

} // namespace

TEST_CASE("table: 'data' holds the values where a column of types stands beside it") {
    const auto feed = read("indicator_type,nature,hash_type,data,additional_data,description\n"
                           "mutex,malicious,,Global\\TB_CS,,x\n"
                           "file,malicious,sha256,"
                           "92ff08773995ebc8d55ec4b8e1a225d0d1e51efa4ef88b8849d0071230c9645a,/x,y\n"
                           "file,legitimate,,setup_copy.exe,,z\n"
                           "source,,,https://vendor.example/report,,t\n"
                           "ip,malicious,,142.11.206[.]73,,C2\n");
    CHECK(told(feed) ==
          Lines{"mutex Global\\TB_CS",
                "sha256 92ff08773995ebc8d55ec4b8e1a225d0d1e51efa4ef88b8849d0071230c9645a",
                "filename setup_copy.exe",
                "ipv4 142.11.206.73"});
    CHECK_FALSE(feed.indicators[1].benign_too);
    CHECK(feed.indicators[2].benign_too);
    CHECK(feed.indicators[3].description == "C2");
    CHECK(whys(feed.defects) == Lines{"5: indicators of type 'source' are not swept"});
    CHECK(whys(feed.notes) ==
          Lines{"3: column 'hash_type' is not used", "3: column 'additional_data' is not used"});
}

TEST_CASE("table: a column of values that holds words for types is the column of types") {
    const auto feed = read("Indicator,Data ,Note\nip,203.0.113.7,x\ndescription,a report,\n"
                           "file_name,CLR_module.dll,y\n");
    CHECK(told(feed) == Lines{"ipv4 203.0.113.7", "filename CLR_module.dll"});
    CHECK(whys(feed.defects) == Lines{"3: indicators of type 'description' are not swept"});

    const auto prose =
        read("#domain,ioc,IPs\n\"evil.com\",\"Possible C2 Domain\",\"192.0.2.1 192.0.2.2\"\n");
    CHECK(told(prose) == Lines{"domain evil.com"});
    CHECK(prose.indicators[0].description == "Possible C2 Domain");
    CHECK(whys(prose.notes) ==
          Lines{"2: column 'IPs' is not used; 1 of its 1 cells look like indicators"});
}

TEST_CASE("table: types without values that are known are no list of pairs") {
    const std::string text = "indicator_type,nature,content\nmutex,malicious,Global\\TB_CS\n"
                             "ip,malicious,203.0.113.7\n";
    CHECK_FALSE(feed_format(text));
    const auto feed = read_feed(text, {"feed", {}, "", {}});
    REQUIRE_FALSE(feed);
    CHECK(feed.error().what ==
          "feed: a table with a column of types, but none of values that is known");
}

TEST_CASE("table: a registry key takes the name of its value from the column beside it") {
    const std::string key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    const auto feed = read("indicator_type,data,additional_data\nregistry," + key +
                           ",MicrosoftUpdate\nregistry," + key + ",starts at logon\nregistry," +
                           key + "\\Evil,\n");
    CHECK(told(feed) ==
          Lines{"registry-key " + key + "\\MicrosoftUpdate", "registry-key " + key + "\\Evil"});
    CHECK(whys(feed.defects) == Lines{"3: a value of the registry key is meant, but 'starts at "
                                      "logon' is not clearly its name"});
}

TEST_CASE("table: expiry, confidence and marking are known under the names of vendors") {
    struct Row {
        std::string_view text;
        std::string_view from;
        std::string_view until;
        Tlp tlp;
        int confidence;
    };

    constexpr Row rows[] = {
        {"IoC,IoC_Type,ExpirationDateTime,ConfidenceScore,TrafficLightProtocolLevel\n"
         "203.0.113.7,IP,2023-01-07,10,Red\n",
         "",
         "2023-01-08T00:00:00Z",
         Tlp::red,
         10},
        {"IndicatorType,IndicatorValue,ExpirationTime,Action,Severity\n"
         "IpAddress,203.0.113.7,2023-01-07T00:00:00Z,Block,High\n",
         "",
         "2023-01-07T00:00:00Z",
         Tlp::green,
         -1},
        {"value,itype,confidence,expiration_ts,tlp\n"
         "203.0.113.7,c2_ip,50,2023-01-07T00:00:00+00:00,red\n",
         "",
         "2023-01-07T00:00:00Z",
         Tlp::red,
         50},
        {"type,value,expiration,tlp level,confidence score\n"
         "ipv4,203.0.113.7,2023-01-07T00:00:00Z,TLP:AMBER,10\n",
         "",
         "2023-01-07T00:00:00Z",
         Tlp::amber,
         10},
        {"type,value,expire-date,tlp_level,end_date,start date\n"
         "ipv4,203.0.113.7,2023-01-07T00:00:00Z,clear,,2022-01-01\n",
         "2022-01-01T00:00:00Z",
         "2023-01-07T00:00:00Z",
         Tlp::green,
         -1}};
    for (const auto& [text, from, until, tlp, confidence] : rows) {
        INFO(text);
        const auto feed = read(text);
        REQUIRE(told(feed) == Lines{"ipv4 203.0.113.7"});
        CHECK(time_of(feed.indicators[0].valid_from) == from);
        CHECK(time_of(feed.indicators[0].valid_until) == until);
        CHECK(feed.indicators[0].marking.tlp == tlp);
        CHECK(feed.indicators[0].confidence.value_or(-1) == confidence);
    }
}

TEST_CASE("table: a date of two days makes the longer window, unless the table shows the order") {
    const auto open = read("value,expires\n203.0.113.7,1/7/2023\n");
    CHECK(time_of(open.indicators[0].valid_until) == "2023-07-02T00:00:00Z");
    CHECK(whys(open.notes) ==
          Lines{"2: '1/7/2023' may be 2023-01-07 or 2023-07-01: the window is the longer one"});
    const auto shown = read("value,expires\n203.0.113.7,1/7/2023\n203.0.113.8,1/13/2023 9:00 PM\n");
    CHECK(time_of(shown.indicators[0].valid_until) == "2023-01-08T00:00:00Z");
    CHECK(time_of(shown.indicators[1].valid_until) == "2023-01-13T21:00:00Z");
    CHECK(shown.notes.empty());
    CHECK(time_of(read("value,expires\na.example,07.01.2023\n").indicators[0].valid_until) ==
          "2023-01-08T00:00:00Z");
}

TEST_CASE("table: dates beyond all time are open ends") {
    const auto feed = read("value,valid_from,valid_until\n"
                           "a.example,0001-01-01T00:00:00Z,9999-12-31T23:59:59Z\n"
                           "b.example,2021-01-01,never\n"
                           "c.example,2999-01-01,\n"
                           "d.example,2021-13-01,\n");
    CHECK(told(feed) == Lines{"domain a.example", "domain b.example"});
    CHECK_FALSE(feed.indicators[0].valid_from);
    CHECK_FALSE(feed.indicators[0].valid_until);
    CHECK(feed.indicators[1].valid_from);
    CHECK_FALSE(feed.indicators[1].valid_until);
    CHECK(whys(feed.defects) == Lines{"4: not a date: 2999-01-01", "5: not a date: 2021-13-01"});
}

TEST_CASE("table: what Zeek calls expire is no date") {
    const auto feed = read("#fields\tindicator\tindicator_type\tmeta.expire\n"
                           "203.0.113.7\tIntel::ADDR\t600\n");
    CHECK(told(feed) == Lines{"ipv4 203.0.113.7"});
    CHECK(whys(feed.notes) == Lines{"2: column 'meta.expire' is not used"});
}

TEST_CASE("table: a row that the feed does not stand by gives no indicator") {
    const std::pair<std::string_view, std::string_view> cells[] = {
        {"Action", "Allowed"},
        {"action", "allow"},
        {"revoked", "true"},
        {"active", "FALSE"},
        {"is_active", "0"},
        {"status", "false positive"},
        {"Status", "Expired"},
    };
    for (const auto& [name, cell] : cells) {
        INFO(name);
        const auto feed = read("type,value," + std::string(name) + "\nipv4,203.0.113.7," +
                               std::string(cell) + "\nipv4,203.0.113.8,\n");
        CHECK(told(feed) == Lines{"ipv4 203.0.113.8"});
        CHECK(whys(feed.defects) == Lines{"2: the feed says '" + std::string(name) + "' is '" +
                                          std::string(cell) + "': no indicator"});
    }
    const auto kept = read("type,value,action,revoked,active,status\n"
                           "ipv4,203.0.113.7,Audit,false,TRUE,online\n");
    CHECK(told(kept) == Lines{"ipv4 203.0.113.7"});
    CHECK(whys(kept.notes) == Lines{"2: column 'status' is not used"});
}

TEST_CASE("feed: the host of a URL beside it describes the URL") {
    for (const std::string_view text :
         {"url,host\nhttps://raw.vendor.com/bad/a.exe,raw.vendor.com\n"
          "hxxp://evil[.]com/x,EVIL.com\n",
          R"([{"url": "https://raw.vendor.com/bad/a.exe", "host": "raw.vendor.com"},
              {"url": "hxxp://evil[.]com/x", "host": "EVIL.com"}])"}) {
        const auto feed = read(text);
        CHECK(told(feed) == Lines{"url https://raw.vendor.com/bad/a.exe", "url http://evil.com/x"});
        REQUIRE(feed.notes.size() == 1);
        CHECK(feed.notes[0].why == "'host' has the hosts of the URLs beside it, which are no "
                                   "indicators of their own");
    }
    CHECK(told(read("url,host\nhttps://raw.vendor.com/bad/a.exe,other.com\n")) ==
          Lines{"url https://raw.vendor.com/bad/a.exe", "domain other.com"});
}

TEST_CASE("feed: a column that is not used is told once, with what looks like indicators in it") {
    const auto feed = read("MD5,,C2,Malware Family\n"
                           "dd1101adc86fd282f5f183942cc2f3b7,,wjwj.no-ip.org,CyberGate\n"
                           "2d722592a4e3c8030410dccccb221ce4,,ruley.no-ip.org,CyberGate\n"
                           "695db7dd3b1daf89f2c56d59faecc088,x,prose,CyberGate\n");
    CHECK(feed.indicators.size() == 3);
    CHECK(feed.indicators[0].family == "CyberGate");
    CHECK(whys(feed.notes) ==
          Lines{"2: column 'C2' is not used; 2 of its 3 cells look like indicators",
                "4: column 'number 2' is not used"});
    const auto keys = read(R"([{"ioc": "evil.com", "geo": {"cc": "jp"}, "peer": "203.0.113.9"}])");
    CHECK(whys(keys.notes) ==
          Lines{"1: key 'geo' is not used",
                "1: key 'peer' is not used; 1 of its 1 cells look like indicators"});
}

TEST_CASE("table: in Markdown a second table has its own columns, and rules are no rows") {
    const auto feed = read("| MD5 | Mutex |\n|-----|-------|\n"
                           "| dd1101adc86fd282f5f183942cc2f3b7 | VJANCA |\n\n"
                           "| IP | Port |\n|:--|--:|\n| 203.0.113.7 | 443 |\n");
    CHECK(told(feed) ==
          Lines{"md5 dd1101adc86fd282f5f183942cc2f3b7", "mutex VJANCA", "ipv4 203.0.113.7"});
    CHECK(feed.defects.empty());
}

TEST_CASE("feed: a marking in other words is the same marking, and one not known is red") {
    for (const std::string_view word :
         {"TLP: RED", "TLP RED", "TLP-RED", "tlp_red", "TLP 2.0: RED"}) {
        const auto feed = read("value,tlp\nevil.example," + std::string(word) + "\n");
        CHECK(feed.indicators.at(0).marking.tlp == Tlp::red);
        CHECK(feed.notes.empty());
    }
    CHECK(read("value,tags\nevil.example,TLP_AMBER STRICT\n").indicators.at(0).marking.tlp ==
          Tlp::amber_strict);
    const auto odd = read("value,tlp\nevil.example,friends only\n");
    CHECK(odd.indicators.at(0).marking.tlp == Tlp::red);
    CHECK(whys(odd.notes) == Lines{"2: marking 'friends only' is not known; taken as TLP:RED"});
}

TEST_CASE("json feed: the Elastic Common Schema and Microsoft Graph are read") {
    const auto elastic = read(
        R"({"threat": {"indicator": {"ip": "203.0.113.7", "type": "ipv4-addr", "provider": "Lab", "marking": {"tlp": "red"}}}}
{"threat": {"indicator": {"file": {"hash": {"md5": "dd1101adc86fd282f5f183942cc2f3b7"}}, "type": "file", "tags": ["x"]}}}
)");
    CHECK(told(elastic) == Lines{"ipv4 203.0.113.7", "md5 dd1101adc86fd282f5f183942cc2f3b7"});
    CHECK(elastic.indicators[0].marking.tlp == Tlp::red);
    CHECK(elastic.indicators[0].source == "Lab");
    CHECK(elastic.indicators[1].labels == Lines{"x"});
    const auto graph = read(R"([{"networkIPv4": "203.0.113.7", "tlpLevel": "red",
        "expirationDateTime": "2023-01-07T00:00:00Z", "confidence": 10}])");
    CHECK(told(graph) == Lines{"ipv4 203.0.113.7"});
    CHECK(time_of(graph.indicators[0].valid_until) == "2023-01-07T00:00:00Z");
    CHECK(graph.indicators[0].marking.tlp == Tlp::red);
}
