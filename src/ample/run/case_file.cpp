#include <ample/core/instant.hpp>
#include <ample/run/case_file.hpp>

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <span>

namespace ample::run {

namespace {

/// Wagner and Fischer's edit distance, for "did you mean".
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] =
                std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

std::string nearest(std::string_view word, std::span<const std::string_view> known) {
    const auto best = std::min_element(known.begin(), known.end(), [&](auto a, auto b) {
        return distance(word, a) < distance(word, b);
    });
    if (best != known.end() && distance(word, *best) <= std::max<std::size_t>(2, word.size() / 3)) {
        return fmt::format("did you mean '{}'?", *best);
    }
    std::string list = "known here:";
    for (const auto& one : known) {
        list += fmt::format(" {}", one);
    }
    return list;
}

/// Reads one table and remembers the first thing that is wrong.
class TableReader {
public:
    TableReader(const toml::table& table, std::string_view file, std::string_view where)
        : table_(table), file_(file), where_(where) {}

    void text(std::string_view key, std::string& into) {
        if (const auto* node = take(key)) {
            if (const auto* value = node->as_string()) {
                into = value->get();
            } else {
                fail(*node, fmt::format("'{}' must be text", key));
            }
        }
    }

    template <class Number>
    void number(std::string_view key, std::optional<Number>& into) {
        if (const auto* node = take(key)) {
            if (const auto* value = node->as_integer()) {
                into = static_cast<Number>(value->get());
            } else {
                fail(*node, fmt::format("'{}' must be a whole number", key));
            }
        }
    }

    void texts(std::string_view key, std::vector<std::string>& into) {
        const auto* node = take(key);
        if (node == nullptr) {
            return;
        }
        if (const auto* one = node->as_string()) {
            into.push_back(one->get());
        } else if (const auto* list = node->as_array()) {
            for (const auto& item : *list) {
                if (const auto* value = item.as_string()) {
                    into.push_back(value->get());
                } else {
                    fail(item, fmt::format("'{}' must be a list of texts", key));
                }
            }
        } else {
            fail(*node, fmt::format("'{}' must be a list of texts", key));
        }
    }

    const toml::table* table(std::string_view key) {
        const auto* node = take(key);
        if (node != nullptr && node->as_table() == nullptr) {
            fail(*node, fmt::format("'{0}' must be a table: [{0}]", key));
        }
        return node == nullptr ? nullptr : node->as_table();
    }

    std::vector<const toml::table*> tables(std::string_view key) {
        std::vector<const toml::table*> found;
        const auto* node = take(key);
        if (node == nullptr) {
            return found;
        }
        const auto* list = node->as_array();
        if (list == nullptr) {
            fail(*node, fmt::format("'{0}' must be a list of tables: [[{0}]]", key));
            return found;
        }
        for (const auto& item : *list) {
            if (const auto* table = item.as_table()) {
                found.push_back(table);
            } else {
                fail(item, fmt::format("'{0}' must be a list of tables: [[{0}]]", key));
            }
        }
        return found;
    }

    /// Records a fault at `key`, which has been read.
    void refuse(std::string_view key, const std::string& what, std::string hint = "") {
        if (const auto* node = table_.get(key)) {
            fail(*node, what, std::move(hint));
        }
    }

    /// Call after all keys were asked for.
    Status finish() {
        for (const auto& [key, node] : table_) {
            if (std::find(known_.begin(), known_.end(), key.str()) == known_.end()) {
                fail(node,
                     fmt::format("unknown key '{}' in {}", key.str(), where_),
                     nearest(key.str(), known_));
            }
        }
        if (fault_) {
            return *fault_;
        }
        return Done{};
    }

private:
    const toml::node* take(std::string_view key) {
        known_.push_back(key);
        return table_.get(key);
    }

    void fail(const toml::node& node, const std::string& what, std::string hint = "") {
        if (!fault_) {
            fault_ = Error{Kind::damaged,
                           fmt::format("{}:{}: {}", file_, node.source().begin.line, what),
                           std::move(hint)};
        }
    }

    const toml::table& table_;
    std::string_view file_;
    std::string_view where_;
    std::vector<std::string_view> known_ = {};
    std::optional<Error> fault_ = {};
};

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
    const std::pair<std::string_view, PartReader> single[] = {
        {"sources", read_sources}, {"sweep", read_sweep}, {"share", read_share}};
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
