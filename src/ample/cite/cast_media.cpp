// Media that a cast has heard of, the accounts they rest on others' words, and leaders of states.

#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

constexpr std::size_t most_leaders = 64; // of one report

/// "the publication", "the outlet": a medium that is told of before.
bool points_to_medium(std::string_view low) {
    constexpr std::string_view the = "the ";
    return low.starts_with(the) &&
           detail::among(low.substr(the.size()),
                         "paper publication outlet article story newspaper daily portal website "
                         "site magazine weekly tabloid broadcaster channel");
}

/// Media that print: no wire or broadcaster of the list is called so.
bool is_print(std::string_view low) {
    return detail::among(low.substr(low.rfind(' ') + 1),
                         "paper publication newspaper daily magazine weekly tabloid");
}

} // namespace

void Cast::hear_of(const Party& medium) {
    constexpr std::size_t remembered = 256;
    if (!medium.anaphor && offices_.size() < remembered) {
        offices_.push_back(medium);
        offices_.back().words = "told"; // heard of, but no owner of "its editor"
    }
}

const Party* Cast::medium_meant(const Party& party) const {
    const auto low = ascii::lower(party.name);
    const bool same = party.document && low.starts_with("the same ");
    const bool report = party.document && low == "the report" && !offices_.empty() &&
                        offices_.back().standing == Standing::agency; // whose news was told last
    if (!same && !report && !points_to_medium(low)) {
        return nullptr;
    }
    const auto found = std::find_if(offices_.rbegin(), offices_.rend(), [&](const Party& one) {
        return one.standing == Standing::agency && !one.anaphor &&
               !(is_print(low) && !agency_name(one.organisation).empty());
    });
    return found == offices_.rend() ? nullptr : &*found;
}

void Cast::rest_on(Party medium, Party sources) {
    account_ = std::move(medium);
    accounting_ = std::move(sources);
    last_group_ = accounting_;
    unnamed_ = accounting_;
}

const Party* Cast::account_of(const Party& sources) const {
    const bool theirs = !account_.name.empty() && accounting_.name == sources.name;
    return theirs ? &account_ : nullptr;
}

void Cast::lead(std::string surname, std::string country) {
    if (leaders_.size() < most_leaders) {
        leaders_.emplace(std::move(surname), std::move(country));
    }
}

/// "A senior Moe administration official": the surname before the word; empty for others.
static std::string_view head_of_administration(const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].low == "administration" && !words[i].capital && words[i - 1].mark == 0 &&
            words[i - 1].capital && is_name(words[i - 1]) && country_at(words, i - 1) == nullptr) {
            return words[i - 1].low;
        }
    }
    return {};
}

/// "President Jan Moe's spokesman, Per Dahl", "Moe spokesman Per Dahl": of the state Moe leads.
Party Cast::of_leader(Party party) const {
    if (party.standing == Standing::government && party.country.empty() &&
        party.name.find(" administration") != std::string::npos) {
        const auto words = words_of(party.name, 0, party.name.size());
        if (const auto head = head_of_administration(words); !head.empty()) {
            const auto known = leaders_.find(std::string(head));
            party.country = known == leaders_.end() // the one state whose news calls its so
                                ? "united states"
                                : known->second;
            return party;
        }
    }
    if (leaders_.empty() || !party.country.empty() || party.document || party.anonymous ||
        party.counsel ||
        (party.standing != Standing::government && party.standing != Standing::organisation &&
         party.standing != Standing::person)) {
        return party;
    }
    const auto words = words_of(party.name, 0, party.name.size());
    const auto voice = std::any_of(words.begin(), words.end(), [](const Word& word) {
        return word.low.starts_with("spokes") ||
               detail::among(word.low,
                             "secretary aide adviser advisor office administration president "
                             "premier chancellor minister");
    });
    const auto own = ascii::lower(party.person);
    for (const auto& word : words) {
        const auto found = word.capital ? leaders_.find(word.low) : leaders_.end();
        const bool himself = found != leaders_.end() && own.ends_with(word.low);
        if (found != leaders_.end() && (voice || himself) &&
            (himself || party.person.empty() || own.find(word.low) == std::string::npos)) {
            party.standing = Standing::government;
            party.country = found->second;
            party.organisation.clear();
            party.of_firm = false;
            break;
        }
    }
    return party;
}

} // namespace ample::cite
