// Any bytes as an allow list: entries that read have a reason and an owner and can be asked, what
// does not read has a reason in words.

#include <ample/sweep/sigma/allow.hpp>
#include <ample/sweep/sigma/log_sources.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample;               // NOLINT: short names as in the tests
using namespace ample::sweep::sigma; // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto sources = LogSources::read();
    const std::string text(reinterpret_cast<const char*>(data), size);
    (void)is_allow_list(text);
    AllowList list;
    list.read(text, "allow", Day{2020, 1, 1});
    for (const auto& refusal : list.refusals()) {
        if (refusal.why.empty()) {
            std::abort();
        }
    }
    const read::Field fields[] = {{"Channel", "Security", {}},
                                  {"Computer", "WS1", {}},
                                  {"CommandLine", "cmd.exe /c \xFF -enc abc", {}}};
    const read::Record record{.fields = fields};
    RecordEvent event("ndjson", record);
    const auto view = EventView::of(*sources, event);
    Rule rule;
    rule.id = "one";
    rule.title = "One";
    const auto place = list.find({.kind = HitKind::event,
                                  .rule = rule.id,
                                  .title = rule.title,
                                  .host = view.host,
                                  .path = "logs/a",
                                  .time = Instant::from_seconds(1'577'836'800),
                                  .fields = &view});
    for (const auto& entry : list.entries()) {
        if (entry.reason.empty() || entry.owner.empty() || entry.line == 0) {
            std::abort();
        }
        (void)allowance_value(entry, {}, {});
        (void)allowed_content(entry);
    }
    const auto of_content = list.find({.kind = HitKind::content, .rule = "one", .title = "one"});
    if (of_content != AllowList::npos && (list.entries()[of_content].host.has_value() ||
                                          !list.entries()[of_content].sha256.empty())) {
        std::abort();
    }
    if (place != AllowList::npos && list.entries()[place].is_expired) {
        std::abort();
    }
    return 0;
}
