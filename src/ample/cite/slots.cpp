#include <ample/cite/frames.hpp>
#include <ample/cite/slots.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace ample::cite {

namespace {

/// Whether the words from `at` on begin with a name that ends where a word does: GRU, GRU's, not
/// "Grumman".
bool begins_with(const Words& words, std::size_t at, std::string_view name) {
    constexpr std::size_t longest = 5; // words of a name
    if (words[at].low.empty() || words[at].low.front() != name.front()) {
        return false;
    }
    const auto low = low_text(words, {at, std::min(at + longest, words.size())});
    const char after = low.size() > name.size() ? low[name.size()] : ' ';
    return low.starts_with(name) && (after == ' ' || after == '\'');
}

std::optional<Slot> organ_slot(const Words& words, Phrase phrase) {
    for (const auto& organ : organs()) {
        for (auto i = phrase.begin; i < phrase.end; ++i) {
            if (words[i].capital && begins_with(words, i, organ.name)) {
                const bool spy = organ.sort == Sort::intelligence;
                const std::string kind = spy ? "intelligence" : "military";
                return Slot{kind,
                            std::string(organ.country),
                            std::string(organ.country) + " " + kind,
                            phrase};
            }
        }
    }
    return std::nullopt;
}

bool holds(const Words& words, Phrase phrase, Sort sort) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (words[i].is(sort)) {
            return true;
        }
    }
    return false;
}

/// A country that is in no table, by its adjective: "Ruritanian" and "Ruritania" are one.
std::string unknown_country(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (words[i].capital && (words[i].low.ends_with("ia") || words[i].low.ends_with("ian"))) {
            return words[i].low.substr(0, words[i].low.rfind("ia") + 2);
        }
        if (words[i].capital &&
            (words[i].low.ends_with("stan") || words[i].low.ends_with("stani"))) {
            return words[i].low.substr(0, words[i].low.rfind("stan") + 4);
        }
    }
    return {};
}

Slot state_slot(const Words& words, Phrase phrase, const std::string& kind) {
    const auto* const country = country_in(words, phrase);
    const auto name =
        country == nullptr ? unknown_country(words, phrase) : std::string(country->name);
    return {kind, name, name.empty() ? kind : name + " " + kind, phrase};
}

/// "the security service", "a foreign secret service", "the state security bureau".
/// "Ruritania's Committee for State Protection": an organ of a state no list knows.
bool is_secret_service(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i + 1 < phrase.end; ++i) { // "Russian special services"
        if (detail::among(words[i].low, "special security secret") &&
            words[i + 1].low == "services") {
            return true;
        }
    }
    for (auto i = phrase.begin; i + 2 < phrase.end; ++i) {
        const bool state = words[i].capital && words[i + 1].low == "'s" &&
                           (words[i].low.ends_with("ia") || words[i].low.ends_with("stan") ||
                            words[i].low.ends_with("land") || country_of(words[i].low) != nullptr);
        for (auto j = i + 2; state && j < std::min(i + 6, phrase.end) && words[j].capital; ++j) {
            if (detail::among(words[j].low,
                              "committee directorate bureau service services agency department "
                              "unit intelligence")) {
                return true;
            }
        }
    }
    for (auto i = phrase.begin; i + 2 < phrase.end; ++i) { // "the Sarovian Radio Service"
        const bool demonym = words[i].capital && words[i].low.size() > 4 &&
                             (words[i].low.ends_with("ian") || words[i].low.ends_with("ese") ||
                              words[i].low.ends_with("stani"));
        for (auto j = i + 1; demonym && j < std::min(i + 5, phrase.end) && words[j].capital; ++j) {
            if (detail::among(
                    words[j].low,
                    "committee directorate bureau service services agency intelligence")) {
                return true;
            }
        }
    }
    for (auto i = phrase.begin; i + 1 < phrase.end; ++i) {
        const auto& next = words[i + 1].low;
        const bool service = next == "service" || next == "services" || next == "bureau" ||
                             next == "directorate" || next == "apparatus";
        if (service && (words[i].low == "security" || words[i].low == "secret")) {
            return true;
        }
    }
    return false;
}

/// A phrase whose head is a person: "a member of ...", "his wife", "a Chinese engineer".
bool is_person(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (words[i].is(Sort::person)) {
            return true;
        }
        if (words[i].low == "of" || words[i].is(Sort::group)) {
            return false;
        }
    }
    return false;
}

} // namespace

bool agree(const Slot& a, const Slot& b) {
    if (a.kind.empty() || b.kind.empty()) {
        return true;
    }
    if (a.kind != b.kind) {
        return false;
    }
    if (a.kind == "number" && !a.name.empty() && !b.name.empty()) {
        const double x = std::strtod(a.name.c_str(), nullptr);
        const double y = std::strtod(b.name.c_str(), nullptr);
        return std::min(x, y) * 1.34 >= std::max(x, y); // "about" and "nearly" of one count
    }
    return a.name.empty() || b.name.empty() || a.name == b.name;
}

Slot group_slot(std::string_view text,
                const Words& words,
                Phrase phrase,
                const GroupNames& groups) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        for (std::size_t length = std::min<std::size_t>(3, phrase.end - i); length > 0; --length) {
            const auto low = low_text(words, {i, i + length});
            if (words[i].capital && std::binary_search(groups.begin(), groups.end(), low)) {
                return {"group", low, verbatim(text, words, {i, i + length}), {i, i + length}};
            }
        }
    }
    return holds(words, phrase, Sort::group) ? Slot{"group", "", "hacking group", phrase} : Slot{};
}

Slot actor_slot(std::string_view text,
                const Words& words,
                Phrase phrase,
                const GroupNames& groups) {
    if (phrase.empty()) {
        return {};
    }
    if (is_person(words, phrase)) {
        auto slot = plain_slot(text, words, phrase, "person");
        const auto& first = words[phrase.begin].low;
        slot.name = first == "another" || first == "second" ? "another" : "";
        return slot;
    }
    if (auto slot = group_slot(text, words, phrase, groups); !slot.name.empty()) {
        return slot;
    }
    if (auto slot = organ_slot(words, phrase)) {
        return *slot;
    }
    if (holds(words, phrase, Sort::intelligence) || is_secret_service(words, phrase)) {
        return state_slot(words, phrase, "intelligence");
    }
    const bool staff = find(words, "general staff", phrase.begin, phrase.end) < phrase.end;
    if (staff || holds(words, phrase, Sort::military)) {
        return state_slot(words, phrase, "military");
    }
    if (auto slot = group_slot(text, words, phrase, groups); !slot.empty()) {
        return slot;
    }
    const auto& last = words[phrase.end - 1].low;
    const bool power = phrase.end > phrase.begin + 1 && // "a foreign country"
                       detail::among(last, "state power country nation") &&
                       detail::among(words[phrase.end - 2].low,
                                     "foreign hostile enemy neighbouring neighboring another");
    if (power) {
        return plain_slot(text, words, phrase, "government");
    }
    const bool country_alone =
        phrase.end - phrase.begin <= 2 && country_in(words, phrase) != nullptr;
    if (holds(words, phrase, Sort::government) || country_alone ||
        holds(words, phrase, Sort::ministry)) {
        return state_slot(words, phrase, "government");
    }
    return plain_slot(text, words, phrase, "other");
}

Slot number_slot(std::string_view text, const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const auto number = number_of(words[i].low);
        if (number < 2 ||
            (number >= 1900 && number <= 2100 && words[i].low.find(',') == std::string::npos)) {
            continue;
        }
        const bool day = (i > 0 && words[i - 1].is(Sort::month)) ||
                         (i + 1 < words.size() && words[i + 1].is(Sort::month));
        const bool money = i > 0 && detail::among(words[i - 1].low, "$ € £ ¥");
        if (day || money) {
            continue; // "on 17 August", "$1.2 million"
        }
        auto begin = i;
        constexpr std::array<std::string_view, 8> rounding = {
            "about", "nearly", "around", "some", "over", "almost", "least", "than"};
        while (
            begin > phrase.begin && i - begin < 2 &&
            (std::find(rounding.begin(), rounding.end(), words[begin - 1].low) != rounding.end() ||
             words[begin - 1].low == "more" || words[begin - 1].low == "at")) {
            --begin;
        }
        auto end = i + 1;
        while (end < phrase.end && end < i + 5 && words[end].mark == 0 &&
               !words[end - 1].is(Sort::victim) && !words[end].is_any(Sort::be, Sort::clause)) {
            ++end;
        }
        return {
            "number", std::to_string(number), verbatim(text, words, {begin, end}), {begin, end}};
    }
    return {};
}

Slot plain_slot(std::string_view text, const Words& words, Phrase phrase, std::string kind) {
    while (!phrase.empty() &&
           (words[phrase.begin].mark != 0 || words[phrase.begin].is(Sort::determiner)) &&
           words[phrase.begin].low != "another" && words[phrase.begin].low != "his" &&
           words[phrase.begin].low != "two" && // "three of its members"
           !(phrase.begin + 1 < phrase.end && words[phrase.begin + 1].low == "of")) {
        ++phrase.begin;
    }
    while (!phrase.empty() && words[phrase.end - 1].mark != 0) {
        --phrase.end;
    }
    if (phrase.empty()) {
        return {};
    }
    return {std::move(kind), "", verbatim(text, words, phrase), phrase};
}

} // namespace ample::cite
