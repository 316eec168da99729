// Conformance with SigmaHQ's rules and regression data, where they are at hand: AMPLE_CORPORA names
// the folder of corpora, else ../shared/data beside the repository.

#include <ample/sweep/sigma/finding.hpp>
#include <ample/sweep/sigma/regression.hpp>

#include <tests/sweep/sigma_support.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

namespace fs = std::filesystem;

fs::path collection() {
    const auto* const named = std::getenv("AMPLE_CORPORA"); // NOLINT: tests are one thread
    for (const auto& root : {fs::path(named == nullptr ? "" : named),
                             fs::path(AMPLE_SOURCE_DIR) / "../shared/data",
                             fs::path(AMPLE_SOURCE_DIR) / "../../shared/data"}) {
        if (!root.empty() && fs::exists(root / "sigma")) {
            return root / "sigma";
        }
    }
    std::cout << "skipped: no corpus 'sigma' (AMPLE_CORPORA)\n";
    return {};
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("sigma: SigmaHQ's rules load or are refused by name, and its regression data matches") {
    const auto root = collection();
    if (root.empty()) {
        return;
    }
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().extension() == ".yml") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<RuleText> texts;
    std::vector<RegressionCase> cases;
    for (const auto& path : files) {
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
        const auto lines =
            one_object_a_line(content_of((root / one.path).replace_extension(".json")));
        MemorySource source(lines);
        std::uint64_t found = 0;
        (void)sweep_rules(source,
                          *read::format_named("ndjson"),
                          {},
                          engine,
                          {},
                          [&](const Finding& finding, std::string_view) {
                              found += finding.rule == place ? 1 : 0;
                          });
        // The JSON stands in for the EVTX; some hold more of the events than match_count says.
        CHECK(found >= one.match_count.value_or(1));
    }
    CHECK(cases.size() >= 202);
}
