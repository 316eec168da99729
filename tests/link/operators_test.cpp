#include <ample/link/detail/operators.hpp>
#include <ample/link/link.hpp>

#include <doctest/doctest.h>
#include <tests/link/rows.hpp>

#include <random>
#include <set>

using namespace ample;       // NOLINT: tests read better without the prefix
using namespace ample::link; // NOLINT
using ample::tests::DeskMaker;

namespace {

std::vector<std::vector<std::string>> operators_of(const Desk& desk) {
    std::vector<std::vector<std::string>> list;
    for (const auto& one : detail::find_operators(desk).operators) {
        std::vector<std::string> ids;
        for (const auto who : one.customers) {
            ids.push_back(desk.rows(TableKind::customers)[who].get("customer_id"));
        }
        list.push_back(ids);
    }
    return list;
}

using Ids = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("operators: false names that share phone and browser are one, through a chain as well") {
    DeskMaker maker;
    maker.crowd(100)
        .customer("F-1", "Anna Alt", "080-1", "", "198.51.100.1", "Rare 7")
        .customer("F-2", "Bert Berg", "+81 80-555-0001", "", "198.51.100.2", "Rare 7")
        .customer("F-3", "Cleo Carr", "080-555-0001", "", "198.51.100.3", "Rare 7")
        .lease("L-1", "F-1", "203.0.113.1", "2024-01-01", "2024-06-01", "tok")
        .lease("L-2", "F-2", "203.0.113.2", "2024-01-01", "2024-06-01", "tok");
    CHECK(operators_of(maker.desk) == Ids{{"F-1", "F-2", "F-3"}});
    const auto links = link_records(maker.desk);
    REQUIRE(links.watched.size() == 2);
    CHECK(links.watched[0].lease == "L-1");
    CHECK(links.watched[0].operator_id.starts_with("operator-"));
}

TEST_CASE("operators: a namesake with nothing else in common is kept apart, and that is said") {
    DeskMaker maker;
    maker.crowd(100)
        .customer("F-1", "Anna Alt", "080-555-0001", "", "198.51.100.1", "Rare 7")
        .customer("F-2", "Bert Berg", "080-555-0001", "", "198.51.100.2", "Rare 7")
        .customer("N-1", "Anna Alt", "070-555-0009", "Elsewhere 1", "198.51.100.9", "Browser 1");
    CHECK(operators_of(maker.desk) == Ids{{"F-1", "F-2"}});
    bool is_said = false;
    for (const auto& value : link_records(maker.desk).values) {
        is_said = is_said ||
                  (value.kind == "separation" && value.content.find("N-1") != std::string::npos);
    }
    CHECK(is_said);
}

TEST_CASE("operators: households, shared lines, shared shops and common browsers join nobody") {
    DeskMaker maker;
    maker.crowd(100)
        .customer(
            "H-1", "Yui Mori", "090-555-0001", "東京都港区芝1-2-3", "198.51.100.1", "Browser 1")
        .customer("H-2",
                  "Ren Mori",
                  "090-555-0001",
                  "東京都港区芝一丁目2番3号",
                  "198.51.100.1",
                  "Browser 1")
        .customer("H-3", "Aoi Abe", "090-555-0002", "大阪市北区1-1", "198.51.100.2", "Browser 1")
        .customer("H-4", "Kai Ono", "090-555-0003", "大阪市北区1-1", "198.51.100.2", "Browser 1");
    for (const auto* id : {"H-3", "H-4"}) {
        maker.row(TableKind::leases,
                  {{"lease_id", id},
                   {"customer_id", id},
                   {"ip", "203.0.113.7"},
                   {"activated_at", "2024-01-01"}});
        maker.row(TableKind::payments, {{"payment_id", id}, {"lease_id", id}, {"store_id", "S-1"}});
    }
    CHECK(operators_of(maker.desk).empty());
}

TEST_CASE("operators: over many made desks nearly all are found and nobody innocent is drawn in") {
    std::size_t wanted = 0;
    std::size_t found = 0;
    std::size_t innocent = 0;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        DeskMaker maker;
        maker.crowd(300);
        for (int who = 0; who < 4; ++who) {
            const int names = 3 + static_cast<int>(random() % 4);
            for (int i = 0; i < names; ++i) {
                const auto mark = std::to_string(who);
                const auto id = "F" + mark + "-" + std::to_string(i);
                const auto phone = "080-77" + mark + "-000" + std::to_string(random() % 2);
                const auto ip =
                    "198.51.100." + std::to_string(who * 10 + static_cast<int>(random() % 2));
                maker.customer(id, "Name " + id, phone, "Road " + id, ip, "Rare " + mark);
                ++wanted;
            }
        }
        for (const auto& one : operators_of(maker.desk)) {
            std::set<char> marks;
            for (const auto& id : one) {
                innocent += id.front() == 'X' ? 1 : 0;
                found += id.front() == 'F' ? 1 : 0;
                marks.insert(id[1]);
            }
            CHECK(marks.size() == 1);
        }
    }
    CHECK(innocent == 0);
    CHECK(static_cast<double>(found) > 0.9 * static_cast<double>(wanted));
}

TEST_CASE("operators: without customers every lease is worth looking for") {
    DeskMaker maker;
    maker.lease("L-1", "", "203.0.113.1", "2024-01-01", "2024-06-01");
    const auto links = link_records(maker.desk);
    REQUIRE(links.watched.size() == 1);
    CHECK(links.watched[0].address == "203.0.113.1");
    CHECK(to_text(*links.watched[0].until) == "2024-06-01T00:00:00Z");
}
