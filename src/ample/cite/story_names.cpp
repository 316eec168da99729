#include <ample/cite/detail/kana.hpp>
#include <ample/cite/detail/story_names.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t shortest_row = 4;  // consonants
constexpr std::size_t shortest_firm = 9; // bytes
constexpr std::size_t longest_firm = 36;

void note_rows(const std::string& name, Names& names) {
    for (const bool closing : {false, true}) {
        if (auto row = row_of_latin(name, closing); row.size() >= shortest_row) {
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

void note_katakana(std::string_view text, Names& names) {
    std::size_t size = 0; // of the run that ends here
    for (std::size_t i = 0; i <= text.size();) {
        if (i + 3 <= text.size() && is_katakana(text.substr(i, 3))) {
            size += 3;
            i += 3;
            continue;
        }
        if (size > 0) {
            if (auto row = row_of_kana(text.substr(i - size, size)); row.size() >= shortest_row) {
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
        const bool plain = words[i].is_any(Sort::pronoun, Sort::determiner, Sort::month) ||
                           words[i].is_any(Sort::weekday, Sort::clause, Sort::role) ||
                           country_at(words, i) != nullptr || !agency_name(words[i].low).empty();
        const bool opens = i == 0 || words[i - 1].mark == '.' || words[i - 1].mark == '"';
        const bool goes_on = i + 1 < words.size() && words[i + 1].capital;
        if (words[i].mark == 0 && words[i].capital && words[i].low.size() > 2 && !plain &&
            (!opens || goes_on)) {
            names.insert(words[i].low);
        }
    }
    return names;
}

Names story_names(const Article& article) {
    Names names;
    if (article.language == "ja") {
        note_firms(article.text, names);
        note_katakana(article.text, names);
        return names;
    }
    for (const auto& sentence : article.sentences) {
        for (const auto& name : case_names(sentence.words, {0, sentence.words.size()})) {
            names.insert(name);
            note_rows(name, names);
        }
    }
    return names;
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
