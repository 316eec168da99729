// A stream swept by several threads gives what one gives.

#include <ample/sweep/presence/presence.hpp>
#include <ample/sweep/sigma/piece_sweep.hpp>

#include <nlohmann/json.hpp>
#include <tests/sweep/sigma_support.hpp>

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

struct Told {
    std::string findings = {};
    std::string presence = {};
    read::StreamTally tally = {};
};

std::string text_of(const Finding& finding) {
    return std::to_string(finding.rule) + " " + std::to_string(finding.where.begin) + "-" +
           std::to_string(finding.where.end) + " " + finding.values.front().value + " " +
           std::to_string(finding.values.front().where.begin) + "\n";
}

Told swept(std::string_view log, const RuleSet& set, std::size_t threads) {
    MemorySource source(log);
    sweep::PresenceMeter meter("ndjson", {});
    Told told;
    const auto engines = make_engines(set, threads);
    RuleUse use;
    use.meter = &meter;
    const auto sweep = sweep_pieces(
        source, *read::format_named("ndjson"), {}, engines, use, [&](const Finding& finding) {
            told.findings += text_of(finding);
        });
    CHECK(sweep.broken.empty());
    told.tally = sweep.tally;
    told.presence = sweep::presence_value(meter.finish(), {}, 1).content;
    return told;
}

} // namespace

TEST_CASE("sigma pieces: findings, counts and presence are those of one thread, in the order of "
          "the log") {
    const auto set = set_of({rule_text("  sel: {Image|endswith: '\\\\a.exe'}\n  condition: sel"),
                             rule_text("  sel: {Image|contains: b}\n  condition: sel", "two")});
    std::string log;
    for (int i = 0; i < 30'000; ++i) {
        log +=
            R"({"Event":{"System":{"Provider":{"#attributes":{"Name":"Microsoft-Windows-Sysmon"}},)"
            R"("Channel":"Microsoft-Windows-Sysmon/Operational","Computer":"WS1","EventID":1,)"
            R"("EventRecordID":)" +
            std::to_string(i % 20'000) + R"(},"EventData":{"Image":"C:\\)" +
            (i % 97 == 0 ? "b\\\\a" : "c") + R"(.exe"}}})" + "\n";
    }
    REQUIRE(log.size() > 3 * read::usual_piece);
    Engine engine(set);
    MemorySource source(log);
    std::string plain;
    const auto sweep = sweep_rules(
        source, *read::format_named("ndjson"), {}, engine, {}, [&](const Finding& finding) {
            plain += text_of(finding);
        });
    const auto one = swept(log, set, 1);
    CHECK(one.findings == plain);
    CHECK(one.tally.records == 30'000);
    CHECK(one.tally.bytes == sweep.tally.bytes);
    CHECK_FALSE(plain.empty());
    for (const std::size_t threads : {2U, 5U}) {
        const auto many = swept(log, set, threads);
        CHECK(many.findings == plain);
        CHECK(many.presence == one.presence);
        CHECK(many.tally.records == one.tally.records);
    }
}
