#include <ample/core/address.hpp>
#include <ample/core/joined_addresses.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix

namespace {

std::string joined(std::string_view token) {
    std::string told;
    for_each_joined_address(token, [&](std::size_t begin, std::size_t end, std::uint32_t address) {
        const auto text = token.substr(begin, end - begin);
        CHECK(parse_ipv4(text) == address);
        told += (told.empty() ? "" : " ") + std::string(text);
    });
    return told;
}

} // namespace

TEST_CASE("joined addresses: ends of ranges, ports and words for places stand beside them") {
    CHECK(joined("203.0.113.9-203.0.113.12") == "203.0.113.9 203.0.113.12");
    CHECK(joined("203.0.113.9..203.0.113.12") == "203.0.113.9 203.0.113.12");
    CHECK(joined("10.0.0.1_203.0.113.9_10.0.0.2") == "10.0.0.1 203.0.113.9 10.0.0.2");
    CHECK(joined("addr_203.0.113.9") == "203.0.113.9");
    CHECK(joined("tcp_src_ip_203.0.113.9") == "203.0.113.9");
    CHECK(joined("ip-203.0.113.9") == "203.0.113.9");
    CHECK(joined("203.0.113.9_443") == "203.0.113.9");
    CHECK(joined("203.0.113.9_443_10.0.0.7_51234") == "203.0.113.9 10.0.0.7");
    CHECK(joined("src-203.0.113.9-dst-10.0.0.7") == "203.0.113.9 10.0.0.7");
}

TEST_CASE("joined addresses: versions of packages and parts of other words are none") {
    for (const std::string_view token : {"203.0.113.9",
                                         "name-8.0.1.2",
                                         "name_8.0.1.2",
                                         "libssl-8.0.1.2-1",
                                         "name-8.0.1.2_1",
                                         "8.0.1.2-1",
                                         "8.0.1.2-beta1",
                                         "8.0.1.2-beta.1",
                                         "203.0.113.9.1-203.0.113.12.1",
                                         "ip-203.0.113.999",
                                         "ip-203.0.113",
                                         "ip--203.0.113.9",
                                         "name-8.0.1.2-8.0.1.9-x",
                                         "-",
                                         "..",
                                         ""}) {
        CAPTURE(token);
        CHECK(joined(token).empty());
    }
}
