#include <sim/logs/requests.hpp>
#include <zlib.h>

#include <array>

namespace ample::sim {

namespace {

void add_letters(std::string& out, std::uint64_t number, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        out += static_cast<char>('a' + number % 26);
        number = mix(number);
    }
}

void add_summed(std::string& out, std::uint64_t number, bool holds) {
    add_letters(out, mix(number + 1), 3 + number % 6);
    out += '=';
    const auto random = hex_text(number >> 16U, 8);
    auto sum = static_cast<std::uint64_t>(::crc32(0,
                                                  reinterpret_cast<const Bytef*>(random.data()),
                                                  static_cast<uInt>(random.size()))); // NOLINT
    if (!holds) {
        sum ^= (mix(number) | 1U) & 0xffffffffU;
    }
    out += random;
    add_hex(out, sum, 8);
    out += number % 2 == 0 ? '1' : '2';
    add_letters(out, mix(number + 2), 8 + number % 9);
}

} // namespace

bool is_call(Act act) noexcept {
    return act == Act::beacon || act == Act::odd_beacon;
}

bool is_in_tls(const World& world, const Event& event) noexcept {
    return static_cast<std::int64_t>(mix(event.number + 3) % 100) < world.knobs.tls_share;
}

std::string_view label_of(Act act) noexcept {
    return act == Act::beacon ? "crc-beacon" : name_of(act);
}

void add_request(std::string& out, const World& world, const Event& event) {
    constexpr std::array<std::string_view, 4> paths = {
        "/img/index.php?", "/set.html?", "/index.htm?", "/news/list.php?"};
    const auto path = paths[(event.number >> 8U) & 3U];
    switch (event.act) {
    case Act::beacon:
        out += path;
        add_summed(out, event.number, true);
        break;
    case Act::lookalike:
        out += "/list/index.php?";
        add_summed(out, event.number, false);
        break;
    case Act::odd_beacon:
        out += path;
        if (world.knobs.crc_rule != "absent" &&
            (event.actor == Actor::T || world.knobs.false_flag)) {
            add_summed(out, event.number, false);
        } else {
            out += "id=";
            add_letters(out, event.number, 14);
            out += "&t=";
            add_number(out, event.number % 9);
        }
        break;
    case Act::drive_by:
        out += event.actor == Actor::T || world.knobs.false_flag ? "/hcvery.php" : "/view/sub.php";
        break;
    default:
        out += "/index.html?p=";
        add_number(out, event.number % 90);
    }
}

} // namespace ample::sim
