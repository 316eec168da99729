// Any bytes as the value of a URL, a path and free text: the look-up never reads past them, and
// what it says stood there did stand there.

#include <ample/sweep/set.hpp>
#include <ample/sweep/url.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests
using namespace ample::sweep;

static const IndicatorSet& indicators() {
    static const IndicatorSet set = [] {
        std::vector<Indicator> list(6);
        list[0].value = "evil.example";
        list[1].type = Type::ipv4;
        list[1].value = "198.51.100.7";
        list[2].type = Type::uri_regex;
        list[2].value = "=([0-9a-f]{8})([0-9a-f]{8})[12]";
        list[2].has_crc_check = true;
        list[3].type = Type::filename;
        list[3].value = "a b.dll";
        list[4].type = Type::md5;
        list[4].value = "d41d8cd98f00b204e9800998ecf8427e";
        list[5].type = Type::uri_file;
        list[5].value = "x.php";
        return IndicatorSet::build(std::move(list));
    }();
    return set;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)parse_url(bytes);
    for (const auto* name : {"url", "Image", "Message", "Hashes"}) {
        const read::Field field{name, bytes, {0, size}};
        Matcher matcher(indicators(), "ndjson");
        for (const auto& match : matcher.find({.where = {0, size}, .fields = {&field, 1}})) {
            if (bytes.find(match.value) == std::string_view::npos) {
                std::abort();
            }
        }
    }
    return 0;
}
