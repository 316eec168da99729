#include <ample/cite/detail/office_names.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/detail/root_offices.hpp>
#include <ample/cite/detail/source_nouns.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite {

namespace {

/// "Ms Hua": a person, whatever else is called so.
bool has_title(const Party& party) {
    constexpr detail::WordList titles = "mr mr. mrs mrs. ms ms. miss dr dr. sir dame";
    const auto low = ascii::lower(party.name.substr(0, party.name.find(' ')));
    return !party.person.empty() && !low.empty() && detail::among(low, titles);
}

/// People of whom a report speaks as "they".
bool is_plural(const Party& party) {
    constexpr std::string_view plurals[] = {
        "researchers", "analysts",  "experts",   "sources",    "people",    "officials", "lawyers",
        "executives",  "employees", "engineers", "members",    "directors", "managers",  "staff",
        "workers",     "officers",  "witnesses", "neighbours", "residents", "colleagues"};
    const auto low = ascii::lower(party.name);
    return party.person.empty() &&
           std::any_of(std::begin(plurals), std::end(plurals), [&](std::string_view one) {
               return low.find(one) != std::string::npos;
           });
}

/// A firm that is called by its noun alone.
bool is_noun_of_firm(std::string_view organisation) {
    return detail::among(organisation,
                         "company firm business vendor maker manufacturer developer supplier "
                         "provider operator bank agency group");
}

/// "its managing director": no force, court or ministry has one.
bool leads_firm_by_post(const std::string& name) {
    const auto low = ascii::lower(name);
    return low.find("managing director") != std::string::npos ||
           low.find("chief executive") != std::string::npos ||
           low.find("shareholder") != std::string::npos;
}

/// Whether a bare name may be that of a firm: one word, or one that ends as firms do.
bool reads_as_firm(const std::string& name) {
    const auto words = words_of(name, 0, name.size());
    return words.size() == 1 || (!words.empty() && detail::is_firm_noun(words.back()));
}

/// Nouns of offices that are no firms.
constexpr std::string_view public_nouns[] = {
    "agency", "office",    "authority",    "council",     "commission",  "centre",     "center",
    "bureau", "institute", "university",   "coordinator", "directorate", "cert",       "service",
    "police", "court",     "intelligence", "ministry",    "nato",        "observatory"};

/// "the ministry" is no embassy.
bool same_office(std::string_view office, const Party& party) {
    if (party.standing == Standing::ministry) {
        return office.ends_with(party.organisation);
    }
    if (party.standing != Standing::organisation) {
        return true;
    }
    const auto noun = ascii::lower(party.name.substr(party.name.rfind(' ') + 1));
    office = office.substr(0, office.find(" at ")); // "union at the institute" is a union
    constexpr detail::WordList firms = "company firm business outfit vendor maker manufacturer "
                                       "developer supplier provider operator giant conglomerate "
                                       "carmaker automaker chipmaker drugmaker lender insurer "
                                       "retailer airline startup";
    constexpr detail::WordList bodies = "organisation organization group agency office body "
                                        "regulator watchdog centre center bureau coordinator";
    const bool is_public =
        std::any_of(std::begin(public_nouns), std::end(public_nouns), [&](std::string_view one) {
            return office.find(one) != std::string_view::npos;
        });
    if (detail::among(noun, firms)) {
        return !is_public;
    }
    const auto low = ascii::lower(party.name); // "the hospital chain" of Acme Hospitals
    const auto from = low.find(' ') + 1;
    const auto modifier = low.substr(from, low.find(' ', from) - from);
    const bool kind = detail::among(noun, "chain network trust board operator body") &&
                      modifier.size() > 4 && office.find(modifier) != std::string_view::npos;
    return kind || office.find(noun) != std::string_view::npos ||
           (detail::among(noun, bodies) &&
            (is_public || noun == "organisation" || noun == "organization" || noun == "group"));
}

constexpr std::size_t remembered = 256; // people and offices; a report has fewer

} // namespace

void Cast::introduce(Party party) {
    if (!party.person.empty() && known(party.person) == nullptr && people_.size() < remembered) {
        people_.push_back(at_firm_of_post(at_firm_told(at_office_of_post(std::move(party)))));
    }
}

/// "a manager at the company", "Company spokesman Jan Maes": of the firm that spoke last.
Party Cast::at_firm_told(Party party) const {
    const bool by_seat = !party.anaphor && party.name.size() > 4 && // "the Lakeside firm"
                         ascii::is_upper(party.name[4]) &&
                         ascii::lower(party.name).starts_with("the ");
    const auto is_firm = [](const Party& one) { return one.standing == Standing::organisation; };
    const bool choice = firms_.size() > 1 || std::any_of(offices_.begin(), offices_.end(), is_firm);
    if (party.standing != Standing::organisation || !is_noun_of_firm(party.organisation) ||
        (by_seat && choice)) { // the one its paragraph names (root_firms.cpp)
        return party;
    }
    const Party asked{.name = party.organisation, .standing = Standing::organisation};
    const auto office = std::find_if(offices_.rbegin(), offices_.rend(), [&](const Party& one) {
        return one.standing == Standing::organisation && !is_noun_of_firm(one.organisation) &&
               !one.organisation.starts_with("both ") && same_office(one.organisation, asked);
    });
    if (office != offices_.rend()) {
        party.organisation = office->organisation;
        party.country = office->country;
        party.anaphor = false;
    } else if (last_person_.standing == Standing::person && !last_person_.name.empty() &&
               last_person_.name == last_person_.person && last_person_.kind == "person" &&
               reads_as_firm(last_person_.name)) {
        party.organisation = ascii::lower(last_person_.name);
        party.anaphor = false;
    } else if (const auto firm = std::find_if(
                   firms_.rbegin(),
                   firms_.rend(),
                   [&](const Party& one) { return same_office(one.organisation, asked); });
               firm != firms_.rend() && !detail::among(party.organisation, "agency group bank")) {
        party.organisation = firm->organisation; // told of, not heard
        party.anaphor = false;
    }
    return party;
}

void Cast::mention(Party party) {
    if (party.name.starts_with("No ") || party.name.starts_with("no ")) {
        return; // "No body of the state had ordered it": nobody who can be meant later
    }
    if (names_ != nullptr) {
        party = names_->complete(std::move(party));
    }
    if (party.anonymous && !party.document && !is_plural(party)) {
        last_insider_ = party;
    }
    const bool person = !party.person.empty() && party.standing != Standing::other;
    if (person) {
        if (const auto* const before = known(party.person)) {
            is_last(*before);
        } else if (party.kind == "person" &&
                   (party.name != party.person || (party.standing == Standing::person &&
                                                   party.person.find(' ') != std::string::npos))) {
            introduce(party);
            is_last(std::move(party));
        }
        return;
    }
    const auto low = ascii::lower(party.name); // "A clerk goes on trial. She denies it."
    if (detail::take_ministry_of(last_person_, low, party)) {
        last_office_ = std::move(party); // "Her ministry took it back"
        return;
    }
    const bool beside = low.find("woman") != std::string::npos && !last_person_.words.empty();
    const bool somebody = party.kind == "role" && !party.anonymous &&
                          (low.starts_with("a ") || low.starts_with("an "));
    const bool himself = party.standing == Standing::person || party.counsel ||
                         (party.standing == Standing::organisation && !low.ends_with(" official"));
    if (somebody && himself && !beside) { // "A woman had called, he said"
        party.standing = Standing::person;
        party.counsel = false;
        is_last(std::move(party));
        return;
    }
    const bool office = party.standing == Standing::organisation ||
                        party.standing == Standing::agency ||
                        party.standing == Standing::ministry || party.standing == Standing::court;
    const bool judge = low.find("judge") != std::string::npos || // a person, no "it"
                       low.find("magistrate") != std::string::npos;
    if (office && !judge && !party.document && !party.anaphor && !is_plural(party) &&
        !is_noun_of_firm(party.organisation)) {
        if (offices_.size() < remembered) {
            offices_.push_back(party);
        }
        last_office_ = std::move(party);
    }
}

Party Cast::resolve(Party party) {
    if (party.counsel) {
        party = with_client(std::move(party));
        accused_ = accused_.empty() ? party.client : accused_; // whose "lawyer Jan Maes" is too
    }
    const auto role = std::exchange(last_role_, {});
    party = of_leader(of_country(at_office_of_post(std::move(party))));
    if (party.standing == Standing::ministry && party.country.empty() && names_ != nullptr) {
        const auto space = party.organisation.find(' '); // "the Zelmiran embassy"
        auto land = names_->land_of(party.organisation.substr(0, space));
        if (!land.empty() && space != std::string::npos) {
            party.country = std::move(land);
            party.organisation.erase(0, space + 1);
        } else if (const auto of = party.name.rfind(" of "); of != std::string::npos) {
            const auto land_alone = ascii::lower(party.name.substr(of + 4)); // "the envoy of X"
            const bool one = land_alone.find(' ') == std::string::npos;
            party.country = one && party.organisation == "embassy" ? land_alone : party.country;
        }
    }
    const bool surname = party.standing == Standing::organisation && party.person.empty() &&
                         party.name.find(' ') == std::string::npos && known(party.name) != nullptr;
    if (surname) { // "Banks"
        party.person = party.name;
        party.kind = "person";
        party.standing = Standing::person;
    } else if (names_ != nullptr && !has_title(party)) {
        party = names_->complete(std::move(party));
    }
    party = at_named_office(std::move(party));
    if (const auto* const before = same_role(party)) {
        auto same = *before;
        same.words = party.words;
        is_last(same);
        return same;
    }
    if (!party.document && !last_insider_.name.empty() && detail::is_same_person(party.name)) {
        auto same = last_insider_;
        same.words = party.words;
        return same;
    }
    if (const auto* const medium = medium_meant(party)) {
        last_office_ = *medium;
        last_office_.words = party.words;
        return last_office_;
    }
    if (party.document && party.standing == Standing::other && take_paper_of_case(party)) {
        return party;
    }
    if (party.document && party.standing == Standing::other && detail::points_back(party.name)) {
        const auto office = std::find_if(offices_.rbegin(), offices_.rend(), [](const Party& one) {
            return one.standing != Standing::agency;
        });
        if (office != offices_.rend()) { // "the report": of whom was told last
            party.standing = office->standing;
            party.organisation = office->organisation;
            party.country = office->country;
            party.place = office->place;
            return party;
        }
    }
    party = at_firm_told(std::move(party));
    party = at_firm_of_post(std::move(party));
    const bool manages = party.of_last && leads_firm_by_post(party.name);
    const auto owner = std::find_if(offices_.rbegin(), offices_.rend(), [&](const Party& one) {
        return one.words != "told" &&
               ((!party.counsel && !manages) || one.standing == Standing::organisation);
    });
    if (party.of_last && owner != offices_.rend()) {
        const auto& office = *owner;
        if (party.standing != Standing::ministry) { // "its foreign ministry" is of the same country
            party.standing = office.standing;
            party.organisation = office.organisation;
            party.place = office.place;
        }
        party.country = office.country;
    } else if (party.of_last && !party.anonymous && !firms_.empty() &&
               (party.standing == Standing::person || party.standing == Standing::other)) {
        party.standing =
            Standing::organisation; // "its chief executive" of the firm that is told of
        party.organisation = firms_.front().organisation;
    }
    if (!party.person.empty()) {
        if (const auto* const before = known(party.person)) {
            auto same = *before;
            same.words = party.words;
            if (same.client.empty() && !party.client.empty()) {
                same.client = party.client; // first met as "Sofie Dewit, a lawyer"
                same.counsel = true;
                const auto known = std::find(people_.begin(), people_.end(), *before);
                if (known != people_.end()) {
                    known->client = party.client;
                }
            }
            if (party.standing != Standing::person && same.standing == Standing::person) {
                same.standing = party.standing;
                same.country = party.country;
                same.organisation = party.organisation;
                same.place = party.place;
                employ(same);
            } else if (same.country.empty() && !party.country.empty()) {
                same.country = party.country; // first met without it
                same.standing = party.standing;
            }
            party = same;
        } else if (people_.size() < remembered) {
            const bool bare = party.standing == Standing::person && party.name == party.person &&
                              party.person.find(' ') != std::string::npos;
            if (bare && !role.name.empty()) { // "its chief executive said. Jan Maes told the paper"
                party.standing = role.standing;
                party.organisation = role.organisation;
                party.country = role.country;
            }
            people_.push_back(party);
        }
        if (party.standing == Standing::organisation && !party.organisation.empty() &&
            party.name.find(detail::titled(party.organisation)) != std::string::npos &&
            offices_.size() < remembered) {
            offices_.push_back({.name = detail::titled(party.organisation), // "the company"
                                .kind = "organisation",
                                .standing = Standing::organisation,
                                .organisation = party.organisation});
        }
        is_last(party);
        return party;
    }
    if (!party.anaphor && is_plural(party) && !party.document) {
        unnamed_ = party;
    }
    if (party.anaphor) {
        if (party.anonymous && party.standing == Standing::other && party.organisation.empty() &&
            !unnamed_.name.empty()) { // "one of them"
            party.standing = unnamed_.standing;
            party.organisation = unnamed_.standing == Standing::other ? ascii::lower(unnamed_.name)
                                                                      : unnamed_.organisation;
            party.place = unnamed_.place;
            party.country = unnamed_.country;
        }
        if (party.anonymous && !last_sources_.name.empty()) {
            party.standing = last_sources_.standing;
            party.place = last_sources_.place;
        }
        for (auto office = offices_.rbegin(); office != offices_.rend(); ++office) {
            if (office->standing == party.standing && !party.anonymous &&
                same_office(office->organisation, party)) {
                if (party.kind == "role") { // "a spokesman for the ministry"
                    party.organisation = office->organisation;
                    party.country = office->country;
                    party.place = office->place;
                    party.anaphor = false;
                    break;
                }
                auto same = *office;
                same.words = party.words;
                party = same;
                break;
            }
        }
        if (party.anaphor && party.standing == Standing::organisation && !party.anonymous) {
            const auto firm = std::find_if(firms_.begin(), firms_.end(), [&](const Party& one) {
                return same_office(one.organisation, party);
            });
            if (firm != firms_.end()) { // "the British company" that has not spoken yet
                party.organisation = firm->organisation;
                party.anaphor = false;
            }
        }
    } else if (party.standing != Standing::other && !party.document &&
               offices_.size() < remembered) {
        offices_.push_back(party);
    }
    if (party.anonymous && !party.document && !is_plural(party)) {
        last_insider_ = party;
        const auto low = ascii::lower(party.name); // "an official said. He added"
        if (detail::is_one_insider(low)) {
            is_last(party);
        }
    }
    if (party.anonymous && party.standing != Standing::other && last_sources_.name.empty()) {
        last_sources_ = party;
    }
    if (party.kind == "role" && party.document) {
        last_role_ = {}; // no paper is "he"
    } else if (party.kind == "role") {
        is_last(party);
        const bool own = party.name.find(" of ") == std::string::npos; // "its chief executive"
        const bool office = party.standing == Standing::organisation ||
                            party.standing == Standing::government ||
                            party.standing == Standing::ministry;
        last_role_ = office && own ? party : Party{};
    } else if (!is_plural(party)) {
        last_office_ = party;
    }
    if (party.standing == Standing::police || party.standing == Standing::government ||
        party.standing == Standing::authorities || party.standing == Standing::prosecutors ||
        is_plural(party)) {
        last_group_ = party;
    }
    return party;
}

} // namespace ample::cite
