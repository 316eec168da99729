// Sweeping files without a case, end to end.

#include <ample/core/digest.hpp>

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>

using namespace ample::tests;

namespace {

constexpr const char* squid_line =
    "1478220305.114    214 10.20.4.31 TCP_MISS/200 438 GET http://www.evil.example/a.php - "
    "HIER_DIRECT/192.0.2.9 text/html\n";
constexpr const char* other_line =
    "1478220306.114    214 10.20.4.32 TCP_MISS/200 438 GET http://notevil.example/a.php - "
    "HIER_DIRECT/192.0.2.8 text/html\n";

struct Desk {
    TemporaryFolder folder;

    Desk() {
        folder.write("logs/b.log", std::string(other_line) + squid_line);
        folder.write("logs/a.log", other_line);
        folder.write("feed.txt", "evil.example\n192.0.2.9\n");
    }

    [[nodiscard]] std::string at(const std::string& name) const {
        return (folder.path / name).string();
    }
};

} // namespace

TEST_CASE("sweep: lines are printed with file, number, indicator and what the field says") {
    const Desk desk;
    const auto ran = run_program({"sweep", "-f", desk.at("feed.txt"), desk.at("logs")});
    CHECK(ran.status == 0);
    CHECK(ran.out.find("b.log:2  strong domain evil.example\n    1478220305.114") !=
          std::string::npos);
    CHECK(ran.out.find("b.log:2  strong ipv4 192.0.2.9") != std::string::npos);
    CHECK(ran.out.find("a.log") == std::string::npos);
    CHECK(ran.err.find("2 hits in 1 of 3 lines") != std::string::npos);
}

TEST_CASE("sweep: a packed set finds what its feeds find, and names them") {
    const Desk desk;
    const auto set = desk.at("feeds.ampleset");
    const auto built = run_program({"set", "build", "--to", set, desk.at("feed.txt")});
    CHECK(built.status == 0);
    CHECK(built.out.find("2 indicators") != std::string::npos);
    CHECK(built.out.find("Next: ample sweep --indicators") != std::string::npos);
    const auto by_feed =
        run_program({"sweep", "-f", desk.at("feed.txt"), desk.at("logs"), "--json"});
    const auto by_set = run_program({"sweep", "-f", set, desk.at("logs"), "--json", "-j", "3"});
    CHECK(by_set.out == by_feed.out);
    const auto lines = by_set.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].at("pattern") == "evil.example");
    CHECK(lines[0].at("value") == "www.evil.example");
    CHECK(lines[0].at("field") == "url");
    CHECK(lines[0].at("time") == "2016-11-04T00:45:05.114Z");
    CHECK(lines[0].at("client") == "10.20.4.31");
    CHECK(lines[0].at("line_number") == 2);
    CHECK(lines[0].at("feed_line") == 1);
    CHECK(lines[0].at("feed") == desk.at("feed.txt"));
    CHECK(lines[0].at("feed_digest").get<std::string>().starts_with("sha256:"));
    const auto shown = run_program({"set", "show", set, "--check"});
    CHECK(shown.status == 0);
    CHECK(shown.out.find("every byte as built") != std::string::npos);
}

TEST_CASE("sweep: a damaged set is refused, and one set goes with no other feed") {
    const Desk desk;
    const auto set = desk.at("feeds.ampleset");
    CHECK(run_program({"set", "build", "--to", set, desk.at("feed.txt")}).status == 0);
    CHECK(run_program({"sweep", "-f", set, "-f", desk.at("feed.txt"), desk.at("logs")}).status ==
          2);
    auto bytes = read_file(set);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    desk.folder.write("feeds.ampleset", bytes);
    const auto shown = run_program({"set", "show", set, "--check"});
    CHECK(shown.status == 5);
    CHECK(shown.err.find("another digest than its header says") != std::string::npos);
    const auto blind =
        run_program({"sweep", "-f", set, "--coverage", desk.at("cover.json"), desk.at("logs")});
    CHECK(blind.status == 5);
    CHECK(blind.err.find("is damaged, so that indicators may have been missed") !=
          std::string::npos);
    desk.folder.write("feeds.ampleset", bytes.substr(0, 100));
    const auto ran = run_program({"sweep", "-f", set, desk.at("logs")});
    CHECK(ran.status == 5);
    CHECK(ran.err.find("build it anew with 'ample set build'") != std::string::npos);
    CHECK(run_program({"set", "build", "--to", desk.at("no/where"), desk.at("feed.txt")}).status ==
          7);
    desk.folder.write("empty.txt", "# nothing\n");
    CHECK(run_program({"set", "build", "--to", set, desk.at("empty.txt")}).status != 0);
}

TEST_CASE("sweep: counts, values alone and CSV that no spreadsheet computes") {
    const Desk desk;
    desk.folder.write("logs/c.log", "=HYPERLINK(\"http://evil.example\")\n");
    const auto feed = desk.at("feed.txt");
    const auto counted = run_program({"sweep", "-f", feed, desk.at("logs"), "--count"});
    CHECK(counted.out == desk.at("logs/a.log") + ":0\n" + desk.at("logs/b.log") + ":1\n" +
                             desk.at("logs/c.log") + ":1\n");
    const auto values = run_program({"sweep", "-f", feed, desk.at("logs"), "--only"});
    CHECK(values.out == "www.evil.example\n192.0.2.9\nevil.example\n");
    const auto csv = run_program({"sweep", "-f", feed, desk.at("logs/c.log"), "--csv"});
    CHECK(csv.out.starts_with("path,line,time,type,indicator,value,field,strength,state,"));
    CHECK(csv.out.ends_with(",\"'=HYPERLINK(\"\"http://evil.example\"\")\"\n"));
    CHECK(run_program({"sweep", "-f", feed, desk.at("logs"), "--csv", "--json"}).status == 2);
}

TEST_CASE("sweep: what was swept is certified, also when nothing was found") {
    const Desk desk;
    desk.folder.write("other.txt", "absent.example\n");
    const auto to = desk.at("swept.json");
    const auto ran = run_program(
        {"sweep", "-f", desk.at("other.txt"), desk.at("logs"), desk.at("none"), "--coverage", to});
    CHECK(ran.status == 3);
    const auto certificate = nlohmann::json::parse(read_file(to));
    CHECK(certificate.at("hits") == 0);
    CHECK(certificate.at("lines") == 3);
    CHECK(certificate.at("streams").size() == 2);
    CHECK(certificate.at("streams")[1].at("format") == "squid");
    CHECK(certificate.at("streams")[1].at("digest") ==
          ample::Digest::of(read_file(desk.at("logs/b.log"))).text());
    CHECK(certificate.at("defanged") == false);
    CHECK(certificate.at("set").at("digest").get<std::string>().starts_with("sha256:"));
    REQUIRE(certificate.at("not_read").size() == 1);
    const auto nothing = run_program({"sweep", "-f", desk.at("other.txt"), desk.at("logs")});
    CHECK(nothing.status == 1);
    CHECK(nothing.out.empty());
}

TEST_CASE("sweep: indicators that only a field shows are found beside packed ones") {
    const Desk desk;
    desk.folder.write("feed.csv",
                      "type,value,family\n"
                      "domain,evil.example,Datper\n"
                      "uri-file,a.php,Datper\n");
    const auto ran = run_program({"sweep", "-f", desk.at("feed.csv"), desk.at("logs"), "--json"});
    CHECK(ran.status == 0);
    std::vector<std::string> told;
    for (const auto& line : ran.lines()) {
        told.push_back(std::to_string(line.at("line_number").get<int>()) + " " +
                       line.at("type").get<std::string>());
    }
    CHECK(std::count(told.begin(), told.end(), "2 domain") == 1);
    CHECK(std::count(told.begin(), told.end(), "2 uri-file") == 1);
    CHECK(std::count(told.begin(), told.end(), "1 uri-file") == 2);
}

TEST_CASE("sweep: nothing found is a bundle of STIX without objects, and the status is grep's") {
    const Desk desk;
    const auto ran =
        run_program({"sweep", "-f", desk.at("feed.txt"), desk.at("logs/a.log"), "--stix"});
    CHECK(ran.status == 1);
    CHECK(ran.out.find("\"type\": \"bundle\"") != std::string::npos);
    CHECK(ran.out.find("\"objects\"") == std::string::npos);
}

TEST_CASE(
    "sweep: hits say who and how many bytes, and what is not followed or opened is certified") {
    const Desk desk;
    std::filesystem::create_symlink("a.log", desk.folder.path / "logs/link.log");
    desk.folder.write("packed/x.rar", std::string("Rar!\x1A\x07\x01\0 and more", 17));
    const auto ran = run_program({"sweep",
                                  "-f",
                                  desk.at("feed.txt"),
                                  desk.at("logs"),
                                  "--json",
                                  "--coverage",
                                  desk.at("swept.json")});
    CHECK(ran.status == 0);
    CHECK(ran.lines().front().at("bytes_received") == "438");
    CHECK(ran.err.find("1 link or special file in folders not followed") != std::string::npos);
    CHECK(read_file(desk.folder.path / "swept.json").find("link.log: a symbolic link") !=
          std::string::npos);
    const auto packed = run_program({"sweep", "-f", desk.at("feed.txt"), desk.at("packed")});
    CHECK(packed.status != 0);
    CHECK(packed.status != 1);
    CHECK(packed.err.find("x.rar: a RAR archive, which is not opened") != std::string::npos);
}
