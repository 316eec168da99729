#include <ample/cite/detail/cities.hpp>
#include <ample/cite/detail/counsel.hpp>
#include <ample/cite/detail/japanese_parties.hpp>
#include <ample/cite/detail/known_bodies.hpp>
#include <ample/cite/detail/source_nouns.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <bitset>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_name = 6; // words and marks

constexpr KnownBody bodies[] = {
    {"kremlin", Standing::government, "russia", "", ""},
    {"white house", Standing::government, "united states", "", ""},
    {"downing street", Standing::government, "united kingdom", "", ""},
    {"number 10", Standing::government, "united kingdom", "", ""},
    {"whitehall", Standing::government, "united kingdom", "", ""},
    {"elysee", Standing::government, "france", "", ""},
    {"elysee palace", Standing::government, "france", "", ""},
    {"blue house", Standing::government, "south korea", "", ""},
    {"pentagon", Standing::ministry, "united states", "defence ministry", ""},
    {"matignon", Standing::government, "france", "", ""},
    {"palazzo chigi", Standing::government, "italy", "", ""},
    {"moncloa", Standing::government, "spain", "", ""},
    {"bundestag", Standing::government, "germany", "", ""},
    {"capitol hill", Standing::government, "united states", "", ""},
    {"duma", Standing::government, "russia", "", ""},
    {"verkhovna rada", Standing::government, "ukraine", "", ""},
    {"knesset", Standing::government, "israel", "", ""},
    {"storting", Standing::government, "norway", "", ""},
    {"folketing", Standing::government, "denmark", "", ""},
    {"riksdag", Standing::government, "sweden", "", ""},
    {"malacanang", Standing::government, "philippines", "", ""},
    {"malacañang", Standing::government, "philippines", "", ""},
    {"rashtrapati bhavan", Standing::government, "india", "", ""},
    {"binnenhof", Standing::government, "netherlands", "", ""},
    {"zhongnanhai", Standing::government, "china", "", ""},
    {"élysée", Standing::government, "france", "", ""},
    {"élysée palace", Standing::government, "france", "", ""},
    {"state department", Standing::ministry, "united states", "state department", ""},
    {"farnesina", Standing::ministry, "italy", "foreign ministry", ""},
    {"smolenskaya square", Standing::ministry, "russia", "foreign ministry", ""},
    {"foreign office", Standing::ministry, "united kingdom", "foreign ministry", ""},
    {"foreign , commonwealth & development office",
     Standing::ministry,
     "united kingdom",
     "foreign ministry",
     ""},
    {"foreign , commonwealth and development office",
     Standing::ministry,
     "united kingdom",
     "foreign ministry",
     ""},
    {"fcdo", Standing::ministry, "united kingdom", "foreign ministry", ""},
    {"quai d'orsay", Standing::ministry, "france", "foreign ministry", ""},
    {"fbi", Standing::police, "united states", "", "united states"},
    {"f.b.i", Standing::police, "united states", "", "united states"},
    {"federal bureau of investigation", Standing::police, "united states", "", "united states"},
    {"national crime agency", Standing::police, "united kingdom", "", "united kingdom"},
    {"openbaar ministerie", Standing::prosecutors, "netherlands", "", ""},
    {"scotland yard", Standing::police, "united kingdom", "", "london"},
    {"rcmp", Standing::police, "canada", "", "canada"},
    {"royal canadian mounted police", Standing::police, "canada", "", "canada"},
    {"national police agency", Standing::police, "japan", "", japanese::national_police},
    {"garda", Standing::police, "ireland", "", "ireland"},
    {"bka", Standing::police, "germany", "", "germany"},
    {"bundeskriminalamt", Standing::police, "germany", "", "germany"},
    {"carabinieri", Standing::police, "italy", "", "italy"},
    {"eu", Standing::organisation, "", "european union", ""},
    {"european union", Standing::organisation, "", "european union", ""},
    {"europol", Standing::organisation, "", "europol", ""},
    {"interpol", Standing::organisation, "", "interpol", ""},
    {"guardia civil", Standing::police, "spain", "", "spain"},
};

struct KnownPost {
    std::string_view name; ///< in lower case
    std::string_view country;
};

constexpr KnownPost posts[] = {{"foreign secretary", "united kingdom"},
                               {"home secretary", "united kingdom"},
                               {"chancellor of the exchequer", "united kingdom"},
                               {"crown prosecution service", "united kingdom"},
                               {"justice department", "united states"},
                               {"defense department", "united states"},
                               {"homeland security", "united states"},
                               {"secretary of state", "united states"},
                               {"u.s. attorney", "united states"},
                               {"supreme leader", "iran"},
                               {"federal chancellery", "germany"},
                               {"taoiseach", "ireland"},
                               {"garda", "ireland"}};

constexpr KnownPost agencies[] = {
    {"tass", "russia"},        {"ria novosti", "russia"}, {"interfax", "russia"},
    {"sputnik", "russia"},     {"xinhua", "china"},       {"global times", "china"},
    {"kcna", "north korea"},   {"irna", "iran"},          {"isna", "iran"},
    {"fars", "iran"},          {"tasnim", "iran"},        {"sana", "syria"},
    {"belta", "belarus"},      {"ukrinform", "ukraine"},  {"anadolu", "turkey"},
    {"bernama", "malaysia"},   {"antara", "indonesia"},   {"yonhap", "south korea"},
    {"prensa latina", "cuba"}, {"tt", "sweden"},          {"ntb", "norway"},
    {"ritzau", "denmark"},     {"stt", "finland"},        {"dpa", "germany"},
    {"apa", "austria"},        {"ansa", "italy"},         {"efe", "spain"},
    {"pap", "poland"},         {"ctk", "czechia"},        {"mti", "hungary"},
    {"elta", "lithuania"},     {"leta", "latvia"},        {"agerpres", "romania"},
    {"lusa", "portugal"},      {"belga", "belgium"},      {"anp", "netherlands"},
    {"pti", "india"},          {"ani", "india"},          {"nrk", "norway"},
    {"yle", "finland"},        {"svt", "sweden"},         {"err", "estonia"},
    {"nhk", "japan"},          {"kyodo", "japan"},        {"jiji", "japan"}};

bool begins_a_name(const Word& word) {
    constexpr std::size_t pairs = 1U << 16U;
    static const auto first_pairs = [] { // of bytes: most words begin no name
        std::bitset<pairs> found;
        for (const auto& one : bodies) {
            found.set(static_cast<unsigned char>(one.name[0]) << 8U |
                      static_cast<unsigned char>(one.name[1]));
        }
        return found;
    }();
    const auto& low = word.low;
    const bool may = low.size() > 1 && first_pairs.test(static_cast<unsigned char>(low[0]) << 8U |
                                                        static_cast<unsigned char>(low[1]));
    return may && std::any_of(std::begin(bodies), std::end(bodies), [&](const KnownBody& one) {
               return one.name.starts_with(low);
           });
}

} // namespace

const KnownBody* known_body_in(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (!words[i].capital || !begins_a_name(words[i])) {
            continue;
        }
        for (auto size = std::min(longest_name, phrase.end - i); size > 0; --size) {
            const auto name = low_text(words, {i, i + size});
            const auto* const found =
                std::find_if(std::begin(bodies), std::end(bodies), [&](const KnownBody& one) {
                    return one.name == name;
                });
            if (found != std::end(bodies)) {
                return found;
            }
        }
    }
    return nullptr;
}

void belongs_to(const Party& author, Party& paper) {
    paper.standing = author.standing;
    paper.organisation = author.organisation;
    paper.country = author.country;
    paper.place = author.place;
    paper.anaphor = author.anaphor;
    if (author.standing == Standing::government && paper.name.ends_with("indictment")) {
        paper.standing = Standing::prosecutors; // "The U.S. indictment"
    }
    const bool plain = author.standing == Standing::person && author.kind == "person" &&
                       author.name == author.person && author.person.find(' ') == author.name.npos;
    if (plain) {
        paper.standing = Standing::organisation;
        paper.organisation = ascii::lower(author.person);
    }
}

std::string_view land_of_place(std::string_view low) {
    constexpr WordList states =
        "virginia california texas florida ohio pennsylvania illinois michigan massachusetts "
        "maryland arizona colorado nevada oregon washington delaware kentucky tennessee missouri "
        "minnesota wisconsin indiana alabama louisiana connecticut utah kansas nebraska";
    if (!low.empty() && among(low, states)) {
        return "united states";
    }
    const auto* const land = country_of(low);
    return land != nullptr ? land->name : country_of_place(low);
}

std::string_view country_of_agency(std::string_view organisation) {
    const auto* const found =
        std::find_if(std::begin(agencies), std::end(agencies), [&](const auto& one) {
            return one.name == organisation;
        });
    return found == std::end(agencies) ? std::string_view{} : found->country;
}

std::string_view country_of_post(std::string_view name) {
    const auto low = ascii::lower(name);
    const auto* const found =
        std::find_if(std::begin(posts), std::end(posts), [&](const auto& one) {
            return low.find(one.name) != std::string::npos;
        });
    return found == std::end(posts) ? std::string_view{} : found->country;
}

namespace {

/// "a senior Western diplomat", "two European officials", "an EU diplomat": of no state that the
/// phrase tells, and of no office.
bool is_unnamed_envoy(const Words& words, Phrase phrase) {
    constexpr WordList many = "western european eu foreign nato allied asian arab african nordic "
                              "baltic transatlantic non-american";
    constexpr WordList degrees = "a an one two three four several some many senior other another "
                                 "former top second third few security intelligence defence "
                                 "defense government military";
    if (phrase.empty() ||
        !among(words[phrase.end - 1].low, "diplomat diplomats official officials envoys")) {
        return false;
    }
    const bool envoy = words[phrase.end - 1].low.starts_with("diplomat");
    bool of_many = envoy;
    for (auto i = phrase.begin; i + 1 < phrase.end; ++i) {
        const bool group = among(words[i].low, many);
        if (!group && !among(words[i].low, degrees) && number_of(words[i].low) < 0) {
            return false;
        }
        of_many = of_many || (group && !among(words[i].low, "eu nato")); // these have officials
    }
    return of_many;
}

/// "trade unions" of "Trade unions", whose capital is that of the sentence; empty for others.
std::string collective_in(const Words& words, Phrase phrase) {
    const bool opens = phrase.begin == 0 || words[phrase.begin - 1].mark != 0;
    const bool alone = std::none_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin + 1),
                                    words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                                    [](const Word& word) { return word.capital; });
    return opens && alone && phrase.end == phrase.begin + 2 &&
                   among(words[phrase.end - 1].low,
                         "unions groups associations charities organisations organizations")
               ? low_text(words, phrase)
               : std::string();
}

} // namespace

bool take_known_body(const Words& words, Phrase phrase, Party& party) {
    const auto& last = words[phrase.end - 1].low;
    const bool part = find(words, "of the", phrase.begin, phrase.end) == phrase.begin + 1 &&
                      among(last, "diplomats envoys"); // "one of the diplomats"
    if (party.person.empty() && (part || is_unnamed_envoy(words, phrase))) {
        party.anonymous = true;
        party.anaphor = part;
        return true;
    }
    const bool staff = phrase.end > phrase.begin + 1 && among(last, "official officials") &&
                       (!words[phrase.end - 2].capital || // "Company officials"
                        (phrase.end == phrase.begin + 2 &&
                         (phrase.begin == 0 || words[phrase.begin - 1].mark != 0))) &&
                       (words[phrase.end - 2].is_any(Sort::organisation, Sort::victim) ||
                        among(words[phrase.end - 2].low, "board airline airport port school"));
    if (party.person.empty() && staff && !among(words[phrase.end - 2].low, "agency")) {
        party.standing = Standing::organisation; // "a bank official": of no police
        party.organisation = low_text(words, {phrase.end - 2, phrase.end - 1});
        party.anonymous = false;
        return true;
    }
    if (party.person.empty() && among(last, "mp mps mep meps")) {
        party.standing = Standing::person; // "the opposition MP"
        return true;
    }
    if (const auto many = collective_in(words, phrase); !many.empty() && party.country.empty()) {
        party.standing = Standing::organisation;
        party.organisation = many;
        return true;
    }
    const auto branch = find(words, "investigation department", phrase.begin, phrase.end);
    if (!party.person.empty() && branch > phrase.begin && branch < phrase.end &&
        among(words[branch - 1].low, "crime criminal")) {
        party.standing = Standing::police; // whose director speaks
        return true;
    }
    const auto of = party.counsel ? client_of(words, phrase) : Phrase{};
    if (!of.empty() && !words[of.end - 1].capital &&
        words[of.end - 1].is_any(Sort::organisation, Sort::victim)) {
        party.standing = Standing::organisation; // "Lawyers for the company"
        party.organisation = low_text(words, {of.end - 1, of.end});
        return true;
    }
    if (const auto firm = firm_behind_noun(words, phrase); !firm.empty()) {
        party.standing = Standing::organisation;
        party.organisation = low_text(words, firm);
        party.person.clear();
        return true;
    }
    if (phrase.end == phrase.begin + 2 && words[phrase.begin].low == "the" &&
        words[phrase.begin + 1].capital && among(words[phrase.begin + 1].low, "north south")) {
        party.standing = Standing::government; // of Korea: of no other land is it said
        party.country = words[phrase.begin + 1].low + " korea";
        return true;
    }
    const bool council = !party.country.empty() && // of a state, not of the United Nations
                         find(words, "security council", phrase.begin, phrase.end) < phrase.end;
    if (council) {
        party.standing = Standing::government;
        return true;
    }
    const auto* const body = known_body_in(words, phrase);
    if (body == nullptr ||
        (!party.country.empty() && !body->country.empty() && party.country != body->country)) {
        return false;
    }
    const auto of_its_own =
        [&](const Word& word) { // "the EU Agency for Cybersecurity": a body of its own
            return among(
                word.low,
                "agency commission council parliament court centre center body group mission "
                "delegation office service police ambassador envoy cert diplomats diplomat "
                "states members countries governments");
        };
    if (body->organisation == "european union" &&
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                    words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                    of_its_own)) {
        return false;
    }
    const bool korean = body->place == japanese::national_police &&
                        find(words, "korean", phrase.begin, phrase.end) < phrase.end;
    if (korean) { // both Koreas are; of the North no agency speaks
        party.standing = body->standing;
        party.country = party.place = "south korea";
        return true;
    }
    party.standing = body->standing;
    party.country = body->country;
    party.place = body->place;
    party.organisation = body->organisation;
    return true;
}

} // namespace ample::cite::detail
