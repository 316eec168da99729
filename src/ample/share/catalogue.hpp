// Sentences for people, one catalogue per language.
//
// catalogue_en.def and catalogue_ja.def hold the same keys in the same order; the compiler refuses
// a missing one. Places to fill are "{0}", "{1}", "{2}". What the stages wrote themselves (the
// `statement` texts) is shown as it is; words of a fixed list (`infected`, `hand-over`, ...) are
// translated by `word`.

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace ample::share {

/// A heading, a label or a fixed sentence.
enum class Say {
#define AMPLE_SAY(key, sentence) key,
#define AMPLE_WORD(stored, shown)
#include <ample/share/catalogue_en.def>
#undef AMPLE_SAY
#undef AMPLE_WORD
    count_of_sentences
};

/// The sentences of one language. Lives as long as the program.
class Catalogue {
public:
    /// The catalogue of "en" or "ja"; nothing for any other language.
    static const Catalogue* of(std::string_view language) noexcept;

    [[nodiscard]] std::string_view operator[](Say key) const noexcept;

    /// The sentence with its places filled.
    [[nodiscard]] std::string filled(Say key, std::initializer_list<std::string> parts) const;

    /// A word of a fixed list as this language has it; the stored word where it is not listed.
    [[nodiscard]] std::string_view word(std::string_view stored) const noexcept;

    [[nodiscard]] std::string_view language() const noexcept { return language_; }

private:
    explicit constexpr Catalogue(std::string_view language) : language_(language) {}

    std::string_view language_;
};

} // namespace ample::share
