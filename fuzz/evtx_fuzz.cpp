#include <ample/read/evtx.hpp>

#include <fuzz/tiling.hpp>

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size); // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { // NOLINT
    using namespace ample::read; // NOLINT: a target is one function
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    EvtxDecoder decoder;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto block = evtx_block(bytes.substr(at), at, true);
        must(block.size > 0);
        if (block.kind == EvtxBlock::Kind::chunk) {
            decoder.open(bytes.substr(at, block.size), at, block);
            while (const auto part = decoder.next()) {
                if (part->kind == EvtxPart::Kind::record) {
                    const std::string json(decoder.json());
                    must(json.empty() || json == decoder.json_by_tree() ||
                         decoder.json_by_tree().empty());
                }
            }
        }
        at += block.size;
    }
    return fuzz_reader("evtx", data, size);
}
