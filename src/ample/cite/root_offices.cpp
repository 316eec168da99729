#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/detail/root_offices.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

/// The parts of a line between commas.
std::vector<Phrase> parts_of(const Words& words, Phrase line) {
    std::vector<Phrase> parts;
    auto begin = line.begin;
    for (auto i = line.begin; i <= line.end; ++i) {
        if (i == line.end || words[i].mark == ',') {
            parts.push_back({begin, i});
            begin = i + 1;
        }
    }
    return parts;
}

bool is_all_names(const Words& words, Phrase phrase) {
    constexpr WordList joints = "of and for the &";
    return !phrase.empty() && words[phrase.begin].capital &&
           std::all_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       [&](const Word& word) {
                           return word.mark == 0 && (word.capital || among(word.low, joints));
                       });
}

bool is_post(const Words& words, Phrase phrase) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       [](const Word& word) {
                           return word.is(Sort::role) ||
                                  among(word.low,
                                        "director executive officer president registrar head "
                                        "counsel commissioner manager auditor partner principal");
                       });
}

/// Whether the letters at `i` are kanji or katakana.
bool is_letter_at(View text, std::size_t i) {
    if (i + 3 > text.size()) {
        return false;
    }
    const auto a = static_cast<unsigned char>(text[i]);
    const auto b = static_cast<unsigned char>(text[i + 1]);
    const auto c = static_cast<unsigned char>(text[i + 2]);
    const bool katakana = a == 0xE3 && ((b == 0x82 && c >= 0xA1) || b == 0x83);
    return katakana || (a >= 0xE4 && a <= 0xE9);
}

/// The one longest run of the text that ends with `ending`; empty where several may be meant.
std::string run_ending_with(View text, View ending) {
    std::string found;
    constexpr std::size_t longest = 48;
    for (auto at = text.find(ending); at != View::npos; at = text.find(ending, at + 3)) {
        const auto end = at + ending.size();
        if (is_letter_at(text, end)) {
            continue; // goes on
        }
        auto begin = at;
        while (begin >= 3 && end - begin < longest && is_letter_at(text, begin - 3)) {
            begin -= 3;
        }
        const auto run = text.substr(begin, end - begin);
        if (found.empty() || run.ends_with(found)) {
            found = std::string(run);
        } else if (!View(found).ends_with(run)) {
            return {};
        }
    }
    return found;
}

struct Short {
    View ending;
    View full;
};

/// Short forms by which papers call bodies, and posts that only one body has.
constexpr Short shorts[] = {{"教委", "教育委員会"},
                            {"教育長", "教育委員会"},
                            {"公取委", "公正取引委員会"},
                            {"選管", "選挙管理委員会"},
                            {"個情委", "個人情報保護委員会"},
                            {"監視委", "監視委員会"},
                            {"厚労省", "厚生労働省"},
                            {"経産省", "経済産業省"},
                            {"文科省", "文部科学省"},
                            {"国交省", "国土交通省"},
                            {"農水省", "農林水産省"},
                            {"日銀", "日本銀行"},
                            {"東証", "東京証券取引所"},
                            {"労組", "労働組合"}};

constexpr View bodies[] = {"機構",
                           "協会",
                           "委員会",
                           "研究所",
                           "財団",
                           "公社",
                           "組合",
                           "連盟",
                           "学会",
                           "取引所",
                           "協議会",
                           "公団",
                           "事業団",
                           "連合",
                           "学園",
                           "本部"};

} // namespace

std::vector<std::pair<std::string, std::string>> listed_posts(const Article& article) {
    constexpr std::size_t longest = 160; // bytes
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& sentence : article.sentences) {
        const auto line = article.text.substr(sentence.begin, sentence.end - sentence.begin);
        if (line.size() > longest || std::count(line.begin(), line.end(), ',') != 2) {
            continue;
        }
        const auto words = words_of(article.text, sentence.begin, sentence.end);
        auto begin = find(words, ":", 0, std::min<std::size_t>(words.size(), 3));
        begin = begin < std::min<std::size_t>(words.size(), 3) ? begin + 1 : 0;
        const auto parts = parts_of(words, {begin, words.size()});
        if (parts.size() != 3 || !is_all_names(words, parts[0]) || !is_all_names(words, parts[2]) ||
            !is_post(words, parts[1]) || is_post(words, parts[0])) {
            continue;
        }
        auto name = parts[0];
        name.begin += among(words[name.begin].low, "mr mrs ms miss dr prof sir dame lord lady");
        const auto size = name.end - name.begin;
        if (size >= 2 && size <= 4 && parts[2].end - parts[2].begin >= 2) {
            const auto body = low_text(words, parts[2]);
            found.emplace_back(verbatim(article.text, words, name), body);
            found.emplace_back(verbatim(article.text, words, parts[0]), body);
        }
    }
    return found;
}

std::set<std::string> prosecuting_counsel(const Article& article) {
    std::set<std::string> found;
    for (const auto& sentence : article.sentences) {
        const auto& words = sentence.words;
        for (std::size_t i = 2; i + 1 < words.size(); ++i) {
            if (words[i].mark != ',') {
                continue;
            }
            const auto end = std::min(words.size(), i + 8);
            const bool side = find(words, "for the crown", i, end) < end ||
                              find(words, "for the prosecution", i, end) < end ||
                              find(words, "for the state", i, end) < end ||
                              words[i + 1].low == "prosecuting";
            auto begin = i;
            while (begin > 0 && is_name(words[begin - 1]) && words[begin - 1].mark == 0) {
                --begin;
            }
            if (side && i - begin >= 2 && i - begin <= 5) {
                found.insert(verbatim(article.text, words, {begin, i}));
            }
        }
    }
    return found;
}

std::string only_state_named(const Article& article, const Counts& states) {
    const bool japanese = article.language == "ja";
    const auto text = japanese ? std::string() : ascii::lower(article.text);
    const auto sounds = japanese ? sounds_in(article.text, true) : Names();
    std::string only;
    for (const auto& [state, count] : states) {
        const auto root = state.substr(0, state.size() - (state.ends_with('a') ? 1 : 0));
        auto named = !japanese && text.find(root) != std::string::npos;
        for (const auto& sound : japanese ? sounds_in(titled(state), false) : Names()) {
            named = named || sounds.contains(sound);
        }
        if (named && !only.empty()) {
            return {};
        }
        only = named ? state : only;
    }
    return only;
}

bool is_post_at(const Party& party, std::string_view publisher) {
    const auto low = ascii::lower(party.name);
    constexpr std::string_view own[] = {"the inquiry",
                                        "our inquiry",
                                        "the investigation",
                                        "our investigation",
                                        "the review",
                                        "our review",
                                        "the audit",
                                        "our analysis",
                                        "the analysis",
                                        "the findings",
                                        "preliminary findings",
                                        "the information available to us",
                                        "information available to us",
                                        "initial findings",
                                        "the preliminary findings",
                                        "our findings"};
    if (std::find(std::begin(own), std::end(own), low) != std::end(own) && party.place.empty()) {
        return true;
    }
    const bool placed = low.find(" of ") != std::string::npos ||
                        low.find(" for ") != std::string::npos ||
                        low.find("'s ") != std::string::npos || party.of_last;
    const bool ours = low.starts_with("our ") || low.find(" our ") != std::string::npos;
    const auto stem = stem_of_post(low);
    const bool of_office = !stem.empty() && publisher.find(stem) != std::string_view::npos;
    const bool somebody = !party.person.empty() || party.kind == "role";
    const bool free = party.standing == Standing::person ||
                      (party.standing == Standing::organisation && party.of_firm);
    return (ours && party.document) ||
           (somebody && (ours || of_office || (free && party.of_firm && !placed)));
}

bool is_minister_alone(const Party& party) {
    const auto low = ascii::lower(party.name);
    const auto words = words_of(low, 0, low.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].low == "minister") {
            const auto before = i == 0 ? View() : View(words[i - 1].low);
            const bool of = i + 1 < words.size() && among(words[i + 1].low, "of for");
            return !of && (before.empty() || among(before, "deputy the a vice junior state"));
        }
    }
    return false;
}

std::string ministry_of_minister(const Party& party) {
    constexpr WordList fields = "foreign defence defense interior home justice finance economy "
                                "security digital transport energy health trade education";
    const auto low = ascii::lower(party.name);
    const auto words = words_of(low, 0, low.size());
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].low == "minister" && among(words[i - 1].low, fields)) {
            const std::string field = low_text(words, {i - 1, i});
            return (field == "defense" ? "defence" : field) + " ministry";
        }
    }
    return {};
}

bool take_ministry_of(const Party& minister, const std::string& called, Party& party) {
    const bool his = party.standing == Standing::ministry && party.anaphor &&
                     (called.starts_with("his ") || called.starts_with("her "));
    if (!his || ministry_of_minister(minister).empty()) {
        return false;
    }
    party.standing = minister.standing; // one source with him
    party.organisation = minister.organisation;
    party.country = minister.country;
    party.anaphor = false;
    return true;
}

Party publishing_party(const Article& article) {
    const auto& name = article.publisher;
    if (article.language == "ja") {
        return name.empty() ? Party{} : japanese::speaker(name, {});
    }
    const auto words = words_of(name, 0, name.size());
    return words.empty() ? Party{} : party_of(name, words, {0, words.size()});
}

bool is_of_union(const Article& article, const Party& party) {
    const auto names = [&](View name) { return article.text.find(name) != View::npos; };
    const bool bloc = party.standing == Standing::other && ascii::same(party.name, "the bloc") &&
                      (names("European Union") || names("EU")) && !names("ASEAN") &&
                      !names("African Union");
    return bloc || party.country == "european union" || party.country == "eu";
}

bool is_told_as_foe(const Article& article, const std::string& state) {
    constexpr std::size_t near = 3; // words
    const auto backs = [](const Word& word) {
        return word.low.ends_with("-backed") || word.low.ends_with("-sponsored") ||
               word.low.ends_with("-linked") || word.low.ends_with("-run") ||
               among(word.low, "hackers intruders spies");
    };
    return std::any_of(
        article.sentences.begin(), article.sentences.end(), [&](const Sentence& sentence) {
            const auto& words = sentence.words;
            for (std::size_t i = 0; i < words.size(); ++i) {
                const auto* const land = words[i].capital ? country_at(words, i) : nullptr;
                if (land == nullptr || (!state.empty() && land->name != state)) {
                    continue;
                }
                const auto from =
                    words.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, near));
                const auto until =
                    words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), i + near));
                if (std::any_of(from, until, backs)) {
                    return true;
                }
            }
            return false;
        });
}

bool is_abroad(const std::string& office, const std::string& state) {
    const auto* const of = country_of(office.substr(0, office.find(' ')));
    return of != nullptr && !state.empty() && of->name != state;
}

std::string name_ending_so(const Article& article, const std::string& nouns) {
    for (const auto& sentence : article.sentences) {
        const auto& words = sentence.words;
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!words[i].capital || !is_name(words[i - 1]) || !nouns.starts_with(words[i].low) ||
                !reads(words, i, nouns)) {
                continue;
            }
            auto begin = i;
            while (begin > 0 && i - begin < 3 && is_name(words[begin - 1]) &&
                   words[begin - 1].mark == 0) {
                --begin;
            }
            const auto count = std::count(nouns.begin(), nouns.end(), ' ') + 1;
            return low_text(words, {begin, i + static_cast<std::size_t>(count)});
        }
    }
    return {};
}

std::string japanese_office(View text, const std::string& name) {
    for (const auto& [ending, full] : shorts) {
        if (!name.ends_with(ending)) {
            continue;
        }
        const auto front = name.substr(0, name.size() - ending.size());
        const bool post = ending == "教育長"; // a name stands in front
        auto run = run_ending_with(text, (post ? std::string() : front) + std::string(full));
        if (run.empty()) {
            run = run_ending_with(text, full);
        }
        return !run.empty() ? run : post ? name : front + std::string(full);
    }
    for (const auto body : bodies) {
        if (name.ends_with(body)) {
            const auto run = run_ending_with(text, name);
            return run.empty() ? name : run;
        }
    }
    return name;
}

} // namespace ample::cite::detail
