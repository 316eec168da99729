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
