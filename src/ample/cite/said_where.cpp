#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/said_where.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_setting = 28; // words

constexpr WordList papers =
    "statement statements report press email e-mail post posts tweet tweets message messages "
    "interview release letter note briefing conference blog thread video notice advisory bulletin "
    "filing comments remarks article column speech address memo communique reply response";

constexpr WordList platforms =
    "x twitter telegram facebook linkedin instagram weibo vkontakte mastodon bluesky threads "
    "youtube television tv radio media website site blog channel page account feed platform "
    "network networks";

constexpr WordList prepositions = "in on at during via through by to with after before from for "
                                  "of over following under";

/// Participles that tell of a paper before them: no verb of the sentence.
constexpr WordList tells_of_paper =
    "posted published released issued carried unsealed filed sent seen obtained shared broadcast "
    "aired dated read emailed e-mailed distributed quoted made given addressed entitled titled "
    "monitored held";

bool is_day(const Word& word) {
    return word.is_any(Sort::weekday, Sort::month) || number_of(word.low) > 0;
}

/// How many words of a time stand at `at`: "late on Monday", "this morning", "two days ago".
std::size_t time_at(const Words& words, std::size_t at) {
    auto i = at;
    const auto low = [&](std::size_t k) {
        return k < words.size() ? std::string_view(words[k].low) : std::string_view{};
    };
    while (!low(i).empty() && among(low(i), "earlier later late early")) {
        ++i;
    }
    i += low(i) == "on" && i + 1 < words.size() && is_day(words[i + 1]) ? 1 : 0;
    if (!low(i).empty() && among(low(i), "today yesterday tonight overnight")) {
        return i + 1 - at;
    }
    constexpr WordList parts = "morning afternoon evening night week month year weekend";
    if (i + 1 < words.size() && among(low(i), "this last that the") &&
        (among(low(i + 1), parts) || words[i + 1].is(Sort::weekday))) {
        return i + 2 - at;
    }
    const auto first = i;
    while (i < words.size() && i < first + 4 &&
           (is_day(words[i]) || (i > first && among(words[i].low, parts)))) {
        ++i;
    }
    return i > first ? i - at : 0;
}

/// Whether a clause may begin with the word.
bool opens_clause(const Words& words, std::size_t at) {
    const auto& word = words[at];
    return word.mark == 0 && (word.capital || word.is_any(Sort::determiner, Sort::pronoun) ||
                              among(word.low, "there we i no"));
}

} // namespace

std::size_t behind_setting_of_speech(const Words& words, std::size_t at) {
    bool closed = false; // a clause may follow without "that"
    const auto until = std::min(at + longest_setting, words.size());
    for (auto i = at; i < until;) {
        if (const auto time = time_at(words, i); time > 0) {
            i += time;
            closed = true;
            continue;
        }
        const auto& word = words[i];
        if (i > at && (word.low == "that" || word.mark == ':')) {
            return i + 1;
        }
        if (i > at && word.mark == '"') {
            return i;
        }
        const bool aside = i == at && i + 1 < until && among(words[i + 1].low, "in on at");
        if (word.mark == ',' && (i > at || aside) && i + 1 < until) {
            const auto& next = words[i + 1];
            if (next.mark != '"' && next.low != "that" && !among(next.low, prepositions) &&
                time_at(words, i + 1) == 0) {
                return at;
            }
            ++i;
            continue;
        }
        const bool tells = i > at && among(word.low, tells_of_paper);
        if (word.mark != 0 || (!tells && !among(word.low, prepositions))) {
            return closed && i > at && opens_clause(words, i) ? i : at;
        }
        auto end = i + (tells ? 0 : 1);
        bool noun = false; // that closes the phrase
        while (end < until && words[end].mark == 0 && words[end].low != "that" && !noun &&
               (end == i || !among(words[end].low, prepositions)) &&
               (end == i || time_at(words, end) == 0)) {
            const bool told = among(words[end].low, tells_of_paper);
            if (words[end].quoted || (is_finite(words, end) && !told) ||
                words[end].is(Sort::clause)) {
                return at;
            }
            if (told && end > i) {
                break;
            }
            const bool next_too = end + 1 < until && words[end + 1].mark == 0 &&
                                  among(words[end + 1].low, papers) && end > i;
            noun = end > i && !next_too &&
                   (among(words[end].low, papers) || among(words[end].low, platforms));
            ++end;
        }
        closed = noun || tells;
        i = std::max(end, i + 1);
    }
    return at;
}

std::size_t behind_paper_in_front(const Words& words, Phrase phrase) {
    constexpr std::size_t longest_front = 8; // words
    auto begin = phrase.begin;
    const auto low = [&](std::size_t k) { return std::string_view(words[k].low); };
    const bool led = among(low(begin), "in on at via through");
    const bool behind = !led && begin > 0 && among(low(begin - 1), "in on at via through");
    begin += led ? 1 : 0;
    if ((!led && !behind) || begin + 2 >= phrase.end || !words[begin].is(Sort::determiner)) {
        return phrase.begin;
    }
    for (auto i = begin + 2; i < std::min(begin + longest_front, phrase.end); ++i) {
        const auto& before = words[i - 1];
        const bool noun =
            before.mark == 0 && ((among(before.low, papers) && !among(low(i), papers)) ||
                                 (before.is_any(Sort::weekday, Sort::month) && i > begin + 2));
        const bool opens =
            words[i].mark == 0 &&
            (words[i].is(Sort::determiner) || is_name(words[i]) ||
             words[i].is_any(
                 Sort::role, Sort::police, Sort::prosecutor, Sort::official, Sort::researcher));
        if (noun && opens && !words[i].is(Sort::weekday)) {
            return i;
        }
    }
    return phrase.begin;
}

std::size_t front_of_speech(const Words& words, std::size_t speaker) {
    const bool parted = speaker > 4 && words[speaker - 1].mark == ',' &&
                        among(words[0].low, "in on via through") && words[1].is(Sort::determiner);
    if (!parted) {
        return speaker;
    }
    bool paper = false;
    for (std::size_t i = 2; i + 1 < speaker; ++i) {
        const bool tells = paper && among(words[i].low, tells_of_paper);
        if (words[i].quoted || words[i].mark != 0 || words[i].is(Sort::clause) ||
            (is_finite(words, i) && !tells && !among(words[i].low, papers))) {
            return speaker;
        }
        paper = paper || among(words[i].low, papers);
    }
    return paper ? 0 : speaker;
}

} // namespace ample::cite::detail
