#include <sim/logs/log.hpp>

#include <algorithm>
#include <array>

namespace ample::sim {

namespace {

/// How much of a day's work lies before each hour, in thousandths, local time.
constexpr std::array<std::int64_t, 25> before_hour = {0,   8,   14,  20,  25,  30,  37,  50,  90,
                                                      180, 275, 370, 460, 520, 610, 700, 785, 860,
                                                      910, 940, 960, 975, 985, 993, 1000};

Millis into_day(std::int64_t millionth) noexcept {
    std::size_t local_hour = 0;
    while (before_hour[local_hour + 1] * 1000 <= millionth) {
        ++local_hour;
    }
    const auto low = before_hour[local_hour] * 1000;
    const auto high = before_hour[local_hour + 1] * 1000;
    return static_cast<Millis>(local_hour) * hour + hour * (millionth - low) / (high - low);
}

} // namespace

Timeline::Timeline(const World& world,
                   const LogFile& file,
                   std::uint64_t line_bytes,
                   std::initializer_list<Act> sees)
    : world_(world), file_(file), org_(world.orgs[file.org]),
      lines_(file.bytes * 100 / line_bytes /
                 static_cast<std::uint64_t>(100 - world.knobs.log_loss) +
             1),
      line_(lines_ * file.part / file.parts), last_line_(lines_ * (file.part + 1) / file.parts),
      draw_(world.draw(file.path, "line", file.part)) {
    const auto from = file.part == 0 ? file.from : time_of(line_);
    const auto until = file.part + 1 == file.parts ? file.until : time_of(last_line_);
    for (const auto& event : world.events_of(org_)) {
        if (event.time >= from && event.time < until &&
            std::find(sees.begin(), sees.end(), event.act) != sees.end()) {
            events_.push_back(event);
        }
    }
    ordinary_ = time_of(line_);
}

Millis Timeline::time_of(std::uint64_t line) const noexcept {
    const auto days = static_cast<std::uint64_t>((file_.until - file_.from) / day);
    constexpr std::uint64_t parts = 1'000'000;
    const auto place = line * parts / lines_ * days + line * parts % lines_ * days / lines_;
    return file_.from + static_cast<Millis>(place / parts) * day +
           into_day(static_cast<std::int64_t>(place % parts));
}

bool Timeline::is_lost(Millis time) {
    const auto number = time / day;
    if (number != lost_day_) {
        lost_day_ = number;
        lost_ = world_.is_lost(org_, time);
    }
    return lost_;
}

bool Timeline::next(Step& step) {
    while (true) {
        const bool has_ordinary = line_ < last_line_;
        const bool has_event = next_event_ < events_.size();
        if (!has_ordinary && !has_event) {
            return false;
        }
        if (has_event && (!has_ordinary || events_[next_event_].time <= ordinary_)) {
            step.event = &events_[next_event_++];
            step.time = step.event->time;
        } else {
            const auto following = line_ + 1 < lines_ ? time_of(line_ + 1) : file_.until;
            const auto room = std::min<Millis>(following - ordinary_, day);
            step.event = nullptr;
            step.time =
                ordinary_ +
                (room > 1 ? static_cast<Millis>(draw_.below(static_cast<std::uint64_t>(room))) : 0);
            ++line_;
            ordinary_ = following;
            if (has_event) {
                step.time = std::min(step.time, events_[next_event_].time);
            }
        }
        if (is_lost(step.time)) {
            continue;
        }
        step.time += file_.skew_seconds * second;
        return true;
    }
}

Scenery::Scenery(const World& world, const Org& org) {
    for (std::uint64_t i = 0; i < 400; ++i) {
        auto draw = world.draw("site", "ordinary", i);
        constexpr std::array<std::string_view, 5> fronts = {"www.", "news.", "cdn.", "img.", ""};
        constexpr std::array<std::string_view, 3> roots = {
            ".example.com", ".example.net", ".example.org"};
        const auto front = draw.pick(fronts);
        sites.push_back(join({front, site_word(draw), number_text(i % 90), draw.pick(roots)}));
        addresses.push_back(site_address(i * 31));
    }
    auto draw = world.draw(org.key, "users");
    for (int i = 0; i < org.hosts; ++i) {
        const auto latin = japanese_name(draw).latin;
        std::string user;
        user += static_cast<char>(latin[latin.find(' ') + 1] | 0x20);
        user += '.';
        for (std::size_t at = 0; latin[at] != ' '; ++at) {
            user += static_cast<char>(latin[at] | 0x20);
        }
        users.push_back(user);
    }
}

Peer peer_of(const World& world, const Event& event) {
    if (event.act == Act::shop_visit) {
        return {"www.shop-on-former-server.example.com", world.leases[world.reassigned].ip};
    }
    if (event.act == Act::neighbour) {
        const auto& host = world.servers.back();
        const auto sites = world.knobs.n_shared_sites != 0
                               ? static_cast<std::uint64_t>(world.knobs.n_shared_sites)
                               : world.draw("shared-host", "sites").below(361) + 40;
        auto draw = world.draw("shared-host", "neighbour", event.number % sites);
        const auto word = site_word(draw);
        return {join({"www.", word, ".example.net"}), host.ip};
    }
    if (event.act == Act::lookalike || event.act == Act::backup) {
        return {event.act == Act::backup ? "backup.vaultline.example.net"
                                         : "news.paper-board.example.net",
                site_address(event.act == Act::backup ? 77 : 78)};
    }
    if (event.server < 0) {
        return {"", scanner_address(event.number % 36)};
    }
    const auto& server = world.servers[static_cast<std::size_t>(event.server)];
    return {server.host, server.ip};
}

} // namespace ample::sim
