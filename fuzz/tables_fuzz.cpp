// Any bytes as CSV tables of customers, leases, payments, orders, a register and log-ins, a blank
// line between them, and what they link to: every value rests on something.

#include <ample/core/byte_source.hpp>
#include <ample/link/link.hpp>
#include <ample/read/csv.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

namespace {

void add_table(link::Desk& desk, std::string_view text) {
    MemorySource source(text);
    const auto reader = read::open_csv({});
    read::StreamTally tally;
    (void)read::read_stream(source, *reader, tally, [&](const read::Item& item, std::string_view) {
        const auto* const record = std::get_if<read::Record>(&item);
        if (record == nullptr) {
            return;
        }
        std::vector<std::string_view> columns;
        for (const auto& field : record->fields) {
            columns.push_back(field.name);
        }
        if (const auto kind = link::table_kind(columns)) {
            desk.add(*kind, *record, {{}, "", record->where}, {}, "table.csv");
        }
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    link::Desk desk;
    while (!rest.empty()) {
        const auto table = rest.substr(0, rest.find("\n\n"));
        rest.remove_prefix(std::min(rest.size(), table.size() + 2));
        add_table(desk, table);
    }
    const auto links = link::link_records(desk);
    for (const auto& value : links.values) {
        if (value.origins.empty()) {
            std::abort();
        }
    }
    (void)link::all_leases(desk);
    (void)link::link_hits(desk, links, {}, {});
    return 0;
}
