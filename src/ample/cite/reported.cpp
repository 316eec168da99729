#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/hedges.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool is_background(const Words& words, std::size_t at, Phrase phrase) {
    const bool time =
        phrase.begin > 0 && among(words[phrase.begin - 1].low, "when before after until once");
    const auto until = std::min(at + 5, words.size());
    const bool tells =
        words[at].is_any(Sort::tell, Sort::say) && find(words, "that", at, until) < until;
    const bool denied = words[at].is(Sort::say) && at > 0 && words[at].low != "say" &&
                        words[at - 1].is(Sort::negator) && !is_silence(words, at);
    return (time && !tells) || denied;
}

bool asks(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (among(words[i].low, "what how question")) {
            return true;
        }
    }
    return false;
}

bool is_own_voice(const Words& words, Phrase phrase) {
    return phrase.end - phrase.begin == 1 &&
           (words[phrase.begin].low == "we" || words[phrase.begin].low == "i");
}

namespace {

/// "deputy mayor Ann Berg", "public health director Ann Berg": a post in small letters before a
/// name.
bool is_post_and_name(const Words& words, Phrase phrase) {
    constexpr std::size_t longest_post = 4; // words
    auto name = phrase.begin;
    while (name < phrase.end && words[name].mark == 0 && !words[name].capital) {
        ++name;
    }
    return name > phrase.begin && name - phrase.begin <= longest_post && name < phrase.end &&
           is_name(words[name]) && words[name - 1].is_any(Sort::role, Sort::prosecutor);
}

} // namespace

bool names_speaker(const Words& words, Phrase phrase) {
    const auto& first = words[phrase.begin];
    return can_speak(words, phrase) &&
           (is_post_and_name(words, phrase) || first.capital ||
            first.is_any(Sort::determiner, Sort::pronoun, Sort::police) ||
            first.is_any(Sort::anonymous, Sort::official, Sort::prosecutor, Sort::researcher) ||
            first.is_any(Sort::number, Sort::role));
}

bool is_tail(const Words& words, const SpeakerPhrases& phrases, std::size_t at, Phrase subject) {
    const bool after_mark = subject.begin > 0 && (words[subject.begin - 1].mark == ',' ||
                                                  words[subject.begin - 1].mark == '"');
    const bool as = subject.begin > 1 && words[subject.begin - 1].low == "as" &&
                    words[subject.begin - 2].mark == ','; // "..., as prosecutors announced"
    if ((!after_mark && !as) || subject.begin < 3) {
        return false;
    }
    auto i = at + 1;
    if (words[at].is(Sort::tell)) {
        i = phrases.forward(i, true).end;
    }
    i +=
        among(words[at].low, "pointed points") && i < words.size() && words[i].low == "out" ? 1 : 0;
    const bool bare = i < words.size() && among(words[i].low, "yesterday today tonight") &&
                      (i + 1 == words.size() || words[i + 1].mark != 0 ||
                       among(words[i + 1].low, "morning afternoon evening"));
    const bool day = bare || (i < words.size() && words[i].is(Sort::weekday));
    if (i >= words.size() || words[i].mark != 0 || day) {
        return true;
    }
    const bool quotes = words[subject.begin - 1].mark == '"' && words[i].low == "by";
    const bool ends = finite_in(words, i, words.size()) == words.size();
    const bool closed = (quotes || among(words[i].low, "with without after before from under")) &&
                        ends && finite_in(words, 0, subject.begin) < subject.begin;
    const bool alone = words[subject.begin - 1].mark == '"' && ends &&
                       std::none_of(words.begin() + static_cast<std::ptrdiff_t>(i),
                                    words.end(),
                                    [](const Word& word) { return word.quoted; });
    if (alone || closed) { // `Q," a spokesman said by telephone`
        return true;
    }
    const bool written = words[i].low == "by" && i + 1 < words.size() &&
                         among(words[i + 1].low, "email e-mail phone telephone text letter fax");
    if (written) { // "Q, a spokesman said by email on Wednesday"
        return true;
    }
    constexpr std::string_view tails[] = {
        "on", "in", "at", "during", "citing", "late", "early", "to", "last", "earlier", "this"};
    return std::find(std::begin(tails), std::end(tails), words[i].low) != std::end(tails);
}

std::size_t scope_end(const Words& words, std::size_t at) {
    for (auto i = at + 1; i < words.size(); ++i) {
        if (!words[i].quoted && ends_clause(words[i])) {
            return i;
        }
    }
    return words.size();
}

bool takes_attitude(const Words& words, std::size_t at) {
    const auto until = std::min(at + 5, words.size());
    return find(words, "against", at, until) < until;
}

std::optional<std::size_t> quoted_as(const Words& words, std::size_t at) {
    if (!among(words[at].low, "quoted cited reported") || !is_passive(words, at)) {
        return std::nullopt;
    }
    const auto until = std::min(at + 9, words.size());
    for (auto i = at + 1; i + 1 < until; ++i) {
        if (words[i].mark != 0) {
            break;
        }
        if (words[i].low == "as" && among(words[i + 1].low, "saying telling stating adding")) {
            return i;
        }
    }
    return std::nullopt;
}

bool is_participle_of_saying(const Words& words, std::size_t at) {
    constexpr WordList participles = "warning alleging noting arguing claiming stating "
                                     "announcing confirming insisting stressing "
                                     "saying adding explaining cautioning revealing";
    if (at > 0 && words[at - 1].low == "worth") {
        return false; // "It is worth noting that"
    }
    const auto until = std::min(at + 6, words.size());
    const bool hearer = at > 1 && among(words[at].low, "telling informing assuring") &&
                        words[at - 1].mark == ',' && find(words, "that", at + 2, until) < until;
    if (hearer) { // "telling investors overnight that"
        return true;
    }
    const auto from = at - std::min<std::size_t>(at, 5); // "issued a statement on Friday saying"
    const bool paper = among(words[at].low, "saying denying rejecting") &&
                       std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                                   words.begin() + static_cast<std::ptrdiff_t>(at),
                                   [](const Word& word) {
                                       return among(word.low,
                                                    "statement letter note release "
                                                    "report notice post message");
                                   });
    if (paper && words[at].low != "saying" && words[at - 1].mark == 0) {
        return true; // "issued a statement denying this"
    }
    return at > 1 && at + 1 < words.size() && among(words[at].low, participles) &&
           (words[at + 1].low == "that" || paper ||
            (words[at - 1].mark == ',' && words[at + 1].is(Sort::pronoun)));
}

bool is_heard_in_court(const Words& words, std::size_t at) {
    const bool heard =
        words[at].low == "heard" || (words[at].low == "told" && is_passive(words, at));
    if (!heard) {
        return false;
    }
    auto i = at;
    while (
        i > 0 && at - i < 5 &&
        (words[i - 1].is_any(Sort::be, Sort::have, Sort::adverb) || words[i - 1].low == "also")) {
        --i;
    }
    const auto from = i > 5 ? i - 5 : 0; // "The State Court of Oslo heard"
    for (auto j = i; j-- > from;) {
        if (words[j].mark != 0 || words[j].is(Sort::clause)) {
            return false;
        }
        constexpr WordList hearers =
            "judge judges magistrate magistrates jury jurors hearing inquest";
        if (words[j].is(Sort::court) || among(words[j].low, hearers)) {
            return !words[j].is(Sort::role) || among(words[j].low, hearers);
        }
    }
    return false;
}

bool keeps_silent(const Words& words, std::size_t at, Phrase phrase) {
    return words[at].is(Sort::decline) && words[phrase.begin].low == "the" &&
           phrase.end <= phrase.begin + 3 && at + 2 < words.size() &&
           among(words[at + 2].low, "comment say answer discuss elaborate confirm");
}

bool links_for_relative(const Words& words, std::size_t at) {
    constexpr WordList links = "linked links tied ties connected connects attributed traced";
    if (!among(words[at].low, links) || at + 1 >= words.size() ||
        !among(words[at + 1].low, "to with") || at < 2 ||
        words[at - 1].is_any(Sort::be, Sort::negator)) {
        return false;
    }
    for (auto i = at; i-- > 0 && at - i < 9;) {
        if (words[i].mark != 0 || words[i].is(Sort::be)) {
            return false;
        }
        if (among(words[i].low, "that which whom")) {
            return i + 1 < at && can_speak(words, {i + 1, at}) &&
                   !among(words[i + 1].low, "have has had");
        }
    }
    return false;
}

namespace {

/// "told a paper on condition of anonymity that": behind the hearer and the setting.
bool says_that(const Words& words, std::size_t at) {
    const auto until = std::min(at + (words[at].is(Sort::tell) ? 12 : 5), words.size());
    const auto that = find(words, "that", at, until);
    return that < until && std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                                       words.begin() + static_cast<std::ptrdiff_t>(that),
                                       [](const Word& word) { return word.mark == 0; });
}

} // namespace

bool stands_in_aside(const Words& words, Phrase speaker) {
    return speaker.begin > 1 && among(words[speaker.begin - 1].low, "which who") &&
           words[speaker.begin - 2].mark == ',';
}

bool is_told_aside(const Words& words, std::size_t at) {
    auto i = at;
    while (i > 0 && (words[i - 1].is(Sort::adverb) || words[i - 1].low.ends_with("ly"))) {
        --i;
    }
    return i > 2 && among(words[i - 1].low, "which who") && words[i - 2].mark == ',' &&
           words[at].is_any(Sort::say, Sort::tell, Sort::confirm) && says_that(words, at);
}

bool assigns(const Words& words, std::size_t at) {
    const auto until = std::min(at + 10, words.size());
    if (at + 2 >= words.size() || at == 0 || words[at - 1].is(Sort::be)) {
        return false;
    }
    if (tells_now(words, at)) {
        return true;
    }
    if (among(words[at].low, "credited credits")) {
        const auto with = find(words, "with", at + 2, until);
        return with < until && find(words, "to", at + 1, with) == with;
    }
    if (among(words[at].low, "regards regarded regard tracks classifies")) {
        return find(words, "as", at + 2, until) < until;
    }
    const bool paper = among(words[at].low, "lists listed details detailed sets set") &&
                       paper_in(words, {at - 1, at}).has_value();
    if (paper) { // "The charge sheet lists four payments"
        return !among(words[at].low, "sets set") || words[at + 1].low == "out";
    }
    if (among(words[at].low, "put puts")) {
        const auto by = find(words, "at", at + 2, until);
        for (auto i = by + 1; i < std::min(by + 4, words.size()); ++i) {
            if (number_of(words[i].low) >= 0 ||
                among(words[i].low, "twice half double nearly about around roughly between") ||
                words[i].low.find_first_of("0123456789") == 0) {
                return true; // "put the damage at about 3 million"
            }
        }
    }
    return false;
}

std::optional<std::size_t> quotes_as(const Words& words, std::size_t at) {
    if (!among(words[at].low, "quotes quoted quote cites cited") || is_passive(words, at)) {
        return std::nullopt;
    }
    const auto until = std::min(at + 12, words.size());
    for (auto i = at + 2; i + 1 < until && words[i].mark == 0; ++i) {
        if (words[i].low == "as" && among(words[i + 1].low,
                                          "saying telling stating adding "
                                          "denying rejecting dismissing")) {
            return i;
        }
        if (words[i].low == "who" &&
            among(words[i + 1].low, "said says put puts estimated described called claimed")) {
            return i; // "quoted an official who put the total at 90"
        }
    }
    return std::nullopt;
}

std::size_t leads_to_source(const Words& words, std::size_t at) {
    if (reads(words, at, "according to")) {
        return 2;
    }
    const bool opens = at == 0 || words[at - 1].mark == ',' || words[at - 1].low == "and" ||
                       (words[at - 1].low == "as" && (at == 1 || words[at - 2].mark == ','));
    if (words[at].low == "per" && opens && at + 1 < words.size() &&
        (words[at + 1].is(Sort::determiner) || (words[at + 1].capital && !words[at].capital))) {
        return 1;
    }
    const bool as =
        opens && words[at].low == "as" && at + 3 < words.size() && words[at + 2].low == "by";
    if (as && among(words[at + 1].low,
                    "found established determined assessed confirmed "
                    "described stated")) {
        return 3; // "..., as found by the auditors"
    }
    for (const auto lead : {"in the words of", "in the view of", "in the opinion of"}) {
        if (reads(words, at, lead)) {
            return 4;
        }
    }
    return 0;
}

bool says_plainly(const Words& words, std::size_t at, Phrase phrase) {
    const bool tells = words[at].is(Sort::tell) && at + 1 < words.size() &&
                       (among(words[at + 1].low, "us me reporters journalists lawmakers") ||
                        words[at + 1].is(Sort::determiner) || words[at + 1].capital);
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (among(words[i].low, "we i version story article nobody nothing what it there")) {
            return false;
        }
    }
    const bool says =
        among(words[at].low, "said say says insisted insists argued argues replied claims claimed");
    const auto& first = words[phrase.begin];
    const bool noun = first.is_any(Sort::determiner, Sort::number) || first.capital ||
                      (first.low.size() > 3 && words[phrase.end - 1].low.ends_with("s")) ||
                      words[phrase.end - 1].low == "staff";
    const auto& last = words[phrase.end - 1];
    return (says || tells) && noun && phrase.end - phrase.begin <= 8 &&
           !last.is_any(Sort::attack, Sort::server) && !last.is_any(Sort::adverb, Sort::negator) &&
           finite_in(words, phrase.begin, phrase.end) == phrase.end;
}

bool closes_with_saying(const Words& words, std::size_t at) {
    constexpr WordList verbs =
        "contend insist argue maintain assert explain warn concede acknowledge reckon reckons "
        "reckoned assume assumes assumed presume presumes recall recalls read reads ran runs "
        "write quipped joked lamented quips jokes laments surmises speculated speculates predict "
        "fear fears feared agree stress ruled rules determined allege testify testifies complain "
        "complains alleged "
        "informs specifies clarifies emphasise emphasises emphasize emphasizes concluded find "
        "affirmed affirms";
    const bool paper = at > 0 && words[at - 1].mark == '"' && !words[at].quoted &&
                       among(words[at].low, "reads read runs ran"); // `" reads the note`
    const bool out = at > 1 && among(words[at].low, "pointed points") && !words[at].quoted &&
                     at + 1 < words.size() && words[at + 1].low == "out" &&
                     (at + 2 == words.size() || words[at + 2].mark == '.'); // ", she pointed out"
    return paper || out ||
           (at > 1 && among(words[at].low, verbs) && !words[at].quoted &&
            (at + 1 == words.size() || words[at + 1].mark == '.' || words[at + 1].mark == ','));
}

bool is_said_behind(const Words& words, std::size_t at) {
    if (at < 3 || at + 2 >= words.size() || words[at - 1].mark != '"' || words[at].quoted ||
        words[at].capital || !words[at].low.ends_with("ed")) {
        return false;
    }
    const char before = words[at - 2].mark; // the quotation stops there but the sentence does not
    const auto& next = words[at + 1];
    return (before == ',' || before == '?' || before == '!') && !next.quoted &&
           (next.is(Sort::determiner) || (next.capital && is_name(next)));
}

bool terms_quoted(const Words& words, std::size_t at) {
    constexpr std::size_t window = 10;
    if (!among(words[at].low, "calls terms termed labels labelled labeled dubs brands branded") ||
        words[at].quoted || at == 0 || words[at - 1].is_any(Sort::be, Sort::number)) {
        return false;
    }
    const auto until = std::min(at + window, words.size());
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                       words.begin() + static_cast<std::ptrdiff_t>(until),
                       [](const Word& word) { return word.quoted; });
}

bool links_two(const Words& words, std::size_t at) {
    if (links_for_relative(words, at)) {
        return true;
    }
    const bool now =
        among(words[at].low, "links ties") && at > 0 && words[at - 1].mark == 0 &&
        (words[at - 1].capital || words[at - 1].is_any(Sort::organisation, Sort::court));
    if ((!now && !among(words[at].low, "linked tied traced connects connected")) ||
        at + 3 >= words.size() || words[at + 1].mark != 0 ||
        among(words[at + 1].low, "to with by back")) {
        return false;
    }
    const auto until = std::min(at + 9, words.size());
    return find(words, "to", at + 2, until) < until || find(words, "with", at + 2, until) < until;
}

} // namespace ample::cite::detail
