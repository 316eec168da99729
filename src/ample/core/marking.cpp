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

constexpr std::size_t prefix_size = 4;

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
std::optional<Mark> mark_of(const Words& words, std::string_view text) noexcept {
    for (const auto& [value, word] : words) {
        if (ascii::same(text, word) || ascii::same(text, word.substr(prefix_size))) {
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
    return mark_of<Tlp>(tlp_words, text);
}

std::optional<Pap> parse_pap(std::string_view text) noexcept {
    return mark_of<Pap>(pap_words, text);
}

} // namespace ample
