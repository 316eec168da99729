// Conformance with SigmaHQ's rules and regression data, where they are at hand: AMPLE_CORPORA names
// the folder of corpora, else ../shared/data beside the repository.

#include <ample/read/evtx.hpp>
#include <ample/sweep/sigma/finding.hpp>
#include <ample/sweep/sigma/regression.hpp>

#include <tests/sweep/sigma_support.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

namespace fs = std::filesystem;

/// The folder `name` of the corpora; says so when it is not there.
fs::path corpus(const std::string& name) {
    const auto* const named = std::getenv("AMPLE_CORPORA"); // NOLINT: tests are one thread
    for (const auto& root : {fs::path(named == nullptr ? "" : named),
                             fs::path(AMPLE_SOURCE_DIR) / "../shared/data",
                             fs::path(AMPLE_SOURCE_DIR) / "../../shared/data"}) {
        if (!root.empty() && fs::exists(root / name)) {
            return root / name;
        }
    }
    std::cout << "skipped: no corpus '" << name << "' (AMPLE_CORPORA)\n";
    return {};
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The files below `root` that end in `ending`, in the order of their names.
std::vector<fs::path> files_below(const fs::path& root, const std::string& ending) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().extension() == ending) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The rules of the collection for Windows.
RuleSet windows_rules(const fs::path& collection) {
    std::vector<RuleText> texts;
    for (const auto& path : files_below(collection, ".yml")) {
        auto text = content_of(path);
        if (path.filename() != "info.yml" && is_rule_file(text) &&
            text.find("product: windows") != std::string::npos) {
            texts.push_back({path.string(), std::move(text)});
        }
    }
    auto set = RuleSet::build(texts, {}, {}, 2);
    REQUIRE(set);
    return std::move(*set);
}

/// What the engine leaves out or adds on some of the records, against judging every rule.
std::size_t disagreements(Engine& engine, const std::string& log) {
    constexpr std::size_t each = 1000;
    const auto& set = engine.set();
    std::size_t count = 0;
    std::size_t found = 0;
    MemorySource source(log);
    read::StreamTally tally;
    const auto reader = read::open_evtx({});
    (void)read::read_stream(source, *reader, tally, [&](const read::Item& item, std::string_view) {
        const auto* const record = std::get_if<read::Record>(&item);
        if (record == nullptr || count++ % each != 0) {
            return;
        }
        RecordEvent event("evtx", *record);
        const auto view = EventView::of(set.sources(), event);
        std::vector<std::uint32_t> plain;
        for (std::uint32_t rule = 0; rule < set.rules().size(); ++rule) {
            const auto& one = set.rules()[rule];
            if (one.detection && view.is_of(set.sources(), one.detection->source) &&
                holds(*one.detection, view)) {
                plain.push_back(rule);
            }
        }
        const auto held = engine.run(event);
        found += std::equal(held.begin(), held.end(), plain.begin(), plain.end()) ? 0 : 1;
    });
    return found;
}

/// What `match_count` of a case should say, when it says anything: SigmaHQ found four of its own
/// too low and corrected them on 2026-08-08 (github.com/SigmaHQ/sigma/pull/6211), after the copy
/// tested here was taken.
std::optional<std::uint64_t> true_match_count(const RegressionCase& one) {
    static const std::map<std::string, std::optional<std::uint64_t>> corrected = {
        {"0b9ad457-2554-44c1-82c2-d56a99c42377", 3},
        {"8fbf3271-1ef6-4e94-8210-03c2317947f6", 3},
        {"45e112d0-7759-4c2a-aa36-9f8fb79d3393", 3},
        {"c7dcacd0-cc59-4004-b0a4-1d6cdebe6f3e", 2}};
    const auto known = corrected.find(one.rules.front());
    return known == corrected.end() ? one.match_count : known->second;
}

/// How often the rule at `place` holds in records that the log still has as such.
std::uint64_t
found_in(const std::string& log, const char* format, Engine& engine, std::size_t place) {
    MemorySource source(log);
    std::uint64_t found = 0;
    (void)sweep_rules(
        source, *read::format_named(format), {}, engine, {}, [&](const Finding& finding) {
            found += finding.rule == place && !finding.is_recovered ? 1 : 0;
        });
    return found;
}

} // namespace

TEST_CASE("sigma: SigmaHQ's rules load or are refused by name, and its regression data matches") {
    const auto root = corpus("sigma");
    if (root.empty()) {
        return;
    }
    std::vector<RuleText> texts;
    std::vector<RegressionCase> cases;
    for (const auto& path : files_below(root, ".yml")) {
        auto text = content_of(path);
        if (path.filename() == "info.yml") {
            const auto read = read_regression(text);
            REQUIRE(read);
            cases.insert(cases.end(), read->begin(), read->end());
        } else if (is_rule_file(text)) {
            texts.push_back({path.string(), std::move(text)});
        }
    }
    const auto set = RuleSet::build(texts);
    REQUIRE(set);
    CHECK(set->rules().size() + set->refusals().size() == texts.size());
    for (const auto& refusal : set->refusals()) {
        CAPTURE(refusal.path);
        CAPTURE(refusal.why);
        CHECK(refusal.why.find("has no values") != std::string::npos); // a placeholder
    }
    Engine engine(*set);
    for (const auto& one : cases) {
        CAPTURE(one.path);
        const auto place = set->place_of(one.rules.front());
        REQUIRE(place != RuleSet::npos);
        const auto wanted = true_match_count(one);
        const auto found = found_in(content_of(root / one.path), "evtx", engine, place);
        CHECK(found == wanted.value_or(std::max<std::uint64_t>(found, 1)));
        // The JSON beside the log holds the same events, of some logs more of their kind.
        const auto json = content_of((root / one.path).replace_extension(".json"));
        CHECK(found_in(one_object_a_line(json), "ndjson", engine, place) >= found);
    }
    CHECK(cases.size() >= 202);
}

TEST_CASE("sigma: the rules for Windows hold on the logs of attacks where they held before") {
    const auto rules = corpus("sigma");
    const auto logs = corpus("evtx/attack-samples");
    if (rules.empty() || logs.empty()) {
        return;
    }
    const auto set = windows_rules(rules);
    Engine engine(set);
    std::string summary; // the file, then for each rule: how often, its id
    std::size_t wrong = 0;
    for (const auto& path : files_below(logs, ".evtx")) {
        const auto log = content_of(path);
        MemorySource source(log);
        std::map<std::string, std::size_t> counts;
        const auto swept = sweep_rules(
            source, *read::format_named("evtx"), {}, engine, {}, [&](const Finding& finding) {
                ++counts[set.rules()[finding.rule].id];
            });
        CHECK_MESSAGE(swept.broken.empty(), path.string());
        wrong += disagreements(engine, log);
        summary += counts.empty() ? "" : path.lexically_relative(logs).generic_string() + "\n";
        for (const auto& [rule, count] : counts) {
            summary += std::to_string(count);
            summary += ' ';
            summary += rule;
            summary += '\n';
        }
    }
    CHECK(wrong == 0);
    const auto golden = fs::path(AMPLE_SOURCE_DIR) / "tests/data/sigma_attack_samples.txt";
    if (std::getenv("AMPLE_BLESS") != nullptr) { // NOLINT: tests are one thread
        std::ofstream(golden, std::ios::binary) << summary;
    }
    CHECK(content_of(golden) == summary);
}
