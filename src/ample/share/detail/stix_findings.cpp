// What the case found, as STIX objects: campaign and groups, who was hit, operators and servers.

#include <ample/core/ascii.hpp>
#include <ample/share/detail/order.hpp>
#include <ample/share/detail/stix_ids.hpp>
#include <ample/share/detail/stix_objects.hpp>
#include <ample/share/stix.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace ample::share::detail {

namespace {

using nlohmann::json;

constexpr std::size_t most_groups = 3;

std::string instant_or_empty(std::string_view stored) {
    return stix_instant(stored).value_or("");
}

/// "likely, 55 to 80 percent".
std::string likelihood_text(Field content) {
    std::string text(content["word"].text());
    const auto low = content["low"].number();
    const auto high = content["high"].number();
    if (low && high) {
        const auto percent = [](double share) { return std::to_string(std::lround(share * 100)); };
        text += ", " + percent(*low) + " to " + percent(*high) + " percent";
    }
    return text;
}

json confidence_of(Field content) {
    const auto confidence =
        stix_confidence(content["word"].text(), content["low"].number(), content["high"].number());
    return confidence ? json(*confidence) : json();
}

bool is_attack_group(std::string_view group) {
    return group.size() == 5 && group.front() == 'G' &&
           std::all_of(group.begin() + 1, group.end(), ascii::is_digit);
}

void add_group(StixObjects& objects, StixCase& made, const Item& hypothesis) {
    const auto& content = hypothesis.content;
    const auto group = content["group"].text();
    auto references = json::array();
    if (is_attack_group(group)) {
        references.push_back({{"source_name", "mitre-attack"}, {"external_id", group}});
    }
    const auto id =
        objects.add("intrusion-set",
                    "",
                    {{"name", content["name"].text()}, {"external_references", references}},
                    {hypothesis.value});
    made.groups.emplace(content["name"].text(), id);
    objects.relate(made.campaign,
                   "attributed-to",
                   id,
                   {{"description", "Likelihood: " + likelihood_text(content)},
                    {"confidence", confidence_of(content)}},
                   {hypothesis.value});
}

void add_judgement(StixObjects& objects, const StixCase& made, const Item& judgement) {
    const auto& content = judgement.content;
    std::vector<std::string> about = {made.campaign};
    for (const auto& [name, id] : made.groups) {
        about.push_back(id);
    }
    const auto text = std::string(content["statement"].text()) +
                      "\nLikelihood: " + likelihood_text(content) +
                      ".\nConfidence in the basis: " + std::string(content["confidence"].text()) +
                      ". " + std::string(content["confidence_why"].text());
    objects.add("note",
                "judgement",
                {{"abstract", "Judgement"},
                 {"content", text},
                 {"confidence", confidence_of(content)},
                 {"object_refs", about}},
                {judgement.value});
}

/// First and last contact over all organisations that were hit.
std::pair<std::string, std::string> contacts(const CaseIndex& index) {
    std::string first;
    std::string last;
    for (const auto& item : index.of("exposure")) {
        const auto from = instant_or_empty(item.content["first"].text());
        const auto until = instant_or_empty(item.content["last"].text());
        first = !from.empty() && (first.empty() || from < first) ? from : first;
        last = std::max(last, until);
    }
    return {first, last};
}

void add_lease(StixObjects& objects,
               StixCase& made,
               const std::string& actor,
               const Item& indicator,
               const Item& operator_item) {
    const auto& content = indicator.content;
    const auto lease = content["lease"].shown();
    const auto address = content["value"].text();
    auto from = instant_or_empty(content["valid_from"].text());
    auto until = instant_or_empty(content["valid_until"].text());
    until = until > from ? until : "";
    const auto id =
        objects.add("infrastructure",
                    "",
                    {{"name", "Leased server " + lease},
                     {"description", "Address " + std::string(address) + " under lease " + lease},
                     {"infrastructure_types", {"unknown"}},
                     {"first_seen", from},
                     {"last_seen", until}},
                    {indicator.value});
    made.infrastructure.emplace(lease, id);
    objects.relate(
        actor, "uses", id, {{"start_time", from}, {"stop_time", until}}, {operator_item.value});
    if (const auto observable = objects.add_observable("ipv4-addr", address); !observable.empty()) {
        objects.relate(id,
                       "consists-of",
                       observable,
                       {{"start_time", from}, {"stop_time", until}},
                       {indicator.value});
    }
}

void add_operator(StixObjects& objects, StixCase& made, const Item& item) {
    const auto& content = item.content;
    std::string customers;
    for (const auto& customer : content["customers"].texts()) {
        customers += (customers.empty() ? "" : ", ") + customer;
    }
    const auto actor =
        objects.add("threat-actor",
                    "",
                    {{"name", "Operator of " + (customers.empty() ? item.id : customers)},
                     {"description", content["statement"].text()},
                     {"threat_actor_types", {"unknown"}},
                     {"aliases", content["names"].texts()}},
                    {item.value});
    const auto leases = content["leases"].texts();
    for (const auto& indicator : objects.index().of("indicator")) {
        const auto lease = indicator.content["lease"].shown();
        if (!lease.empty() && std::find(leases.begin(), leases.end(), lease) != leases.end()) {
            add_lease(objects, made, actor, indicator, item);
        }
    }
}

} // namespace

void add_campaign(StixObjects& objects, StixCase& made) {
    const auto& index = objects.index();
    const auto& view = index.view();
    const auto [first, last] = contacts(index);
    const auto judgements = in_reading_order(index, "judgement");
    const auto title = view.title.empty() ? view.name : view.title;
    made.campaign = objects.add(
        "campaign",
        index.fingerprint().hex(),
        {{"name", title.empty() ? "unnamed case" : title},
         {"description", judgements.empty() ? "" : judgements.front()->content["statement"].text()},
         {"first_seen", first},
         {"last_seen", last}},
        {});
    std::size_t groups = 0;
    for (const auto* item : in_reading_order(index, "hypothesis")) {
        const bool is_group = item->content["group"].is_there() &&
                              !item->content["permanent"].yes() &&
                              !item->content["name"].text().empty();
        if (is_group && groups++ < most_groups) {
            add_group(objects, made, *item);
        }
    }
    for (const auto* judgement : judgements) {
        add_judgement(objects, made, *judgement);
    }
}

void add_exposures(StixObjects& objects, StixCase& made) {
    for (const auto* item : in_reading_order(objects.index(), "exposure")) {
        const auto& content = item->content;
        const auto name = content["organisation"].text();
        if (name.empty()) {
            continue;
        }
        const auto victim = objects.organisation(name);
        const auto status = content["status"].text();
        if (status == "infected" || status == "contacted") {
            objects.relate(made.campaign,
                           "targets",
                           victim,
                           {{"description", content["statement"].text()}},
                           {item->value});
        }
        objects.note(status, content["statement"].text(), {victim}, *item);
    }
}

void add_operators(StixObjects& objects, StixCase& made) {
    const auto& index = objects.index();
    for (const auto* item : in_reading_order(index, "operator")) {
        add_operator(objects, made, *item);
    }
    for (const auto* item : in_reading_order(index, "handover")) {
        const auto verdict = item->content["verdict"].text();
        if (verdict == "hand-over" || verdict == "take-over") {
            const auto lease = made.infrastructure.find(item->content["lease"].shown());
            const auto about = lease == made.infrastructure.end() ? made.campaign : lease->second;
            objects.note(verdict, item->content["statement"].text(), {about}, *item);
        }
    }
    for (const auto* item : in_reading_order(index, "screening")) {
        const auto verdict = item->content["verdict"].text();
        if (verdict != "found" && verdict != "typing-slip") {
            objects.note("Order: " + std::string(verdict),
                         item->content["statement"].text(),
                         {made.campaign},
                         *item);
        }
    }
}

} // namespace ample::share::detail
