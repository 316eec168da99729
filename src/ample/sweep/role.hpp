// What a field of a log says: whom a machine talked to, who talked, what ran.
//
// The same word is strong in one field and weak in another: a name in the host of a request is a
// contact, the same name in a search query is a mention. The table knows the field names of the
// formats in read/formats.def; a name it does not know is free text.

#pragma once

#include <ample/read/record.hpp>

#include <string>
#include <string_view>

namespace ample::sweep {

enum class Role {
    url,         ///< request: URL or path with query
    host,        ///< name that was contacted, looked up or asked for in TLS
    destination, ///< address that was contacted or answered
    client,      ///< machine that made the contact
    agent,       ///< user-agent header
    path,        ///< file or command line
    hash,        ///< digest of a file
    user,        ///< account
    sent,        ///< bytes from the client
    received,    ///< bytes to the client
    text         ///< anything else
};

/// The role of the field `name` (any case) in records of `format`.
Role role_of(std::string_view format, std::string_view name) noexcept;

/// What a record says that the names of its fields don't.
struct RecordSense {
    bool is_turned = false;    ///< the source is the server: an answer, or mail that was sent on
    bool is_collected = false; ///< `host` is the machine that passed the log on
};

RecordSense sense_of(std::string_view format, const read::Record& record) noexcept;

/// The role of the field `name` in a record of that sense; `role` is what its name says.
///
///     EVE: "src_ip":"198.51.100.7","direction":"to_client"      the source is the destination
///     NXLog: "EventID":3,"Hostname":"ws5","host":"wec"          the host is text
Role role_in(const RecordSense& sense, std::string_view name, Role role) noexcept;

/// Who contacted whom in a record; views into it. Empty where the record does not say. Addresses
/// are without port and brackets, and an IPv4-mapped one is the IPv4 address.
struct Contact {
    std::string client = {};
    std::string peer = {};      ///< address
    std::string_view host = {}; ///< name or address without its port
    std::string_view url = {};
    std::string_view user = {};
    std::string_view sent = {};     ///< bytes from the client, as the log writes the number
    std::string_view received = {}; ///< bytes to it
};

Contact contact_of(std::string_view format, const read::Record& record);

} // namespace ample::sweep
