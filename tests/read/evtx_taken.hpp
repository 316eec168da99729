// What the tests of event logs share: logs of ordinary events, and what was read of them.

#pragma once

#include <ample/read/evtx.hpp>

#include <doctest/doctest.h>
#include <tests/read/evtx_writer.hpp>
#include <tests/read/taken.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ample::read::evtx_test {

inline std::string chunk_of(std::size_t records, std::uint64_t first_id = 1) {
    Chunk chunk(first_id);
    std::uint32_t definition = 0;
    for (std::size_t i = 0; i < records; ++i) {
        definition = chunk.add(
            event_tag(), event_values(static_cast<std::uint32_t>(first_id + i)), definition);
    }
    return chunk.finished();
}

inline std::size_t count(const std::vector<Taken>& items, std::string_view kind) {
    return static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(), [&](const Taken& item) { return item.kind == kind; }));
}

inline std::string why_of(const std::vector<Taken>& items) {
    std::string whys;
    for (const auto& item : items) {
        whys += item.kind == "defect" ? item.why + ";" : "";
    }
    return whys;
}

/// Both renderings of every record, and the fields of their JSON as read/ndjson reads it.
inline void check_renderings(std::string_view file) {
    EvtxDecoder decoder;
    for (std::size_t at = 0; at < file.size();) {
        const auto block = evtx_block(file.substr(at), at, true);
        REQUIRE(block.size > 0);
        if (block.kind == EvtxBlock::Kind::chunk) {
            decoder.open(file.substr(at, block.size), at, block);
            while (const auto part = decoder.next()) {
                if (part->kind != EvtxPart::Kind::record) {
                    continue;
                }
                const std::string json(decoder.json());
                if (json.empty()) {
                    continue; // too long
                }
                REQUIRE(json == decoder.json_by_tree());
                std::string_view why;
                const auto fields = decoder.fields(why);
                if (!why.empty()) {
                    continue;
                }
                std::vector<std::pair<std::string, std::string>> own;
                for (const auto& field : fields) {
                    own.emplace_back(field.name, field.value);
                }
                const auto lines = take_all("ndjson", json);
                REQUIRE(lines.size() == 1);
                std::vector<std::pair<std::string, std::string>> others;
                for (const auto& field : lines.front().fields) {
                    others.emplace_back(field.name, field.value);
                }
                REQUIRE(own == others);
            }
        }
        at += block.size;
    }
}

inline std::string only_json(const std::string& file) {
    EvtxDecoder decoder;
    MemorySource source(file);
    std::string json;
    const auto done = read_evtx(source, decoder, [&](const EvtxPart& part, std::uint64_t) {
        if (part.kind == EvtxPart::Kind::record) {
            json += decoder.json();
        }
    });
    CHECK(done.has_value());
    return json;
}

} // namespace ample::read::evtx_test
