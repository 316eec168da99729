// The truth of a case, as lines of JSON that only `ample eval` reads.

#include <sim/files.hpp>

#include <algorithm>

namespace ample::sim {

namespace {

std::string
orgs(const World& world, const std::vector<LogFile>& logs, const std::vector<Written>& written) {
    std::vector<std::int64_t> visible(world.orgs.size());
    for (std::size_t i = 0; i < logs.size(); ++i) {
        if (!log_kinds()[logs[i].kind].folder.empty()) {
            for (const auto& label : written[i].labels) {
                const bool is_benign = label.what == "lookalike" || label.what == "shop-visit" ||
                                       label.what == "neighbour" ||
                                       label.what == "agent-lookalike" ||
                                       label.what == "admin-logon" || label.what == "backup" ||
                                       label.what == "probe" || label.what == "bulk-mail";
                visible[logs[i].org] += is_benign ? 0 : 1;
            }
        }
    }
    std::string text;
    for (const auto& org : world.orgs) {
        text += JsonLine()
                    .text("org", org.key)
                    .text("sector", org.sector)
                    .text("vector", name_of(org.vector))
                    .truth("infected", org.is_infected)
                    .truth("control", org.vector == Vector::none)
                    .number("visible_lines", visible[org.index])
                    .text("from", iso(org.from))
                    .text("until", iso(org.until))
                    .number("retention_days", org.retention_days)
                    .line();
    }
    return text;
}

std::string hosts(const World& world) {
    std::string text;
    for (const auto& one : world.infections) {
        const auto& org = world.orgs[one.org];
        text += JsonLine()
                    .text("org", org.key)
                    .text("address", address_text(org.host(one.host)))
                    .line();
    }
    return text;
}

std::string infections(const World& world) {
    std::string text;
    for (const auto& one : world.infections) {
        const auto& server = world.servers[one.server];
        text += JsonLine()
                    .text("org", world.orgs[one.org].key)
                    .text("host", address_text(world.orgs[one.org].host(one.host)))
                    .text("t0", iso(one.begin))
                    .text("vector", name_of(one.vector))
                    .text("actor", name_of(one.actor))
                    .text("server", server.host)
                    .text("marks", one.marks)
                    .number("period_seconds", one.period_seconds)
                    .truth("lateral", one.has_lateral)
                    .truth("exfiltration", one.has_exfiltration)
                    .line();
    }
    return text;
}

std::string servers(const World& world) {
    std::string text;
    for (const auto& one : world.servers) {
        text += JsonLine()
                    .text("host", one.host)
                    .text("ip", address_text(one.ip))
                    .text("kind", one.kind)
                    .text("lease",
                          one.lease < 0 ? "" : world.leases[static_cast<std::size_t>(one.lease)].id)
                    .text("actor", name_of(one.actor))
                    .text("from", iso(one.from))
                    .text("until", iso(one.until))
                    .line();
    }
    return text;
}

std::string leases(const World& world) {
    std::string text;
    for (const auto& one : world.leases) {
        text += JsonLine()
                    .text("lease", one.id)
                    .text("account", one.account)
                    .text("customer", world.customers[one.customer].id)
                    .text("ip", address_text(one.ip))
                    .text("hostname", one.hostname)
                    .text("role", one.role)
                    .text("owner", name_of(one.owner))
                    .text("from", iso(one.active))
                    .text("until", iso(one.ended))
                    .line();
    }
    return text;
}

std::string when(Millis time) {
    return time == 0 ? std::string() : iso(time);
}

std::string hand_overs(const World& world) {
    std::string text;
    for (const auto& one : world.leases) {
        for (const auto& hand : one.hands) {
            text += JsonLine()
                        .text("lease", one.id)
                        .text("account", one.account)
                        .text("hostname", one.hostname)
                        .text("buyer", name_of(hand.buyer))
                        .text("sharpness", world.knobs.handover_sharpness)
                        .text("listed", when(hand.listed))
                        .text("sold", when(hand.sold))
                        .text("first_operator_login", when(hand.first_operator_login))
                        .text("last_lessor_login", when(hand.last_lessor_login))
                        .text("first_c2", when(hand.first_c2))
                        .line();
        }
    }
    return text;
}

std::string identity_links(const World& world) {
    std::string text;
    for (const auto& lease : world.leases) {
        const auto& one = world.customers[lease.customer];
        text += JsonLine()
                    .text("customer", one.id)
                    .text("person", one.person)
                    .text("name", one.name.kanji)
                    .text("note", one.note)
                    .text("phone", one.phone)
                    .text("address",
                          join({one.home.town,
                                std::to_string(one.home.block),
                                "-",
                                std::to_string(one.home.lot),
                                "-",
                                std::to_string(one.home.house)}))
                    .text("ip", address_text(one.ip))
                    .text("card", lease.card)
                    .line();
    }
    return text;
}

std::string orders(const World& world) {
    std::string text;
    for (const auto& one : world.orders) {
        text += JsonLine().text("order", one.id).text("truth", one.truth).line();
    }
    return text;
}

std::string hypothesis(const World& world) {
    const auto& knobs = world.knobs;
    const bool by_m = knobs.world == 4;
    return JsonLine()
        .text("world", knobs.world_name())
        .text("level", knobs.level_name())
        .number("seed", static_cast<std::int64_t>(knobs.seed))
        .text("group", by_m ? "G9002" : "G9001")
        .text("group_name", by_m ? "Umber Crane" : "Slate Kestrel")
        .text("press_group", "G9001")
        .truth("false_flag", knobs.false_flag)
        .truth("lessor_is_operator", knobs.world == 5)
        .truth("tasked", knobs.world != 6)
        .truth("exfiltration", knobs.world == 3)
        .truth("two_servers_to_criminals", knobs.world == 2)
        .line();
}

std::string files(const std::vector<LogFile>& logs, const std::vector<Written>& written) {
    std::string text;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        text += JsonLine()
                    .text("file", logs[i].path)
                    .text("kind", log_kinds()[logs[i].kind].name)
                    .number("bytes", static_cast<std::int64_t>(written[i].bytes))
                    .number("lines", static_cast<std::int64_t>(written[i].lines))
                    .text("encoding", name_of(logs[i].encoding))
                    .number("skew_seconds", logs[i].skew_seconds)
                    .truth("cut", logs[i].is_cut)
                    .truth("tampered", logs[i].is_tampered)
                    .text("sha256", written[i].file.hex())
                    .line();
    }
    return text;
}

std::string
lines(const World& world, const std::vector<LogFile>& logs, const std::vector<Written>& written) {
    std::string text;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        for (const auto& label : written[i].labels) {
            JsonLine line;
            line.text("file", logs[i].path)
                .number("offset", static_cast<std::int64_t>(label.offset))
                .number("length", static_cast<std::int64_t>(label.length))
                .text("label", label.what);
            if (label.server >= 0 &&
                static_cast<std::size_t>(label.server) < world.servers.size()) {
                line.text("actor",
                          name_of(world.servers[static_cast<std::size_t>(label.server)].actor));
            }
            text += line.line();
        }
    }
    return text;
}

std::string indicators(const World& world) {
    std::string text;
    for (const auto& server : world.servers) {
        text += JsonLine()
                    .text("value", server.host)
                    .text("truth", "tp")
                    .text("actor", name_of(server.actor))
                    .line();
    }
    const auto file = intel_files(world)[3].text;
    for (std::size_t at = file.find('\n') + 1; at < file.size();) {
        const auto comma = file.find(',', at);
        const auto value = file.substr(comma + 1, file.find(',', comma + 1) - comma - 1);
        text += JsonLine()
                    .text("value", value)
                    .text("truth", file.compare(at, 4, "ipv4") == 0 ? "fp" : "stale")
                    .line();
        at = file.find('\n', at) + 1;
    }
    return text;
}

std::string documents(const std::vector<Report>& reports) {
    std::string text;
    for (const auto& one : reports) {
        text += JsonLine()
                    .text("document", one.path)
                    .text("outlet", one.outlet)
                    .text("language", one.language)
                    .text("kind", one.kind)
                    .text("copy_of", one.copy_of)
                    .number("cluster", one.cluster)
                    .text("published", iso(one.published))
                    .line();
    }
    return text;
}

std::string claims(const std::vector<Report>& reports) {
    std::string text;
    for (const auto& one : reports) {
        for (const auto& claim : one.claims) {
            text += JsonLine()
                        .text("document", one.path)
                        .number("offset", static_cast<std::int64_t>(claim.offset))
                        .number("length", static_cast<std::int64_t>(claim.length))
                        .text("text", one.text.substr(claim.offset, claim.length))
                        .text("fact", claim.fact)
                        .text("predicate", claim.predicate)
                        .text("polarity", claim.polarity)
                        .text("root", claim.root)
                        .texts("chain", claim.chain)
                        .text("certainty", claim.certainty)
                        .text("contradicts", claim.contradicts)
                        .text("contradiction", claim.contradiction)
                        .line();
        }
    }
    return text;
}

} // namespace

std::string case_file(const World& world, const std::vector<LogFile>& logs) {
    std::string text =
        join({"# A made case: every organisation, person, group and report in it is "
              "invented.\nname = \"sim-",
              number_text(world.knobs.seed),
              "\"\ntitle = \"Intrusions through servers leased under false names\"\ntimezone = "
              "\"Asia/Tokyo\"\n\n[sources]\nevidence = [\"evidence\"]\nrecords  = "
              "[\"records\"]\nreports  = "
              "[\"reports\"]\nintel    = [\"intel\"]\n"});
    for (const auto& log : logs) {
        const auto kind = log_kinds()[log.kind].name;
        if (kind == "sshd") {
            append(text,
                   {"\n[[clock]]\npath = \"",
                    log.path,
                    "\"\nyear = ",
                    number_text(static_cast<std::uint64_t>(date_of(log.from + tokyo).year)),
                    "\ntimezone = \"Asia/Tokyo\"\n"});
        } else if (kind == "nfdump" || kind == "iis") {
            append(text, {"\n[[clock]]\npath = \"", log.path, "\"\ntimezone = \"UTC\"\n"});
        }
    }
    text += "\n[[custody]]\npath = \"evidence/harbour-hosting\"\nreceived_from = \"Harbour "
            "Hosting, legal department\"\n"
            "received_by = \"Unit 3\"\nreceived_at = \"2017-05-12\"\n\n[[marking]]\npath = "
            "\"records\"\ntlp = "
            "\"AMBER+STRICT\"\n";
    return text;
}

std::vector<TextFile> truth_files(const World& world,
                                  const std::vector<LogFile>& logs,
                                  const std::vector<Written>& written,
                                  const std::vector<Report>& reports) {
    return {{"orgs.jsonl", orgs(world, logs, written)},
            {"hosts.jsonl", hosts(world)},
            {"infections.jsonl", infections(world)},
            {"servers.jsonl", servers(world)},
            {"leases.jsonl", leases(world)},
            {"handovers.jsonl", hand_overs(world)},
            {"identity_links.jsonl", identity_links(world)},
            {"orders.jsonl", orders(world)},
            {"hypothesis.jsonl", hypothesis(world)},
            {"techniques.jsonl", technique_truth(world)},
            {"files.jsonl", files(logs, written)},
            {"log_lines.jsonl", lines(world, logs, written)},
            {"indicators.jsonl", indicators(world)},
            {"documents.jsonl", documents(reports)},
            {"claims.jsonl", claims(reports)},
            {"knobs.txt", knobs_text(world.knobs)}};
}

std::string received_hashes(const std::vector<LogFile>& logs,
                            const std::vector<Written>& written,
                            const Digest& before_tampering) {
    std::string text;
    add_row(text, {"path", "sha256", "noted_at", "noted_by"});
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const auto slash = logs[i].path.find('/', 9);
        add_row(text,
                {logs[i].path,
                 (logs[i].is_tampered ? before_tampering : written[i].file).hex(),
                 "2017-05-12T04:00:00Z",
                 logs[i].path.substr(9, slash - 9)});
    }
    return text;
}

} // namespace ample::sim
