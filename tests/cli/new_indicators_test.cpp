// New indicators meet old evidence: what is swept again, and that the outcome is that of sweeping
// everything.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>

using namespace ample::tests; // NOLINT: tests read better without the prefix

namespace {

/// A case with two large logs, and one feed.
struct Desk : TemporaryFolder {
    Desk() {
        write("case.toml",
              "name = \"two\"\ntitle = \"Two logs\"\ntimezone = \"UTC\"\n"
              "[sources]\nevidence = [\"evidence\"]\nintel = [\"intel\"]\n");
        write("evidence/north/dns.ndjson", log("north", 4000));
        write("evidence/south/dns.ndjson", log("south", 4000));
        feed("domain,n7.north.example,Quill,,,\n");
    }

    static std::string log(const std::string& who, int lines) {
        std::string text;
        for (int i = 0; i < lines; ++i) {
            text += R"({"ts":"2021-04-20T00:00:00Z","client":"10.0.0.)" + std::to_string(i % 200) +
                    R"(","query":"n)" + std::to_string(i) + "." + who + ".example\"}\n";
        }
        return text;
    }

    void feed(const std::string& lines) const {
        write("intel/feed.csv", "type,value,family,campaign,first_seen,source\n" + lines);
    }

    [[nodiscard]] Ran run() const { return run_program({"run", path.string()}); }

    [[nodiscard]] std::vector<std::string> values() const {
        std::vector<std::string> found;
        for (const auto& hit : show(path, "hit")) {
            found.push_back(hit.at("content").at("value").get<std::string>());
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    [[nodiscard]] bool holds() const { return run_program({"verify", path.string()}).status == 0; }

    /// Changes a byte inside of the first frame of the object of an exhibit.
    void damage(const std::string& name) const {
        for (const auto& exhibit : show(path, "exhibit")) {
            if (exhibit.at("content").at("path") == name) {
                const auto digest = exhibit.at("origins").at(0).at("exhibit").get<std::string>();
                const auto hex = digest.substr(digest.find(':') + 1);
                const auto file = path / ".ample" / "vault" / "objects" / hex.substr(0, 2) / hex;
                auto bytes = read_file(file);
                REQUIRE(bytes.size() > 1000);
                bytes[500] = static_cast<char>(bytes[500] ^ 1);
                std::ofstream(file, std::ios::binary) << bytes;
                return;
            }
        }
        FAIL("no exhibit " << name);
    }
};

} // namespace

TEST_CASE("new indicators: whatever changes in a feed, the book is that of a sweep of everything") {
    const Desk desk;
    REQUIRE(desk.run().status == 0);
    CHECK(desk.values() == std::vector<std::string>{"n7.north.example"});
    const std::string north = "domain,n7.north.example,Quill,,,\n";
    const std::string south = "domain,n9.south.example,Quill,,,\n";
    const std::string absent = "domain,nowhere.example.net,Quill,,,\nipv4,192.0.2.77,,,,\n";
    const std::string family = "domain,n7.north.example,Other,,,\n";
    const std::string pattern = "uri-regex,/p/[0-9]+,Quill,,,\n";
    for (const auto& feed : {north + absent,
                             north + south + absent,
                             south + absent,
                             family + south,
                             south + pattern,
                             south,
                             absent,
                             std::string()}) {
        desk.feed(feed);
        const auto ran = desk.run();
        INFO(feed << ran.err);
        CHECK(ran.status == 0);
        CHECK(desk.holds());
    }
    CHECK(desk.values().empty());
    desk.feed(north + south);
    REQUIRE(desk.run().status == 0);
    CHECK(desk.values() == std::vector<std::string>{"n7.north.example", "n9.south.example"});
}

TEST_CASE("new indicators: evidence in which none of them stands is not opened again") {
    const Desk desk;
    REQUIRE(desk.run().status == 0);
    desk.damage("evidence/north/dns.ndjson");
    const std::string head = "type,value,family,campaign,first_seen,source\n";
    desk.write("intel/new.csv", head + "domain,n9.south.example,Quill,,,\n");
    const auto ran = desk.run();
    CHECK_MESSAGE(ran.status == 0, ran.err);
    CHECK(desk.values() == std::vector<std::string>{"n7.north.example", "n9.south.example"});
    desk.write("intel/newer.csv", head + "domain,n8.north.example,Quill,,,\n");
    const auto opened = desk.run();
    CHECK(opened.status == 5);
    CHECK(opened.err.find("evidence/north/dns.ndjson") != std::string::npos);
}
