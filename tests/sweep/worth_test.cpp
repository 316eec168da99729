#include <ample/sweep/detail/worth.hpp>

#include <doctest/doctest.h>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

Indicator lease() {
    Indicator one;
    one.type = Type::lease;
    one.value = "198.51.100.7";
    one.lease = "L-9";
    one.valid_from = parse_instant("2016-11-12T03:00:00Z");
    one.valid_until = parse_instant("2017-04-05T00:00:00Z");
    return one;
}

const Match contact{0, "198.51.100.7", "peer", true, ""};

} // namespace

TEST_CASE("worth: an address counts while it was leased, to the second") {
    const auto at = [](std::string_view text) {
        return detail::worth_of(lease(), contact, parse_instant(text));
    };
    CHECK(at("2016-11-12T03:00:00Z").state == "inside");
    CHECK(at("2016-11-12T03:00:00Z").is_strong);
    CHECK(at("2016-11-12T02:59:59Z").state == "outside");
    CHECK(at("2016-11-12T02:59:59Z").reason == "1 second before lease L-9 began");
    CHECK_FALSE(at("2016-11-12T02:59:59Z").is_strong);
    CHECK(at("2016-11-10T01:00:00Z").reason == "2 days 2 hours before lease L-9 began");
    CHECK(at("2017-04-04T23:59:59Z").state == "inside");
    CHECK(at("2017-04-05T00:00:00Z").state == "outside");
    const auto unknown = detail::worth_of(lease(), contact, std::nullopt);
    CHECK(unknown.state == "unknown");
    CHECK_FALSE(unknown.is_strong);
}

TEST_CASE("worth: names that anyone can choose and what benign software shows are weak") {
    Indicator one;
    one.type = Type::filename;
    one.value = "dwmapi.dll";
    CHECK_FALSE(detail::worth_of(one, {0, "dwmapi.dll", "Image", true, ""}, {}).is_strong);
    one.type = Type::user_agent;
    one.benign_too = true;
    CHECK_FALSE(detail::worth_of(one, {0, "x", "user_agent", true, ""}, {}).is_strong);
    one.benign_too = false;
    CHECK(detail::worth_of(one, {0, "x", "user_agent", true, ""}, {}).is_strong);
    one.type = Type::uri_file;
    one.value = "index.php";
    CHECK_FALSE(detail::worth_of(one, {0, "index.php", "url", true, ""}, {}).is_strong);
    one.value = "hcvery.php";
    CHECK(detail::worth_of(one, {0, "hcvery.php", "url", true, ""}, {}).is_strong);
}

TEST_CASE("worth: a mention is weak and says why") {
    Indicator one;
    one.type = Type::domain;
    one.value = "evil.example";
    const auto worth = detail::worth_of(one, {0, "evil.example", "Message", false, ""}, {});
    CHECK_FALSE(worth.is_strong);
    CHECK(worth.reason.find("a mention") != std::string::npos);
}
