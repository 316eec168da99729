// Squid's native access log (squid-cache.org/Doc/config/logformat) and the requests of the malware.
//
//     1478220305.114    214 10.20.4.31 TCP_MISS/200 438 GET http://HOST/img/index.php?qrtzv=HEX8
//     CRC8 1… - HIER_DIRECT/IP text/html

#include <sim/logs/log.hpp>
#include <sim/logs/requests.hpp>

#include <algorithm>
#include <array>

namespace ample::sim {

namespace {

constexpr std::uint64_t line_bytes = 138;

class SquidWriter {
public:
    SquidWriter(const World& world, const LogFile& file, LineWriter& out)
        : world_(world), org_(world.orgs[file.org]), file_(file), out_(out), scenery_(world, org_) {
    }

    void write() {
        Timeline timeline(world_,
                          file_,
                          line_bytes,
                          {Act::beacon,
                           Act::odd_beacon,
                           Act::drive_by,
                           Act::lookalike,
                           Act::shop_visit,
                           Act::neighbour,
                           Act::exfiltration,
                           Act::backup});
        Step step;
        while (timeline.next(step)) {
            if (step.event != nullptr) {
                planted(step);
            } else {
                ordinary(step.time, timeline.draw().next());
            }
        }
    }

private:
    void begin(Millis time, std::uint64_t took, std::int64_t host) {
        auto& line = out_.line();
        add_epoch(line, time);
        line.append(took < 10 ? 6 : took < 100 ? 5 : took < 1000 ? 4 : took < 10'000 ? 3 : 2, ' ');
        add_number(line, took);
        line += ' ';
        add_address(line, org_.host(host));
    }

    void ordinary(Millis time, std::uint64_t number) {
        constexpr std::array<std::string_view, 4> paths = {"/list/index.php?cat=",
                                                           "/a/img/photo.php?id=",
                                                           "/static/js/app.js?v=",
                                                           "/topics/page.html?n="};
        constexpr std::array<std::string_view, 4> types = {
            "text/html", "image/jpeg", "application/javascript", "text/html"};
        const auto site = number % scenery_.sites.size();
        const auto host =
            static_cast<std::int64_t>((number >> 12U) % static_cast<unsigned>(org_.hosts));
        begin(time, 20 + (number >> 20U) % 900, host);
        auto& line = out_.line();
        const bool is_tunnel = (number >> 60U) < 4;
        line += is_tunnel                  ? " TCP_TUNNEL/200 "
                : (number >> 59U) % 8 == 7 ? " TCP_HIT/200 "
                                           : " TCP_MISS/200 ";
        add_number(line, 900 + (number >> 30U) % 90'000);
        if (is_tunnel) {
            append(line, {" CONNECT ", scenery_.sites[site], ":443 - HIER_DIRECT/"});
            add_address(line, scenery_.addresses[site]);
            line += " -\n";
        } else {
            append(line, {" GET http://", scenery_.sites[site], paths[(number >> 50U) & 3U]});
            add_hex(line, number >> 24U, 6);
            line += " - HIER_DIRECT/";
            add_address(line, scenery_.addresses[site]);
            append(line, {" ", types[(number >> 50U) & 3U], "\n"});
        }
        out_.end_line();
    }

    void planted(const Step& step) {
        const auto& event = *step.event;
        if (file_.is_tampered && is_call(event.act) && event.number % 2 == 0) {
            return;
        }
        const auto peer = peer_of(world_, event);
        begin(step.time, 40 + event.number % 300, event.host);
        auto& line = out_.line();
        if (event.act == Act::exfiltration || event.act == Act::backup) {
            append(line,
                   {" TCP_MISS/200 ",
                    number_text(300 + event.number % 300),
                    " POST http://",
                    peer.host,
                    event.act == Act::backup ? "/upload/nightly.zip" : "/img/up.php?f=list.rar",
                    " - HIER_DIRECT/"});
            add_address(line, peer.ip);
            line += " text/html\n";
            end(event, name_of(event.act));
            return;
        }
        if (is_call(event.act) && is_in_tls(world_, event)) {
            append(line,
                   {" TCP_TUNNEL/200 ",
                    number_text(4000 + event.number % 900),
                    " CONNECT ",
                    peer.host,
                    ":443 - HIER_DIRECT/"});
            add_address(line, peer.ip);
            line += " -\n";
            end(event, "beacon-tls");
            return;
        }
        const bool has_port = is_call(event.act) && event.number % 4 == 0;
        append(line,
               {" TCP_MISS/200 ",
                number_text(380 + event.number % 120),
                " GET http://",
                peer.host,
                has_port ? ":8080" : ""});
        add_request(line, world_, event);
        line += " - HIER_DIRECT/";
        add_address(line, peer.ip);
        line += " text/html\n";
        end(event, label_of(event.act));
    }

    void end(const Event& event, std::string_view label) { out_.end_line(label, event.server); }

    const World& world_;
    const Org& org_;
    const LogFile& file_;
    LineWriter& out_;
    Scenery scenery_;
};

} // namespace

void write_squid(const World& world, const LogFile& file, LineWriter& out) {
    SquidWriter(world, file, out).write();
}

} // namespace ample::sim
