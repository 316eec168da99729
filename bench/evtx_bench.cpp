// Decodes event logs in one thread, in memory, and prints records and seconds for each way:
//
//     bench_evtx WAY FILE...      walk, selected, fields, json, tree, or all of them
//
// Selected are what a rule engine asks first (channel, provider, computer, event id) and six fields
// of Sysmon and Security. Medians of the processor's time of five runs. bench/evtx.py runs it
// beside other readers.

#include <ample/read/evtx.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

namespace {

using ample::read::EvtxBlock;
using ample::read::EvtxDecoder;
using ample::read::EvtxPart;

struct Count {
    std::uint64_t records = 0;
    std::uint64_t bytes = 0; ///< of what was decoded, so that nothing is optimised away
};

using Use = std::function<std::uint64_t(EvtxDecoder&)>;

Count decode(EvtxDecoder& decoder, std::string_view file, const Use& use) {
    Count count;
    for (std::size_t at = 0; at < file.size();) {
        const auto block = ample::read::evtx_block(file.substr(at), at, true);
        if (block.kind == EvtxBlock::Kind::chunk) {
            decoder.open(file.substr(at, block.size), at, block);
            while (const auto part = decoder.next()) {
                if (part->kind == EvtxPart::Kind::record) {
                    ++count.records;
                    count.bytes += use(decoder);
                }
            }
        }
        at += block.size;
    }
    return count;
}

constexpr std::array<std::string_view, 6> names = {"Event.EventData.Image",
                                                   "Event.EventData.CommandLine",
                                                   "Event.EventData.ParentImage",
                                                   "Event.EventData.TargetFilename",
                                                   "Event.EventData.TargetUserName",
                                                   "Event.EventData.TargetObject"};

std::array<ample::read::EvtxName, names.size()> watched = {};

std::uint64_t selected(EvtxDecoder& decoder) {
    const auto system = decoder.system();
    std::uint64_t bytes = system.channel.size() + system.provider.size() + system.computer.size() +
                          system.event_id.size();
    for (const auto name : watched) {
        if (const auto field = decoder.find(name)) {
            bytes += field->value.size();
        }
    }
    return bytes;
}

std::uint64_t all_fields(EvtxDecoder& decoder) {
    std::string_view why;
    std::uint64_t bytes = 0;
    for (const auto& field : decoder.fields(why)) {
        bytes += field.value.size();
    }
    return bytes;
}

void time(const char* name, std::string_view file, const Use& use) {
    std::vector<double> seconds;
    Count count;
    for (int run = 0; run < 5; ++run) {
        EvtxDecoder decoder;
        for (std::size_t i = 0; i < names.size(); ++i) {
            watched[i] = decoder.watch(names[i]);
        }
        const auto begun = std::clock();
        count = decode(decoder, file, use);
        seconds.push_back(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
    }
    std::sort(seconds.begin(), seconds.end());
    std::printf("%-10s %10llu records %14llu bytes %8.4f s\n",
                name,
                static_cast<unsigned long long>(count.records),
                static_cast<unsigned long long>(count.bytes),
                seconds[2]);
}

} // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fprintf(stderr, "usage: bench_evtx walk|selected|fields|json|tree|all FILE...\n");
        return 2;
    }
    std::string file;
    for (int i = 2; i < count; ++i) {
        std::ifstream stream(arguments[i], std::ios::binary);
        std::ostringstream content;
        content << stream.rdbuf();
        file += content.str();
    }
    const std::vector<std::pair<std::string_view, Use>> ways = {
        {"walk", [](EvtxDecoder&) { return 0; }},
        {"selected", selected},
        {"fields", all_fields},
        {"json", [](EvtxDecoder& decoder) { return decoder.json().size(); }},
        {"tree", [](EvtxDecoder& decoder) { return decoder.json_by_tree().size(); }}};
    for (const auto& [name, use] : ways) {
        if (name == arguments[1] || std::string_view(arguments[1]) == "all") {
            time(name.data(), file, use);
        }
    }
    return 0;
}
