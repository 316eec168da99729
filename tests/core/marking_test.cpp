#include <ample/core/marking.hpp>

#include <doctest/doctest.h>

using namespace ample; // NOLINT: tests read better without the prefix

TEST_CASE("marking: its parts may be parted in any way") {
    for (const auto* const text : {"TLP:RED",
                                   "red",
                                   "TLP: RED",
                                   "TLP RED",
                                   "TLP-RED",
                                   "tlp_red",
                                   "TLP 2.0: RED",
                                   "TLPv2:RED"}) {
        CHECK(parse_tlp(text) == Tlp::red);
    }
    for (const auto* const text :
         {"TLP:AMBER+STRICT", "amber strict", "tlp_amber+strict", "TLP-Amber-Strict"}) {
        CHECK(parse_tlp(text) == Tlp::amber_strict);
    }
    CHECK(parse_tlp("white") == Tlp::clear);
    CHECK(parse_pap("pap_green") == Pap::green);
}

TEST_CASE("marking: other words are none") {
    for (const auto* const text : {"",
                                   "TLP",
                                   "TLP:",
                                   "TLP:RED!",
                                   "TLP:RED or so",
                                   "reddish",
                                   "TLP:AMBER (friends only, of the whole world)"}) {
        CHECK_FALSE(parse_tlp(text));
    }
}
