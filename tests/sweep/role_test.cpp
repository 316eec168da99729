#include <ample/read/format.hpp>
#include <ample/sweep/role.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

struct Known {
    std::string_view format;
    std::string_view log; ///< the last record counts
    std::string_view client;
    std::string_view peer;
    std::string_view host;
    std::string_view url;
};

constexpr Known logs[] = {
    {"weblog",
     "www.a.example 203.0.113.77 - - [01/Mar/2021:02:16:02 +0000] \"GET /x?q=1 HTTP/1.1\" 200 5\n",
     "203.0.113.77",
     "",
     "www.a.example",
     "/x?q=1"},
    {"weblog",
     "10.0.0.1 - - [01/Mar/2021:02:16:02 +0000] \"GET http://b.example/x HTTP/1.1\" 200 5 \"-\" "
     "\"-\" TCP_MISS:HIER_DIRECT\n",
     "10.0.0.1",
     "",
     "b.example",
     "http://b.example/x"},
    {"w3c",
     "#Fields: date time s-ip cs-method cs-uri-stem c-ip cs-host\n"
     "2021-03-01 02:16:02 192.0.2.25 POST /x.aspx 203.0.113.77 mail.a.example\n",
     "203.0.113.77",
     "192.0.2.25",
     "mail.a.example",
     "/x.aspx"},
    {"w3c",
     "#Fields: date time action src-ip dst-ip\n2021-03-01 02:16:02 DROP 10.0.0.1 203.0.113.9\n",
     "10.0.0.1",
     "203.0.113.9",
     "",
     ""},
    {"exchange",
     "#Fields: DateTime,UrlHost,UrlStem,ClientIpAddress,UserAgent\n"
     "2021-03-01T02:14:07.331Z,mail.a.example,/ecp/y.js,203.0.113.77,python-requests\n",
     "203.0.113.77",
     "",
     "mail.a.example",
     "/ecp/y.js"},
    {"exchange",
     "#Fields: date-time,client-ip,server-ip,sender-address\n"
     "2021-03-01T02:14:07.331Z,203.0.113.77,192.0.2.25,a@b.example\n",
     "203.0.113.77",
     "192.0.2.25",
     "",
     ""},
    {"cef",
     "Nov 11 17:40:02 fw01 CEF:0|V|P|1|1|n|5|src=10.0.0.1 dst=203.0.113.9 dhost=b.example "
     "request=http://b.example/x\n",
     "10.0.0.1",
     "203.0.113.9",
     "b.example",
     "http://b.example/x"},
    {"leef",
     "Nov 11 17:40:02 fw01 LEEF:1.0|V|P|1|1|src=10.0.0.1\tdst=203.0.113.9\turl=http://b.example/\n",
     "10.0.0.1",
     "203.0.113.9",
     "b.example",
     "http://b.example/"},
    {"syslog",
     "<14>1 2016-11-11T08:40:05Z fw01 RT_FLOW - RT_FLOW_SESSION_CREATE [j@2636.1 "
     "source-address=\"10.0.0.1\" destination-address=\"203.0.113.9\"] created\n",
     "10.0.0.1",
     "203.0.113.9",
     "",
     ""},
    {"nfdump",
     "ts,te,td,sa,da,sp,dp\n2016-11-11 17:40:02,2016-11-11 18:22:47,1,10.0.0.1,203.0.113.9,1,2\n",
     "10.0.0.1",
     "203.0.113.9",
     "",
     ""},
    {"nfdump",
     "firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort\n"
     "2016-11-11 17:40:02,1,TCP,10.0.0.1,1,203.0.113.9,2\n",
     "10.0.0.1",
     "203.0.113.9",
     "",
     ""},
    {"ndjson", // EVE, DNS as version 1 and 2 write it
     R"({"timestamp":"2021-03-01T02:14:07Z","flow_id":1,"event_type":"dns","src_ip":"10.0.0.1",)"
     R"("dest_ip":"10.0.0.53","dns":{"type":"query","rrname":"b.example","rrtype":"A"}})",
     "10.0.0.1",
     "10.0.0.53",
     "b.example",
     ""},
    {"ndjson", // EVE, DNS as version 3 writes it
     R"({"timestamp":"2021-03-01T02:14:07Z","flow_id":1,"event_type":"dns","src_ip":"10.0.0.1",)"
     R"("dest_ip":"10.0.0.53","dns":{"version":3,"queries":[{"rrname":"b.example"}]}})",
     "10.0.0.1",
     "10.0.0.53",
     "b.example",
     ""},
    {"ndjson",
     R"({"event_type":"http","flow_id":1,"src_ip":"10.0.0.1","dest_ip":"203.0.113.9",)"
     R"("http":{"hostname":"b.example","url":"/x?q=1","http_user_agent":"curl"}})",
     "10.0.0.1",
     "203.0.113.9",
     "b.example",
     "/x?q=1"},
    {"ndjson",
     R"({"event_type":"tls","flow_id":1,"src_ip":"10.0.0.1","dest_ip":"203.0.113.9",)"
     R"("tls":{"sni":"b.example","subject":"CN=b.example"}})",
     "10.0.0.1",
     "203.0.113.9",
     "b.example",
     ""},
    {"zeek",
     "#separator \\x09\n#fields\tts\tid.orig_h\tid.resp_h\thost\turi\tuser_agent\n"
     "1478220304.980113\t10.0.0.1\t203.0.113.9\tb.example\t/x\tcurl\n",
     "10.0.0.1",
     "203.0.113.9",
     "b.example",
     "/x"},
};

} // namespace

TEST_CASE("role: every format says who contacted whom") {
    for (const auto& known : logs) {
        INFO(known.log);
        const auto reader = read::format_named(known.format)->open({.year = 2016});
        reader->feed(known.log, 0, true);
        std::optional<Contact> contact;
        while (const auto item = reader->next()) {
            if (const auto* record = std::get_if<read::Record>(&*item)) {
                const auto found = contact_of(known.format, *record);
                CHECK(found.client == known.client);
                CHECK(found.peer == known.peer);
                CHECK(found.host == known.host);
                CHECK(found.url == known.url);
                contact = found;
            }
        }
        CHECK(contact.has_value());
    }
}

struct Told {
    std::string_view format;
    std::string_view log;
    std::string_view client;
    std::string_view peer;
    std::string_view host;
    std::string_view user;
    std::string_view sent;
    std::string_view received;
};

constexpr Told told[] = {
    {"exchange",
     "#Fields: DateTime,UrlHost,ClientIpAddress,AuthenticatedUser,RequestBytes,ResponseBytes\n"
     "2021-03-01T02:14:07.331Z,mail.a.example,203.0.113.77,A\\\\t.sato,2148,1190\n",
     "203.0.113.77",
     "",
     "mail.a.example",
     "A\\\\t.sato",
     "2148",
     "1190"},
    {"exchange", // SMTP, received
     "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint\n"
     "2021-03-01T02:14:07.331Z,EX01\\D,08D8,0,192.0.2.25:25,203.0.113.77:41822\n",
     "203.0.113.77",
     "192.0.2.25",
     "",
     "",
     "",
     ""},
    {"exchange", // SMTP, sent
     "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint\n"
     "2021-03-01T02:14:07.331Z,Out,08D8,2,192.0.2.25:41822,[2001:db8::9]:25\n",
     "192.0.2.25",
     "2001:db8::9",
     "",
     "",
     "",
     ""},
    {"syslog",
     "Nov  2 01:47:33 v1 sshd[1]: Failed password for root from ::ffff:203.0.113.77 port 1 ssh2\n",
     "203.0.113.77",
     "",
     "",
     "root",
     "",
     ""},
    {"syslog",
     "Nov  2 01:47:33 v1 sshd[1]: reverse mapping checking getaddrinfo for a.example "
     "[203.0.113.77] failed - POSSIBLE BREAK-IN ATTEMPT!\n",
     "203.0.113.77",
     "",
     "",
     "",
     "",
     ""},
    {"csv",
     "time,host,login_user,src_ip,bytes_out,bytes_in\n2017-01-17 "
     "13:02:55,PC-1,y.mori,10.0.0.1,5,6\n",
     "10.0.0.1",
     "",
     "PC-1",
     "y.mori",
     "5",
     "6"},
    {"ndjson",
     R"({"remote_addr":"203.0.113.77","host":"a.example:80","remote_user":"t","body_bytes_sent":"7"})",
     "203.0.113.77",
     "",
     "a.example",
     "t",
     "",
     "7"},
    {"ndjson",
     R"({"src_ip":"10.0.0.1","dest_ip":"::ffff:cb00:714d","http":{"hostname":"a.example","length":9}})",
     "10.0.0.1",
     "203.0.113.77",
     "a.example",
     "",
     "",
     "9"},
    {"ndjson",
     R"({"event_type":"netflow","src_ip":"10.0.0.1","dest_ip":"2001:db8::9","netflow":{"bytes":8}})",
     "10.0.0.1",
     "2001:db8::9",
     "",
     "",
     "8",
     ""},
    {"weblog",
     "a.example:8080 203.0.113.77 - - [01/Mar/2021:02:16:02 +0000] \"GET /x HTTP/1.1\" 200 5\n",
     "203.0.113.77",
     "",
     "a.example",
     "",
     "",
     "5"},
};

TEST_CASE("role: user, bytes and ends of a contact are told, addresses in one form") {
    for (const auto& one : told) {
        INFO(one.log);
        const auto reader = read::format_named(one.format)->open({.year = 2016});
        reader->feed(one.log, 0, true);
        int records = 0;
        while (const auto item = reader->next()) {
            if (const auto* record = std::get_if<read::Record>(&*item)) {
                const auto found = contact_of(one.format, *record);
                CHECK(found.client == one.client);
                CHECK(found.peer == one.peer);
                CHECK(found.host == one.host);
                CHECK(found.user == one.user);
                CHECK(found.sent == one.sent);
                CHECK(found.received == one.received);
                ++records;
            }
        }
        CHECK(records == 1);
    }
}

struct Named {
    std::string_view format;
    std::string_view name;
    Role role;
};

constexpr Named names[] = {
    {"weblog", "user_agent", Role::agent},
    {"weblog", "referer", Role::text},
    {"w3c", "cs(User-Agent)", Role::agent},
    {"exchange", "UserAgent", Role::agent},
    {"cef", "requestClientApplication", Role::agent},
    {"cef", "fileHash", Role::hash},
    {"cef", "filePath", Role::path},
    {"cef", "host", Role::text},
    {"leef", "host", Role::text},
    {"framed-syslog", "host", Role::text},
    {"ndjson", "fileinfo.sha256", Role::hash},
    {"ndjson", "fileinfo.filename", Role::path},
    {"ndjson", "dns.answers.rdata", Role::destination},
    {"ndjson", "dns.grouped.A", Role::destination},
    {"csv", "sa", Role::text},
    {"ndjson", "destination.ip", Role::destination},
    {"ndjson", "source.ip", Role::client},
    {"ndjson", "dns.question.name", Role::host},
    {"ndjson", "user.name", Role::user},
    {"nfdump", "ibyt", Role::sent},
    {"w3c", "sc-bytes", Role::received},
    {"syslog", "bytes", Role::text},
};

TEST_CASE("role: names of the formats have their roles, and others none") {
    for (const auto& known : names) {
        INFO(known.format, " ", known.name);
        CHECK(role_of(known.format, known.name) == known.role);
    }
}
