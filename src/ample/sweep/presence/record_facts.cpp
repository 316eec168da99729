#include <ample/core/name_hash.hpp>
#include <ample/sweep/presence/record_facts.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace ample::sweep {

namespace {

enum class What : std::uint8_t { host, channel, provider, event_id, number, recovered };
enum class Where : std::uint8_t { windows, syslog, w3c, cef };

struct Name {
    std::string_view text;
    What what;
    Where where = Where::windows;
};

constexpr std::array names = {Name{"Event.System.Computer", What::host},
                              Name{"System.Computer", What::host},
                              Name{"Computer", What::host},
                              Name{"Hostname", What::host},
                              Name{"winlog.computer_name", What::host},
                              Name{"computer_name", What::host},
                              Name{"ComputerName", What::host},
                              Name{"host", What::host, Where::syslog},
                              Name{"s-computername", What::host, Where::w3c},
                              Name{"dvchost", What::host, Where::cef},
                              Name{"Event.System.Channel", What::channel},
                              Name{"System.Channel", What::channel},
                              Name{"Channel", What::channel},
                              Name{"winlog.channel", What::channel},
                              Name{"log_name", What::channel},
                              Name{"Event.System.Provider.Name", What::provider},
                              Name{"Event.System.Provider.#attributes.Name", What::provider},
                              Name{"System.Provider.#attributes.Name", What::provider},
                              Name{"System.Provider.Name", What::provider},
                              Name{"Provider_Name", What::provider},
                              Name{"ProviderName", What::provider},
                              Name{"SourceName", What::provider},
                              Name{"winlog.provider_name", What::provider},
                              Name{"source_name", What::provider},
                              Name{"Event.System.EventID", What::event_id},
                              Name{"Event.System.EventID.#text", What::event_id},
                              Name{"System.EventID", What::event_id},
                              Name{"System.EventID.#text", What::event_id},
                              Name{"EventID", What::event_id},
                              Name{"winlog.event_id", What::event_id},
                              Name{"event_id", What::event_id},
                              Name{"Event.System.EventRecordID", What::number},
                              Name{"System.EventRecordID", What::number},
                              Name{"EventRecordID", What::number},
                              Name{"RecordNumber", What::number},
                              Name{"winlog.record_id", What::number},
                              Name{"record_number", What::number},
                              Name{"recovered", What::recovered}};

/// Each name stands once.
const NameTable& name_table() {
    static const auto texts = [] {
        std::array<std::string_view, names.size()> list;
        std::transform(
            names.begin(), names.end(), list.begin(), [](const Name& name) { return name.text; });
        return list;
    }();
    static const NameTable table(texts);
    return table;
}

bool fits(Where where, std::string_view format) noexcept {
    switch (where) {
    case Where::syslog:
        return format == "syslog" || format == "framed-syslog";
    case Where::w3c:
        return format == "w3c";
    case Where::cef:
        return format == "cef" || format == "leef";
    case Where::windows:
        break;
    }
    return format == "evtx" || format == "ndjson" || format == "csv";
}

void note(RecordFacts& facts, What what, std::string_view value) noexcept {
    const auto fill = [&](std::string_view& slot) {
        if (slot.empty()) {
            slot = value;
        }
    };
    switch (what) {
    case What::host:
        return fill(facts.host);
    case What::channel:
        return fill(facts.channel);
    case What::provider:
        return fill(facts.provider);
    case What::event_id:
        return fill(facts.event_id);
    case What::number:
        return fill(facts.number);
    case What::recovered:
        facts.is_recovered = value == "true";
    }
}

} // namespace

RecordFacts facts_of(std::string_view format, const read::Record& record) {
    const auto& table = name_table();
    RecordFacts facts;
    for (const auto& field : record.fields) {
        const auto place = table.find(field.name);
        if (place != NameTable::none && fits(names[place].where, format)) {
            note(facts, names[place].what, field.value);
        }
    }
    return facts;
}

} // namespace ample::sweep
