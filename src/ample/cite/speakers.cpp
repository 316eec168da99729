#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/labels.hpp>
#include <ample/cite/detail/meant_speakers.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/speakers.hpp>

#include <algorithm>
#include <optional>

namespace ample::cite {

namespace {

using namespace detail; // NOLINT: the words of this room

/// Reads the attributions of one sentence.
class Reading {
public:
    Reading(std::string_view text, const Sentence& sentence, Cast& cast)
        : text_(text), words_(sentence.words), phrases_(sentence.words), cast_(cast) {}

    std::vector<Attribution> run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].quoted || words_[i].mark != 0) {
                continue;
            }
            introduce(i);
            if (i == 0 || !words_[i - 1].capital) {
                if (const auto name = aged_person(words_, i); !name.empty()) {
                    cast_.mention({.name = verbatim(text_, words_, name),
                                   .kind = "person",
                                   .standing = Standing::person,
                                   .person = verbatim(text_, words_, name)});
                }
            }
            if (reads(words_, i, "according to")) {
                according(i);
            } else if (words_[i].low == "if") {
                if_believed(i);
            } else if (is_heard_in_court(words_, i)) {
                heard(i);
            } else if (const auto as = quoted_as(words_, i)) {
                quoted(i, *as);
            } else if (const auto agent = agent_of(words_, i)) {
                passive(i, *agent);
            } else if (is_participle_of_saying(words_, i)) {
                participle(i);
            } else if (is_reporting(words_[i]) || is_silence(words_, i) || links_two(words_, i)) {
                verb(i);
            }
        }
        mention();
        return std::move(found_);
    }

private:
    /// "Foreign Ministry spokesman Per Dahl met" makes him known to the sentences that follow.
    void introduce(std::size_t at) {
        const auto is_name = [&](std::size_t i) {
            return i < words_.size() && words_[i].capital && words_[i].mark == 0 &&
                   !words_[i].is(Sort::role);
        };
        const auto comma = at + 1 < words_.size() && words_[at + 1].mark == ',' ? 1U : 0U;
        if (!words_[at].is(Sort::role) || !is_name(at + 1 + comma) || !is_name(at + 2 + comma)) {
            return; // "spokesman Per Dahl", "lawyer, Per Dahl"
        }
        auto begin = at;
        while (begin > 0 && at - begin < 8 && words_[begin - 1].mark == 0 &&
               (words_[begin - 1].capital || words_[begin - 1].low == "'s" ||
                words_[begin - 1].is_any(
                    Sort::police, Sort::ministry, Sort::government, Sort::prosecutor) ||
                among(words_[begin - 1].low, "foreign prime deputy vice senior interior defence") ||
                words_[begin - 1].is_any(
                    Sort::role, Sort::organisation, Sort::military, Sort::court))) {
            --begin;
        }
        auto end = at + 1 + comma;
        while (is_name(end) && end < at + 5) {
            ++end;
        }
        cast_.introduce(party_of(text_, words_, {begin, end}));
    }

    /// Whom the sentence is about may be "he" or "it" in the next.
    void mention() {
        const auto phrase = phrases_.opening();
        const bool many = !phrase.empty() && (words_[phrase.end - 1].is(Sort::victim) ||
                                              words_[phrase.begin].is(Sort::group));
        if (!phrase.empty() && !many && !asks(words_, phrase) && !words_[0].is(Sort::pronoun) &&
            can_speak(words_, phrase)) {
            cast_.mention(party_of(text_, words_, phrase));
        }
    }

    void according(std::size_t at) {
        const auto phrase = phrases_.forward(at + 2, true);
        if (!phrase.empty() && can_speak(words_, phrase)) {
            add(Attribution::Place::according, at, Sort::say, resolved(phrase), 0, words_.size());
            found_.back().speaker = phrase;
        }
    }

    /// "if the firm is to be believed".
    void if_believed(std::size_t at) {
        const auto phrase = phrases_.forward(at + 1, false);
        const bool believed = !phrase.empty() && phrase.end + 3 < words_.size() &&
                              words_[phrase.end].is(Sort::be) &&
                              reads(words_, phrase.end + 1, "to be believed");
        if (believed && can_speak(words_, phrase)) {
            add(Attribution::Place::according, at, Sort::say, resolved(phrase), 0, words_.size());
            found_.back().speaker = {at + 1, phrase.end + 4};
        }
    }

    /// "was blamed on a gang by the firm", "has been informed by two operators".
    void passive(std::size_t at, std::size_t by) {
        auto phrase = phrases_.forward(by + 1, false);
        for (auto i = phrase.begin; i < phrase.end; ++i) {
            if (among(words_[i].low, "to as last this with") ||
                (words_[i].low == "of" && words_[at].is(Sort::tell))) {
                phrase.end = i;
            }
        }
        if (!phrase.empty() && can_speak(words_, phrase)) {
            const auto sort = words_[at].is(Sort::tell) ? Sort::tell : Sort::say;
            add(Attribution::Place::head, at, sort, resolved(phrase), 0, words_.size());
            if (phrase.end < words_.size() && words_[phrase.end].low == "that") {
                auto begin = at; // "We have been informed by the police that"
                while (begin > 0 && words_[begin - 1].mark == 0 &&
                       !words_[begin - 1].is(Sort::clause)) {
                    --begin;
                }
                found_.back().speaker = {begin, phrase.end};
            }
        }
    }

    /// Who stands before the verb at `at` and its "has" or "was", or nothing where it can't speak.
    [[nodiscard]] Phrase speaker_before(std::size_t at) const {
        auto verb = at;
        while (verb > 0 && words_[verb - 1].is_any(Sort::be, Sort::have, Sort::adverb)) {
            --verb;
        }
        const auto phrase = phrases_.subject_before(verb);
        return !phrase.empty() && can_speak(words_, phrase) ? phrase : Phrase{};
    }

    /// "..., a court has heard", "the jury was told that".
    void heard(std::size_t at) {
        const auto phrase = speaker_before(at);
        if (phrase.empty()) {
            return;
        }
        const bool tail = is_tail(words_, phrases_, at, phrase);
        add(tail ? Attribution::Place::tail : Attribution::Place::head,
            at,
            Sort::say,
            resolved(phrase),
            tail ? 0 : at,
            words_.size());
        found_.back().speaker = phrase;
    }

    /// "Jan Maes was quoted by a paper as saying": the paper outside, he inside.
    void quoted(std::size_t at, std::size_t as) {
        const auto phrase = speaker_before(at);
        if (phrase.empty()) {
            return;
        }
        const bool tail = phrase.begin > 0 && words_[phrase.begin - 1].mark != 0;
        add(tail ? Attribution::Place::tail : Attribution::Place::head,
            as + 1,
            Sort::say,
            resolved(phrase),
            tail ? 0 : at,
            words_.size());
        found_.back().speaker = {phrase.begin, as + 2};
        if (words_[at + 1].low == "by") {
            auto by = phrases_.forward(at + 2, false);
            by.end = std::min(by.end, as);
            if (!by.empty() && can_speak(words_, by)) {
                auto& parties = found_.back().parties;
                parties.insert(parties.begin(), resolved(by));
            }
        }
    }

    /// "CISA issued an alert, warning that": the subject of the sentence says it.
    void participle(std::size_t at) {
        const bool spoken = std::any_of(
            found_.begin(), found_.end(), [&](const auto& one) { return one.holds(at); });
        const auto phrase = phrases_.opening();
        if (spoken || phrase.empty() || phrase.end > at || !names_speaker(words_, phrase)) {
            return;
        }
        add(Attribution::Place::head, at, Sort::say, resolved(phrase), at, scope_end(words_, at));
    }

    void verb(std::size_t at) {
        if (is_adjective(words_, at) || is_passive(words_, at) ||
            (at > 0 && among(words_[at - 1].low, "having to"))) {
            return;
        }
        const bool after_quote = at > 0 && words_[at - 1].mark == '"';
        const bool inverted = at > 3 && words_[at - 1].mark == ',' && words_[at].low == "said";
        if ((after_quote || inverted) && at + 1 < words_.size()) {
            const auto plain = phrases_.forward(at + 1, false);
            const bool alone = (plain.end >= words_.size() || words_[plain.end].mark != 0) &&
                               finite_in(words_, at + 1, plain.end) == plain.end &&
                               !words_[at + 1].is(Sort::pronoun);
            if (const auto phrase = phrases_.with_apposition(plain);
                !phrase.empty() && names_speaker(words_, phrase) && (after_quote || alone)) {
                add(Attribution::Place::tail,
                    at,
                    sort_of(words_[at]),
                    resolved(phrase),
                    0,
                    words_.size());
                found_.back().speaker = phrase;
                return;
            }
        }
        const auto phrase = shared_subject(at);
        if (phrase.empty() || among(words_[phrase.begin].low, "citing quoting") ||
            !can_speak(words_, phrase) || !is_active(words_, at, phrase) || is_act(words_, at) ||
            asks(words_, phrase) || is_background(words_, at, phrase)) {
            return;
        }
        const bool own = is_own_voice(words_, phrase);
        auto party = own ? Party{} : resolved(phrase);
        const bool finds = words_[at].is(Sort::find) && !words_[at].is_any(Sort::say, Sort::tell);
        if (finds && party.standing == Standing::person) {
            return;
        }
        const bool tail = is_tail(words_, phrases_, at, phrase);
        const bool speech = words_[at].is_any(Sort::say, Sort::tell, Sort::confirm);
        const auto end = tail || speech ? words_.size() : scope_end(words_, at);
        close_before(phrase.begin);
        add(tail ? Attribution::Place::tail : Attribution::Place::head,
            at,
            sort_of(words_[at]),
            std::move(party),
            tail ? 0 : at,
            end);
        found_.back().speaker = phrase;
        if (own) {
            found_.back().parties.clear();
            return;
        }
        hearer(at);
        if (words_[at - 1].low == "reportedly" || words_[at - 1].low == "allegedly") {
            auto& parties = found_.back().parties;
            parties.insert(parties.begin(),
                           {.name = "unstated",
                            .kind = "implicit",
                            .standing = Standing::unstated,
                            .words = words_[at - 1].low});
        }
    }

    /// "confirmed the intrusion but said": the second verb has the subject of the first.
    [[nodiscard]] Phrase shared_subject(std::size_t at) const {
        auto i = at;
        while (i > 0 && words_[i - 1].is(Sort::adverb)) {
            --i;
        }
        const bool joined = i > 0 && (words_[i - 1].low == "but" || words_[i - 1].low == "and") &&
                            words_[at].is_any(Sort::say, Sort::tell, Sort::believe);
        if (joined && !found_.empty() && found_.back().place == Attribution::Place::head) {
            return found_.back().speaker;
        }
        if (joined && found_.empty() && words_[0].capital) {
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

    /// A new head after "but" or "though" ends what the earlier heads say.
    void close_before(std::size_t subject) {
        if (subject == 0 || !ends_clause(words_[subject - 1])) {
            return;
        }
        for (auto& one : found_) {
            if (one.place == Attribution::Place::head) {
                one.scope_end = std::min(one.scope_end, subject);
            }
        }
    }

    /// "told NHK that": the hearer is the agency through which we know. Inserted outside.
    void hearer(std::size_t at) {
        if (!words_[at].is(Sort::tell)) {
            return;
        }
        auto phrase = phrases_.forward(at + 1, false);
        const auto to = find(words_, "to", phrase.begin, phrase.end); // "told the jury to ignore"
        phrase.end = std::min(phrase.end, to);
        if (phrase.empty()) {
            return;
        }
        const auto party = party_of(text_, words_, phrase);
        if (party.standing == Standing::agency && party.kind == "agency") {
            auto& parties = found_.back().parties;
            parties.insert(parties.begin(), cast_.resolve(party));
        }
    }

    [[nodiscard]] Party resolved(Phrase phrase) {
        return speaker_meant({text_, words_, phrases_, found_}, cast_, phrase);
    }

    void add(Attribution::Place place,
             std::size_t at,
             Sort sort,
             Party party,
             std::size_t begin,
             std::size_t end) {
        party.words = words_[at].low == "according" ? "according to" : words_[at].low;
        Attribution one{
            place, at, sort, {std::move(party)}, takes_attitude(words_, at), {}, begin, end};
        cited(at, one);
        if (one.parties.size() == 1 && among(words_[0].low, "citing quoting")) {
            const auto whom = phrases_.forward(1, true); // "Citing two people, a paper reported"
            if (!whom.empty() && whom.end < at && can_speak(words_, whom)) {
                one.parties.push_back(resolved(whom));
                one.parties.back().words = words_[0].low;
            }
        }
        found_.push_back(std::move(one));
    }

    /// "said, citing T" right after the verb, or "according to S, who cites T".
    void cited(std::size_t at, Attribution& one) {
        for (auto i = at + 1; i < words_.size() && i < at + 12; ++i) {
            const auto& word = words_[i];
            if (word.quoted || word.mark == '.' || word.mark == ';') {
                break;
            }
            const bool who = words_[i - 1].low == "who" || words_[i - 1].low == "which";
            const bool cites = among(word.low, "cite cites cited quote quotes quoted") && who;
            if (word.low == "citing" || cites ||
                (word.low == "quoting" && words_[i - 1].mark == ',')) {
                const auto phrase = phrases_.forward(i + 1, true);
                if (!phrase.empty() && can_speak(words_, phrase)) {
                    one.parties.push_back(resolved(phrase));
                    one.parties.back().words = word.low;
                }
                return;
            }
        }
    }

    std::string_view text_;
    const Words& words_;
    SpeakerPhrases phrases_;
    Cast& cast_;
    std::vector<Attribution> found_;
};

} // namespace

std::vector<std::vector<Attribution>>
attributions_of(std::string_view text, const std::vector<Sentence>& sentences, Cast& cast) {
    std::vector<std::vector<Attribution>> found;
    found.reserve(sentences.size());
    const auto labels = labels_of(sentences);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        found.push_back(Reading(text, sentences[i], cast).run());
        if (labels[i]) {
            found.back().push_back(labelled(text, sentences, *labels[i], i, cast));
        }
    }
    join_quotations(sentences, found);
    return found;
}

} // namespace ample::cite
