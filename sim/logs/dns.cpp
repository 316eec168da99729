// Zeek's dns.log: tab-separated columns under #fields and #types.

#include <sim/logs/log.hpp>
#include <sim/logs/requests.hpp>

namespace ample::sim {

namespace {

constexpr std::uint64_t line_bytes = 168;

constexpr std::string_view head =
    "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tdns\n"
    "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\ttrans_"
    "id\trtt\tquery\tqclass\t"
    "qclass_name\tqtype\tqtype_name\trcode\trcode_"
    "name\tAA\tTC\tRD\tRA\tZ\tanswers\tTTLs\trejected\n"
    "#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tcount\tinterval\tstring\tcount\tstring\tco"
    "unt\t"
    "string\tcount\tstring\tbool\tbool\tbool\tbool\tcount\tvector[string]\tvector[interval]"
    "\tbool\n";

void add_line(LineWriter& out,
              const Org& org,
              Millis time,
              std::uint64_t number,
              std::int64_t host,
              std::string_view query,
              Address answer,
              std::string_view label,
              int server) {
    auto& line = out.line();
    add_epoch(line, time);
    add_number(line, number % 1000, 3);
    line += "\tC";
    add_hex(line, number, 13);
    line += '\t';
    add_address(line, org.host(host));
    line += '\t';
    add_number(line, 49'152 + (number >> 7U) % 16'000);
    line += '\t';
    add_address(line, org.host(0));
    line += "\t53\tudp\t";
    add_number(line, (number >> 21U) % 65'536);
    line += "\t0.0";
    add_number(line, (number >> 30U) % 90 + 10);
    append(line, {"\t", query});
    const bool is_missing = answer == 0;
    const bool is_six = (number >> 40U) % 9 == 0 && label.empty();
    append(line,
           {"\t1\tC_INTERNET\t",
            is_six ? "28\tAAAA" : "1\tA",
            is_missing ? "\t3\tNXDOMAIN" : "\t0\tNOERROR",
            "\tF\tF\tT\tT\t0\t"});
    if (is_missing) {
        line += "-\t-\tF\n";
    } else {
        if (is_six) {
            line += "2001:db8::";
            add_hex(line, answer & 0xffffU, 4);
        } else {
            add_address(line, answer);
        }
        line += number % 3 == 0 ? "\t300.000000\tF\n" : "\t3600.000000\tF\n";
    }
    out.end_line(label, server);
}

} // namespace

void write_dns(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const Scenery scenery(world, org);
    out.line() += head;
    out.end_line();
    Timeline timeline(world,
                      file,
                      line_bytes,
                      {Act::beacon,
                       Act::odd_beacon,
                       Act::drive_by,
                       Act::lookalike,
                       Act::shop_visit,
                       Act::neighbour,
                       Act::backup});
    Step step;
    while (timeline.next(step)) {
        if (step.event == nullptr) {
            const auto number = timeline.draw().next();
            const auto site = (number >> 13U) % scenery.sites.size();
            const auto host =
                static_cast<std::int64_t>((number >> 3U) % static_cast<unsigned>(org.hosts));
            const bool is_missing = (number >> 58U) == 1;
            add_line(out,
                     org,
                     step.time,
                     number,
                     host,
                     scenery.sites[site],
                     is_missing ? 0 : scenery.addresses[site],
                     {},
                     -1);
            continue;
        }
        const auto& event = *step.event;
        const auto peer = peer_of(world, event);
        add_line(out,
                 org,
                 step.time,
                 event.number,
                 event.host,
                 peer.host,
                 peer.ip,
                 is_call(event.act) ? "beacon-lookup" : name_of(event.act),
                 event.server);
    }
    out.line() += "#close\t2017-05-01-00-00-00\n";
    out.end_line();
}

} // namespace ample::sim
