// Organisations, lines, leases.

#include <cli/score_parts.hpp>

namespace ample::cli::scoring {

namespace {

using Line = std::pair<std::string, std::uint64_t>;

std::set<Line> labelled(const Desk& desk, std::string_view label) {
    std::set<Line> lines;
    for (const auto& line : desk.lines("log_lines")) {
        if (text(line, "label") == label) {
            lines.emplace(text(line, "file"), whole(line, "offset"));
        }
    }
    return lines;
}

} // namespace

void score_exposures(const Desk& desk, Scores& scores) {
    std::set<std::string> infected;
    std::set<std::string> visible;
    std::set<std::string> controls;
    for (const auto& org : desk.lines("orgs")) {
        const auto key = text(org, "org");
        if (flag(org, "infected")) {
            infected.insert(key);
            if (number(org, "visible_lines") > 0) {
                visible.insert(key);
            }
        }
        if (flag(org, "control")) {
            controls.insert(key);
        }
    }
    std::set<std::string> confirmed;
    std::set<std::string> touched;
    for (const auto& exposure : desk.values("exposure")) {
        const auto status = text(exposure.content, "status");
        const auto key = text(exposure.content, "organisation");
        if (status == "infected") {
            confirmed.insert(key);
        }
        if (status == "infected" || status == "contacted") {
            touched.insert(key);
        }
    }
    const auto alarms =
        std::count_if(confirmed.begin(), confirmed.end(), [&](const std::string& key) {
            return controls.contains(key);
        });
    const std::string task = "infected organisations";
    scores.push_back({task, "precision at 'infected'", precision(confirmed, infected), "", 0.98});
    scores.push_back({task,
                      "recall at 'infected', of those with a trace left",
                      recall(confirmed, visible),
                      "",
                      0.95});
    scores.push_back({task, "recall at 'infected', of all", recall(confirmed, infected)});
    scores.push_back(
        {task, "precision at 'infected' or 'contacted'", precision(touched, infected)});
    scores.push_back({task,
                      "recall at 'infected' or 'contacted', of those with a trace left",
                      recall(touched, visible)});
    scores.push_back(
        {task, "controls called infected", static_cast<double>(alarms), "count", 0.0, true});
}

void score_lines(const Desk& desk, Scores& scores) {
    const auto beacons = labelled(desk, "crc-beacon");
    const auto lookalikes = labelled(desk, "lookalike");
    const auto visits = labelled(desk, "shop-visit");
    std::set<Line> computed;
    std::set<Line> tied;
    std::set<std::string> leases;
    for (const auto& hit : desk.values("hit")) {
        const Line line = {text(hit.content, "path"), hit.begin};
        if (!text(hit.content, "check").empty()) {
            computed.insert(line);
        }
        if (text(hit.content, "type") == "lease" && text(hit.content, "state") == "inside") {
            tied.insert(line);
            if (text(hit.content, "strength") == "strong") {
                leases.insert(text(hit.content, "lease"));
            }
        }
    }
    const auto count_in = [](const std::set<Line>& lines, const std::set<Line>& found) {
        return static_cast<double>(std::count_if(
            lines.begin(), lines.end(), [&](const Line& line) { return found.contains(line); }));
    };
    scores.push_back({"computed indicator",
                      "precision of lines",
                      beacons.empty() && computed.empty() ? std::optional<double>(1.0)
                                                          : precision(computed, beacons),
                      "",
                      1.0});
    scores.push_back({"computed indicator", "recall of lines", recall(computed, beacons), "", 1.0});
    scores.push_back({"computed indicator",
                      "look-alikes taken",
                      count_in(lookalikes, computed),
                      "count",
                      0.0,
                      true});
    double innocent = 0;
    for (const auto& lease : desk.lines("leases")) {
        const auto role = text(lease, "role");
        if (role == "innocent" || role == "shared-host" || role == "re-assigned") {
            innocent += leases.contains(text(lease, "lease")) ? 1 : 0;
        }
    }
    scores.push_back({"innocent leases",
                      "taken for servers of the campaign, of 600",
                      innocent,
                      "count",
                      1.0,
                      true});
    scores.push_back({"re-assigned address",
                      "visits tied to the lease before",
                      count_in(visits, tied),
                      "count",
                      0.0,
                      true});
}

} // namespace ample::cli::scoring
