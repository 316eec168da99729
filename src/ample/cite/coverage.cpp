// What a denial is limited by, whom it speaks of and of when (detail/denials.hpp).

#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using Texts = std::set<std::string>;

/// What limits no denial: the attack itself, who did it, what is looked for.
bool limits_nothing(const std::string& thing) {
    return among(thing,
                 "attack incident breach hack cyberattack intrusion hacker attacker intruder gang "
                 "criminal company firm evidence sign trace damage harm loss case affair result "
                 "connection kind way fact truth network system suffered happened occurred made "
                 "done seen gone been moment point received given got stored");
}

bool is_of_any_data(const std::string& thing) {
    return among(thing, "data record file information document detail material content");
}

bool is_anybody(const std::string& thing) {
    return among(thing, "patient resident passenger person people worker victim life");
}

Coverage part_covered(const Texts& part, const Texts& told) {
    Coverage one;
    one.all = true;
    bool limited = false;
    for (const auto& thing : part) {
        if (limits_nothing(thing)) {
            continue;
        }
        limited = true;
        const bool same =
            is_told_thing(thing, told) || (is_anybody(thing) && told.contains("*")); // "he died"
        const bool data = is_of_any_data(thing) && !told.empty();
        one.all = one.all && (same || data);
        one.any = one.any || same || data;
        one.telling = one.telling || (same && !is_plain_thing(thing));
    }
    one.any = one.any || !limited;
    return one;
}

/// What limits a part of a denial; "no employee gave" is said of nobody of the house.
Texts limits(const Words& words, Phrase part) {
    auto things = things_told(words, part);
    for (auto i = part.begin; i + 1 < part.end; ++i) {
        if (among(words[i].low, "employee employees staff official member") &&
            (is_deed_word(words[i + 1]) || words[i + 1].is_any(Sort::have, Sort::be))) {
            things.erase(words[i].low.ends_with("ees") ? "employee" : std::string(words[i].low));
        }
    }
    return things;
}

bool is_before(Day a, Day b) {
    return days_since_1970(a) < days_since_1970(b);
}

bool apart(const Span& a, const Span& b) {
    return is_before(a.until, b.from) || is_before(b.until, a.from);
}

/// "We were not told before 1 March": nothing came earlier.
bool is_up_to_a_time(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(at.end),
                       [](const Word& word) { return among(word.low, "before until till prior"); });
}

} // namespace

Coverage coverage(const Words& denied, Phrase denial, const Words& told, Phrase statement) {
    auto offered = things_told(told, statement);
    for (auto i = statement.begin; i < std::min(statement.end, told.size()); ++i) {
        if (among(told[i].low, "he she him her") || told[i].low == "mr" || told[i].low == "mrs") {
            offered.insert("*");
        }
    }
    Coverage best;
    const auto end = std::min(denial.end, denied.size());
    for (auto from = denial.begin; from < end;) {
        auto until = from;
        while (until < end && !among(denied[until].low, "and or nor") &&
               denied[until].mark != ',') {
            ++until;
        }
        const auto part = limits(denied, {from, until});
        const bool verb = std::any_of(denied.begin() + static_cast<std::ptrdiff_t>(from),
                                      denied.begin() + static_cast<std::ptrdiff_t>(until),
                                      is_deed_word); // "Nobody warned us, neither A nor B"
        if (!part.empty() || verb || (from == denial.begin && until == end)) {
            const auto one = part_covered(part, offered);
            best = one.all && (!best.all || one.telling) ? one : best;
        }
        from = until + 1;
    }
    return best;
}

std::set<std::string> telling_names(const Claim& claim) {
    Texts names;
    Texts all;
    const std::string_view key = claim.root.key;
    const auto office = key.substr(std::min(key.find(':'), key.size() - 1) + 1);
    const auto& last = claim.chain.back(); // a Japanese key, named in Latin letters here
    const bool latin = office.empty() || static_cast<unsigned char>(office.front()) < 0x80;
    const auto called = latin ? std::string_view{} : std::string_view(last.organisation);
    for (const auto& text : {office, std::string_view(last.client), called}) {
        for (const auto& word : words_of(text, 0, text.size())) {
            if (word.mark != 0 || word.low.size() < 3) {
                continue;
            }
            all.insert(word.low);
            const bool common =
                word.is_any(Sort::organisation,
                            Sort::victim,
                            Sort::police,
                            Sort::government,
                            Sort::determiner,
                            Sort::clause) ||
                among(word.low,
                      "data office registry trust systems software labs group marine shipyard "
                      "clinics clinic ministry department service services national federal "
                      "foods ferries power water energy freight logistics the and for board");
            if (!common && country_of(word.low) == nullptr) {
                names.insert(word.low);
            }
        }
    }
    return names.empty() ? all : names;
}

bool names_one(const Words& words, const std::set<std::string>& names) {
    constexpr WordList relations = "client customer supplier suppliers partner partners subsidiary "
                                   "unit contractor vendor rival "
                                   "neighbour competitor owner parent";
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!names.contains(words[i].low)) {
            continue;
        }
        const bool of =
            i >= 2 && among(words[i - 1].low, "of to for") && among(words[i - 2].low, relations);
        if (!of) {
            return true;
        }
    }
    return false;
}

bool is_of_one_time(const RivalScene& scene, std::size_t no, std::size_t yes, bool state) {
    const auto x = scene.time(no);
    const auto y = scene.time(yes);
    if (x && y && is_up_to_a_time(scene, no)) {
        return is_before(y->until, x->until);
    }
    if ((x && y && apart(*x, *y)) || (x && !y && !state)) {
        return false;
    }
    const auto said = scene.said(no);
    const auto told = scene.said(yes);
    if (!said || scene.at(no).article == scene.at(yes).article) {
        return true;
    }
    if (y) {
        return !is_before(*said, y->from);
    }
    constexpr std::int64_t soon = 21; // days in which a denial is still answered
    return !told || days_since_1970(*told) - days_since_1970(*said) <= soon;
}

bool are_of_two_cases(const RivalScene& scene, std::size_t no, std::size_t yes) {
    const auto holds = [&](std::size_t claim, const WordList& list) {
        const auto& words = scene.words(claim);
        const auto at = scene.phrase(claim);
        return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(at.end),
                           [&](const Word& word) { return among(word.low, list); });
    };
    constexpr WordList others = "another other elsewhere earlier previous similar formerly";
    const bool since = holds(yes, "since") && holds(yes, "has have is are") && // not of before
                       !holds(no, "since");
    return (holds(yes, others) && !holds(no, others)) || since ||
           holds(no, "anymore more longer now today currently");
}

namespace {

/// A Latin letter of two bytes without its mark: U+00E0 to U+00FF, and as many before.
std::string_view plain_letter(unsigned char second) {
    constexpr std::string_view letters[] = {"a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e", "e",
                                            "e", "i", "i", "i", "i", "d", "n",  "o", "o",  "o", "o",
                                            "o", "",  "o", "u", "u", "u", "u",  "y", "th", "y"};
    constexpr unsigned char sharp_s = 0x9F;
    return second == sharp_s ? "ss" : letters[second % std::size(letters)];
}

/// The name behind the kind of a root, without marks and the form of the firm.
std::string plain_name(std::string_view key) {
    key.remove_prefix(std::min(key.find(':') + 1, key.size()));
    for (const std::string_view form : {" co", " inc", " ltd", " plc", " ag", " ab", " corp"}) {
        key = key.ends_with(form) ? key.substr(0, key.size() - form.size()) : key;
    }
    std::string name;
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (key[i] == '\xC3' && i + 1 < key.size()) {
            name += plain_letter(static_cast<unsigned char>(key[++i]));
        } else {
            name += key[i];
        }
    }
    return name;
}

bool is_named_root(std::string_view key) {
    return key.starts_with("organisation:") || key.starts_with("outlet:") ||
           key.starts_with("person:");
}

} // namespace

bool is_one_root(const Claim& a, const Claim& b) {
    const auto& x = a.root.key;
    const auto& y = b.root.key;
    if (x == y) {
        return true;
    }
    if (!is_named_root(x) || !is_named_root(y) ||
        x[std::min(x.find(':') + 1, x.size() - 1)] != y[std::min(y.find(':') + 1, y.size() - 1)]) {
        return false;
    }
    return plain_name(x) == plain_name(y);
}

bool has_holder(const Claim& claim) {
    const auto standing = claim.chain.back().standing;
    const bool bare = standing == Standing::outlet && claim.root.key.starts_with("outlet:") &&
                      claim.root.key.find('.') != std::string::npos;
    return !bare && !claim.root.key.starts_with("unstated:");
}

bool concedes_own_theft(const Claim& denial, const Claim& told) {
    constexpr std::string_view body = "organisation:";
    return denial.negative && told.frame && told.frame->predicate == "stolen" &&
           told.certainty.klass == "confirmed" && told.root.key.starts_with(body) &&
           denial.root.key.starts_with(body) && told.root.key != denial.root.key;
}

bool is_insider(const Claim& claim) {
    const auto& speaker = claim.chain.back();
    const auto words = words_of(speaker.name, 0, speaker.name.size());
    const bool works_there = std::any_of(words.begin(), words.end(), [](const Word& word) {
        return among(word.low, "employee employees worker workers insider insiders staff staffers");
    });
    constexpr std::string_view voices[] = {
        "spokes", "広報", "報道", "社長", "代表", "局長", "会長"};
    constexpr std::string_view staff[] = {"社員", "従業員", "職員"};
    const auto has = [&](const auto& sign) { return speaker.name.find(sign) != std::string::npos; };
    const bool voice = std::any_of(std::begin(voices), std::end(voices), has);
    const bool one_of_staff = std::any_of(std::begin(staff), std::end(staff), has);
    return speaker.anonymous ||
           (speaker.person.empty() &&
            (works_there || (one_of_staff && !voice) || (speaker.kind == "role" && !voice)));
}

} // namespace ample::cite::detail
