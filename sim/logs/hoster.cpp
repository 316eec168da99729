// Logs of the hoster: who used which customer account (panel) and which server (sshd).
//
// A hand-over shows in both: new networks, new client, new key, and the old ones stay away from a
// day on (or for two weeks more, or for good, as the knob says).

#include <sim/logs/log.hpp>

#include <algorithm>
#include <array>

namespace ample::sim {

namespace {

struct User {
    Address ip;
    std::string_view country;
    unsigned asn;
    std::string agent;
    std::string key; ///< of sshd; empty: a password
};

User lessor(const World& world, const Lease& lease) {
    const auto& customer = world.customers[lease.customer];
    return {customer.ip, "JP", 64501U + customer.ip % 7, customer.agent, ""};
}

User operator_of(Actor actor) {
    switch (actor) {
    case Actor::T:
        return {address(198, 19, 210, 40),
                "ZZ",
                64510,
                "Mozilla/5.0 (Windows NT 6.1; rv:38.0) Gecko/20100101",
                "RSA SHA256:q7Tn2wVx0pLkJh5sRd8fYb3mZc6vXa1uEg4iOt9yNiM"};
    case Actor::M:
        return {address(198, 19, 211, 9),
                "ZZ",
                64510,
                "Mozilla/5.0 (Windows NT 6.1; rv:38.0) Gecko/20100101",
                "RSA SHA256:m1Fc7bQz9rVw3xTj5kLd2sHy8pNg4aUe6oCiXu0tBfA"};
    default:
        return {address(198, 19, 212, 77),
                "ZY",
                64533,
                "curl/7.50.1",
                "ED25519 SHA256:c4Rr8yMk2nJq6wBt0vXs9dFz3gLh7pEa1uIoCe5xTbV"};
    }
}

struct Use {
    Millis time;
    User user;
    std::string_view event;
    std::string_view changed;
    std::string_view label;
};

/// Uses of one account from `from` to `until`, about one in `every` days.
void add_uses(Draw& draw,
              std::vector<Use>& uses,
              const User& user,
              Millis from,
              Millis until,
              std::int64_t every,
              Millis zone,
              std::string_view label) {
    for (auto time = from; time < until;) {
        const auto date = date_of(time + zone);
        const bool is_off = zone == operators_zone && date.month == 10 && date.day <= 7;
        if (!is_off) {
            uses.push_back({time, user, "login", "", label});
        }
        time = day_start(time + zone) - zone + draw.between(1, std::int64_t{2} * every - 1) * day +
               9 * hour;
        time += draw.between(0, std::int64_t{9} * 3600) * second;
    }
}

std::vector<Use> uses_of(const World& world, const Lease& lease) {
    auto draw = world.draw(lease.id, "uses");
    std::vector<Use> uses;
    const auto owner = lessor(world, lease);
    const auto begin = std::max(lease.active, world.knobs.start);
    const auto end = std::min(lease.ended, world.knobs.end);
    uses.push_back({std::max(lease.ordered, world.knobs.start), owner, "order.create", "", ""});
    const bool is_false = lease.owner == Actor::P1 || lease.owner == Actor::P2;
    const auto every = is_false ? 3 : 16;
    if (lease.hands.empty()) {
        add_uses(draw, uses, owner, begin, end, every, tokyo, "");
        if (lease.traveller) {
            auto away = owner;
            away.ip = site_address(9000 + draw.below(200));
            away.country = "FR";
            away.asn = 64777;
            const auto trip = begin + draw.between(10, 60) * day;
            add_uses(draw, uses, away, trip, std::min(trip + 12 * day, end), 2, 0, "");
        }
    } else {
        add_uses(
            draw, uses, owner, begin, lease.hands[0].last_lessor_login, every, tokyo, "lessor");
    }
    for (std::size_t nth = 0; nth < lease.hands.size(); ++nth) {
        const auto& hand = lease.hands[nth];
        const auto buyer = operator_of(hand.buyer);
        const auto until = nth + 1 < lease.hands.size() ? lease.hands[nth + 1].sold : end;
        if (hand.first_operator_login < until) {
            uses.push_back(
                {hand.first_operator_login, buyer, "credential.change", "password", "hand-over"});
            add_uses(draw,
                     uses,
                     buyer,
                     hand.first_operator_login + 20 * minute,
                     until,
                     2,
                     operators_zone,
                     "operator");
        }
    }
    std::stable_sort(uses.begin(), uses.end(), [](const Use& one, const Use& other) {
        return one.time < other.time;
    });
    return uses;
}

} // namespace

void write_panel(const World& world, const LogFile&, LineWriter& out) {
    out.line() +=
        "ts,account_id,event,src_ip,asn,country,user_agent,session_id,otp,result,changed_field\n";
    out.end_line();

    struct Line {
        Millis time;
        std::string text;
        std::string_view label;
        int lease;
    };

    std::vector<Line> lines;
    for (std::size_t i = 0; i < world.leases.size(); ++i) {
        const auto& lease = world.leases[i];
        for (const auto& use : uses_of(world, lease)) {
            std::string text;
            auto agent = use.user.agent;
            add_row(text,
                    {iso(use.time),
                     lease.account,
                     std::string(use.event),
                     address_text(use.user.ip),
                     number_text(use.user.asn),
                     std::string(use.user.country),
                     agent,
                     join({"s-", number_text(mix(static_cast<std::uint64_t>(use.time)) % 100'000)}),
                     "none",
                     "ok",
                     std::string(use.changed)});
            lines.push_back({use.time, std::move(text), use.label, static_cast<int>(i)});
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line& one, const Line& other) {
        return one.time < other.time;
    });
    for (const auto& line : lines) {
        out.line() += line.text;
        out.end_line(line.label, -1);
    }
}

void write_sshd(const World& world, const LogFile& file, LineWriter& out) {
    const auto& lease = world.leases[file.org];
    auto draw = world.draw(lease.id, "sshd");
    auto uses = uses_of(world, lease);
    for (auto time = file.from; time < file.until; time += draw.between(20, 900) * minute) {
        uses.push_back({time, {scanner_address(draw.below(36)), "", 0, "", ""}, "fail", "", ""});
    }
    std::stable_sort(uses.begin(), uses.end(), [](const Use& one, const Use& other) {
        return one.time < other.time;
    });
    for (const auto& use : uses) {
        if (use.event == "order.create" || use.time < file.from || use.time >= file.until) {
            continue;
        }
        auto& line = out.line();
        add_syslog(line, use.time + tokyo);
        append(line,
               {" ",
                lease.hostname,
                " sshd[",
                number_text(800 + mix(static_cast<std::uint64_t>(use.time)) % 9000),
                "]: "});
        if (use.event == "fail") {
            append(line,
                   {"Failed password for invalid user admin from ", address_text(use.user.ip)});
        } else {
            append(line,
                   {use.user.key.empty() ? "Accepted password for root from "
                                         : "Accepted publickey for root from ",
                    address_text(use.user.ip)});
        }
        append(line,
               {" port ",
                number_text(40'000 + mix(static_cast<std::uint64_t>(use.time) + 1) % 20'000),
                " ssh2"});
        if (!use.user.key.empty()) {
            append(line, {": ", use.user.key});
        }
        line += '\n';
        out.end_line(use.label, -1);
    }
}

} // namespace ample::sim
