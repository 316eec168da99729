// What the tests of candidates share: what is found in a text, in words, and texts by chance.

#pragma once

#include <ample/core/candidates.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace ample::testing {

inline std::string_view word(Shape shape) {
    switch (shape) {
    case Shape::ipv4:
        return "ipv4";
    case Shape::ipv6:
        return "ipv6";
    case Shape::name:
        return "name";
    case Shape::hex:
        return "hex";
    case Shape::word:
        break;
    }
    return "word";
}

/// "name:evil.example ipv4:192.0.2.1", sorted by place.
inline std::string
found_in(std::string_view text, Repeats repeats = Repeats::report, Words words = {}) {
    std::vector<Candidate> all;
    CandidateFinder finder(text, repeats, words);
    for (auto some = finder.next(); !some.empty(); some = finder.next()) {
        all.insert(all.end(), some.begin(), some.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return a.begin < b.begin;
    });
    std::string told;
    for (const auto& one : all) {
        told += told.empty() ? "" : " ";
        told += std::string(word(one.shape)) + "=" +
                std::string(text.substr(one.begin, one.end - one.begin));
    }
    return told;
}

inline std::string random_text(std::mt19937& random, std::size_t size, std::string_view alphabet) {
    std::string text;
    while (text.size() < size) {
        text += alphabet[random() % alphabet.size()];
    }
    return text;
}

} // namespace ample::testing
