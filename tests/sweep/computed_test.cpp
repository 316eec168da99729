#include <ample/sweep/computed.hpp>

#include <doctest/doctest.h>

#include <string_view>

using namespace ample::sweep; // NOLINT: tests read better without the prefix

namespace {

constexpr std::string_view no_beacons[] = {
    "",
    "cat=5b1f00aa9c41d20e1latest", // the sum does not hold
    "qrtzv=94078524"
    "6F0C22B4"
    "1a", // upper case
    "qr=94078524"
    "6f0c22b4"
    "1a", // name too short
    "qrtzvabcd=94078524"
    "6f0c22b4"
    "1a",
    "qrtzv=94078524"
    "6f0c22b4"
    "3a", // neither 1 nor 2
    "qrtzv=94078524"
    "6f0c22b4"
    "1", // nothing after the digit
    "QRTZV=94078524"
    "6f0c22b4"
    "1a",
    "qrtzv=94078524"
    "6f0c22b4",
    "qrtzv",
};

} // namespace

TEST_CASE("computed: JPCERT/CC's published sample is a Datper beacon") {
    const auto& datper = computed_indicators().front();
    CHECK(datper.name == "datper-beacon");
    CHECK(datper.check("qrtzv=940785246f0c22b41pouiwer") == "crc32(94078524) = 6f0c22b4");
    CHECK(datper.check("abc=940785246f0c22b42x"));
}

TEST_CASE("computed: what only looks like a beacon is none") {
    for (const auto query : no_beacons) {
        INFO(query);
        CHECK_FALSE(computed_indicators().front().check(query));
    }
}

TEST_CASE("computed: every flipped digit of the sum is noticed") {
    std::string query = "qrtzv=940785246f0c22b41pouiwer";
    for (std::size_t at = 6; at < 22; ++at) {
        auto other = query;
        other[at] = other[at] == '0' ? '1' : '0';
        CHECK_FALSE(computed_indicators().front().check(other));
    }
}
