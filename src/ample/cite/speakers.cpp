#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/speakers.hpp>

#include <algorithm>
#include <optional>

namespace ample::cite {

namespace {

using namespace detail; // NOLINT: the words of this room

constexpr std::size_t longest_phrase = 18; // words of a noun phrase that names a speaker

/// Reads the attributions of one sentence.
class Reading {
public:
    Reading(std::string_view text, const Sentence& sentence, Cast& cast)
        : text_(text), words_(sentence.words), cast_(cast) {}

    std::vector<Attribution> run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].quoted || words_[i].mark != 0) {
                continue;
            }
            introduce(i);
            if (reads(words_, i, "according to")) {
                according(i);
            } else if (is_reporting(words_[i]) || is_silence(words_, i)) {
                verb(i);
            }
        }
        return std::move(found_);
    }

private:
    /// "Foreign Ministry spokesman Per Dahl met" makes him known to the sentences that follow.
    void introduce(std::size_t at) {
        const auto is_name = [&](std::size_t i) {
            return i < words_.size() && words_[i].capital && words_[i].mark == 0 &&
                   !words_[i].is(Sort::role);
        };
        if (!words_[at].is(Sort::role) || !is_name(at + 1) || !is_name(at + 2)) {
            return;
        }
        auto begin = at;
        while (begin > 0 && at - begin < 8 && words_[begin - 1].mark == 0 &&
               (words_[begin - 1].capital || words_[begin - 1].low == "'s" ||
                words_[begin - 1].is_any(
                    Sort::police, Sort::ministry, Sort::government, Sort::prosecutor) ||
                words_[begin - 1].is_any(Sort::role, Sort::organisation, Sort::military))) {
            --begin;
        }
        auto end = at + 1;
        while (is_name(end) && end < at + 5) {
            ++end;
        }
        cast_.introduce(party_of(text_, words_, {begin, end}));
    }

    void according(std::size_t at) {
        const auto phrase = forward(at + 2, true);
        if (!phrase.empty() && can_speak(words_, phrase)) {
            add(Attribution::Place::according, at, Sort::say, resolved(phrase), 0, words_.size());
            found_.back().speaker = phrase;
        }
    }

    void verb(std::size_t at) {
        if (is_adjective(words_, at) || is_passive(words_, at)) {
            return;
        }
        if (at > 0 && words_[at - 1].mark == '"' && at + 1 < words_.size()) {
            if (const auto phrase = with_apposition(forward(at + 1, false));
                !phrase.empty() && names(phrase)) {
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
        if (phrase.empty() || !can_speak(words_, phrase) || !is_active(words_, at, phrase)) {
            return;
        }
        const bool own = is_own_voice(phrase);
        auto party = own ? Party{} : resolved(phrase);
        const bool finds = words_[at].is(Sort::find) && !words_[at].is_any(Sort::say, Sort::tell);
        if (finds && party.standing == Standing::person) {
            return;
        }
        const bool tail = is_tail(at, phrase);
        const bool speech = words_[at].is_any(Sort::say, Sort::tell, Sort::confirm);
        const auto end = tail || speech ? words_.size() : scope_end(at);
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
        return subject_before(at);
    }

    /// "said Ann Berg, a deputy chief of police in Oslo": what she is follows her name.
    [[nodiscard]] Phrase with_apposition(Phrase phrase) const {
        const auto comma = phrase.end;
        const bool apposed = !phrase.empty() && comma + 2 < words_.size() &&
                             words_[comma].mark == ',' && words_[comma + 1].is(Sort::determiner);
        if (!apposed) {
            return phrase;
        }
        const auto rest = forward(comma + 1, true);
        return holds_role(rest) ? Phrase{phrase.begin, rest.end} : phrase;
    }

    /// "We assess" outside a quotation is the voice of the report itself.
    [[nodiscard]] bool is_own_voice(Phrase phrase) const {
        return phrase.end - phrase.begin == 1 &&
               (words_[phrase.begin].low == "we" || words_[phrase.begin].low == "i");
    }

    [[nodiscard]] bool names(Phrase phrase) const {
        const auto& first = words_[phrase.begin];
        return can_speak(words_, phrase) && (first.capital || first.is(Sort::determiner) ||
                                             first.is(Sort::pronoun) || first.is(Sort::police));
    }

    /// The noun phrase after a word: up to a mark or a word that opens something else.
    [[nodiscard]] Phrase forward(std::size_t begin, bool wide) const {
        auto end = begin;
        while (end < words_.size() && end < begin + longest_phrase) {
            const auto& word = words_[end];
            const bool stops = (word.mark != 0 && word.mark != '\'' && word.mark != '.') ||
                               word.quoted || (word.is(Sort::clause) && word.low != "and") ||
                               word.is(Sort::weekday) || is_reporting(word) || word.is(Sort::be) ||
                               word.mark == '.';
            const bool opens = !wide && (word.low == "in" || word.low == "on" || word.low == "at" ||
                                         word.low == "during" || word.low == "after");
            if (stops || opens) {
                break;
            }
            ++end;
        }
        while (end > begin && (words_[end - 1].low == "on" || words_[end - 1].low == "and")) {
            --end;
        }
        return {begin, end};
    }

    /// The noun phrase before a verb; "X, a spokesman for Y, said" gives both parts.
    [[nodiscard]] Phrase subject_before(std::size_t at) const {
        auto end = at;
        while (end > 0 && (words_[end - 1].is_any(Sort::adverb, Sort::weekday) ||
                           (words_[end - 1].low.ends_with("ly") && !words_[end - 1].capital) ||
                           (words_[end - 1].low == "on" && end < at))) {
            --end;
        }
        if (end == 0 || words_[end - 1].quoted) {
            return {};
        }
        const bool aside = end > 3 && words_[end - 1].mark == ',' && words_[end - 3].mark == ',' &&
                           (words_[end - 2].low == "however" ||
                            words_[end - 2].low == "meanwhile" || words_[end - 2].low == "though");
        end -= aside ? 3 : 0;
        if (words_[end - 1].is(Sort::pronoun)) {
            return {end - 1, end};
        }
        if (words_[end - 1].mark == ',') {
            return apposition(end - 1);
        }
        return backward(end);
    }

    [[nodiscard]] Phrase backward(std::size_t end) const {
        auto begin = end;
        while (begin > 0 && end - begin < longest_phrase) {
            const auto& word = words_[begin - 1];
            const bool mark = word.mark != 0 && word.mark != '\'' && word.mark != '.';
            if (mark || word.quoted || word.is(Sort::clause) || is_finite(begin - 1)) {
                break;
            }
            --begin;
        }
        return {begin, end};
    }

    /// A reporting verb inside the phrase ends it, but for "investigators reported" as adjectives.
    [[nodiscard]] bool is_finite(std::size_t at) const {
        return (is_reporting(words_[at]) && !words_[at].capital && !is_adjective(words_, at) &&
                !words_[at].is_any(Sort::media, Sort::role, Sort::adverb)) ||
               words_[at].is(Sort::be);
    }

    [[nodiscard]] bool holds_role(Phrase phrase) const {
        for (auto i = phrase.begin; i < phrase.end; ++i) {
            if (words_[i].is(Sort::role)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] Phrase apposition(std::size_t comma) const {
        for (auto i = comma; i > 0 && comma - i < longest_phrase; --i) {
            if (words_[i - 1].mark == ',') {
                auto first = backward(i - 1);
                const bool person = !first.empty() && words_[first.begin].capital &&
                                    can_speak(words_, {i, comma}) && first.end - first.begin <= 5;
                const bool role = holds_role(first) && words_[i].capital && comma - i <= 4;
                const bool name = person || role;
                return name ? Phrase{first.begin, comma} : Phrase{};
            }
            if (words_[i - 1].quoted || words_[i - 1].mark == ';') {
                break;
            }
        }
        return {};
    }

    /// The subject begins after a comma or a quotation and the sentence ends with the speech.
    [[nodiscard]] bool is_tail(std::size_t at, Phrase subject) const {
        const bool after_mark = subject.begin > 0 && (words_[subject.begin - 1].mark == ',' ||
                                                      words_[subject.begin - 1].mark == '"');
        if (!after_mark || subject.begin < 3) {
            return false;
        }
        auto i = at + 1;
        if (words_[at].is(Sort::tell)) {
            i = forward(i, true).end;
        }
        if (i >= words_.size() || words_[i].mark != 0 || words_[i].is(Sort::weekday)) {
            return true;
        }
        constexpr std::string_view tails[] = {
            "on", "in", "at", "during", "citing", "late", "early", "to"};
        return std::find(std::begin(tails), std::end(tails), words_[i].low) != std::end(tails);
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

    [[nodiscard]] std::size_t scope_end(std::size_t at) const {
        for (auto i = at + 1; i < words_.size(); ++i) {
            if (!words_[i].quoted && ends_clause(words_[i])) {
                return i;
            }
        }
        return words_.size();
    }

    /// "told NHK that": the hearer is the agency through which we know. Inserted outside.
    void hearer(std::size_t at) {
        if (!words_[at].is(Sort::tell)) {
            return;
        }
        const auto phrase = forward(at + 1, false);
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
        const auto& word = words_[phrase.begin];
        if (phrase.end - phrase.begin == 1 && word.is(Sort::pronoun)) {
            return word.low == "they" ? nearest_group(phrase.begin) : cast_.pronoun(word.low);
        }
        return cast_.resolve(party_of(text_, words_, phrase));
    }

    /// "they": the nearest office before it in the sentence, else the last collective speaker.
    [[nodiscard]] Party nearest_group(std::size_t at) {
        for (auto i = at; i > 0; --i) {
            const auto& word = words_[i - 1];
            const bool body = word.is_any(Sort::police, Sort::official, Sort::prosecutor) &&
                              !word.low.starts_with("investigati") && word.low != "inquiry";
            if (body || (word.is(Sort::government) && !word.is(Sort::role))) {
                auto begin = i - 1;
                while (begin > 0 && (words_[begin - 1].capital || words_[begin - 1].low == "'s")) {
                    --begin;
                }
                return cast_.resolve(party_of(text_, words_, {begin, i}));
            }
        }
        return cast_.pronoun("they");
    }

    void add(Attribution::Place place,
             std::size_t at,
             Sort sort,
             Party party,
             std::size_t begin,
             std::size_t end) {
        party.words = words_[at].low == "according" ? "according to" : words_[at].low;
        Attribution one{place, at, sort, {std::move(party)}, is_attitude(at), {}, begin, end};
        cited(at, one);
        found_.push_back(std::move(one));
    }

    /// "warned on Tuesday against the inquiry".
    [[nodiscard]] bool is_attitude(std::size_t at) const {
        const auto until = std::min(at + 5, words_.size());
        return find(words_, "against", at, until) < until;
    }

    /// "said, citing T" right after the verb, or "citing T, S said" before it.
    void cited(std::size_t at, Attribution& one) {
        for (auto i = at + 1; i < words_.size() && i < at + 10; ++i) {
            const auto& word = words_[i];
            if (word.quoted || word.mark == '.' || word.mark == ';') {
                break;
            }
            if (word.low == "citing" || (word.low == "quoting" && words_[i - 1].mark == ',')) {
                const auto phrase = forward(i + 1, true);
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
    Cast& cast_;
    std::vector<Attribution> found_;
};

} // namespace

std::vector<std::vector<Attribution>>
attributions_of(std::string_view text, const std::vector<Sentence>& sentences, Cast& cast) {
    std::vector<std::vector<Attribution>> found;
    found.reserve(sentences.size());
    for (const auto& sentence : sentences) {
        found.push_back(Reading(text, sentence, cast).run());
    }
    join_quotations(sentences, found);
    return found;
}

} // namespace ample::cite
