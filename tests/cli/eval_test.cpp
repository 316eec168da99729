#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <map>

using namespace ample::tests; // NOLINT: tests

namespace {

std::map<std::string, nlohmann::json> by_metric(const Ran& ran) {
    std::map<std::string, nlohmann::json> lines;
    for (const auto& line : ran.lines()) {
        lines[line["task"].get<std::string>() + ": " + line["metric"].get<std::string>()] = line;
    }
    return lines;
}

} // namespace

TEST_CASE("eval: figures follow from the truth, not from the product's confidence") {
    const CaseCopy copy(example());
    REQUIRE(run_program({"run", copy.path.string()}).status == 0);
    const TemporaryFolder truth;
    truth.write(
        "orgs.jsonl",
        "{\"org\":\"north-optics\",\"infected\":true,\"visible_lines\":19,\"control\":false}\n"
        "{\"org\":\"lake-institute\",\"infected\":true,\"visible_lines\":0,\"control\":false}\n"
        "{\"org\":\"harbour-steel\",\"infected\":false,\"visible_lines\":0,\"control\":true}\n");
    truth.write("hypothesis.jsonl", "{\"group\":\"G9002\",\"press_group\":\"G9001\"}\n");
    truth.write(
        "identity_links.jsonl",
        "{\"customer\":\"K-301\",\"person\":\"p\",\"phone\":\"1\"}\n{\"customer\":\"K-302\","
        "\"person\":\"p\",\"phone\":\"1\"}\n"
        "{\"customer\":\"K-901\",\"person\":\"q\",\"note\":\"same-name\",\"phone\":\"1\"}\n");
    truth.write("orders.jsonl", "{\"order\":\"no-such-order\",\"truth\":\"fictitious\"}\n");
    const auto ran =
        run_program({"eval", copy.path.string(), "--truth", truth.path.string(), "--json"});
    REQUIRE(ran.status == 0);
    auto lines = by_metric(ran);
    CHECK(lines["infected organisations: recall at 'infected', of those with a trace left"]
               ["figure"] == 1.0);
    CHECK(lines["infected organisations: recall at \'infected\', of all"]["figure"] == 0.5);
    CHECK(lines["infected organisations: recall at 'infected' or 'contacted', of those with a "
                "trace left"]["figure"] == 1.0);
    CHECK(lines["infected organisations: controls called infected"]["verdict"] == "met");
    CHECK(lines["identity links: pairwise F1"]["figure"] == 1.0);
    // Three pairs of which one is right.
    CHECK(lines["identity links: pairwise F1, any shared attribute"]["figure"] == 0.5);
    CHECK(lines["identity links: pairwise F1, any shared attribute"]["verdict"] == "baseline");
    CHECK(lines["fictitious company: fictitious ones found"]["figure"] == 0.0);
    CHECK(lines["attribution: press parrot, Brier score"]["figure"].get<double>() ==
          doctest::Approx(0.95 * 0.95 + 0.05 * 0.05 + 1));
    CHECK(lines["contradictions: kinds of which one was found"]["verdict"] == "not produced");
    CHECK(lines["provenance: conclusions that end in bytes of exhibits"]["figure"] == 1.0);
}

TEST_CASE("eval: what is missing is said") {
    const TemporaryFolder empty;
    const auto ran = run_program({"eval", empty.path.string()});
    CHECK(ran.status == 3);
    CHECK(ran.err.find("ample-sim make") != std::string::npos);
    const TemporaryFolder truth;
    truth.write("orgs.jsonl", "{\n");
    CHECK(run_program({"eval", empty.path.string(), "--truth", truth.path.string()}).status == 5);
}

TEST_CASE("eval cite: two annotations are compared, the program is not asked") {
    const std::string set = std::string(AMPLE_SOURCE_DIR) + "/tests/data/cite/heldout31";
    const auto gold = set + "/claims.gold.json";
    const auto second = run_program(
        {"eval", "cite", "--gold", gold, "--second", set + "/second.gold.json", "--json"});
    REQUIRE(second.status == 0);
    const auto figures = nlohmann::json::parse(second.out);
    CHECK(figures["claims"]["recall (IoU 0.5)"]["value"].get<double>() > 0.9);
    CHECK(figures["chains"]["root right"]["value"].get<double>() > 0.9);
    CHECK_FALSE(figures.contains("speed"));
    CHECK_FALSE(figures.contains("baseline: lead sentence"));

    const auto program = run_program({"eval", "cite", "--gold", gold});
    REQUIRE(program.status == 0);
    CHECK(program.out.find("reports a second") != std::string::npos);
    CHECK(program.out.find("baseline: lead sentence") != std::string::npos);

    const auto missing = run_program({"eval", "cite", "--gold", gold, "--second", "/no/such.json"});
    CHECK(missing.status == 3);
    CHECK(missing.err.find("/no/such.json") != std::string::npos);
    const TemporaryFolder folder;
    folder.write("other.json", "{\"format\":\"other\"}\n");
    const auto broken = run_program(
        {"eval", "cite", "--gold", gold, "--second", (folder.path / "other.json").string()});
    CHECK(broken.status == 5);
    const auto other = run_program(
        {"eval", "cite", "--gold", gold, "--second", set + "/../heldout37/second.gold.json"});
    CHECK(other.status == 5); // of other reports
    CHECK(other.err.find("none of the reports") != std::string::npos);
}
