#include <ample/read/sshd.hpp>

#include <doctest/doctest.h>
#include <tests/read/taken.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

struct Told {
    std::string_view text;
    std::string_view user;
    std::string_view address;
    std::string_view port;
};

constexpr Told told[] = {
    // The client of a hostbased attempt says its own names.
    {"Failed hostbased for dan from 203.0.113.5 port 45785 ssh2: RSA 8c:e3, client user "
     "\"a from 198.51.100.9 port 1 ssh2\", client host \"x\"",
     "dan",
     "203.0.113.5",
     "45785"},
    // Either address may be the server's.
    {"Failed password for invalid user test from 127.0.0.1 port 58946 ssh2: from 10.10.1.2 port "
     "55555 ssh2",
     "",
     "",
     ""},
    {"Failed password for user from 203.0.113.5 port 20000 ssh1: ruser x from 198.51.100.9 port 1",
     "",
     "",
     ""},
    // A name that brings its own names of a client makes it uncertain.
    {"Failed hostbased for a from 198.51.100.9 port 1 ssh2: RSA 8c, client user \"b from "
     "203.0.113.5 port 2 ssh2: RSA 8c, client user \"c\", client host \"x\"",
     "",
     "",
     ""},
    // The server does not go on so behind the first.
    {"Failed password for x from 192.0.2.1 port 1 ssh2 from 203.0.113.9 port 4022 ssh2",
     "x from 192.0.2.1 port 1 ssh2",
     "203.0.113.9",
     "4022"},
    {"[ID 800047 auth.info] Failed keyboard-interactive for james from 203.0.113.9 port 5 ssh2",
     "james",
     "203.0.113.9",
     "5"},
    {"ROOT LOGIN REFUSED FROM 203.0.113.9", "", "203.0.113.9", ""},
    {"ROOT LOGIN REFUSED FROM 203.0.113.9 port 12345 [preauth]", "", "203.0.113.9", "12345"},
    {"Failed password for root from 203.0.113.9", "root", "203.0.113.9", ""},
    {"Failed password for root from 203.0.113.9 ssh2", "root", "203.0.113.9", ""},
    {"[ID ", "", "", ""},
};

} // namespace

TEST_CASE("sshd: what a stranger wrote is no client, and what nobody can tell is left untold") {
    for (const auto& one : told) {
        INFO(one.text);
        const auto parts = read_sshd(one.text);
        CHECK(parts.user == one.user);
        CHECK(parts.src_ip == one.address);
        CHECK(parts.src_port == one.port);
    }
}

TEST_CASE("syslog: a program in brackets stands where no host is written") {
    const auto items =
        take_all("syslog",
                 "Mar  3 00:17:22 [sshd]: User root from 203.0.113.9 not allowed because x\n"
                 "Jun 25 23:53:34 [sshd] User root from 203.0.113.9 not allowed because x\n"
                 "Jun 25 23:53:34 [2001:db8::1] sshd[1]: x\n");
    for (const auto& item : {items.at(0), items.at(1)}) {
        CHECK(item.get("program") == "sshd");
        CHECK(item.get("src_ip") == "203.0.113.9");
        CHECK(item.get("user") == "root");
    }
    CHECK(items.at(2).get("host") == "[2001:db8::1]");
}

TEST_CASE("syslog: a tag ends at its colon where an event follows without a blank") {
    const auto items = take_all("syslog",
                                "Sep 19 13:35:23 bigip ASM:CEF:0|F5|ASM|11.3.0|1|Attack|5|"
                                "src=203.0.113.9 rt=Sep 19 2012 13:53:51\n"
                                "Sep 19 13:35:23 host a:b c\n",
                                {.zone = "UTC"});
    CHECK(items.at(0).get("src") == "203.0.113.9");
    CHECK(items[0].get("program") == "ASM");
    REQUIRE(items[0].time);
    CHECK(to_text(*items[0].time) == "2012-09-19T13:53:51Z");
    CHECK(items.at(1).get("message") == "a:b c");
}
