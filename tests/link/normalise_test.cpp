#include <ample/link/desk.hpp>
#include <ample/link/detail/screening.hpp>
#include <ample/link/normalise.hpp>

#include <doctest/doctest.h>

using namespace ample::link; // NOLINT: tests read better without the prefix

TEST_CASE("normalise: spellings of one address are equal, other houses are not") {
    const auto wanted = building_form("東京都豊島区目白2-11-4");
    for (const auto* text : {"東京都豊島区目白2-11-4 305",
                             "東京都豊島区目白二丁目11番4号",
                             "東京都豊島区目白2-11-4-305",
                             "東京都豊島区目白２－１１－４",
                             "東京都豊島区目白2丁目11-4"}) {
        INFO(text);
        CHECK(building_form(text) == wanted);
    }
    for (const auto* text :
         {"東京都豊島区目白2-11-5", "東京都豊島区目白12-11-4", "東京都新宿区目白2-11-4"}) {
        INFO(text);
        CHECK(building_form(text) != wanted);
    }
    CHECK(building_form("二十一丁目3番") == building_form("21-3"));
    CHECK(building_form("北海道札幌市中央区北1条西2-1") !=
          building_form("北海道札幌市中央区北2条西2-1"));
}

TEST_CASE("normalise: phones, mails, names and companies") {
    CHECK(phone_form("+81 80-5555-0101") == "08055550101");
    CHECK(phone_form("080(5555)0101") == "08055550101");
    CHECK(phone_form("12").empty());
    CHECK(mail_form("A.User+tag@Mail.Example") == "a.user@mail.example");
    CHECK(name_form("齋藤 翔") == name_form("斉藤　翔"));
    CHECK(family_name("齋藤 翔") == "斎藤");
    for (const auto* text :
         {"株式会社北斗電子", "北斗電子株式会社", "(株)北斗電子", "㈱北斗電子", "北斗電子　㈱"}) {
        INFO(text);
        CHECK(company_form(text) == "北斗電子");
    }
    CHECK(company_form("Hokuto Denshi Co., Ltd.") == company_form("HOKUTO DENSHI"));
    CHECK(company_form("株式会社") == "株式会社");
    CHECK(network_form("192.0.2.144") == "192.0.2");
}

TEST_CASE("screening: check digits as the tax agency defines them") {
    CHECK(detail::is_corporate_number("7123456789012"));
    CHECK(detail::is_corporate_number("4011001098993"));
    CHECK_FALSE(detail::is_corporate_number("4011001098994"));
    CHECK_FALSE(detail::is_corporate_number("401100109899"));
    CHECK_FALSE(detail::is_corporate_number("40110010989AB"));
}

TEST_CASE("screening: one slip is a digit changed, lost, added or swapped with its neighbour") {
    CHECK(detail::is_one_slip_away("3090000001814", "3090000001813"));
    CHECK(detail::is_one_slip_away("309000000183", "3090000001813"));
    CHECK(detail::is_one_slip_away("3090000008113", "3090000001813"));
    CHECK_FALSE(detail::is_one_slip_away("3090000001813", "3090000001813"));
    CHECK_FALSE(detail::is_one_slip_away("3090000002814", "3090000001813"));
    CHECK_FALSE(detail::is_one_slip_away("", "3090000001813"));
}

TEST_CASE("desk: a table is known by its columns, under any of their names") {
    using Names = std::vector<std::string_view>;
    CHECK(table_kind(Names{"phone", "CUSTOMER_ID", "name"}) == TableKind::customers);
    CHECK(table_kind(Names{"contract_id", "client_id", "ip_address", "started_at"}) ==
          TableKind::leases);
    CHECK(table_kind(Names{"payment_id", "lease_id", "ts"}) == TableKind::payments);
    CHECK(table_kind(Names{"order_id", "buyer_company"}) == TableKind::orders);
    CHECK(table_kind(Names{"corporate_number", "name"}) == TableKind::company_register);
    CHECK(table_kind(Names{"ts", "account_id", "event", "src_ip"}) == TableKind::account_events);
    CHECK_FALSE(table_kind(Names{"a", "b"}));
}
