// Logs of a mail server: HttpProxy CSV, IIS W3C, ECP server CSV, message tracking CSV. Each names
// its columns in a #Fields line, as the product does, and is written in UTC.

#include <sim/logs/log.hpp>

#include <array>

namespace ample::sim {

namespace {

constexpr std::string_view script_line =
    R"(;'S:CMD=Set-OabVirtualDirectory.ExternalUrl=''http://f/<script language="JScript" runat="server">marker-of-the-simulator</script>''.Identity='')";

constexpr std::string_view proxy_fields =
    "DateTime,RequestId,MajorVersion,MinorVersion,BuildVersion,RevisionVersion,ClientRequestId,"
    "Protocol,UrlHost,"
    "UrlStem,ProtocolAction,AuthenticationType,IsAuthenticated,AuthenticatedUser,Organization,"
    "AnchorMailbox,"
    "UserAgent,ClientIpAddress,ServerHostName,HttpStatus,BackEndStatus,ErrorCode,Method,"
    "ProxyAction,TargetServer,"
    "TargetServerVersion,RoutingType,RoutingHint,BackEndCookie,ServerLocatorHost,"
    "ServerLocatorLatency,RequestBytes,"
    "ResponseBytes,TargetOutstandingRequests,AuthModulePerfContext,HttpPipelineLatency,"
    "CalculateTargetBackEndLatency,"
    "GlsLatencyBreakup,TotalGlsLatency,AccountForestLatencyBreakup,TotalAccountForestLatency,"
    "ResourceForestLatencyBreakup,TotalResourceForestLatency,ADLatency,SharedCacheLatencyBreakup,"
    "TotalSharedCacheLatency,ActivityContextLifeTime,ModuleToHandlerSwitchingLatency,"
    "ClientReqStreamLatency,"
    "BackendReqInitLatency,BackendReqStreamLatency,BackendProcessingLatency,BackendRespInitLatency,"
    "BackendRespStreamLatency,ClientRespStreamLatency,KerberosAuthHeaderLatency,"
    "HandlerCompletionLatency,"
    "RequestHandlerLatency,HandlerToModuleSwitchingLatency,ProxyTime,CoreLatency,RoutingLatency,"
    "HttpProxyOverhead,"
    "TotalRequestTime,RouteRefresherLatency,UrlQuery,BackEndGenericInfo,GenericInfo,GenericErrors,"
    "EdgeTraceId,"
    "DatabaseGuid,UserADObjectGuid,PartitionEndpointLookupLatency,RoutingStatus";
constexpr std::string_view latencies_and_rest =
    ",1,0,,0,,0,,0,0,,0,4,0,0,0,0,3,0,0,0,0,0,4,0,4,1,1,1,4,,,,,,,,,0,Success(200)\n";

struct Request {
    Millis time;
    std::uint64_t number;
    std::string_view protocol;
    std::string_view stem;
    std::string_view user;
    std::string_view mailbox;
    std::string_view agent;
    Address client;
    std::string_view method;
    std::string_view status;
};

void add_uuid(std::string& line, std::uint64_t number) {
    add_hex(line, number, 8);
    line += '-';
    add_hex(line, number >> 32U, 4);
    line += "-4";
    add_hex(line, number >> 48U, 3);
    line += "-9";
    add_hex(line, number >> 20U, 3);
    line += '-';
    add_hex(line, mix(number), 12);
}

void add_proxy_line(std::string& line, const Org& org, const Request& one) {
    add_iso(line, one.time, true);
    line += ',';
    add_uuid(line, one.number);
    append(line,
           {",15,1,2106,2,,",
            one.protocol,
            ",mail.",
            org.key,
            ".example,",
            one.stem,
            ",,FBA,",
            one.user.empty() ? "false,," : "true,",
            one.user,
            one.user.empty() ? "" : ",",
            ",",
            one.mailbox,
            ",",
            one.agent,
            ","});
    add_address(line, one.client);
    append(line,
           {",EX01,",
            one.status,
            ",",
            one.status,
            ",,",
            one.method,
            ",Proxy,ex01.",
            org.key,
            ".example,Version 15.1 (Build 2106.2),None,X-BEResource-Cookie,,,,"});
    add_number(line, 400 + one.number % 4000);
    line += ',';
    add_number(line, 500 + (one.number >> 20U) % 90'000);
    line += ",,";
    line += latencies_and_rest;
}

constexpr std::array<std::string_view, 3> agents = {
    "Mozilla/5.0+(Windows+NT+10.0;+Win64;+x64)+Chrome/88.0",
    "Microsoft+Office/16.0+(Outlook+16.0)",
    "AMProbe/Local/ClientAccess"};

void add_w3c(std::string& line,
             Millis time,
             std::string_view method,
             std::string_view stem,
             std::string_view query,
             std::string_view user,
             Address client,
             std::string_view agent,
             std::uint64_t took) {
    add_date(line, time);
    line += ' ';
    add_clock(line, time);
    append(line, {" 10.1.0.25 ", method, " ", stem, " ", query, " 443 ", user, " "});
    add_address(line, client);
    append(line, {" ", agent, " - 200 0 0 "});
    add_number(line, took);
    line += '\n';
}

Address attacker(const Event& event) {
    return event.act == Act::probe
               ? scanner_address(event.number % 36)
               : address(198, 19, 250, 0) + static_cast<Address>(event.number % 7);
}

} // namespace

void write_http_proxy(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const Scenery scenery(world, org);
    const bool is_ecp = file.path.find("/Ecp/") != std::string::npos;
    const std::string_view protocol = is_ecp ? "Ecp" : "Owa";
    append(out.line(),
           {"#Software: Microsoft Exchange Server\n#Version: 15.01.2106.002\n#Log-type: HttpProxy "
            "Logs\n#Date: 2021-02-24T00:00:00.000Z\n#Fields: ",
            proxy_fields,
            "\n"});
    out.end_line();
    Timeline timeline(world, file, 372, {Act::exploit, Act::probe});
    Step step;
    while (timeline.next(step)) {
        if (step.event != nullptr && is_ecp) {
            const auto& event = *step.event;
            const auto number = event.number;
            const auto mailbox =
                event.act == Act::probe
                    ? join({"ServerInfo~localhost/owa/auth/logon.aspx?", number_text(number % 90)})
                    : join({"ServerInfo~a]@ex01.", org.key, ".example:444/mapi/emsmdb/?#"});
            add_proxy_line(out.line(),
                           org,
                           {step.time,
                            number,
                            "Ecp",
                            event.act == Act::probe ? "/owa/auth/x.js" : "/ecp/y.js",
                            "",
                            mailbox,
                            "python-requests/2.25.1",
                            attacker(event),
                            "POST",
                            "200"});
            out.end_line(name_of(event.act), event.server);
        } else if (step.event == nullptr) {
            const auto number = timeline.draw().next();
            const auto& user = scenery.users[(number >> 9U) % scenery.users.size()];
            const bool is_probe = number % 7 < 5;
            add_proxy_line(out.line(),
                           org,
                           {step.time,
                            number,
                            protocol,
                            is_ecp ? "/ecp/default.aspx" : "/owa/service.svc",
                            is_probe ? std::string_view("HealthMailbox") : user,
                            is_probe ? "HealthMailbox@mail" : user,
                            agents[is_probe ? 2 : (number >> 50U) % 2],
                            is_probe ? address(127, 0, 0, 1) : home_address((number >> 13U) % 3000),
                            is_probe ? "GET" : "POST",
                            "200"});
            out.end_line();
        }
    }
}

void write_iis(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const Scenery scenery(world, org);
    out.line() +=
        "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n#Date: 2021-02-24 "
        "00:00:00\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username "
        "c-ip "
        "cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n";
    out.end_line();
    Timeline timeline(world, file, 168, {Act::web_shell, Act::exploit, Act::probe});
    Step step;
    while (timeline.next(step)) {
        auto& line = out.line();
        if (step.event != nullptr) {
            const auto& event = *step.event;
            const bool is_shell = event.act == Act::web_shell;
            add_w3c(line,
                    step.time,
                    event.act == Act::probe ? "GET" : "POST",
                    is_shell                    ? "/aspnet_client/aspnet.aspx"
                    : event.act == Act::exploit ? "/ecp/y.js"
                                                : "/owa/auth/logon.aspx",
                    "-",
                    "-",
                    attacker(event),
                    is_shell ? "Mozilla/4.0+(compatible;+MSIE+8.0;+Windows+NT+6.0;+SV1)"
                             : "python-requests/2.25.1",
                    20 + event.number % 300);
            out.end_line(name_of(event.act), event.server);
            continue;
        }
        const auto number = timeline.draw().next();
        constexpr std::array<std::string_view, 4> stems = {
            "/owa/auth/logon.aspx",
            "/mapi/emsmdb/",
            "/EWS/Exchange.asmx",
            "/Microsoft-Server-ActiveSync/default.eas"};
        const auto& user = scenery.users[(number >> 9U) % scenery.users.size()];
        const bool is_known = (number & 3U) != 0;
        add_w3c(line,
                step.time,
                (number & 3U) == 0 ? "GET" : "POST",
                stems[(number >> 40U) & 3U],
                (number & 3U) == 0 ? "url=https%3a%2f%2fmail%2fowa"
                                   : "&CorrelationID=<empty>;&cafeReqId=1",
                is_known ? std::string_view(user) : "-",
                home_address((number >> 13U) % 3000),
                agents[(number >> 50U) % 2],
                5 + (number >> 20U) % 400);
        out.end_line();
    }
}

void write_ecp(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    out.line() +=
        "#Software: Microsoft Exchange Server\n#Version: 15.01.2106.002\n#Log-type: ECP Server "
        "Log\n"
        "#Date: 2021-02-24T00:00:00.000Z\n#Fields: TimeStamp,ServerName,EventId,EventData\n";
    out.end_line();
    Timeline timeline(world, file, 176, {Act::directory_reset});
    Step step;
    while (timeline.next(step)) {
        auto& line = out.line();
        add_iso(line, step.time, true);
        if (step.event != nullptr) {
            append(line,
                   {",EX01,ECP.Request,S:TIME=301;S:SID=",
                    hex_text(step.event->number, 12),
                    script_line,
                    hex_text(step.event->number, 8),
                    "'''\n"});
            out.end_line(name_of(step.event->act), step.event->server);
            continue;
        }
        const auto number = timeline.draw().next();
        append(line,
               {",EX01,ECP.Request,S:TIME=",
                number_text(number % 400),
                ";S:SID=",
                hex_text(number, 12),
                ";'S:CMD=Get-Mailbox.ResultSize=''",
                number_text(number % 500),
                "''.Filter=''user@",
                org.key,
                ".example''';S:REQID=;S:URL=/ecp/UsersGroups/Mailboxes.svc/GetList\n"});
        out.end_line();
    }
}

void write_mail(const World& world, const LogFile& file, LineWriter& out) {
    const auto& org = world.orgs[file.org];
    const Scenery scenery(world, org);
    out.line() += "#Software: Microsoft Exchange Server\n#Version: 15.00.1236.000\n#Log-type: "
                  "Message Tracking Log\n#Date: "
                  "2016-06-01T00:00:00.000Z\n#Fields: "
                  "date-time,client-ip,client-hostname,server-ip,server-hostname,"
                  "source-context,connector-id,source,event-id,internal-message-id,message-id,"
                  "network-message-id,"
                  "recipient-address,recipient-status,total-bytes,recipient-count,related-"
                  "recipient-address,reference,"
                  "message-subject,sender-address,return-path,message-info,directionality,tenant-"
                  "id,original-client-ip,"
                  "original-server-ip,custom-data\n";
    out.end_line();
    Timeline timeline(world, file, 420, {Act::aimed_mail, Act::bulk_mail});
    Step step;
    while (timeline.next(step)) {
        const auto number = step.event != nullptr ? step.event->number : timeline.draw().next();
        const bool is_aimed = step.event != nullptr && step.event->act == Act::aimed_mail;
        const bool is_bulk = step.event != nullptr && step.event->act == Act::bulk_mail;
        auto draw = Draw(number, "mail", "line");
        const auto sender_domain = is_aimed  ? std::string("drawing-office.example.org")
                                   : is_bulk ? std::string("bulk-invoice.example.net")
                                             : site_word(draw) + ".example.com";
        const auto& user = is_aimed ? scenery.users[static_cast<std::size_t>(step.event->host)]
                                    : scenery.users[(number >> 9U) % scenery.users.size()];
        const auto client =
            is_aimed || is_bulk ? scanner_address(number) : site_address((number >> 13U) % 900);
        const auto sender = join({is_bulk ? "noreply" : "h.ito", "@", sender_domain});
        auto& line = out.line();
        add_iso(line, step.time, true);
        line += ',';
        add_address(line, client);
        append(
            line,
            {",mx.", sender_domain, ",10.1.0.25,EX01,,EX01\\Default Frontend EX01,SMTP,RECEIVE,"});
        add_number(line, 70'000 + number % 900'000);
        append(line, {",<", hex_text(number, 12), "@", sender_domain, ">,"});
        add_uuid(line, number);
        append(line, {",", is_bulk ? "all-staff" : user, "@", org.domain(), ",,"});
        add_number(line, 9000 + (number >> 11U) % 400'000);
        append(line,
               {",",
                is_bulk ? "212" : "1",
                ",,,",
                is_aimed  ? "Re: drawing check 1024"
                : is_bulk ? "Invoice 1024"
                          : "Minutes of the meeting",
                ",",
                sender,
                ",",
                sender,
                ",,Incoming,,"});
        add_address(line, client);
        append(line,
               {",10.1.0.25,S:attach=",
                is_aimed  ? "drawing_1024.zip"
                : is_bulk ? "invoice.zip"
                          : "minutes.docx",
                "\n"});
        out.end_line(step.event == nullptr ? std::string_view() : name_of(step.event->act), -1);
    }
}

} // namespace ample::sim
