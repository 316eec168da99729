// Windows security events, as binary EVTX and as one JSON object a line. Both tell the same.

#include <sim/evtx/writer.hpp>
#include <sim/logs/log.hpp>

#include <array>
#include <functional>

namespace ample::sim {

namespace {

constexpr std::string_view task_xml =
    R"(<Task><Actions><Exec><Command>C:\Windows\Temp\rar.exe</Command></Exec></Actions></Task>)";

constexpr std::string_view provider = "Microsoft-Windows-Security-Auditing";
constexpr std::string_view provider_guid = "{54849625-5478-4994-A5BA-3E3B0328C30D}";

constexpr std::array<std::string_view, 14> fields_4624 = {"SubjectUserSid",
                                                          "SubjectUserName",
                                                          "SubjectDomainName",
                                                          "SubjectLogonId",
                                                          "TargetUserSid",
                                                          "TargetUserName",
                                                          "TargetDomainName",
                                                          "TargetLogonId",
                                                          "LogonType",
                                                          "LogonProcessName",
                                                          "AuthenticationPackageName",
                                                          "WorkstationName",
                                                          "IpAddress",
                                                          "IpPort"};
constexpr std::array<std::string_view, 5> fields_4634 = {
    "TargetUserSid", "TargetUserName", "TargetDomainName", "TargetLogonId", "LogonType"};
constexpr std::array<std::string_view, 14> fields_4648 = {"SubjectUserSid",
                                                          "SubjectUserName",
                                                          "SubjectDomainName",
                                                          "SubjectLogonId",
                                                          "LogonGuid",
                                                          "TargetUserName",
                                                          "TargetDomainName",
                                                          "TargetLogonGuid",
                                                          "TargetServerName",
                                                          "TargetInfo",
                                                          "ProcessId",
                                                          "ProcessName",
                                                          "IpAddress",
                                                          "IpPort"};
constexpr std::array<std::string_view, 9> fields_4688 = {"SubjectUserSid",
                                                         "SubjectUserName",
                                                         "SubjectDomainName",
                                                         "SubjectLogonId",
                                                         "NewProcessId",
                                                         "NewProcessName",
                                                         "TokenElevationType",
                                                         "ProcessId",
                                                         "CommandLine"};
constexpr std::array<std::string_view, 6> fields_4698 = {"SubjectUserSid",
                                                         "SubjectUserName",
                                                         "SubjectDomainName",
                                                         "SubjectLogonId",
                                                         "TaskName",
                                                         "TaskContent"};

constexpr std::array shapes = {evtx::Shape{4624, 1, 12544, fields_4624},
                               evtx::Shape{4634, 0, 12545, fields_4634},
                               evtx::Shape{4688, 1, 13312, fields_4688},
                               evtx::Shape{4648, 0, 12544, fields_4648},
                               evtx::Shape{4698, 0, 12804, fields_4698}};
constexpr std::size_t explicit_logon = 3;
constexpr std::size_t new_task = 4;

std::string computer_of(const Org& org, std::uint64_t host) {
    return join({"PC-", number_text(host, 4), ".", org.domain()});
}

/// Fills in the values of an event of either kind.
class Teller {
public:
    Teller(const Org& org, const Scenery& scenery) : org_(org), scenery_(scenery) {}

    evtx::Event tell(const Step& step, std::uint64_t number) const {
        evtx::Event event;
        event.time = step.time;
        event.process = 500;
        event.thread = static_cast<std::uint32_t>(600 + number % 9000);
        const auto user = scenery_.users[number % scenery_.users.size()];
        const auto sid =
            join({"S-1-5-21-1004336348-1177238915-682003330-", number_text(1000 + number % 400)});
        const auto domain = org_.key;
        const auto logon = join({"0x", hex_text(number, 8)});
        const auto process = join({"0x", hex_text(number >> 12U, 4)});
        if (step.event == nullptr) {
            const auto kind = (number >> 56U) % 3;
            event.shape = &shapes[kind];
            if (kind == 0) {
                event.values = {
                    "S-1-0-0",
                    "-",
                    "-",
                    "0x0",
                    sid,
                    user,
                    domain,
                    logon,
                    "3",
                    "Kerberos",
                    "Kerberos",
                    "-",
                    address_text(org_.host(static_cast<std::int64_t>(number >> 20U & 31U))),
                    number_text(49'152 + (number >> 30U) % 16'000)};
            } else if (kind == 1) {
                event.values = {sid, user, domain, logon, "3"};
            } else {
                event.values = {sid,
                                user,
                                domain,
                                logon,
                                process,
                                "C:\\Windows\\System32\\svchost.exe",
                                "%%1936",
                                "0x2f0",
                                "svchost.exe -k netsvcs"};
            }
            return event;
        }
        const bool is_admin = step.event->act == Act::admin_logon;
        const auto by = is_admin ? std::string("it.ops") : user;
        if (step.event->act == Act::task) {
            event.shape = &shapes[new_task];
            event.values = {sid, by, domain, logon, "\\At1", std::string(task_xml)};
        } else {
            event.shape = &shapes[explicit_logon];
            event.values = {sid,
                            by,
                            domain,
                            logon,
                            "{00000000-0000-0000-0000-000000000000}",
                            "svc_backup",
                            domain,
                            "{00000000-0000-0000-0000-000000000000}",
                            "FS02",
                            "FS02",
                            process,
                            "C:\\Windows\\System32\\schtasks.exe",
                            "-",
                            "-"};
        }
        return event;
    }

private:
    const Org& org_;
    const Scenery& scenery_;
};

constexpr std::initializer_list<Act> seen = {Act::logon, Act::task, Act::admin_logon};

} // namespace

void write_evtx(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const Scenery scenery(world, org);
    const Teller teller(org, scenery);
    evtx::Writer writer(
        computer_of(org, 1), provider, provider_guid, "Security", 880'000 + file.part * 1'000'000);
    Timeline timeline(world, file, 560, seen);
    Step step;
    while (timeline.next(step)) {
        const auto place = writer.add(
            teller.tell(step, step.event != nullptr ? step.event->number : timeline.draw().next()));
        if (step.event != nullptr) {
            out.note({place.offset, place.length, name_of(step.event->act), -1});
        }
    }
    out.line() += writer.finish();
    out.end_line();
}

void write_events_json(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const Scenery scenery(world, org);
    const Teller teller(org, scenery);
    Timeline timeline(world, file, 640, seen);
    Step step;
    auto record = 880'000 + file.part * 1'000'000;
    while (timeline.next(step)) {
        const auto number = step.event != nullptr ? step.event->number : timeline.draw().next();
        const auto event = teller.tell(step, number);
        auto& line = out.line();
        append(line,
               {R"({"Event":{"System":{"Provider":")",
                provider,
                R"(","EventID":)",
                number_text(event.shape->id),
                R"(,"TimeCreated":")"});
        add_iso(line, step.time, true);
        append(line,
               {R"(","Computer":")",
                computer_of(org,
                            step.event != nullptr ? static_cast<std::uint64_t>(step.event->host)
                                                  : number % 20),
                R"(","Channel":"Security","EventRecordID":)",
                number_text(record++),
                R"(},"EventData":{)"});
        for (std::size_t i = 0; i < event.values.size(); ++i) {
            append(line, {i == 0 ? "\"" : ",\"", event.shape->fields[i], "\":"});
            add_json_string(line, event.values[i]);
        }
        line += "}}}\n";
        out.end_line(step.event == nullptr ? std::string_view() : name_of(step.event->act), -1);
    }
}

} // namespace ample::sim
