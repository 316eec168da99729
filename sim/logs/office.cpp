// Smaller logs of an organisation: asset management, vendor updates, VPN, web server, firewall (in
// three spellings: Windows, CEF, LEEF).

#include <ample/core/digest.hpp>

#include <sim/logs/log.hpp>

#include <array>

namespace ample::sim {

namespace {

void add_local(std::string& line, Millis time) {
    add_date(line, time + tokyo);
    line += ' ';
    add_clock(line, time + tokyo);
}

void add_sha1(std::string& line, std::uint64_t number) {
    add_hex(line, mix(number), 16);
    add_hex(line, mix(number + 1), 16);
    add_hex(line, mix(number + 2), 8);
}

/// Apache's clock: 10/Oct/2016:13:55:36 +0000.
void add_apache(std::string& line, Millis time) {
    std::string stamp;
    add_syslog(stamp, time);
    const auto date = date_of(time);
    append(line,
           {number_text(static_cast<std::uint64_t>(date.day), 2),
            "/",
            stamp.substr(0, 3),
            "/",
            number_text(static_cast<std::uint64_t>(date.year)),
            ":",
            stamp.substr(stamp.size() - 8),
            " +0000"});
}

} // namespace

void write_asset(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const Scenery scenery(world, org);
    out.line() += "time,host,login_user,category,operation,process,path,sha1,parent,src_ip\n";
    out.end_line();
    Timeline timeline(world, file, 150, {Act::agent_file, Act::agent_lookalike});
    Step step;
    std::uint64_t serial = 0;
    while (timeline.next(step)) {
        const auto number = step.event != nullptr ? step.event->number : timeline.draw().next();
        const auto host = step.event != nullptr ? static_cast<std::uint64_t>(step.event->host)
                                                : number % static_cast<unsigned>(org.hosts);
        auto& line = out.line();
        add_local(line, step.time);
        append(line, {",PC-", number_text(host, 4), ",", scenery.users[host], ","});
        if (step.event == nullptr) {
            constexpr std::array<std::string_view, 3> programs = {
                "EXCEL.EXE", "WINWORD.EXE", "chrome.exe"};
            const auto program = programs[(number >> 20U) % 3];
            append(line,
                   {(number >> 33U) % 4 == 0 ? "ファイル操作,開く," : "アプリケーション,起動,",
                    program,
                    ",C:\\Program Files\\",
                    program,
                    ","});
            add_sha1(line, (number >> 20U) % 3);
            line += ",explorer.exe,\n";
            out.end_line();
            continue;
        }
        if (step.event->act == Act::agent_file) {
            const auto name = join({"0000000", number_text(++serial % 9), ".bin"});
            append(line, {"アプリケーション,起動,", name, ",C:\\Windows\\Temp\\", name, ","});
            add_sha1(line, number);
            line += ",agent_svc.exe,";
            add_address(line, scanner_address(number));
        } else {
            append(
                line,
                {"アプリケーション,起動,setup_00000001.exe,\\\\FS02\\tools\\setup_00000001.exe,"});
            add_sha1(line, 9);
            line += ",explorer.exe,";
        }
        line += '\n';
        out.end_line(name_of(step.event->act), step.event->server);
    }
}

void write_update(const World& world, const LogFile& file, LineWriter& out) {
    out.line() += "time,customer_id,client_ver,file,size,sha256,signer,src_ip,result\n";
    out.end_line();
    Timeline timeline(world, file, 168, {});
    const auto genuine = Digest::of("the vendor's agent 7.4.2").hex();
    Step step;
    while (timeline.next(step)) {
        const auto number = timeline.draw().next();
        auto& line = out.line();
        add_iso(line, step.time);
        append(line,
               {",C",
                number_text(number % 400, 4),
                ",7.4.2,agent_upd.exe,4790272,",
                genuine,
                ",Example DLP K.K.,"});
        add_address(line, home_address(number >> 40U));
        line += ",200\n";
        out.end_line();
    }
}

void write_vpn(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const Scenery scenery(world, org);
    Timeline timeline(world, file, 78, {Act::vpn_login});
    Step step;
    while (timeline.next(step)) {
        const auto number = step.event != nullptr ? step.event->number : timeline.draw().next();
        const auto user = number % scenery.users.size();
        auto& line = out.line();
        add_iso(line, step.time);
        append(line, {" vpn01 ", scenery.users[user], " "});
        add_address(
            line, step.event != nullptr ? peer_of(world, *step.event).ip : home_address(user * 13));
        append(line, {" 10.99.0.", number_text(1 + (number >> 20U) % 250)});
        const bool is_in = step.event != nullptr || (number & 1U) == 0;
        line += is_in ? " login 0 0 0\n" : " logout ";
        if (!is_in) {
            append(line,
                   {number_text(number % 90'000'000),
                    " ",
                    number_text((number >> 13U) % 9'000'000),
                    " ",
                    number_text((number >> 30U) % 28'800),
                    "\n"});
        }
        out.end_line(step.event == nullptr ? std::string_view() : name_of(step.event->act),
                     step.event == nullptr ? -1 : step.event->server);
    }
}

void write_web(const World& world, const LogFile& file, LineWriter& out) {
    Timeline timeline(world, file, 158, {Act::probe});
    Step step;
    while (timeline.next(step)) {
        const auto number = step.event != nullptr ? step.event->number : timeline.draw().next();
        auto& line = out.line();
        add_address(line,
                    step.event != nullptr ? scanner_address(number % 36)
                                          : home_address(number % 5000));
        line += " - - [";
        add_apache(line, step.time);
        if (step.event != nullptr) {
            line += "] \"GET /manager/html HTTP/1.1\" 404 209 \"-\" \"zgrab/0.x\"\n";
        } else {
            append(line,
                   {"] \"GET /products/",
                    number_text((number >> 20U) % 400),
                    ".html HTTP/1.1\" 200 ",
                    number_text(900 + (number >> 30U) % 40'000),
                    " \"-\" \"",
                    static_cast<std::int64_t>(number % 100) < world.knobs.ua_benign_share
                        ? "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko"
                        : "Mozilla/5.0 (Windows NT 10.0; rv:49.0) Gecko/20100101 Firefox/49.0",
                    "\"\n"});
        }
        out.end_line(step.event == nullptr ? std::string_view() : name_of(step.event->act), -1);
    }
}

void write_firewall(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const auto spelling = org.index % 3;
    if (spelling == 0) {
        out.line() += "#Version: 1.5\n#Software: Microsoft Windows Firewall\n#Time Format: "
                      "Local\n#Fields: date time "
                      "action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack "
                      "tcpwin icmptype "
                      "icmpcode info path\n\n";
        out.end_line();
    }
    Timeline timeline(
        world, file, spelling == 0 ? 90 : 190, {Act::probe, Act::beacon, Act::odd_beacon});
    Step step;
    while (timeline.next(step)) {
        const auto number = step.event != nullptr ? step.event->number : timeline.draw().next();
        const bool is_probe = step.event != nullptr && step.event->act == Act::probe;
        const auto inside = org.host(
            step.event != nullptr ? step.event->host : static_cast<std::int64_t>(number % 20));
        const auto outside =
            step.event == nullptr ? site_address(number >> 20U) : peer_of(world, *step.event).ip;
        const auto from = address_text(is_probe ? outside : inside);
        const auto to = address_text(is_probe ? inside : outside);
        const auto port = number_text(49'152 + number % 16'000);
        const auto target =
            is_probe ? std::string("445") : std::string((number & 4U) == 0 ? "443" : "80");
        auto& line = out.line();
        if (spelling == 0) {
            add_local(line, step.time);
            append(line,
                   {is_probe ? " DROP" : " ALLOW",
                    " TCP ",
                    from,
                    " ",
                    to,
                    " ",
                    port,
                    " ",
                    target,
                    " 0 - 0 0 0 - - - ",
                    is_probe ? "RECEIVE\n" : "SEND\n"});
        } else if (spelling == 1) {
            append(line,
                   {"CEF:0|Example|Gate|4.1|",
                    is_probe ? "200|connection refused|4|" : "100|connection|1|",
                    "rt=",
                    number_text(static_cast<std::uint64_t>(step.time)),
                    " src=",
                    from,
                    " spt=",
                    port,
                    " dst=",
                    to,
                    " dpt=",
                    target,
                    " proto=TCP act=",
                    is_probe ? "deny" : "allow",
                    " out=",
                    number_text(number % 90'000),
                    "\n"});
        } else {
            append(line,
                   {"LEEF:2.0|Example|Gate|4.1|",
                    is_probe ? "deny" : "allow",
                    "|^|devTime=",
                    number_text(static_cast<std::uint64_t>(step.time)),
                    "^src=",
                    from,
                    "^srcPort=",
                    port,
                    "^dst=",
                    to,
                    "^dstPort=",
                    target,
                    "^proto=TCP^srcBytes=",
                    number_text(number % 90'000),
                    "\n"});
        }
        out.end_line(step.event == nullptr ? std::string_view()
                     : is_probe            ? name_of(step.event->act)
                                           : std::string_view("beacon-flow"),
                     step.event == nullptr ? -1 : step.event->server);
    }
}

} // namespace ample::sim
