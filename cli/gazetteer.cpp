// ample gazetteer build, ample names WHO: who calls which actor what.

#include <ample/cite/gazetteer.hpp>

#include <CLI/CLI.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

namespace ample::cli {

namespace {

constexpr const char* gazetteer_help =
    R"(Makes one file of the lists of actors that others keep: intrusion sets of ATT&CK
(enterprise-attack.json) and threat-actor clusters of MISP galaxies. Every name
keeps who lists it, who coined it where that is known, and what it means: same-as,
overlaps, sponsor, malware-for, unknown. Nothing is merged. In a case, put the same
files into intel/ and reports are read with them.

Examples:
  ample gazetteer build --attack enterprise-attack.json --misp threat-actor.json -o names.json
  ample names "Fancy Bear" --gazetteer names.json

Exit status: 0 done; 3 a file is not there; 5 one is no such list.)";

constexpr const char* names_help =
    R"(Says what each list has under a name, written in any case, with or without blanks
and hyphens: the entry, who coined the name, where that stands, what it means, and
all other names of the entry.

Example:
  ample names tick --gazetteer names.json

Exit status: 0 found; 3 no list has the name.)";

struct Options {
    std::vector<std::string> attack = {};
    std::vector<std::string> misp = {};
    std::string to = {};
    std::string gazetteer = {};
    std::vector<std::string> names = {};
};

Result<std::string> bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return Error{Kind::not_found, path + " is not there", ""};
    }
    return std::string(std::istreambuf_iterator<char>(in), {});
}

int build(const Options& options) {
    std::vector<cite::ActorList> lists;
    const auto take = [&](const std::vector<std::string>& paths, auto read) -> Status {
        for (const auto& path : paths) {
            const auto bytes = bytes_of(path);
            if (!bytes) {
                return bytes.error();
            }
            auto list = read(*bytes);
            if (!list) {
                return Error{list.error().kind, path + ": " + list.error().what, list.error().hint};
            }
            lists.push_back(std::move(*list));
        }
        return Done{};
    };
    if (auto taken = take(options.attack, cite::actors_of_attack); !taken) {
        return fail(taken.error());
    }
    if (auto taken = take(options.misp, cite::actors_of_galaxy); !taken) {
        return fail(taken.error());
    }
    const auto gazetteer = cite::Gazetteer::of(std::move(lists));
    std::ofstream out(options.to, std::ios::binary);
    out << gazetteer.text();
    out.close();
    if (!out) {
        return fail({Kind::unavailable, options.to + " could not be written", ""});
    }
    std::size_t names = 0;
    for (const auto& entry : gazetteer.entries()) {
        names += entry.names.size();
    }
    say(fmt::format("{}: {} entries, {} names",
                    options.to,
                    grouped(gazetteer.entries().size()),
                    grouped(names)));
    return 0;
}

nlohmann::ordered_json json_of(const cite::Gazetteer& gazetteer, const cite::NamePlace& place) {
    const auto& entry = gazetteer.entries().at(place.entry);
    const auto& name = gazetteer.at(place);
    nlohmann::ordered_json json = {{"name", name.name},
                                   {"entry", entry.id},
                                   {"called", entry.names.front().name},
                                   {"meaning", cite::to_text(name.meaning)},
                                   {"namer", name.namer.empty() ? "unknown" : name.namer},
                                   {"basis", name.basis},
                                   {"reference", name.reference},
                                   {"others", nlohmann::ordered_json::array()}};
    for (const auto& other : entry.names) {
        if (&other != &name) {
            json["others"].push_back({{"name", other.name},
                                      {"meaning", cite::to_text(other.meaning)},
                                      {"namer", other.namer.empty() ? "unknown" : other.namer}});
        }
    }
    return json;
}

int names(const Options& options, const Session& session) {
    const auto bytes = bytes_of(options.gazetteer);
    if (!bytes) {
        return fail({Kind::not_found,
                     bytes.error().what,
                     "make it with 'ample gazetteer build', or name it with --gazetteer"});
    }
    const auto gazetteer = cite::Gazetteer::parse(*bytes);
    if (!gazetteer) {
        return fail(gazetteer.error());
    }
    std::string who;
    for (const auto& word : options.names) {
        who += (who.empty() ? "" : " ") + word;
    }
    const auto places = gazetteer->find(who);
    if (places.empty()) {
        return fail({Kind::not_found, "no list has the name '" + who + "'", ""});
    }
    Table table({"name", "entry", "called there", "meaning", "namer", "basis"});
    for (const auto& place : places) {
        if (session.is_json) {
            say(json_of(*gazetteer, place)
                    .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            continue;
        }
        const auto& entry = gazetteer->entries().at(place.entry);
        const auto add = [&](const cite::ActorName& name) {
            table.add({safe(name.name),
                       safe(entry.id),
                       safe(entry.names.front().name),
                       std::string(cite::to_text(name.meaning)),
                       name.namer.empty() ? "unknown" : safe(name.namer),
                       safe(name.basis)});
        };
        add(gazetteer->at(place));
        for (const auto& other : entry.names) {
            if (&other != &gazetteer->at(place)) {
                add(other);
            }
        }
    }
    if (!session.is_json) {
        table.print();
    }
    return 0;
}

} // namespace

void add_gazetteer(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    auto* const command = app.add_subcommand("gazetteer", "Make a file of the names of actors");
    set_long_help(*command, gazetteer_help);
    command->require_subcommand(1);
    auto* const build_verb = command->add_subcommand("build", "Make it from lists");
    build_verb->add_option("--attack", options->attack, "STIX bundle of ATT&CK");
    build_verb->add_option("--misp", options->misp, "threat-actor.json of MISP galaxies");
    build_verb->add_option("-o,--to", options->to, "The file to write")->required();
    build_verb->callback([options, &session] { session.status = build(*options); });

    auto* const look = app.add_subcommand("names", "Say who calls an actor what");
    look->add_option("WHO", options->names, "A name")->required();
    look->add_option("--gazetteer", options->gazetteer, "What 'ample gazetteer build' made")
        ->default_val("gazetteer.json");
    add_common_options(*look, session);
    set_long_help(*look, names_help);
    look->callback([options, &session] { session.status = names(*options, session); });
}

} // namespace ample::cli
