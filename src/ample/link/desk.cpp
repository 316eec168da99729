#include <ample/core/ascii.hpp>
#include <ample/link/desk.hpp>

#include <algorithm>
#include <array>

namespace ample::link {

namespace {

/// A column, its canonical name, and whether a table of the kind must have it.
struct Column {
    TableKind kind;
    std::string_view name;
    bool is_required;
    std::array<std::string_view, 5> synonyms;
};

using K = TableKind;

constexpr std::array columns = {
    Column{K::customers, "customer_id", true, {"customer_id", "customer", "client_id", "cust_id"}},
    Column{K::customers, "name", true, {"name", "name_kanji", "full_name", "customer_name"}},
    Column{K::customers, "name_kana", false, {"name_kana", "kana"}},
    Column{K::customers, "mail", false, {"mail", "email", "e_mail", "mail_address"}},
    Column{K::customers, "phone", false, {"phone", "tel", "telephone", "phone_number", "mobile"}},
    Column{K::customers, "address", false, {"address", "address_raw", "postal_address"}},
    Column{K::customers, "ip", false, {"order_src_ip", "signup_ip", "src_ip", "ip", "order_ip"}},
    Column{K::customers, "agent", false, {"order_user_agent", "order_ua", "user_agent", "ua"}},
    Column{K::leases, "lease_id", true, {"lease_id", "lease", "contract_id"}},
    Column{K::leases, "customer_id", false, {"customer_id", "customer", "client_id", "cust_id"}},
    Column{K::leases, "ip", true, {"ip", "ip_address", "ipv4", "address", "server_ip"}},
    Column{K::leases, "hostname", false, {"hostname", "host", "server_name"}},
    Column{K::leases, "from", true, {"activated_at", "started_at", "from", "valid_from", "begin"}},
    Column{K::leases, "until", false, {"ended_at", "until", "valid_until", "end", "terminated_at"}},
    Column{K::payments, "payment_id", true, {"payment_id", "payment"}},
    Column{K::payments, "lease_id", true, {"lease_id", "lease", "contract_id"}},
    Column{K::payments, "token", false, {"card_token", "token", "card", "card_hash"}},
    Column{K::payments, "store", false, {"store_id", "store", "shop_id"}},
    Column{K::orders, "order_id", true, {"order_id", "order"}},
    Column{K::orders, "ordered_at", false, {"ordered_at", "order_date", "date", "ts"}},
    Column{K::orders, "company", true, {"buyer_company", "company", "buyer", "company_name"}},
    Column{K::orders, "number", false, {"corporate_number", "corp_no", "company_number"}},
    Column{K::orders, "address", false, {"address", "buyer_address"}},
    Column{K::orders, "mail", false, {"contact", "mail", "email", "contact_mail"}},
    Column{K::orders, "phone", false, {"phone", "tel", "telephone", "phone_number"}},
    Column{K::orders, "ip", false, {"order_src_ip", "src_ip", "ip"}},
    Column{K::company_register, "number", true, {"corporate_number", "corp_no", "company_number"}},
    Column{K::company_register, "name", true, {"name", "company_name", "trade_name"}},
    Column{K::company_register, "address", false, {"address", "head_office"}},
    Column{K::company_register, "assigned_at", false, {"assigned_at", "registered_at", "founded"}},
    Column{K::company_register, "closed_at", false, {"closed_at", "dissolved_at"}},
    Column{K::company_register, "snapshot", false, {"snapshot", "snapshot_date", "as_of"}},
    Column{K::account_events, "ts", true, {"ts", "time", "timestamp", "date"}},
    Column{K::account_events, "account_id", true, {"account_id", "account"}},
    Column{K::account_events, "event", true, {"event", "action", "type"}},
    Column{K::account_events, "ip", true, {"src_ip", "ip", "source_ip", "client_ip"}},
    Column{K::account_events, "asn", false, {"asn", "as"}},
    Column{K::account_events, "country", false, {"country", "cc"}},
    Column{K::account_events, "agent", false, {"user_agent", "ua"}},
    Column{K::account_events, "result", false, {"result", "status", "outcome"}},
};

/// The kinds in the order in which they are tried: the most particular first.
constexpr std::array kinds = {
    K::payments, K::leases, K::orders, K::account_events, K::customers, K::company_register};

bool is_named(const Column& column, std::string_view name) noexcept {
    return std::any_of(column.synonyms.begin(), column.synonyms.end(), [&](auto synonym) {
        return !synonym.empty() && ascii::same(synonym, name);
    });
}

std::string_view canonical(TableKind kind, std::string_view name) noexcept {
    for (const auto& column : columns) {
        if (column.kind == kind && is_named(column, name)) {
            return column.name;
        }
    }
    return name;
}

bool is_success(std::string_view result) noexcept {
    return result.empty() || ascii::same(result, "ok") || ascii::same(result, "success") ||
           ascii::same(result, "true") || result == "200" || result == "0";
}

} // namespace

std::optional<TableKind> table_kind(std::span<const std::string_view> names) {
    for (const auto kind : kinds) {
        const bool has_all = std::all_of(columns.begin(), columns.end(), [&](const Column& column) {
            return column.kind != kind || !column.is_required ||
                   std::any_of(names.begin(), names.end(), [&](std::string_view name) {
                       return is_named(column, name);
                   });
        });
        if (has_all) {
            return kind;
        }
    }
    return std::nullopt;
}

const std::string& Row::get(std::string_view column) const noexcept {
    static const std::string none;
    const auto at = cells.find(column);
    return at == cells.end() ? none : at->second;
}

const std::vector<Row>& Desk::rows(TableKind kind) const {
    static const std::vector<Row> none;
    const auto at = tables_.find(kind);
    return at == tables_.end() ? none : at->second;
}

void Desk::add(TableKind kind,
               const read::Record& record,
               const ByteOrigin& origin,
               Marking marking,
               std::string_view path) {
    Row row{{}, origin, marking, std::string(path)};
    for (const auto& field : record.fields) {
        row.cells.try_emplace(std::string(canonical(kind, field.name)), field.value);
    }
    if (kind == TableKind::account_events) {
        const auto time = record.time ? record.time : parse_instant(row.get("ts"));
        if (time) {
            events_.push_back({row.get("account_id"),
                               *time,
                               row.get("event"),
                               is_success(row.get("result")),
                               row.get("ip"),
                               row.get("asn"),
                               row.get("country"),
                               row.get("agent"),
                               origin,
                               marking,
                               row.path});
        }
    }
    tables_[kind].push_back(std::move(row));
}

void Desk::add_login(const read::Record& record,
                     const ByteOrigin& origin,
                     Marking marking,
                     std::string_view path) {
    if (!record.time || record.get("user").empty()) {
        return;
    }
    const auto key = record.get("key");
    events_.push_back(
        {std::string(record.get("user")) + "@" + std::string(record.get("host")),
         *record.time,
         "login",
         record.get("event") == "accepted",
         std::string(record.get("src_ip")),
         "",
         "",
         std::string(record.get("auth_method")) + (key.empty() ? "" : " " + std::string(key)),
         origin,
         marking,
         std::string(path)});
}

} // namespace ample::link
