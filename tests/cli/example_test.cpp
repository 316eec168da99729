// The example case from end to end. What is planted in it stands here and in tools/make_example.py,
// never in the case.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace ample::tests; // NOLINT: tests read better without the prefix
using nlohmann::json;

namespace {

/// The example, run once for all tests of this file.
const CaseCopy& ran_example() {
    static const CaseCopy folder(example());
    static const Ran ran = run_program({"run", folder.path.string()});
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    return folder;
}

std::vector<json> contents(const std::string& kind) {
    std::vector<json> list;
    for (const auto& value : show(ran_example().path, kind)) {
        list.push_back(value.at("content"));
    }
    return list;
}

json only(const std::string& kind, const char* key, const std::string& wanted) {
    json found;
    for (const auto& content : contents(kind)) {
        if (content.value(key, "") == wanted) {
            CHECK_MESSAGE(found.is_null(), kind << " " << wanted << " twice");
            found = content;
        }
    }
    REQUIRE_MESSAGE(!found.is_null(), "no " << kind << " with " << key << " " << wanted);
    return found;
}

std::map<std::string, std::string> outputs(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto* name : {"dossier.html", "dossier.json", "case.stix.json", "hits.ndjson"}) {
        files[name] = read_file(folder / "out" / name);
        CHECK_MESSAGE(!files[name].empty(), name);
    }
    return files;
}

} // namespace

TEST_CASE("example: who was hit, who was only touched, who was not") {
    CHECK(only("exposure", "organisation", "north-optics").at("status") == "infected");
    CHECK(only("exposure", "organisation", "harbour-steel").at("status") == "contacted");
    const auto clean = only("exposure", "organisation", "lake-institute");
    CHECK(clean.at("status") == "no trace found");
    CHECK(clean.at("coverage").at("records").get<int>() > 1000);
}

TEST_CASE("example: the eighteen beacons are strong hits, the look-alike is none") {
    std::size_t beacons = 0;
    for (const auto& hit : contents("hit")) {
        CHECK(hit.value("host", "") != "img.example.net");
        beacons += hit.contains("check") && hit.at("strength") == "strong" ? 1 : 0;
    }
    CHECK(beacons == 18);
}

TEST_CASE("example: every hit's bytes are the line") {
    const auto log = (ran_example().path / "evidence/north-optics/proxy/access.log.gz").string();
    const auto command = "gzip -dc " + log + " > " + log + ".plain";
    REQUIRE(std::system(command.c_str()) == 0); // NOLINT: a test
    const auto plain = read_file(log + ".plain");
    fs::remove(log + ".plain");
    std::size_t checked = 0;
    for (const auto& hit : show(ran_example().path, "hit")) {
        const auto& origin = hit.at("origins").at(0);
        if (hit.at("content").at("organisation") != "north-optics") {
            continue;
        }
        CHECK(origin.at("member") == "gzip");
        const auto begin = origin.at("begin").get<std::size_t>();
        const auto end = origin.at("end").get<std::size_t>();
        const auto bytes = plain.substr(begin, end - begin);
        CHECK((begin == 0 || plain[begin - 1] == '\n'));
        CHECK(bytes.back() == '\n');
        CHECK(bytes.find(hit.at("content").at("value").get<std::string>()) != std::string::npos);
        ++checked;
    }
    CHECK(checked > 18);
}

TEST_CASE("example: four false names are one operator, the honest namesake is another man") {
    const auto operators = contents("operator");
    REQUIRE(operators.size() == 1);
    CHECK(operators[0].at("customers") == json::parse(R"(["K-301","K-302","K-303","K-304"])"));
    CHECK(!operators[0].at("shared").empty());
    bool is_kept_apart = false;
    for (const auto& one : contents("separation")) {
        const std::set<std::string> pair = {one.at("a"), one.at("b")};
        is_kept_apart = is_kept_apart || pair == std::set<std::string>{"K-301", "K-901"};
    }
    CHECK(is_kept_apart);
}

TEST_CASE("example: contact with an address is tied to the lease of that time only") {
    bool is_tied = false;
    bool is_shown_outside = false;
    for (const auto& hit : contents("hit")) {
        CHECK(hit.value("lease", "") != "S-901");
        is_tied = is_tied || (hit.value("lease", "") == "S-410" && hit.at("state") == "inside");
        is_shown_outside = is_shown_outside || (hit.value("lease", "") == "S-424" &&
                                                hit.at("organisation") == "harbour-steel" &&
                                                hit.at("state") == "outside");
    }
    CHECK(is_tied);
    CHECK(is_shown_outside);
}

TEST_CASE("example: the account that changed hands, and the one that only travelled") {
    const auto sold = only("handover", "account", "A-7731");
    CHECK(sold.at("verdict") == "hand-over");
    CHECK(sold.at("after") == "2024-03-06T05:20:00Z");
    CHECK(sold.at("before") == "2024-03-08T01:12:00Z");
    CHECK(only("handover", "account", "A-5120").at("verdict") == "traveller");
    CHECK(only("handover", "account", "root@v198-18-41-9").at("verdict") == "hand-over");
}

TEST_CASE("example: the order that is not in the register, and the slip of the pen") {
    const auto missing = only("screening", "order", "B-90");
    CHECK(missing.at("verdict") == "not-found");
    CHECK(missing.at("register_date") == "2024-02-29");
    CHECK(!missing.at("touches").empty());
    CHECK(only("screening", "order", "B-75").at("verdict") == "typing-slip");
    for (const auto* order : {"B-70", "B-71", "B-72", "B-73", "B-74", "B-76", "B-77"}) {
        CHECK(only("screening", "order", order).at("verdict") == "found");
    }
}

TEST_CASE("example: the tasking is told in several papers and has one root") {
    bool is_found = false;
    for (const auto& proposition : contents("proposition")) {
        if (proposition.at("predicate") == "tasked" && proposition.at("documents").get<int>() > 1) {
            CHECK(proposition.at("roots").size() == 1);
            is_found = true;
        }
    }
    CHECK(is_found);
    CHECK(!contents("copy").empty());
}

TEST_CASE("example: the group is judged, unit and state are presumption") {
    std::map<std::string, std::string> standing;
    for (const auto& rung : contents("rung")) {
        standing[rung.at("level")] = rung.at("standing");
    }
    CHECK(standing.size() == 6);
    CHECK(standing["unit"] == "presumption");
    CHECK(standing["state"] == "presumption");
    const auto judgements = contents("judgement");
    REQUIRE(!judgements.empty());
    CHECK(judgements[0].at("statement").get<std::string>().find("Copper Lantern") !=
          std::string::npos);
    bool has_unknown = false;
    for (const auto& hypothesis : contents("hypothesis")) {
        has_unknown = has_unknown || hypothesis.value("permanent", false);
    }
    CHECK(has_unknown);
}

TEST_CASE("example: why on every judgement, rung, operator and screening ends in bytes that hold") {
    for (const auto* kind :
         {"judgement", "rung", "operator", "screening", "handover", "proposition"}) {
        for (const auto& value : show(ran_example().path, kind)) {
            const auto id = value.at("id").get<std::string>();
            const auto ran = run_program({"why", ran_example().path.string(), id, "--json"});
            INFO(id);
            REQUIRE(ran.status == 0);
            if (value.at("origins").empty()) {
                CHECK(value.at("content").value("standing", "") == "unknown");
            } else {
                CHECK(ran.out.find("\"holds\":true") != std::string::npos);
            }
            CHECK(ran.out.find("\"holds\":false") == std::string::npos);
        }
    }
    CHECK(run_program({"why", ran_example().path.string(), "hit-000000000000"}).status == 3);
}

TEST_CASE("example: outputs are the same bytes for one and for several threads, and again") {
    const CaseCopy one(example());
    const CaseCopy two(example());
    REQUIRE(run_program({"run", one.path.string(), "--jobs", "1"}).status == 0);
    REQUIRE(run_program({"run", two.path.string(), "--jobs", "3"}).status == 0);
    CHECK(outputs(one.path) == outputs(two.path));
    CHECK(outputs(one.path) == outputs(ran_example().path));
    const auto again = run_program({"run", one.path.string(), "--json"});
    CHECK(again.lines().at(0).at("steps_done") == 0);
    CHECK(again.lines().at(0).at("files_sealed") == 0);
    CHECK(again.lines().at(0).at("outputs_written") == 0);
}

TEST_CASE("example: after a file is added only what depends on it is done again") {
    const CaseCopy folder(example());
    REQUIRE(run_program({"run", folder.path.string()}).status == 0);
    folder.write("evidence/quay-crane/proxy/access.log",
                 "1709900000.000    223 10.0.0.9 TCP_MISS/200 438 GET http://a.example/x - "
                 "HIER_DIRECT/203.0.113.9 text/html\n");
    const auto ran = run_program({"run", folder.path.string(), "--json"}).lines().at(0);
    CHECK(ran.at("files_sealed") == 1);
    // the exhibit, its sweep, the blind spots, the ties and the judgement
    CHECK(ran.at("steps_done") == 5);
    CHECK(run_program({"verify", folder.path.string()}).status == 0);
}

TEST_CASE("example: verify names a flipped bit in any object and an edited row") {
    const CaseCopy folder(example());
    REQUIRE(run_program({"run", folder.path.string()}).status == 0);
    const auto clean = run_program({"verify", folder.path.string(), "--json"});
    CHECK(clean.status == 0);
    CHECK(clean.lines().at(0).at("holds") == true);

    std::vector<fs::path> objects;
    for (const auto& entry :
         fs::recursive_directory_iterator(folder.path / ".ample/vault/objects")) {
        if (entry.is_regular_file()) {
            objects.push_back(entry.path());
        }
    }
    std::sort(objects.begin(), objects.end());
    REQUIRE(objects.size() > 2);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const auto good = read_file(objects[i]);
        auto bad = good;
        bad[(i * 7919) % bad.size()] ^= static_cast<char>(1U << (i % 8));
        fs::permissions(objects[i], fs::perms::owner_all);
        std::ofstream(objects[i], std::ios::binary) << bad;
        const auto ran = run_program({"verify", folder.path.string(), "--quick"});
        CHECK(ran.status == 5);
        CHECK(ran.out.find(objects[i].filename().string().substr(0, 12)) != std::string::npos);
        std::ofstream(objects[i], std::ios::binary) << good;
    }
    const auto edit = "sqlite3 " + (folder.path / ".ample/book.db").string() +
                      " \"UPDATE value SET content = replace(content, 'infected', 'unclear')\"";
    REQUIRE(std::system(edit.c_str()) == 0); // NOLINT: a test
    const auto ran = run_program({"verify", folder.path.string()});
    CHECK(ran.status == 5);
    CHECK(ran.out.find("(exposure, step link) was edited") != std::string::npos);
}

TEST_CASE("example: a row forged with a digest of its own does not follow from the sealed bytes") {
    const CaseCopy folder(example());
    REQUIRE(run_program({"run", folder.path.string()}).status == 0);
    const auto edit = "sqlite3 " + (folder.path / ".ample/book.db").string() +
                      " \"DELETE FROM value WHERE kind = 'separation'\"";
    REQUIRE(std::system(edit.c_str()) == 0); // NOLINT: a test
    const auto ran = run_program({"verify", folder.path.string()});
    CHECK(ran.status == 5);
    CHECK(ran.out.find("case book lacks separation-") != std::string::npos);
}

TEST_CASE("example: sweeping files without a case finds the same lines") {
    const auto feed = (example() / "intel/lantern_indicators.csv").string();
    const auto logs = (example() / "evidence/north-optics").string();
    const auto ran = run_program({"sweep", "--indicators", feed, logs, "--json"});
    CHECK(ran.status == 0);
    std::size_t beacons = 0;
    for (const auto& hit : ran.lines()) {
        beacons += hit.contains("check") ? 1 : 0;
        CHECK(!hit.at("line").get<std::string>().empty());
    }
    CHECK(beacons == 18);
    CHECK(ran.err.find("lantern_indicators.csv:7: not used") != std::string::npos);
    const auto none = run_program(
        {"sweep", "--indicators", feed, (example() / "evidence/lake-institute").string()});
    CHECK(none.status == 1);
    CHECK(none.out.empty());
}
