// The company register and the orders of software that is sold to domestic firms only.

#include <sim/world.hpp>

#include <array>

namespace ample::sim {

namespace {

constexpr std::uint64_t register_size = 12'000;
constexpr std::size_t good_orders = 40;

Firm firm_of(const World& world, std::uint64_t number) {
    // Drawn one after the other: arguments of a call have no order.
    auto draw = world.draw("firm", "register", number);
    Firm firm;
    firm.number = corporate_number(1'000'000 + number * 61);
    firm.name = company_name(draw);
    const auto where = street(draw);
    firm.address = spelled(where, static_cast<int>(draw.below(2)));
    firm.registered = at(2015, 10, 5) + draw.between(0, 200) * day;
    if (draw.chance(4)) {
        firm.closed = at(2016, 6, 1) + draw.between(0, 200) * day;
    }
    return firm;
}

SoftwareOrder order_from(const World& world, const Firm& firm, std::uint64_t number) {
    auto draw = world.draw("order", "software", number);
    SoftwareOrder order;
    order.id = join({"O-", number_text(100 + number)});
    order.time = at(2016, 11, 1, 2) + static_cast<Millis>(number) * 9 * hour;
    order.company = firm.name;
    order.number = firm.number;
    order.address = firm.address;
    order.contact = join({"orders@", site_word(draw), number_text(number), ".example"});
    order.phone = join({"03-5550-", number_text(draw.below(10'000), 4)});
    order.ip = home_address(20'000 + number);
    return order;
}

} // namespace

void add_firms(World& world) {
    for (std::uint64_t i = 0; i < register_size; ++i) {
        world.firms.push_back(firm_of(world, i));
    }
    auto draw = world.draw("order", "choice");
    for (std::uint64_t i = 0; world.orders.size() < good_orders; ++i) {
        const auto& firm = world.firms[draw.below(register_size)];
        if (firm.closed == 0) {
            world.orders.push_back(order_from(world, firm, i));
        }
    }
    // Two young firms: registered, but after the monthly file was made.
    for (std::uint64_t i = 0; i < 2; ++i) {
        auto firm = firm_of(world, register_size + i);
        firm.closed = 0;
        firm.registered = world.orders[10 + i].time - world.knobs.registry_lag * day / 2;
        world.firms.push_back(firm);
        auto order = order_from(world, firm, 50 + i);
        order.time = world.orders[10 + i].time + hour;
        order.truth = "young";
        world.orders.push_back(order);
    }
    auto& slip = world.orders[7];
    std::swap(slip.number[5], slip.number[6]);
    if (slip.number[5] == slip.number[6]) {
        slip.number[6] = slip.number[6] == '9' ? '0' : static_cast<char>(slip.number[6] + 1);
    }
    slip.truth = "typing-slip";
    auto made_up = world.draw("order", "fictitious");
    Firm nowhere = {corporate_number(77'777'777), company_name(made_up) + "総研", "", 0, 0};
    nowhere.address = spelled(street(made_up), 0);
    auto order = order_from(world, nowhere, 60);
    const auto& student = world.customers[5];
    order.time = at(2016, 11, 18, 4);
    order.phone = student.phone;
    order.ip = student.ip;
    order.truth = "fictitious";
    order.cancelled = order.time + 6 * day;
    world.orders.push_back(order);
}

} // namespace ample::sim
