#include <ample/cite/detail/count_scopes.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace ample::cite::detail {

namespace {

/// The countries a clause counts in; "*" for several.
std::set<std::string> places_in(const Words& words, Phrase clause) {
    std::set<std::string> found;
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin; i < end; ++i) {
        const auto* const country = country_at(words, i);
        const bool several = among(words[i].low, "countries worldwide globally continents");
        const bool counted =
            country != nullptr && i > clause.begin && among(words[i - 1].low, "in across and of");
        if (several || counted) {
            found.insert(several ? "*" : std::string(country->name));
        }
    }
    return found;
}

} // namespace

bool is_of_part(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin; i + 2 < end; ++i) {
        if (number_of(words[i].low) > 0 && words[i + 1].low == "of" &&
            among(words[i + 2].low, "these those them which whom")) {
            return true;
        }
    }
    return false;
}

bool is_of_so_far(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    return find(words, "so far", clause.begin, end) < end ||
           find(words, "to date", clause.begin, end) < end;
}

bool are_of_other_places(const Words& a, Phrase first, const Words& b, Phrase second) {
    const auto x = places_in(a, first);
    const auto y = places_in(b, second);
    return x != y && !x.empty() && !y.empty();
}

bool is_in_place_of_another(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin; i + 1 < end; ++i) {
        const bool instead =
            words[i].low == "not" && number_of(words[i + 1].low) > 1; // ", not 220"
        if (instead || (among(words[i].low, "up down") && words[i + 1].low == "from")) {
            return true;
        }
    }
    return false;
}

} // namespace ample::cite::detail
