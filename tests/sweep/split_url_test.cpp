// URLs whose host, port, path and query stand in fields of their own.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;
using namespace ample::testing;

namespace {

struct Log {
    const char* format;
    std::string text;
    std::size_t hits;
};

void check(const Built& set, const std::vector<Log>& logs) {
    for (const auto& log : logs) {
        CAPTURE(log.text);
        CHECK(hits(set, log.text, log.format).size() == log.hits);
    }
}

std::string
iis(std::string_view stem, std::string_view query, std::string_view port, std::string_view host) {
    return "#Fields: date time s-ip cs-uri-stem cs-uri-query s-port c-ip cs-host\n2021-03-01 "
           "02:16:02 "
           "192.0.2.25 " +
           std::string(stem) + " " + std::string(query) + " " + std::string(port) + " 10.0.0.1 " +
           std::string(host) + "\n";
}

std::string zeek(std::string_view host, std::string_view port, std::string_view uri) {
    return "#separator \\x09\n#fields\tts\tid.orig_h\tid.resp_h\tid.resp_p\thost\turi\n"
           "1478220304.9\t10.0.0.1\t192.0.2.9\t" +
           std::string(port) + "\t" + std::string(host) + "\t" + std::string(uri) + "\n";
}

std::string vhost(std::string_view host, std::string_view url) {
    return std::string(host) + " 10.0.0.9 - - [01/Jan/2021:00:30:00 +0000] \"GET " +
           std::string(url) + " HTTP/1.1\" 200 12 \"-\" \"x\"\n";
}

std::string eve(std::string_view ports, std::string_view http) {
    return R"({"event_type":"http","src_ip":"10.0.0.5","dest_ip":"192.0.2.1",)" +
           std::string(ports) + R"("http":{)" + std::string(http) + "}}\n";
}

} // namespace

TEST_CASE("split url: stem and query of every format are one URL with the host") {
    const auto set = built("type,value\nurl,http://h.evil.example/p/q.php?id=7&x=y\n");
    const std::string httpproxy =
        "#Fields: DateTime,UrlHost,UrlStem,UrlQuery,ClientIpAddress\n2021-03-01T02:14:07.331Z,";
    check(
        set,
        {{"w3c", iis("/p/q.php", "id=7&x=y", "443", "H.evil.example"), 1},
         {"w3c", iis("/p/q.php", "id=7&x=yy", "443", "h.evil.example"), 0},
         {"w3c", iis("/p/q.php", "-", "443", "h.evil.example"), 0},
         {"exchange", httpproxy + "h.evil.example,/p/q.php,?id=7&x=y,10.0.0.1\n", 1},
         {"exchange", httpproxy + "h.evil.example,/p/q.php,id=7&x=y&z,10.0.0.1\n", 1},
         {"exchange", httpproxy + "h.evil.example,/p/q.php,?id=77,10.0.0.1\n", 0},
         {"ndjson",
          R"({"url":{"domain":"h.evil.example","path":"/p/q.php","query":"id=7&x=y"}})",
          1},
         {"ndjson", R"({"url":{"domain":"h.evil.example","path":"/p/q.php","query":"id=8"}})", 0},
         {"ndjson", R"({"host":"h.evil.example","request_uri":"/p/q.php?id=7&x=y"})", 1},
         {"ndjson", R"({"host":"h.evil.example","request":"GET /p/q.php?id=7&x=y HTTP/1.1"})", 1}});
}

TEST_CASE("split url: tables of any program have host and path under their usual names") {
    const auto set =
        built("type,value\nurl,http://h.evil.example/p/q.php\nurl,http://h.evil.example/\n");
    for (const auto* const text :
         {"time,src_ip,host,path\n2021-03-01T11:16:02Z,10.0.0.5,h.evil.example,/p/q.php\n",
          "time;client;hostname;uri\n2021-03-01T11:16:02Z;10.0.0.5;h.evil.example;/p/q.php?x\n",
          "time,http_host,request_uri\n2021-03-01T11:16:02Z,h.evil.example:80,/p/q.php\n"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "csv").size() == 2);
    }
    CHECK(hits(set, "time,host,path\n2021-03-01T11:16:02Z,h.evil.example,/p/q.phpx\n", "csv")
              .size() == 1);
}

TEST_CASE("split url: host and path of reverse proxies, as they name them in JSON") {
    check(built("type,value\nurl,http://h.evil.example/a/b.php\n"),
          {{"ndjson", R"({"request":{"host":"h.evil.example","uri":"/a/b.php"}})", 1},
           {"ndjson",
            R"({"ClientRequestHost":"h.evil.example","ClientRequestURI":"/a/b.php?x=1"})",
            1},
           {"ndjson", R"({"RequestHost":"h.evil.example","RequestPath":"/a/b.php"})", 1},
           {"ndjson", R"({"RequestHost":"h.evil.example","RequestPath":"/a/b"})", 0}});
}

TEST_CASE("split url: a port that does not go without saying makes it another URL") {
    const auto set =
        built("type,value\nurl,http://h.evil.example/n\nurl,http://h.evil.example:8080/p8\n");
    check(
        set,
        {{"w3c", iis("/n", "-", "80", "h.evil.example"), 1},
         {"w3c", iis("/n", "-", "443", "h.evil.example"), 1},
         {"w3c", iis("/n", "-", "8081", "h.evil.example"), 0},
         {"w3c", iis("/n", "-", "80", "h.evil.example:8081"), 0},
         {"w3c", iis("/n", "-", "8081", "h.evil.example:80"), 1}, // what was asked for counts
         {"w3c", iis("/p8", "-", "8080", "h.evil.example"), 1},
         {"w3c", iis("/p8", "-", "80", "h.evil.example:8080"), 1},
         {"w3c", iis("/p8", "-", "80", "h.evil.example"), 0},
         {"zeek", zeek("h.evil.example", "80", "/n"), 1},
         {"zeek", zeek("h.evil.example", "8081", "/n"), 0},
         {"zeek", zeek("h.evil.example:8080", "8080", "/p8/a"), 1},
         {"weblog", vhost("h.evil.example:443", "/n?x"), 1},
         {"weblog", vhost("h.evil.example:8081", "/n"), 0},
         {"weblog", vhost("h.evil.example:8080", "/p8"), 1},
         {"weblog", vhost("h.evil.example", "/n"), 1},
         {"ndjson", eve(R"("dest_port":80,)", R"("hostname":"h.evil.example:8081","url":"/n")"), 0},
         {"ndjson", eve(R"("dest_port":8080,)", R"("hostname":"h.evil.example","url":"/p8")"), 1},
         {"ndjson",
          eve(R"("src_port":80,"dest_port":51822,)", R"("hostname":"h.evil.example","url":"/n")"),
          1},
         {"ndjson",
          eve(R"("src_port":5555,"dest_port":8080,)", R"("hostname":"h.evil.example","url":"/p8")"),
          1},
         {"ndjson", R"({"url":{"domain":"h.evil.example","port":8080,"path":"/p8"}})", 1},
         {"ndjson", R"({"url":{"domain":"h.evil.example","port":8081,"path":"/n"}})", 0},
         {"cef", "CEF:0|V|P|1|1|n|5|src=10.0.0.1 dhost=h.evil.example dpt=8080 request=/p8\n", 1}});
}

TEST_CASE("split url: hosts may be addresses of either kind") {
    const auto set =
        built("type,value\nurl,http://[2001:db8::50]/six\nurl,http://[2001:db8::50]:8080/p\n"
              "url,http://203.0.113.50/four\n");
    check(set,
          {{"w3c", iis("/six", "-", "80", "[2001:db8::50]"), 1},
           {"w3c", iis("/six", "-", "80", "[2001:DB8:0::50]:80"), 1},
           {"w3c", iis("/six", "-", "80", "[2001:db8::50]:8081"), 0},
           {"w3c", iis("/p", "-", "80", "[2001:db8::50]:8080"), 1},
           {"zeek", zeek("[2001:db8::50]", "80", "/six"), 1},
           {"zeek", zeek("203.0.113.50", "80", "/four"), 1},
           {"zeek", zeek("203.0.113.50:8081", "80", "/four"), 0}});
}
