// ample hunt as its user meets it: what may be typed, what is printed, and the exit status.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>
#include <set>

using namespace ample::tests; // NOLINT: tests read better without the prefix
using nlohmann::json;

namespace {

const std::string planted = "quill-cdn.example.org"; ///< stands in two logs of the example

Ran hunt(const fs::path& folder, const std::vector<std::string>& more) {
    std::vector<std::string> words = {"hunt", folder.string()};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
}

std::vector<std::string> with(std::vector<std::string> words, const std::string& more) {
    words.push_back(more);
    return words;
}

/// The example, sealed once for the tests that do not change it.
const CaseCopy& sealed_example() {
    static const CaseCopy folder(example());
    static const Ran ran = run_program({"seal", folder.path.string()});
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    return folder;
}

fs::path feed() {
    return example() / "intel" / "lantern_indicators.csv";
}

/// Exhibit and first byte of every hit.
std::set<std::string> places_of(const Ran& ran) {
    std::set<std::string> places;
    for (const auto& line : ran.lines()) {
        if (!line.contains("summary")) {
            places.insert(line.at("exhibit").get<std::string>() + ":" + line.at("begin").dump());
        }
    }
    return places;
}

json summary_of(const Ran& ran) {
    return ran.lines().back().at("summary");
}

/// Hits of a hunt that must be those of reading everything, in both outputs.
std::set<std::string> found(const fs::path& folder, const std::vector<std::string>& what) {
    const auto text = hunt(folder, what);
    const auto lines = hunt(folder, with(what, "--json"));
    const auto all = hunt(folder, with(with(what, "--json"), "--scan"));
    CHECK(text.out == hunt(folder, with(what, "--scan")).out);
    CHECK(places_of(lines) == places_of(all));
    CHECK(summary_of(lines).at("hits") == summary_of(all).at("hits"));
    CHECK(text.status == lines.status);
    CHECK(text.status == all.status);
    CHECK(text.status == (places_of(lines).empty() ? 1 : 0));
    CHECK(text.out.empty() == places_of(lines).empty());
    CHECK(2 * summary_of(lines).at("hits").get<long>() ==
          std::count(text.out.begin(), text.out.end(), '\n'));
    return places_of(lines);
}

} // namespace

TEST_CASE("hunt: each line is printed with its place, and the place holds the line") {
    const auto& folder = sealed_example().path;
    CHECK(found(folder, {planted}).size() == 2);
    for (const auto& hit : hunt(folder, {planted, "--json"}).lines()) {
        if (hit.contains("summary")) {
            continue;
        }
        const auto line = hit.at("line").get<std::string>();
        CHECK(line.find(planted) != std::string::npos);
        CHECK(hit.at("end").get<std::size_t>() - hit.at("begin").get<std::size_t>() ==
              line.size() + 1);
        const auto text = hunt(folder, {planted}).out;
        CHECK(text.find(line) != std::string::npos);
        CHECK(text.find(hit.at("path").get<std::string>() + "#gzip:" + hit.at("begin").dump()) !=
              std::string::npos);
    }
}

TEST_CASE("hunt: names are found below the one asked for, in any letters, and not beside it") {
    const auto& folder = sealed_example().path;
    const auto own = found(folder, {planted});
    CHECK(found(folder, {"QUILL-cdn.Example.ORG"}) == own);
    const auto parent = found(folder, {"example.org"});
    CHECK(parent.size() > own.size());
    CHECK(std::includes(parent.begin(), parent.end(), own.begin(), own.end()));
    CHECK(found(folder, {"l-cdn.example.org"}).empty());
    CHECK(found(folder, {"no." + planted}).empty());
    auto both = found(folder, {"198.18.41.9"});
    CHECK_FALSE(both.empty());
    both.insert(own.begin(), own.end());
    CHECK(found(folder, {planted, "198.18.41.9"}) == both);
}

TEST_CASE("hunt: the status is grep's: 0 for hits, 1 for none, 2 and more for failures") {
    const auto& folder = sealed_example().path;
    CHECK(hunt(folder, {planted, "absent.example.org"}).status == 0);
    const auto none = hunt(folder, {"absent.example.org"});
    CHECK(none.status == 1);
    CHECK(none.out.empty());
    CHECK(none.err.find("0 hits of 0 indicators in 6 streams of evidence") != std::string::npos);
    CHECK(none.err.find("1 indicator ruled out by the index; 0 of 6 frames opened") !=
          std::string::npos);
    const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
        {{}, "either values or --indicators FEED are expected"},
        {{planted, "--indicators", feed().string()}, "either values or --indicators FEED"},
        {{"nonsense"}, "'nonsense' is neither an address, a domain nor a hash"},
        {{planted, "10.0.0.256"}, "'10.0.0.256' is neither"},
        {{""}, "'' is neither"},
        {{"--indicators", "/nowhere/feed.csv"}, "/nowhere/feed.csv"},
    };
    for (const auto& one : wrong) {
        const auto ran = hunt(folder, one.first);
        INFO(one.second);
        CHECK(ran.status >= 2);
        CHECK(ran.out.empty());
        CHECK_MESSAGE(ran.err.find(one.second) != std::string::npos, ran.err);
    }
    CHECK(run_program({"hunt", "/nowhere", planted}).status >= 2);
    auto defanged = planted;
    defanged.replace(defanged.rfind('.'), 1, "[.]");
    CHECK(places_of(hunt(folder, {defanged, "--json"})) ==
          places_of(hunt(folder, {planted, "--json"})));
    const CaseCopy unsealed(example());
    const auto early = hunt(unsealed.path, {planted});
    CHECK(early.status >= 2);
    CHECK(early.err.find("'ample seal' makes one") != std::string::npos);
}

TEST_CASE("hunt: what a feed asks for and the index can't answer is told, and --scan answers it") {
    const auto& folder = sealed_example().path;
    const auto text = hunt(folder, {"--indicators", feed().string()});
    CHECK(text.status == 0);
    CHECK(text.err.find("lantern_indicators.csv:7: not used") != std::string::npos);
    CHECK(text.err.find("3 indicators not hunted, of types that the index does not know (filename "
                        "1, uri-regex 1, user-agent 1); --scan reads everything for them") !=
          std::string::npos);
    const auto lines = hunt(folder, {"--indicators", feed().string(), "--json"});
    CHECK(places_of(lines) == found(folder, {planted}));
    const auto all = hunt(folder, {"--indicators", feed().string(), "--json", "--scan"});
    CHECK(summary_of(all).at("not_hunted").empty());
    CHECK(places_of(all).size() > places_of(lines).size());
    const auto file = hunt(folder, {"wprinthost.exe"}); // has the shape of a domain
    CHECK(file.status == 1);
    CHECK(file.err.find("1 indicator not hunted") != std::string::npos);
    const TemporaryFolder other;
    other.write("odd.csv", "type,value\ndomain,quill-cdn..example.org\nsmell,of roses\n");
    const auto odd = hunt(folder, {"--indicators", (other.path / "odd.csv").string()});
    CHECK(odd.status >= 2);
    CHECK(odd.err.find("odd.csv:2: not used: ") != std::string::npos);
    CHECK(odd.err.find("odd.csv:3: not used: ") != std::string::npos);
    CHECK(odd.err.find("no line of it is an indicator") != std::string::npos);
}

TEST_CASE("hunt: --reindex brings a lost or damaged index back, and until then all is read") {
    const CaseCopy folder(example());
    REQUIRE(run_program({"seal", folder.path.string()}).status == 0);
    const auto index = folder.path / ".ample/vault/index";
    const auto before = found(folder.path, {planted});
    REQUIRE(before.size() == 2);
    const auto run = fs::directory_iterator(index)->path();
    const auto whole = read_file(run);
    for (const bool is_lost : {true, false}) {
        if (is_lost) {
            fs::remove_all(index);
        } else {
            auto bytes = read_file(run);
            bytes[bytes.size() - 3] ^= 4;
            std::ofstream(run, std::ios::binary) << bytes;
        }
        const auto ran = hunt(folder.path, {planted, "--json"});
        CHECK(places_of(ran) == before);
        CHECK(ran.status == (is_lost ? 0 : 5));
        CHECK(summary_of(ran).at("streams_scanned") == summary_of(ran).at("streams"));
        CHECK(
            hunt(folder.path, {planted}).err.find("streams are not in the index and read whole") !=
            std::string::npos);
        REQUIRE(run_program({"seal", folder.path.string(), "--reindex"}).status == 0);
        CHECK(read_file(run) == whole);
        CHECK(found(folder.path, {planted}) == before);
        CHECK(summary_of(hunt(folder.path, {planted, "--json"})).at("streams_scanned") == 0);
    }
}

TEST_CASE("hunt: evidence that is added is found as soon as it is sealed, and no sooner") {
    const CaseCopy folder(example());
    REQUIRE(run_program({"seal", folder.path.string()}).status == 0);
    const std::string line = "1709900000.000    223 10.0.0.9 TCP_MISS/200 438 GET "
                             "http://brand-new.example.net/x - HIER_DIRECT/203.0.113.9 text/html\n";
    folder.write("evidence/quay-crane/proxy/access.log", line);
    CHECK(hunt(folder.path, {"brand-new.example.net"}).status == 1);
    REQUIRE(run_program({"seal", folder.path.string()}).status == 0);
    CHECK(found(folder.path, {"brand-new.example.net"}).size() == 1);
    const auto ran = hunt(folder.path, {"brand-new.example.net", "--json"});
    CHECK(ran.lines().at(0).at("path") == "evidence/quay-crane/proxy/access.log");
    CHECK(summary_of(ran).at("streams_scanned") == 0);
    CHECK(run_program({"verify", folder.path.string(), "--quick"}).status == 0);
}
