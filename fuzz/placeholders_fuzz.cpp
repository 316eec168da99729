// Any bytes as a file of placeholders: names are never empty, values are trimmed, what does not
// read is told with its line; and rules that ask for the names found are read within their bounds.

#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/parse.hpp>
#include <ample/sweep/sigma/placeholders.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample;               // NOLINT: short names as in the tests
using namespace ample::sweep::sigma; // NOLINT

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    Placeholders placeholders;
    const auto read = read_placeholders(text, "names", placeholders);
    if (!read) {
        require(read.error().what.starts_with("names:"));
    }
    std::string asked;
    std::size_t bytes = 0;
    for (const auto& [name, values] : placeholders) {
        require(!name.empty() && !values.empty());
        for (const auto& value : values) {
            require(ascii::trim(value) == value);
            bytes += value.size();
        }
        // Two of each after one another: as many values as the bounds allow.
        asked += name.find_first_of("'\"\\\n\r%") == std::string::npos
                     ? "    F|expand: '%" + name + "%-%" + name + "%'\n"
                     : "";
    }
    require(bytes <= size);
    const auto file = parse_rules("title: t\nlogsource: {product: windows}\ndetection:\n  s:\n" +
                                      asked + "    G: x\n  condition: s\n",
                                  "rule.yml",
                                  placeholders);
    for (const auto& refusal : file.refusals) {
        require(!refusal.why.empty());
    }
    return 0;
}
