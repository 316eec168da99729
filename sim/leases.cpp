// Leases and the names they were taken under: the man who sold servers, the student, the second
// group, criminals, shared hosts, and six hundred customers who did nothing.

#include <sim/world.hpp>

#include <algorithm>
#include <array>

namespace ample::sim {

namespace {

constexpr std::array<std::string_view, 6> common_agents = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/53.0.2785.143 "
    "Safari/537.36",
    "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_6) AppleWebKit/601.7.7 Safari/601.7.7",
    "Mozilla/5.0 (Windows NT 6.1; WOW64; rv:49.0) Gecko/20100101 Firefox/49.0",
    "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:48.0) Gecko/20100101 Firefox/48.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 10_0 like Mac OS X) AppleWebKit/602.1.50 Safari/602.1"};

std::string phone_number(Draw& draw) {
    return join({draw.chance(50) ? "080" : "090", "-5550-", number_text(draw.below(10000), 4)});
}

Customer ordinary(const World& world, std::uint64_t number) {
    auto draw = world.draw("customer", "ordinary", number);
    Customer one;
    one.id = join({"C-", number_text(5000 + number)});
    const bool is_company = draw.chance(22);
    one.kind = is_company ? "company" : "person";
    one.name = japanese_name(draw);
    one.born = join({number_text(1950 + draw.below(45)),
                     "-",
                     number_text(1 + draw.below(12), 2),
                     "-",
                     number_text(1 + draw.below(28), 2)});
    one.home = street(draw);
    one.address_style = static_cast<int>(draw.below(4));
    one.phone = phone_number(draw);
    one.mail = join({"u", number_text(number), "@", site_word(draw), ".example"});
    if (is_company) {
        one.company = company_name(draw);
        one.corporate_number = corporate_number(20'000'000 + number);
    }
    one.id_check = std::string(
        draw.pick(std::array<std::string_view, 5>{"none", "sms", "call", "card", "document"}));
    one.ip = home_address(1000 + number);
    one.agent = std::string(draw.pick(common_agents));
    one.person = join({"person-", number_text(number)});
    return one;
}

/// What one man behind several names can't help sharing.
struct Hand {
    std::string person;
    Street home;
    std::array<std::string, 2> phones;
    std::array<Address, 2> ips;
    std::array<std::string, 2> cards;
    std::array<std::string, 2> stores;
    std::string agent;
};

Hand hand_of(const World& world, std::string_view person, unsigned number) {
    auto draw = world.draw(person, "hand");
    return {std::string(person),
            street(draw),
            {phone_number(draw), phone_number(draw)},
            {home_address(9000 + number), home_address(9000 + number + 1)},
            {join({"tok_", hex_text(draw.next(), 8)}), join({"tok_", hex_text(draw.next(), 8)})},
            {join({"S-", number_text(900 + number)}), join({"S-", number_text(901 + number)})},
            number == 0
                ? "Mozilla/5.0 (Windows NT 10.0; WOW64; rv:49.0) Gecko/20100101 Firefox/49.0 zh-TW"
                : "Mozilla/5.0 (Windows NT 6.3; WOW64; rv:45.0) Gecko/20100101 Firefox/45.0 zh-HK"};
}

Customer alias(const World& world, const Hand& hand, unsigned number, bool is_company) {
    auto draw = world.draw(hand.person, "alias", number);
    const auto noise = world.knobs.alias_noise;
    Customer one;
    one.id = join({"C-", number_text(5700 + draw.below(3301)), number_text(number)});
    one.name = draw.chance(40) ? chinese_name(draw) : japanese_name(draw);
    one.born = join({number_text(1982 + draw.below(12)),
                     "-",
                     number_text(1 + draw.below(12), 2),
                     "-",
                     number_text(1 + draw.below(28), 2)});
    one.nationality = draw.chance(50) ? "JP" : "CN";
    one.home = hand.home;
    if (noise >= 2 && number % 2 == 1) {
        one.home.room = static_cast<int>(draw.between(1, 9) * 100 + 1);
    }
    one.address_style =
        noise == 0 ? 0 : static_cast<int>(draw.below(static_cast<std::uint64_t>(noise) + 1));
    one.phone = noise >= 3 && number % 3 == 2 ? phone_number(draw) : hand.phones[number / 2 % 2];
    one.mail = join({hex_text(draw.next(), 6), "@webmail.example"});
    if (is_company) {
        one.kind = "company";
        one.company = company_name(draw);
        one.corporate_number = corporate_number(99'000'000 + draw.below(900'000));
    }
    one.ip =
        noise >= 3 && number % 2 == 1 ? home_address(9500 + draw.below(200)) : hand.ips[number % 2];
    one.agent = hand.agent;
    one.person = hand.person;
    return one;
}

Lease lease_of(const World& world, std::string_view id, std::size_t customer, std::uint64_t place) {
    auto draw = world.draw(id, "lease");
    Lease lease;
    lease.id = std::string(id);
    lease.customer = customer;
    lease.account = join({"A-", number_text(200'000 + place * 7)});
    lease.ip = address(198, 18, 16, 4) + static_cast<Address>(place * 53 % 50'000);
    lease.hostname = "v" + address_text(lease.ip);
    std::replace(lease.hostname.begin(), lease.hostname.end(), '.', '-');
    lease.term_months = static_cast<int>(draw.pick(std::array<int, 4>{3, 6, 12, 24}));
    lease.active = world.knobs.start - 60 * day + draw.between(0, 380) * day;
    lease.active += draw.between(0, 86'399) * second;
    lease.ordered = lease.active - draw.between(10, 2000) * minute;
    lease.ended = lease.active + std::int64_t{lease.term_months} * 30 * day;
    lease.method = std::string(draw.pick(
        std::array<std::string_view, 5>{"card", "card", "bank", "convenience-store", "prepaid"}));
    if (lease.method == "card" || lease.method == "prepaid") {
        lease.card = join({"tok_", hex_text(draw.next(), 8)});
    }
    if (lease.method == "convenience-store" || lease.method == "prepaid") {
        lease.store = join({"S-", number_text(draw.below(300))});
    }
    lease.traveller = draw.chance(4);
    return lease;
}

HandOver handed(const World& world, const Lease& lease, Actor buyer, Millis listed, unsigned nth) {
    auto draw = world.draw(lease.id, "hand-over", nth);
    HandOver change;
    change.buyer = buyer;
    change.listed = listed;
    change.sold = listed + std::clamp<Millis>(draw.spread(9 * day), day, 30 * day);
    change.first_operator_login =
        change.sold + std::clamp<Millis>(draw.spread(36 * hour), 2 * hour, 8 * day);
    change.first_c2 =
        change.first_operator_login + std::clamp<Millis>(draw.spread(6 * day), 6 * hour, 20 * day);
    const auto& sharpness = world.knobs.handover_sharpness;
    change.last_lessor_login = sharpness == "abrupt"    ? change.sold
                               : sharpness == "gradual" ? change.first_operator_login + 14 * day
                                                        : lease.ended - day;
    return change;
}

void add_false_names(World& world, const Hand& hand, Actor owner, unsigned leases, unsigned names) {
    const auto first = world.customers.size();
    for (unsigned i = 0; i < names; ++i) {
        world.customers.push_back(alias(world, hand, i, owner == Actor::P2 && i == 2));
    }
    for (unsigned i = 0; i < leases; ++i) {
        const auto place = world.leases.size();
        auto lease =
            lease_of(world, join({"L-", number_text(1007 + place * 12)}), first + i % names, place);
        auto draw = world.draw(lease.id, "false");
        lease.owner = owner;
        lease.role = owner == Actor::P1 ? "p1" : "p2";
        const auto arc = world.knobs.end - world.knobs.start;
        lease.active =
            day_start(world.knobs.start + arc * 28 / 100 + arc * static_cast<Millis>(i) * 7 / 100) +
            3 * hour + draw.between(0, 600) * minute;
        lease.ordered = lease.active - draw.between(10, 300) * minute;
        lease.ended = day_start(world.knobs.end) - (i == 0 ? 30 : draw.between(8, 27)) * day;
        lease.term_months = 6;
        lease.method = "prepaid";
        lease.card = hand.cards[i / 2 % 2];
        lease.store = hand.stores[i % 2];
        lease.traveller = false;
        world.leases.push_back(std::move(lease));
    }
}

void hand_over(World& world) {
    if (world.knobs.world == 5) {
        return; // the lessor is the operator
    }
    for (std::size_t i = 0; i < 9; ++i) {
        auto& lease = world.leases[i];
        const bool is_p1 = lease.owner == Actor::P1;
        if (is_p1 && i == 4) {
            continue; // never sold
        }
        const bool to_criminals = world.knobs.world == 2 && (i == 1 || i == 2);
        const auto buyer = to_criminals ? Actor::C : Actor::T;
        lease.hands.push_back(handed(world, lease, buyer, lease.active + 3 * day, 0));
        if (is_p1 && i == 3 && world.knobs.resale_twice) {
            auto second_sale =
                handed(world, lease, Actor::C, lease.hands[0].first_c2 + 12 * day, 1);
            lease.hands.push_back(second_sale);
        }
    }
}

void add_other_actors(World& world) {
    const auto add = [&](Actor owner, std::string_view role, std::uint64_t number) {
        auto customer = ordinary(world, 640 + number);
        customer.person = join({role, "-renter-", number_text(number)});
        world.customers.push_back(customer);
        const auto place = world.leases.size();
        auto lease = lease_of(
            world, join({"L-", number_text(1007 + place * 12)}), world.customers.size() - 1, place);
        lease.owner = owner;
        lease.role = std::string(role);
        lease.active = day_start(world.knobs.start) - 5 * day;
        lease.ordered = lease.active - hour;
        lease.ended = world.knobs.end;
        world.leases.push_back(std::move(lease));
    };
    add(Actor::M, "m", 0);
    add(Actor::C, "c", 1);
    add(Actor::C, "c", 2);
    for (std::uint64_t i = 0; i < 3; ++i) {
        add(Actor::nobody, "shared-host", 3 + i);
    }
}

/// Traps for linking: names that are equal, phones that are shared, cards bought over the counter.
void set_traps(World& world, std::size_t first) {
    const auto same = static_cast<std::size_t>(world.knobs.same_name);
    for (std::size_t i = 0; i < same; ++i) {
        auto& one = world.customers[first + i * 3];
        one.name = world.customers[i % 8].name;
        one.kind = "person";
        one.company.clear();
        one.corporate_number.clear();
        one.note = "same-name";
    }
    for (std::size_t i = 0; i < 4; ++i) {
        auto& one = world.customers[first + 200 + i * 2];
        auto& other = world.customers[first + 201 + i * 2];
        one.kind = other.kind = "person";
        other.phone = one.phone;
        other.home = one.home;
        one.note = other.note = "family";
    }
    for (std::size_t i = 0; i < 9; ++i) {
        auto& one = world.customers[first + 300 + i];
        auto draw = world.draw("customer", "student", i);
        one.name = chinese_name(draw);
        one.nationality = "CN";
        one.note = "student";
        for (auto& lease : world.leases) {
            if (lease.customer == first + 300 + i) {
                lease.method = "prepaid";
                lease.card = join({"tok_", hex_text(draw.next(), 8)});
                lease.store =
                    join({"S-", number_text(900 + i % 2)}); // the shop the sellers used, too
            }
        }
    }
}

void let_again(World& world) {
    world.reassigned_of = 0;
    const auto& old = world.leases[0];
    auto customer = ordinary(world, 639);
    customer.kind = "company";
    customer.note = "re-assigned";
    world.customers.push_back(customer);
    auto lease = lease_of(world, "L-9001", world.customers.size() - 1, world.leases.size());
    lease.ip = old.ip;
    lease.hostname = old.hostname;
    lease.role = "re-assigned";
    lease.active = old.ended + world.knobs.ip_reuse_gap * day;
    lease.ordered = lease.active - hour;
    lease.ended = lease.active + 360 * day;
    world.reassigned = world.leases.size();
    world.leases.push_back(std::move(lease));
}

} // namespace

void add_leases(World& world) {
    add_false_names(world, hand_of(world, "P1", 0), Actor::P1, 5, 5);
    add_false_names(world, hand_of(world, "P2", 20), Actor::P2, 4, 3);
    hand_over(world);
    add_other_actors(world);
    const auto first = world.customers.size();
    for (std::uint64_t i = 0; i < 599; ++i) {
        world.customers.push_back(ordinary(world, i));
        const auto place = world.leases.size();
        world.leases.push_back(
            lease_of(world, join({"L-", number_text(1007 + place * 12)}), first + i, place));
    }
    set_traps(world, first);
    let_again(world);
}

} // namespace ample::sim
