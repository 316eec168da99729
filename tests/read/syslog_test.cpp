#include <ample/read/detail/year_clock.hpp>
#include <ample/read/sshd.hpp>

#include <doctest/doctest.h>
#include <tests/read/taken.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

std::string time_of(const Taken& item) {
    return item.time ? to_text(*item.time) : "(unset)";
}

/// Times of lines with these dates, read as a log whose first year is 2016, in UTC.
std::string years_of(std::initializer_list<std::string_view> dates) {
    std::string log;
    for (const auto date : dates) {
        log += std::string(date) + " 12:00:00 host cron: x\n";
    }
    std::string years;
    for (const auto& item : take_all("syslog", log, {.year = 2016, .zone = "UTC"})) {
        years += (years.empty() ? "" : " ") + (item.time ? to_text(*item.time).substr(0, 10) : "-");
    }
    return years;
}

constexpr std::string_view wrong_lines[] = {
    "no time here",
    "Nov 2 host x: y",
    "Nov 32 01:02:03 host x: y",
    "Nox  2 01:02:03 host x: y",
    "Nov  2 24:02:03 host x: y",
    "Nov  2 01:02:03",
    "<34>1 yesterday host app - - - x",
    "\tat java.lang.Thread.run",
};

struct Message {
    std::string_view text;
    std::string_view event;
    std::string_view method;
    std::string_view user;
    std::string_view address;
    std::string_view port;
    std::string_view key_type;
    std::string_view key;
};

constexpr Message messages[] = {
    {"Accepted publickey for root from 203.0.113.200 port 50122 ssh2: RSA SHA256:q3Zx",
     "accepted",
     "publickey",
     "root",
     "203.0.113.200",
     "50122",
     "RSA",
     "SHA256:q3Zx"},
    {"Accepted publickey for a from 2001:db8::1 port 1 ssh2: ED25519-CERT SHA256:x ID y (serial 0)",
     "accepted",
     "publickey",
     "a",
     "2001:db8::1",
     "1",
     "ED25519-CERT",
     "SHA256:x"},
    {"Accepted keyboard-interactive/pam for root from 192.0.2.1 port 2 ssh2",
     "accepted",
     "keyboard-interactive/pam",
     "root",
     "192.0.2.1",
     "2",
     "",
     ""},
    {"Accepted key RSA SHA256:q3Zx found at /root/.ssh/authorized_keys:1",
     "other",
     "",
     "",
     "",
     "",
     "",
     ""},
    {"Failed password for invalid user admin from 203.0.113.9 port 4022 ssh2",
     "failed",
     "password",
     "admin",
     "203.0.113.9",
     "4022",
     "",
     ""},
    {"Failed password for invalid user  from 203.0.113.9 port 4022 ssh2",
     "failed",
     "password",
     "",
     "203.0.113.9",
     "4022",
     "",
     ""},
    {"Failed password for x from 192.0.2.1 port 1 ssh2 from 203.0.113.9 port 4022 ssh2",
     "failed",
     "password",
     "x from 192.0.2.1 port 1 ssh2",
     "203.0.113.9",
     "4022",
     "",
     ""},
    {"error: maximum authentication attempts exceeded for root",
     "other",
     "",
     "root",
     "",
     "",
     "",
     ""},
    {"error: maximum authentication attempts exceeded for invalid user a b from 203.0.113.9 port "
     "22 ssh2 [preauth]",
     "other",
     "",
     "a b",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"reverse mapping checking getaddrinfo for a.b.example [203.0.113.9] failed - POSSIBLE "
     "BREAK-IN ATTEMPT!",
     "other",
     "",
     "",
     "203.0.113.9",
     "",
     "",
     ""},
    {"Address 203.0.113.9 maps to a.example, but this does not map back to the address",
     "other",
     "",
     "",
     "203.0.113.9",
     "",
     "",
     ""},
    {"Disconnecting invalid user admin 203.0.113.9 port 22: Too many authentication failures "
     "[preauth]",
     "disconnect",
     "",
     "admin",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"Disconnecting authenticating user root 203.0.113.9 port 22: Change of username or service "
     "not allowed: (root,ssh-connection) -> (x 192.0.2.1 port 1,ssh-connection) [preauth]",
     "disconnect",
     "",
     "root",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"User root from 203.0.113.9 not allowed because not listed in AllowUsers",
     "other",
     "",
     "root",
     "203.0.113.9",
     "",
     "",
     ""},
    {"User ftp not allowed because account is locked", "other", "", "ftp", "", "", "", ""},
    {"Bad protocol version identification 'GET / from 192.0.2.1 port 1' from 203.0.113.9 port 22",
     "other",
     "",
     "",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"Unable to negotiate with 203.0.113.9 port 22: no matching key exchange method found. Their "
     "offer: a from 192.0.2.1 port 1 [preauth]",
     "other",
     "",
     "",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"Postponed publickey for root from 203.0.113.9 port 22 ssh2 [preauth]",
     "other",
     "publickey",
     "root",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"Starting session: shell on pts/0 for root from 203.0.113.9 port 22 id 0",
     "other",
     "",
     "root",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"Close session: user root from 203.0.113.9 port 22 id 0",
     "other",
     "",
     "root",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"pam_unix(sshd:session): session opened for user root by (uid=0)",
     "other",
     "",
     "root",
     "",
     "",
     "",
     ""},
    {"pam_unix(sshd:session): session opened for user root(uid=0) by (uid=0)",
     "other",
     "",
     "root",
     "",
     "",
     "",
     ""},
    {"pam_unix(sshd:session): session closed for user a b", "other", "", "a b", "", "", "", ""},
    {"fatal: Timeout before authentication for 203.0.113.9 port 22",
     "other",
     "",
     "",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"banner exchange: Connection from 203.0.113.9 port 22: invalid format",
     "other",
     "",
     "",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"drop connection #10 from [203.0.113.9]:4022 on [192.0.2.1]:22 past MaxStartups",
     "other",
     "",
     "",
     "203.0.113.9",
     "",
     "",
     ""},
    {"refused connect from ::ffff:203.0.113.9 (::ffff:203.0.113.9)",
     "other",
     "",
     "",
     "::ffff:203.0.113.9",
     "",
     "",
     ""},
    {"Authentication tried for root with correct key but not from a permitted host "
     "(host=a.example, ip=203.0.113.9).",
     "other",
     "",
     "root",
     "203.0.113.9",
     "",
     "",
     ""},
    {"ROOT LOGIN REFUSED from 203.0.113.9 port 22", "other", "", "", "203.0.113.9", "22", "", ""},
    {"Received signal 15; terminating.", "other", "", "", "", "", "", ""},
    {"Invalid user webmaster from 203.0.113.9",
     "invalid-user",
     "",
     "webmaster",
     "203.0.113.9",
     "",
     "",
     ""},
    {"Invalid user a from b from 203.0.113.9 port 77",
     "invalid-user",
     "",
     "a from b",
     "203.0.113.9",
     "77",
     "",
     ""},
    {"input_userauth_request: invalid user web [preauth]",
     "invalid-user",
     "",
     "web",
     "",
     "",
     "",
     ""},
    {"Received disconnect from 203.0.113.9: 11: Bye Bye [preauth]",
     "disconnect",
     "",
     "",
     "203.0.113.9",
     "",
     "",
     ""},
    {"Received disconnect from 203.0.113.9 port 22:11: Bye",
     "disconnect",
     "",
     "",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"error: Received disconnect from 2001:db8::1: 3: x [preauth]",
     "disconnect",
     "",
     "",
     "2001:db8::1",
     "",
     "",
     ""},
    {"Disconnected from user a b 203.0.113.9 port 22",
     "disconnect",
     "",
     "a b",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"Disconnected from authenticating user root 203.0.113.9 port 22 [preauth]",
     "disconnect",
     "",
     "root",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"Connection closed by 203.0.113.9 port 22 [preauth]",
     "disconnect",
     "",
     "",
     "203.0.113.9",
     "22",
     "",
     ""},
    {"Connection closed by remote host.", "disconnect", "", "", "", "", "", ""},
    {"Disconnecting: Too many authentication failures for root [preauth]",
     "disconnect",
     "",
     "root",
     "",
     "",
     "",
     ""},
    {"pam_unix(sshd:auth): authentication failure; logname= uid=0 rhost=203.0.113.9  user=root",
     "other",
     "",
     "root",
     "203.0.113.9",
     "",
     "",
     ""},
    {"Did not receive identification string from 203.0.113.9",
     "other",
     "",
     "",
     "203.0.113.9",
     "",
     "",
     ""},
    {"Server listening on 0.0.0.0 port 22.", "other", "", "", "", "", "", ""},
    {"", "other", "", "", "", "", "", ""},
    {"Failed", "other", "", "", "", "", "", ""},
    {"Failed ", "failed", "", "", "", "", "", ""},
    {"Accepted password for", "accepted", "password", "", "", "", "", ""},
};

} // namespace

TEST_CASE("syslog: a line without a time is a defect that says so, and reading goes on") {
    for (const auto wrong : wrong_lines) {
        INFO(wrong);
        const auto items = take_all("syslog", std::string(wrong) + "\nNov  2 01:02:03 host x: y");
        REQUIRE(items.size() == 2);
        CHECK(items[0].why == "no time at the start of the line");
        CHECK(items[1].get("message") == "y");
    }
}

TEST_CASE("syslog: without a year the time is unset, its text is kept") {
    const auto items = take_all("syslog", "Nov  2 01:47:33 v1 su: x", {.zone = "UTC"});
    CHECK_FALSE(items.at(0).time.has_value());
    CHECK(items[0].time_text == "Nov  2 01:47:33");
}

TEST_CASE("syslog: a zone that is not known leaves the time unset") {
    const auto items =
        take_all("syslog", "Nov  2 01:47:33 v1 su: x", {.year = 2016, .zone = "X/Y"});
    CHECK_FALSE(items.at(0).time.has_value());
}

TEST_CASE("syslog: the zone is that of the day, also over a change of the clocks") {
    const auto items = take_all("syslog",
                                "Mar 26 12:00:00 h a: x\nMar 27 12:00:00 h a: x\n",
                                {.year = 2016, .zone = "Europe/Berlin"});
    CHECK(time_of(items.at(0)) == "2016-03-26T11:00:00Z");
    CHECK(time_of(items.at(1)) == "2016-03-27T10:00:00Z");
    const auto change = take_all("syslog",
                                 "Mar 28 01:30:00 h a: x\nMar 28 03:30:00 h a: x\n",
                                 {.year = 2021, .zone = "Europe/Berlin"});
    CHECK(time_of(change.at(0)) == "2021-03-28T00:30:00Z");
    CHECK(time_of(change.at(1)) == "2021-03-28T01:30:00Z");
}

TEST_CASE("syslog: the year turns when a date lies more than a month back, and late lines do not "
          "turn it") {
    CHECK(years_of({"Dec 31", "Jan  1"}) == "2016-12-31 2017-01-01");
    CHECK(years_of({"Dec 31", "Jan  1", "Dec 31", "Jan  2"}) ==
          "2016-12-31 2017-01-01 2016-12-31 2017-01-02");
    CHECK(years_of({"Nov  2", "Oct 31", "Nov  3"}) == "2016-11-02 2016-10-31 2016-11-03");
    CHECK(years_of({"Aug  1", "Mar  1"}) == "2016-08-01 2017-03-01");
    CHECK(years_of({"Jan  5", "Dec 20"}) == "2016-01-05 2016-12-20");
    CHECK(years_of({"Dec 30", "Jan  1", "Dec 30", "Jan  1"}) ==
          "2016-12-30 2017-01-01 2016-12-30 2017-01-01");
    CHECK(years_of({"Dec  1", "Jan  1", "Dec  2", "Jan  1"}) ==
          "2016-12-01 2017-01-01 2016-12-02 2017-01-01");
    CHECK(years_of({"Feb 29", "Feb 30", "Mar  1"}) == "2016-02-29 - 2016-03-01");
}

TEST_CASE("syslog: a 29th of February that only the next year has turns the year") {
    detail::YearClock clock(2015);
    CHECK(clock.date(12, 31) == Day{2015, 12, 31});
    CHECK(clock.date(2, 29) == Day{2016, 2, 29});
    CHECK_FALSE(detail::YearClock(std::nullopt).date(1, 1).has_value());
    CHECK_FALSE(detail::YearClock(9'000'000).date(1, 1).has_value());
}

TEST_CASE("syslog: a year in the line is taken from there") {
    const auto items = take_all("syslog", "Nov  2 2019 01:47:33: host x: y", {.zone = "UTC"});
    CHECK(time_of(items.at(0)) == "2019-11-02T01:47:33Z");
}

TEST_CASE("syslog: a message without a program is kept whole") {
    const auto items = take_all("syslog", "Nov  2 01:47:33 host syslogd 1.4.1: restart.");
    CHECK(items.at(0).get("program") == "(unset)");
    CHECK(items[0].get("message") == "syslogd 1.4.1: restart.");
}

TEST_CASE("sshd: messages come apart as the server put them together") {
    for (const auto& message : messages) {
        INFO(message.text);
        const auto parts = read_sshd(message.text);
        CHECK(parts.event == message.event);
        CHECK(parts.auth_method == message.method);
        CHECK(parts.user == message.user);
        CHECK(parts.src_ip == message.address);
        CHECK(parts.src_port == message.port);
        CHECK(parts.key_type == message.key_type);
        CHECK(parts.key == message.key);
    }
}

TEST_CASE("sshd: a repeated message keeps its count") {
    const auto parts = read_sshd(
        "message repeated 5 times: [ Failed password for root from 203.0.113.9 port 1 ssh2]");
    CHECK(parts.repeated == "5");
    CHECK(parts.event == "failed");
    CHECK(parts.src_ip == "203.0.113.9");
}

TEST_CASE("sshd: a name of a host in place of an address is kept apart") {
    const auto parts = read_sshd("Invalid user a from host.example port 5");
    CHECK(parts.src_ip.empty());
    CHECK(parts.src_host == "host.example");
    CHECK(parts.src_port == "5");
}
