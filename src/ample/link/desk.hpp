// What the records on the desk say: rows of known tables, and log-ins, each with its origin.
//
// A table is known by its columns, never by its name. A column is known by any of its synonyms (in
// desk.cpp); unknown columns are kept under their own name. The desk interprets nothing.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/core/value.hpp>
#include <ample/read/record.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::link {

enum class TableKind { customers, leases, payments, orders, company_register, account_events };

/// The kind whose required columns are all there; nothing when none fits.
std::optional<TableKind> table_kind(std::span<const std::string_view> columns);

/// One row, its cells under the canonical names of the columns.
struct Row {
    std::map<std::string, std::string, std::less<>> cells = {};
    ByteOrigin origin = {};
    Marking marking = {};
    std::string path = {}; ///< of the exhibit

    /// The cell of `column`, or empty text.
    [[nodiscard]] const std::string& get(std::string_view column) const noexcept;
};

/// One use of an account.
struct AccountEvent {
    std::string account = {}; ///< as the panel names it; "user@host" for a shell
    Instant time = {};
    std::string event = {}; ///< "login", "credential.change", …
    bool is_success = true;
    std::string address = {};
    std::string asn = {};
    std::string country = {};
    std::string agent = {}; ///< user agent, or "password" / "publickey KEY" of a shell
    ByteOrigin origin = {};
    Marking marking = {};
    std::string path = {};
};

/// Collects rows. Not for several threads.
class Desk {
public:
    void add(TableKind kind,
             const read::Record& record,
             const ByteOrigin& row,
             Marking marking,
             std::string_view path);

    /// Adds an sshd record of the syslog reader (fields host, user, src_ip, event, auth_method,
    /// key). Records without a time are left out: they can't be put in order.
    void add_login(const read::Record& record,
                   const ByteOrigin& row,
                   Marking marking,
                   std::string_view path);

    [[nodiscard]] const std::vector<Row>& rows(TableKind kind) const;

    /// In the order in which they were added.
    [[nodiscard]] const std::vector<AccountEvent>& events() const noexcept { return events_; }

private:
    std::map<TableKind, std::vector<Row>> tables_ = {};
    std::vector<AccountEvent> events_ = {};
};

} // namespace ample::link
