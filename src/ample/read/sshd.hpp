// What OpenSSH's server says in its log, as far as it tells who came from where and how.
//
//     Accepted publickey for root from 203.0.113.200 port 50122 ssh2: RSA SHA256:q3Zx
//     event    method        user      src_ip             src_port    key_type key
//     Failed password for invalid user admin from 203.0.113.9 port 4022 ssh2
//     message repeated 2 times: [ Failed password for root from 203.0.113.9 port 4022 ssh2]
//
// The name of a user is chosen by the stranger at the other end and may hold blanks and words of
// the log itself ("x from 192.0.2.1 port 1 ssh2"). The address is therefore taken from the last
// " from ADDRESS port NUMBER", which the server wrote. What follows "ssh2:" may be the stranger's
// as well, as the names in `client user "x from 192.0.2.1 port 1 ssh2"` of hostbased attempts are,
// which are left out. Where two places could be the server's, nobody can tell and neither is taken:
//
//     Failed password for a from 192.0.2.1 port 1 ssh2: from 203.0.113.9 port 2 ssh2
//
// Messages of other events are taken apart as
// far as they tell user and source: reverse mapping, attempts exceeded, users not allowed, bad
// protocol versions, sessions, disconnections.
//
// Source: auth.c, auth2.c, packet.c of OpenSSH 6 to 9 (auth_log, sshpkt_vfatal).

#pragma once

#include <string_view>

namespace ample::read {

/// The parts of one message; views into it, empty where it has none.
struct SshdMessage {
    std::string_view event = "other"; ///< accepted failed invalid-user disconnect other
    std::string_view auth_method = {};
    std::string_view user = {};
    std::string_view src_ip = {};
    std::string_view src_host = {}; ///< where a name stands in place of the address
    std::string_view src_port = {};
    std::string_view key_type = {};
    std::string_view key = {};      ///< fingerprint as written
    std::string_view repeated = {}; ///< of "message repeated N times"
};

/// Whether the log's program name is the server or one of its parts.
bool is_sshd(std::string_view program) noexcept;

/// Takes a message of sshd apart.
SshdMessage read_sshd(std::string_view message) noexcept;

} // namespace ample::read
