#include <ample/cite/clauses.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/speakers.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <optional>

namespace ample::cite {

namespace {

/// Sentences without a speaker of their own take the one at the end of their quotation; a quotation
/// that follows its speaker in the same block takes the last one.
class Joining {
public:
    Joining(const std::vector<Sentence>& sentences, std::vector<std::vector<Attribution>>& found)
        : sentences_(sentences), found_(found) {}

    void run() {
        forwards();
        backwards();
    }

private:
    void forwards() {
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const auto& sentence = sentences_[i];
            const bool begins =
                last && sentences_[*last].block != sentence.block && introduced_ != sentence.block;
            if (begins && (is_introduced(*last, i) || is_still_he(i))) {
                introduced_ = sentence.block;
                said_by_ = last;
            } else if (begins && !goes_on(*last, i)) {
                last.reset();
            }
            if (introduced_ == sentence.block && !found_[i].empty()) { // what he says of others
                take_outside(i, *said_by_);
                continue;
            }
            const bool of_next = sentence.quoted && !sentence.words.empty() && // "A. B," S said
                                 sentence.words.front().mark == '"' && names_own(i, true);
            if (found_[i].empty() && last && !of_next &&
                (introduced_ == sentence.block || tells_on(*last, i) || sentence.quoted ||
                 speaks_on(*last, i))) {
                take(i, *last);
            }
            const bool labelled = !found_[i].empty() && found_[i].front().speaker.empty();
            if (!found_[i].empty() &&
                (found_[i].front().place != Attribution::Place::according || !labelled)) {
                last = i;
            } else if (!sentence.quoted && found_[i].empty()) {
                since_ = i;
            }
        }
    }

    /// "The minister said:" on a line of its own: the paragraph behind it, which a page sets apart
    /// without marks.
    [[nodiscard]] bool is_introduced(std::size_t last, std::size_t at) const {
        const auto& before = sentences_[last].words;
        const auto& one = found_[last].front();
        const auto& words = sentences_[at].words;
        const bool speaks = !found_[at].empty() && !words.empty() && !found_[at].front().attitude &&
                            !detail::among(words[found_[at].front().verb].low,
                                           "denies denied deny rejects rejected reject accuses "
                                           "accused claims blames blamed believe think");
        return last + 1 == at && !speaks && !one.label && !one.speaker.empty() &&
               one.verb < before.size() && sentences_[at].kind == sentences_[last].kind &&
               before.size() >= 3 && before.back().mark == ':' &&
               before[one.verb].is_any(Sort::say, Sort::tell) && one.verb + 4 >= before.size() &&
               !words.empty() && words.front().mark != '"';
    }

    /// "Together with Norway, we will ...": the paragraph behind an introduced one, which speaks of
    /// "we" as that does.
    [[nodiscard]] bool is_still_he(std::size_t at) const {
        constexpr std::size_t near = 9; // words from the begin
        const auto& words = sentences_[at].words;
        const auto until = std::min(near, words.size());
        return introduced_ && *introduced_ + 1 == sentences_[at].block && found_[at].empty() &&
               sentences_[at].kind == sentences_[at - 1].kind && !words.empty() &&
               words.front().mark != '"' &&
               std::any_of(words.begin(),
                           words.begin() + static_cast<std::ptrdiff_t>(until),
                           [](const Word& word) { return detail::among(word.low, "we our i my"); });
    }

    /// "The minister said so. The ministry had known since May.": the past before the past of what
    /// was said, right behind it, is still what he said.
    [[nodiscard]] bool speaks_on(std::size_t last, std::size_t at) const {
        const auto& words = sentences_[at].words;
        const auto& one = found_[last].front();
        const auto& before = sentences_[last].words;
        bool told = last + 1 == at && !one.label && !one.parties.empty() &&
                    one.place != Attribution::Place::according &&
                    one.parties.back().kind != "implicit" && one.verb < before.size() &&
                    before[one.verb].low.ends_with("d") && // "said", "told", "added"
                    before[one.verb].is_any(Sort::say, Sort::tell);
        told = told && std::none_of(before.begin(), before.end(), [](const Word& word) {
                   return word.quoted; // the outlet goes on behind a quotation
               });
        const auto verb = told ? finite_in(words, 1, words.size()) : words.size();
        if (verb + 2 >= words.size() || words[0].mark == '"') {
            return false;
        }
        const bool official = // "The clerk will appeal, he said. Prosecutors had sought ten years."
            std::any_of(words.begin(),
                        words.begin() + static_cast<std::ptrdiff_t>(verb),
                        [](const Word& word) { return word.is(Sort::prosecutor); }) &&
            detail::among(words[verb + 1].low, "sought asked demanded requested charged argued") &&
            one.parties.back().standing != Standing::prosecutors;
        const bool shifted = !official && (words[verb].low == "had" || words[verb].low == "would");
        const bool own = std::any_of(words.begin(), words.end(), [](const Word& word) {
            return word.quoted || word.is(Sort::weekday) ||
                   detail::among(word.low, "earlier previously initially originally yesterday");
        });
        return shifted && !own;
    }

    /// "According to court documents, he took a post. The firm sent him a laptop.": what a paper of
    /// the case tells, and "Her lawyer gave another account. She never met him.", up to the end of
    /// the paragraph or the next speaker.
    [[nodiscard]] bool tells_on(std::size_t last, std::size_t at) {
        const auto& one = found_[last].front();
        const auto& before = sentences_[last].words;
        if (last + 1 != at || one.label || one.parties.empty() || sentences_[at].opens_quoted ||
            sentences_[at].words.size() < 4 || sentences_[at].words.front().mark == '"') {
            return false;
        }
        const bool taken = one.speaker.empty() && telling_ == last;
        const bool paper = one.parties.back().document && is_paper_of_case(one.parties.back().name);
        const bool account = !one.speaker.empty() && gives_account(before, one.verb);
        const bool goes = retells(last, at);
        telling_ = (taken && telling_ == last) || paper || account ? at : telling_;
        return taken || paper || account || goes;
    }

    /// "He rented two servers, the court found. They were used against a bank.": what a court found
    /// goes on with a pronoun.
    [[nodiscard]] bool retells(std::size_t last, std::size_t at) const {
        const auto& one = found_[last].front();
        const auto& words = sentences_[at].words;
        const auto& before = sentences_[last].words;
        return one.parties.back().standing == Standing::court &&
               one.place == Attribution::Place::tail && !one.speaker.empty() &&
               detail::among(words[0].low, "they he she these") &&
               std::none_of(
                   before.begin(), before.end(), [](const Word& word) { return word.quoted; });
    }

    static bool is_paper_of_case(const std::string& name) {
        const auto low = ascii::lower(name);
        constexpr std::string_view papers[] = {"court document",
                                               "court filing",
                                               "court paper",
                                               "court record",
                                               "indictment",
                                               "complaint",
                                               "affidavit",
                                               "charging document",
                                               "charge sheet"};
        return std::any_of(std::begin(papers), std::end(papers), [&](std::string_view paper) {
            return low.find(paper) != std::string::npos;
        });
    }

    /// "described a different man", "gave another account", "tells a different story".
    static bool gives_account(const Words& words, std::size_t verb) {
        if (verb + 2 >= words.size() ||
            !detail::among(words[verb].low,
                           "described describes gave gives told tells offered offers painted "
                           "paints presented presents")) {
            return false;
        }
        const auto until = std::min(verb + 5, words.size());
        for (auto i = verb + 1; i < until && words[i].mark == 0; ++i) {
            if (detail::among(words[i].low, "different another contrasting differing rival")) {
                return i + 1 < words.size() && words[i + 1].mark == 0;
            }
        }
        return false;
    }

    /// A paragraph that is nothing but a quotation goes on with the speaker of the quotation before
    /// it.
    [[nodiscard]] bool goes_on(std::size_t last, std::size_t at) const {
        const auto& sentence = sentences_[at];
        const bool bare =
            !sentence.words.empty() && sentence.words.front().mark == '"' && found_[at].empty() &&
            sentence.quoted &&
            std::all_of(sentence.words.begin(), sentence.words.end(), [](const Word& word) {
                return word.quoted || word.mark != 0;
            });
        const bool before = at > 0 && sentences_[at - 1].kind == sentence.kind && since_ <= last &&
                            sentences_[last].block + 1 >= sentence.block;
        const bool spoken = std::any_of(sentences_[last].words.begin(),
                                        sentences_[last].words.end(),
                                        [](const Word& word) { return word.quoted; });
        return bare && before && (spoken || last + 1 == at) && !names_own(at);
    }

    /// Whether the quotation that begins at `at` names its speaker in a later sentence; by more
    /// than a pronoun, where that is asked.
    [[nodiscard]] bool names_own(std::size_t at, bool in_words = false) const {
        for (auto i = at + 1; i < sentences_.size() && sentences_[i].opens_quoted &&
                              sentences_[i].block == sentences_[at].block;
             ++i) {
            if (!found_[i].empty()) {
                const auto who = found_[i].front().speaker;
                return !in_words ||
                       (!who.empty() && !sentences_[i].words[who.begin].is(Sort::pronoun));
            }
        }
        return false;
    }

    void backwards() {
        for (auto i = sentences_.size(); i-- > 1;) {
            const auto& later = sentences_[i];
            const bool joined = later.opens_quoted && later.block == sentences_[i - 1].block;
            if (joined && found_[i - 1].empty() && !found_[i].empty()) {
                take(i - 1, i);
            }
        }
    }

    void take(std::size_t to, std::size_t from) {
        auto one = found_[from].front();
        one.place = Attribution::Place::tail;
        one.scope_begin = 0;
        one.scope_end = sentences_[to].words.size();
        one.verb = 0;
        one.content = 0;
        one.speaker = {};
        found_[to] = {std::move(one)};
    }

    /// The speaker of `from` outside of those that the sentence names.
    void take_outside(std::size_t to, std::size_t from) {
        auto inner = std::move(found_[to]);
        take(to, from);
        found_[to].front().place = Attribution::Place::according;
        found_[to].insert(found_[to].end(),
                          std::make_move_iterator(inner.begin()),
                          std::make_move_iterator(inner.end()));
    }

    const std::vector<Sentence>& sentences_;
    std::vector<std::vector<Attribution>>& found_;
    std::optional<std::size_t> introduced_ = {}; ///< the block behind "The minister said:"
    std::optional<std::size_t> said_by_ = {};    ///< that sentence
    std::size_t since_ = 0;                      ///< the last sentence that nobody speaks
    std::size_t telling_ = 0;                    ///< the last that a paper or an account goes on in
};

void append(std::vector<Party>& chain, const std::vector<Party>& parties) {
    for (const auto& party : parties) {
        const bool there = std::any_of(
            chain.begin(), chain.end(), [&](const Party& one) { return one.name == party.name; });
        if (!there) {
            chain.push_back(party);
        }
    }
}

} // namespace

void join_quotations(const std::vector<Sentence>& sentences,
                     std::vector<std::vector<Attribution>>& found) {
    Joining(sentences, found).run();
}

std::optional<Party> take_silent(const std::vector<Attribution>& attributions,
                                 std::size_t at,
                                 std::vector<Party>& speakers) {
    for (const auto& one : attributions) {
        const bool his = one.place == Attribution::Place::head && !one.parties.empty() &&
                         one.verb <= at + 2 && at <= one.verb + 2;
        if (his) {
            const auto silent = one.parties.back();
            std::erase_if(speakers, [&](const Party& party) { return party == silent; });
            return silent;
        }
    }
    return std::nullopt;
}

std::optional<Party> take_carried(const std::vector<Attribution>& attributions,
                                  const Sentence& sentence,
                                  Phrase who,
                                  std::vector<Party>& speakers) {
    const bool carried = speakers.size() == 1 && !attributions.empty() && !sentence.quoted &&
                         attributions.front().speaker.empty() && !attributions.front().label;
    if (!carried) {
        return std::nullopt;
    }
    const auto before = std::move(speakers.back());
    speakers.clear();
    const bool other = !who.empty() && who.begin == 0 && can_speak(sentence.words, who) &&
                       !sentence.words[0].is(Sort::pronoun); // "The ministry would not discuss it"
    return other ? std::nullopt : std::optional(before);
}

void drop_denier(const std::vector<Attribution>& attributions,
                 std::size_t at,
                 std::vector<Party>& speakers) {
    for (const auto& one : attributions) {
        const bool his = one.place == Attribution::Place::head && one.verb == at &&
                         !one.parties.empty() && speakers.size() > one.parties.size();
        const bool carried = // "The office denied it, a wire said": the wire only carries it
            std::all_of(attributions.begin(), attributions.end(), [&](const Attribution& other) {
                return &other == &one ||
                       (other.place != Attribution::Place::head && !other.parties.empty() &&
                        other.parties.back().kind == "agency");
            });
        if (his && !carried) {
            std::erase_if(speakers,
                          [&](const Party& party) { return party == one.parties.back(); });
        }
    }
}

std::vector<Party>
chain_at(const std::vector<Attribution>& attributions, std::size_t at, bool fact) {
    std::vector<Party> chain;
    for (const auto& one : attributions) {
        if (one.label && one.holds(at)) {
            append(chain, one.parties);
        }
    }
    for (const auto& one : attributions) { // "A wire reported Q, according to two people": it first
        const bool wire = one.place != Attribution::Place::according && one.parties.size() == 1 &&
                          one.parties.front().kind == "agency";
        const bool of_unnamed =
            std::any_of(attributions.begin(), attributions.end(), [&](const Attribution& other) {
                return other.place == Attribution::Place::according && other.holds(at) &&
                       !other.parties.empty() && other.parties.front().kind == "anonymous";
            });
        if (wire && of_unnamed && one.holds(at)) {
            append(chain, one.parties);
        }
    }
    const auto append_all = [&](Attribution::Place place, const auto& from, const auto& until) {
        std::for_each(from, until, [&](const Attribution& one) {
            if (one.place == place && one.holds(at) && !(fact && one.attitude)) {
                append(chain, one.parties);
            }
        });
    };
    append_all(Attribution::Place::according, attributions.begin(), attributions.end());
    append_all(Attribution::Place::tail, // "Q, the palace says, the Post reports": the Post first
               attributions.rbegin(),
               attributions.rend());
    append_all(Attribution::Place::head, attributions.begin(), attributions.end());
    return chain;
}

} // namespace ample::cite
