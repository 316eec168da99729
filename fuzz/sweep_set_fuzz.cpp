// Any bytes as a packed set, as a feed that is packed, and as text that is swept.

#include <ample/sweep/scanner.hpp>
#include <ample/sweep/set_builder.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests
using namespace ample::sweep;

static void probe(const PackedSet& set, std::string_view text) {
    for (const auto kind : {KeyKind::name, KeyKind::ipv4, KeyKind::hex}) {
        const auto key = PackedSet::key(kind, text);
        for (const auto offset : set.find(key, kind, text)) {
            (void)set.indicator(*set.entry(offset));
        }
    }
    Scanner scanner(set);
    for (const auto& one : scanner.scan(text)) {
        if (one.begin > one.end || one.end > text.size()) {
            std::abort();
        }
        if (const auto entry = set.entry(one.entry); one.computed == 0 && entry) {
            (void)set.indicator(*entry);
        }
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto half = bytes.substr(0, size / 2);
    const auto rest = bytes.substr(size / 2);
    if (const auto set = PackedSet::of_bytes(std::string(half))) {
        (void)set->check();
        probe(*set, rest);
    }
    SetBuilder builder;
    if (!builder.add_feed(half, {"feed", {}, "", {}})) {
        return 0;
    }
    auto packed = builder.finish();
    const auto set = PackedSet::of_bytes(packed);
    if (!set || !set->check()) {
        std::abort();
    }
    probe(*set, rest);
    probe(*set, half);
    for (std::size_t i = 0; i + 1 < rest.size() && i < 8;
         i += 2) { // behind the checks of the header
        packed[static_cast<unsigned char>(rest[i]) * 7919U % packed.size()] = rest[i + 1];
    }
    if (const auto bad = PackedSet::of_bytes(std::move(packed))) {
        probe(*bad, half);
    }
    return 0;
}
