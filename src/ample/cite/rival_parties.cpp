// Denials, sponsors, actors and the course of proceedings.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace ample::cite::detail {

namespace {

using Names = std::set<std::string>;

std::vector<std::size_t> typed(const RivalScene& scene, const WordList& predicates) {
    std::vector<std::size_t> found;
    for (const auto claim : scene.some()) {
        const auto& one = scene.at(claim);
        if (one.frame && among(one.frame->predicate, predicates) && found.size() < most_compared) {
            found.push_back(claim);
        }
    }
    return found;
}

/// Whom a statement accuses: its subject's state or names.
Names accused(const RivalScene& scene, std::size_t claim) {
    const auto& frame = *scene.at(claim).frame;
    auto names = scene.names(claim, frame.subject.at);
    if (!frame.subject.name.empty()) {
        names.insert(frame.subject.name);
    }
    names.merge(scene.names(claim, frame.actor));
    return names;
}

/// The party behind an order: its state, else what it is called.
struct Sponsor {
    std::string state = {};
    std::string text = {};
};

std::optional<Sponsor> sponsor(const RivalScene& scene, std::size_t claim) {
    const auto& one = scene.at(claim);
    const auto& subject = one.frame->subject;
    if (subject.empty()) {
        return std::nullopt;
    }
    Sponsor found{{}, subject.text};
    const auto& words = scene.words(claim);
    for (auto i = subject.at.begin; i < subject.at.end && found.state.empty(); ++i) {
        found.state = scene.country(words, i);
    }
    if (found.state.empty() && (subject.kind == "military" || subject.kind == "government" ||
                                subject.kind == "intelligence")) {
        found.state = subject.name;
    }
    return found;
}

/// The groups a report introduces that a phrase names.
Names groups_in(const Words& words, Phrase phrase, const GroupNames& groups) {
    Names found;
    for (const auto& group : groups) {
        const auto at = find(words, group, phrase.begin, phrase.end);
        if (at < phrase.end) {
            found.insert(group);
        }
    }
    return found;
}

GroupNames all_groups(const RivalScene& scene) {
    GroupNames groups;
    std::set<const Article*> seen;
    for (const auto claim : scene.some()) {
        if (seen.insert(&scene.article(claim)).second) {
            for (const auto& sentence : scene.article(claim).sentences) {
                learn_groups(sentence.words, groups);
            }
        }
    }
    return groups;
}

/// The group that a clause makes the doer of an attack, in front of a verb of doing.
std::optional<std::string>
doer(const RivalScene& scene, std::size_t claim, const GroupNames& groups) {
    constexpr WordList doing =
        "carried conducted launched behind responsible staged mounted ran committed perpetrated "
        "played took involved participated joined";
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    auto verb = at.begin;
    while (verb < at.end && !among(words[verb].low, doing)) {
        ++verb;
    }
    const bool attack = next(words, at.begin, at.end, Sort::attack) < at.end;
    if (verb == at.end || !attack) {
        return std::nullopt;
    }
    auto named = groups_in(words, {at.begin, verb}, groups);
    if (named.empty()) { // "was carried out by"
        const auto by = find(words, "by", verb, at.end);
        named = groups_in(words, {std::min(by, at.end), at.end}, groups);
    }
    return named.size() == 1 ? std::optional(*named.begin()) : std::nullopt;
}

/// Persons a sentence speaks of: nouns and names.
Names persons(const RivalScene& scene, std::size_t claim) {
    Names found;
    const auto& words = scene.words(claim);
    for (const auto& word : words) {
        if (word.is(Sort::person) && !word.is(Sort::pronoun) && word.low != "suspect") {
            found.insert(word.low);
        }
    }
    return found;
}

struct Step {
    WordList before;
    WordList after;
    bool excludes = false; ///< both of one time cannot be
};

constexpr Step steps[] = {{"referred", "not-charged", false},
                          {"charged", "not-charged", true},
                          {"wanted", "arrested", false},
                          {"arrested", "not-charged", false}};

void compare_step(const RivalScene& scene, const Step& step, Rivalry& found) {
    for (const auto a : typed(scene, step.before)) {
        for (const auto b : typed(scene, step.after)) {
            const auto x = persons(scene, a);
            const auto y = persons(scene, b);
            const bool one_person = x.empty() || y.empty() ? scene.one_story(a, b) : meet(x, y);
            const bool denied = scene.at(a).negative != (step.before.words == "not-charged");
            if (!one_person || denied || (step.after.words == "arrested" && scene.at(b).negative)) {
                continue;
            }
            const auto told = scene.time(a);
            const auto later = scene.time(b);
            const auto from = told ? std::optional(told->from) : scene.said(a);
            const auto until = later ? std::optional(later->until) : scene.said(b);
            const bool known = from && until;
            const bool follows = known && days_since_1970(*from) < days_since_1970(*until);
            const bool same = known && days_since_1970(*from) == days_since_1970(*until) &&
                              told.has_value() == later.has_value();
            const bool clear = step.excludes && same && scene.rivals(a, b);
            const bool goes_on = known && days_since_1970(*until) < days_since_1970(*from);
            const bool order = follows || goes_on || !step.excludes;
            found.add(clear   ? "contradiction"
                      : order ? "supersession"
                              : "tension",
                      clear ? "two states of the proceedings that exclude each other, of one time"
                      : follows || goes_on
                          ? "the proceedings went on: what was so first is replaced by what "
                            "came later"
                      : order ? "the second follows the first in the course of proceedings; their "
                                "order is not told"
                              : "two states of the proceedings that exclude each other; when each "
                                "was so is not told",
                      a,
                      std::string(step.before.words),
                      b,
                      std::string(step.after.words));
        }
    }
}

} // namespace

void compare_denials(const RivalScene& scene, Rivalry& found) {
    const auto accusations = typed(scene, "tasked attributed likelihood suspected-of compromised");
    for (const auto denial : typed(scene, "denied attributed")) {
        const auto& one = scene.at(denial);
        if (!is_denial(*one.frame)) {
            continue;
        }
        auto named = scene.names(denial, scene.phrase(denial));
        for (const auto& party : one.chain) {
            named.erase(party.person);
        }
        const auto& speaker = one.chain.back();
        if (named.empty() && !speaker.country.empty()) {
            named.insert(speaker.country); // "it denied the accusations"
        }
        for (const auto claim : accusations) {
            const auto& other = scene.at(claim);
            const bool against = !other.negative && other.root.key != one.root.key &&
                                 meet(named, accused(scene, claim));
            const bool sure = is_told_fact(scene.words(denial), scene.phrase(denial)) &&
                              is_accused_for_sure(scene.words(claim), scene.phrase(claim), other);
            const bool of_state = one.root.key.find(" foreign ministry") != std::string::npos;
            if (against && !(sure && of_state)) { // else rival_involvement.cpp
                found.add("opposition",
                          "a plain denial against the statement that accuses: each side says so, "
                          "and neither is shown to be so by that",
                          denial,
                          "denied",
                          claim,
                          "said");
            }
        }
    }
}

void compare_sponsors(const RivalScene& scene, Rivalry& found) {
    const auto orders = typed(scene, "tasked");
    for (std::size_t i = 0; i < orders.size(); ++i) {
        for (auto j = i + 1; j < orders.size(); ++j) {
            const auto a = orders[i];
            const auto b = orders[j];
            const auto x = sponsor(scene, a);
            const auto y = sponsor(scene, b);
            const bool differ = x && y && !scene.at(a).negative && !scene.at(b).negative &&
                                (x->state != y->state || (x->state.empty() && x->text != y->text));
            if (!differ) {
                continue;
            }
            const auto told = [&](std::size_t claim) {
                auto names = scene.names(claim, scene.at(claim).frame->object.at);
                std::erase_if(names, [](const auto& name) { return country_of(name) != nullptr; });
                return names;
            };
            if (!meet(told(a), told(b))) {
                continue;
            }
            const bool clear = scene.rivals(a, b);
            const auto name = [](const Sponsor& one) {
                return one.state.empty() ? one.text : one.state;
            };
            found.add(clear ? "contradiction" : "tension",
                      clear ? "one group is said, without a hedge, to act for two different masters"
                            : "one group is said to act for different masters",
                      a,
                      name(*x),
                      b,
                      name(*y));
        }
    }
}

void compare_actors(const RivalScene& scene, Rivalry& found) {
    const auto groups = all_groups(scene);
    std::vector<std::pair<std::size_t, std::string>> some;
    for (const auto claim : scene.some()) {
        const bool yes = !scene.at(claim).negative;
        if (auto group = yes ? doer(scene, claim, groups) : std::nullopt;
            group && some.size() < most_compared) {
            some.emplace_back(claim, std::move(*group));
        }
    }
    for (std::size_t i = 0; i < some.size(); ++i) {
        for (auto j = i + 1; j < some.size(); ++j) {
            const auto& [a, x] = some[i];
            const auto& [b, y] = some[j];
            if (x != y && scene.at(a).root.key != scene.at(b).root.key && scene.one_story(a, b)) {
                found.add(
                    "tension",
                    "the attacks are given to different groups; they may have acted together, "
                    "or be different attacks",
                    a,
                    x,
                    b,
                    y);
            }
        }
    }
}

void compare_courses(const RivalScene& scene, Rivalry& found) {
    for (const auto& step : steps) {
        compare_step(scene, step, found);
    }
}

} // namespace ample::cite::detail
