// The organisations: sectors, who is touched how, which logs each one has.

#include <sim/world.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace ample::sim {

namespace {

struct Sector {
    std::string_view name;
    std::string_view word;
    int count; ///< of 200
};

constexpr std::array sectors = {Sector{"aerospace and defence", "aero", 22},
                                Sector{"heavy and electrical machinery", "heavy", 24},
                                Sector{"electronics and telecom makers", "denshi", 26},
                                Sector{"universities and research", "institute", 18},
                                Sector{"chemistry and materials", "chem", 20},
                                Sector{"steel and shipbuilding", "steel", 10},
                                Sector{"cars and parts", "motor", 12},
                                Sector{"media and associations", "media", 8},
                                Sector{"power, gas, oil", "power", 20},
                                Sector{"railway, aviation, logistics", "rail", 14},
                                Sector{"IT services and hosting", "soft", 12},
                                Sector{"ministries and cities", "office", 10},
                                Sector{"biotech and pharma", "pharma", 4}};

constexpr int whole = 200;

/// A permutation of 0 … count - 1.
std::vector<std::size_t> shuffled(Draw draw, std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i) {
        std::swap(order[i - 1], order[draw.below(i)]);
    }
    return order;
}

void give_sectors(World& world) {
    const auto count = static_cast<std::size_t>(world.knobs.orgs);
    std::size_t made = 0;
    int before = 0;
    for (const auto& sector : sectors) {
        before += sector.count;
        const auto upto = count * static_cast<std::size_t>(before) / whole;
        for (int number = 1; made < upto; ++made, ++number) {
            Org org;
            auto draw = world.draw("organisation", "name", made);
            org.key = join({draw.pick(std::array<std::string_view, 12>{"aoba",
                                                                       "hinode",
                                                                       "kaede",
                                                                       "minato",
                                                                       "asahi",
                                                                       "kita",
                                                                       "minami",
                                                                       "nagi",
                                                                       "sora",
                                                                       "umi",
                                                                       "yama",
                                                                       "tsuki"}),
                            "-",
                            sector.word,
                            "-",
                            number_text(made + 1, 3)});
            org.sector = std::string(sector.name);
            org.index = made;
            world.orgs.push_back(std::move(org));
        }
    }
}

void give_fates(World& world) {
    const auto order = shuffled(world.draw("organisation", "fate"), world.orgs.size());
    const auto share = [&](std::size_t of_200) { return of_200 * world.orgs.size() / whole; };
    const auto drive_by = share(29);
    const auto mail = drive_by + share(29);
    const auto agent = mail + share(20);
    const auto exchange = agent + std::max<std::size_t>(share(6), 1);
    const auto controls = exchange + share(20);
    for (std::size_t place = 0; place < order.size(); ++place) {
        auto& org = world.orgs[order[place]];
        org.vector = place < drive_by   ? Vector::drive_by
                     : place < mail     ? Vector::mail
                     : place < agent    ? Vector::asset_agent
                     : place < exchange ? Vector::exchange
                     : place < controls ? Vector::none
                                        : Vector::scanned;
        org.is_infected = place < exchange;
    }
}

void give_logs(World& world, Org& org) {
    auto draw = world.draw(org.key, "logs");
    org.hosts = static_cast<int>(draw.between(24, 190));
    org.weight = std::max<std::int64_t>(draw.spread(1000), 40);
    org.has_dns = draw.chance(70);
    org.has_evtx = draw.chance(25);
    org.has_events_json = !org.has_evtx && draw.chance(35);
    org.has_flow = draw.chance(35);
    org.has_mail = draw.chance(45) || org.vector == Vector::mail;
    org.has_exchange = org.vector == Vector::exchange || draw.chance(10);
    org.has_asset = org.vector == Vector::asset_agent || draw.chance(8);
    org.has_vpn = draw.chance(12);
    org.has_web = draw.chance(15);
    org.has_firewall = draw.chance(18);
    org.retention_days = world.knobs.retention != 0 ? world.knobs.retention : draw.between(30, 400);
    const auto arc = (world.knobs.end - world.knobs.start) / day;
    const auto days = std::min(org.retention_days, arc);
    org.from = day_start(world.knobs.start) + draw.between(0, arc - days) * day;
    org.until = org.from + days * day;
}

} // namespace

std::string_view name_of(Actor actor) noexcept {
    constexpr std::array<std::string_view, 6> names = {"nobody", "T", "M", "C", "P1", "P2"};
    return names[static_cast<std::size_t>(actor)];
}

std::string_view name_of(Vector vector) noexcept {
    constexpr std::array<std::string_view, 6> names = {
        "none", "scanned", "mail", "drive-by", "asset-agent", "exchange"};
    return names[static_cast<std::size_t>(vector)];
}

void add_orgs(World& world) {
    give_sectors(world);
    give_fates(world);
    for (auto& org : world.orgs) {
        give_logs(world, org);
    }
}

Address site_address(std::uint64_t number) noexcept {
    return address(198, 19, 128, 0) + static_cast<Address>(number % 16000);
}

Address home_address(std::uint64_t number) noexcept {
    return address(198, 19, 0, 0) + static_cast<Address>(number * 7 % 30000 + 256);
}

Address scanner_address(std::uint64_t number) noexcept {
    return address(198, 19, 240, 0) + static_cast<Address>(number % 36 * 11);
}

bool World::is_lost(const Org& org, Millis time) const noexcept {
    const auto number = static_cast<std::uint64_t>(time / day);
    return draw(org.key, "lost", number).chance(static_cast<std::uint64_t>(knobs.log_loss));
}

World make_world(const Knobs& knobs) {
    World world;
    world.knobs = knobs;
    add_orgs(world);
    add_leases(world);
    add_firms(world);
    add_servers(world);
    add_infections(world);
    return world;
}

} // namespace ample::sim
