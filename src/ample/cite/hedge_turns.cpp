#include <ample/cite/detail/hedges.hpp>
#include <ample/cite/detail/word_patterns.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace ample::cite::detail {

namespace {

struct Rule {
    std::string_view pattern; ///< as word_patterns.hpp has it
    std::string_view klass;
    bool agentless = false;
};

constexpr Rule rules[] = {
    // how likely
    {"in ?all likelihood/probability", "probable"},
    {"as likely as not", "probable"},
    {"more likely than not", "probable"},
    {"chances/odds are", "probable"},
    {"the likelihood/odds/probability is/are", "probable"},
    {"it is/seems/remains/was ?not conceivable/plausible/imaginable/possible/likely/probable",
     "probable"},
    {"a/the/some ~ realistic/real/strong/good/high/distinct/remote/low/serious/slim/fair/slight "
     "possibility/probability/chance/likelihood/risk/prospect ?that/of",
     "probable"},
    {"look/looks/looked like/as ?if/though", "probable"},
    {"look/looks/looked to have/be", "probable"},
    {"would appear/seem to/that/likely", "probable"},
    {"must have", "probable"},
    {"is/are/was/were/been feared/bound/poised", "probable"},
    {"bear/bears/bore ?all the hallmarks/fingerprints/hallmark/signature", "probable"},
    {"one possibility/explanation is", "probable"},
    {"tend/tends to suggest/indicate", "probable"},
    {"point/points/pointed to/towards/toward", "probable"},
    {"to all appearances", "probable"},
    {"expect/expects to", "probable"},
    {"is/are/was/were not expected/likely", "probable"},
    {"is/are expected", "probable"},
    {"there is/are/was/were ~ some/every/a indication/indications/sign/signs ?that", "probable"},
    {"there is/are/was/were ~ ?growing/increasing/mounting/strong/clear/several/many/first/initial "
     "indications/signs/evidence ?that",
     "probable"},
    {"cannot/can't/couldn't be excluded/dismissed/discounted", "probable"},
    {"is/are/was/were/be ~ almost/virtually/nearly/practically/near certain", "probable"},
    {"arguably", "probable"},
    // what is believed
    {"is/are/was/were/been/be ~ assessed/judged/deemed/held/reckoned/presumed/assumed/adjudged "
     "to",
     "believed",
     true},
    {"is/are/was/were/been/be ~ seen/regarded/viewed/considered/perceived as", "believed", true},
    {"presumed/believed/thought/assumed dead/lost/gone/stolen/destroyed/missing/responsible",
     "believed",
     true},
    {"regards/considers/views ?it/him/her/them as", "believed"},
    {"considers that", "believed"},
    {"do/does not believe/think ?that", "believed"},
    {"for all we know", "believed"},
    {"to his/her/its/their ?best understanding/knowledge/mind", "believed"},
    {"to the best of his/her/its/their knowledge/understanding", "believed"},
    {"as far as he/she/it/they/officials know/knew/knows", "believed"},
    {"doubt/doubts/doubted whether/that/if", "believed"},
    // what is told
    {"by/from all accounts", "hearsay", true},
    {"by some accounts", "hearsay", true},
    {"rumour/rumor/rumours/rumors/word/legend/gossip/story/talk/reports has/have it",
     "hearsay",
     true},
    {"word/talk/rumour/rumor is", "hearsay", true},
    {"word got/went/spread ?out/round/around", "hearsay", true},
    {"have/has it that", "hearsay", true},
    {"rumours/rumors/reports/claims/speculation/whispers is/are/were/was ~ "
     "circulating/swirling/rife/spreading/doing",
     "hearsay",
     true},
    {"rumours/rumors abound/swirled/spread/circulated", "hearsay", true},
    {"there is/are/were/was/have/has ?been ~ ?unconfirmed/persistent/conflicting "
     "reports/rumours/rumors/claims/talk/whispers/speculation ?that/of",
     "hearsay",
     true},
    {"so the story goes", "hearsay", true},
    {"as the story goes", "hearsay", true},
    {"is/are being said", "hearsay", true},
    {"unconfirmed reports/rumours/rumors/claims", "hearsay", true},
    {"is/are/was/were ~ rumoured/rumored/tipped/understood/said/reputed to", "hearsay", true},
    // what is alleged and suspected
    {"stand/stands/stood accused", "alleged", true},
    {"we allege ?that", "alleged"},
    {"on charges/allegations/accusations of", "alleged"},
    {"face/faces/faced/facing charges/allegations/accusations", "alleged"},
    {"under suspicion", "suspected", true},
    {"suspicion/suspicions falls/fell/fall/has/have ?fallen on", "suspected", true},
    // what was found
    {"was/were/been ~ found/shown/proven/established/determined/discovered to be/have", "finding"},
    {"turned/turns out to/that", "finding"},
};

const PatternIndex& index() {
    static const PatternIndex made = index_of(rules);
    return made;
}

/// "Rumour has it", "must have told": some turns hedge only where they stand so.
bool fits(const Words& words, Phrase turn) {
    const auto& first = words[turn.begin].low;
    const bool opens = turn.begin == 0 || words[turn.begin - 1].mark != 0 ||
                       among(words[turn.begin - 1].low, "and but that as");
    if (first.starts_with("doubt")) { // "no doubt that", "does not doubt that" are beliefs in it
        return turn.begin > 0 && words[turn.begin - 1].mark == 0 &&
               !words[turn.begin - 1].is_any(Sort::negator, Sort::be) &&
               !among(words[turn.begin - 1].low, "no little any a the");
    }
    if (first == "word" || first == "talk") {
        return opens;
    }
    if (first == "must") { // "must have known"; not "must have a plan"
        return turn.end < words.size() &&
               (words[turn.end].low == "been" || words[turn.end].low.ends_with("ed") ||
                words[turn.end].is(Sort::adverb) ||
                among(words[turn.end].low,
                      "known had taken stolen got gotten come gone made left sold bought paid seen "
                      "done given let told begun broken chosen written kept lost found used sent"));
    }
    if (first.starts_with("point")) { // "evidence points to"
        return turn.begin > 0 && words[turn.begin - 1].mark == 0 &&
               !words[turn.begin - 1].is_any(Sort::pronoun, Sort::person, Sort::role) &&
               !words[turn.begin - 1].capital;
    }
    const bool awaited = turn.end - turn.begin == 2 && words[turn.end - 1].low == "expected";
    if (awaited) { // "no effect is expected"; "is expected to" is another turn
        return turn.end >= words.size() || words[turn.end].mark != 0;
    }
    const bool dreaded = turn.end - turn.begin == 2 && words[turn.end - 1].low == "feared";
    if (dreaded) { // "are feared stolen", "is feared to be"
        return turn.end < words.size() && words[turn.end].mark == 0 && words[turn.end].low != "by";
    }
    return true;
}

} // namespace

std::optional<HedgePhrase> hedge_turn_at(const Words& words, std::size_t at) {
    for (const auto number : index().of(words[at].low)) {
        const auto& rule = rules[number];
        const auto end = read_pattern(words, at, rule.pattern);
        if (end && fits(words, {at, *end})) {
            return HedgePhrase{rule.klass, {at, *end}, rule.agentless};
        }
    }
    return std::nullopt;
}

} // namespace ample::cite::detail
