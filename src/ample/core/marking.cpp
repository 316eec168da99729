#include <ample/core/ascii.hpp>
#include <ample/core/marking.hpp>

#include <array>
#include <utility>

namespace ample {

namespace {

constexpr std::array tlp_words = {
    std::pair{Tlp::clear, std::string_view("TLP:CLEAR")},
    std::pair{Tlp::green, std::string_view("TLP:GREEN")},
    std::pair{Tlp::amber, std::string_view("TLP:AMBER")},
    std::pair{Tlp::amber_strict, std::string_view("TLP:AMBER+STRICT")},
    std::pair{Tlp::red, std::string_view("TLP:RED")},
    std::pair{Tlp::clear, std::string_view("TLP:WHITE")}};

constexpr std::array pap_words = {std::pair{Pap::clear, std::string_view("PAP:CLEAR")},
                                  std::pair{Pap::green, std::string_view("PAP:GREEN")},
                                  std::pair{Pap::amber, std::string_view("PAP:AMBER")},
                                  std::pair{Pap::red, std::string_view("PAP:RED")},
                                  std::pair{Pap::clear, std::string_view("PAP:WHITE")}};

constexpr std::size_t longest_word = 32;

/// A marking without what its writers differ in: "TLP 2.0: Amber+Strict" is "amberstrict". Empty
/// for a text that has more in it than words, parting signs and a version.
class Folded {
public:
    Folded(std::string_view text, std::string_view prefix) noexcept {
        constexpr std::string_view parting = " \t:-_+=/";
        if (text.size() > longest_word) {
            return;
        }
        for (const char c : text) {
            if (ascii::is_alnum(c) || c == '.') {
                letters_[size_++] = ascii::lower(c);
            } else if (parting.find(c) == std::string_view::npos) {
                size_ = 0;
                return;
            }
        }
        drop(prefix);
        for (const std::string_view version : {"v2.0", "v1.0", "2.0", "1.0", "v2", "v1"}) {
            drop(version);
        }
    }

    [[nodiscard]] std::string_view text() const noexcept {
        return std::string_view(letters_.data(), size_).substr(begin_);
    }

private:
    void drop(std::string_view front) noexcept {
        begin_ += text().starts_with(front) ? front.size() : 0;
    }

    std::array<char, longest_word> letters_ = {};
    std::size_t size_ = 0;
    std::size_t begin_ = 0;
};

template <class Words, class Mark>
std::string_view word_of(const Words& words, Mark mark) noexcept {
    for (const auto& [value, word] : words) {
        if (value == mark) {
            return word;
        }
    }
    return {};
}

template <class Mark, class Words>
std::optional<Mark>
mark_of(const Words& words, std::string_view text, std::string_view prefix) noexcept {
    const Folded folded(text, prefix);
    for (const auto& [value, word] : words) {
        if (folded.text() == Folded(word, prefix).text()) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view to_text(Tlp tlp) noexcept {
    return word_of(tlp_words, tlp);
}

std::string_view to_text(Pap pap) noexcept {
    return word_of(pap_words, pap);
}

std::optional<Tlp> parse_tlp(std::string_view text) noexcept {
    return mark_of<Tlp>(tlp_words, text, "tlp");
}

std::optional<Pap> parse_pap(std::string_view text) noexcept {
    return mark_of<Pap>(pap_words, text, "pap");
}

} // namespace ample
