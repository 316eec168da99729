#include <ample/cite/detail/office_names.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <unordered_set>

namespace ample::cite {

namespace {

using detail::among, detail::holds_capitals, detail::is_firm_by_noun, detail::is_firm_noun;
using detail::is_paper_beside, detail::is_person_beside;

constexpr std::size_t most_names = 1024; // of one report
constexpr std::size_t longest_name = 10; // words

bool is_small(const Word& word) {
    return among(word.low, "of for and the & on in 's");
}

/// A capital that can stand in the name of an office or a firm.
bool is_part(const Word& word) {
    return is_name(word) && word.low.size() > 1 && word.low != "'s";
}

/// The capitals before `end` whose initials are those of `initials`, the shortest that fit.
Phrase spelled_out(const Words& words, std::size_t end, std::string_view initials) {
    auto begin = end;
    std::size_t full = end;
    while (begin > 0 && end - begin < longest_name) {
        const auto& word = words[begin - 1];
        const bool capital = word.capital && word.mark == 0;
        if (!capital && !is_small(word)) {
            break;
        }
        --begin;
        if (!capital || word.is_any(Sort::determiner, Sort::clause)) {
            continue;
        }
        full = begin;
        std::string row;
        for (auto i = begin; i < end; ++i) {
            if (words[i].capital && words[i].mark == 0) {
                row += words[i].low.front();
            }
        }
        if (row == initials) {
            return {begin, end};
        }
    }
    for (auto i = end; i-- > 0 && end - i <= 14;) { // "National center of Incident readiness"
        if (words[i].mark != 0) {
            break;
        }
        const bool opens = words[i].low == "the" && words[i + 1].capital &&
                           words[i + 1].low.front() == initials.front();
        if (opens && end - i > 3) {
            return {i + 1, end};
        }
    }
    return end - full >= 2 ? Phrase{full, end} : Phrase{};
}

bool is_initials(std::string_view text, const Word& word) {
    const auto size = word.end - word.begin;
    const auto written = text.substr(word.begin, size);
    const auto small =
        std::count_if(written.begin(), written.end(), [](char c) { return ascii::is_lower(c); });
    return word.mark == 0 && size >= 2 && size <= 8 && ascii::is_upper(written.front()) &&
           ascii::is_upper(written.back()) && small <= (size == 3 || size == 4 ? 1 : 0); // "BfV"
}

Party as_office(Party party, std::string name, std::string low) {
    const bool plain = party.standing == Standing::person || party.standing == Standing::other ||
                       party.standing == Standing::organisation;
    party.person.clear();
    party.kind = party.standing == Standing::agency ? "agency" : "organisation";
    party.anonymous = party.anaphor = party.of_firm = party.of_last = party.document = false;
    if (plain) {
        party.standing = Standing::organisation;
        party.name = std::move(name);
        party.organisation = std::move(low);
    }
    return party;
}

} // namespace

class OfficeNames::Search {
public:
    Search(std::string_view text,
           std::unordered_map<std::string, Party>& known,
           std::unordered_map<std::string, Party>& initials)
        : text_(text), known_(known), initials_(initials) {}

    void read(const Words& words) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].mark == '(') {
                bracketed(words, i, i + 1);
            } else if (words[i].mark == ',' && i + 3 < words.size() &&
                       among(words[i + 1].low, "or the") && words[i + 3].mark == ',') {
                bracketed(words, i, i + 2); // "Poland's Internal Security Agency, the ABW,"
            } else if (is_part(words[i]) && (i == 0 || !is_part(words[i - 1]))) {
                auto end = i + 1;
                while (end < words.size() && end < i + 6 &&
                       (is_part(words[end]) ||
                        (words[end].low == "'s" && end + 1 < words.size() &&
                         is_part(words[end + 1]) && words[end + 1].is(Sort::organisation)))) {
                    ++end; // "Alder Children's Hospital"
                }
                named(words, {i, end});
                initialled(words, i);
            }
        }
    }

    /// Nouns in the plural that the report uses: no person is called by one.
    void note_plurals(const Words& words) {
        for (const auto& word : words) {
            const bool plural = word.mark == 0 && !word.capital && word.low.size() > 5 &&
                                word.low.ends_with('s') && !word.low.ends_with("ss");
            if (plural && plurals_.size() < most_names) {
                plurals_.insert(word.low);
            }
        }
    }

    void finish() {
        for (auto& [first, full] : firsts_) {
            if (!people_.contains(first) && known_.size() < most_names) {
                if (const auto found = known_.find(full); found != known_.end()) {
                    auto party = found->second;
                    known_.try_emplace(first, std::move(party));
                }
            }
        }
    }

private:
    /// "Data Protection Office (DPO)", "Data Protection Office, or DPO,".
    void bracketed(const Words& words, std::size_t mark, std::size_t at) {
        if (at + 1 >= words.size() || !is_initials(text_, words[at]) ||
            (words[mark].mark == '(' && words[at + 1].mark != ')') || mark == 0 ||
            !agency_name(words[at].low).empty()) {
            return;
        }
        const auto full = spelled_out(words, mark, words[at].low);
        if (full.empty()) {
            return;
        }
        const auto read = party_of(text_, words, full);
        const auto office = as_office(read, verbatim(text_, words, full), low_text(words, full));
        add(words[at].low, office);
        add(low_text(words, full), office);
        if (read.standing == Standing::organisation &&
            read.organisation.find(' ') != std::string::npos) {
            add(read.organisation, office); // without its country
        }
    }

    /// "Metropolitan Police Department", "Agency for Data and Trade": the names that initials may
    /// stand for.
    void initialled(const Words& words, std::size_t begin) {
        auto end = begin;
        std::string row;
        std::size_t last = begin;
        while (end < words.size() && end < begin + longest_name &&
               (is_part(words[end]) || (end > begin && is_small(words[end])))) {
            if (is_part(words[end])) {
                row += words[end].low.front();
                last = end + 1;
                if (row.size() >= 3 && row.size() <= 6 && initials_.size() < most_names) {
                    const Phrase name{begin, last};
                    auto party = party_of(text_, words, name);
                    if (party.standing != Standing::agency) {
                        initials_.try_emplace(row,
                                              as_office(std::move(party),
                                                        verbatim(text_, words, name),
                                                        low_text(words, name)));
                    }
                }
            }
            ++end;
        }
    }

    void named(const Words& words, Phrase run) {
        const auto& before = words[run.begin > 0 ? run.begin - 1 : 0];
        const bool led = run.begin > 0 && before.mark == 0 && !before.capital;
        const auto role = std::find_if(words.begin() + static_cast<std::ptrdiff_t>(run.begin),
                                       words.begin() + static_cast<std::ptrdiff_t>(run.end),
                                       [](const Word& word) { return word.is(Sort::role); });
        const bool titled = role + 2 <= words.begin() + static_cast<std::ptrdiff_t>(run.end) &&
                            role != words.begin() + static_cast<std::ptrdiff_t>(run.begin);
        const bool of_person = titled || is_person_beside(words, run) ||
                               (led && before.is_any(Sort::role, Sort::person));
        if (of_person) {
            for (auto i = run.begin; i < run.end; ++i) {
                people_.insert({words[i].low, true});
            }
            return;
        }
        if (is_paper_beside(words, run) || (led && before.is(Sort::media))) {
            Party party{.name = verbatim(text_, words, run),
                        .kind = "agency",
                        .standing = Standing::agency,
                        .organisation = low_text(words, run)};
            add(low_text(words, run), party);
            return;
        }
        const bool surname = run.begin + 1 == run.end && people_.contains(words[run.begin].low);
        const auto& last = words[run.end - 1].low;
        const bool plural = run.end - run.begin > 1 && plurals_.contains(last); // "Skellig Ferries"
        const bool firm = plural || (led && is_firm_noun(before)) || is_firm_by_noun(words, run) ||
                          (!surname && detail::is_firm_by_use(words, run));
        if (!firm || std::any_of(words.begin() + static_cast<std::ptrdiff_t>(run.begin),
                                 words.begin() + static_cast<std::ptrdiff_t>(run.end),
                                 [](const Word& word) {
                                     return word.is_any(Sort::role, Sort::police, Sort::ministry) ||
                                            word.is_any(Sort::media, Sort::court, Sort::military) ||
                                            !agency_name(word.low).empty();
                                 })) {
            return;
        }
        if (country_at(words, run.begin) != nullptr) {
            return;
        }
        const auto low = low_text(words, run);
        add(low,
            {.name = verbatim(text_, words, run),
             .kind = "organisation",
             .standing = Standing::organisation,
             .organisation = low});
        if (run.end - run.begin > 1) {
            firsts_.try_emplace(words[run.begin].low, low);
            if (run.end - run.begin > 2) {
                firsts_.try_emplace(low_text(words, {run.begin, run.begin + 2}), low);
            }
        }
    }

    void add(std::string low, const Party& party) {
        if (low.size() > 1 && known_.size() < most_names) {
            known_.try_emplace(std::move(low), party);
        }
    }

    std::string_view text_;
    std::unordered_map<std::string, Party>& known_;
    std::unordered_map<std::string, Party>& initials_;
    std::unordered_set<std::string> plurals_;
    std::unordered_map<std::string, std::string> firsts_; ///< first word, full name
    std::unordered_map<std::string, bool> people_;        ///< words of people's names
};

OfficeNames::OfficeNames(std::string_view text, const std::vector<Sentence>& sentences) {
    Search search(text, known_, initials_);
    for (const auto& sentence : sentences) {
        search.note_plurals(sentence.words);
    }
    for (const auto& sentence : sentences) {
        if (sentence.kind == BlockKind::body) {
            search.read(sentence.words);
        }
    }
    search.finish();
    for (const auto& land : detail::lands_of(sentences)) {
        auto name = land.name;
        name.front() = static_cast<char>(name.front() - 32);
        known_.insert_or_assign(land.name,
                                Party{.name = std::move(name),
                                      .kind = "organisation",
                                      .standing = Standing::government,
                                      .country = land.name});
        peoples_.try_emplace(land.people, land.name);
    }
}

std::string OfficeNames::land_of(std::string_view people) const {
    const auto found = peoples_.find(std::string(people));
    return found == peoples_.end() ? std::string() : found->second;
}

const Party* OfficeNames::of(std::string_view low) const {
    const auto found = known_.find(std::string(low));
    return found == known_.end() ? nullptr : &found->second;
}

const Party* OfficeNames::with_word(std::string_view stem) const {
    const Party* found = nullptr;
    for (const auto& [low, office] : known_) {
        const auto at = office.organisation.find(stem);
        const bool word =
            at != std::string::npos && (at == 0 || office.organisation[at - 1] == ' ');
        if (!word || office.standing != Standing::organisation) {
            continue;
        }
        if (found != nullptr && found->organisation != office.organisation) {
            return nullptr;
        }
        found = found == nullptr || office.name < found->name ? &office : found;
    }
    return found;
}

Party OfficeNames::complete(Party party) const {
    if (known_.empty() && initials_.empty()) {
        return party;
    }
    const bool reads_as_person =
        party.standing == Standing::person && !party.person.empty() && party.name == party.person;
    const auto* const beside = party.standing == Standing::person && !party.person.empty()
                                   ? of(ascii::lower(party.person))
                                   : nullptr;
    if (beside != nullptr && !reads_as_person && beside->standing == Standing::organisation) {
        party.standing = Standing::organisation; // "The contractor, Tasman Imaging,"
        party.organisation = beside->organisation;
        party.kind = "organisation";
        party.person.clear();
        return party;
    }
    if (reads_as_person) {
        if (const auto* const office = of(ascii::lower(party.person))) {
            auto same = *office;
            same.name = office->standing == Standing::agency ? office->name : party.name;
            same.words = party.words;
            return same;
        }
        return party;
    }
    if (party.standing != Standing::organisation || party.organisation.empty()) {
        return party;
    }
    std::string_view rest = party.organisation;
    const auto* office = of(rest);
    if (office == nullptr && party.kind == "organisation") {
        auto whole = ascii::lower(party.name);
        whole.erase(0, whole.starts_with("the ") ? 4 : 0);
        office = of(whole);
    }
    if (office == nullptr) {
        const auto found = initials_.find(std::string(rest.substr(0, rest.find(' '))));
        const bool spelled = found != initials_.end() && holds_capitals(party.name, found->first);
        office = spelled ? &found->second : nullptr;
    }
    while (office == nullptr && !rest.empty()) {
        const auto space = std::min(rest.find(' '), rest.size());
        office = of(rest.substr(0, space));
        rest.remove_prefix(std::min(space + 1, rest.size()));
        if (office != nullptr && office->standing == Standing::organisation &&
            space < party.organisation.size()) {
            office = nullptr; // one word of a longer name
        }
    }
    if (office == nullptr) {
        return party;
    }
    if (office->standing == Standing::agency) {
        if (party.kind != "organisation") {
            return party; // a spokesman of the paper
        }
        auto same = *office;
        same.words = party.words;
        return same;
    }
    party.standing = office->standing;
    party.organisation = office->organisation;
    party.place = office->place.empty() ? party.place : office->place;
    party.country = office->country.empty() ? party.country : office->country;
    party.anaphor = false;
    return party;
}

} // namespace ample::cite
