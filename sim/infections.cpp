// Servers that malware calls, and who calls them.

#include <sim/world.hpp>

#include <algorithm>
#include <array>

namespace ample::sim {

namespace {

std::string server_name(Draw& draw, std::string_view front) {
    constexpr std::array<std::string_view, 3> roots = {
        ".example.com", ".example.net", ".example.org"};
    const auto word = site_word(draw);
    return join({front, word, draw.pick(roots)});
}

void add_compromised(World& world, Actor actor, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        auto draw = world.draw(name_of(actor), "compromised", i);
        world.servers.push_back(
            {server_name(draw, "www."),
             site_address(14'000 + i * 17 + static_cast<std::size_t>(actor) * 301),
             "compromised",
             -1,
             actor,
             world.knobs.start,
             world.knobs.end});
    }
}

void add_leased(World& world) {
    for (std::size_t i = 0; i < world.leases.size(); ++i) {
        const auto& lease = world.leases[i];
        auto draw = world.draw(lease.id, "name");
        const auto host = server_name(
            draw, draw.pick(std::array<std::string_view, 3>{"img.", "news.", "update."}));
        if (lease.owner == Actor::nobody) {
            continue;
        }
        const auto add = [&](Actor actor, Millis from, Millis until) {
            world.servers.push_back(
                {host, lease.ip, "leased", static_cast<int>(i), actor, from, until});
        };
        for (std::size_t nth = 0; nth < lease.hands.size(); ++nth) {
            const bool is_last = nth + 1 == lease.hands.size();
            add(lease.hands[nth].buyer,
                lease.hands[nth].first_c2,
                is_last ? lease.ended : lease.hands[nth + 1].sold);
        }
        if (world.knobs.world == 5 && i < 9) {
            add(Actor::T, lease.active + 8 * day, lease.ended);
        }
        if (lease.owner == Actor::M || lease.owner == Actor::C) {
            add(lease.owner, lease.active + 10 * day, lease.ended);
        }
    }
}

void add_shared(World& world) {
    const auto host = std::find_if(world.leases.begin(),
                                   world.leases.end(),
                                   [](const Lease& lease) { return lease.role == "shared-host"; });
    auto draw = world.draw("T", "shared-site");
    world.servers.push_back({server_name(draw, "www."),
                             host->ip,
                             "shared",
                             static_cast<int>(host - world.leases.begin()),
                             Actor::T,
                             world.knobs.start + 40 * day,
                             world.knobs.end});
}

/// A server of the actor, of a kind the knobs ask for; one that serves for 20 days at least.
std::size_t choose_server(const World& world, Draw& draw, Actor actor) {
    const auto roll = static_cast<std::int64_t>(draw.below(100));
    const std::string_view kind = roll < world.knobs.c2_compromised ? "compromised"
                                  : roll < world.knobs.c2_compromised + world.knobs.c2_leased
                                      ? "leased"
                                      : "shared";
    std::vector<std::size_t> wanted;
    std::vector<std::size_t> any;
    for (std::size_t i = 0; i < world.servers.size(); ++i) {
        const auto& server = world.servers[i];
        if (server.actor == actor && server.until - server.from >= 15 * day) {
            any.push_back(i);
            if (server.kind == kind) {
                wanted.push_back(i);
            }
        }
    }
    return draw.pick(wanted.empty() ? any : wanted);
}

Actor actor_of(const World& world, std::size_t nth) {
    if (world.knobs.world == 4) {
        return Actor::M;
    }
    const auto by_m = static_cast<std::size_t>(30 * world.knobs.orgs / 200);
    return world.knobs.world == 7 && nth < by_m ? Actor::M : Actor::T;
}

void place(World& world, Org& org, Infection& infection, Draw& draw) {
    if (infection.vector == Vector::exchange) {
        infection.begin = at(2021, 2, 28) + draw.between(0, std::int64_t{4} * 1440) * minute;
        return;
    }
    const auto& server = world.servers[infection.server];
    const auto earliest = std::max(server.from, world.knobs.start + 10 * day);
    const auto latest = std::min(server.until, world.knobs.end) - 8 * day;
    const auto span = std::max<Millis>(latest - earliest, day) / minute;
    infection.begin = earliest + draw.between(0, span) * minute;
    // The investigation asked for the logs because of the infection: they were kept around it.
    const auto length = org.until - org.from;
    org.from = day_start(
        std::max(world.knobs.start, infection.begin - length * draw.between(20, 60) / 100));
    org.until = std::max(org.from + length, infection.begin + 12 * day);
    org.until = std::min(day_start(org.until), world.knobs.end + day);
}

} // namespace

void add_servers(World& world) {
    add_compromised(world, Actor::T, 8);
    add_compromised(world, Actor::M, 4);
    add_compromised(world, Actor::C, 3);
    add_leased(world);
    add_shared(world);
}

void add_infections(World& world) {
    std::size_t nth = 0;
    for (auto& org : world.orgs) {
        if (!org.is_infected) {
            continue;
        }
        auto draw = world.draw(org.key, "infection");
        Infection one;
        one.org = org.index;
        one.host = draw.between(3, org.hosts - 1);
        one.vector = org.vector;
        one.actor = actor_of(world, nth);
        one.server = choose_server(world, draw, one.actor);
        one.period_seconds =
            world.knobs.beacon_period != 0 ? world.knobs.beacon_period : draw.between(600, 7200);
        const auto& rule = world.knobs.crc_rule;
        const bool is_ts = one.actor == Actor::T;
        one.marks = is_ts && rule == "on"                                   ? "crc"
                    : (is_ts || world.knobs.false_flag) && rule != "absent" ? "broken-crc"
                                                                            : "plain";
        one.has_lateral = nth % 84 * 27 / 84 != (nth % 84 + 1) * 27 / 84;
        one.has_exfiltration = world.knobs.world == 3 && nth % 12 == 0;
        if (one.has_lateral && !org.has_evtx && !org.has_events_json) {
            (nth % 2 == 0 ? org.has_evtx : org.has_events_json) = true;
        }
        org.has_flow = org.has_flow || one.has_exfiltration;
        place(world, org, one, draw);
        world.infections.push_back(one);
        ++nth;
    }
}

} // namespace ample::sim
