// Who says what: one relationship for each source of a claim, notes for propositions, opinions
// where a rung quotes a claim.

#include <ample/share/detail/markup.hpp>
#include <ample/share/detail/order.hpp>
#include <ample/share/detail/stix_objects.hpp>
#include <ample/share/detail/stix_types.hpp>

#include <nlohmann/json.hpp>

namespace ample::share::detail {

namespace {

using nlohmann::json;

std::string type_of(std::string_view id) {
    return std::string(id.substr(0, id.find("--")));
}

/// The object a subject or object of a claim speaks of: a group under test, or somebody.
std::string party(StixObjects& objects, const StixCase& made, std::string_view name) {
    const auto group = made.groups.find(std::string(name));
    if (group != made.groups.end()) {
        return group->second;
    }
    return objects.add("identity",
                       "party " + std::string(name),
                       {{"name", name},
                        {"description", "Named in a claim; not identified any further."},
                        {"identity_class", "unknown"}},
                       {});
}

/// The relationship a predicate stands for between these two, "related-to" where STIX has none.
std::string_view
relationship_of(std::string_view predicate, std::string_view source, std::string_view target) {
    const std::string_view wanted = predicate == "targeted" || predicate == "compromised"
                                        ? "targets"
                                    : predicate == "attributed" ? "attributed-to"
                                                                : "related-to";
    return is_stix_relationship(type_of(source), wanted, type_of(target)) ? wanted : "related-to";
}

json source_of(const CaseIndex& index, Field claim) {
    const auto* document = index.find(claim["document"].text());
    const auto speakers = claim["speakers"].items();
    const auto outlet = speakers.empty() ? std::string_view() : speakers.front()["name"].text();
    json reference = {{"source_name", outlet.empty() ? "report" : outlet}};
    const auto title = document == nullptr ? std::string_view() : document->content["title"].text();
    const auto path = document == nullptr ? claim["path"].text() : document->content["path"].text();
    const auto named = std::string(title.empty() ? path : title);
    reference["description"] = named.empty() ? "report" : named;
    return json::array({reference});
}

json claim_extra(Field claim) {
    json extra = {{"predicate", claim["predicate"].text()},
                  {"certainty", claim["certainty"]["class"].text()}};
    auto chain = json::array();
    for (const auto& speaker : claim["speakers"].items()) {
        const auto name = speaker["name"].text();
        chain.push_back(name.empty() ? speaker["kind"].text() : name);
    }
    extra["speakers"] = std::move(chain);
    extra["root"] = claim["root"]["name"].text();
    return extra;
}

void add_claim(StixObjects& objects, StixCase& made, const Item& claim) {
    const auto& content = claim.content;
    const auto subject = content["subject"].text();
    const auto object = content["object"].text();
    const auto predicate = content["predicate"].text();
    if (subject.empty() || object.empty() || subject == object || predicate == "untyped" ||
        content["superseded"].is_there()) {
        return;
    }
    const auto source = party(objects, made, subject);
    const auto target = party(objects, made, object);
    if (source == target) {
        return;
    }
    if (content["polarity"].text() == "-") {
        objects.note("Denial of: " + std::string(predicate),
                     content["text"].text(),
                     {source, target},
                     claim);
        return;
    }
    made.claims.emplace(
        claim.id,
        objects.relate(source,
                       relationship_of(predicate, source, target),
                       target,
                       {{"description", content["text"].text()},
                        {"external_references", source_of(objects.index(), content)},
                        {"extra", claim_extra(content)}},
                       {claim.value}));
}

void add_proposition(StixObjects& objects, const StixCase& made, const Item& item) {
    const auto& content = item.content;
    std::vector<std::string> about;
    for (const auto& id : content["claims"].texts()) {
        if (const auto found = made.claims.find(id); found != made.claims.end()) {
            about.push_back(found->second);
        }
    }
    if (about.empty()) {
        about.push_back(made.campaign);
    }
    std::string text(content["statement"].text());
    text += "\nDocuments: " + std::to_string(content["documents"].count()) +
            ". Root sources: " + std::to_string(content["roots"].count()) + ".";
    for (const auto& root : content["roots"].items()) {
        const auto name = root["name"].text();
        text += "\nRoot: " + std::string(name.empty() ? root["key"].text() : name);
    }
    const bool is_stance = content["stance"].yes();
    objects.note(is_stance ? "Stance, not a fact" : "Proposition", text, about, item);
}

/// Our own step on the claim a rung quotes: proven and inferred agree, the rest leaves it open.
void add_opinion(StixObjects& objects, const StixCase& made, const Item& rung) {
    const auto found = made.claims.find(rung.content["quote"].shown());
    if (found == made.claims.end()) {
        return;
    }
    const auto standing = rung.content["standing"].text();
    const auto opinion = standing == "proven"     ? "strongly-agree"
                         : standing == "inferred" ? "agree"
                                                  : "neutral";
    objects.add("opinion",
                "",
                {{"opinion", opinion},
                 {"explanation",
                  std::string(standing) + ": " + std::string(rung.content["statement"].text())},
                 {"object_refs", {found->second}}},
                {rung.value});
}

} // namespace

void add_claims(StixObjects& objects, StixCase& made) {
    const auto& index = objects.index();
    for (const auto* claim : cited_claims(index)) {
        add_claim(objects, made, *claim);
    }
    for (const auto* item : in_reading_order(index, "proposition")) {
        if (item->content["predicate"].text() != "untyped") {
            add_proposition(objects, made, *item);
        }
    }
    for (const auto* item : in_reading_order(index, "rung")) {
        add_opinion(objects, made, *item);
    }
}

void add_report(StixObjects& objects) {
    const auto& view = objects.index().view();
    const auto title = view.title.empty() ? view.name : view.title;
    objects.add(
        "report",
        objects.index().fingerprint().hex(),
        {{"name", title.empty() ? "unnamed case" : title},
         {"description", "All objects that ample " + view.version + " derived from this case."},
         {"report_types", {"campaign"}},
         {"published", objects.created()},
         {"object_refs", objects.ids()}},
        {});
}

} // namespace ample::share::detail
