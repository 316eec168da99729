#include <ample/core/ascii.hpp>
#include <ample/sweep/sigma/detail/default_table.hpp>
#include <ample/sweep/sigma/detail/yaml.hpp>
#include <ample/sweep/sigma/log_sources.hpp>

#include <algorithm>

namespace ample::sweep::sigma {

using detail::Yaml;

namespace {

constexpr std::size_t most_traits = TraitBits().size();

/// How much of `name` the prefix `pattern` takes: literal text, in which `*` is one part of the
/// dotted name. 0 when it does not fit.
std::size_t prefix_size(const Pattern& pattern, std::string_view name) noexcept {
    std::size_t at = 0;
    for (const auto& piece : pattern.pieces()) {
        if (piece.kind == Piece::Kind::any_run) {
            const auto dot = name.find('.', at);
            at = dot == std::string_view::npos ? name.size() : dot;
        } else if (name.substr(at).starts_with(piece.text)) {
            at += piece.text.size();
        } else {
            return 0;
        }
    }
    return at < name.size() ? at : 0;
}

bool fits_one(const std::vector<Pattern>& patterns, std::string_view folded) {
    return patterns.empty() ||
           std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& pattern) {
               return pattern.holds(folded);
           });
}

std::vector<Pattern> patterns_of(const std::vector<std::string>& texts) {
    std::vector<Pattern> patterns;
    for (const auto& text : texts) {
        patterns.push_back(Pattern::parse(text));
        patterns.back().fold_case();
    }
    return patterns;
}

bool gives_all(const LogSource& given, const LogSource& wanted) noexcept {
    return (wanted.product.empty() || given.product == wanted.product) &&
           (wanted.category.empty() || given.category == wanted.category) &&
           (wanted.service.empty() || given.service == wanted.service);
}

} // namespace

/// Reads one table into the others.
class TableReader {
public:
    explicit TableReader(LogSources& sources) : sources_(sources) {}

    Status read(const LogSources::Table& table) {
        auto documents = detail::parse_yaml(table.text);
        if (!documents) {
            return wrong(table, documents.error().what);
        }
        for (const auto& document : *documents) {
            for (const auto& [key, value] : document.entries) {
                if (const auto fault = take(key, value); !fault.empty()) {
                    return wrong(table, fault);
                }
            }
        }
        return Done{};
    }

private:
    static Error wrong(const LogSources::Table& table, const std::string& what) {
        return {Kind::damaged,
                table.name + ": " + what,
                "docs/formats/sigma.md has the form of tables of log sources"};
    }

    std::string take(const std::string& key, const Yaml& value) {
        if (key == "facts") {
            return take_facts(value);
        }
        if (key == "prefixes") {
            for (const auto& item : value.items) {
                sources_.prefixes_.push_back(Pattern::parse(item.text));
                sources_.prefixes_.back().fold_case();
            }
            return {};
        }
        if (key == "names") {
            for (const auto& [from, to] : value.entries) {
                sources_.aliases_[fold(from)] = fold(to.text);
            }
            return {};
        }
        if (key == "sources") {
            for (const auto& item : value.items) {
                if (auto fault = take_entry(item); !fault.empty()) {
                    return fault;
                }
            }
            return {};
        }
        return "unknown key '" + key + "'";
    }

    std::string take_facts(const Yaml& value) {
        static const std::map<std::string, Fact, std::less<>> known = {{"channel", Fact::channel},
                                                                       {"provider", Fact::provider},
                                                                       {"event_id", Fact::event_id},
                                                                       {"host", Fact::host}};
        for (const auto& [name, fields] : value.entries) {
            const auto fact = known.find(name);
            if (fact == known.end()) {
                return "unknown fact '" + name + "'";
            }
            for (const auto& field : fields.items) {
                sources_.facts_[fold(field.text)] = fact->second;
            }
        }
        return {};
    }

    std::string take_entry(const Yaml& item) {
        SourceEntry entry;
        for (const auto& [key, value] : item.entries) {
            if (key == "name") {
                entry.name = value.text;
            } else if (key == "format") {
                entry.formats = patterns_of(item.texts_of(key));
            } else if (key == "channel") {
                entry.channels = patterns_of(item.texts_of(key));
            } else if (key == "provider") {
                entry.providers = patterns_of(item.texts_of(key));
            } else if (key == "not_provider") {
                entry.other_providers = patterns_of(item.texts_of(key));
            } else if (key == "event_id") {
                entry.event_ids = patterns_of(item.texts_of(key));
            } else if (key == "has") {
                for (const auto& field : item.texts_of(key)) {
                    entry.traits.push_back(trait({fold(field), {}}));
                }
            } else if (key == "fields") {
                take_fields(entry, value);
            } else if (key == "gives") {
                take_gives(entry, value);
            } else if (key == "rename") {
                if (!take_renames(entry, value)) {
                    return "entry '" + entry.name + "' renames to an unknown part of a URL";
                }
            } else {
                return "entry '" + entry.name + "' has an unknown key '" + key + "'";
            }
        }
        if (sources_.traits_.size() > most_traits) {
            return "more than 256 different 'has' and 'fields'";
        }
        if (entry.name.empty() || entry.gives.empty()) {
            return "an entry needs 'name' and 'gives'";
        }
        sources_.entries_.push_back(std::move(entry));
        return {};
    }

    void take_fields(SourceEntry& entry, const Yaml& value) {
        for (const auto& [field, wanted] : value.entries) {
            Trait one{fold(field), {}};
            for (const auto& text : value.texts_of(field)) {
                one.values.push_back(fold(text));
            }
            entry.traits.push_back(trait(std::move(one)));
        }
    }

    static void take_gives(SourceEntry& entry, const Yaml& value) {
        for (const auto& given : value.items) {
            entry.gives.push_back({ascii::lower(given.text_of("product")),
                                   ascii::lower(given.text_of("category")),
                                   ascii::lower(given.text_of("service"))});
        }
    }

    /// A name, a map, or a list of either: the field has all of those names.
    static bool take_renames(SourceEntry& entry, const Yaml& value) {
        for (const auto& [from, to] : value.entries) {
            const auto names =
                to.kind == Yaml::Kind::list ? std::span(to.items) : std::span(&to, 1);
            for (const auto& one : names) {
                auto rename = rename_of(from, one);
                if (!rename) {
                    return false;
                }
                entry.renames.push_back(std::move(*rename));
            }
        }
        return true;
    }

    static std::optional<Rename> rename_of(std::string_view from, const Yaml& to) {
        Rename rename{.from = fold(from), .to = fold(to.text)};
        if (to.kind != Yaml::Kind::map) {
            return rename;
        }
        rename.to = fold(to.text_of("to"));
        if (const auto* const values = to.find("values")) {
            for (const auto& [raw, meant] : values->entries) {
                rename.values[fold(raw)] = meant.text;
            }
        }
        if (const auto* const part = to.find("part")) {
            const auto known = parse_url_part(part->text);
            if (!known) {
                return std::nullopt;
            }
            rename.part = *known;
        }
        return rename;
    }

    std::size_t trait(Trait wanted) {
        auto& traits = sources_.traits_;
        for (std::size_t i = 0; i < traits.size(); ++i) {
            if (traits[i].field == wanted.field && traits[i].values == wanted.values) {
                return i;
            }
        }
        traits.push_back(std::move(wanted));
        return traits.size() - 1;
    }

    LogSources& sources_;
};

std::optional<std::string_view> Rename::meaning(std::string_view value) const {
    if (!values.empty()) {
        const auto meant = values.find(fold(value));
        return meant == values.end() ? value : std::string_view(meant->second);
    }
    return part_of_url(part, value);
}

Result<LogSources> LogSources::read(std::span<const Table> tables) {
    LogSources sources;
    TableReader reader(sources);
    std::string digests;
    const auto take = [&](const Table& table) {
        digests += Digest::of(table.text).hex();
        return reader.read(table);
    };
    if (auto done = take({"the built-in table", std::string(detail::default_table())}); !done) {
        return done.error();
    }
    for (const auto& table : tables) {
        if (auto done = take(table); !done) {
            return done.error();
        }
    }
    sources.digest_ = Digest::of(digests);
    return sources;
}

Fact LogSources::fact_of(std::string_view name) const {
    const auto found = facts_.find(fold(name));
    return found == facts_.end() ? Fact::none : found->second;
}

std::vector<std::string> LogSources::names_of(std::string_view name) const {
    std::vector<std::string> names = {fold(name)};
    const auto add = [&](std::string other) {
        if (std::find(names.begin(), names.end(), other) == names.end()) {
            names.push_back(std::move(other));
        }
    };
    if (const auto alias = aliases_.find(names.front()); alias != aliases_.end()) {
        add(alias->second);
        return names;
    }
    for (const auto& prefix : prefixes_) {
        if (const auto size = prefix_size(prefix, names.front()); size != 0) {
            auto rest = names.front().substr(size);
            if (const auto alias = aliases_.find(rest); alias != aliases_.end()) {
                rest = alias->second;
            }
            add(std::move(rest));
        }
    }
    const auto known = names.size();
    for (std::size_t i = 0; i < known; ++i) { // "Threat Name" is ThreatName to rules
        auto joined = names[i];
        std::erase(joined, ' ');
        add(std::move(joined));
    }
    return names;
}

std::vector<std::size_t> LogSources::entries_for(const LogFacts& facts) const {
    const auto format = fold(facts.format);
    const auto channel = fold(facts.channel);
    const auto provider = fold(facts.provider);
    const auto event_id = fold(facts.event_id);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const auto& entry = entries_[i];
        const bool has_traits = std::all_of(entry.traits.begin(),
                                            entry.traits.end(),
                                            [&](std::size_t trait) { return facts.traits[trait]; });
        if (has_traits && fits_one(entry.formats, format) && fits_one(entry.channels, channel) &&
            fits_one(entry.providers, provider) && fits_one(entry.event_ids, event_id) &&
            (entry.other_providers.empty() || !fits_one(entry.other_providers, provider))) {
            places.push_back(i);
        }
    }
    return places;
}

bool LogSources::gives(std::span<const std::size_t> places, const LogSource& source) const {
    return std::any_of(places.begin(), places.end(), [&](std::size_t place) {
        const auto& given = entries_[place].gives;
        return std::any_of(given.begin(), given.end(), [&](const LogSource& one) {
            return gives_all(one, source);
        });
    });
}

bool LogSources::knows(const LogSource& source) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const SourceEntry& entry) {
        return std::any_of(entry.gives.begin(), entry.gives.end(), [&](const LogSource& one) {
            return gives_all(one, source);
        });
    });
}

} // namespace ample::sweep::sigma
