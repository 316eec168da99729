// The first pass: operators, hand-overs and screenings as values (see link.hpp).

#include <ample/link/detail/content.hpp>
#include <ample/link/detail/handover.hpp>
#include <ample/link/detail/operators.hpp>
#include <ample/link/detail/screening.hpp>
#include <ample/link/link.hpp>
#include <ample/link/normalise.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace ample::link {

namespace {

using detail::counted;
using detail::listed;
using detail::rounded;
using nlohmann::json;

json parts_json(const detail::Pair& pair) {
    auto list = json::array();
    for (const auto& part : pair.parts) {
        list.push_back(
            {{"attribute", part.attribute}, {"value", part.value}, {"bits", rounded(part.bits)}});
    }
    return list;
}

WatchedLease watched(const Row& lease) {
    return {lease.get("lease_id"),
            lease.get("customer_id"),
            lease.get("ip"),
            parse_instant(lease.get("from")),
            parse_instant(lease.get("until")),
            "",
            lease.origin,
            lease.marking,
            lease.path};
}

/// Makes the values of one desk.
class RecordLinker {
public:
    explicit RecordLinker(const Desk& desk)
        : desk_(desk), customers_(desk.rows(TableKind::customers)) {}

    RecordLinks run() {
        const auto found = detail::find_operators(desk_);
        for (const auto& one : found.operators) {
            add_operator(one);
        }
        for (const auto& pair : found.separations) {
            add_separation(pair);
        }
        for (const auto& one : detail::find_handovers(desk_.events())) {
            add_handover(one);
        }
        for (const auto& one : detail::screen_orders(desk_)) {
            add_screening(one);
        }
        if (customers_.empty()) {
            links_.watched = all_leases(desk_);
        }
        std::move(ties_.begin(), ties_.end(), std::back_inserter(links_.values));
        return std::move(links_);
    }

private:
    [[nodiscard]] const std::string& id_of(std::size_t who) const {
        return customers_[who].get("customer_id");
    }

    void add_operator(const detail::Operator& one) {
        Marking marking{Tlp::clear, Pap::clear};
        Origins origins;
        std::vector<std::string> ids;
        std::set<std::string> names;
        for (const auto who : one.customers) {
            origins.emplace_back(customers_[who].origin);
            marking = join(marking, customers_[who].marking);
            ids.push_back(id_of(who));
            names.insert(customers_[who].get("name"));
        }
        std::vector<const Row*> leases;
        std::vector<std::string> lease_ids;
        for (const auto& lease : desk_.rows(TableKind::leases)) {
            if (std::find(ids.begin(), ids.end(), lease.get("customer_id")) != ids.end()) {
                leases.push_back(&lease);
                lease_ids.push_back(lease.get("lease_id"));
                origins.emplace_back(lease.origin);
                marking = join(marking, lease.marking);
            }
        }
        for (const auto& payment : desk_.rows(TableKind::payments)) {
            if (std::find(lease_ids.begin(), lease_ids.end(), payment.get("lease_id")) !=
                lease_ids.end()) {
                origins.emplace_back(payment.origin);
                marking = join(marking, payment.marking);
            }
        }
        const auto orders = orders_of(one);
        json content = {{"customers", ids},
                        {"leases", lease_ids},
                        {"orders", orders},
                        {"names", names},
                        {"shared", shared_json(one)},
                        {"pairs", pairs_json(one)},
                        {"bits", rounded(detail::weakest_link(one))}};
        content["statement"] = operator_statement(one, ids, names.size(), lease_ids);
        auto value =
            detail::value_of("operator", content, std::move(origins), "link.operator/1", marking);
        for (const auto* lease : leases) {
            links_.watched.push_back(watched(*lease));
            links_.watched.back().operator_id = value.id();
            add_lease_tie(*lease, value);
        }
        for (const auto who : one.customers) {
            operator_of_[who] = links_.values.size();
        }
        links_.values.push_back(std::move(value));
        operators_.push_back(one);
    }

    void add_lease_tie(const Row& lease, const Value& who) {
        json content = {{"type", "leased-by"},
                        {"from", "lease:" + lease.get("lease_id")},
                        {"to", "operator:" + who.id()},
                        {"count", 1},
                        {"statement",
                         "Lease " + lease.get("lease_id") + " of " + lease.get("ip") +
                             " was taken by customer " + lease.get("customer_id") + "."}};
        if (const auto from = parse_instant(lease.get("from"))) {
            content["first"] = to_text(*from);
        }
        if (const auto until = parse_instant(lease.get("until"))) {
            content["last"] = to_text(*until);
        }
        ties_.push_back(detail::value_of("tie",
                                         content,
                                         {lease.origin, who.as_origin()},
                                         "link.lease/1",
                                         join(lease.marking, who.marking)));
    }

    [[nodiscard]] json shared_json(const detail::Operator& one) const {
        auto list = json::array();
        for (const auto& shared : one.shared) {
            std::vector<std::string> members;
            for (const auto who : shared.members) {
                members.push_back(id_of(who));
            }
            list.push_back({{"attribute", shared.attribute},
                            {"value", shared.value},
                            {"members", members},
                            {"seen_in", shared.seen_in},
                            {"bits", rounded(shared.bits)}});
        }
        return list;
    }

    [[nodiscard]] json pairs_json(const detail::Operator& one) const {
        auto list = json::array();
        for (const auto& pair : one.pairs) {
            list.push_back({{"a", id_of(pair.a)},
                            {"b", id_of(pair.b)},
                            {"bits", rounded(pair.bits)},
                            {"parts", parts_json(pair)}});
        }
        return list;
    }

    static std::string operator_statement(const detail::Operator& one,
                                          const std::vector<std::string>& ids,
                                          std::size_t names,
                                          const std::vector<std::string>& leases) {
        std::set<std::string> attributes;
        for (const auto& shared : one.shared) {
            attributes.insert(shared.attribute);
        }
        return "Customers " + listed(ids) + ", under " + counted(names, "name") + ", with " +
               counted(leases.size(), "lease") + ", are one operator: they share " +
               listed({attributes.begin(), attributes.end()}) + ".";
    }

    /// Attributes of an order that a customer has too.
    [[nodiscard]] json touches_of(const Row& order, const std::vector<std::size_t>& who) const {
        auto list = json::array();
        for (const auto one : who) {
            const auto& row = customers_[one];
            const auto add =
                [&](const char* attribute, const std::string& a, const std::string& b) {
                    if (!a.empty() && a == b) {
                        list.push_back(
                            {{"attribute", attribute}, {"value", a}, {"record", id_of(one)}});
                    }
                };
            add("phone", phone_form(order.get("phone")), phone_form(row.get("phone")));
            add("mail", mail_form(order.get("mail")), mail_form(row.get("mail")));
            add("address", building_form(order.get("address")), building_form(row.get("address")));
            add("ip", order.get("ip"), row.get("ip"));
        }
        return list;
    }

    [[nodiscard]] std::vector<std::string> orders_of(const detail::Operator& one) const {
        std::vector<std::string> orders;
        for (const auto& order : desk_.rows(TableKind::orders)) {
            if (!touches_of(order, one.customers).empty()) {
                orders.push_back(order.get("order_id"));
            }
        }
        return orders;
    }

    void add_separation(const detail::Pair& pair) {
        const auto& a = customers_[pair.a];
        const auto& b = customers_[pair.b];
        const json content = {{"a", id_of(pair.a)},
                              {"b", id_of(pair.b)},
                              {"bits", rounded(pair.bits)},
                              {"parts", parts_json(pair)},
                              {"statement",
                               "Customers " + id_of(pair.a) + " and " + id_of(pair.b) +
                                   " bear the same name and are kept apart: " +
                                   (pair.parts.empty() ? "they share nothing else that is rare."
                                                       : "what else they share is too little.")}};
        links_.values.push_back(detail::value_of("separation",
                                                 content,
                                                 {a.origin, b.origin},
                                                 "link.operator/1",
                                                 join(a.marking, b.marking)));
    }

    /// The lease of the server that a log's path or an account's host names.
    [[nodiscard]] const Row* lease_of(const detail::Handover& one) const {
        const auto at = one.account.find('@');
        const auto host = at == std::string::npos ? std::string() : one.account.substr(at + 1);
        for (const auto& lease : desk_.rows(TableKind::leases)) {
            const auto from = parse_instant(lease.get("from"));
            const auto until = parse_instant(lease.get("until"));
            const bool is_open =
                (!from || one.uses.front().time.unix_nanoseconds >= from->unix_nanoseconds) &&
                (!until || one.uses.front().time.unix_nanoseconds < until->unix_nanoseconds);
            const bool is_named =
                !host.empty() && (host == lease.get("hostname") || host == lease.get("ip"));
            if (is_named && is_open) {
                return &lease;
            }
        }
        return nullptr;
    }

    static json use_json(std::span<const AccountEvent> uses) {
        std::set<std::string> addresses;
        std::set<std::string> nets;
        std::set<std::string> countries;
        std::set<std::string> agents;
        for (const auto& use : uses) {
            addresses.insert(use.address);
            nets.insert(use.asn);
            countries.insert(use.country);
            agents.insert(use.agent);
        }
        for (auto* set : {&nets, &countries, &agents}) {
            set->erase("");
        }
        return {{"addresses", addresses},
                {"networks", nets},
                {"countries", countries},
                {"agents", agents}};
    }

    void add_handover(const detail::Handover& one) {
        const std::span<const AccountEvent> uses = one.uses;
        const auto& last = uses[one.split - 1];
        const auto& first = uses[one.split];
        Origins origins;
        auto marking = first.marking;
        for (const auto& use : uses) {
            origins.emplace_back(use.origin);
            marking = join(marking, use.marking);
        }
        json content = {{"account", one.account},
                        {"source", first.path},
                        {"verdict", one.verdict},
                        {"bits", rounded(one.bits)},
                        {"events", uses.size()},
                        {"before_use", use_json(uses.first(one.split))},
                        {"after_use", use_json(uses.subspan(one.split))}};
        std::string text = "Account " + one.account;
        if (one.verdict == "hand-over") {
            content["after"] = to_text(last.time);
            content["before"] = to_text(first.time);
            text += " changed hands between " + to_text(last.time) + " and " + to_text(first.time) +
                    ": " + last.address + " was used until then, " + first.address +
                    " ever after, and the old one never came back.";
            if (first.event != "login") {
                text += " The first act of the new user was " + first.event + ".";
            }
        } else if (one.verdict == "traveller") {
            text += " was used from elsewhere for a while and then from the old place again: a "
                    "traveller, no hand-over.";
        } else {
            text += " was used from several networks; whether it changed hands can't be told.";
        }
        if (const auto* lease = lease_of(one)) {
            content["lease"] = lease->get("lease_id");
            origins.emplace_back(lease->origin);
            marking = join(marking, lease->marking);
        }
        content["statement"] = text;
        links_.values.push_back(
            detail::value_of("handover", content, std::move(origins), "link.handover/1", marking));
    }

    void add_screening(const detail::Screening& one) {
        const auto& order = *one.order;
        Origins origins = {order.origin};
        auto marking = order.marking;
        json content = {{"order", order.get("order_id")},
                        {"verdict", one.verdict},
                        {"company", order.get("company")},
                        {"steps", json::array()},
                        {"touches", json::array()}};
        for (const auto& [step, result] : one.steps) {
            content["steps"].push_back({{"step", step}, {"result", result}});
        }
        if (!order.get("number").empty()) {
            content["number"] = order.get("number");
        }
        if (!one.register_date.empty()) {
            content["register_date"] = one.register_date;
        }
        if (one.matched != nullptr) {
            content["matched"] = {{"number", one.matched->get("number")},
                                  {"name", one.matched->get("name")},
                                  {"address", one.matched->get("address")}};
            origins.emplace_back(one.matched->origin);
            marking = join(marking, one.matched->marking);
        }
        auto text = one.statement;
        for (std::size_t i = 0; i < operators_.size(); ++i) {
            const auto touches = touches_of(order, operators_[i].customers);
            if (touches.empty()) {
                continue;
            }
            const auto& value = links_.values[operator_of_.at(operators_[i].customers.front())];
            content["touches"] = touches;
            content["operator"] = value.id();
            origins.emplace_back(value.as_origin());
            marking = join(marking, value.marking);
            std::set<std::string> words;
            for (const auto& touch : touches) {
                words.insert(touch.at("attribute").get<std::string>() + " of " +
                             touch.at("record").get<std::string>());
            }
            text += " It touches " + value.id() + ": " + listed({words.begin(), words.end()}) + ".";
        }
        content["statement"] = text;
        links_.values.push_back(detail::value_of(
            "screening", content, std::move(origins), "link.screening/1", marking));
    }

    const Desk& desk_;
    const std::vector<Row>& customers_;
    RecordLinks links_ = {};
    std::vector<Value> ties_ = {};
    std::vector<detail::Operator> operators_ = {};
    std::map<std::size_t, std::size_t> operator_of_ = {}; ///< customer -> place in the values
};

} // namespace

RecordLinks link_records(const Desk& desk) {
    return RecordLinker(desk).run();
}

std::vector<WatchedLease> all_leases(const Desk& desk) {
    std::vector<WatchedLease> leases;
    for (const auto& lease : desk.rows(TableKind::leases)) {
        leases.push_back(watched(lease));
    }
    return leases;
}

} // namespace ample::link
