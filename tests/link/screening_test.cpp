#include <ample/link/detail/screening.hpp>

#include <doctest/doctest.h>
#include <tests/link/rows.hpp>

using namespace ample;       // NOLINT: tests read better without the prefix
using namespace ample::link; // NOLINT
using ample::tests::DeskMaker;

namespace {

struct Order {
    const char* company;
    const char* number;
    const char* address;
    const char* day;
    const char* verdict;
};

constexpr Order orders[] = {
    {"株式会社白樺電子", "9090000000000", "東京都1-1-1", "2024-03-01", "found"},
    {"(株)白樺電子", "9090000000000", "東京都1-1-1", "2024-03-01", "found"},
    {"白樺電子", "", "東京都1-1-1", "2024-03-01", "found"},
    {"株式会社白樺電子", "9090000000001", "東京都1-1-1", "2024-03-01", "typing-slip"},
    {"株式会社白樺電子", "9090000000001", "大阪市9-9-9", "2024-03-01", "not-found"},
    {"株式会社若竹商事", "9090000000000", "東京都1-1-1", "2024-03-01", "mismatch"},
    {"有限会社千草化学", "5090000000037", "東京都2-2-2", "2024-03-01", "closed"},
    {"有限会社千草化学", "5090000000037", "東京都2-2-2", "2019-03-01", "found"},
    {"合同会社朝凪", "1090000000148", "東京都3-3-3", "2009-01-01", "mismatch"},
    {"株式会社蒼樹", "", "東京都4-4-4", "2024-03-01", "not-found"},
};

DeskMaker with_register() {
    DeskMaker maker;
    const DeskMaker::Cells rows[] = {{{"corporate_number", "9090000000000"},
                                      {"name", "株式会社白樺電子"},
                                      {"address", "東京都1-1-1"},
                                      {"assigned_at", "2005-04-01"},
                                      {"snapshot", "2024-02-29"}},
                                     {{"corporate_number", "5090000000037"},
                                      {"name", "有限会社千草化学"},
                                      {"address", "東京都2-2-2"},
                                      {"assigned_at", "2006-04-01"},
                                      {"closed_at", "2020-01-01"},
                                      {"snapshot", "2024-02-29"}},
                                     {{"corporate_number", "1090000000148"},
                                      {"name", "合同会社朝凪"},
                                      {"address", "東京都3-3-3"},
                                      {"assigned_at", "2010-04-01"},
                                      {"snapshot", "2024-02-29"}}};
    for (const auto& row : rows) {
        maker.row(TableKind::company_register, row);
    }
    return maker;
}

} // namespace

TEST_CASE("screening: each way in which an order stands or falls") {
    for (const auto& order : orders) {
        auto maker = with_register();
        maker.row(TableKind::orders,
                  {{"order_id", "O-1"},
                   {"ordered_at", order.day},
                   {"buyer_company", order.company},
                   {"corporate_number", order.number},
                   {"address", order.address}});
        const auto screenings = detail::screen_orders(maker.desk);
        INFO(order.company << " " << order.number << " " << order.day);
        REQUIRE(screenings.size() == 1);
        CHECK(screenings[0].verdict == order.verdict);
        CHECK(screenings[0].register_date == "2024-02-29");
        CHECK(screenings[0].statement.find("does not exist") == std::string::npos);
    }
}

TEST_CASE("screening: a later register that has the company is named, none at all is said") {
    auto maker = with_register();
    maker.row(TableKind::company_register,
              {{"corporate_number", "1"}, {"name", "株式会社蒼樹"}, {"snapshot", "2024-04-30"}});
    maker.row(
        TableKind::orders,
        {{"order_id", "O-1"}, {"ordered_at", "2024-03-01"}, {"buyer_company", "株式会社蒼樹"}});
    const auto screenings = detail::screen_orders(maker.desk);
    CHECK(screenings[0].verdict == "not-found");
    CHECK(screenings[0].statement.find("the register of 2024-04-30 has the name") !=
          std::string::npos);
    DeskMaker bare;
    bare.row(TableKind::orders, {{"order_id", "O-1"}, {"buyer_company", "X"}});
    CHECK(detail::screen_orders(bare.desk)[0].verdict == "no-register");
}
