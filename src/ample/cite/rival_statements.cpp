#include <ample/cite/detail/claim_index.hpp>
#include <ample/cite/detail/count_scopes.hpp>
#include <ample/cite/detail/deed_concepts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/opposed_pairs.hpp>
#include <ample/cite/detail/review.hpp>
#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/statements.hpp>
#include <ample/cite/detail/story_names.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

namespace ample::cite::detail {

namespace {

struct Statement {
    std::size_t claim = 0;
    std::string deed = {};
    bool negative = false;
    bool sure = false;
    Things things = 0;
    std::optional<Count> count = {};
    std::optional<Span> time = {};
    std::optional<Day> said = {};
    Names names = {}; ///< in the clause
};

bool before(Day a, Day b) {
    return days_since_1970(a) < days_since_1970(b);
}

bool apart(const Span& a, const Span& b) {
    return before(a.until, b.from) || before(b.until, a.from);
}

bool same(const Span& a, const Span& b) {
    return days_since_1970(a.from) == days_since_1970(b.from) &&
           days_since_1970(a.until) == days_since_1970(b.until);
}

/// The words of an office's key: "organisation:southern lakes health".
Names office_words(const Claim& claim) {
    Names names;
    const std::string_view key = claim.root.key;
    const auto office = key.substr(std::min(key.find(':'), key.size()));
    for (const auto text : {office, std::string_view(claim.chain.back().organisation)}) {
        for (const auto& word : words_of(text, 0, text.size())) {
            if (word.mark == 0 && word.low.size() > 3) {
                names.insert(word.low);
            }
        }
    }
    return names;
}

class Statements {
public:
    Statements(const std::vector<Article>& articles,
               const std::vector<Claim>& claims,
               const std::vector<Dating>& dates,
               std::vector<Conflict> known)
        : articles_(articles), claims_(claims), dates_(dates), known_(std::move(known)) {}

    std::vector<Conflict> run() {
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            read(i);
        }
        for (const auto& [deed, some] : by_deed_) {
            for (std::size_t a = 0; a < some.size(); ++a) {
                for (auto b = a + 1; b < some.size(); ++b) {
                    compare(some[a], some[b]);
                }
            }
        }
        return joined(std::move(known_), pairs_);
    }

private:
    [[nodiscard]] const Words& words(const Claim& claim) const {
        return articles_[claim.article].sentences[claim.sentence].words;
    }

    [[nodiscard]] std::string_view text(const Claim& claim) const {
        return articles_[claim.article].text.substr(claim.begin, claim.end - claim.begin);
    }

    /// "encrypted 41 servers": a deed of attackers that is told with a number.
    [[nodiscard]] std::string counted_deed(const Claim& claim) const {
        const auto deeds = deeds_told(words(claim), claim.words).done & deeds_of_attackers();
        const bool one = std::has_single_bit(deeds) && count_of(words(claim), claim.words);
        return one ? "counted " + std::to_string(std::countr_zero(deeds)) : std::string();
    }

    /// The deed a claim tells of; empty for one that is not compared.
    [[nodiscard]] std::string deed_of(const Claim& claim) const {
        if (claim.frame) {
            const auto predicate = claim.frame->predicate;
            if (among(predicate, "stolen no-damage")) {
                return "stolen";
            }
            if (among(predicate, "exploited notified")) {
                return std::string(predicate);
            }
            if (among(predicate, "targeted compromised") && !claim.negative &&
                !claim.words.empty() && count_of(words(claim), claim.words)) {
                return "counted attacked";
            }
        }
        if (!claim.words.empty() && !claim.negative) {
            if (auto deed = counted_deed(claim); !deed.empty()) {
                return deed;
            }
        }
        const bool untyped = !claim.frame || claim.frame->predicate == "paid";
        if (!untyped) {
            return {};
        }
        if (claim.words.empty()) {
            const auto all = text(claim);
            const bool asks = all.find("要求") != std::string_view::npos &&
                              all.find("身代金") != std::string_view::npos;
            return asks ? "demanded" : "";
        }
        const auto& all = words(claim);
        bool asks = false;
        bool sum = claim.negative;
        for (auto i = claim.words.begin; i < claim.words.end; ++i) {
            asks = asks || among(all[i].low, "demand demands demanded demanding");
            sum = sum || among(all[i].low, "ransom dollars euros million bitcoin pounds yen");
        }
        return asks && sum ? "demanded" : "";
    }

    void read(std::size_t index) {
        const auto& claim = claims_[index];
        const bool told = claim.counts() && !claim.background && claim.kind == "claim";
        auto deed = told ? deed_of(claim) : std::string();
        if (deed.empty() || (claim.negative && denies_part(words(claim), claim.words))) {
            return;
        }
        auto& some = by_deed_[deed];
        if (some.size() >= most_compared) {
            return;
        }
        Statement one;
        one.claim = index;
        one.deed = std::move(deed);
        one.negative = claim.negative || (claim.frame && claim.frame->negative);
        const auto speaker = claim.chain.back().standing;
        const bool told_on = claim.certainty.klass == "hearsay" && speaker != Standing::unstated &&
                             speaker != Standing::outlet;
        one.sure = is_certain(claim) || told_on;
        if (claim.words.empty()) {
            one.things = things_of_japanese(text(claim));
            one.count = count_of_japanese(text(claim));
        } else {
            one.things = things_of(words(claim), claim.words);
            one.count = count_of(words(claim), claim.words);
            one.names = case_names(words(claim), claim.words);
            if (one.count && one.deed == "counted attacked" &&
                (sorts_of(one.count->noun) & bit(Sort::victim)) != 0) {
                one.count->noun = "victims"; // "universities", "institutions"
                one.count->thing = 0;
            }
        }
        one.time = time_of(claim);
        if (const auto& span = dates_[claim.article].span) {
            one.said = span->from;
        }
        some.push_back(std::move(one));
    }

    [[nodiscard]] std::optional<Span> time_of(const Claim& claim) {
        const auto [begin, end] = extent_of(articles_[claim.article], claim);
        const auto& all = dates_[claim.article].times;
        for (auto i = first_time_from(all, begin); i < all.size() && all[i].begin < end; ++i) {
            if (all[i].end > end || !all[i].span) {
                continue;
            }
            auto span = *all[i].span;
            if (i + 1 < all.size() && all[i + 1].span && all[i + 1].end <= end) {
                span.until = before(span.until, all[i + 1].span->until) ? all[i + 1].span->until
                                                                        : span.until;
            }
            return span;
        }
        return std::nullopt;
    }

    const Names& report_names(std::size_t article) {
        const auto known = report_names_.try_emplace(article);
        if (known.second) {
            known.first->second = story_names(articles_[article], true);
        }
        return known.first->second;
    }

    /// Whether two reports tell one story: names in common, a firm's for two.
    bool one_story(std::size_t a, std::size_t b) {
        if (a == b) {
            return true;
        }
        const auto known = stories_.try_emplace({std::min(a, b), std::max(a, b)}, false);
        if (known.second) {
            const auto& x = report_names(a);
            const auto& y = report_names(b);
            const bool latin = articles_[a].language != "ja" && articles_[b].language != "ja";
            known.first->second = common_weight(x, y, latin) >= (latin ? 3U : 2U);
        }
        return known.first->second;
    }

    void compare(const Statement& a, const Statement& b) {
        const auto& x = claims_[a.claim];
        const auto& y = claims_[b.claim];
        if (a.negative == b.negative) {
            counts(a, b);
            return;
        }
        const auto& no = a.negative ? a : b;
        const auto& yes = a.negative ? b : a;
        if (!a.sure || !b.sure || (a.time && b.time && apart(*a.time, *b.time)) ||
            (no.time && !yes.time) || !one_deed(no, yes) || !one_story(x.article, y.article) ||
            concedes_own_theft(claims_[no.claim], claims_[yes.claim])) {
            return;
        }
        const bool one_root = is_one_root(x, y);
        if (one_root && is_insider(x) == is_insider(y)) {
            const bool later = a.said && b.said && x.article != y.article &&
                               days_since_1970(*a.said) != days_since_1970(*b.said);
            if (later && has_holder(x)) {
                add("supersession", "the same holder says otherwise in a later report", no, yes);
            }
            return;
        }
        const bool clear = has_holder(x) && has_holder(y);
        add(clear ? "contradiction" : "tension",
            clear ? "one says it was done, the other that it was not, without a hedge"
                  : "told as done and as not done; whose word one of them is, is not known",
            no,
            yes);
    }

    bool one_deed(const Statement& no, const Statement& yes) {
        const auto& x = claims_[no.claim];
        const auto& y = claims_[yes.claim];
        if (no.deed == "stolen") {
            const bool ours = x.words.empty() || y.words.empty(); // English pairs: rival_deeds.cpp
            return ours && (no.things & yes.things & ~generic_things()) != 0;
        }
        if (no.deed == "demanded") {
            const bool japanese = x.words.empty() && y.words.empty();
            return japanese || meet(no.names, yes.names) || is_of_holder(x, no, y, yes);
        }
        if (no.deed == "exploited") {
            const auto& all = words(y);
            const auto maker = office_words(x);
            return std::any_of(all.begin(), all.end(), [&](const Word& word) {
                return word.capital && maker.contains(word.low);
            });
        }
        return no.deed == "notified" && tells_holder(x, y) &&
               coverage(words(x), x.words, words(y), y.words).all;
    }

    /// "It never received a demand", of the firm that says so: of nobody else by name.
    static bool
    is_of_holder(const Claim& x, const Statement& no, const Claim& y, const Statement& yes) {
        const auto office = office_words(x);
        return no.names.empty() && !office.empty() &&
               (meet(yes.names, office) || (yes.names.empty() && x.article == y.article));
    }

    /// "Nobody warned us" against "it informed the firm": the one told is the firm that denies it.
    [[nodiscard]] bool tells_holder(const Claim& no, const Claim& yes) const {
        if (no.words.empty() || yes.words.empty()) {
            return false;
        }
        const auto& denied = no.frame->object;
        const auto office = office_words(no);
        const auto& object = yes.frame->object;
        const bool own = among(denied.text, "us we it them me Us We It") || !denied.meant.empty() ||
                         meet(case_names(words(no), denied.at), office);
        if (!own || object.at.empty()) {
            return false;
        }
        const auto& all = words(yes);
        bool told = meet(case_names(all, object.at), office);
        for (auto i = object.at.begin; i < object.at.end && i < all.size(); ++i) {
            const bool firm = all[i].is(Sort::organisation) && !all[i].capital && i > 0 &&
                              all[i - 1].low == "the";
            told = told || firm || office.contains(all[i].low);
        }
        const bool of_firm =
            no.root.key.starts_with("organisation:") ||
            (no.root.key.starts_with("outlet:") && articles_[no.article].first_hand);
        return told && of_firm;
    }

    /// Numbers of one thing that exclude each other.
    void counts(const Statement& a, const Statement& b) {
        const bool counted = a.deed == "stolen" || a.deed.starts_with("counted ");
        if (a.negative || !counted || !a.count || !b.count || !a.sure || !b.sure) {
            return;
        }
        const auto& x = claims_[a.claim];
        const auto& y = claims_[b.claim];
        const bool same_noun = a.count->noun == b.count->noun && a.count->thing == b.count->thing;
        const bool one_thing =
            same_noun || (a.count->thing != 0 && x.words.empty() != y.words.empty() &&
                          a.count->thing == b.count->thing);
        const bool times = !a.time || !b.time || same(*a.time, *b.time) ||
                           (x.words.empty() && y.words.empty() && !apart(*a.time, *b.time));
        const bool others = !a.names.empty() && !b.names.empty() && !meet(a.names, b.names);
        const bool of_others =
            !a.count->of.empty() && !b.count->of.empty() && a.count->of != b.count->of;
        if (!one_thing || of_others || !exclude(*a.count, *b.count) || !times || others ||
            is_of_part(words(x), x.words) || is_of_part(words(y), y.words) ||
            are_of_other_places(words(x), x.words, words(y), y.words) ||
            (is_of_so_far(words(x), x.words) && a.count->value < b.count->value) ||
            (is_of_so_far(words(y), y.words) && b.count->value < a.count->value) ||
            is_one_root(x, y) || !one_story(x.article, y.article)) {
            return;
        }
        if (is_in_place_of_another(words(x), x.words) ||
            is_in_place_of_another(words(y), y.words)) {
            add("supersession", "a number that is told in place of an earlier one", a, b);
            return;
        }
        const bool clear = has_holder(x) && has_holder(y);
        add(clear ? "contradiction" : "tension",
            "the numbers told for one thing exclude each other",
            a,
            b);
    }

    void
    add(std::string_view type, const std::string& why, const Statement& a, const Statement& b) {
        pairs_[{type, why}].emplace_back(a.claim, b.claim);
    }

    const std::vector<Article>& articles_;
    const std::vector<Claim>& claims_;
    const std::vector<Dating>& dates_;
    std::vector<Conflict> known_;
    std::map<std::string, std::vector<Statement>> by_deed_;
    std::map<std::size_t, Names> report_names_;
    std::map<std::pair<std::size_t, std::size_t>, bool> stories_;
    OpposedPairs pairs_;
};

} // namespace

std::vector<Conflict> statement_conflicts(const std::vector<Article>& articles,
                                          const std::vector<Claim>& claims,
                                          const std::vector<Dating>& dates,
                                          std::vector<Conflict> known) {
    return Statements(articles, claims, dates, std::move(known)).run();
}

} // namespace ample::cite::detail
