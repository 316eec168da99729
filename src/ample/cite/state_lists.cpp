#include <ample/cite/detail/state_lists.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_list = 24; // words
constexpr std::size_t longest_state = 4; // words of a state's name
constexpr std::size_t most_states = 12;

/// Who joins the states of a list without a name.
constexpr WordList joined = "allies partners others countries nations states governments";

/// A member of a list and where it ends: the name of a state or of a union of states, empty for
/// "its allies"; nothing for anything else.
std::optional<std::pair<std::string, std::size_t>>
member_at(const Words& words, std::size_t at, std::size_t end) {
    at += at + 1 < end && words[at].low == "the" ? 1 : 0;
    auto noun = at; // "a broad group of | allies", "several other | countries"
    while (noun < end && noun < at + 6 &&
           among(words[noun].low,
                 "its their other some several many more a an number group coalition string host "
                 "range broad wide of western like-minded allied close dozen")) {
        ++noun;
    }
    if (noun < end && among(words[noun].low, joined) &&
        (noun > at || words[noun].low == "others")) {
        return std::pair(std::string(), noun + 1);
    }
    if (at >= end || !words[at].capital) {
        return std::nullopt;
    }
    for (auto last = std::min(end, at + longest_state); last > at; --last) {
        const auto name = low_text(words, {at, last});
        if (const auto* const country = country_of(name)) {
            return std::pair(std::string(country->name), last);
        }
        if (name == "european union" || name == "eu" || name == "nato") {
            return std::pair(std::string(name == "nato" ? "nato" : "european union"), last);
        }
    }
    return std::nullopt;
}

/// The members of a list that is all of the phrase; none when anything else stands in it.
std::set<std::string> states_in(const Words& words, Phrase phrase) {
    std::set<std::string> states;
    auto at = phrase.begin;
    while (at < phrase.end && states.size() < most_states) {
        const auto member = member_at(words, at, phrase.end);
        if (!member) {
            return {};
        }
        if (!member->first.empty()) {
            states.insert(member->first);
        }
        at = member->second;
        const bool comma = at < phrase.end && words[at].mark == ',';
        at += comma ? 1 : 0;
        const bool joint = at < phrase.end && (words[at].low == "and" || words[at].mark == '&');
        at += joint ? 1 : 0;
        if (at < phrase.end && !comma && !joint) {
            return {};
        }
    }
    return at >= phrase.end ? states : std::set<std::string>();
}

/// Whether the phrase ends in a member that can be the last of a list.
bool ends_list(const Words& words, Phrase phrase) {
    return phrase.begin > 0 && words[phrase.begin - 1].low == "and" &&
           member_at(words, phrase.begin, phrase.end).has_value();
}

} // namespace

std::size_t states_before(const Words& words, Phrase phrase) {
    const auto joint = find(words, "and", phrase.begin, phrase.end); // a list has one
    const bool list =
        joint < phrase.end || (phrase.begin > 0 && words[phrase.begin - 1].low == "and");
    if (phrase.end > words.size() || !list ||
        (states_in(words, phrase).empty() && !ends_list(words, phrase))) {
        return phrase.begin;
    }
    auto begin = phrase.begin;
    const auto least = phrase.end - std::min(phrase.end, longest_list);
    for (auto at = phrase.begin; at > least; --at) {
        const auto& word = words[at - 1];
        if (word.mark != 0 ? word.mark != ',' && word.mark != '&'
                           : !word.capital && !among(word.low, "and the of")) {
            break;
        }
        const bool opens = at == 1 || words[at - 2].mark != 0 || words[at - 2].low == "and";
        if (opens && word.capital && !states_in(words, {at - 1, phrase.end}).empty()) {
            begin = at - 1;
        }
    }
    return begin;
}

std::optional<Party> joint_states(std::string_view text, const Words& words, Phrase phrase) {
    const auto low = [&](std::size_t i) { return std::string_view(words[i].low); };
    const bool list = phrase.end >= phrase.begin + 3 && phrase.end <= words.size() &&
                      (words[phrase.begin].capital || low(phrase.begin) == "the") &&
                      find(words, "and", phrase.begin, phrase.end) < phrase.end;
    if (!list) {
        return std::nullopt;
    }
    const auto states = states_in(words, phrase);
    if (states.empty() || (states.size() == 1 && !among(words[phrase.end - 1].low, joined))) {
        return std::nullopt; // one state alone is what party_of says
    }
    Party party{.name = verbatim(text, words, phrase),
                .kind = "organisation",
                .standing = Standing::government};
    for (const auto& state : states) {
        party.country += (party.country.empty() ? "" : ", ") + state;
    }
    return party;
}

bool means_pair(const Words& words, Phrase phrase) {
    const auto low = phrase.empty() ? std::string() : low_text(words, phrase);
    const auto noun = low.substr(low.rfind(' ') + 1);
    return (low.starts_with("the two ") || low.starts_with("both ") ||
            low.starts_with("the three ")) &&
           among(noun,
                 "agencies companies firms ministries forces authorities organisations "
                 "organizations bodies services offices departments");
}

bool means_states(const Words& words, Phrase phrase) {
    const auto last = phrase.end - 1;
    const bool noun =
        among(words[last].low, "governments countries states allies nations capitals");
    const auto before = last > phrase.begin ? last - 1 : last;
    const bool number = among(words[before].low, "two three four five six seven eight") ||
                        words[phrase.begin].low == "both";
    return noun && phrase.end - phrase.begin <= 3 && !words[last].capital &&
           (number || (words[last].low == "allies" && phrase.end - phrase.begin == 2 &&
                       words[phrase.begin].low == "the"));
}

} // namespace ample::cite::detail
