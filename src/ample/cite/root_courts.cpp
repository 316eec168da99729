#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/japanese_parties.hpp>
#include <ample/cite/detail/root_courts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr std::size_t longest_name = 8; // words

bool is_court(const Word& word) {
    return word.capital && among(word.low, "court tribunal");
}

/// The capitals around the "Court" at `at`, "of Appeal" included; without a determiner in front.
Phrase court_name_at(const Words& words, std::size_t at) {
    auto begin = at;
    while (begin > 0 && at - begin < longest_name && words[begin - 1].capital &&
           words[begin - 1].mark == 0 && !words[begin - 1].is(Sort::determiner) &&
           !words[begin - 1].is_any(Sort::month, Sort::weekday) && words[begin - 1].low != "'s") {
        --begin;
    }
    auto end = at + 1;
    while (end + 1 < words.size() && among(words[end].low, "of for in")) {
        auto next = end + 1;
        next += words[next].low == "the" ? 1 : 0;
        auto until = next;
        while (until < words.size() && words[until].capital && words[until].mark == 0) {
            ++until;
        }
        if (until == next || words[end].low == "in") {
            break; // "the court in Lakeside": where it sits
        }
        end = until;
    }
    const bool press = end < words.size() && words[end].capital && // "Lakeside Court Watch"
                       among(words[end].low, "watch news reporter reporters monitor journal press");
    return press ? Phrase{} : Phrase{begin, end};
}

/// "Supreme Court", "High Court", "Constitutional Court": whom an appeal goes to.
bool is_highest(const Words& words, Phrase name) {
    return among(words[name.begin].low, "supreme constitutional high");
}

/// How often and how early a report names a court.
struct Heard {
    std::size_t count = 0;
    std::size_t order = 0;
    bool highest = false;
    std::string name = {};

    /// Whether the report is rather about the other.
    friend bool operator<(const Heard& a, const Heard& b) {
        if (a.highest != b.highest) {
            return a.highest;
        }
        return a.count != b.count ? a.count < b.count : a.order > b.order;
    }
};

/// Letters of a Japanese name: kanji, katakana.
bool is_letter(View text, std::size_t at) {
    const auto a = static_cast<unsigned char>(text[at]);
    const auto b = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    const auto c = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) : 0;
    return (a == 0xE3 && ((b == 0x82 && c >= 0xA1) || b == 0x83)) || (a >= 0xE4 && a <= 0xE9);
}

/// The first name of a court, "湖岸地裁", that is more than its noun.
std::string japanese_court(View text) {
    constexpr View nouns[] = {"裁判所", "地裁", "高裁", "簡裁", "最高裁", "家裁"};
    constexpr View kinds[] = {"控訴", "地方", "高等", "簡易", "家庭", "同", "一審", "二審", "上級"};
    auto first = View::npos;
    View found;
    for (const auto noun : nouns) {
        for (auto at = text.find(noun); at != View::npos && at < first;
             at = text.find(noun, at + noun.size())) {
            auto begin = at;
            while (begin >= 3 && at - begin < 45 && is_letter(text, begin - 3)) {
                begin -= 3;
            }
            const auto front = text.substr(begin, at - begin);
            if (!front.empty() &&
                std::find(std::begin(kinds), std::end(kinds), front) == std::end(kinds)) {
                first = at;
                found = text.substr(begin, at + noun.size() - begin);
            }
        }
    }
    return std::string(found);
}

/// Whether a noun phrase is a court or who sits in it.
bool is_bench(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (among(words[i].low, "by after before from")) {
            return false;
        }
        if (among(words[i].low, "court tribunal judge judges jury jurors magistrate")) {
            return !among(words[i + 1 < phrase.end ? i + 1 : i].low,
                          "papers documents filing filings records hearing case order");
        }
    }
    return false;
}

/// "was jailed for", "were remanded in custody", with nobody behind "by" but a court.
bool is_sentence_passed(const Words& words, std::size_t at) {
    constexpr WordList passed = "sentenced convicted acquitted jailed imprisoned remanded bailed "
                                "fined cleared given handed ordered found";
    if (at == 0 || !among(words[at].low, passed)) {
        return false;
    }
    auto before = at;
    while (before > 0 && words[before - 1].is(Sort::adverb)) {
        --before;
    }
    const bool passive = before > 0 && (words[before - 1].is(Sort::be) ||
                                        among(words[before - 1].low, "been being"));
    const auto behind = std::min(at + 6, words.size());
    const auto term = [&](View noun) { return find(words, noun, at + 1, behind) < behind; };
    if (among(words[at].low, "given handed ordered found")) {
        return passive && (words[at].low == "found" ? reads(words, at + 1, "guilty") ||
                                                          reads(words, at + 1, "not guilty")
                           : words[at].low == "ordered" ? reads(words, at + 1, "to pay")
                                                        : term("sentence") || term("years") ||
                                                              term("months") || term("fine"));
    }
    const bool released = words[at].low != "cleared" || // "was cleared of"
                          (at + 1 < words.size() && words[at + 1].low == "of");
    return passive && released;
}

} // namespace

std::string court_named(const Article& article) {
    if (article.language == "ja") {
        return japanese_court(article.text);
    }
    if (auto own = court_in(article.publisher); !own.empty()) {
        return own;
    }
    std::map<std::string, Heard> heard;
    for (const auto& sentence : article.sentences) {
        const auto& words = sentence.words;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto name = is_court(words[i]) ? court_name_at(words, i) : Phrase{};
            if (name.end > name.begin + 1) {
                auto& one = heard[low_text(words, name)];
                one.order = one.count++ == 0 ? heard.size() : one.order;
                one.highest = is_highest(words, name);
                one.name = verbatim(article.text, words, name);
            }
        }
    }
    const auto best =
        std::max_element(heard.begin(), heard.end(), [](const auto& a, const auto& b) {
            return a.second < b.second;
        });
    if (best == heard.end()) {
        return {};
    }
    const auto whole = std::find_if(heard.begin(), heard.end(), [&](const auto& one) {
        return one.first.ends_with(" " + best->first); // "Lakeside Court of Appeal"
    });
    return whole == heard.end() ? best->second.name : whole->second.name;
}

std::string only_court(const std::vector<std::string>& courts) {
    std::string only;
    for (const auto& court : courts) {
        if (court.empty() || static_cast<unsigned char>(court.front()) >= 0x80) {
            continue;
        }
        if (!only.empty() && ascii::lower(only) != ascii::lower(court)) {
            return {};
        }
        only = court;
    }
    return only;
}

bool is_court_abroad(const std::string& name) {
    const bool japanese = static_cast<unsigned char>(name.empty() ? 'a' : name.front()) >= 0x80;
    return japanese && name.find("最高裁") == std::string::npos &&
           std::none_of(std::begin(japanese::prefectures),
                        std::end(japanese::prefectures),
                        [&](const auto& one) { return name.find(one.first) != std::string::npos; });
}

bool is_paper_of_court(const std::string& name) {
    constexpr View japanese[] = {"判決要旨", "判決文", "判決書", "判決", "決定書"};
    if (std::find(std::begin(japanese), std::end(japanese), name) != std::end(japanese)) {
        return true;
    }
    const auto words = words_of(name, 0, name.size());
    return std::any_of(words.begin(), words.end(), [](const Word& word) {
        return among(word.low, "judgment judgement verdict ruling");
    });
}

std::string court_in(const std::string& phrase) {
    if (static_cast<unsigned char>(phrase.empty() ? 'a' : phrase.front()) >= 0x80) {
        return japanese_court(phrase);
    }
    const auto words = words_of(phrase, 0, phrase.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto name = is_court(words[i]) ? court_name_at(words, i) : Phrase{};
        if (name.end > name.begin + 1) {
            return verbatim(phrase, words, name);
        }
    }
    return {};
}

namespace {

/// "湖岸地裁は5日、…を言い渡した", "一審は懲役3年だった": a court as the topic of what is told.
bool is_topic(View front) {
    constexpr View courts[] = {"裁判所は",
                               "地裁は",
                               "高裁は",
                               "簡裁は",
                               "最高裁は",
                               "控訴裁は",
                               "裁判官は",
                               "裁判長は",
                               "控訴審判決は",
                               "一審は",
                               "二審は",
                               "判決は",
                               "裁判所が",
                               "地裁が",
                               "高裁が"};
    return std::any_of(std::begin(courts), std::end(courts), [&](View court) {
        return front.find(court) != View::npos;
    });
}

} // namespace

std::optional<Party> acting_court(const Article& article, const Claim& claim) {
    const auto& sentence = article.sentences[claim.sentence];
    const auto& words = sentence.words;
    const bool alone = claim.chain.size() == 1 ||
                       (claim.chain.size() == 2 && claim.chain.back().standing == Standing::agency);
    const Party court{.name = article.language == "ja" ? "裁判所" : "the court",
                      .kind = "organisation",
                      .standing = Standing::court};
    if (!alone || claim.silent || claim.background || article.first_hand) {
        return std::nullopt;
    }
    if (article.language == "ja") {
        const auto front = article.text.substr(sentence.begin, claim.end - sentence.begin);
        return is_topic(front) && !claim.scene ? std::optional(court) : std::nullopt;
    }
    const auto end = std::min(claim.words.end, words.size());
    const auto verb = finite_in(words, claim.words.begin, end);
    auto who = verb < end ? phrase_before(words, verb) : Phrase{};
    const bool titled = !who.empty() && who.begin > claim.words.begin && // "Judge Ann Berg"
                        among(words[who.begin - 1].low, "judge justice magistrate");
    who.begin -= titled ? 1 : 0;
    if (!who.empty() && is_bench(words, who)) {
        auto party = party_of(article.text, words, who);
        const bool jury = find(words, "grand jury", who.begin, who.end) < who.end;
        party.standing = jury ? Standing::prosecutors : Standing::court; // who lead the jury
        return party;
    }
    for (auto i = claim.words.begin; i < end; ++i) {
        if (!words[i].quoted && is_sentence_passed(words, i)) {
            return court;
        }
    }
    return std::nullopt;
}

void join_courts(std::vector<Claim>& claims) {
    constexpr std::string_view open = "court:case";
    std::map<std::size_t, std::map<std::string, const Root*>> heard; // by article and key
    for (const auto& claim : claims) {
        if (claim.root.key.starts_with("court:") && claim.root.key != open) {
            heard[claim.article].emplace(claim.root.key, &claim.root);
        }
    }
    for (auto& claim : claims) {
        const auto found = heard.find(claim.article);
        if (claim.root.key == open && found != heard.end() && found->second.size() == 1) {
            claim.root = *found->second.begin()->second;
            claim.root.basis = "the only court that the report hears";
        }
    }
}

} // namespace ample::cite::detail
