// Everything that is so in a case, before a byte of it is written.
//
//     knobs ──▶ organisations ──▶ leases, customers, hand-overs ──▶ servers ──▶ infections ──▶
//     events
//
// A world is small (some thousand values) and made whole in milliseconds; logs of any size are
// written from it, file by file. It is never changed once made, so any number of threads may read
// it.

#pragma once

#include <sim/knobs.hpp>
#include <sim/names.hpp>
#include <sim/text.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace ample::sim {

/// T the group under test, M a second one with the same habits, C criminals, P1 the man who sold
/// servers, P2 the student who rented for others.
enum class Actor { nobody, T, M, C, P1, P2 };

std::string_view name_of(Actor actor) noexcept;

/// How an organisation is touched.
enum class Vector { none, scanned, mail, drive_by, asset_agent, exchange };

std::string_view name_of(Vector vector) noexcept;

struct Org {
    std::string key = {}; ///< folder name; its domain is key.example
    std::string sector = {};
    std::size_t index = 0;
    int hosts = 40;
    Vector vector = Vector::none;
    bool is_infected = false;
    std::int64_t weight = 1000; ///< share of the bytes
    Millis from = 0;            ///< what its logs cover
    Millis until = 0;
    std::int64_t retention_days = 90;
    bool has_dns = false;
    bool has_evtx = false;
    bool has_events_json = false;
    bool has_flow = false;
    bool has_mail = false;
    bool has_exchange = false;
    bool has_asset = false;
    bool has_vpn = false;
    bool has_web = false;
    bool has_firewall = false;

    [[nodiscard]] std::string domain() const { return key + ".example"; }

    /// The address of a host inside, in 10/8.
    [[nodiscard]] Address host(std::int64_t number) const noexcept {
        const auto net = static_cast<unsigned>(index);
        const auto n = static_cast<unsigned>(number);
        return address(10, net / 4 + 1, net % 4 * 64 + n / 200 % 64, n % 200 + 10);
    }
};

struct Customer {
    std::string id = {};
    std::string kind = "person";
    PersonName name = {};
    std::string born = {};
    std::string nationality = "JP";
    Street home = {};
    int address_style = 0;
    std::string phone = {};
    std::string mail = {};
    std::string company = {};
    std::string corporate_number = {};
    std::string id_check = "sms";
    Address ip = 0;
    std::string agent = {};
    std::string person = {}; ///< the truth: who stands behind the name
    std::string note = {};   ///< same-name, family, student, …
};

/// One change of hands. Times are zero where the step did not happen.
struct HandOver {
    Actor buyer = Actor::nobody;
    Millis listed = 0;
    Millis sold = 0;
    Millis first_operator_login = 0;
    Millis last_lessor_login = 0;
    Millis first_c2 = 0;
};

struct Lease {
    std::string id = {};
    std::string account = {};
    std::size_t customer = 0;
    Address ip = 0;
    std::string hostname = {};
    std::string role = "innocent"; ///< p1, p2, m, c, shared-host, innocent, re-assigned
    Actor owner = Actor::nobody;   ///< who rented it
    Millis ordered = 0;
    Millis active = 0;
    Millis ended = 0;
    int term_months = 6;
    std::string method = "card";
    std::string card = {};
    std::string store = {};
    std::vector<HandOver> hands = {};
    bool traveller = false;
};

/// A name and address that malware calls.
struct Server {
    std::string host = {};
    Address ip = 0;
    std::string kind = {}; ///< compromised, leased, shared
    int lease = -1;
    Actor actor = Actor::nobody;
    Millis from = 0;
    Millis until = 0;
};

struct Infection {
    std::size_t org = 0;
    std::int64_t host = 0;
    Millis begin = 0;
    Vector vector = Vector::mail;
    Actor actor = Actor::T;
    std::size_t server = 0;
    std::int64_t period_seconds = 3600;
    bool has_lateral = false;
    bool has_exfiltration = false;
    std::string marks = {}; ///< crc, broken-crc, plain: the shape of its requests
};

enum class Act {
    beacon,     ///< a call home whose sum holds
    odd_beacon, ///< a call home of another shape
    drive_by,   ///< the page that brought it
    lookalike,  ///< benign; has the shape, not the sum
    shop_visit, ///< benign; the address was a server of T until days before
    neighbour,  ///< benign; another site on the host of a server
    bulk_mail,
    aimed_mail,
    agent_file, ///< asset agent starts 0000000N.bin
    agent_lookalike,
    exploit, ///< Exchange: server-side request
    directory_reset,
    web_shell,
    probe, ///< a scanner
    logon, ///< lateral movement: explicit credentials, then a task
    task,
    admin_logon, ///< benign; the same tool by an administrator
    exfiltration,
    backup, ///< benign; as large, to a place it always went
    vpn_login
};

std::string_view name_of(Act act) noexcept;
bool is_malicious(Act act) noexcept;

/// One thing that happens at an organisation; each log that can see it shows it.
struct Event {
    Millis time = 0;
    Act act = Act::beacon;
    std::int64_t host = 0;
    int server = -1;
    Actor actor = Actor::nobody;
    std::uint64_t number = 0; ///< random, for what the log needs
};

struct SoftwareOrder {
    std::string id = {};
    Millis time = 0;
    std::string company = {};
    std::string number = {};
    std::string address = {};
    std::string contact = {};
    std::string phone = {};
    Address ip = 0;
    std::string truth = "good"; ///< good, fictitious, young, typing-slip
    Millis cancelled = 0;
};

struct Firm {
    std::string number = {};
    std::string name = {};
    std::string address = {};
    Millis registered = 0;
    Millis closed = 0;
};

struct World {
    Knobs knobs = {};
    std::vector<Org> orgs = {};
    std::vector<Customer> customers = {};
    std::vector<Lease> leases = {};
    std::vector<Server> servers = {};
    std::vector<Infection> infections = {};
    std::vector<Firm> firms = {};
    std::vector<SoftwareOrder> orders = {};
    std::size_t reassigned = 0;    ///< the lease of an innocent shop on a former server of T
    std::size_t reassigned_of = 0; ///< whose address it was

    [[nodiscard]] Draw
    draw(std::string_view entity, std::string_view stream, std::uint64_t index = 0) const noexcept {
        return {knobs.seed, entity, stream, index};
    }

    /// What happens at an organisation, in the order of time. Days whose logs are lost are in it.
    [[nodiscard]] std::vector<Event> events_of(const Org& org) const;

    /// Whether the logs of this UTC day are lost at the organisation.
    [[nodiscard]] bool is_lost(const Org& org, Millis time) const noexcept;
};

World make_world(const Knobs& knobs);

// The steps of make_world, each reading what those before it made.
void add_orgs(World& world);
void add_leases(World& world);
void add_firms(World& world);
void add_servers(World& world);
void add_infections(World& world);

/// The address of an ordinary web server, of a resident and of a scanner, by number.
Address site_address(std::uint64_t number) noexcept;
Address home_address(std::uint64_t number) noexcept;
Address scanner_address(std::uint64_t number) noexcept;

} // namespace ample::sim
