#include <ample/weigh/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ample::weigh {

namespace {

struct Band {
    double from;
    std::string_view word;
};

constexpr std::array icd203 = {Band{0.0, "almost no chance"},
                               Band{0.05, "very unlikely"},
                               Band{0.20, "unlikely"},
                               Band{0.45, "roughly even chance"},
                               Band{0.55, "likely"},
                               Band{0.80, "very likely"},
                               Band{0.95, "almost certain"}};

constexpr std::array support = {Band{-1e9, "no support"},
                                Band{0.30103, "weak support"},
                                Band{1.0, "moderate support"},
                                Band{2.0, "moderately strong support"},
                                Band{3.0, "strong support"},
                                Band{4.0, "very strong support"},
                                Band{6.0, "extremely strong support"}};

template <std::size_t N>
std::string_view word_in(const std::array<Band, N>& bands, double number) noexcept {
    auto word = bands.front().word;
    for (const auto& band : bands) {
        if (number >= band.from) {
            word = band.word;
        }
    }
    return word;
}

} // namespace

std::string_view icd203_word(double probability) noexcept {
    return word_in(icd203, probability);
}

std::string icd203_words(double low, double high) {
    const auto a = icd203_word(std::min(low, high));
    const auto b = icd203_word(std::max(low, high));
    return a == b ? std::string(a) : fmt::format("{} to {}", a, b);
}

std::string percent_range(double low, double high) {
    const auto whole = [](double share) {
        return std::clamp(static_cast<int>(std::lround(share * 100)), 1, 99);
    };
    const int a = whole(std::min(low, high));
    const int b = whole(std::max(low, high));
    return a == b ? fmt::format("{} %", a) : fmt::format("{}-{} %", a, b);
}

std::string_view support_word(double log10_ratio) noexcept {
    return word_in(support, log10_ratio);
}

} // namespace ample::weigh
