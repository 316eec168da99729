#include <ample/link/detail/handover.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace ample;       // NOLINT: tests read better without the prefix
using namespace ample::link; // NOLINT

namespace {

/// A log of one panel; each letter is a use from a place of its own, a day apart.
std::vector<AccountEvent> log_of(const std::string& account, std::string_view places) {
    std::vector<AccountEvent> events;
    std::int64_t day = 17'000;
    for (const char place : places) {
        AccountEvent use;
        use.account = account;
        use.time = Instant::from_seconds(day++ * 86'400);
        use.event = "login";
        use.address = "192.0." + std::to_string(place) + ".7";
        use.asn = std::to_string(place);
        use.country = std::string(1, place);
        use.agent = place == 'h' || place == 't' ? "home browser" : std::string("browser ") + place;
        use.origin.range = {static_cast<std::uint64_t>(day), static_cast<std::uint64_t>(day + 1)};
        use.path = "panel.csv";
        events.push_back(use);
    }
    return events;
}

/// Many accounts that never change, as the background.
std::vector<AccountEvent> with_crowd(std::vector<AccountEvent> events) {
    for (int i = 0; i < 40; ++i) {
        for (auto& use : log_of("crowd-" + std::to_string(i), "hhh")) {
            events.push_back(use);
        }
    }
    return events;
}

std::string verdict_of(std::string_view places) {
    const auto found = detail::find_handovers(with_crowd(log_of("A", places)));
    return found.empty() ? "none" : std::string(found[0].verdict);
}

} // namespace

TEST_CASE(
    "handover: a lasting switch is one, and lies between the last old and the first new use") {
    const auto found = detail::find_handovers(with_crowd(log_of("A", "hhhhxxxxxx")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].verdict == "hand-over");
    CHECK(found[0].split == 4);
    CHECK(found[0].bits > detail::least_switch_bits);
}

TEST_CASE("handover: who comes back is a traveller, who never moves is not listed") {
    CHECK(verdict_of("hhhhhtttthhhhhhhh") == "traveller");
    CHECK(verdict_of("hhhhxxhhhh") == "traveller");
    CHECK(verdict_of("hhhhhhhh") == "none");
}

TEST_CASE("handover: interleaved use and a single last use from elsewhere are no hand-over") {
    CHECK(verdict_of("hxhxhxhxhx") != "hand-over");
    CHECK(verdict_of("hhhhhhhhx") != "hand-over");
    CHECK(verdict_of("hhhhxxxhxxxxx") != "hand-over");
}

TEST_CASE("handover: failed log-ins of strangers are no use of the account") {
    auto events = log_of("root@host", "h");
    for (auto& use : log_of("root@host", "abcdefgabcdefg")) {
        use.is_success = false;
        events.push_back(use);
    }
    CHECK(detail::find_handovers(events).empty());
}

TEST_CASE("handover: over many made accounts switches are found and travellers left alone") {
    std::mt19937 random(7);
    std::size_t missed = 0;
    std::size_t accused = 0;
    constexpr int rounds = 300;
    for (int round = 0; round < rounds; ++round) {
        const std::string before(3 + random() % 6, 'h');
        const std::string after(4 + random() % 6, 'x');
        missed += verdict_of(before + after) == "hand-over" ? 0 : 1;
        accused +=
            verdict_of(before + std::string(1 + random() % 5, 't') + before) == "hand-over" ? 1 : 0;
    }
    CHECK(missed == 0);
    CHECK(accused == 0);
}
