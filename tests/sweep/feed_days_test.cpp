// Days as windows, and addresses that are written in more ways than one.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;
using namespace ample::testing;

namespace {

/// The state of the window for a hit at `time`.
std::string state_at(std::string_view feed, std::string_view time) {
    const auto set = built(feed);
    const auto text = "{\"ts\":\"" + std::string(time) + "\",\"query\":\"evil.example\"}\n";
    MemorySource source(text);
    std::string state;
    sweep_lines(
        source, read::format_named("ndjson"), text, set.packed, {}, [&](const LineHit& hit) {
            state = hit.state;
        });
    return state;
}

} // namespace

TEST_CASE("feed: a day as the end of a window is part of it") {
    const std::string head = "value,valid_from,valid_until\nevil.example,";
    for (const auto* const window : {"2021-03-01,2021-03-01", "2021/03/01,2021/03/01 "}) {
        CAPTURE(window);
        CHECK(state_at(head + window + "\n", "2021-03-01T00:00:00Z") == "inside");
        CHECK(state_at(head + window + "\n", "2021-03-01T15:00:00Z") == "inside");
        CHECK(state_at(head + window + "\n", "2021-03-02T00:00:00Z") == "outside");
        CHECK(state_at(head + window + "\n", "2021-02-28T23:59:59Z") == "outside");
    }
    CHECK(state_at(head + ",2021-03-01T00:00:00Z\n", "2021-03-01T00:00:00Z") == "outside");
    const auto feed = read_feed(head + "2021-03-02,2021-03-01\n", {});
    CHECK((!feed || feed->indicators.empty()));
}

TEST_CASE("feed: an IPv4 address in an IPv6 one is that address in every format") {
    for (const std::string address : {"::ffff:203.0.113.9",
                                      "::FFFF:CB00:7109",
                                      "0:0:0:0:0:ffff:cb00:7109",
                                      "[::ffff:203.0.113.9]"}) {
        CAPTURE(address);
        for (const auto& feed :
             {address + "\nevil.example\n", "type,value\nip," + address + "\n"}) {
            CHECK(hits(built(feed), "a 203.0.113.9 b", "text") == Told{"ipv4 203.0.113.9"});
        }
    }
}

TEST_CASE("feed: the zone of an address is left off") {
    for (const std::string address : {"2001:db8::9%eth0", "2001:db8::9%3"}) {
        for (const auto& feed :
             {address + "\nevil.example\n", "type,value\nip," + address + "\n"}) {
            CAPTURE(feed);
            CHECK(hits(built(feed), "a 2001:db8::9 b", "text") == Told{"ipv6 2001:db8::9"});
        }
    }
}

TEST_CASE("feed: paths and keys are shown as the feed wrote them") {
    for (const std::string feed :
         {"/opt/.Evil/runner\nevil.example\n", "type,value\npath,/opt/.Evil/runner\n"}) {
        const auto set = built(feed);
        MemorySource source("exec /opt/.Evil/runner -d\n");
        std::string shown;
        sweep_lines(source, nullptr, "", set.packed, {}, [&](const LineHit& hit) {
            shown = hit.indicator.value;
        });
        CHECK(shown == "/opt/.Evil/runner");
    }
}
