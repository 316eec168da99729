#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/counsel.hpp>
#include <ample/cite/detail/labels.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/saying_turns.hpp>
#include <ample/cite/detail/speaker_patterns.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/speakers.hpp>

#include <algorithm>
#include <optional>

namespace ample::cite {

namespace {

using namespace detail; // NOLINT: the words of this room

/// Reads the attributions of one sentence.
class Reading : private SpeakerPatterns {
public:
    using SpeakerPatterns::SpeakerPatterns;

    std::vector<Attribution> run() {
        cast_.name(words_);
        if (const auto client = client_named(words_); !client.empty()) {
            cast_.accuse(verbatim(text_, words_, client));
        }
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].low == "who") {
                lead(i);
            }
        }
        for (auto i = points_back(); i < words_.size(); ++i) {
            if (words_[i].quoted || words_[i].mark != 0) {
                continue;
            }
            introduce(i);
            based(i);
            call(i);
            if (words_[i].is(Sort::role) && words_[i].capital) {
                witness(i);
            }
            if (i == 0 || !words_[i - 1].capital) {
                if (const auto name = aged_person(words_, i); !name.empty()) {
                    cast_.mention({.name = verbatim(text_, words_, name),
                                   .kind = "person",
                                   .standing = Standing::person,
                                   .person = verbatim(text_, words_, name)});
                }
            }
            if (const auto lead = leads_to_source(words_, i); lead > 0) {
                according(i, lead);
            } else if (words_[i].low == "if") {
                if_believed(i);
            } else if (const auto charge = charged(i); charge > i) {
                i = charge - 1;
            } else if (is_heard_in_court(words_, i)) {
                heard(i);
            } else if (const auto as = quoted_as(words_, i)) {
                quoted(i, *as);
            } else if (const auto quoting = quotes_as(words_, i)) {
                quotes(i, *quoting);
            } else if (const auto agent = agent_of(words_, i)) {
                passive(i, *agent);
            } else if (among(words_[i].low,
                             "described characterised characterized called termed")) {
                seen_as(i);
            } else if (is_participle_of_saying(words_, i)) {
                participle(i);
            } else if (const auto behind = said_by_turn(i); behind > i) {
                i = behind - 1;
            } else if (is_reporting(words_[i]) || is_silence(words_, i) || links_two(words_, i) ||
                       assigns(words_, i) || closes_with_saying(words_, i) ||
                       is_said_behind(words_, i) || terms_quoted(words_, i)) {
                verb(i);
            }
        }
        before_colon();
        stand();
        mention();
        show_paper();
        if (const auto accused = accused_in(words_); !accused.empty()) {
            cast_.accuse(verbatim(text_, words_, accused));
        }
        return std::move(found_);
    }

private:
    /// A source, a turn of saying or a piece of evidence at `at`: behind it; `at` where none is.
    std::size_t said_by_turn(std::size_t at) {
        auto behind = framed(at);
        behind = behind > at ? behind : turn(at);
        return behind > at ? behind : evidence(at);
    }

    /// "in what two people described as the work of G", "in what she called an act of war".
    void seen_as(std::size_t at) {
        const auto phrase = phrases_.subject_before(at);
        const bool what = !phrase.empty() && phrase.begin > 0 && at + 1 < words_.size() &&
                          words_[phrase.begin - 1].low == "what" &&
                          (words_[at + 1].low == "as" || among(words_[at].low, "called termed"));
        if (what && can_speak(words_, phrase)) {
            close_at(phrase.begin - 1);
            add(Attribution::Place::head,
                at,
                Sort::say,
                resolved(phrase),
                at,
                scope_end(words_, at));
            found_.back().speaker = phrase;
        } else if (is_reporting(words_[at])) {
            verb(at);
        }
    }

    /// "The mayor made it clear that": behind it; `at` where no turn of saying stands or nobody
    /// says it.
    std::size_t turn(std::size_t at) {
        const auto some = saying_turn_at(words_, at);
        const bool course = words_[at].low.ends_with("ing"); // "are working on the theory that"
        const bool epithet = at > 0 && words_[at - 1].low == "'s"; // "China's feared ministry"
        if (!some || epithet || (is_passive(words_, at) && !course) ||
            (at > 0 && among(words_[at - 1].low, "to having not it's"))) {
            return at;
        }
        auto verb = at;
        while (course && verb > 0 && words_[verb - 1].is_any(Sort::be, Sort::have, Sort::adverb)) {
            --verb;
        }
        const auto phrase = shared_subject(verb);
        const bool its = !phrase.empty() && phrase.end < words_.size() && // "It's alleged"
                         words_[phrase.begin].low == "it" && words_[phrase.begin + 1].low == "'s";
        if (phrase.empty() || its || asks(words_, phrase) || is_background(words_, at, phrase) ||
            !may_say(phrase)) {
            return at;
        }
        const bool own = is_own_voice(words_, phrase);
        close_before(phrase.begin);
        add(Attribution::Place::head,
            at,
            some->sort,
            own ? Party{} : resolved(phrase),
            some->content,
            scope_end(words_, some->content));
        auto& one = found_.back();
        one.speaker = phrase;
        one.content = some->content;
        one.klass = some->klass;
        if (own) {
            one.parties.clear();
        } else {
            through_whom(at);
            citing_before(phrase, at);
        }
        return some->content;
    }

    /// Who may stand before a turn of saying: who can speak, or a group of people.
    [[nodiscard]] bool may_say(Phrase phrase) const {
        const auto& last = words_[phrase.end - 1];
        if (among(last.low, "rumour rumor rumours rumors word legend gossip story talk")) {
            return false; // "Rumour has it that"
        }
        return is_own_voice(words_, phrase) || can_speak(words_, phrase) || last.is(Sort::group) ||
               is_one_of(words_, phrase);
    }

    void verb(std::size_t at) {
        const bool carried = words_[at].low == "reports" && at > 1 && words_[at - 1].mark == ',';
        if ((!carried && is_adjective(words_, at)) || is_passive(words_, at) ||
            is_reduced(words_, at) ||
            (at > 0 && words_[at].capital && words_[at - 1].mark == 0) || // "the United States"
            (at > 0 && words_[at - 1].low == "as" && words_[at].low.ends_with("ed")) ||
            (at > 0 && among(words_[at - 1].low, "having to") &&
             !among(words_[at].low, "says said told"))) { // not "a man we spoke to says"
            return;
        }
        const bool after_quote = stands_behind_quote(words_, at);
        const bool inverted =
            at > 1 && words_[at - 1].mark == ',' && !shuts_aside(words_, at) &&
            among(words_[at].low, "said says say insists insisted adds argues reports writes");
        if ((after_quote || inverted) && at + 1 < words_.size()) {
            auto plain = phrases_.forward(at + 1, inverted);
            const auto we = find(words_, "we", at + 3, plain.end);
            plain.end = std::min(plain.end, we); // "says an official we agreed not to name"
            for (auto i = at + 2; i < plain.end; ++i) {
                plain.end =
                    refers_to(words_, i) > 0 ? i : plain.end; // "writes a paper referring to"
            }
            const bool one = among(words_[at + 1].low, "one another");
            const bool alone =
                (plain.end >= words_.size() || words_[plain.end].mark != 0 ||
                 refers_to(words_, plain.end) > 0 || among(words_[plain.end].low, "who we")) &&
                (finite_in(words_, at + 1, plain.end) == plain.end || tells_of_sources(plain) ||
                 is_told_of_source(plain, at + 1)) &&
                !words_[at + 1].is(Sort::pronoun);
            if (const auto phrase = phrases_.with_apposition(plain);
                !phrase.empty() &&
                (one || names_speaker(words_, phrase) ||
                 (after_quote && alone && is_noun_alone(words_, phrase))) &&
                (after_quote || alone)) {
                add(Attribution::Place::tail,
                    at,
                    sort_of(words_[at]),
                    resolved(phrase),
                    0,
                    words_.size());
                found_.back().speaker = phrase;
                through_whom(at);
                carries(at);
                return;
            }
        }
        const auto subject = shared_subject(at);
        auto phrase = behind_charge(words_, at, subject);
        if (phrase.begin > subject.begin) {
            close_at(subject.begin); // "..., a charge | the ministry denies": nobody else's
        }
        const auto whole = phrase;
        for (auto i = phrase.begin + 2; i < phrase.end; ++i) {
            phrase.end = among(words_[i].low, "citing quoting") ? i : phrase.end;
        }
        if (phrase.empty() || among(words_[phrase.begin].low, "citing quoting") ||
            !(speaks(at, phrase) || holds_itself(at, phrase)) || !is_active(words_, at, phrase) ||
            is_act(words_, at) || asks(words_, phrase) || is_background(words_, at, phrase)) {
            return;
        }
        const bool own = is_own_voice(words_, phrase);
        auto nobody = own ? std::nullopt : of_hearsay(phrase);
        const auto media = own || nobody ? std::nullopt : media_in(phrase);
        phrase = media ? media->phrase : phrase;
        const bool tail = is_tail(words_, phrases_, at, phrase);
        if (tail && words_[phrase.begin].low == "its") { // "Acme was shut, its manager said"
            mention_owner(phrase.begin);
        }
        auto medium = own || nobody ? std::nullopt
                      : media       ? std::optional(media->party)
                                    : reporting_medium(at, phrase);
        auto party = own ? Party{} : nobody ? *nobody : medium ? *medium : resolved(phrase);
        const bool finds = words_[at].is(Sort::find) && !words_[at].is_any(Sort::say, Sort::tell);
        const bool that = at + 1 < words_.size() && words_[at + 1].low == "that";
        if (finds && party.standing == Standing::person && !that) {
            return;
        }
        if (!tail && !is_reporting(words_[at]) && closes_with_saying(words_, at) &&
            !terms_quoted(words_, at)) {
            return;
        }
        const bool speech = words_[at].is_any(Sort::say, Sort::tell, Sort::confirm);
        const bool aside = links_for_relative(words_, at) || stands_in_aside(words_, phrase) ||
                           is_told_aside(words_, at); // "a gang, which firms tie to the army,"
        const auto end = aside            ? find(words_, ",", at, words_.size())
                         : tail || speech ? find(words_, "; we", at, words_.size())
                                          : scope_end(words_, at);
        close_before(phrase.begin);
        add(tail ? Attribution::Place::tail : Attribution::Place::head,
            at,
            sort_of(words_[at]),
            std::move(party),
            tail                      ? 0
            : words_[at].low == "put" ? phrase.end // "had first put the number at six"
                                      : at,
            end);
        const bool list = !tail && phrase.end + 1 < at && words_[phrase.end].low == "such";
        found_.back().speaker = list ? Phrase{phrase.begin, at} : phrase; // "firms such as A and B"
        found_.back().klass = nobody ? "hearsay" : std::string_view{};
        if (own) {
            found_.back().parties.clear();
            return;
        }
        seen(phrase, found_.back().parties);
        if (const auto* const account = cast_.account_of(found_.back().parties.back());
            account != nullptr && words_[phrase.begin].is(Sort::pronoun)) {
            found_.back().parties.insert(found_.back().parties.begin(), *account);
        }
        hearer(at);
        through_whom(at);
        citing_before(whole, at);
        if (words_[at - 1].low == "reportedly" || words_[at - 1].low == "allegedly") {
            auto& parties = found_.back().parties;
            parties.insert(parties.begin(),
                           {.name = "unstated",
                            .kind = "implicit",
                            .standing = Standing::unstated,
                            .words = low_text(words_, {at - 1, at})});
        }
    }

    /// "said several people familiar with the attacks".
    [[nodiscard]] bool tells_of_sources(Phrase phrase) const {
        const auto until = std::min(phrase.begin + 3, phrase.end);
        return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                           words_.begin() + static_cast<std::ptrdiff_t>(until),
                           [](const Word& word) { return word.is(Sort::anonymous); });
    }

    /// "said a second person involved in the case": no verb of the sentence.
    [[nodiscard]] bool is_told_of_source(Phrase phrase, std::size_t from) const {
        const auto verb = finite_in(words_, from, phrase.end);
        return among(words_[verb].low, "involved briefed informed authorised authorized") &&
               finite_in(words_, verb + 1, phrase.end) == phrase.end;
    }

    /// "We assess that": the voice of the report, with a clause behind it.
    [[nodiscard]] bool holds_itself(std::size_t at, Phrase phrase) const {
        return is_own_voice(words_, phrase) && at + 1 < words_.size() &&
               words_[at + 1].low == "that" &&
               words_[at].is_any(Sort::believe, Sort::suspect, Sort::find);
    }

    [[nodiscard]] bool speaks(std::size_t at, Phrase phrase) const {
        const bool behind_quotation = phrase.begin > 0 && words_[phrase.begin - 1].mark == '"' &&
                                      words_[phrase.begin].is(Sort::determiner);
        return can_speak(words_, phrase) || is_one_of(words_, phrase) || behind_quotation ||
               keeps_silent(words_, at, phrase) || says_plainly(words_, at, phrase);
    }

    /// "confirmed the intrusion but said": the second verb has the subject of the first.
    [[nodiscard]] Phrase shared_subject(std::size_t at) const {
        auto i = at;
        while (i > 0 && words_[i - 1].is(Sort::adverb)) {
            --i;
        }
        const bool joined =
            i > 0 && (words_[i - 1].low == "but" || words_[i - 1].low == "and") &&
            (words_[at].is_any(Sort::say, Sort::tell, Sort::believe) || finds_nothing_or_that(at));
        if (joined && !found_.empty() && found_.back().place == Attribution::Place::head &&
            (found_.back().speaker.empty() || words_[found_.back().speaker.begin].mark == 0)) {
            return found_.back().speaker;
        }
        if (joined && found_.empty() && words_[0].capital) {
            if (const auto opening = phrases_.opening();
                !opening.empty() && opening.end < i && can_speak(words_, opening)) {
                return opening; // "The company was asked to look and replied that"
            }
            auto end = std::size_t{1};
            while (end < i && end < longest_phrase && words_[end].mark == 0 &&
                   (words_[end].capital || words_[end].low == "'s")) {
                ++end;
            }
            const Phrase first{0, end};
            if (end < i && words_[end].mark == 0 && can_speak(words_, first)) {
                return first; // "Larkspur published a report and assesses"
            }
        }
        return phrases_.subject_before(at);
    }

    /// "tested two models and found no way in", "looked at both and concluded that".
    [[nodiscard]] bool finds_nothing_or_that(std::size_t at) const {
        return words_[at].is(Sort::find) && at + 1 < words_.size() &&
               among(words_[at + 1].low, "that no nothing neither none");
    }

    /// A new head after "but" or "though" ends what the earlier heads say.
    void close_before(std::size_t subject) {
        if (subject > 0 && ends_clause(words_[subject - 1])) {
            close_at(subject);
        }
    }

    void close_at(std::size_t subject) {
        for (auto& one : found_) {
            if (one.place == Attribution::Place::head) {
                one.scope_end = std::min(one.scope_end, subject);
            }
        }
    }
};

} // namespace

std::vector<std::vector<Attribution>>
attributions_of(std::string_view text, const std::vector<Sentence>& sentences, Cast& cast) {
    std::vector<std::vector<Attribution>> found;
    found.reserve(sentences.size());
    for (const auto& sentence : sentences) {
        learn_leaders(sentence.words, cast);
    }
    const auto labels = labels_of(text, sentences);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (lists_witnesses(text, sentences[i])) { // a line that is no prose
            auto line = sentences[i];
            line.words = words_of(text, line.begin, line.end);
            Reading(text, line, cast).run();
        }
        found.push_back(Reading(text, sentences[i], cast).run());
        if (labels[i]) {
            found.back().push_back(labelled(text, sentences, *labels[i], i, cast));
        }
        lend_back(sentences, found);
    }
    join_quotations(sentences, found);
    return found;
}

} // namespace ample::cite
