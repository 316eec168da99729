#include <ample/share/hits.hpp>

#include "tests/share/invented_case.hpp"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace ample; // NOLINT: tests read better without the prefix
using share::test::InventedCase;

namespace {

std::vector<nlohmann::json> lines_of(const std::string& text) {
    std::vector<nlohmann::json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(nlohmann::json::parse(line));
    }
    return lines;
}

} // namespace

TEST_CASE("hits: one canonical line a hit, ordered by path, member and begin") {
    const InventedCase invented;
    const auto text = share::hits_ndjson(invented.view());
    const auto lines = lines_of(text);
    REQUIRE(lines.size() == 9);
    std::uint64_t before = 0;
    for (const auto& line : lines) {
        CHECK(line.at("begin").get<std::uint64_t>() >= before);
        before = line.at("begin").get<std::uint64_t>();
    }
    const auto& first = lines.front();
    CHECK(first.at("id") == invented.at("h_domain").id());
    CHECK(first.at("indicator") == invented.at("i_domain").id());
    CHECK(first.at("exhibit") == Digest::of("proxy log").text());
    CHECK(first.at("member") == "gzip");
    CHECK(first.at("begin") == 400);
    CHECK(first.at("end") == 520);
    CHECK(first.at("host") == "cdn.tidewater.example");
    CHECK(*canonical_json(first.dump()) == text.substr(0, text.find('\n')));
}

TEST_CASE("hits: one above the ceiling keeps its line without its content") {
    InventedCase invented;
    invented.add(
        "h_red",
        "hit",
        R"({"indicator":"$i_lease","path":"a","member":"","url":"http://secret.example/"})",
        {},
        {Tlp::red, Pap::amber});
    auto view = invented.view();
    view.tlp_ceiling = Tlp::amber;
    const auto text = share::hits_ndjson(view);
    CHECK(text.find("secret") == std::string::npos);
    CHECK(lines_of(text).front().at("id") == invented.at("h_red").id());
    CHECK(lines_of(text).front().at("withheld") == "marked above the ceiling of this export");
}

TEST_CASE("hits: line separators and bytes that are no UTF-8 stay inside their line") {
    InventedCase invented;
    auto values = std::vector<Value>{
        make_value("hit", R"({"path":"a","member":"","url":"x\ny\u2028z"})", {}, "sweep.test/1")};
    auto view = invented.view();
    view.values = values;
    CHECK(lines_of(share::hits_ndjson(view)).size() == 1);
}
