// Offices that a cast finds by what else the report tells: a lawyer's client, a commissioner's
// commission, the firms it names.

#include <ample/cite/detail/office_names.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <span>

namespace ample::cite {

namespace {

constexpr std::size_t most_firms = 256; // of one report

/// Whether one of the papers stands in a name as whole words: "an indictment unsealed on Friday".
bool names_paper(std::string_view name, std::span<const std::string_view> papers) {
    const auto low = ascii::lower(name);
    return std::any_of(papers.begin(), papers.end(), [&](std::string_view one) {
        const auto at = low.find(one);
        return at != low.npos && (at == 0 || low[at - 1] == ' ') && // "an indictment unsealed"
               (at + one.size() == low.size() || low[at + one.size()] == ' ');
    });
}

/// "the indictment", "the charge sheet": whose paper that is, everybody knows.
bool is_of_prosecution(std::string_view paper) {
    constexpr std::string_view papers[] = {
        "indictment", "charge sheet", "charging documents", "charges", "charging papers"};
    return names_paper(paper, papers);
}

/// "the FIR", as India calls the police's first information report.
bool is_of_police(std::string_view paper) {
    constexpr std::string_view papers[] = {"fir", "first information report", "police report"};
    return names_paper(paper, papers);
}

} // namespace

/// "his lawyer": of whoever was accused last; "Acme's lawyer": of the firm, if the report shows it.
Party Cast::with_client(Party party) const {
    const auto* const office = names_ == nullptr || party.client.empty()
                                   ? nullptr
                                   : names_->of(ascii::lower(party.client));
    if (office != nullptr && office->standing == Standing::organisation) {
        party.standing = Standing::organisation;
        party.organisation = office->organisation;
        party.client.clear();
    } else if (party.client.empty() && party.standing == Standing::person) {
        party.client = accused_;
    }
    return party;
}

void Cast::mention_people(Party party) {
    last_group_ = std::move(party);
    unnamed_ = last_group_;
}

void Cast::mention_group(const Party& party) {
    if (party.person.empty() && !party.document &&
        (party.standing == Standing::prosecutors || party.standing == Standing::police)) {
        last_group_ = party;
    }
}

/// "foreign minister" of "Norway's foreign minister", "prime minister", "president"; empty for
/// others.
static std::string public_post(const std::string& low_name) {
    constexpr detail::WordList fields = "foreign prime defence defense interior justice finance "
                                        "security digital transport energy health trade education";
    const auto words = words_of(low_name, 0, low_name.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].low == "minister") {
            return i > 0 && detail::among(words[i - 1].low, fields)
                       ? words[i - 1].low + " " + words[i].low
                       : std::string();
        }
        if (detail::among(words[i].low, "president chancellor premier")) {
            return low_text(words, {i, i + 1});
        }
    }
    return {};
}

/// "Norway's foreign minister" and, later, "Foreign Minister Ann Berg": of one country.
Party Cast::of_country(Party party) {
    const auto called = ascii::lower(party.name);
    const bool of_services = party.standing == Standing::person && !party.country.empty() &&
                             ((called.find("spokes") != std::string::npos &&
                               (called.find("services") != std::string::npos ||
                                called.find("security") != std::string::npos)) ||
                              called.find("cyber chief") != std::string::npos ||
                              called.find("spy chief") != std::string::npos);
    if (of_services) { // "Norway's special services spokesman Jan Maes"
        party.standing = Standing::government;
    }
    if (party.standing != Standing::government && party.standing != Standing::ministry) {
        return party;
    }
    const bool state_spoke = last_office_.standing == Standing::government &&
                             !last_office_.country.empty() && last_office_.kind == "organisation";
    if (party.standing == Standing::ministry && party.country.empty() && state_spoke &&
        party.organisation == "foreign ministry" && called.find("spokes") != std::string::npos) {
        party.country = last_office_.country; // "Oslo rejected it. Q, a foreign ministry spokesman"
    }
    const auto post = public_post(ascii::lower(party.name));
    if (post.empty()) {
        return party;
    }
    const auto known = std::find_if(
        posts_.begin(), posts_.end(), [&](const auto& one) { return one.first == post; });
    if (!party.country.empty() && known == posts_.end()) {
        posts_.emplace_back(post, party.country);
    } else if (party.country.empty() && known != posts_.end()) {
        party.country = known->second;
    }
    return party;
}

/// "The Office had stated that": the last office named so in full.
Party Cast::at_named_office(Party party) const {
    if (party.standing == Standing::ministry && party.anaphor && !party.person.empty()) {
        const auto told = std::find_if(offices_.rbegin(), offices_.rend(), [](const Party& office) {
            return office.standing == Standing::ministry && !office.anaphor;
        });
        if (told != offices_.rend()) { // "Jan Maes, the head of a department of the ministry"
            party.organisation = told->organisation;
            party.country = told->country;
            party.anaphor = false;
        }
        return party;
    }
    constexpr detail::WordList nouns =
        "office agency authority commission bureau centre center board service institute "
        "council regulator directorate inspectorate department committee";
    const auto called = ascii::lower(party.name);
    const auto noun = called.starts_with("the ") ? called.substr(4) : std::string();
    const auto group = ascii::lower(last_group_.name);
    const bool of_group =
        detail::among(noun, "office force service") &&
        (last_group_.standing == Standing::prosecutors || last_group_.standing == Standing::police);
    if (of_group && (noun == "force" || group.ends_with(" " + noun))) {
        auto same = last_group_; // "The District Prosecutor's Office charged ... The office said"
        same.words = party.words;
        return same;
    }
    const std::string_view member = noun == "alliance" ? "nato"
                                    : noun == "bloc"   ? "european union"
                                                       : "";
    const auto told_of = [&](const Party& one) { return one.organisation == member; };
    if (!member.empty() && (std::any_of(offices_.begin(), offices_.end(), told_of) ||
                            std::any_of(people_.begin(), people_.end(), told_of))) {
        party.standing = Standing::organisation; // "The alliance said"
        party.organisation = member;
        return party;
    }
    if (party.standing != Standing::organisation || party.kind != "organisation" ||
        !detail::among(party.organisation, nouns)) {
        return party;
    }
    const auto full = std::find_if(offices_.rbegin(), offices_.rend(), [&](const Party& office) {
        return office.standing == Standing::organisation &&
               office.organisation.ends_with(" " + party.organisation);
    });
    const auto* const only = full != offices_.rend() || names_ == nullptr
                                 ? nullptr
                                 : names_->with_word(party.organisation); // told of, not heard
    if (full != offices_.rend() || only != nullptr) {
        party.organisation = only != nullptr ? only->organisation : full->organisation;
        party.country = only != nullptr ? only->country : full->country;
        party.anaphor = false;
    }
    return party;
}

Party Cast::office_called(Party party) const {
    party = at_firm_told(at_named_office(completed(std::move(party))));
    const auto office = std::find_if(offices_.rbegin(), offices_.rend(), [&](const Party& one) {
        return party.anaphor && one.standing == party.standing;
    });
    return office == offices_.rend() ? party : *office;
}

/// "Commissioner Ann Berg" where the report names one "Data Protection Commission".
Party Cast::at_office_of_post(Party party) const {
    const bool plain = party.standing == Standing::person ||
                       (party.standing == Standing::police && party.place.empty());
    const auto low = ascii::lower(party.name);
    const auto stem = plain ? detail::stem_of_post(low) : std::string_view{};
    if (names_ == nullptr || stem.empty() || low.find("police") != std::string::npos) {
        return party;
    }
    if (const auto* const office = names_->with_word(stem)) {
        party.standing = Standing::organisation;
        party.organisation = office->organisation;
        party.country = office->country;
    }
    return party;
}

namespace {

/// "the National Crime Bureau": a force that has a director.
bool is_led_by_director(std::string_view force) {
    const auto last = ascii::lower(force.substr(force.rfind(' ') + 1));
    return detail::among(last, "bureau agency directorate office service centre center");
}

} // namespace

/// "Chief executive Ida Moe", "Director Ann Berg": of the firm or office told of last.
Party Cast::at_firm_of_post(Party party) const {
    const bool told = party.name.find(" of ") != std::string::npos ||
                      party.name.find(" for ") != std::string::npos;
    const bool ours = party.name.starts_with("our "); // of whose notice it is
    if (!party.of_firm || told || ours) {
        return party;
    }
    const auto called = ascii::lower(party.name);
    const bool press = called.starts_with("press officer") || called.starts_with("press secretary");
    const bool voice = press || party.name.starts_with("spokes"); // offices of state have them too
    const auto office = std::find_if(offices_.rbegin(), offices_.rend(), [&](const Party& one) {
        return one.standing == Standing::organisation ||
               (voice && one.standing == Standing::ministry) ||
               (press && (one.standing == Standing::police || one.standing == Standing::court)) ||
               (one.standing == Standing::police && is_led_by_director(one.name) &&
                ascii::lower(party.name).find("director") != std::string::npos);
    });
    if (office != offices_.rend()) {
        party.standing = office->standing;
        party.organisation = office->organisation;
        party.place = office->place;
        party.country = office->country;
    }
    if (party.standing == Standing::person && !firms_.empty()) {
        party.standing = Standing::organisation; // the firm that is told of
        party.organisation = firms_.front().organisation;
    }
    return party;
}

void Cast::name(const Words& words) {
    if (names_ == nullptr) {
        return;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_name(words[i]) || (i > 0 && is_name(words[i - 1]))) {
            continue;
        }
        auto end = i + 1;
        while (end < words.size() && end < i + 6 && is_name(words[end])) {
            ++end;
        }
        const auto* const firm = names_->of(low_text(words, {i, end}));
        const bool is_new = firm != nullptr && firm->standing == Standing::organisation &&
                            std::none_of(firms_.begin(), firms_.end(), [&](const Party& one) {
                                return one.organisation == firm->organisation;
                            });
        if (is_new && firms_.size() < most_firms) {
            firms_.push_back(*firm);
        }
    }
}

Party Cast::called(const std::string& initials, Party party) const {
    const auto* const office = names_ == nullptr ? nullptr : names_->of(initials);
    if (office == nullptr) {
        return party;
    }
    auto same = *office;
    same.name = std::move(party.name);
    return same;
}

Party Cast::completed(Party party) const {
    return names_ == nullptr ? party : names_->complete(std::move(party));
}

Party Cast::interviewed() {
    return people_.empty() ? pronoun("he") : people_.front();
}

namespace {

std::string key_of(const Party& party) {
    return ascii::lower(party.person.empty() ? party.name : party.person);
}

constexpr std::size_t most_earlier = 6;

} // namespace

void Cast::is_last(Party party) {
    if (!last_person_.name.empty() && key_of(last_person_) != key_of(party)) {
        std::erase_if(earlier_, [&](const Party& one) {
            return key_of(one) == key_of(last_person_) || key_of(one) == key_of(party);
        });
        earlier_.insert(earlier_.begin(), std::move(last_person_));
        earlier_.resize(std::min(earlier_.size(), most_earlier));
    }
    last_person_ = std::move(party);
}

detail::Gender Cast::gender_of(const Party& party) const {
    const auto told = detail::gender_in(party.name);
    const auto known = genders_.find(key_of(party));
    return told == detail::Gender::unknown && known != genders_.end() ? known->second : told;
}

/// The last person that the pronoun can mean; nobody where all known ones are of the other kind.
Party Cast::person(std::string_view pronoun) {
    const auto asked = detail::gender_of_pronoun(pronoun);
    const auto last = gender_of(last_person_);
    const auto is_firm = [&](const Party& one) { // by its one plain name
        const bool plain =
            !one.name.empty() && one.name == one.person && one.name.find(' ') == one.name.npos;
        const auto* const office =
            plain && names_ != nullptr ? names_->of(ascii::lower(one.name)) : nullptr;
        return plain && (one.standing == Standing::organisation ||
                         (office != nullptr && office->standing == Standing::organisation));
    };
    if (detail::may_be(last, asked) && !is_firm(last_person_)) {
        if (last == detail::Gender::unknown && !last_person_.name.empty()) {
            genders_.try_emplace(key_of(last_person_), asked);
        }
        return last_person_;
    }
    const auto found = std::find_if(earlier_.begin(), earlier_.end(), [&](const Party& one) {
        return detail::may_be(gender_of(one), asked) && !is_firm(one);
    });
    return found == earlier_.end() ? Party{} : *found;
}

Party Cast::pronoun(std::string_view word) {
    auto party = word == "he" || word == "she" ? person(word)
                 : word == "it"                ? last_office_
                                               : last_group_;
    if (!party.name.empty()) {
        return party;
    }
    const bool one = !accused_.ends_with("men") && !accused_.ends_with("people");
    if ((word == "he" || word == "she") && !accused_.empty() && one) { // "He denies the charges"
        return {.name = accused_, .kind = "role", .standing = Standing::person, .person = accused_};
    }
    return {.name = "unstated", .kind = "implicit", .standing = Standing::unstated};
}

void Cast::employ(const Party& party) {
    const auto person = std::find_if(people_.rbegin(), people_.rend(), [&](const Party& one) {
        return one.person == party.person && one.standing == Standing::person;
    });
    if (person != people_.rend()) {
        person->standing = party.standing;
        person->organisation = party.organisation;
        person->country = party.country;
        person->place = party.place;
    }
}

/// Whose a paper of the case is, "the indictment", "the FIR", as everybody knows; false for others.
bool Cast::take_paper_of_case(Party& party) const {
    if (is_of_police(party.name)) {
        party.standing = Standing::police;
        return true;
    }
    const auto called = ascii::lower(party.name);
    const bool filed = called.find("court ") != std::string::npos;
    const bool criminal = called.find("criminal complaint") != std::string::npos ||
                          (called == "the complaint" && !accused_.empty() && firms_.empty());
    if (!filed && !criminal && !is_of_prosecution(party.name)) {
        return false;
    }
    const auto office = std::find_if(offices_.rbegin(), offices_.rend(), [](const Party& one) {
        return one.standing == Standing::prosecutors;
    });
    const bool known = office != offices_.rend();
    party.standing = filed && !known && accused_.empty() ? Standing::court : Standing::prosecutors;
    party.country = known ? office->country : party.country;
    party.place = known ? office->place : party.place;
    return true;
}

} // namespace ample::cite
