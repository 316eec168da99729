// What vendors and CERTs publish: feeds that are partly right, partly stale, partly harmless; a
// bundle of groups and their software and techniques; warning lists.

#include <sim/files.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace ample::sim {

namespace {

constexpr std::array<std::string_view, 12> group_names = {"Slate Kestrel",
                                                          "Umber Crane",
                                                          "Rust Jackal",
                                                          "Pale Otter",
                                                          "Tin Marten",
                                                          "Grey Osprey",
                                                          "Salt Badger",
                                                          "Moss Viper",
                                                          "Clay Lynx",
                                                          "Frost Weasel",
                                                          "Dune Falcon",
                                                          "Iron Magpie"};
constexpr std::array<std::string_view, 12> vendor_names = {"NORTHBAY-11",
                                                           "TA-2006",
                                                           "Paper Lantern",
                                                           "SILK OTTER",
                                                           "APT-Q-7",
                                                           "Quiet Harbour",
                                                           "Night Ferry",
                                                           "CTG-88",
                                                           "VIPER REED",
                                                           "Cold Loom",
                                                           "UNC0404",
                                                           "Brass Gull"};

struct Group {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    std::vector<std::string> software;
    std::vector<int> techniques;
};

/// Techniques are numbered; the bundle spells them T1000 + number.
std::vector<Group> groups(const World& world) {
    std::vector<Group> all;
    constexpr int own = 40;
    const auto shared = static_cast<int>(own * world.knobs.overlap / 100);
    for (std::size_t i = 0; i < group_names.size(); ++i) {
        Group group;
        group.id = join({"G9", number_text(i + 1, 3)});
        group.name = std::string(group_names[i]);
        group.aliases = {group.name, std::string(vendor_names[i])};
        auto draw = world.draw("group", group.name);
        for (int t = 0; t < own; ++t) {
            if (i == 0) {
                group.techniques.push_back(t);
            } else if (i == 1) {
                group.techniques.push_back(t < shared ? t : 100 + t);
            } else if (t < 12 + static_cast<int>(i)) {
                group.techniques.push_back(static_cast<int>(draw.between(0, 39)));
            } else {
                group.techniques.push_back(static_cast<int>(draw.between(40, 220)));
            }
        }
        std::sort(group.techniques.begin(), group.techniques.end());
        group.techniques.erase(std::unique(group.techniques.begin(), group.techniques.end()),
                               group.techniques.end());
        all.push_back(std::move(group));
    }
    all[0].software = {"Datper", "Quillet", "Wicker"};
    all[1].software = {"Harrow", "Wicker"}; // one tool is sold to both
    all[2].software = {"Broomstick"};
    all[1].aliases.emplace_back("Paper Lantern"); // the name another vendor gives a third group
    return all;
}

std::string uuid(std::uint64_t number) {
    return join({"00000000-0000-4000-8000-", number_text(number, 12)});
}

std::string bundle(const World& world) {
    std::string text =
        R"({"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001","objects":[)";
    text +=
        R"({"type":"identity","id":"identity--11111111-1111-4111-8111-111111111111","name":"Example Labs"})";
    const auto all = groups(world);
    std::vector<std::string> software;
    std::set<int> techniques;
    const auto object = [&](std::string_view type,
                            std::uint64_t number,
                            std::string_view name,
                            std::string_view key) {
        append(text,
               {",\n{\"type\":\"",
                type,
                "\",\"id\":\"",
                type,
                "--",
                uuid(number),
                "\",\"name\":\"",
                name,
                "\",\"external_references\":[{\"source_name\":\"mitre-attack\",\"external_id\":\"",
                key,
                "\"}]"});
    };
    const auto names = [&](std::string_view key, const std::vector<std::string>& words) {
        append(text, {",\"", key, "\":["});
        for (std::size_t i = 0; i < words.size(); ++i) {
            append(text, {i == 0 ? "\"" : ",\"", words[i], "\""});
        }
        text += ']';
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        object("intrusion-set", 100 + i, all[i].name, all[i].id);
        names("aliases", all[i].aliases);
        text += '}';
        for (const auto& one : all[i].software) {
            if (std::find(software.begin(), software.end(), one) == software.end()) {
                object("malware",
                       1000 + software.size(),
                       one,
                       join({"S9", number_text(software.size() + 1, 3)}));
                names("x_mitre_aliases", {one});
                text += '}';
                software.push_back(one);
            }
        }
        techniques.insert(all[i].techniques.begin(), all[i].techniques.end());
    }
    for (const auto technique : techniques) {
        const auto number = static_cast<std::uint64_t>(technique);
        object("attack-pattern",
               2000 + number,
               join({"Technique ", number_text(number)}),
               join({"T", number_text(1000 + number)}));
        text += '}';
    }
    std::uint64_t relation = 10'000;
    const auto uses = [&](std::uint64_t group, std::string_view type, std::uint64_t number) {
        append(text,
               {",\n{\"type\":\"relationship\",\"id\":\"relationship--",
                uuid(relation++),
                "\",\"relationship_type\":\"uses\",\"source_ref\":\"intrusion-set--",
                uuid(group),
                "\",\"target_ref\":\"",
                type,
                "--",
                uuid(number),
                "\"}"});
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const auto& one : all[i].software) {
            const auto place = std::find(software.begin(), software.end(), one) - software.begin();
            uses(100 + i, "malware", 1000 + static_cast<std::uint64_t>(place));
        }
        for (const auto technique : all[i].techniques) {
            uses(100 + i, "attack-pattern", 2000 + static_cast<std::uint64_t>(technique));
        }
    }
    return text + "\n]}\n";
}

constexpr std::string_view columns = "type,value,family,campaign,first_seen,source\n";

/// The feed on T: exact at L1; later only marks that anybody could show.
std::string feed_of_t(const World& world) {
    std::string text(columns);
    const auto add = [&](std::string_view type, std::string_view value, std::string_view family) {
        add_row(text,
                {std::string(type),
                 std::string(value),
                 std::string(family),
                 "Slate Kestrel 2016-2017",
                 "2016-07",
                 "Example Labs, Kestrel report, 2017-02"});
    };
    for (const auto& server : world.servers) {
        if (world.knobs.indicators_listed && server.actor == Actor::T && server.kind != "leased") {
            add("domain", server.host, "Datper");
        }
    }
    for (std::uint64_t i = 0; i < 30; ++i) {
        auto draw = world.draw("feed", "old-domain", i);
        const auto word = site_word(draw);
        add("domain",
            join({"old", number_text(i), ".", word, ".example.org"}),
            i % 2 == 0 ? "Datper" : "Quillet");
        add("sha256", Digest::of("sample " + number_text(i)).hex(), "Quillet");
    }
    add("user-agent", "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.0; SV1)", "Quillet");
    add("user-agent",
        "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
        "Datper (benign browsers use it too)");
    add("uri-file", "hcvery.php", "Quillet");
    add("filename-regex", "^000000[0-9A-Z]{2}\\.bin$", "Wicker");
    add("sha256", Digest::of("sample 3").hex(), "Datper");
    add("sha256", Digest::of("sample 3").hex(), "Quillet"); // two labels on one hash
    add("registry",
        "HKCU\\Software\\Microsof\\Windows\\CurrentVersion\\Run",
        "Quillet"); // never matches
    return text;
}

std::string feed_of_others(const World& world) {
    std::string text(columns);
    for (const auto& server : world.servers) {
        if (server.actor == Actor::M && server.kind == "compromised" &&
            world.knobs.indicators_listed) {
            add_row(text,
                    {"domain",
                     server.host,
                     "Harrow",
                     "Umber Crane 2016",
                     "2016-09",
                     "Second Lab, note 4"});
        }
        if (server.actor == Actor::C && server.kind == "compromised") {
            add_row(text,
                    {"domain",
                     server.host,
                     "Broomstick",
                     "Rust Jackal bulk mail",
                     "2016-06",
                     "Second Lab, note 9"});
        }
    }
    add_row(text,
            {"domain",
             "wicker-update.example.net",
             "Wicker",
             "Umber Crane 2016",
             "2016-05",
             "Second Lab, note 4"});
    return text;
}

/// 150 entries that are old or harmless; some stand in the warning list.
std::string stale_feed(const World& world) {
    std::string text(columns);
    constexpr std::array<std::string_view, 4> resolvers = {
        "198.19.255.8", "198.19.255.9", "198.19.255.1", "198.19.255.53"};
    for (const auto resolver : resolvers) {
        add_row(text,
                {"ipv4", std::string(resolver), "Datper", "", "2014-02", "list of a volunteer"});
    }
    add_row(text, {"sha256", Digest::of("").hex(), "Datper", "", "2013-01", "list of a volunteer"});
    for (std::uint64_t i = 0; i < 145; ++i) {
        auto draw = world.draw("feed", "stale", i);
        const auto word = site_word(draw);
        if (i % 3 == 0) {
            add_row(text,
                    {"ipv4",
                     address_text(site_address(15'200 + i)),
                     "Quillet",
                     "",
                     "2011-05",
                     "list of a volunteer"});
        } else {
            add_row(text,
                    {"domain",
                     join({"cdn", number_text(i), ".", word, ".example.com"}),
                     "Quillet",
                     "",
                     "2012-08",
                     "list of a volunteer"});
        }
    }
    return text;
}

std::string profiles() {
    std::string text;
    add_row(text, {"vendor", "group", "also_called", "basis", "cites"});
    for (std::size_t i = 0; i < 12; ++i) {
        add_row(text,
                {join({"Vendor ", number_text(i + 1)}),
                 std::string(vendor_names[i]),
                 std::string(group_names[i < 3 ? 0 : i % 4]),
                 i % 2 == 0 ? "own cases" : "report of another",
                 i == 4   ? "Vendor 6"
                 : i == 5 ? "Vendor 5"
                 : i == 8 ? "Vendor 10"
                 : i == 9 ? "Vendor 9"
                          : ""});
    }
    return text;
}

std::string warning_list() {
    return "{\"name\":\"public resolvers and scanners of the "
           "simulator\",\"version\":1,\"type\":\"cidr\","
           "\"matching_attributes\":[\"ip-src\",\"ip-dst\"],\"list\":[\"198.19.255.0/"
           "24\",\"198.19.240.0/25\"]}\n";
}

} // namespace

std::string technique_truth(const World& world) {
    std::string text;
    const auto all = groups(world);
    const auto texts = [](const std::vector<int>& numbers) {
        std::vector<std::string> out;
        out.reserve(numbers.size());
        for (const auto number : numbers) {
            out.push_back(join({"T", number_text(1000 + static_cast<std::uint64_t>(number))}));
        }
        return out;
    };
    const auto& shown = all[world.knobs.world == 4 ? 1 : 0].techniques;
    std::vector<int> observed;
    auto draw = world.draw("group", "observed");
    for (const auto technique : shown) {
        if (draw.chance(55)) {
            observed.push_back(technique);
        }
    }
    text += JsonLine().text("group", "observed").texts("techniques", texts(observed)).line();
    for (const auto& group : all) {
        text += JsonLine()
                    .text("group", group.id)
                    .text("name", group.name)
                    .texts("techniques", texts(group.techniques))
                    .line();
    }
    return text;
}

std::vector<TextFile> intel_files(const World& world) {
    return {{"intel/groups.json", bundle(world)},
            {"intel/kestrel_indicators.csv", feed_of_t(world)},
            {"intel/other_groups.csv", feed_of_others(world)},
            {"intel/volunteer_list.csv", stale_feed(world)},
            {"intel/vendor_profiles.csv", profiles()},
            {"intel/warninglist.json", warning_list()}};
}

} // namespace ample::sim
