// Any bytes as a file of rules, and as a table of log sources: what is read can be run, and the
// engine says what judging every rule says.

#include <ample/sweep/sigma/engine.hpp>
#include <ample/sweep/sigma/judge.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample;               // NOLINT: short names as in the tests
using namespace ample::sweep::sigma; // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const RuleText file{"rule.yml", text};
    const LogSources::Table table{"table.yml", text};
    (void)RuleSet::build({}, {&table, 1});
    const auto set = RuleSet::build({&file, 1});
    if (!set || set->rules().empty()) {
        return 0;
    }
    const read::Field fields[] = {{"Channel", "Security", {}},
                                  {"EventID", "4688", {}},
                                  {"NewProcessName", "C:\\Windows\\cmd.exe", {}},
                                  {"CommandLine", "cmd.exe /c \xFF -enc abc", {}}};
    const read::Record record{.fields = fields};
    RecordEvent event("ndjson", record);
    Engine engine(*set);
    const auto held = engine.run(event);
    const auto view = EventView::of(set->sources(), event);
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < set->rules().size(); ++i) {
        const auto& rule = set->rules()[i];
        const bool is_held = rule.detection && view.is_of(set->sources(), rule.detection->source) &&
                             holds(*rule.detection, view);
        const bool is_found = at < held.size() && held[at] == i;
        at += is_found ? 1 : 0;
        if (is_held != is_found) {
            std::abort();
        }
    }
    return 0;
}
