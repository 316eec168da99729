#include <ample/cite/detail/office_names.hpp>
#include <ample/cite/detail/person_nouns.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/source_nouns.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool is_person_noun(const Word& word) {
    constexpr WordList no_person =
        "supplier haulier carrier maker retailer insurer reinsurer lender provider manufacturer "
        "publisher broadcaster newspaper paper letter number server router computer power water "
        "order matter centre center quarter border river harbour harbor weather tower container "
        "operator vendor distributor sector regulator processor monitor reactor plant restaurant "
        "list error color colour labor labour floor minor major former later other another over "
        "under after offer computer printer builder shipbuilder watchdog cluster cyber user users "
        "miner refiner brewer grocer career whether rather together never ever however either "
        "motor door exterior interior prior senior junior superior behavior behaviour favour "
        "important constant relevant significant distant restaurant assist persist exist";
    constexpr std::string_view endings[] = {
        "er", "or", "ist", "ian", "ant", "man", "woman", "mate", "lady", "lord", "boss", "chief"};
    const auto& low = word.low;
    if (word.mark != 0 || word.capital || low.size() < 4 || among(low, no_person) ||
        word.is_any(Sort::organisation, Sort::victim, Sort::media, Sort::goods) ||
        word.is_any(Sort::server, Sort::attack, Sort::determiner, Sort::clause)) {
        return false;
    }
    return word.is_any(Sort::person, Sort::role) ||
           among(low, "nurse lead head aide clerk friend colleague tenant guest witness") ||
           std::any_of(std::begin(endings), std::end(endings), [&](auto ending) {
               return low.ends_with(ending);
           });
}

bool is_somebody(const Words& words, Phrase phrase) {
    const bool opens =
        !phrase.empty() && (words[phrase.begin].is(Sort::determiner) ||
                            among(words[phrase.begin].low, "his her its their who our"));
    for (auto i = phrase.begin + 1; opens && i < phrase.end; ++i) {
        const bool last =
            i + 1 == phrase.end || among(words[i + 1].low, "of at in for from with who and on");
        if (last) {
            return is_person_noun(words[i]);
        }
        if (words[i].mark != 0) {
            return false;
        }
    }
    return false;
}

bool is_one_of_trade(const Words& words, Phrase phrase) {
    if (!is_somebody(words, phrase)) {
        return false;
    }
    auto head = phrase.begin + 1;
    while (head + 1 < phrase.end && !among(words[head + 1].low, "of at in for from with who on")) {
        ++head;
    }
    const auto& noun = words[head];
    return !noun.is_any(Sort::role, Sort::researcher, Sort::official) && !noun.is(Sort::police) &&
           !among(noun.low, "officer member employee insider contractor representative");
}

Phrase surname_behind_title(const Words& words, Phrase phrase) {
    auto name = phrase.begin;
    while (name + 1 < phrase.end && is_title(words[name])) {
        name += words[name + 1].mark == '.' ? 2 : 1;
    }
    const bool titled = name > phrase.begin + 1 && name + 1 == phrase.end && is_name(words[name]);
    return titled ? Phrase{name, phrase.end} : Phrase{};
}

bool tells_whose(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const bool of = i + 1 < phrase.end && among(words[i].low, "of at for from") &&
                        (is_name(words[i + 1]) || words[i + 1].is(Sort::determiner));
        if (of || words[i].low == "'s") {
            return true;
        }
    }
    return false;
}

Phrase name_behind_post(const Words& words, Phrase phrase) {
    auto begin = phrase.end;
    while (begin > phrase.begin && is_name(words[begin - 1]) && words[begin - 1].capital) {
        --begin;
    }
    if (begin == phrase.begin || phrase.end - begin < 2 || phrase.end - begin > 3) {
        return {};
    }
    const bool his = among(words[phrase.begin].low, "his her my our");
    const bool named = holds(words, {begin, phrase.end}, Sort::organisation) ||
                       holds(words, {begin, phrase.end}, Sort::victim);
    const auto& noun = words[begin - 1];
    const bool mate = his && !noun.capital && noun.mark == 0 && noun.low.size() > 3;
    const bool post = is_person_noun(noun) && !noun.is(Sort::role);
    return !named && (mate || post) ? Phrase{begin, phrase.end} : Phrase{};
}

Phrase named_person_in(const Words& words, Phrase phrase) {
    auto begin = phrase.begin;
    while (begin < phrase.end && !is_name(words[begin])) {
        ++begin;
    }
    auto end = begin;
    while (end < phrase.end && is_name(words[end])) {
        ++end;
    }
    const bool full = end == begin + 2 || end == begin + 3; // a first name and a family name
    const bool place = end + 2 < phrase.end && words[end].mark == ',' &&
                       among(words[end + 1].low, "of from") && words[end + 2].capital;
    const bool trade =
        begin > phrase.begin && is_person_noun(words[begin - 1]) && (end == phrase.end || place);
    const bool placed = begin == phrase.begin && place && !words[end - 1].low.ends_with('s') &&
                        !words[end - 1].low.ends_with("ing") && !is_firm_noun(words[end - 1]) &&
                        !is_body(words, {begin, end});
    return full && (trade || placed) ? Phrase{begin, end} : Phrase{};
}

Phrase trade_name_before(const Words& words, std::size_t comma) {
    auto of = comma;
    while (of > 0 && words[of - 1].capital && words[of - 1].mark == 0) {
        --of;
    }
    if (of == comma || of < 2 || !among(words[of - 1].low, "of from") ||
        words[of - 2].mark != ',') {
        return {};
    }
    const auto end = of - 2;
    auto begin = end;
    while (begin > 0 && is_name(words[begin - 1])) {
        --begin;
    }
    const bool trade = begin + 2 <= end && begin > 0 && is_person_noun(words[begin - 1]);
    return trade ? Phrase{begin - 1, comma} : Phrase{};
}

} // namespace ample::cite::detail
