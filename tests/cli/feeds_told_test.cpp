// What is said of the lines of feeds, and what hits say of their indicators.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>

using namespace ample::tests; // NOLINT: tests read better without the prefix
using nlohmann::json;

namespace {

struct Desk : TemporaryFolder {
    [[nodiscard]] std::string at(const std::string& name) const { return (path / name).string(); }
};

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("set build: every line that is not used is in the JSON, and with --all in the text") {
    const Desk desk;
    std::string list = "203.0.113.7\n10.1.2.3\n";
    for (int i = 0; i < 40; ++i) {
        list += "bad line " + std::to_string(i) + "\n203.0.113." + std::to_string(i + 10) + "\n";
    }
    desk.write("list.txt", list);
    const auto some = run_program({"set", "build", "--to", desk.at("s"), desk.at("list.txt")});
    CHECK(count_of(some.err, ": not used: ") == 20);
    CHECK(some.err.find("20 more lines not used; 'ample set build --all' tells each") !=
          std::string::npos);
    const auto all =
        run_program({"set", "build", "--all", "--to", desk.at("s"), desk.at("list.txt")});
    CHECK(count_of(all.err, ": not used: ") == 40);
    CHECK(all.err.find("more lines") == std::string::npos);
    const auto told = json::parse(
        run_program({"set", "build", "--json", "--to", desk.at("s"), desk.at("list.txt")}).out);
    REQUIRE(told.at("not_used").size() == 40);
    CHECK(told["not_used"][39].at("line") == 81);
    CHECK(told["not_used"][39].at("why").get<std::string>().ends_with(": bad line 39"));
    REQUIRE(told.at("used_with_note").size() == 1);
    CHECK(told["used_with_note"][0].at("line") == 2);
}

TEST_CASE("sweep: hits show the window of their indicator and what the feed says of it") {
    const Desk desk;
    desk.write("feed.csv",
               "value,valid_from,valid_until,description\n"
               "evil.example,2021-03-01,2021-04-01,a gate\n");
    desk.write("dns.ndjson",
               "{\"ts\":\"2021-04-20T00:00:00Z\",\"query\":\"evil.example\"}\n"
               "{\"ts\":\"2021-03-20T00:00:00Z\",\"query\":\"evil.example\"}\n");
    const auto build = run_program({"set", "build", "--to", desk.at("s"), desk.at("feed.csv")});
    REQUIRE(build.status == 0);
    for (const auto* const feed : {"feed.csv", "s"}) {
        const auto text = run_program({"sweep", "-f", desk.at(feed), desk.at("dns.ndjson")}).out;
        const std::string window =
            " its validity (2021-03-01T00:00:00Z to 2021-04-02T00:00:00Z)  a gate";
        CHECK(text.find("outside" + window) != std::string::npos);
        CHECK(text.find("inside" + window) != std::string::npos);
        const auto hit =
            run_program({"sweep", "-f", desk.at(feed), desk.at("dns.ndjson"), "--json"})
                .lines()
                .at(0);
        CHECK(hit.at("valid_from") == "2021-03-01T00:00:00Z");
        CHECK(hit.at("valid_until") == "2021-04-02T00:00:00Z");
        CHECK(hit.at("description") == "a gate");
        const auto table =
            run_program({"sweep", "-f", desk.at(feed), desk.at("dns.ndjson"), "--csv"}).out;
        CHECK(table.find(",valid_from,valid_until,description,text\n") != std::string::npos);
        CHECK(table.find(",2021-03-01T00:00:00Z,2021-04-02T00:00:00Z,a gate,") !=
              std::string::npos);
    }
}

TEST_CASE("sweep: a URL that was exported as STIX finds no longer path than the URL") {
    const Desk desk;
    desk.write("feed.txt", "http://154.213.192.44/y\n");
    desk.write("proxy.log",
               "2021-04-20 10:00:00 GET http://154.213.192.44/y?a\n"
               "2021-04-20 10:00:01 GET http://154.213.192.44/yoga\n");
    const auto bundle =
        run_program({"sweep", "-f", desk.at("feed.txt"), desk.at("proxy.log"), "--stix"});
    REQUIRE(bundle.status == 0);
    desk.write("bundle.json", bundle.out);
    const auto build =
        run_program({"set", "build", "--json", "--to", desk.at("s"), desk.at("bundle.json")});
    CHECK(json::parse(build.out).at("types").at("url") == 1);
    const auto hits =
        run_program({"sweep", "-f", desk.at("s"), desk.at("proxy.log"), "--json"}).lines();
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].at("line_number") == 1);
}
