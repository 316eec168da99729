// The requests of the malware, as path and query.
//
//     crc      /img/index.php?qrtzv=3fa90c17 2dc5db45 1mokp…   eight hex digits, their CRC-32, 1 or
//     2, the rest broken   the same shape with a sum that does not hold plain
//     /img/index.php?id=Zk3…&t=1                       nothing to compute
//
// The arithmetic of the first is public (JPCERT/CC, "Detecting Datper Malware from Proxy Logs",
// 2017).

#pragma once

#include <sim/world.hpp>

#include <string>
#include <string_view>

namespace ample::sim {

bool is_call(Act act) noexcept;

/// Whether this call goes through TLS, so that a proxy sees no more than a host.
bool is_in_tls(const World& world, const Event& event) noexcept;

void add_request(std::string& out, const World& world, const Event& event);

/// The label of the truth; a call whose sum holds is "crc-beacon".
std::string_view label_of(Act act) noexcept;

} // namespace ample::sim
