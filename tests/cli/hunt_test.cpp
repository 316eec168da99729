// ample hunt: what the index answers is what reading everything gives.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>
#include <random>

using namespace ample::tests; // NOLINT: tests read better without the prefix

namespace {

/// Hits as JSON lines without the summary, sorted.
std::vector<std::string> hits_of(const Ran& ran) {
    std::vector<std::string> hits;
    for (const auto& line : ran.lines()) {
        if (!line.contains("summary")) {
            hits.push_back(line.dump());
        }
    }
    std::sort(hits.begin(), hits.end());
    return hits;
}

nlohmann::json summary_of(const Ran& ran) {
    return ran.lines().back().at("summary");
}

Ran hunt(const fs::path& folder, std::vector<std::string> more) {
    std::vector<std::string> words = {"hunt", folder.string(), "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
}

/// One hunt by the index and one by reading everything; what both say.
std::vector<std::string> both(const fs::path& folder, const std::vector<std::string>& what) {
    const auto by_index = hunt(folder, what);
    auto with_scan = what;
    with_scan.emplace_back("--scan");
    const auto by_scan = hunt(folder, with_scan);
    CHECK(by_index.status == by_scan.status);
    CHECK(by_index.status == (hits_of(by_index).empty() ? 1 : 0));
    CHECK(hits_of(by_index) == hits_of(by_scan));
    return hits_of(by_index);
}

/// A value in one of the coats in which logs write such.
std::string dressed(const std::string& value, unsigned coat) {
    switch (coat % 8) {
    case 0:
        return R"({"ts":"2021-04-20T00:00:00Z","query":")" + value + "\"}";
    case 1:
        return "Apr 20 01:02:03 host named[7]: query: " + value + " IN A";
    case 2:
        return "1618880000.1 90 10.0.0.7 TCP_MISS/200 90 GET http://" + value +
               "/a?b=1 - DIRECT/192.0.2.7 text/html";
    case 3:
        return "note,\"" + value + "\",7";
    case 4:
        return "see <" + value + ">; and more";
    case 5:
        return value;
    case 6:
        return R"({"message":"path=C:\\x\t)" + value + R"(\n"})";
    default:
        return "a=" + value + "|b=7\r";
    }
}

} // namespace

TEST_CASE(
    "hunt: the index answers as reading everything does, for every indicator of the example") {
    const CaseCopy desk(example());
    REQUIRE(run_program({"run", desk.path.string()}).status == 0);
    std::size_t found = 0;
    for (const auto& indicator : show(desk.path, "indicator")) {
        const auto& content = indicator.at("content");
        const auto type = content.at("type").get<std::string>();
        if (type == "domain" || type == "ipv4" || type == "sha256") {
            found += both(desk.path, {content.at("value").get<std::string>()}).size();
        }
    }
    CHECK(found > 0);
    const auto feed = (desk.path / "intel" / "lantern_indicators.csv").string();
    const auto by_index = hunt(desk.path, {"--indicators", feed});
    CHECK(by_index.status == 0);
    const auto summary = summary_of(by_index);
    CHECK(summary.at("not_hunted").at("uri-regex").get<int>() >= 1);
    CHECK(summary.at("streams_scanned") == 0);
}

TEST_CASE("hunt: what stands nowhere is ruled out without opening anything") {
    const CaseCopy desk(example());
    REQUIRE(run_program({"seal", desk.path.string()}).status == 0);
    const auto absent = hunt(desk.path, {"nowhere.example.com", "203.0.113.250"});
    CHECK(absent.status == 1);
    CHECK(summary_of(absent).at("ruled_out") == 2);
    CHECK(summary_of(absent).at("frames_opened") == 0);
    const auto told = run_program({"hunt", desk.path.string(), "nowhere.example.com"});
    CHECK(told.status == 1);
    CHECK(told.err.find("1 indicator ruled out by the index") != std::string::npos);
    const auto wrong = run_program({"hunt", desk.path.string()});
    CHECK(wrong.status == 2);
    CHECK(wrong.err.find("either values or --indicators FEED") != std::string::npos);
}

TEST_CASE("hunt: without its index a case is read whole, and says how to mend that") {
    const CaseCopy desk(example());
    REQUIRE(run_program({"seal", desk.path.string()}).status == 0);
    const std::vector<std::string> what = {"quill-cdn.example.org"};
    const auto before = hunt(desk.path, what);
    REQUIRE(before.status == 0);
    fs::remove_all(desk.path / ".ample" / "vault" / "index");
    const auto without = hunt(desk.path, what);
    CHECK(hits_of(without) == hits_of(before));
    CHECK(summary_of(without).at("streams_scanned").get<int>() > 0);
    const auto told = run_program({"hunt", desk.path.string(), what[0]});
    CHECK(told.err.find("not in the index and read whole; 'ample seal") != std::string::npos);
    REQUIRE(run_program({"seal", desk.path.string()}).status == 0);
    const auto after = hunt(desk.path, what);
    CHECK(hits_of(after) == hits_of(before));
    CHECK(summary_of(after).at("streams_scanned") == 0);
}

TEST_CASE("hunt: values planted anywhere, in any coat and across frames, are found") {
    std::mt19937 random(21);
    TemporaryFolder desk;
    desk.write("case.toml", "name = \"planted\"\n[sources]\nevidence = [\"evidence\"]\n");
    std::vector<std::string> values;
    for (int file = 0; file < 4; ++file) {
        std::string text;
        const std::size_t bytes = file == 0 ? 2'500'000 : 300'000;
        while (text.size() < bytes) {
            const auto number = std::to_string(random() % 1'000'000);
            if (random() % 50 == 0) {
                const std::string kinds[] = {"n" + number + ".deep.planted.example",
                                             "10." + std::to_string(random() % 256) + ".7." +
                                                 std::to_string(random() % 256),
                                             std::string(32 - number.size(), 'a') + number};
                values.push_back(kinds[random() % 3]);
                text += dressed(values.back(), static_cast<unsigned>(random())) + "\n";
            } else {
                text += "line " + number + " of no interest to anybody\n";
            }
        }
        if (file == 0) { // across the border of the frames at 2 MiB, and at the very end
            const std::string border = "border.planted.example";
            const std::size_t at = (std::size_t{2} << 20U) - 10;
            text.replace(at - 1, border.size() + 2, " " + border + " ");
            values.push_back(border);
            values.emplace_back("end.planted.example");
            text += "end.planted.example";
        }
        desk.write("evidence/a/" + std::to_string(file) + ".log", text);
    }
    REQUIRE(run_program({"seal", desk.path.string()}).status == 0);
    std::string feed = "type,value,family,campaign,first_seen,source\n";
    for (const auto& value : values) {
        const bool is_address = value.starts_with("10.");
        const bool is_name = value.ends_with(".example");
        feed += (is_address ? "ipv4," : is_name ? "domain," : "md5,") + value + ",,,,\n";
    }
    feed += "domain,planted.example,,,,\ndomain,deep.planted.example,,,,\n";
    desk.write("feed.csv", feed);
    const auto all = both(desk.path, {"--indicators", (desk.path / "feed.csv").string()});
    CHECK(all.size() > values.size() / 2);
    for (const std::string value :
         {"border.planted.example", "end.planted.example", "planted.example", values[3].c_str()}) {
        INFO(value);
        CHECK_FALSE(both(desk.path, {value}).empty());
    }
}
