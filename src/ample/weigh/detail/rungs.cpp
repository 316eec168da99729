#include <ample/core/ascii.hpp>
#include <ample/weigh/detail/names.hpp>
#include <ample/weigh/detail/rungs.hpp>

#include <algorithm>

namespace ample::weigh::detail {

namespace {

std::string counted(std::size_t count, std::string_view word) {
    return std::to_string(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

void finish(Rung& rung, std::size_t own_clusters) {
    rung.standing = own_clusters > 0 && own_clusters + rung.roots.size() > 1 ? "proven"
                    : own_clusters > 0                                       ? "inferred"
                    : !rung.roots.empty()                                    ? "presumption"
                                                                             : "unknown";
}

class Climber {
public:
    Climber(const CaseValues& values, const std::vector<Evidence>& evidence, std::string group)
        : values_(values), evidence_(evidence), group_(std::move(group)) {}

    std::vector<Rung> run() {
        return {machine(), account(), person(), group_rung(), sponsor("unit"), sponsor("state")};
    }

private:
    Rung machine() const {
        Rung rung{"machine"};
        std::set<std::string> clusters;
        std::size_t leases = 0;
        for (const auto& exposure : values_.of("exposure")) {
            if (exposure.text("status") == "infected" || exposure.text("status") == "contacted") {
                clusters.insert("logs of the organisations hit");
                ++rung.own_evidence;
                rest_on(*exposure.value, rung.origins, rung.marking);
            }
        }
        for (const auto& tie : values_.of("tie")) {
            if (tie.text("type") == "contact" && tie.text("state") == "inside" &&
                tie.text("to").starts_with("lease:")) {
                clusters.insert("records of the hoster");
                ++leases;
                rest_on(*tie.value, rung.origins, rung.marking);
            }
        }
        finish(rung, clusters.size());
        rung.statement = rung.own_evidence == 0
                             ? "No machine of an organisation is tied to the campaign."
                             : counted(rung.own_evidence, "organisation") +
                                   " in contact with the campaign's machines" +
                                   (leases == 0 ? "."
                                                : ", " + counted(leases, "contact") +
                                                      " tied to a lease of that time.");
        return rung;
    }

    Rung account() const {
        Rung rung{"account"};
        std::set<std::string> logs;
        std::vector<std::string> accounts;
        for (const auto& switched : values_.of("handover")) {
            if (switched.text("verdict") == "hand-over") {
                logs.insert(switched.text("source"));
                accounts.push_back(switched.text("account"));
                rest_on(*switched.value, rung.origins, rung.marking);
            }
        }
        rung.own_evidence = accounts.size();
        add_claims(rung, {"handed-over", "sold"});
        finish(rung, logs.size());
        rung.statement = accounts.empty()
                             ? "No account is seen to change hands."
                             : counted(accounts.size(), "account") + " changed hands, seen in " +
                                   counted(logs.size(), "log") + ".";
        if (accounts.empty() && !rung.roots.empty()) {
            rung.statement = "That log-in data were handed over is told, not seen.";
        }
        return rung;
    }

    Rung person() const {
        Rung rung{"person"};
        std::size_t names = 0;
        for (const auto& one : values_.of("operator")) {
            ++rung.own_evidence;
            names += one.content.at("names").size();
            rest_on(*one.value, rung.origins, rung.marking);
        }
        add_claims(rung, {"leased"});
        rung.standing = rung.own_evidence > 0 ? "inferred"
                        : rung.roots.empty()  ? "unknown"
                                              : "presumption";
        rung.statement = rung.own_evidence == 0
                             ? "Nothing in the records ties the leases to one person."
                             : counted(rung.own_evidence, "operator") + " behind " +
                                   counted(names, "false name") +
                                   "; who that is, the records do not say.";
        return rung;
    }

    Rung group_rung() const {
        Rung rung{"group"};
        for (const auto& item : evidence_) {
            if (item.is_overlap) {
                continue; // it names no group
            }
            for (const auto& origin : item.origins) {
                rung.origins.push_back(origin);
            }
            rung.marking = join(rung.marking, item.marking);
            rung.own_evidence += item.is_own ? 1 : 0;
            if (!item.is_own) {
                rung.roots.insert(item.cluster.substr(6)); // "root: "
            }
        }
        // Labels of feeds are others' words: traces of a group are inferred at best.
        rung.standing = rung.own_evidence > 0 ? "inferred"
                        : rung.roots.empty()  ? "unknown"
                                              : "presumption";
        rung.statement = group_.empty()
                             ? "No group is named by traces or claims."
                             : "Traces that feeds label, and claims, name " + group_ + ".";
        return rung;
    }

    /// The tasking that most documents tell of, or null.
    [[nodiscard]] const Loaded* main_tasking() const {
        const Loaded* best = nullptr;
        for (const auto& proposition : values_.of("proposition")) {
            if (proposition.text("predicate") == "tasked" && proposition.text("polarity") != "-" &&
                (best == nullptr ||
                 proposition.content.value("documents", 0) > best->content.value("documents", 0))) {
                best = &proposition;
            }
        }
        return best;
    }

    /// Unit and state: only claims of tasking can speak for them.
    Rung sponsor(std::string_view level) const {
        Rung rung{level};
        if (const auto* tasking = main_tasking()) {
            add_tasking(rung, *tasking, level);
        }
        rung.standing = rung.roots.empty() ? "unknown" : "presumption";
        if (rung.roots.empty()) {
            rung.statement = "Nothing on the desk speaks of a " + std::string(level) +
                             (level == "unit" ? " that gave the task." : " behind the group.");
            return rung;
        }
        rung.statement =
            "Presumption: " +
            (rung.roots.size() == 1 ? "one source says so (" + *rung.roots.begin() + ")"
                                    : std::to_string(rung.roots.size()) + " sources say so") +
            ", in " + counted(rung.origins.size(), "sentence") +
            "; no evidence of the case's own reaches this rung.";
        return rung;
    }

    /// The claims of one proposition; for the rung of the unit those that speak of a unit.
    void add_tasking(Rung& rung, const Loaded& tasking, std::string_view level) const {
        std::size_t shortest = 0;
        for (const auto& id : tasking.content.at("claims")) {
            const auto* const claim = values_.find(id.get<std::string>());
            if (claim == nullptr) {
                continue;
            }
            const auto text = claim->text("text");
            if (level == "unit" && !names(text, "unit", true) && !names(text, "bureau", true)) {
                continue;
            }
            rung.roots.insert(claim->content.at("root").value("key", "unknown"));
            rest_on(*claim->value, rung.origins, rung.marking);
            if (rung.quote.empty() || text.size() < shortest) {
                shortest = text.size();
                rung.quote = claim->value->id();
            }
        }
    }

    void add_claims(Rung& rung, const std::set<std::string>& predicates) const {
        for (const auto& claim : values_.of("claim")) {
            if (!predicates.contains(claim.text("predicate")) || claim.text("polarity") == "-" ||
                claim.content.value("background", false) || is_set_aside(claim)) {
                continue;
            }
            rung.roots.insert(claim.content.at("root").value("key", "unknown"));
            rest_on(*claim.value, rung.origins, rung.marking);
            if (rung.quote.empty()) {
                rung.quote = claim.value->id();
            }
        }
    }

    const CaseValues& values_;
    const std::vector<Evidence>& evidence_;
    std::string group_;
};

} // namespace

std::vector<Rung>
climb(const CaseValues& values, const std::vector<Evidence>& evidence, const std::string& group) {
    return Climber(values, evidence, group).run();
}

} // namespace ample::weigh::detail
