// URLs that a log writes in several fields of a record.
//
//     cs-host            s-port  cs-uri-stem   cs-uri-query
//     www.evil.example   8080    /img/q.php    id=7           www.evil.example:8080/img/q.php?id=7
//     vhost                      url
//     evil.example:8080          /gate                        evil.example:8080/gate
//
// A port that does not go without saying makes it another URL. It is told, best first, behind the
// host in its field, in a field with the port of the URL, and in one with that of the connection.

#pragma once

#include <ample/sweep/role.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// A field of a record as far as it may be part of a URL.
struct UrlField {
    std::string_view name = {};
    std::string_view value = {};
    Role role = Role::text;
};

/// Whether the field called `name` has the host of a request, given that it has one at all.
bool is_host_of_url(std::string_view format, const UrlField& field) noexcept;

/// The path with its query that the field at `index` begins, with that of another field where the
/// query stands there; empty where the field is no path from the root. Of a request line
/// ("GET /a HTTP/1.1") what is asked for.
std::string path_in(std::string_view format, std::span<const UrlField> fields, std::size_t index);

/// What a request line ("GET /a HTTP/1.1") asks for, and any other text as it is.
std::string_view target_of(std::string_view text) noexcept;

/// The ports under which the server was asked, "" for one that goes without saying.
/// `behind_host` is what follows the host in its field.
std::vector<std::string_view> ports_in(std::span<const UrlField> fields,
                                       std::string_view behind_host);

} // namespace ample::sweep::detail
