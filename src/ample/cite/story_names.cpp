#include <ample/cite/detail/kana.hpp>
#include <ample/cite/detail/story_names.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t shortest_row = 4;  // consonants
constexpr std::size_t shortest_firm = 9; // bytes
constexpr std::size_t longest_firm = 36;

void note_rows(std::string_view name, std::size_t shortest, Names& names) {
    for (const bool closing : {false, true}) {
        if (auto row = row_of_latin(name, closing); row.size() >= shortest) {
            names.insert("~" + row);
        }
    }
}

/// 「北浜精機」, 株式会社北浜精機.
void note_firms(std::string_view text, Names& names) {
    for (const std::string_view open : {"「", "株式会社"}) {
        for (auto at = text.find(open); at != std::string_view::npos;
             at = text.find(open, at + open.size())) {
            auto name = text.substr(at + open.size(), longest_firm + 9);
            auto end = name.size();
            for (const std::string_view mark :
                 {"」", "は", "が", "の", "に", "を", "と", "、", "。", "\n", "　"}) {
                end = std::min(end, name.find(mark));
            }
            name = name.substr(0, end);
            if (name.size() >= shortest_firm && name.size() <= longest_firm) {
                names.insert("=" + std::string(name));
            }
        }
    }
}

/// Katakana from U+30A1 to U+30FF, but ・.
bool is_katakana(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const auto second = static_cast<unsigned char>(text[1]);
    const auto third = static_cast<unsigned char>(text[2]);
    return first == 0xE3 && (second == 0x83 || (second == 0x82 && third >= 0xA1)) &&
           !text.starts_with("・");
}

void note_katakana(std::string_view text, std::size_t shortest, Names& names) {
    std::size_t size = 0; // of the run that ends here
    for (std::size_t i = 0; i <= text.size();) {
        if (i + 3 <= text.size() && is_katakana(text.substr(i, 3))) {
            size += 3;
            i += 3;
            continue;
        }
        if (size > 0) {
            if (auto row = row_of_kana(text.substr(i - size, size)); row.size() >= shortest) {
                names.insert("~" + row);
            }
        }
        size = 0;
        ++i;
    }
}

} // namespace

Names case_names(const Words& words, Phrase phrase) {
    Names names;
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        if (!words[i].capital) {
            continue;
        }
        const bool plain = words[i].is_any(Sort::pronoun, Sort::determiner, Sort::month) ||
                           words[i].is_any(Sort::weekday, Sort::clause, Sort::role) ||
                           country_at(words, i) != nullptr || !agency_name(words[i].low).empty();
        const bool opens = i == 0 || words[i - 1].mark == '.' || words[i - 1].mark == '"';
        const bool goes_on = i + 1 < words.size() && words[i + 1].capital;
        if (words[i].mark == 0 && words[i].low.size() > 2 && !plain && (!opens || goes_on)) {
            names.insert(words[i].low);
        }
    }
    return names;
}

Names story_names(const Article& article, bool with_sounds) {
    Names names;
    if (article.language == "ja") {
        note_firms(article.text, names);
        note_katakana(article.text, shortest_row, names);
        return names;
    }
    for (const auto& sentence : article.sentences) {
        for (const auto& name : case_names(sentence.words, {0, sentence.words.size()})) {
            names.insert(name);
            if (with_sounds) {
                note_rows(name, shortest_row, names);
            }
        }
    }
    return names;
}

Names sounds_in(std::string_view text, bool is_japanese) {
    constexpr std::size_t shortest = 3;
    Names names;
    if (is_japanese) {
        note_katakana(text, shortest, names);
        return names;
    }
    for (const auto& word : words_of(text, 0, text.size())) {
        if (word.mark == 0 && word.capital && !word.is_any(Sort::determiner, Sort::role)) {
            note_rows(word.low, shortest, names);
        }
    }
    return names;
}

namespace {

std::uint32_t number_of_name(std::string_view name) {
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash;
}

std::size_t common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::size_t both = 0;
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (*x == *y) {
            ++both;
            ++x;
            ++y;
        } else if (*x < *y) {
            ++x;
        } else {
            ++y;
        }
    }
    return both;
}

} // namespace

std::vector<StoryPrint> story_prints(const std::vector<Article>& articles) {
    std::vector<StoryPrint> prints;
    if (articles.size() == 1) {
        prints.resize(1); // there is no other story
        return prints;
    }
    prints.reserve(articles.size());
    const bool with_sounds = std::any_of(
        articles.begin(), articles.end(), [](const Article& one) { return one.language == "ja"; });
    for (const auto& article : articles) {
        StoryPrint print;
        print.is_japanese = article.language == "ja";
        for (const auto& name : story_names(article, with_sounds)) {
            auto& list = name.starts_with('~') && !print.is_japanese ? print.sounds : print.words;
            list.push_back(number_of_name(name));
            if (print.is_japanese && name.starts_with('~')) {
                print.sounds.push_back(number_of_name(name));
            }
        }
        std::sort(print.words.begin(), print.words.end());
        std::sort(print.sounds.begin(), print.sounds.end());
        prints.push_back(std::move(print));
    }
    return prints;
}

std::map<std::size_t, std::set<std::size_t>>
translations_of(const std::vector<StoryPrint>& prints) {
    constexpr std::size_t most_reports = 64;
    constexpr std::size_t least_weight = 2;
    std::map<std::size_t, std::set<std::size_t>> found;
    std::map<std::uint32_t, std::vector<std::size_t>> by_sound;
    for (std::size_t i = 0; i < prints.size(); ++i) {
        for (const auto sound : prints[i].sounds) {
            by_sound[sound].push_back(i);
        }
    }
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> weights;
    for (const auto& [sound, reports] : by_sound) {
        for (const auto a : reports) {
            for (const auto b : reports) {
                const bool pair = prints[a].is_japanese && !prints[b].is_japanese;
                if (pair && reports.size() <= most_reports && ++weights[{a, b}] == least_weight) {
                    found[a].insert(b);
                }
            }
        }
    }
    return found;
}

bool may_be_one(const StoryPrint& a, const StoryPrint& b) {
    constexpr std::size_t several = 6;
    constexpr std::size_t several_sounds = 4;
    if (a.is_japanese != b.is_japanese) {
        const auto& latin = a.is_japanese ? b : a;
        const auto& japanese = a.is_japanese ? a : b;
        const bool short_one = latin.words.size() < several || japanese.words.empty();
        return short_one || common(a.sounds, b.sounds) > 0;
    }
    const auto few = a.is_japanese ? several_sounds : several;
    const auto least = a.is_japanese ? 1U : 2U;
    const bool short_one = std::min(a.words.size(), b.words.size()) < few;
    return short_one || common(a.words, b.words) >= least;
}

std::size_t names_in_common(const StoryPrint& a, const StoryPrint& b) {
    return a.is_japanese == b.is_japanese ? common(a.words, b.words) : 0;
}

std::size_t common_weight(const Names& a, const Names& b, bool one_language) {
    std::size_t weight = 0;
    for (const auto& name : a) {
        if (b.contains(name)) {
            weight += name.starts_with('=') ? 2U : one_language && name.starts_with('~') ? 0U : 1U;
        }
    }
    return weight;
}

} // namespace ample::cite::detail
