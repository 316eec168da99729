#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/saying_turns.hpp>
#include <ample/cite/detail/word_patterns.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <vector>

namespace ample::cite::detail {

namespace {

struct Rule { // NOLINT(clang-analyzer-optin.performance.Padding): the order of a row
    std::string_view pattern; ///< words; a/b one of them, ?a may be missing, ~ adverbs
    Sort sort;
    std::string_view klass;
    bool bare = false; ///< a clause may follow without "that"
};

constexpr Rule rules[] = {
    // saying
    {"made/make/makes/making ?it ~ clear/plain/known/public/explicit/obvious", Sort::say, "", true},
    {"let/lets ?it be known", Sort::say, ""},
    {"let/lets it ~ be understood", Sort::say, ""},
    {"has/have it", Sort::say, "hearsay"},
    {"let/lets slip", Sort::say, ""},
    {"gave/give/gives to understand", Sort::say, ""},
    {"went/go/goes/going on to say/add/explain/claim/argue/note/state/allege", Sort::say, "", true},
    {"went/go/goes/gone as far as to say/claim/suggest", Sort::say, "", true},
    {"went/gone on ?the record as saying", Sort::say, "", true},
    {"went/gone on ?the record to say", Sort::say, "", true},
    {"is/was/are on record as saying", Sort::say, "", true},
    {"put/puts/placed it on ?the record", Sort::say, ""},
    {"point/points/pointed/pointing out", Sort::say, "", true},
    {"pointed/points to the fact", Sort::say, ""},
    {"has/have ?now proved/proven", Sort::find, ""},
    {"drew/draws/drawn attention to the fact", Sort::say, ""},
    {"spell/spells/spelled/spelt/set/sets out", Sort::say, ""},
    {"gave/give/gives/given ?an/his/her/their/its assurance/assurances/word/notice", Sort::say, ""},
    {"offered/issued/provided/received/sought ?an assurance/assurances", Sort::say, ""},
    {"sent word", Sort::say, ""},
    {"speak/speaks/spoke of", Sort::say, ""},
    {"stood/stands/stuck/sticks by/to ?his/her/its/their account/claim/story/version",
     Sort::say,
     ""},
    {"makes/made/making the/a case/point/claim/argument/allegation", Sort::say, ""},
    {"advanced/advances/put/puts ?forward the/a claim/argument/theory", Sort::say, ""},
    {"lodged/filed/submitted/registered/made a ?written/formal/police complaint alleging",
     Sort::say,
     "alleged",
     true},
    {"lodged/filed/submitted/registered/made a ?written/formal/police complaint "
     "saying/stating/claiming",
     Sort::say,
     "",
     true},
    {"lodged/filed/submitted/registered/made a ?written/formal/police complaint/report",
     Sort::say,
     ""},
    {"issued/released/published/put ?out a ?joint/brief/short/written "
     "statement/notice/note/advisory/alert saying/stating/confirming/announcing",
     Sort::say,
     "",
     true},
    {"posted/posts a ?brief/short message/statement/note/notice saying/stating/claiming/announcing",
     Sort::say,
     "",
     true},
    {"took/takes/turned to social/twitter/x/facebook/telegram/mastodon/linkedin ?media to "
     "say/claim/announce/deny",
     Sort::say,
     "",
     true},
    {"was/were/is/are ~ quick/keen/careful/eager/anxious/able/happy to "
     "say/add/stress/point/note/emphasise/emphasize/insist ?out",
     Sort::say,
     "",
     true},
    {"was/were/is/are at pains to say/stress/point/note/emphasise/emphasize ?out",
     Sort::say,
     "",
     true},
    {"is/was/are/were/remains/remained/remain ~ adamant/clear/explicit/emphatic/unequivocal",
     Sort::say,
     "",
     true},
    {"left/leaves/leave no/little doubt", Sort::say, ""},
    {"floated/raised/raises/mooted the possibility/prospect/spectre/idea/question",
     Sort::say,
     "probable"},
    {"gave/gives/given evidence", Sort::say, ""},
    {"testifies/testify/testifying", Sort::say, "", true},
    {"contend/insist/argue/maintain/assert/warn/explain/stress/emphasise/emphasize/estimate",
     Sort::say,
     "",
     true},
    {"speculate/speculates/speculated/theorise/theorised/theorize/theorized/posits/posited",
     Sort::say,
     "probable",
     true},
    {"opine/opines/opined/affirm/affirms/affirmed/aver/avers/averred/attest/attests/attested",
     Sort::say,
     ""},
    {"signalled/signaled/posted/texted/emailed/blogged/relayed/volunteered/ventured/quipped",
     Sort::say,
     ""},
    {"joked/whispered/shouted/lamented/bemoaned/regretted/enthused/interjected/summarised",
     Sort::say,
     ""},
    {"hold/holds/held with high/moderate/medium/low/great/some confidence",
     Sort::believe,
     "believed"},
    {"pleads/pleaded/swore/swears/promised/promises/guaranteed/ruled/rules/decided", Sort::say, ""},
    {"alleged/alleging", Sort::say, "alleged", true},
    {"charge/charges/charged/allege", Sort::say, "alleged"},
    {"claimed/claims/claim ?publicly/falsely/repeatedly", Sort::say, "", true},
    {"claim/claims/claimed to have it from", Sort::say, ""},
    {"level/levels/levelled/leveled/made/makes/repeated the/an allegation/accusation/charge",
     Sort::say,
     "alleged"},
    // owning up
    {"made/makes/make no secret of the fact", Sort::confirm, "confirmed"},
    {"owned/own/owns up", Sort::confirm, "confirmed"},
    {"gave/give/gives/provided/offered/issued ?a ?official/written/public confirmation",
     Sort::confirm,
     "confirmed"},
    {"can/could now/today confirm", Sort::confirm, "confirmed", true},
    {"concede/acknowledge/acknowledging/conceding/admitting", Sort::confirm, "confirmed", true},
    // holding
    {"is/was/are/were/am/been/became/become/becoming/remains/remain/remained/feels/feel/felt ~ "
     "?all ?but convinced/certain/sure/confident/satisfied/persuaded/positive",
     Sort::believe,
     "believed",
     true},
    {"is/was/are/were/am/been of the ~ opinion/view/belief/conviction", Sort::believe, "believed"},
    {"is/was/are/were/am/been in no/little doubt", Sort::believe, "believed", true},
    {"took/takes/take/taken/hold/holds/held/express/expresses/expressed/share/shares/shared "
     "the/his/her/their ~ view/opinion/belief/conviction",
     Sort::believe,
     "believed"},
    {"voiced/voices/voicing/expressed/expresses/expressing ?his/her/its/their "
     "high/moderate/medium/some "
     "confidence",
     Sort::believe,
     "probable"},
    {"voiced/voices/expressed/expresses/have/has/had ?his/her/its/their ?the ?every ?full "
     "confidence/certainty/conviction",
     Sort::believe,
     "believed"},
    {"have/has/had ?now ?only high/moderate/medium/some/limited confidence",
     Sort::believe,
     "probable"},
    {"have/has/had ?now ?only low/little confidence", Sort::believe, "possible"},
    {"have/has/had a ?very high/reasonable/good/great/strong/fair/moderate degree/level of "
     "confidence",
     Sort::believe,
     "probable"},
    {"hold/holds/held with high/moderate/medium/some confidence", Sort::believe, "probable"},
    {"have/has/had/having little/no/?any/absolutely doubt/doubts", Sort::believe, "believed"},
    {"have/has/had/having ?every/good/some/strong/reasonable reason/reasons/grounds/cause to "
     "believe/think/assume/conclude",
     Sort::believe,
     "believed",
     true},
    {"have/has/had/having ?every/good/some/strong/reasonable reason/reasons/grounds/cause to "
     "suspect/fear",
     Sort::suspect,
     "suspected",
     true},
    {"assume/assumes/assumed/assuming/presume/presumes/presumed/presuming/suppose/supposes",
     Sort::believe,
     "believed",
     true},
    {"reckon/reckons/reckoned/reckoning/figure/figures/guess/guesses/imagine/imagines",
     Sort::believe,
     "believed",
     true},
    {"surmise/surmises/infer/infers/inferred/trust/trusts/feels/felt/feel/hold/holds/held",
     Sort::believe,
     "believed"},
    {"work/works/worked/working/proceed/proceeds/proceeding/operating/acting on/under/from "
     "the/an ~ assumption/basis/premise/understanding/presumption",
     Sort::believe,
     "believed"},
    {"regards/regard/regarded/considers/consider/considered it as ?~ "
     "established/proven/certain/settled/genuine",
     Sort::believe,
     "believed"},
    // suspecting
    {"voiced/voices/harbour/harbours/harboured/harbor/harbors/harbored/expressed/raised/have/has/"
     "had ?a ?the ?strong ?its ?their suspicion/suspicions/hunch",
     Sort::suspect,
     "suspected"},
    {"work/works/worked/working/pursue/pursuing/pursues/following/follow/investigating/exploring "
     "?on ?up the/a/one ~ theory/hypothesis/lead/line/suspicion/possibility ?of ?inquiry/enquiry",
     Sort::suspect,
     "suspected"},
    // fearing and expecting
    {"is/was/are/were/remains/remain ~ afraid/worried/concerned/fearful/hopeful",
     Sort::believe,
     "probable",
     true},
    {"fear/fears/feared/fearing/worry/worries/worried/expect/expects/expected/expecting",
     Sort::believe,
     "probable",
     true},
    {"hold/holds/held/deem/deems/deemed/consider/considers/considered/think/thinks/thought/believe/"
     "believes ?it ~ possible/likely/probable/conceivable/plausible/unlikely",
     Sort::believe,
     "probable",
     true},
    {"see/sees/saw a/some/every ~ chance/risk/possibility/likelihood/probability/danger",
     Sort::believe,
     "probable"},
    {"not/never/cannot/can't/couldn't/didn't/doesn't/don't/hasn't/haven't ?be rule/ruled/ruling "
     "out "
     "?the ?possibility",
     Sort::believe,
     "probable"},
    {"not/never/cannot/can't/couldn't/didn't/doesn't/don't/hasn't/haven't "
     "exclude/excluded/excluding/discount/discounted ?the ?possibility",
     Sort::believe,
     "probable"},
    // finding
    {"came/come/comes/coming/arrived/arrives to/at the/a ~ conclusion", Sort::find, "finding"},
    {"reach/reaches/reached/draw/draws/drew/drawn the/a ~ conclusion", Sort::find, "finding"},
    {"ascertain/ascertains/ascertained/verified/verifies/verify", Sort::find, "finding", true},
    {"prove/proves/proved/proven", Sort::find, "finding"},
    {"find/finds/found/finding out", Sort::find, "finding", true},
    {"learned/learnt/learns/learn/realised/realized", Sort::say, "", true},
    {"uncovered/produced/gathered/obtained/secured evidence/proof/indications",
     Sort::find,
     "finding"},
    {"turned/turns/came/dug up ?with evidence/proof/signs/indications", Sort::find, "finding"},
    {"have/has/had/holds/hold/possess ?clear/hard/solid/strong/ample/the/some "
     "evidence/proof/information/indications/intelligence",
     Sort::say,
     ""},
};

/// Whether a clause follows: a finite verb before the sentence or a part of it ends.
bool opens_clause(const Words& words, std::size_t from) {
    constexpr std::size_t window = 30;
    auto stop = std::min(from + window, words.size());
    for (auto i = from; i < stop; ++i) {
        if (words[i].mark == '.' || words[i].mark == ';') {
            stop = i;
        }
    }
    return finite_in(words, from + 1, stop) < stop;
}

/// "is sure | the files", "says | it had": what may begin a clause that has no "that".
bool begins_clause(const Words& words, std::size_t at) {
    const auto& word = words[at];
    return word.mark == 0 && (word.is_any(Sort::determiner, Sort::pronoun, Sort::number) ||
                              (word.capital && !word.is_any(Sort::weekday, Sort::month)) ||
                              among(word.low, "we i you there no all most hackers nobody nothing"));
}

const PatternIndex& index() {
    static const PatternIndex made = index_of(rules);
    return made;
}

/// "fairly confident": less than a belief.
std::string_view degree(const Words& words, Phrase turn, std::string_view klass) {
    for (auto i = turn.begin; klass == "believed" && i < turn.end; ++i) {
        if (among(words[i].low,
                  "all fairly reasonably pretty relatively moderately somewhat almost "
                  "nearly virtually practically")) {
            return "probable";
        }
    }
    return klass;
}

/// Over "to the BBC", "on Tuesday", "in a statement" between the turn and its "that".
std::size_t behind_aside(const Words& words, std::size_t at) {
    constexpr std::size_t window = 9;
    const bool aside = at < words.size() &&
                       (among(words[at].low, "to in on at during last this yesterday today") ||
                        words[at].is(Sort::weekday));
    const auto until = std::min(at + window, words.size());
    const auto that = aside ? find(words, "that", at, until) : until;
    return that < until && finite_in(words, at, that) == that ? that : at;
}

} // namespace

std::optional<SayingTurn> saying_turn_at(const Words& words, std::size_t at) {
    for (const auto number : index().of(words[at].low)) {
        const auto& rule = rules[number];
        const auto end = read_pattern(words, at, rule.pattern);
        const bool of_noun = at > 0 && words[at - 1].low.ends_with("'s");    // "its state's feared"
        const bool counts = words[at].low.starts_with("charge") && at > 0 && // "to face charges in"
                            (words[at - 1].is(Sort::determiner) ||
                             among(words[at - 1].low,
                                   "face faces faced facing filed bring brings brought press "
                                   "pressed deny denies denied on of with criminal federal "
                                   "official fraud new"));
        const auto that = end && !of_noun && !counts ? behind_aside(words, *end) : words.size();
        if (that >= words.size()) {
            continue;
        }
        const bool led = words[that].low == "that" && that + 1 < words.size();
        const bool follows = led || (rule.bare && that == *end && begins_clause(words, that));
        const auto content = led ? that + 1 : that;
        const bool trusts = led && words[*end - 1].low == "confidence"; // no noun phrase follows
        if (follows && (trusts || opens_clause(words, content))) {
            return SayingTurn{rule.sort, degree(words, {at, *end}, rule.klass), *end - 1, content};
        }
    }
    return std::nullopt;
}

} // namespace ample::cite::detail
