// Time stamps (RFC 3161, by OpenSSL): that bytes were there at a time, said by an authority.
//
//     bytes ──▶ time_stamp_request ──▶ REQUEST.tsq ──▶ an authority, by curl ──▶ ANSWER.tsr
//     ANSWER.tsr, bytes ──▶ check_time_stamp ──▶ when, by whom
//
// The program talks to nobody: a person sends the request and brings the answer.

#pragma once

#include <ample/core/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ample::seal {

/// DER of a TimeStampReq over the SHA-256 of `bytes` that asks for the authority's certificate. The
/// same each time: without nonce, which would guard against an old answer to the same question, and
/// that is as good.
std::string time_stamp_request(std::string_view bytes);

struct TimeStamp {
    std::string at = {};        ///< genTime, RFC 3339, UTC
    std::string authority = {}; ///< subject of its certificate, RFC 2253
    std::string serial = {};    ///< of the time stamp, hex
    std::string policy = {};    ///< object identifier
    bool is_trusted = false;    ///< the certificate was traced to one that was given
};

/// Reads a TimeStampResp in DER: it must be granted, be over the SHA-256 of `bytes`, and signed by
/// a certificate inside of it that is for time stamping alone. With `authorities_pem` that must
/// lead to one of those, at the time of the stamp; without, anybody may have made it. Fails with
/// `damaged`.
Result<TimeStamp> check_time_stamp(std::string_view response,
                                   std::string_view bytes,
                                   std::string_view authorities_pem = {});

/// Answers longer than this are not read.
constexpr std::size_t longest_time_stamp = std::size_t{1} << 20U;

} // namespace ample::seal
