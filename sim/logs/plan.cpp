#include <sim/logs/log.hpp>

#include <algorithm>
#include <array>

namespace ample::sim {

namespace {

constexpr std::uint64_t part_bytes = 64'000'000;
constexpr std::uint64_t evtx_bytes = 20'000'000; // such a file is held whole

bool always(const Org&) {
    return true;
}

bool is_vendor(const Org& org) {
    return org.sector == "IT services and hosting" && org.index % 3 == 0;
}

constexpr std::array kinds = {
    LogKind{"squid", "proxy", "access", ".log", 340, always, false, write_squid},
    LogKind{"httpproxy",
            "exchange/HttpProxy/Ecp",
            "HttpProxy_2021030100-1",
            ".LOG",
            50,
            [](const Org& org) { return org.has_exchange; },
            true,
            write_http_proxy},
    LogKind{"httpproxy",
            "exchange/HttpProxy/Owa",
            "HttpProxy_2021030100-1",
            ".LOG",
            80,
            [](const Org& org) { return org.has_exchange; },
            true,
            write_http_proxy},
    LogKind{"iis",
            "exchange/W3SVC1",
            "u_ex210301",
            ".log",
            80,
            [](const Org& org) { return org.has_exchange; },
            true,
            write_iis},
    LogKind{"ecp",
            "exchange/ECP/Server",
            "ECPServer_20210301",
            ".LOG",
            10,
            [](const Org& org) { return org.has_exchange; },
            true,
            write_ecp},
    LogKind{"evtx",
            "windows",
            "Security",
            ".evtx",
            80,
            [](const Org& org) { return org.has_evtx; },
            false,
            write_evtx},
    LogKind{"events-json",
            "windows",
            "events",
            ".ndjson",
            80,
            [](const Org& org) { return org.has_events_json; },
            false,
            write_events_json},
    LogKind{"zeek-dns",
            "zeek",
            "dns",
            ".log",
            120,
            [](const Org& org) { return org.has_dns; },
            false,
            write_dns},
    LogKind{"nfdump",
            "flow",
            "flows",
            ".csv",
            90,
            [](const Org& org) { return org.has_flow; },
            false,
            write_flow},
    LogKind{"message-tracking",
            "mail",
            "MSGTRK",
            ".LOG",
            30,
            [](const Org& org) { return org.has_mail; },
            false,
            write_mail},
    LogKind{"asset",
            "asset",
            "operations",
            ".csv",
            15,
            [](const Org& org) { return org.has_asset; },
            false,
            write_asset},
    LogKind{"update", "update", "update", ".csv", 5, is_vendor, false, write_update},
    LogKind{"vpn",
            "vpn",
            "sslvpn",
            ".log",
            5,
            [](const Org& org) { return org.has_vpn; },
            false,
            write_vpn},
    LogKind{"web",
            "web",
            "access",
            ".log",
            8,
            [](const Org& org) { return org.has_web; },
            false,
            write_web},
    LogKind{"firewall",
            "firewall",
            "firewall",
            ".log",
            7,
            [](const Org& org) { return org.has_firewall; },
            false,
            write_firewall}};

/// Logs of the hoster: not of an organisation, but of a lease.
constexpr std::array hoster = {LogKind{"panel", "", "panel", ".csv", 0, always, false, write_panel},
                               LogKind{"sshd", "", "auth", ".log", 0, always, false, write_sshd}};

constexpr auto all_kinds = [] {
    std::array<LogKind, kinds.size() + hoster.size()> all = {};
    std::copy(kinds.begin(), kinds.end(), all.begin());
    std::copy(hoster.begin(), hoster.end(), all.begin() + kinds.size());
    return all;
}();

void dress(const World& world, LogFile& file, const Org& org) {
    const auto& kind = all_kinds[file.kind];
    auto draw = world.draw(file.path, "file");
    const auto roll = draw.below(4);
    file.packing = roll == 0 ? Packing::gzip : roll == 1 ? Packing::zstd : Packing::plain;
    file.skew_seconds = draw.between(-world.knobs.clock_skew, world.knobs.clock_skew);
    file.is_cut = kind.name != "evtx" && draw.below(60) == 0;
    if (kind.name == "asset" && org.index % 2 == 0) {
        file.encoding = Encoding::cp932;
    } else if (kind.name == "update" && org.index % 2 == 0) {
        file.encoding = Encoding::utf16le;
    }
    file.path += suffix_of(file.packing);
}

void plan_kind(const World& world, std::size_t number, std::vector<LogFile>& files) {
    const auto& kind = all_kinds[number];
    std::int64_t weights = 0;
    for (const auto& org : world.orgs) {
        weights += kind.has(org) ? org.weight : 0;
    }
    for (const auto& org : world.orgs) {
        if (!kind.has(org) || weights == 0) {
            continue;
        }
        const auto per_weight = world.knobs.log_bytes() / 1000 *
                                static_cast<std::uint64_t>(kind.share) /
                                static_cast<std::uint64_t>(weights);
        const auto bytes = per_weight * static_cast<std::uint64_t>(org.weight);
        const auto parts = bytes / (kind.name == "evtx" ? evtx_bytes : part_bytes) + 1;
        for (std::uint64_t part = 0; part < parts; ++part) {
            LogFile file;
            const auto suffix = parts == 1 ? std::string() : "-" + number_text(part + 1, 3);
            file.path =
                join({"evidence/", org.key, "/", kind.folder, "/", kind.stem, suffix, kind.ending});
            file.kind = number;
            file.org = org.index;
            file.part = part;
            file.parts = parts;
            file.from = kind.is_exchange ? at(2021, 2, 24) : org.from;
            file.until = kind.is_exchange ? at(2021, 3, 14) : org.until;
            file.bytes = bytes;
            dress(world, file, org);
            files.push_back(std::move(file));
        }
    }
}

/// The first proxy log of a drive-by victim: somebody took lines out of it after its hash was
/// noted.
void tamper(const World& world, std::vector<LogFile>& files) {
    for (auto& file : files) {
        const auto& org = world.orgs[file.org];
        if (file.kind == 0 && org.vector == Vector::drive_by && org.is_infected) {
            file.is_tampered = true;
            return;
        }
    }
}

} // namespace

std::span<const LogKind> log_kinds() noexcept {
    return all_kinds;
}

std::vector<LogFile> plan_logs(const World& world) {
    std::vector<LogFile> files;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        plan_kind(world, kind, files);
    }
    tamper(world, files);
    LogFile panel;
    panel.kind = kinds.size();
    panel.path = "evidence/harbour-hosting/panel.csv";
    panel.from = world.knobs.start;
    panel.until = world.knobs.end;
    files.push_back(panel);
    for (std::size_t i = 0; i < world.leases.size(); ++i) {
        if (i < 12 || i % 20 == 0) {
            LogFile file;
            file.kind = kinds.size() + 1;
            file.org = i;
            file.path = join({"evidence/harbour-hosting/",
                              world.leases[i].hostname,
                              "-",
                              world.leases[i].id,
                              "/auth.log"});
            file.from = std::max(world.knobs.start, world.leases[i].active);
            file.until = std::min(world.knobs.end, world.leases[i].ended);
            if (file.from < file.until) {
                files.push_back(file);
            }
        }
    }
    return files;
}

} // namespace ample::sim
