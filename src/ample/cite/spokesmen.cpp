#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

/// "a spokesman for X", "director of X": where X begins and ends; else what stands before the post.
Phrase body_of(const Words& words, Phrase phrase, std::size_t role, Phrase person) {
    for (auto i = role + 1; i + 1 < phrase.end; ++i) {
        const bool names_it =
            words[phrase.end - 1].is_any(Sort::organisation, Sort::victim) ||
            (std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i + 1),
                         words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                         is_name) &&
             (is_name(words[i + 1]) || words[i + 1].is(Sort::determiner) || person.empty()));
        if (names_it && among(words[i].low, "for of at from with")) {
            return {i + 1, phrase.end};
        }
    }
    return {phrase.begin, role};
}

} // namespace

std::string spoken_for(const Words& words, Phrase phrase, std::size_t role, Phrase person) {
    const auto body = body_of(words, phrase, role, person);
    std::string organisation;
    for (auto i = body.begin; i < body.end; ++i) {
        const bool country = country_at(words, i) != nullptr;
        const bool rank = among(words[i].low,
                                "managing presiding acting deputy assistant former "
                                "senior lead vice executive outgoing opposition special "
                                "federal chief state district county national regional threat "
                                "security cyber cybersecurity malware independent principal "
                                "privacy staff");
        const bool own = i >= person.begin && i < person.end;
        if (is_name(words[i]) && !country && !rank && !words[i].is(Sort::role) && !own) {
            organisation += (organisation.empty() ? "" : " ") + words[i].low;
        }
    }
    for (auto i = body.begin; organisation.empty() && i < body.end; ++i) {
        const bool before_post = i + 1 == role; // "a bank spokesman", "for the bank"
        const bool definite = i > body.begin && words[i - 1].low == "the";
        if (words[i].is_any(Sort::organisation, Sort::victim) && (definite || before_post)) {
            organisation = words[i].low;
        }
    }
    return holds(words, body, Sort::official) ? std::string() : organisation;
}

Phrase name_of_medium(const Words& words, Phrase phrase, std::size_t noun) {
    const auto is_demonym = [&](std::size_t at) { // "Japanese broadcaster NHK"
        const auto* const country = country_at(words, at);
        return country != nullptr && words[at].low != country->capital;
    };
    auto begin = phrase.begin;
    if (noun + 1 < phrase.end && !words[noun].capital && is_name(words[noun + 1])) {
        begin = noun + 1; // "Visayan broadcaster DYCT"
    }
    while (begin < phrase.end &&
           (!is_name(words[begin]) || is_demonym(begin) ||
            (begin == phrase.begin && // "State television"
             among(words[begin].low, "state local national foreign several")))) {
        ++begin;
    }
    auto end = begin;
    while (end < phrase.end && is_name(words[end])) {
        ++end;
    }
    return {begin, end};
}

std::string_view stem_of_post(std::string_view low_name) {
    struct Post {
        std::string_view post;
        std::string_view stem;
    };

    constexpr std::array<Post, 8> posts = {{{"commissioner", "commission"},
                                            {"ombudsman", "ombud"},
                                            {"ombudswoman", "ombud"},
                                            {"registrar", "regist"},
                                            {"coroner", "coroner"},
                                            {"auditor-general", "audit"},
                                            {"inspector-general", "inspector"},
                                            {"rapporteur", "rapporteur"}}};
    for (const auto& [post, stem] : posts) {
        const auto at = low_name.find(post);
        const bool whole = at != std::string_view::npos && (at == 0 || low_name[at - 1] == ' ');
        if (whole) {
            return stem;
        }
    }
    return {};
}

bool is_press_occasion(const Words& words, Phrase phrase) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                       [](const Word& word) {
                           return among(word.low,
                                        "briefing conference release reporters website report");
                       });
}

} // namespace ample::cite::detail
