#include <ample/cite/detail/counsel.hpp>
#include <ample/cite/detail/known_bodies.hpp>
#include <ample/cite/detail/person_nouns.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/source_nouns.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

using detail::find_sort, detail::holds;

/// Reads one phrase; the members fill in as the rules go by.
class Reading {
public:
    Reading(std::string_view text, const Words& words, Phrase phrase)
        : text_(text), words_(words), phrase_(phrase) {
        while (phrase_.begin < phrase_.end &&
               (words[phrase_.begin].mark != 0 || words[phrase_.begin].is(Sort::adverb))) {
            ++phrase_.begin;
        }
        phrase_.end = detail::before_marks(words, phrase_);
    }

    Party run() {
        party_.name = verbatim(text_, words_, phrase_);
        if (phrase_.empty()) {
            return party_;
        }
        if (const auto* const country = country_in(words_, {phrase_.begin, place_begins()})) {
            party_.country = country->name;
        }
        party_.counsel = detail::is_counsel(words_, phrase_);
        const auto& first = words_[phrase_.begin].low;
        definite_ = first == "the";
        party_.of_last = first == "its" || (!party_.counsel && first == "their");
        find_person();
        party_.country = party_.country.empty() ? detail::unlisted_country(words_, phrase_, role_)
                                                : party_.country;
        party_.anonymous = party_.person.empty() && (holds(words_, phrase_, Sort::anonymous) ||
                                                     detail::is_unnamed(words_, phrase_));
        stand();
        if (detail::is_former(words_, phrase_) && !party_.document && !party_.anonymous) {
            party_.standing = Standing::person;
        }
        kind();
        return std::move(party_);
    }

private:
    /// "the embassy in Oslo": what follows "in" is where it is, not whose.
    [[nodiscard]] std::size_t place_begins() const {
        return std::max(find(words_, "in", phrase_.begin + 1, phrase_.end), phrase_.begin + 1);
    }

    /// The capitals after the last role word are a person's name; or the whole phrase is one.
    void find_person() {
        role_ = phrase_.end;
        if (const auto name = detail::surname_behind_title(words_, phrase_); !name.empty()) {
            name_ = name;
            party_.person = verbatim(text_, words_, name_);
            return;
        }
        for (auto i = phrase_.begin; i < phrase_.end; ++i) { // not "Commissioner's Office"
            const bool owner = i + 1 < phrase_.end && words_[i + 1].low == "'s";
            role_ = words_[i].is(Sort::role) && !owner ? i : role_;
        }
        if (const auto comma = find(words_, ",", phrase_.begin, phrase_.end); comma < phrase_.end) {
            const Phrase rest{comma + 1, phrase_.end};
            const bool post_behind = role_ > comma && role_ < phrase_.end;
            const bool name_behind = role_ < comma || detail::names_end(words_, rest);
            const bool somebody = !name_behind && detail::is_somebody(words_, rest) &&
                                  detail::names_end(words_, {phrase_.begin, comma});
            if (post_behind || somebody) { // "Ann Berg, a spokeswoman", "Ann Berg, the partner"
                name_ = {phrase_.begin, comma};
            } else if (role_ < comma && words_[comma + 1].low == "the" &&
                       detail::names_end(words_, {role_ + 1, comma})) {
                name_ = {role_ + 1, comma}; // "Senator Ann Berg, the top member of"
            } else if (name_behind) {       // "its spokesman, Jan Maes"
                plain_noun_ = role_ > comma;
                role_ = std::min(role_, comma - 1);
                name_ = rest;
            }
        } else if (const auto behind = detail::behind_field(words_, phrase_, role_);
                   behind < phrase_.end && is_name(words_[behind])) {
            name_ = {behind, phrase_.end};
        }
        name_ = name_.empty() ? detail::name_behind_portfolio(words_, phrase_) : name_;
        while (name_.end > name_.begin + 2 &&
               (detail::is_title(words_[name_.begin]) || words_[name_.begin].mark == '.')) {
            ++name_.begin;
        }
        if (name_.empty() || !is_name(words_[name_.begin])) {
            name_ = {};
            return;
        }
        auto end = name_.begin;
        while (end < name_.end && is_name(words_[end])) {
            ++end;
        }
        name_.end = end;
        party_.person = verbatim(text_, words_, name_);
    }

    void stand() {
        if (agency()) {
            return;
        }
        if (const auto paper = detail::paper_in(words_, phrase_)) {
            document(*paper);
            return;
        }
        if (detail::is_policeman(words_, phrase_)) {
            police();
            return;
        }
        if ((party_.counsel && client()) || detail::take_known_body(words_, phrase_, party_)) {
            return;
        }
        if (spokesman_of_organisation()) {
            return;
        }
        if (party_.anonymous && detail::knows_of(words_, phrase_)) {
            nameless_or_named(); // "a source close to the ministry" is not the ministry
            return;
        }
        const bool ministry_named =
            holds(words_, phrase_, Sort::ministry) || detail::is_envoy(words_, phrase_);
        const bool prosecutors = detail::is_prosecution(words_, phrase_);
        if (const auto firm = detail::inquiry_firm_in(words_, phrase_); !firm.empty()) {
            party_.standing = Standing::organisation;
            party_.organisation = detail::names_of_office(words_, firm);
            if (party_.organisation.empty()) {
                party_.organisation = low_text(words_, firm);
                party_.anaphor = definite_;
            }
            return;
        }
        const bool force = find(words_, "police", phrase_.begin, phrase_.end) < phrase_.end;
        if (force || (holds(words_, phrase_, Sort::police) && !ministry_named && !prosecutors &&
                      !detail::is_own_inquiry(words_, phrase_))) {
            police();
        } else if (ministry_named && !prosecutors) {
            ministry();
        } else if (prosecutors) {
            party_.standing = Standing::prosecutors;
            party_.place = party_.country;
        } else if (holds(words_, phrase_, Sort::court)) {
            party_.standing = Standing::court;
        } else if (detail::is_of_government(words_, phrase_) ||
                   low_text(words_, phrase_).find("secretary") != std::string::npos) {
            party_.standing = Standing::government;
        } else if (holds(words_, phrase_, Sort::official)) {
            party_.standing = Standing::authorities;
        } else {
            nameless_or_named();
        }
    }

    /// "Lim's lawyer", "a lawyer for Lim", "his lawyer"; a firm's lawyer speaks for the firm.
    bool client() {
        const auto of = detail::client_of(words_, phrase_);
        const bool firm = !of.empty() && (holds(words_, of, Sort::organisation) ||
                                          holds(words_, of, Sort::victim));
        if (firm || (of.empty() && !detail::leaves_client(words_, phrase_))) {
            return false;
        }
        party_.client = of.empty() ? std::string() : verbatim(text_, words_, of);
        party_.standing = Standing::person;
        return true;
    }

    /// "Acme's report", "a study by Acme": whose it is counts as its source.
    void document(std::size_t paper) {
        party_.document = true;
        party_.anonymous = false;
        const auto author = detail::author_of(words_, phrase_, paper);
        const auto by = author ? Phrase{*author, phrase_.end} : Phrase{};
        const auto owner = by.empty() ? Phrase{phrase_.begin, paper} : by;
        if (owner.empty() ||
            (owner.end - owner.begin == 1 && words_[owner.begin].is(Sort::determiner))) {
            return;
        }
        const auto whose = party_of(text_, words_, owner);
        const bool trace = by.empty() && whose.standing == Standing::person &&
                           detail::is_trace(low_text(words_, {owner.begin, paper + 1}));
        if (trace || (whose.standing == Standing::court && words_[paper - 1].low == "court")) {
            return; // "court documents" are filed there by a party
        }
        detail::belongs_to(whose, party_);
    }

    /// A news organisation, by its own name or by what it is called.
    bool agency() {
        for (auto i = phrase_.begin; i < phrase_.end; ++i) {
            for (std::size_t length = std::min<std::size_t>(4, phrase_.end - i); length > 0;
                 --length) {
                const auto name = agency_name(low_text(words_, {i, i + length}));
                if (!name.empty() && words_[i].capital && party_.person.empty()) {
                    party_.standing = Standing::agency;
                    party_.organisation = ascii::lower(name);
                    party_.name = name;
                    return true;
                }
            }
        }
        const auto at = find_sort(words_, phrase_, Sort::media);
        if (at == phrase_.end || role_ < phrase_.end ||
            detail::is_press_occasion(words_, phrase_)) {
            return false;
        }
        party_.standing = Standing::agency;
        const auto [names, countries] = detail::names_in(words_, phrase_);
        party_.anaphor = definite_ && phrase_.end - phrase_.begin <= 3 &&
                         !is_name(words_[phrase_.end - 1]) &&
                         names == countries; // not "the Postimees newspaper"
        if (!party_.anaphor) {               // the capitals are its name: "the Postimees newspaper"
            if (const auto name = detail::name_of_medium(words_, phrase_, at); !name.empty()) {
                party_.name = verbatim(text_, words_, name);
            }
        }
        party_.organisation = ascii::lower(party_.name);
        return true;
    }

    /// "a Norsat spokesperson", "spokesman for Norsat", "Norsat's chief executive Ida Moe".
    bool spokesman_of_organisation() {
        if (role_ == phrase_.end || detail::is_of_public_office(words_, phrase_) ||
            (plain_noun_ && !party_.of_last &&
             !detail::tells_whose(words_, {phrase_.begin, role_ + 1}))) {
            return false; // "his landlady in the Harbour district, Ann Berg"
        }
        const auto organisation = detail::spoken_for(words_, phrase_, role_, name_);
        if (organisation.empty()) {
            return false;
        }
        party_.standing = Standing::organisation;
        party_.organisation = organisation;
        return true;
    }

    void ministry() {
        party_.standing = Standing::ministry;
        party_.organisation = detail::ministry_of(words_, phrase_, party_.country);
        const bool bare = party_.organisation.find(' ') == std::string::npos;
        party_.anaphor = bare && party_.country.empty();
    }

    void police() {
        party_.standing = Standing::police;
        party_.place = detail::place_of_force(words_, phrase_, name_);
    }

    void nameless_or_named() {
        const bool inquiry = detail::concerns_inquiry(words_, phrase_);
        if (party_.anonymous) {
            party_.standing = inquiry ? Standing::police : Standing::other;
            party_.anaphor = !inquiry && phrase_.end - phrase_.begin <= 2;
            return;
        }
        if (definite_ && role_ == phrase_.begin + 1 && role_ + 1 == phrase_.end) {
            return; // "The Spokesperson": no name
        }
        if (detail::is_one_of(words_, phrase_)) { // "one of them": of the sources named before
            party_.anonymous = party_.anaphor = true;
            return;
        }
        if (const auto name = detail::name_behind_post(words_, phrase_); !name.empty()) {
            party_.person = verbatim(text_, words_, name);
            party_.standing = Standing::person;
            return;
        }
        if (const auto of = detail::person_of(words_, phrase_)) {
            party_.person = verbatim(text_, words_, {phrase_.begin, *of});
            party_.standing = Standing::organisation;
            party_.organisation = detail::names_of_office(words_, {*of + 1, phrase_.end});
            return;
        }
        const auto [names, countries] = detail::names_in(words_, phrase_);
        const bool thing = detail::is_body(words_, phrase_);
        const bool giant = detail::among(words_[phrase_.end - 1].low, "giant conglomerate startup");
        if (names == 0 && !giant && detail::is_one_of_trade(words_, phrase_)) {
            party_.standing = Standing::person;
            return;
        }
        const bool person = words_[phrase_.end - 1].is(Sort::person) ||
                            (!thing && holds(words_, phrase_, Sort::person));
        const bool state = names == 1 && phrase_.end - phrase_.begin == 1 &&
                           party_.country == words_[phrase_.begin].low; // of no list
        const bool is_land = !person && ((names > 0 && countries == names && !thing) ||
                                         detail::is_land(words_, phrase_)); // "A Latvian student"
        const bool is_person = !state && !is_land && (!party_.person.empty() || person);
        if (is_person) {
            party_.standing = Standing::person;
            party_.of_firm = detail::is_post_of_firm(words_, phrase_);
        } else if (state || is_land) {
            party_.standing = Standing::government;
        } else if (thing) {
            organisation();
        } else if (names > countries) {
            named(names - countries);
        } else if (names == 0 && role_ == phrase_.end) {
            party_.anonymous = !definite_ && party_.name.size() > 3;
            party_.of_last = definite_ && detail::among(words_[phrase_.end - 1].low,
                                                        "unit body arm division entity board team");
        }
    }

    void organisation() {
        party_.standing = Standing::organisation;
        const auto at = find(words_, "at", phrase_.begin, phrase_.end);
        const bool inside = at > phrase_.begin + 1 && at + 1 < phrase_.end &&
                            !words_[at - 1].capital && words_[at - 1].is(Sort::organisation) &&
                            words_[phrase_.begin].is(Sort::determiner) && !definite_;
        if (inside) { // "a union at the National Institute" is not the institute
            party_.organisation = low_text(words_, {phrase_.begin + 1, phrase_.end});
            return;
        }
        party_.organisation = detail::names_of_office(words_, phrase_);
        if (definite_ && detail::is_firm_of_place(words_, phrase_)) {
            party_.organisation = words_[phrase_.end - 1].low.substr(0); // "the Lakeside company"
        } else if (party_.organisation.empty()) {
            party_.organisation = low_text(words_, phrase_);
            party_.anaphor = definite_;
            if (definite_ && find(words_, "'s", phrase_.begin, phrase_.end) == phrase_.begin + 2 &&
                phrase_.begin + 2 < phrase_.end) {
                party_.organisation = words_[phrase_.begin + 1].low.substr(0); // "the firm's"
                party_.anaphor = false;
            }
        }
    }

    void named(std::size_t names) {
        const auto begin = std::find_if(words_.begin() + static_cast<std::ptrdiff_t>(phrase_.begin),
                                        words_.begin() + static_cast<std::ptrdiff_t>(phrase_.end),
                                        is_name);
        const auto& word = *begin;
        const bool acronym = word.end - word.begin >= 2 && word.end <= text_.size() &&
                             ascii::is_upper(text_[word.begin + 1]);
        const bool whole = phrase_.end - phrase_.begin == names;
        const auto at = static_cast<std::size_t>(begin - words_.begin());
        const bool opens = at == phrase_.begin && (at == 0 || words_[at - 1].mark != 0);
        if (opens && names == 1 && !acronym && at + 1 < phrase_.end &&
            detail::among(words_[at + 1].low, "of to from in at on about")) {
            return; // "Drawings of the yard": a capital only because it comes first
        }
        if (opens && detail::opens_with_amount(words_, {at, phrase_.end})) { // "Multiple attacks"
            return;
        }
        auto who = detail::named_person_in(words_, phrase_);
        if (who.empty() && (acronym || !whole || names > 4)) {
            party_.standing = Standing::organisation;
            party_.organisation = detail::names_of_office(words_, phrase_);
            party_.organisation += party_.organisation.empty() ? word.low.substr(0) : "";
            return;
        }
        party_.standing = Standing::person; // an organisation of one plain name reads the same
        who = who.empty() ? phrase_ : who;
        while (who.begin + 1 < who.end && detail::is_title(words_[who.begin])) {
            ++who.begin;
        }
        party_.person = verbatim(text_, words_, who);
    }

    void kind() {
        if (party_.anonymous) {
            party_.kind = "anonymous";
        } else if (party_.standing == Standing::agency) {
            party_.kind = "agency";
        } else if (!party_.person.empty()) {
            party_.kind = "person";
        } else {
            const bool body = detail::among(words_[phrase_.end - 1].low, "office team campaign");
            const bool is_role = role_ < phrase_.end || party_.standing == Standing::person;
            party_.kind = is_role && !body ? "role" : "organisation"; // no minister is his office
        }
    }

    std::string_view text_;
    const Words& words_;
    Phrase phrase_;
    Phrase name_ = {};
    std::size_t role_ = 0;
    bool definite_ = false;
    bool plain_noun_ = false; ///< the noun before the name is no post
    Party party_;
};

} // namespace

Party party_of(std::string_view text, const Words& words, Phrase phrase) {
    return Reading(text, words, phrase).run();
}

} // namespace ample::cite
