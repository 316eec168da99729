// What happens at one organisation: its infection in the order of time, and everything that only
// looks like one.

#include <sim/world.hpp>

#include <algorithm>
#include <array>

namespace ample::sim {

namespace {

/// The operators' public holiday, 1 to 7 October.
bool is_holiday(Millis time) {
    const auto date = date_of(time + operators_zone);
    return date.month == 10 && date.day <= 7;
}

class Story {
public:
    Story(const World& world, const Org& org)
        : world_(world), org_(org), draw_(world.draw(org.key, "events")) {}

    std::vector<Event> tell() {
        for (const auto& infection : world_.infections) {
            if (infection.org == org_.index) {
                infected(infection);
            }
        }
        if (org_.vector != Vector::none) {
            touched();
        }
        benign();
        std::stable_sort(events_.begin(), events_.end(), [](const Event& one, const Event& other) {
            return one.time < other.time;
        });
        return std::move(events_);
    }

private:
    void
    add(Millis time, Act act, std::int64_t host, int server = -1, Actor actor = Actor::nobody) {
        events_.push_back({time, act, host, server, actor, draw_.next()});
    }

    Millis some_time() {
        return org_.from + draw_.between(0, (org_.until - org_.from) / second - 1) * second;
    }

    /// At some time, on some host; drawn in this order, which arguments of a call are not.
    void anywhere(Act act, Actor actor) {
        const auto time = some_time();
        add(time, act, some_host(), -1, actor);
    }

    std::int64_t some_host() { return draw_.between(1, org_.hosts - 1); }

    void infected(const Infection& one) {
        const auto server = static_cast<int>(one.server);
        if (one.vector == Vector::exchange) {
            exchange(one);
            return;
        }
        if (one.vector == Vector::drive_by) {
            add(one.begin - 3 * minute, Act::drive_by, one.host, server, one.actor);
        } else if (one.vector == Vector::mail) {
            add(one.begin - draw_.between(20, 400) * minute,
                Act::aimed_mail,
                one.host,
                server,
                one.actor);
        } else {
            for (int i = 0; i < 2; ++i) {
                add(one.begin - (2 - i) * minute, Act::agent_file, one.host, server, one.actor);
            }
        }
        const auto last = beacons(one, one.host, world_.knobs.beacons());
        if (one.has_lateral) {
            lateral(one, last);
        }
        if (one.has_exfiltration) {
            for (int i = 0; i < 3; ++i) {
                add(last - draw_.between(1, 30) * hour,
                    Act::exfiltration,
                    one.host,
                    server,
                    one.actor);
            }
        }
    }

    Millis beacons(const Infection& one, std::int64_t host, std::int64_t most) {
        const auto act = one.marks == "crc" ? Act::beacon : Act::odd_beacon;
        const auto until = std::min(world_.servers[one.server].until, org_.until);
        auto time = one.begin;
        for (std::int64_t made = 0; made < most && time < until;) {
            const auto local = time + operators_zone;
            const auto into = local - day_start(local);
            const auto opens = 9 * hour;
            const auto closes = opens + world_.knobs.window_hours * hour;
            if (into < opens || into >= closes || is_holiday(time)) {
                time = day_start(local) + (into < opens ? 0 : day) + opens - operators_zone +
                       draw_.between(1, 900) * second;
                continue;
            }
            add(time, act, host, static_cast<int>(one.server), one.actor);
            ++made;
            const auto period = one.period_seconds * second * (world_.knobs.evasive ? 5 : 1);
            const auto sway = draw_.between(-world_.knobs.jitter, world_.knobs.jitter);
            time += period + period * sway / 100;
            time += draw_.between(0, 999);
        }
        return std::min(time, until);
    }

    void lateral(const Infection& one, Millis last) {
        for (std::int64_t i = 0; i < 3; ++i) {
            const auto time = one.begin + (last - one.begin) * (i + 1) / 5;
            const auto target = some_host();
            add(time, Act::logon, one.host, static_cast<int>(target), one.actor);
            add(time + 4 * second, Act::task, target, static_cast<int>(one.host), one.actor);
        }
        auto second_host = one;
        second_host.begin = one.begin + (last - one.begin) / 2;
        beacons(second_host, some_host(), world_.knobs.beacons() / 3);
        if (org_.has_vpn) {
            add(one.begin + (last - one.begin) / 3,
                Act::vpn_login,
                one.host,
                static_cast<int>(one.server),
                one.actor);
        }
    }

    void exchange(const Infection& one) {
        add(one.begin, Act::exploit, 2, -1, one.actor);
        add(one.begin + 95 * second, Act::exploit, 2, -1, one.actor);
        add(one.begin + 3 * minute, Act::directory_reset, 2, -1, one.actor);
        for (int i = 0; i < 12; ++i) {
            add(one.begin + 5 * minute + i * draw_.between(40, 900) * second,
                Act::web_shell,
                2,
                -1,
                one.actor);
        }
    }

    void touched() {
        for (int i = 0; i < 6; ++i) {
            add(some_time(), Act::probe, 1);
        }
        for (int i = 0; i < 5; ++i) {
            const bool has_exchange = org_.has_exchange;
            add(has_exchange ? at(2021, 3, 3) + draw_.between(0, std::int64_t{8} * 1440) * minute
                             : some_time(),
                Act::probe,
                1);
        }
        const auto& decoy = world_.knobs.decoy_actor;
        if ((decoy == "M" || decoy == "both") && org_.vector == Vector::scanned &&
            draw_.chance(10)) {
            anywhere(Act::aimed_mail, Actor::M);
        }
        if (decoy == "C" || decoy == "both") {
            for (int i = 0; i < 3; ++i) {
                anywhere(Act::bulk_mail, Actor::C);
            }
        }
    }

    void benign() {
        const auto& shop = world_.leases[world_.reassigned];
        for (int i = 0; i < 4; ++i) {
            anywhere(Act::lookalike, Actor::nobody);
            anywhere(Act::agent_lookalike, Actor::nobody);
            anywhere(Act::admin_logon, Actor::nobody);
            anywhere(Act::backup, Actor::nobody);
        }
        for (int i = 0; i < 3; ++i) {
            anywhere(Act::neighbour, Actor::nobody);
            const auto visit = shop.active + draw_.between(0, std::int64_t{18} * 1440) * minute;
            if (visit < org_.until) {
                add(visit, Act::shop_visit, some_host());
            }
        }
    }

    const World& world_;
    const Org& org_;
    Draw draw_;
    std::vector<Event> events_ = {};
};

} // namespace

std::vector<Event> World::events_of(const Org& org) const {
    return Story(*this, org).tell();
}

std::string_view name_of(Act act) noexcept {
    constexpr std::array<std::string_view, 20> names = {
        "beacon",    "odd-beacon",      "drive-by",     "lookalike",  "shop-visit",
        "neighbour", "bulk-mail",       "aimed-mail",   "agent-file", "agent-lookalike",
        "exploit",   "directory-reset", "web-shell",    "probe",      "logon",
        "task",      "admin-logon",     "exfiltration", "backup",     "vpn-login"};
    return names[static_cast<std::size_t>(act)];
}

bool is_malicious(Act act) noexcept {
    switch (act) {
    case Act::lookalike:
    case Act::shop_visit:
    case Act::neighbour:
    case Act::agent_lookalike:
    case Act::admin_logon:
    case Act::backup:
        return false;
    default:
        return true;
    }
}

} // namespace ample::sim
