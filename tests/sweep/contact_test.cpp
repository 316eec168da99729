// Records whose fields say by other fields of theirs who contacted whom.

#include <ample/read/format.hpp>
#include <ample/sweep/role.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;

namespace {

struct Told {
    std::string_view format;
    std::string_view log; ///< the last record counts
    std::string_view client, peer, host, url, user, sent, received;
};

void check(const Told& one) {
    INFO(one.log);
    const auto reader = read::format_named(one.format)->open({.year = 2016});
    reader->feed(one.log, 0, true);
    bool is_told = false;
    while (const auto item = reader->next()) {
        if (const auto* record = std::get_if<read::Record>(&*item)) {
            const auto found = contact_of(one.format, *record);
            CHECK(found.client == one.client);
            CHECK(found.peer == one.peer);
            CHECK(found.host == one.host);
            CHECK(found.url == one.url);
            CHECK(found.user == one.user);
            CHECK(found.sent == one.sent);
            CHECK(found.received == one.received);
            is_told = true;
        }
    }
    CHECK(is_told);
}

constexpr std::string_view send_header =
    "#Software: Microsoft Exchange Server\n#Log-type: SMTP Send Protocol Log\n"
    "#Fields: date-time,connector-id,local-endpoint,remote-endpoint,event\n";

constexpr std::string_view receive_header =
    "#Software: Microsoft Exchange Server\n#Log-type: SMTP Receive Protocol Log\n"
    "#Fields: date-time,connector-id,local-endpoint,remote-endpoint,event\n";

constexpr Told flows[] = {
    {"ndjson",
     R"({"event_type":"alert","src_ip":"198.51.100.7","src_port":80,"dest_ip":"10.0.0.5",)"
     R"("dest_port":47592,"direction":"to_client","http":{"hostname":"h.example","url":"/i"},)"
     R"("flow":{"bytes_toserver":496,"bytes_toclient":876,"src_ip":"10.0.0.5",)"
     R"("dest_ip":"198.51.100.7"}})",
     "10.0.0.5",
     "198.51.100.7",
     "h.example",
     "/i",
     "",
     "496",
     "876"},
    {"ndjson", // the flow was opened by the source of the packet, whatever the ports
     R"({"event_type":"alert","src_ip":"10.0.0.5","src_port":80,"dest_ip":"198.51.100.7",)"
     R"("dest_port":47592,"direction":"to_client","flow":{"src_ip":"10.0.0.5"}})",
     "10.0.0.5",
     "198.51.100.7"},
    {"ndjson",
     R"({"event_type":"alert","src_ip":"198.51.100.7","src_port":4444,"dest_ip":"10.0.0.5",)"
     R"("dest_port":47592,"direction":"to_client"})",
     "10.0.0.5",
     "198.51.100.7"},
    {"ndjson",
     R"({"event_type":"fileinfo","src_ip":"198.51.100.7","src_port":8008,"dest_ip":"10.0.0.5",)"
     R"("dest_port":56118,"http":{"hostname":"h.example","url":"/a"}})",
     "10.0.0.5",
     "198.51.100.7",
     "h.example",
     "/a"},
    {"ndjson", // the client sent the file; both ports are of clients
     R"({"event_type":"http","src_ip":"10.0.0.5","src_port":46119,"dest_ip":"10.0.0.28",)"
     R"("dest_port":63963,"http":{"hostname":"10.0.0.28","url":"/a"}})",
     "10.0.0.5",
     "10.0.0.28",
     "10.0.0.28",
     "/a"},
    {"ndjson",
     R"({"event_type":"dns","src_ip":"10.0.2.3","src_port":53,"dest_ip":"10.0.2.15",)"
     R"("dest_port":36993,"dns":{"type":"answer","rrname":"h.example","rdata":"198.51.100.9"}})",
     "10.0.2.15",
     "10.0.2.3",
     "h.example"},
    {"ndjson", // version 3 of the log: the client stands in front in answers as well
     R"({"event_type":"dns","src_ip":"10.0.2.15","src_port":36993,"dest_ip":"10.0.2.3",)"
     R"("dest_port":53,"dns":{"version":3,"type":"response"}})",
     "10.0.2.15",
     "10.0.2.3"},
    {"ndjson",
     R"({"event_type":"dns","src_ip":"10.0.2.15","src_port":46686,"dest_ip":"10.0.2.3",)"
     R"("dest_port":53,"dns":{"type":"query","rrname":"h.example"}})",
     "10.0.2.15",
     "10.0.2.3",
     "h.example"},
    {"zeek",
     "#fields\tts\ttx_hosts\trx_hosts\tis_orig\tmd5\n1547688796.6\t198.51.100.7\t10.0.0.5\tF\tx\n",
     "10.0.0.5",
     "198.51.100.7"},
    {"ndjson", // a file that the client sent
     R"({"ts":1547688796.6,"tx_hosts":["10.0.0.5"],"rx_hosts":["198.51.100.7"],"is_orig":true})",
     "10.0.0.5",
     "198.51.100.7"},
};

constexpr Told others[] = {
    {"cef",
     "CEF:0|V|P|1|1|n|5|src=10.0.0.1 dst=198.51.100.7 in=32526 out=27366",
     "10.0.0.1",
     "198.51.100.7",
     "",
     "",
     "",
     "32526",
     "27366"},
    {"ndjson",
     R"({"EventID":3,"Hostname":"ws5","host":"wec.evil.example","DestinationIp":"198.51.100.7"})",
     "ws5",
     "198.51.100.7"},
    {"ndjson",
     R"({"uid":"C1","id":{"orig_h":"10.0.0.5"},"host":"h.example"})",
     "10.0.0.5",
     "",
     "h.example"},
    {"ndjson",
     R"({"winlog":{"computer_name":"ws5","event_data":{"DestinationIp":"198.51.100.7",)"
     R"("SourceIp":"10.0.0.5","User":"bob"}},"host":"wec"})",
     "10.0.0.5",
     "198.51.100.7",
     "",
     "",
     "bob"},
    {"ndjson",
     R"({"sourceIPAddress":"198.51.100.7","userIdentity":{"userName":"bob"}})",
     "198.51.100.7",
     "",
     "",
     "",
     "bob"},
    {"ndjson",
     R"({"remote_addr":"10.0.0.5","request":"GET /a/b.php HTTP/1.1"})",
     "10.0.0.5",
     "",
     "",
     "/a/b.php"},
    {"ndjson",
     R"({"request":{"remote_ip":"10.0.0.1","host":"h.example","uri":"/a/b.php"}})",
     "10.0.0.1",
     "",
     "h.example",
     "/a/b.php"},
    {"csv", "url,n\nh.example/a,1\n", "", "", "h.example", "h.example/a"},
};

} // namespace

TEST_CASE("contact: who opened the flow is the client, whichever way the packet or file went") {
    for (const auto& one : flows) {
        check(one);
    }
}

TEST_CASE("contact: a collector is no host contacted, and bytes go the way the standard says") {
    for (const auto& one : others) {
        check(one);
    }
}

TEST_CASE("contact: the header of a mail server's log says who called whom") {
    struct Row {
        std::string_view header, row, client, peer;
    };

    constexpr Row rows[] = {
        {send_header, "2019-03-21T13:00:45Z,Out,,198.51.100.7:25,*", "", "198.51.100.7"},
        {send_header,
         "2019-03-21T13:00:45Z,Out,10.0.0.5:3,198.51.100.7:10025,*",
         "10.0.0.5",
         "198.51.100.7"},
        {receive_header, "2019-03-21T13:00:45Z,In,,198.51.100.7:9,+", "198.51.100.7", ""},
        {receive_header,
         "2019-03-21T13:00:45Z,In,10.0.0.5:2525,198.51.100.7:99,+",
         "198.51.100.7",
         "10.0.0.5"},
    };
    for (const auto& one : rows) {
        const auto log = std::string(one.header) + std::string(one.row) + "\n";
        check({"exchange", log, one.client, one.peer});
    }
}

TEST_CASE("contact: the target of a request names a host only by its scheme or its port") {
    struct Target {
        std::string_view target, host;
    };

    constexpr Target targets[] = {
        {"index.php", ""},
        {"../../etc/passwd", ""},
        {"*", ""},
        {"evil.example/a", ""},
        {"//evil.example/a/b.php", ""},
        {"/a?u=http://evil.example/", ""},
        {"http://evil.example/a", "evil.example"},
        {"evil.example:443", "evil.example"},
        {"[2001:db8::7]:443", "2001:db8::7"},
    };
    for (const auto& one : targets) {
        const auto log = "10.0.0.5 - - [20/Apr/2021:10:00:00 +0000] \"GET " +
                         std::string(one.target) + " HTTP/1.1\" 404 5\n";
        check({"weblog", log, "10.0.0.5", "", one.host, one.target, "", "", "5"});
    }
}
