#include <sim/knobs.hpp>
#include <sim/text.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace ample::sim {

namespace {

struct NumberKnob {
    std::string_view name;
    std::int64_t Knobs::*member;
    std::int64_t low;
    std::int64_t high;
};

struct SwitchKnob {
    std::string_view name;
    bool Knobs::*member;
};

struct WordKnob {
    std::string_view name;
    std::string Knobs::*member;
    std::array<std::string_view, 4> words;
};

struct DayKnob {
    std::string_view name;
    Millis Knobs::*member;
};

constexpr std::array numbers = {NumberKnob{"orgs", &Knobs::orgs, 20, 1000},
                                NumberKnob{"beacon_period", &Knobs::beacon_period, 0, 7200},
                                NumberKnob{"jitter", &Knobs::jitter, 0, 50},
                                NumberKnob{"window_hours", &Knobs::window_hours, 1, 24},
                                NumberKnob{"c2_compromised", &Knobs::c2_compromised, 0, 100},
                                NumberKnob{"c2_leased", &Knobs::c2_leased, 0, 100},
                                NumberKnob{"tls_share", &Knobs::tls_share, 0, 100},
                                NumberKnob{"log_loss", &Knobs::log_loss, 0, 95},
                                NumberKnob{"clock_skew", &Knobs::clock_skew, 0, 900},
                                NumberKnob{"retention", &Knobs::retention, 0, 400},
                                NumberKnob{"same_name", &Knobs::same_name, 0, 50},
                                NumberKnob{"n_shared_sites", &Knobs::n_shared_sites, 0, 400},
                                NumberKnob{"overlap", &Knobs::overlap, 0, 100},
                                NumberKnob{"ip_reuse_gap", &Knobs::ip_reuse_gap, 0, 60},
                                NumberKnob{"alias_noise", &Knobs::alias_noise, 0, 3},
                                NumberKnob{"registry_lag", &Knobs::registry_lag, 0, 60},
                                NumberKnob{"press_copies", &Knobs::press_copies, 0, 100},
                                NumberKnob{"drift", &Knobs::drift, 0, 20},
                                NumberKnob{"ua_benign_share", &Knobs::ua_benign_share, 0, 100}};

constexpr std::array switches = {SwitchKnob{"resale_twice", &Knobs::resale_twice},
                                 SwitchKnob{"id_doc_reuse", &Knobs::id_doc_reuse},
                                 SwitchKnob{"tasking_chat", &Knobs::tasking_chat},
                                 SwitchKnob{"evasive", &Knobs::evasive},
                                 SwitchKnob{"indicators_listed", &Knobs::indicators_listed},
                                 SwitchKnob{"false_flag", &Knobs::false_flag}};

constexpr std::array words = {
    WordKnob{"crc_rule", &Knobs::crc_rule, {"on", "broken", "absent"}},
    WordKnob{"decoy_actor", &Knobs::decoy_actor, {"off", "M", "C", "both"}},
    WordKnob{"handover_sharpness", &Knobs::handover_sharpness, {"abrupt", "gradual", "shared"}}};

constexpr std::array days = {DayKnob{"start", &Knobs::start}, DayKnob{"end", &Knobs::end}};

Error wrong(std::string_view text, std::string hint) {
    return {Kind::usage, "no such setting: " + std::string(text), std::move(hint)};
}

bool parse_number(std::string_view text, std::int64_t& number) {
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && stop == text.data() + text.size();
}

bool parse_day(std::string_view text, Millis& time) {
    std::int64_t year = 0;
    std::int64_t month = 0;
    std::int64_t day_of_month = 0;
    if (text.size() != 10 || !parse_number(text.substr(0, 4), year) ||
        !parse_number(text.substr(5, 2), month) || !parse_number(text.substr(8), day_of_month)) {
        return false;
    }
    time = at(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day_of_month));
    return date_text(time) == text;
}

void set_level(Knobs& knobs) {
    if (knobs.level >= 2) {
        knobs.indicators_listed = false;
        knobs.log_loss = 5;
        knobs.clock_skew = 300;
        knobs.tls_share = 10;
    }
    if (knobs.level >= 3) {
        knobs.crc_rule = "absent";
        knobs.log_loss = 10;
        knobs.clock_skew = 900;
        knobs.tls_share = 40;
        knobs.alias_noise = 2;
        knobs.evasive = true;
    }
    if (knobs.level == 4) {
        knobs.false_flag = true;
        knobs.handover_sharpness = "gradual";
        knobs.log_loss = 40;
        knobs.alias_noise = 3;
    }
}

} // namespace

std::string Knobs::world_name() const {
    return "W" + std::to_string(world);
}

std::string Knobs::level_name() const {
    return "L" + std::to_string(level);
}

std::string Knobs::size_name() const {
    return size == Size::small ? "small" : size == Size::medium ? "medium" : "large";
}

std::uint64_t Knobs::log_bytes() const noexcept {
    constexpr std::uint64_t mb = 1'000'000;
    return size == Size::small ? 44 * mb : size == Size::medium ? 5'000 * mb : 200'000 * mb;
}

std::int64_t Knobs::beacons() const noexcept {
    const std::int64_t most = size == Size::small ? 30 : size == Size::medium ? 500 : 3600;
    return evasive ? most / 5 : most;
}

Result<Knobs> knobs_of(std::uint64_t seed,
                       std::string_view size,
                       std::string_view world,
                       std::string_view level) {
    Knobs knobs;
    knobs.seed = seed;
    if (size != "small" && size != "medium" && size != "large") {
        return wrong("--size " + std::string(size), "small, medium or large");
    }
    knobs.size = size == "small" ? Size::small : size == "medium" ? Size::medium : Size::large;
    if (world.size() != 2 || world[0] != 'W' || world[1] < '1' || world[1] > '7') {
        return wrong("--world " + std::string(world), "W1 to W7");
    }
    if (level.size() != 2 || level[0] != 'L' || level[1] < '1' || level[1] > '4') {
        return wrong("--level " + std::string(level), "L1 to L4");
    }
    knobs.world = world[1] - '0';
    knobs.level = level[1] - '0';
    set_level(knobs);
    if (knobs.world == 4) {
        knobs.false_flag = true;
        knobs.crc_rule = knobs.crc_rule == "on" ? "broken" : knobs.crc_rule;
    }
    knobs.tasking_chat = knobs.world != 6;
    return knobs;
}

Status set_knob(Knobs& knobs, std::string_view text) {
    const auto sign = text.find('=');
    const auto name = text.substr(0, sign);
    const auto value = sign == std::string_view::npos ? "" : text.substr(sign + 1);
    for (const auto& knob : numbers) {
        std::int64_t number = 0;
        if (knob.name != name) {
            continue;
        }
        if (!parse_number(value, number) || number < knob.low || number > knob.high) {
            return wrong(text,
                         "a whole number from " + std::to_string(knob.low) + " to " +
                             std::to_string(knob.high));
        }
        knobs.*knob.member = number;
        return Done{};
    }
    for (const auto& knob : switches) {
        if (knob.name == name) {
            if (value != "on" && value != "off") {
                return wrong(text, "on or off");
            }
            knobs.*knob.member = value == "on";
            return Done{};
        }
    }
    for (const auto& knob : words) {
        if (knob.name == name) {
            if (value.empty() ||
                std::find(knob.words.begin(), knob.words.end(), value) == knob.words.end()) {
                return wrong(text, "see 'ample-sim knobs'");
            }
            knobs.*knob.member = std::string(value);
            return Done{};
        }
    }
    for (const auto& knob : days) {
        if (knob.name == name) {
            Millis time = 0;
            if (!parse_day(value, time)) {
                return wrong(text, "a day such as 2016-06-01");
            }
            knobs.*knob.member = time;
            if (knobs.end - knobs.start < 120 * day) {
                return wrong(text, "the arc must last at least 120 days");
            }
            return Done{};
        }
    }
    return wrong(text, "'ample-sim knobs' lists the settings");
}

std::string knobs_text(const Knobs& knobs) {
    std::string out = join({"size=",
                            knobs.size_name(),
                            "\nworld=",
                            knobs.world_name(),
                            "\nlevel=",
                            knobs.level_name(),
                            "\nseed=",
                            number_text(knobs.seed),
                            "\n"});
    for (const auto& knob : numbers) {
        append(out, {knob.name, "=", std::to_string(knobs.*knob.member), "\n"});
    }
    for (const auto& knob : switches) {
        append(out, {knob.name, "=", knobs.*knob.member ? "on" : "off", "\n"});
    }
    for (const auto& knob : words) {
        append(out, {knob.name, "=", knobs.*knob.member, "\n"});
    }
    for (const auto& knob : days) {
        append(out, {knob.name, "=", date_text(knobs.*knob.member), "\n"});
    }
    return out;
}

} // namespace ample::sim
