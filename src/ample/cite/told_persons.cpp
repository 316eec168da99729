#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/told_persons.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList any_person = "man woman person national tenant lodger foreigner suspect user "
                                "visitor guest client defendant accused citizen";

/// Words of one person: a student is a young man, a businessman a national.
constexpr std::pair<std::string_view, std::string_view> japanese_nouns[] = {
    {"留学生", "student"},
    {"学生", "student"},
    {"会社員", "employee"},
    {"会社役員", "businessman"},
    {"実業家", "businessman"},
    {"技術者", "engineer"},
    {"元社員", "employee"},
    {"外交官", "diplomat"},
    {"女", "woman"},
    {"男", "man"}};

bool is_known(const Person& who) {
    return !who.nouns.empty() || who.he || who.she;
}

bool is_any(const Person& who) {
    return is_known(who) && std::all_of(who.nouns.begin(), who.nouns.end(), [](const auto& noun) {
               return among(noun, any_person);
           });
}

bool is_man(const Person& who) {
    return who.nouns.contains("man") || (who.he && !who.she && !who.nouns.contains("woman"));
}

bool is_woman(const Person& who) {
    return who.nouns.contains("woman") || (who.she && !who.he && !who.nouns.contains("man"));
}

} // namespace

Person person_in(const Words& words, Phrase phrase) {
    Person who;
    const auto end = std::min(phrase.end, words.size());
    for (auto i = phrase.begin; i < end; ++i) {
        const auto& low = words[i].low;
        who.he = who.he || among(low, "he him his");
        who.she = who.she || among(low, "she her hers");
        const bool known = words[i].is(Sort::person) || among(low, any_person);
        const bool in_name = i > phrase.begin || (i + 1 < words.size() && words[i + 1].capital);
        if (known && !words[i].is(Sort::pronoun)) {
            who.nouns.insert(low);
        } else if (words[i].capital && in_name &&
                   !words[i].is_any(Sort::month, Sort::weekday, Sort::determiner) &&
                   country_of(low) == nullptr) {
            who.names.insert(low);
        }
    }
    return who;
}

Person person_in_japanese(std::string_view text) {
    Person who;
    for (const auto& [noun, meaning] : japanese_nouns) {
        if (text.find(noun) != std::string_view::npos) {
            who.nouns.insert(std::string(meaning));
            break;
        }
    }
    return who;
}

bool may_be_one_person(const Person& a, const Person& b) {
    const bool others = (!a.names.empty() && !b.names.empty() && !meet(a.names, b.names)) ||
                        (is_man(a) && is_woman(b)) || (is_woman(a) && is_man(b));
    return !others &&
           ((is_known(a) && is_known(b) && (meet(a.nouns, b.nouns) || is_any(a) || is_any(b))) ||
            meet(a.names, b.names));
}

Phrase aged_person(const Words& words, std::size_t at) {
    auto end = at;
    while (end < words.size() && end < at + 4 && is_name(words[end]) && words[end].capital) {
        ++end;
    }
    const bool aged = end >= at + 2 && end + 2 < words.size() && words[end].mark == ',' &&
                      words[end + 1].low.size() == 2 && number_of(words[end + 1].low) > 9 &&
                      (words[end + 2].mark == ',' || words[end + 2].mark == '.');
    const bool in_brackets = end >= at + 2 && end + 2 < words.size() && words[end].mark == '(' &&
                             number_of(words[end + 1].low) > 9 && words[end + 2].mark == ')';
    return aged || in_brackets ? Phrase{at, end} : Phrase{};
}

} // namespace ample::cite::detail
