// Logs: which files there are, and how each kind is written.
//
// A file is a slice of time of one log of one organisation. Ordinary lines are spread over its days
// by an office's hours; the organisation's events (world.hpp) that this kind of log can see are
// merged in by time. All logs of an organisation tell the same events.

#pragma once

#include <sim/output.hpp>
#include <sim/world.hpp>

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace ample::sim {

/// A file to be written.
struct LogFile {
    std::string path = {}; ///< below the case folder, "/" between parts
    std::size_t kind = 0;  ///< place in log_kinds()
    std::size_t org = 0;   ///< or the lease, for logs of the hoster
    std::uint64_t part = 0;
    std::uint64_t parts = 1;
    Millis from = 0;
    Millis until = 0;
    std::uint64_t bytes = 0; ///< of all parts, aimed at
    Packing packing = Packing::plain;
    Encoding encoding = Encoding::utf8;
    std::int64_t skew_seconds = 0; ///< by which its clock is ahead
    bool is_cut = false;
    bool is_tampered = false; ///< planted lines were taken out after the hash was noted
};

/// A kind of log.
struct LogKind {
    std::string_view name;   ///< "squid"
    std::string_view folder; ///< "proxy"
    std::string_view stem;   ///< "access"
    std::string_view ending; ///< ".log"
    std::int64_t share;      ///< of all bytes, in 1/10 percent
    bool (*has)(const Org&);
    bool is_exchange; ///< belongs to the weeks of 2021
    void (*write)(const World&, const LogFile&, LineWriter&);
};

std::span<const LogKind> log_kinds() noexcept;

/// Every file of the case, in the order of their paths' making.
std::vector<LogFile> plan_logs(const World& world);

/// A line to write: ordinary, or an event.
struct Step {
    Millis time = 0; ///< as the clock of the log shows it
    const Event* event = nullptr;
};

/// Goes through the lines of a file in the order of time.
class Timeline {
public:
    /// `line_bytes` is the length of an ordinary line; `sees` are the acts this log can show.
    Timeline(const World& world,
             const LogFile& file,
             std::uint64_t line_bytes,
             std::initializer_list<Act> sees);

    /// The next line; false at the end.
    bool next(Step& step);

    Draw& draw() noexcept { return draw_; }

private:
    [[nodiscard]] Millis time_of(std::uint64_t line) const noexcept;
    [[nodiscard]] bool is_lost(Millis time);

    const World& world_;
    const LogFile& file_;
    const Org& org_;
    std::vector<Event> events_ = {};
    std::size_t next_event_ = 0;
    std::uint64_t lines_;
    std::uint64_t line_;
    std::uint64_t last_line_;
    Millis ordinary_ = 0;
    Millis lost_day_ = -1;
    bool lost_ = false;
    Draw draw_;
};

// Writers of single kinds.
void write_squid(const World& world, const LogFile& file, LineWriter& out);
void write_dns(const World& world, const LogFile& file, LineWriter& out);
void write_http_proxy(const World& world, const LogFile& file, LineWriter& out);
void write_iis(const World& world, const LogFile& file, LineWriter& out);
void write_ecp(const World& world, const LogFile& file, LineWriter& out);
void write_evtx(const World& world, const LogFile& file, LineWriter& out);
void write_events_json(const World& world, const LogFile& file, LineWriter& out);
void write_flow(const World& world, const LogFile& file, LineWriter& out);
void write_mail(const World& world, const LogFile& file, LineWriter& out);
void write_asset(const World& world, const LogFile& file, LineWriter& out);
void write_update(const World& world, const LogFile& file, LineWriter& out);
void write_vpn(const World& world, const LogFile& file, LineWriter& out);
void write_web(const World& world, const LogFile& file, LineWriter& out);
void write_firewall(const World& world, const LogFile& file, LineWriter& out);
void write_panel(const World& world, const LogFile& file, LineWriter& out);
void write_sshd(const World& world, const LogFile& file, LineWriter& out);

/// Names of sites and people that ordinary lines show, made once a file.
struct Scenery {
    std::vector<std::string> sites = {};
    std::vector<Address> addresses = {};
    std::vector<std::string> users = {};

    Scenery(const World& world, const Org& org);
};

/// The name and address an event of the proxy, the name server or the flow log is about.
struct Peer {
    std::string host = {};
    Address ip = 0;
};

Peer peer_of(const World& world, const Event& event);

} // namespace ample::sim
