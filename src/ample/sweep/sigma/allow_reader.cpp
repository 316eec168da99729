// Reading allow lists (allow.hpp) out of YAML and CSV.

#include <ample/core/ascii.hpp>
#include <ample/core/byte_source.hpp>
#include <ample/core/digest.hpp>
#include <ample/read/csv.hpp>
#include <ample/sweep/sigma/allow.hpp>
#include <ample/sweep/sigma/detail/field_item.hpp>
#include <ample/sweep/sigma/detail/yaml.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::sigma {

using detail::Yaml;

namespace {

constexpr std::int64_t day_seconds = 86400;
constexpr std::array<std::string_view, 11> keys = {"rule",
                                                   "title",
                                                   "host",
                                                   "path",
                                                   "when",
                                                   "reason",
                                                   "owner",
                                                   "until",
                                                   "engine",
                                                   "member",
                                                   "sha256"};
constexpr std::array<std::pair<std::string_view, HitKind>, 3> engines = {
    {{"sigma", HitKind::event}, {"correlation", HitKind::correlation}, {"yara", HitKind::content}}};

bool is_known(std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::optional<Day> day_in(std::string_view text) {
    constexpr std::string_view form = "2026-12-31";
    const auto instant = text.size() == form.size() ? parse_instant(text) : std::nullopt;
    return instant ? std::optional(day_from_days(instant->unix_seconds() / day_seconds))
                   : std::nullopt;
}

Pattern pattern_of(const std::string& text) {
    auto pattern = Pattern::parse(text);
    pattern.fold_case();
    return pattern;
}

/// The lines of `text` before `offset`, and one.
std::size_t line_at(std::string_view text, std::uint64_t offset) {
    const auto before = text.substr(0, static_cast<std::size_t>(offset));
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

bool is_yaml_list(std::string_view text) {
    return text.starts_with("allow:") || text.find("\nallow:") != std::string_view::npos;
}

} // namespace

/// Reads one file into a list.
class AllowReader {
public:
    AllowReader(AllowList& list, const std::string& path, std::optional<Day> as_of)
        : list_(list), path_(path), as_of_(as_of) {}

    void read_yaml(const std::string& text) {
        const auto documents = detail::parse_yaml(text);
        if (!documents) {
            refuse(0, documents.error().what);
            return;
        }
        for (const auto& document : *documents) {
            for (const auto& [key, value] : document.entries) {
                if (key != "allow" || value.kind != Yaml::Kind::list) {
                    refuse(value.line,
                           key == "allow" ? "'allow' is no list" : "unknown key '" + key + "'");
                    continue;
                }
                for (const auto& item : value.items) {
                    take(item, item.line);
                }
            }
            if (document.kind != Yaml::Kind::map) {
                refuse(document.line, "not a map with 'allow'");
            }
        }
    }

    void read_csv(const std::string& text) {
        MemorySource source(text);
        read::StreamTally tally;
        const auto reader = read::open_csv({});
        std::size_t line = 1;
        std::uint64_t counted = 0;
        const auto done = read::read_stream(
            source, *reader, tally, [&](const read::Item& item, std::string_view /*bytes*/) {
                const auto where = read::range_of(item);
                line += line_at(std::string_view(text).substr(counted), where.begin - counted) - 1;
                counted = where.begin;
                if (const auto* const record = std::get_if<read::Record>(&item)) {
                    take_row(*record, line);
                } else if (const auto* const defect = std::get_if<read::Defect>(&item)) {
                    refuse(line, std::string(defect->why));
                }
            });
        if (!done) {
            refuse(0, done.error().what);
        }
    }

private:
    void refuse(std::size_t line, const std::string& why) {
        if (list_.refusals_.size() < AllowList::most_entries) {
            list_.refusals_.push_back({path_, line, why});
        }
    }

    /// A row as the map it stands for.
    void take_row(const read::Record& record, std::size_t line) {
        Yaml item;
        item.kind = Yaml::Kind::map;
        for (const auto& field : record.fields) {
            Yaml value;
            value.kind = Yaml::Kind::scalar;
            value.text = field.value;
            const auto key = ascii::lower(field.name);
            if (key == "when" && ascii::trim(field.value).empty()) {
                continue;
            }
            if (key == "when") {
                auto when = selection_of(field.value);
                if (!when) {
                    refuse(line, "not 'Field=value; Field=value': " + std::string(field.value));
                    return;
                }
                value = std::move(*when);
            }
            item.entries.emplace_back(key, std::move(value));
        }
        take(item, line);
    }

    static std::optional<Yaml> selection_of(std::string_view text) {
        Yaml when;
        when.kind = Yaml::Kind::map;
        while (!text.empty()) {
            const auto part = ascii::trim(text.substr(0, text.find(';')));
            text.remove_prefix(std::min(text.size(), text.find(';')));
            text.remove_prefix(text.empty() ? 0 : 1);
            const auto equals = part.find('=');
            if (equals == std::string_view::npos || equals == 0) {
                return std::nullopt;
            }
            Yaml value;
            value.kind = Yaml::Kind::scalar;
            value.text = ascii::trim(part.substr(equals + 1));
            when.entries.emplace_back(ascii::trim(part.substr(0, equals)), std::move(value));
        }
        return when;
    }

    void take(const Yaml& item, std::size_t line) {
        if (list_.entries_.size() >= AllowList::most_entries) {
            refuse(line, "more than 10000 entries");
            return;
        }
        AllowEntry entry;
        entry.path = path_;
        entry.line = line;
        if (const auto fault = fill(item, entry); !fault.empty()) {
            refuse(line, fault);
            return;
        }
        const bool is_over =
            entry.until && as_of_ && days_since_1970(*entry.until) < days_since_1970(*as_of_);
        entry.is_expired = is_over;
        entry.is_current = !entry.until || (as_of_ && !is_over);
        file(entry);
        list_.entries_.push_back(std::move(entry));
    }

    /// Where `find` looks for it.
    void file(const AllowEntry& entry) {
        const auto place = list_.entries_.size();
        if (!entry.rule.empty()) {
            list_.by_rule_[ascii::lower(entry.rule)].push_back(place);
        } else if (!entry.sha256.empty()) {
            list_.by_hash_[entry.sha256].push_back(place);
        } else {
            list_.others_.push_back(place);
        }
    }

    /// Why the entry can't be used, or "".
    std::string fill(const Yaml& item, AllowEntry& entry) {
        if (item.kind != Yaml::Kind::map) {
            return "not a map";
        }
        for (const auto& [key, value] : item.entries) {
            if (!is_known(key)) {
                return "unknown key '" + key + "'";
            }
            if (key != "when" && value.kind != Yaml::Kind::scalar) {
                return "'" + key + "' must be text";
            }
        }
        const auto pattern = [&](const char* key) {
            const auto text = item.text_of(key);
            return text.empty() ? std::nullopt : std::optional(pattern_of(text));
        };
        entry.rule = ascii::trim(item.text_of("rule"));
        entry.title = pattern("title");
        entry.host = pattern("host");
        entry.stream = pattern("path");
        entry.member = pattern("member");
        entry.reason = ascii::trim(item.text_of("reason"));
        entry.owner = ascii::trim(item.text_of("owner"));
        if (auto fault = fill_content(item, entry); !fault.empty()) {
            return fault;
        }
        if (entry.rule.empty() && !entry.title && entry.sha256.empty()) {
            return "it names no rule: 'rule', 'title' or 'sha256' is missing";
        }
        if (entry.reason.empty()) {
            return "it has no reason";
        }
        if (entry.owner.empty()) {
            return "it has no owner";
        }
        if (const auto until = item.text_of("until"); !until.empty()) {
            entry.until = day_in(until);
            if (!entry.until) {
                return "'until' is no day as 2026-12-31: '" + until + "'";
            }
        }
        const auto* const when = item.find("when");
        auto fault = when == nullptr ? std::string() : fill_when(*when, entry);
        return fault.empty() ? why_idle(entry) : fault;
    }

    /// Takes `engine` and `sha256`; why they can't be used, or "".
    static std::string fill_content(const Yaml& item, AllowEntry& entry) {
        if (const auto name = ascii::lower(ascii::trim(item.text_of("engine"))); !name.empty()) {
            const auto found = std::find_if(
                engines.begin(), engines.end(), [&](const auto& one) { return one.first == name; });
            if (found == engines.end()) {
                return "'engine' is none of sigma, correlation, yara: '" + name + "'";
            }
            entry.kind = found->second;
        }
        if (const auto hash = ascii::lower(ascii::trim(item.text_of("sha256"))); !hash.empty()) {
            const auto digest = Digest::parse(hash);
            if (!digest) {
                return "'sha256' is no digest of 64 hex digits: '" + hash + "'";
            }
            entry.sha256 = digest->hex();
        }
        return {};
    }

    /// Why the entry could fit no hit, or "": what it asks for, no kind of hit has together.
    static std::string why_idle(const AllowEntry& entry) {
        const bool is_content = !entry.sha256.empty() || entry.kind == HitKind::content;
        if (is_content && entry.kind.value_or(HitKind::content) != HitKind::content) {
            return "it fits nothing: only YARA hits have a 'sha256'";
        }
        if (is_content && (entry.host || entry.when)) {
            return "it fits nothing: YARA hits have neither 'host' nor fields for 'when'";
        }
        return entry.kind == HitKind::correlation && entry.member
                   ? "it fits nothing: correlations have no 'member'"
                   : "";
    }

    std::string fill_when(const Yaml& when, AllowEntry& entry) {
        if (when.kind != Yaml::Kind::map || when.entries.empty()) {
            return "'when' must be a map of fields";
        }
        Detection detection;
        Condition all{Condition::Op::all, {}, 0};
        for (const auto& [key, value] : when.entries) {
            auto part = detail::read_field_item(key, value, {}, detection.matchers, budget_);
            if (!part) {
                return "'when': " + part.error().what;
            }
            all.parts.push_back(std::move(*part));
        }
        detection.selections.push_back({"when", std::move(all)});
        detection.condition = {Condition::Op::selection, {}, 0};
        entry.when = std::move(detection);
        return {};
    }

    AllowList& list_;
    const std::string& path_;
    std::optional<Day> as_of_;
    detail::ComparisonBudget budget_ = {};
};

void AllowList::read(const std::string& text, const std::string& path, std::optional<Day> as_of) {
    AllowReader reader(*this, path, as_of);
    if (text.size() > longest) {
        refusals_.push_back({path, 0, "more than 4 MiB"});
    } else if (is_yaml_list(text)) {
        reader.read_yaml(text);
    } else if (is_allow_list(text)) {
        reader.read_csv(text);
    } else {
        refusals_.push_back({path, 0, "neither YAML with 'allow:' nor CSV with a column 'reason'"});
    }
}

bool is_allow_list(std::string_view text) {
    if (text.size() > AllowList::longest) {
        return false;
    }
    if (is_yaml_list(text)) {
        return true;
    }
    text.remove_prefix(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    const auto head = ascii::lower(text.substr(0, std::min(text.find('\n'), std::size_t{1000})));
    bool has_reason = false;
    bool has_rule = false;
    bool has_owner = false;
    bool has_hash = false;
    std::string word;
    for (const char c : head + ",") {
        if (c == ',' || c == ';' || c == '\t') {
            const auto column = ascii::trim(word);
            has_reason = has_reason || column == "reason";
            has_rule = has_rule || column == "rule" || column == "title";
            has_owner = has_owner || column == "owner";
            has_hash = has_hash || column == "sha256";
            word.clear();
        } else if (c != '"' && c != '\r') {
            word += c;
        }
    }
    return has_reason && (has_rule || (has_owner && has_hash));
}

} // namespace ample::sweep::sigma
