// Flows as nfdump prints them in CSV: one header line, one line a flow.

#include <sim/logs/log.hpp>

namespace ample::sim {

namespace {

constexpr std::uint64_t line_bytes = 124;

struct Flow {
    Millis begin;
    Millis lasts;
    Address from;
    Address to;
    std::uint64_t port;
    std::uint64_t bytes_in;
    std::uint64_t bytes_out;
};

void add_stamp(std::string& line, Millis time) {
    add_date(line, time);
    line += ' ';
    add_clock(line, time);
    line += ',';
}

void add_flow(
    LineWriter& out, const Flow& flow, std::uint64_t number, std::string_view label, int server) {
    auto& line = out.line();
    add_stamp(line, flow.begin);
    add_stamp(line, flow.begin + flow.lasts);
    add_number(line, static_cast<std::uint64_t>(flow.lasts / second));
    line += '.';
    add_number(line, static_cast<std::uint64_t>(flow.lasts % second), 3);
    line += ',';
    add_address(line, flow.from);
    line += ',';
    add_address(line, flow.to);
    line += ',';
    add_number(line, 49'152 + number % 16'000);
    line += ',';
    add_number(line, flow.port);
    line += ",TCP,...AP.SF,0,0,";
    add_number(line, flow.bytes_in / 1200 + 2);
    line += ',';
    add_number(line, flow.bytes_in);
    line += ',';
    add_number(line, flow.bytes_out / 900 + 3);
    line += ',';
    add_number(line, flow.bytes_out);
    line += '\n';
    out.end_line(label, server);
}

} // namespace

void write_flow(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const Scenery scenery(world, org);
    out.line() += "ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt\n";
    out.end_line();
    Timeline timeline(world,
                      file,
                      line_bytes,
                      {Act::beacon,
                       Act::odd_beacon,
                       Act::exfiltration,
                       Act::backup,
                       Act::shop_visit,
                       Act::neighbour});
    Step step;
    while (timeline.next(step)) {
        if (step.event == nullptr) {
            const auto number = timeline.draw().next();
            const auto host =
                static_cast<std::int64_t>((number >> 3U) % static_cast<unsigned>(org.hosts));
            add_flow(out,
                     {step.time,
                      static_cast<Millis>((number >> 11U) % 400'000),
                      org.host(host),
                      scenery.addresses[(number >> 31U) % scenery.addresses.size()],
                      (number & 3U) == 0 ? 80U : 443U,
                      600 + (number >> 20U) % 4000,
                      2000 + (number >> 40U) % 900'000},
                     number,
                     {},
                     -1);
            continue;
        }
        const auto& event = *step.event;
        const auto peer = peer_of(world, event);
        const bool is_large = event.act == Act::exfiltration || event.act == Act::backup;
        add_flow(out,
                 {step.time,
                  is_large ? 1'200'000 + static_cast<Millis>(event.number % 2'000'000) : 900,
                  org.host(event.host),
                  peer.ip,
                  is_large || event.number % 4 != 0 ? 80U : 8080U,
                  is_large ? 600'000'000 + event.number % 3'000'000'000 : 500 + event.number % 300,
                  is_large ? 20'000'000 + event.number % 9'000'000 : 400 + event.number % 200},
                 event.number,
                 event.act == Act::beacon || event.act == Act::odd_beacon ? "beacon-flow"
                                                                          : name_of(event.act),
                 event.server);
    }
}

} // namespace ample::sim
