// Feeds as vendors ship them: compressed, several in one archive, in JSON.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>

using namespace ample::tests; // NOLINT: tests read better without the prefix
using nlohmann::json;

namespace {

struct Desk : TemporaryFolder {
    Desk() {
        write("evidence/a/dns.ndjson",
              "{\"ts\":\"2021-04-20T00:00:00Z\",\"query\":\"evil.example\"}\n"
              "{\"ts\":\"2021-04-20T00:00:01Z\",\"query\":\"bad.example\"}\n");
        write("domains.csv",
              "type,value,family\ndomain,evil.example,Quillet\ndomain,co.jp,Quillet\n");
        write("iocs.json",
              R"({"7": [{"ioc_value": "bad.example", "ioc_type": "domain", "tags": "c2"}],
"8": [{"ioc_value": "x", "ioc_type": "domain"}], "9": [{"ioc_value": "worse.example"}]})");
        write("README.txt", "Written on a dark night, see https://vendor.example/terms of use.\n");
    }

    /// Runs a shell command in the folder.
    void shell(const std::string& command) const {
        const auto line = "cd '" + path.string() + "' && " + command;
        REQUIRE(std::system(line.c_str()) == 0); // NOLINT: a test
    }

    [[nodiscard]] std::string at(const std::string& name) const { return (path / name).string(); }

    [[nodiscard]] Ran sweep(const std::string& feed) const {
        return run_program({"sweep", "-f", at(feed), at("evidence"), "--json"});
    }

    [[nodiscard]] std::string digest(const std::string& name) const {
        shell("sha256sum " + name + " | cut -c1-64 | tr -d '\\n' > sum");
        return "sha256:" + read_file(path / "sum");
    }
};

struct Packed {
    std::string name;
    std::string command;
    std::string member;
};

const Packed all_packed[] = {
    {"f.csv.gz", "gzip -c domains.csv > f.csv.gz", "gzip"},
    {"f.csv.zst", "zstd -q domains.csv -o f.csv.zst", "zstd"},
    {"f.csv.xz", "xz -c domains.csv > f.csv.xz", "xz"},
    {"f.csv.bz2", "bzip2 -c domains.csv > f.csv.bz2", "bzip2"},
    {"f.zip", "zip -q f.zip domains.csv", "zip:domains.csv"},
    {"f.tar.gz", "tar -czf f.tar.gz domains.csv", "gzip/tar:domains.csv"},
    {"named.txt", "gzip -c domains.csv > named.txt", "gzip"},
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("feeds: a packed feed is read, and its hits name file, member and line") {
    for (const auto& [name, command, member] : all_packed) {
        INFO(name);
        const Desk desk;
        desk.shell(command);
        const auto ran = desk.sweep(name);
        REQUIRE_MESSAGE(ran.status == 0, ran.err);
        const auto hits = ran.lines();
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].at("pattern") == "evil.example");
        CHECK(hits[0].at("feed") == desk.at(name));
        CHECK(hits[0].at("feed_member") == member);
        CHECK(hits[0].at("feed_line") == 2);
        CHECK(hits[0].at("feed_digest") == desk.digest(name));
        CHECK(has(ran.err, name + "#" + member + ":3: not used: a public suffix"));
    }
}

TEST_CASE("feeds: an archive gives the feeds of all its members, the others are told") {
    const Desk desk;
    desk.shell("mkdir d && cp README.txt d && zip -qr all.zip domains.csv iocs.json d");
    const auto ran = desk.sweep("all.zip");
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    const auto hits = ran.lines();
    REQUIRE(hits.size() == 2);
    CHECK(hits[1].at("feed_member") == "zip:iocs.json");
    CHECK(hits[1].at("indicator_id") == "7");
    CHECK(hits[1].at("labels") == json({"c2"}));
    CHECK(has(ran.err, "all.zip#zip:domains.csv:3: not used: a public suffix"));
    CHECK(has(ran.err, "all.zip#zip:iocs.json:2: not used: object 2: not a domain name: x"));
    CHECK(has(ran.err, "all.zip#zip:d%2FREADME.txt: no indicator in it"));

    const auto set = desk.at("s.ampleset");
    const auto built = run_program({"set", "build", "--to", set, desk.at("all.zip"), "--json"});
    REQUIRE_MESSAGE(built.status == 0, built.err);
    const auto feeds = built.lines().at(0).at("feeds");
    REQUIRE(feeds.size() == 2);
    CHECK(feeds[0].at("member") == "zip:domains.csv");
    CHECK(feeds[0].at("lines_not_used") == 1);
    CHECK(feeds[1].at("digest") == desk.digest("all.zip"));
    CHECK(has(run_program({"set", "show", set}).out, "all.zip#zip:iocs.json"));
    CHECK(desk.sweep("s.ampleset").out == ran.out);
    const auto table = run_program({"sweep", "-f", set, desk.at("evidence"), "--csv"});
    CHECK(has(table.out, "all.zip#zip:iocs.json"));
}

TEST_CASE("feeds: what can't be opened, or expands too much, is an error that says so") {
    const Desk desk;
    desk.shell(
        "(echo value; head -c 40M /dev/zero) | gzip > bomb.gz;"
        "gzip -c bomb.gz > twice.gz;"
        "head -c 40M /dev/zero > z && zip -q inner.zip z && tar -czf bomb.tgz domains.csv "
        "inner.zip;"
        "zip -qP x closed.zip domains.csv; zip -q none.zip README.txt;"
        "printf 'Rar!\\032\\007\\001\\00000000000000000000' > feed.rar;"
        "printf 'PK\\005\\006\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0' > empty.zip;"
        "gzip -c domains.csv | gzip | gzip | gzip | gzip | gzip | gzip | gzip | gzip > deep9.gz");
    const std::pair<std::string, std::string> wrong[] = {
        {"bomb.gz", "bomb.gz#gzip: expands more than 200 times: stopped after "},
        {"twice.gz", "twice.gz#gzip/gzip: expands more than 200 times: stopped after "},
        {"bomb.tgz", "bomb.tgz#gzip/tar:inner.zip/zip:z: expands more than 200 times"},
        {"closed.zip", "closed.zip#zip:domains.csv: encrypted"},
        {"none.zip", "none.zip#zip:README.txt: no indicator in it"},
        {"deep9.gz", "containers are nested more than 8 deep"},
        {"feed.rar", "feed.rar: a RAR archive, which is not opened\nhint: unpack it beforehand"},
        {"empty.zip", "empty.zip: a container with nothing in it"},
    };
    for (const auto& [name, why] : wrong) {
        const auto ran = desk.sweep(name);
        INFO(name << ": " << ran.err);
        CHECK(ran.status > 1);
        CHECK(ran.out.empty());
        CHECK(has(ran.err, why));
    }
}

TEST_CASE("feeds: of a packed feed that is cut the front is used, and where it broke is told") {
    const Desk desk;
    desk.shell("(echo value; echo evil.example; seq -f 'n%g.example' 60000) | gzip > whole.gz;"
               "head -c 90000 whole.gz > cut.gz");
    const auto ran = desk.sweep("cut.gz");
    CHECK(ran.status == 0);
    CHECK(ran.lines().size() == 1);
    CHECK(has(ran.err, "cut.gz#gzip: "));
    CHECK(has(ran.err, "; what stands before it was used"));
    desk.shell("printf 'value\\nevil.example\\n198.51.100.77' | gzip | head -c -8 > line.gz");
    const auto built =
        run_program({"set", "build", "--to", desk.at("s.ampleset"), desk.at("line.gz"), "--json"});
    REQUIRE_MESSAGE(built.status == 0, built.err);
    CHECK(built.lines().at(0).at("indicators") == 1);
}

TEST_CASE("feeds: a packed feed may come over a pipe, and a hunt takes it too") {
    const Desk desk;
    desk.write("case.toml", "name = \"c\"\n[sources]\nevidence = [\"evidence\"]\n");
    desk.shell("gzip -c iocs.json > iocs.json.gz");
    const auto hunted = [&] {
        REQUIRE(run_program({"seal", desk.path.string()}).status == 0);
        return run_program({"hunt", desk.path.string(), "-f", desk.at("iocs.json.gz"), "--json"});
    }();
    CHECK_MESSAGE(hunted.status == 0, hunted.err);
    CHECK(has(hunted.out, "bad.example"));
    desk.shell(std::string("cat iocs.json.gz | '") + AMPLE_PROGRAM +
               "' sweep -f - evidence --only > found 2> told");
    CHECK(read_file(desk.path / "found") == "bad.example\n");
    CHECK(has(read_file(desk.path / "told"), "-#gzip:2: not used: object 2: not a domain name"));
}

TEST_CASE("feeds: in a case, indicators of packed feeds tell member, line and bytes") {
    const Desk desk;
    desk.write("case.toml",
               "name = \"c\"\n[sources]\nevidence = [\"evidence\"]\nintel = [\"intel\"]\n");
    desk.shell("mkdir intel && zip -q intel/all.zip domains.csv iocs.json README.txt && "
               "cp evidence/a/dns.ndjson intel/log.json");
    const auto ran = run_program({"run", desk.path.string()});
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    CHECK(show(desk.path, "hit").size() == 2);
    const auto text = read_file(desk.path / "iocs.json");
    const auto indicators = show(desk.path, "indicator");
    const auto found = std::find_if(indicators.begin(), indicators.end(), [](const json& one) {
        return one.at("content").at("value") == "bad.example";
    });
    REQUIRE(found != indicators.end());
    CHECK(found->at("content").at("feed") == "intel/all.zip");
    CHECK(found->at("content").at("feed_member") == "zip:iocs.json");
    const auto& origin = found->at("origins").at(0);
    CHECK(origin.at("member") == "zip:iocs.json");
    CHECK(origin.at("exhibit") == desk.digest("intel/all.zip"));
    const auto begin = origin.at("begin").get<std::size_t>();
    CHECK(text.substr(begin, origin.at("end").get<std::size_t>() - begin) ==
          R"({"ioc_value": "bad.example", "ioc_type": "domain", "tags": "c2"})");
    std::vector<std::string> gaps;
    for (const auto& gap : show(desk.path, "gap")) {
        gaps.push_back(gap.at("content").at("path").get<std::string>() + ": " +
                       gap.at("content").at("why").get<std::string>());
    }
    const auto told = [&](const std::string& wanted) {
        return std::any_of(
            gaps.begin(), gaps.end(), [&](const auto& gap) { return gap.starts_with(wanted); });
    };
    CHECK(told("intel/all.zip#zip:domains.csv: line 3: a public suffix"));
    CHECK(told("intel/all.zip#zip:iocs.json: line 2: object 2: not a domain name: x"));
    CHECK(told("intel/all.zip#zip:README.txt: neither a feed of indicators"));
    CHECK(told("intel/log.json: neither a feed of indicators"));
    CHECK(run_program({"verify", desk.path.string()}).status == 0);
}
