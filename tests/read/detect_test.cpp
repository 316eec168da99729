#include <doctest/doctest.h>
#include <tests/read/taken.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

struct Head {
    std::string bytes;
    std::string_view format; ///< "" for none
};

std::string repeated(std::string_view line, std::size_t size) {
    std::string bytes;
    while (bytes.size() < size) {
        bytes += line;
    }
    bytes.resize(size);
    return bytes;
}

const Head heads[] = {
    {"", ""},
    {std::string("\0\0\0\0", 4), ""},
    {std::string("PK\x03\x04\x14\0\0\0", 8), ""},
    {std::string("ElfFile\0\0\0\0\0", 12), ""},
    {"\x1F\x8B\x08\x01\x02\x03\x04\x05\x06\x0E\x0F", ""},
    {"\n", "text"},
    {"One line of prose, with a comma.", "text"},
    {"Tokyo, Monday\nThe office said, on Tuesday, that it was so.\nNobody, it added, knows.\n",
     "text"},
    {"Hello, world\n", "text"},
    {"2016-09-28 04:30:30, Info      CBS    Loaded\n2016-09-28 04:30:31, Info      CSI    00\n",
     "text"},
    {"10.0.0.1,5\n10.0.0.2,6\n", "text"},
    {"id,name\n", "csv"},
    {"id,name\n1,a\n2,b\n", "csv"},
    {"id,id\n1,a\n", "text"},
    {"[\n{\"a\":1},\n{\"a\":2}\n]\n", "text"},
    {"[{\"a\":1},{\"a\":2}]", "text"},
    {"{\n  \"a\": 1,\n  \"b\": 2\n}\n", "text"},
    {"{\"a\":1}", "ndjson"},
    {"{\"a\":1}\n{\"a\":2}\nbroken\n", "ndjson"},
    {"{\"type\":\"bundle\",\"objects\":[]}", "stix-bundle"},
    {"{\"type\":\"bundle\",\"objects\":[]}\n{\"type\":\"bundle\"}\n", "ndjson"},
    {"{\"objects\":[{\"type\":\"bundle\"}]}", "ndjson"},
    {"{\"id\":\"bundle--5\",\"objects\":[{\"x\":\"" + std::string(80'000, 'x'), "stix-bundle"},
    {repeated("{\"a\":\"0123456789\"}\n", detect_bytes), "ndjson"},
    {"{\"a\":\"" + std::string(detect_bytes, 'x'), "text"},
    {"Nov  2 01:47:33 host cron: x\n\tcontinued\nNov  2 01:47:34 host cron: y\n", "syslog"},
    {"2016-11-02T01:47:33Z INFO starting\n", "text"},
    {"2016-11-02T01:47:33Z host app[1]: starting\n", "syslog"},
    {"<13>Nov  2 01:47:33 host x\n", "syslog"},
    {"<p>a</p><p>b</p><p>c</p>", "html"},
    {"<p>a", "text"},
    {"  <!-- x --> <?xml version=\"1.0\"?><HTML>", "html"},
    {"a < b and <p> is a tag", "text"},
    {"#separator \\x09\n#fields\tts\n", "zeek"},
    {"# a comment\nvalue\n", "text"},
    {"\xEF\xBB\xBF#separator \\x09\n#fields\tts\n", "zeek"},
    {"\xEF\xBB\xBF"
     "1478220305.114 1 10.0.0.1 TCP_MISS/200 4 GET http://a/ - NONE/- -\n",
     "squid"},
    {"10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\" 200 5\n", "weblog"},
    {"10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\" 200 5 \"-\" \"-\" x 1\n",
     "weblog"},
    {"a b c [12] \"x\" 200 5\n", "text"},
    {"[Sun Dec 04 04:47:44 2005] [notice] workerEnv.init() ok\n", "text"},
    {"Nov  2 01:47:33 web nginx: 10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET /\" 200 5\n",
     "syslog"},
    {"#Version: 1.0\r\n#Fields: date time\r\n", "w3c"},
    {"#Software: x\n#Date: 2021-03-01\n\n#Fields: date time\n", "w3c"},
    {"#Software: x\n#Fields: date-time,a\n", "exchange"},
    {"date-time,a\n#Software: x\n#Fields: date-time,a\n", "exchange"},
    {"# a comment\n#Fields: date time\n", "text"},
    {"#Software: x\n", "text"},
    {"#Fields:\n", "text"},
    {"ts,te,td,sa,da\n", "nfdump"},
    {"ts,te,value\n2016-11-11,2016-11-11,1\n", "csv"},
    {"CEF:0|V|P|1|1|n|5|src=10.0.0.1\n", "cef"},
    {"Nov  2 01:47:33 h CEF:0|V|P|1|1|n|5|src=10.0.0.1\nNov  2 01:47:33 h app: x\n", "cef"},
    {"Nov  2 01:47:33 h CEF:0|V|P|1|1|n|5|\nNov  2 01:47:33 h app: x\nNov  2 01:47:33 h app: y\n",
     "syslog"},
    {"LEEF:2.0|V|P|1|1|^|src=10.0.0.1\n", "leef"},
    {"CEF is a format\n", "text"},
    {"DNS Server log file creation at 11/2/2016 1:40:01 AM\n", "dns-debug"},
    {"11/2/2016 1:47:33 AM 0A5C PACKET  00A1 UDP Rcv 10.0.0.5 a1b2 Q [0001 D NOERROR] A (1)a(0)\n",
     "dns-debug"},
    {"1 sent PACKET to 10.0.0.5\n", "text"},
    {"23 <13>Nov  2 01:47:33 h x", "framed-syslog"},
    {"23 <13>Nov  2 01:47:33 h x23 <13>Nov  2 01:47:33 h x", "framed-syslog"},
    {"24 <13>Nov  2 01:47:33 h x", "text"},
    {"3 <b> and more\n", "text"},
    {repeated("1478220305.114 1 10.0.0.1 TCP_MISS/200 4 GET http://a/ - NONE/- -\n", 65536),
     "squid"},
};

} // namespace

TEST_CASE("detect: a head is known by its content") {
    for (const auto& head : heads) {
        INFO(head.bytes.substr(0, 100));
        const auto* const format = detect(head.bytes);
        CHECK((format == nullptr ? "" : format->name) == head.format);
    }
}

TEST_CASE("detect: formats are found by name") {
    for (const auto& format : formats()) {
        CHECK(format_named(format.name) == &format);
        CHECK((format.open != nullptr) == (format.shape == Shape::records));
        CHECK_FALSE(format.title.empty());
    }
    CHECK(format_named("nothing") == nullptr);
}
