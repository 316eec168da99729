// Records of the hoster, the payment processor, the phone companies, the register and the seller.

#include <sim/files.hpp>

#include <algorithm>
#include <array>

namespace ample::sim {

namespace {

/// A table under way. Every row ends with where it came from and from when to when it holds.
class Table {
public:
    Table(std::string name, std::string_view source, std::vector<std::string> columns)
        : name_(std::move(name)), source_(source) {
        for (const auto* more : {"source_file",
                                 "source_row",
                                 "received_from",
                                 "received_at",
                                 "holds_from",
                                 "holds_until"}) {
            columns.emplace_back(more);
        }
        add_row(text_, columns);
    }

    void row(std::vector<std::string> cells, Millis from, Millis until) {
        cells.push_back(name_ + ".xlsx");
        cells.push_back(number_text(++rows_));
        cells.emplace_back(source_);
        cells.emplace_back("2017-05-12T04:00:00Z");
        cells.push_back(from == 0 ? "" : iso(from));
        cells.push_back(until == 0 ? "" : iso(until));
        add_row(text_, cells);
    }

    TextFile done() { return {"records/" + name_ + ".csv", std::move(text_)}; }

private:
    std::string name_;
    std::string_view source_;
    std::string text_ = {};
    std::uint64_t rows_ = 0;
};

TextFile leases(const World& world) {
    Table table("server_leases",
                "Harbour Hosting, legal department",
                {"lease_id",
                 "customer_id",
                 "provider",
                 "plan",
                 "ip",
                 "hostname",
                 "ordered_at",
                 "activated_at",
                 "ended_at",
                 "end_reason",
                 "term_months",
                 "os_image",
                 "order_src_ip",
                 "order_ua",
                 "auto_renew",
                 "account_id",
                 "abuse_notes"});
    for (const auto& lease : world.leases) {
        const auto& customer = world.customers[lease.customer];
        auto draw = world.draw(lease.id, "row");
        table.row({lease.id,
                   customer.id,
                   "Harbour Hosting",
                   lease.role == "shared-host" ? "shared-web" : "vps-1g",
                   address_text(lease.ip),
                   lease.hostname,
                   iso(lease.ordered),
                   iso(lease.active),
                   iso(lease.ended),
                   lease.owner == Actor::P1 ? "cancelled" : "term",
                   number_text(static_cast<std::uint64_t>(lease.term_months)),
                   draw.chance(60) ? "centos-6" : "ubuntu-14.04",
                   address_text(customer.ip),
                   customer.agent,
                   draw.chance(50) ? "yes" : "no",
                   lease.account,
                   lease.owner == Actor::C ? "2 complaints about mail" : ""},
                  lease.active,
                  lease.ended);
    }
    return table.done();
}

TextFile customers(const World& world) {
    Table table("customers",
                "Harbour Hosting, legal department",
                {"customer_id",
                 "kind",
                 "name_kanji",
                 "name_kana",
                 "name_latin",
                 "born",
                 "nationality_claimed",
                 "postal_code",
                 "address_raw",
                 "address_norm",
                 "phone",
                 "mail",
                 "company_name",
                 "corp_no",
                 "id_check",
                 "order_src_ip",
                 "order_user_agent"});
    for (const auto& one : world.customers) {
        auto plain = one.home;
        plain.room = 0;
        table.row({one.id,
                   one.kind,
                   one.name.kanji,
                   one.name.kana,
                   one.name.latin,
                   one.born,
                   one.nationality,
                   postal_code(one.home),
                   spelled(one.home, one.address_style),
                   spelled(plain, 0),
                   one.phone,
                   one.mail,
                   one.company,
                   one.corporate_number,
                   one.id_check,
                   address_text(one.ip),
                   one.agent},
                  at(2016, 1, 1),
                  0);
    }
    return table.done();
}

TextFile payments(const World& world) {
    Table table("payments",
                "Kaede Payments",
                {"payment_id",
                 "lease_id",
                 "ts",
                 "method",
                 "amount",
                 "currency",
                 "card_token",
                 "card_bin",
                 "card_last4",
                 "payer_name",
                 "bank_branch",
                 "store_id",
                 "refund"});
    std::uint64_t number = 0;
    for (const auto& lease : world.leases) {
        const auto& customer = world.customers[lease.customer];
        for (int month = 0; month < lease.term_months; ++month) {
            auto draw = world.draw(lease.id, "payment", static_cast<std::uint64_t>(month));
            const auto time =
                lease.active + std::int64_t{month} * 30 * day + draw.between(0, 600) * minute;
            const bool has_card = !lease.card.empty();
            table.row({join({"P-", number_text(10'000 + ++number)}),
                       lease.id,
                       iso(time),
                       lease.method,
                       number_text(980 + 500 * draw.below(4)),
                       "JPY",
                       lease.card,
                       has_card ? "459970" : "",
                       has_card ? number_text(name_key(lease.card) % 10'000, 4) : "",
                       lease.method == "bank" ? customer.name.kana : "",
                       lease.method == "bank" ? "012" : "",
                       lease.store,
                       ""},
                      time,
                      time);
        }
    }
    return table.done();
}

TextFile documents(const World& world) {
    Table table("identity_documents",
                "Harbour Hosting, legal department",
                {"doc_id",
                 "presented_by",
                 "type",
                 "number_hash",
                 "issuer",
                 "holder",
                 "dob",
                 "expiry",
                 "image_sha256",
                 "check_mrz",
                 "check_expiry",
                 "check_template",
                 "check_reuse"});
    std::uint64_t number = 0;
    for (const auto& one : world.customers) {
        if (one.id_check != "document" && one.person != "P1" && one.person != "P2") {
            continue;
        }
        const bool is_reused =
            world.knobs.id_doc_reuse && (one.person == "P1" || one.person == "P2");
        const auto key = is_reused ? one.person : one.id;
        table.row({join({"D-", number_text(++number, 5)}),
                   one.id,
                   is_reused ? "residence-card" : "driving-licence",
                   Digest::of("number " + key).hex(),
                   "JP",
                   one.name.kanji,
                   one.born,
                   "2019-03-31",
                   Digest::of("image " + key).hex(),
                   "ok",
                   "ok",
                   is_reused ? "altered" : "ok",
                   is_reused ? "seen before" : "new"},
                  at(2016, 1, 1),
                  0);
    }
    return table.done();
}

std::vector<TextFile> reachable(const World& world) {
    Table phones("phones",
                 "carriers",
                 {"number", "carrier", "sim_type", "activated_at", "holder", "otp_proxy_suspect"});
    Table mails("mail_accounts",
                "mail providers",
                {"mailbox", "domain", "created_at", "recovery", "alias_norm"});
    for (const auto& one : world.customers) {
        auto draw = world.draw(one.id, "reach");
        const bool is_false = one.person == "P1" || one.person == "P2";
        phones.row({one.phone,
                    draw.chance(50) ? "North Mobile" : "Bay Mobile",
                    is_false ? "prepaid-data" : "contract",
                    date_text(at(2015, 1, 1) + draw.between(0, 600) * day),
                    is_false ? "" : one.name.kana,
                    is_false && draw.chance(60) ? "yes" : "no"},
                   at(2015, 1, 1),
                   0);
        mails.row({one.mail,
                   one.mail.substr(one.mail.find('@') + 1),
                   date_text(at(2012, 1, 1) + draw.between(0, 1600) * day),
                   is_false ? one.phone : "",
                   one.mail},
                  at(2012, 1, 1),
                  0);
    }
    return {phones.done(), mails.done()};
}

std::vector<TextFile> register_files(const World& world) {
    const auto snapshot = at(2016, 10, 31);
    std::string whole;
    add_row(whole,
            {"corporate_number",
             "name",
             "address",
             "assigned_at",
             "closed_at",
             "snapshot",
             "source_file"});
    std::string difference = whole;
    for (const auto& firm : world.firms) {
        const auto closed = firm.closed == 0 ? std::string() : date_text(firm.closed);
        const bool is_young = firm.registered > snapshot;
        const auto stamp = is_young ? at(2016, 12, 1) : snapshot;
        add_row(is_young ? difference : whole,
                {firm.number,
                 firm.name,
                 firm.address,
                 date_text(firm.registered),
                 closed,
                 date_text(stamp),
                 is_young ? "diff_20161201.csv" : "00_zenkoku_all_20161031.csv"});
    }
    return {{"records/company_register.csv", whole},
            {"records/company_register_diff.csv", difference}};
}

TextFile orders(const World& world) {
    Table table("software_orders",
                "Ridge Security K.K.",
                {"order_id",
                 "ordered_at",
                 "product",
                 "edition",
                 "licence_terms",
                 "buyer_company",
                 "corp_no",
                 "address",
                 "contact",
                 "mail_domain",
                 "phone",
                 "order_src_ip",
                 "screening_result",
                 "cancelled_at",
                 "reason"});
    for (const auto& order : world.orders) {
        table.row({order.id,
                   iso(order.time),
                   "endpoint security suite",
                   "business",
                   "companies in Japan only",
                   order.company,
                   order.number,
                   order.address,
                   order.contact,
                   order.contact.substr(order.contact.find('@') + 1),
                   order.phone,
                   address_text(order.ip),
                   order.cancelled != 0 ? "no such company" : "",
                   order.cancelled != 0 ? iso(order.cancelled) : "",
                   order.cancelled != 0 ? "buyer not in the register" : ""},
                  order.time,
                  0);
    }
    return table.done();
}

} // namespace

std::vector<TextFile> record_files(const World& world) {
    std::vector<TextFile> files = {
        leases(world), customers(world), payments(world), documents(world), orders(world)};
    for (auto& more : {reachable(world), register_files(world)}) {
        files.insert(files.end(), more.begin(), more.end());
    }
    return files;
}

} // namespace ample::sim
