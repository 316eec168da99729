// case.toml: what an investigation has on its desk.
//
//     name = "first"                       short name, used in ids of exports
//     title = "Intrusions through …"
//     timezone = "Asia/Tokyo"              IANA name or offset; of logs that state no zone
//
//     [sources]                            folders or files, relative to case.toml
//     evidence = ["evidence"]              evidence/<organisation>/…
//     records  = ["records"]
//     reports  = ["reports"]
//     intel    = ["intel", "../attack.json.gz"]
//
//     [[clock]]                            logs without a year or with a zone of their own
//     path = "evidence/hoster/auth.log"    a file, or a folder and all below it
//     year = 2016                          of the first record
//     timezone = "Asia/Tokyo"
//     error_seconds = 30                   how far the clock may be off, if known
//
//     [[custody]]                          who received what from whom, when
//     path = "evidence/hoster"
//     received_from = "…"   received_by = "…"   received_at = "2016-12-01"   note = "…"
//
//     [[marking]]                          TLP 2.0 and PAP; without a path, of everything
//     path = "records"   tlp = "AMBER+STRICT"   pap = "AMBER"
//
//     [limits]                             how far containers are opened (seal/custody.hpp)
//     depth = 4   ratio = 200   members = 100000
//     member_bytes = 68719476736   names_bytes = 33554432   decoder_bytes = 134217728
//
//     [sweep]
//     leases = "operators"                 or "all": whose leased addresses are looked for
//     allow_as_of = "2026-12-31"           entries of allow lists that end before it are expired
//
//     [share]
//     language = "en"                      or "ja"
//     names = "masked"                     or "shown", then with a reason
//     names_reason = "…"
//     tlp = "AMBER"                        the most closed marking an export may carry
//
// A key that is not named here is an error, so that a slip of the pen can't change a conclusion.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/core/marking.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/custody.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::run {

struct ClockNote {
    std::string path = {};
    std::optional<int> year = {};
    std::string timezone = {};
    std::optional<std::int64_t> error_seconds = {};
};

struct CustodyNote {
    std::string path = {};
    std::string received_from = {};
    std::string received_by = {};
    std::string received_at = {};
    std::string note = {};
};

struct MarkingNote {
    std::string path = {}; ///< empty: everything
    Marking marking = {};
};

struct CaseFile {
    std::string name = {};
    std::string title = {};
    std::string timezone = "UTC";
    std::vector<std::string> evidence = {};
    std::vector<std::string> records = {};
    std::vector<std::string> reports = {};
    std::vector<std::string> intel = {};
    std::vector<ClockNote> clocks = {};
    std::vector<CustodyNote> custody = {};
    std::vector<MarkingNote> markings = {};
    seal::Limits limits = {};
    bool sweeps_all_leases = false;
    std::optional<Day> allow_as_of = {};
    std::string language = "en";
    bool names_shown = false;
    std::string names_reason = {};
    std::optional<Tlp> tlp_ceiling = {};

    /// The clock note whose path is nearest above `path`, or null.
    [[nodiscard]] const ClockNote* clock_of(std::string_view path) const noexcept;
    [[nodiscard]] const CustodyNote* custody_of(std::string_view path) const noexcept;
    [[nodiscard]] Marking marking_of(std::string_view path) const noexcept;
};

/// Reads `folder`/case.toml. Fails with `not_found` where there is none, with `damaged` on text
/// that is not TOML, a value of the wrong kind or an unknown key, with line and a hint.
Result<CaseFile> read_case_file(const std::filesystem::path& folder);

/// The same from text; `name` stands in errors.
Result<CaseFile> parse_case_file(std::string_view text, std::string_view name);

} // namespace ample::run
