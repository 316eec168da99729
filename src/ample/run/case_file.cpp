#include <ample/core/instant.hpp>
#include <ample/run/case_file.hpp>
#include <ample/run/detail/table_reader.hpp>

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace ample::run {

namespace {

using detail::TableReader;

bool is_zone(const std::string& zone) {
    return zone_offset_seconds(zone, Day{2020, 1, 1}).has_value();
}

void check_zone(TableReader& reader, const std::string& zone) {
    if (!zone.empty() && !is_zone(zone)) {
        reader.refuse("timezone",
                      fmt::format("unknown time zone '{}'", zone),
                      "an IANA name such as Asia/Tokyo, or an offset such as +09:00");
    }
}

Status read_sources(const toml::table& table, std::string_view file, CaseFile& into) {
    TableReader reader(table, file, "[sources]");
    reader.texts("evidence", into.evidence);
    reader.texts("records", into.records);
    reader.texts("reports", into.reports);
    reader.texts("intel", into.intel);
    return reader.finish();
}

Status read_clock(const toml::table& table, std::string_view file, CaseFile& into) {
    TableReader reader(table, file, "[[clock]]");
    ClockNote note;
    reader.text("path", note.path);
    reader.number("year", note.year);
    reader.text("timezone", note.timezone);
    reader.number("error_seconds", note.error_seconds);
    check_zone(reader, note.timezone);
    into.clocks.push_back(std::move(note));
    return reader.finish();
}

Status read_custody(const toml::table& table, std::string_view file, CaseFile& into) {
    TableReader reader(table, file, "[[custody]]");
    CustodyNote note;
    reader.text("path", note.path);
    reader.text("received_from", note.received_from);
    reader.text("received_by", note.received_by);
    reader.text("received_at", note.received_at);
    reader.text("note", note.note);
    into.custody.push_back(std::move(note));
    return reader.finish();
}

Status read_marking(const toml::table& table, std::string_view file, CaseFile& into) {
    TableReader reader(table, file, "[[marking]]");
    MarkingNote note;
    std::string tlp = "AMBER";
    std::string pap = "AMBER";
    reader.text("path", note.path);
    reader.text("tlp", tlp);
    reader.text("pap", pap);
    const auto tlp_mark = parse_tlp(tlp);
    const auto pap_mark = parse_pap(pap);
    if (!tlp_mark) {
        reader.refuse(
            "tlp", "unknown TLP '" + tlp + "'", "CLEAR, GREEN, AMBER, AMBER+STRICT or RED");
    }
    if (!pap_mark) {
        reader.refuse("pap", "unknown PAP '" + pap + "'", "CLEAR, GREEN, AMBER or RED");
    }
    note.marking = {tlp_mark.value_or(Tlp::red), pap_mark.value_or(Pap::red)};
    into.markings.push_back(std::move(note));
    return reader.finish();
}

Status read_sweep(const toml::table& table, std::string_view file, CaseFile& into) {
    TableReader reader(table, file, "[sweep]");
    std::string leases = "operators";
    reader.text("leases", leases);
    if (leases != "operators" && leases != "all") {
        reader.refuse("leases", "'leases' is '" + leases + "'", "\"operators\" or \"all\"");
    }
    into.sweeps_all_leases = leases == "all";
    std::string as_of;
    reader.text("allow_as_of", as_of);
    if (!as_of.empty()) {
        constexpr std::size_t day_size = 10;
        constexpr std::int64_t day_seconds = 86400;
        const auto instant = parse_instant(as_of);
        if (!instant || as_of.size() != day_size) {
            reader.refuse("allow_as_of", "'" + as_of + "' is no day", "as \"2026-12-31\"");
        } else {
            into.allow_as_of = day_from_days(instant->unix_seconds() / day_seconds);
        }
    }
    return reader.finish();
}

Status read_limits(const toml::table& table, std::string_view file, CaseFile& into) {
    TableReader reader(table, file, "[limits]");
    auto& limits = into.limits;
    std::uint64_t depth = limits.depth;
    std::uint64_t members = limits.members;
    reader.count("depth", depth);
    reader.count("members", members);
    reader.count("ratio", limits.ratio);
    reader.count("member_bytes", limits.member_bytes);
    reader.count("names_bytes", limits.names_bytes);
    reader.count("decoder_bytes", limits.decoder_bytes);
    limits.depth = static_cast<std::size_t>(depth);
    limits.members = static_cast<std::size_t>(members);
    return reader.finish();
}

Status read_share(const toml::table& table, std::string_view file, CaseFile& into) {
    TableReader reader(table, file, "[share]");
    std::string names = "masked";
    std::string tlp;
    reader.text("language", into.language);
    reader.text("names", names);
    reader.text("names_reason", into.names_reason);
    reader.text("tlp", tlp);
    if (into.language != "en" && into.language != "ja") {
        reader.refuse("language", "unknown language '" + into.language + "'", "\"en\" or \"ja\"");
    }
    if (names != "masked" && names != "shown") {
        reader.refuse("names", "'names' is '" + names + "'", "\"masked\" or \"shown\"");
    }
    into.names_shown = names == "shown";
    if (into.names_shown && into.names_reason.empty()) {
        reader.refuse("names",
                      "names of private persons are shown only with a reason",
                      "add names_reason = \"…\" below it");
    }
    into.tlp_ceiling = parse_tlp(tlp);
    if (!tlp.empty() && !into.tlp_ceiling) {
        reader.refuse(
            "tlp", "unknown TLP '" + tlp + "'", "CLEAR, GREEN, AMBER, AMBER+STRICT or RED");
    }
    return reader.finish();
}

using PartReader = Status (*)(const toml::table&, std::string_view, CaseFile&);

Status read_parts(TableReader& reader, std::string_view file, CaseFile& into) {
    const std::pair<std::string_view, PartReader> single[] = {{"sources", read_sources},
                                                              {"limits", read_limits},
                                                              {"sweep", read_sweep},
                                                              {"share", read_share}};
    const std::pair<std::string_view, PartReader> many[] = {
        {"clock", read_clock}, {"custody", read_custody}, {"marking", read_marking}};
    for (const auto& [key, read] : single) {
        if (const auto* table = reader.table(key)) {
            if (auto done = read(*table, file, into); !done) {
                return done;
            }
        }
    }
    for (const auto& [key, read] : many) {
        for (const auto* table : reader.tables(key)) {
            if (auto done = read(*table, file, into); !done) {
                return done;
            }
        }
    }
    return Done{};
}

bool is_above(std::string_view note, std::string_view path) noexcept {
    while (note.ends_with('/')) {
        note.remove_suffix(1);
    }
    return note.empty() || path == note ||
           (path.starts_with(note) && path.substr(note.size()).starts_with('/'));
}

/// The note with the longest path above `path`.
template <class Note>
const Note* nearest_note(const std::vector<Note>& notes, std::string_view path) noexcept {
    const Note* best = nullptr;
    for (const auto& note : notes) {
        if (is_above(note.path, path) &&
            (best == nullptr || note.path.size() > best->path.size())) {
            best = &note;
        }
    }
    return best;
}

} // namespace

const ClockNote* CaseFile::clock_of(std::string_view path) const noexcept {
    return nearest_note(clocks, path);
}

const CustodyNote* CaseFile::custody_of(std::string_view path) const noexcept {
    return nearest_note(custody, path);
}

Marking CaseFile::marking_of(std::string_view path) const noexcept {
    const auto* const note = nearest_note(markings, path);
    return note == nullptr ? Marking{} : note->marking;
}

Result<CaseFile> parse_case_file(std::string_view text, std::string_view name) {
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& fault) {
        return Error{Kind::damaged,
                     fmt::format("{}:{}: {}", name, fault.source().begin.line, fault.description()),
                     "the file is TOML (toml.io); its keys stand in src/ample/run/case_file.hpp"};
    }
    CaseFile file;
    TableReader reader(table, name, "the file");
    reader.text("name", file.name);
    reader.text("title", file.title);
    reader.text("timezone", file.timezone);
    check_zone(reader, file.timezone);
    if (auto done = read_parts(reader, name, file); !done) {
        return done.error();
    }
    if (auto done = reader.finish(); !done) {
        return done.error();
    }
    return file;
}

Result<CaseFile> read_case_file(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        return Error{Kind::not_found,
                     "no case folder at " + folder.string(),
                     "a case is a folder with a case.toml in it"};
    }
    const auto path = folder / "case.toml";
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        return Error{
            fs::exists(path, ignored) ? Kind::unavailable : Kind::not_found,
            "no case.toml can be read in " + folder.string(),
            "write one; the least is: name = \"NAME\" and [sources] evidence = [\"FOLDER\"]"};
    }
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto file = parse_case_file(text, path.string());
    if (file && file->name.empty()) {
        file->name = fs::absolute(folder).lexically_normal().filename().string();
    }
    if (file && file->title.empty()) {
        file->title = file->name;
    }
    return file;
}

} // namespace ample::run
