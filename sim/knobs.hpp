// What may be set about a case. `--world` and `--level` choose bundles of these; `--set NAME=VALUE`
// changes one. The table in knobs.cpp is the list; `ample-sim knobs` prints it with the values that
// a world and level give.

#pragma once

#include <ample/core/result.hpp>

#include <sim/clock.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace ample::sim {

enum class Size { small, medium, large };

struct Knobs {
    std::uint64_t seed = 1;
    Size size = Size::small;
    int world = 1; ///< W1 … W7
    int level = 1; ///< L1 … L4

    std::int64_t orgs = 200;
    Millis start = at(2016, 6, 1);
    Millis end = at(2017, 4, 30);
    std::int64_t beacon_period = 0;   ///< seconds; 0: drawn from 600 to 7200 for each infection
    std::int64_t jitter = 10;         ///< percent of the period
    std::int64_t window_hours = 9;    ///< operators work from 09:00 UTC+8 for so long
    std::int64_t c2_compromised = 45; ///< percent of infections whose server is a broken-into site
    std::int64_t c2_leased = 40; ///< percent whose server is leased; the rest sits on a shared host
    std::string crc_rule = "on"; ///< on, broken (a wrong sum), absent (another shape)
    std::int64_t tls_share = 0;  ///< percent of beacons inside TLS, seen as CONNECT only
    std::int64_t log_loss = 2;   ///< percent of days lost
    std::int64_t clock_skew = 60; ///< seconds, at most, either way
    std::int64_t retention = 0;   ///< days; 0: drawn from 30 to 400 for each organisation
    std::int64_t same_name = 6;
    std::int64_t n_shared_sites = 0;  ///< sites on each shared host; 0: drawn from 40 to 400
    std::string decoy_actor = "both"; ///< off, M, C, both
    std::int64_t overlap = 45;        ///< percent of T's techniques that M shows as well
    bool resale_twice = true;
    std::int64_t ip_reuse_gap = 11;            ///< days
    std::string handover_sharpness = "abrupt"; ///< abrupt, gradual, shared
    std::int64_t alias_noise = 1;              ///< 0 … 3
    bool id_doc_reuse = true;
    std::int64_t registry_lag = 20; ///< days a new firm is missing in the monthly register
    std::int64_t press_copies = 22;
    std::int64_t drift = 4;
    bool tasking_chat = true;
    std::int64_t ua_benign_share = 20; ///< percent of ordinary clients that show T's User-Agent
    bool evasive = false;              ///< low and slow: a fifth of the beacons
    bool indicators_listed = true;     ///< T's names and addresses stand in the feeds
    bool false_flag = false;           ///< M plants T's marks

    /// "W1"
    [[nodiscard]] std::string world_name() const;
    [[nodiscard]] std::string level_name() const;
    [[nodiscard]] std::string size_name() const;

    /// Bytes of logs before compression.
    [[nodiscard]] std::uint64_t log_bytes() const noexcept;

    /// Beacons of one infection, at most.
    [[nodiscard]] std::int64_t beacons() const noexcept;
};

/// The knobs of a world and level. `world` is W1 … W7, `level` L1 … L4, `size` a name of `Size`.
Result<Knobs>
knobs_of(std::uint64_t seed, std::string_view size, std::string_view world, std::string_view level);

/// Applies "name=value". Fails with `usage` on an unknown name or a value out of range.
Status set_knob(Knobs& knobs, std::string_view text);

/// "name=value" lines of all knobs.
std::string knobs_text(const Knobs& knobs);

} // namespace ample::sim
