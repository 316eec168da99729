#include <ample/cite/gazetteer.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace ample::cite {

namespace {

using Json = nlohmann::json;

constexpr std::string_view format = "ample-gazetteer/1";
constexpr std::array<std::string_view, 5> meanings = {
    "same-as", "overlaps", "sponsor", "malware-for", "unknown"};

void put(Json& to, const char* key, const std::string& text) {
    if (!text.empty()) {
        to[key] = text;
    }
}

Json json_of(const ActorEntry& entry) {
    Json json = {{"id", entry.id}, {"list", entry.list}, {"names", Json::array()}};
    put(json, "list_id", entry.stix);
    put(json, "country", entry.country);
    put(json, "country_basis", entry.country_basis);
    for (const auto& name : entry.names) {
        Json one = {{"name", name.name}, {"meaning", to_text(name.meaning)}};
        put(one, "namer", name.namer);
        put(one, "basis", name.basis);
        put(one, "reference", name.reference);
        json["names"].push_back(std::move(one));
    }
    for (const auto& tie : entry.ties) {
        Json one = {{"to", tie.to}, {"type", tie.type}};
        put(one, "likelihood", tie.likelihood);
        json["related"].push_back(std::move(one));
    }
    return json;
}

ActorEntry entry_of(const Json& json) {
    ActorEntry entry;
    entry.id = json.at("id");
    entry.list = json.at("list");
    entry.stix = json.value("list_id", "");
    entry.country = json.value("country", "");
    entry.country_basis = json.value("country_basis", "");
    for (const auto& one : json.at("names")) {
        const auto meaning = one.at("meaning").get<std::string>();
        const auto* const at = std::find(meanings.begin(), meanings.end(), meaning);
        entry.names.push_back(
            {one.at("name"),
             at == meanings.end() ? NameMeaning::unknown : NameMeaning(at - meanings.begin()),
             one.value("namer", ""),
             one.value("basis", ""),
             one.value("reference", "")});
    }
    for (const auto& one : json.value("related", Json::array())) {
        entry.ties.push_back({one.at("to"), one.at("type"), one.value("likelihood", "")});
    }
    return entry;
}

/// Whether one of two entries says that it is like the other.
bool are_tied(const ActorEntry& a, const ActorEntry& b) {
    const auto says = [](const ActorEntry& one, const ActorEntry& other) {
        return std::any_of(one.ties.begin(), one.ties.end(), [&](const ActorTie& tie) {
            return tie.to == other.stix ||
                   other.stix.ends_with("--" + tie.to); // MISP names STIX objects by their UUID
        });
    };
    return says(a, b) || says(b, a);
}

void give_namer(ActorName& name) {
    if (!name.namer.empty()) {
        return;
    }
    if (const auto scheme = namer_by_scheme(name.name); !scheme.empty()) {
        name.namer = scheme;
        name.basis += name.basis.empty() ? "" : "; ";
        name.basis += "the form of its naming scheme";
    }
    if (name.basis.empty()) {
        name.basis = "the list does not say who coined it";
    }
}

} // namespace

std::string_view to_text(NameMeaning meaning) noexcept {
    return meanings.at(static_cast<std::size_t>(meaning));
}

Gazetteer Gazetteer::of(std::vector<ActorList> lists) {
    Gazetteer all;
    std::set<std::string> programs;
    for (auto& list : lists) {
        all.sources_.push_back({list.kind, list.sha256, list.version});
        programs.insert(list.programs.begin(), list.programs.end());
        std::move(list.entries.begin(), list.entries.end(), std::back_inserter(all.entries_));
    }
    std::sort(all.sources_.begin(), all.sources_.end(), [](const Source& a, const Source& b) {
        return std::tie(a.kind, a.sha256) < std::tie(b.kind, b.sha256);
    });
    std::stable_sort(all.entries_.begin(),
                     all.entries_.end(),
                     [](const ActorEntry& a, const ActorEntry& b) { return a.id < b.id; });
    const auto same = [](const ActorEntry& a, const ActorEntry& b) { return a.id == b.id; };
    all.entries_.erase(std::unique(all.entries_.begin(), all.entries_.end(), same),
                       all.entries_.end());
    all.index();
    for (const auto& [form, places] : all.by_form_) {
        for (const auto& place : places) {
            auto& entry = all.entries_[place.entry];
            auto& name = entry.names[place.name];
            give_namer(name);
            if (reads_as_state_unit(name.name)) {
                name.meaning = NameMeaning::sponsor;
                name.basis = "a unit or organ of a state by its form; the list gives no source";
                name.namer.clear();
                continue;
            }
            if (place.name == 0) {
                continue;
            }
            if (programs.contains(form)) {
                name.meaning = NameMeaning::malware_for;
                name.basis = "ATT&CK has a program of this name";
                continue;
            }
            for (const auto& other : places) {
                const auto& there = all.entries_[other.entry];
                if (other.entry == place.entry || are_tied(entry, there)) {
                    continue;
                }
                name.meaning =
                    there.list == entry.list ? NameMeaning::overlaps : NameMeaning::unknown;
                name.basis = (there.list == entry.list ? "the list has it under "
                                                       : "another list has it under ") +
                             there.id + " too";
                break;
            }
        }
    }
    return all;
}

void Gazetteer::index() {
    by_form_.clear();
    for (std::size_t entry = 0; entry < entries_.size(); ++entry) {
        for (std::size_t name = 0; name < entries_[entry].names.size(); ++name) {
            auto& places = by_form_[name_form(entries_[entry].names[name].name)];
            if (places.empty() || places.back().entry != entry) {
                places.push_back({entry, name});
            }
        }
    }
}

std::string Gazetteer::text() const {
    Json json = {{"format", format}, {"lists", Json::array()}, {"entries", Json::array()}};
    for (const auto& source : sources_) {
        Json one = {{"kind", source.kind}, {"sha256", source.sha256}};
        put(one, "version", source.version);
        json["lists"].push_back(std::move(one));
    }
    for (const auto& entry : entries_) {
        json["entries"].push_back(json_of(entry));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Gazetteer> Gazetteer::parse(std::string_view text) {
    try {
        const auto json = Json::parse(text);
        if (json.at("format") != format) {
            return Error{Kind::unsupported,
                         "a gazetteer of another version: " + json.at("format").dump(),
                         "make it again with 'ample gazetteer build'"};
        }
        Gazetteer all;
        for (const auto& one : json.at("lists")) {
            all.sources_.push_back({one.at("kind"), one.at("sha256"), one.value("version", "")});
        }
        for (const auto& one : json.at("entries")) {
            all.entries_.push_back(entry_of(one));
        }
        all.index();
        return all;
    } catch (const Json::exception& failure) {
        return Error{Kind::damaged,
                     std::string("not a gazetteer: ") + failure.what(),
                     "make it again with 'ample gazetteer build'"};
    }
}

std::vector<NamePlace> Gazetteer::find(std::string_view name) const {
    const auto found = by_form_.find(name_form(name));
    return found == by_form_.end() ? std::vector<NamePlace>{} : found->second;
}

} // namespace ample::cite
