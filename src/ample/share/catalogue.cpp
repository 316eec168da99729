#include <ample/share/catalogue.hpp>

#include <array>
#include <utility>

namespace ample::share {

namespace {

constexpr auto size = static_cast<std::size_t>(Say::count_of_sentences);
using Sentences = std::array<std::string_view, size>;

#define AMPLE_WORD(stored, shown)

#define AMPLE_SAY(key, sentence) sentence,
constexpr Sentences english = {
#include <ample/share/catalogue_en.def>
};
constexpr Sentences japanese = {
#include <ample/share/catalogue_ja.def>
};
#undef AMPLE_SAY

#define AMPLE_SAY(key, sentence) #key,
constexpr Sentences english_keys = {
#include <ample/share/catalogue_en.def>
};
constexpr Sentences japanese_keys = {
#include <ample/share/catalogue_ja.def>
};
#undef AMPLE_SAY
#undef AMPLE_WORD

static_assert(english_keys == japanese_keys, "the catalogues must hold the same keys in one order");

using Word = std::pair<std::string_view, std::string_view>;

#define AMPLE_SAY(key, sentence)
#define AMPLE_WORD(stored, shown) Word{stored, shown},
constexpr Word english_words[] = {
#include <ample/share/catalogue_en.def>
};
constexpr Word japanese_words[] = {
#include <ample/share/catalogue_ja.def>
};
#undef AMPLE_SAY
#undef AMPLE_WORD

template <std::size_t Size>
std::string_view look_up(const Word (&words)[Size], std::string_view stored) {
    for (const auto& [word, shown] : words) {
        if (word == stored) {
            return shown;
        }
    }
    return stored;
}

} // namespace

const Catalogue* Catalogue::of(std::string_view language) noexcept {
    static constexpr Catalogue en("en");
    static constexpr Catalogue ja("ja");
    if (language == en.language()) {
        return &en;
    }
    return language == ja.language() ? &ja : nullptr;
}

std::string_view Catalogue::operator[](Say key) const noexcept {
    const auto place = static_cast<std::size_t>(key);
    return language_ == "ja" ? japanese.at(place) : english.at(place);
}

std::string Catalogue::filled(Say key, std::initializer_list<std::string> parts) const {
    std::string sentence((*this)[key]);
    std::string text;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const bool is_place = sentence[at] == '{' && at + 2 < sentence.size() &&
                              sentence[at + 2] == '}' && sentence[at + 1] >= '0' &&
                              sentence[at + 1] <= '9';
        const auto number = is_place ? static_cast<std::size_t>(sentence[at + 1] - '0') : 0;
        if (!is_place || number >= parts.size()) {
            text.push_back(sentence[at]);
            continue;
        }
        text += parts.begin()[number];
        at += 2;
    }
    return text;
}

std::string_view Catalogue::word(std::string_view stored) const noexcept {
    return language_ == "ja" ? look_up(japanese_words, stored) : look_up(english_words, stored);
}

} // namespace ample::share
