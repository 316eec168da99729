#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/labels.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_label = 18; // words, with what stands in brackets
constexpr std::size_t longest_asker = 6;  // words of the name of an outlet

/// Who asks or tells for the outlet.
constexpr WordList own_voices =
    "presenter host anchor reporter correspondent narrator interviewer newsreader moderator editor";

class Labelling {
public:
    Labelling(std::string_view text, const std::vector<Sentence>& sentences)
        : text_(text), sentences_(sentences) {}

    std::vector<std::optional<Label>> run() {
        find_all();
        find_askers();
        std::vector<std::optional<Label>> labels(sentences_.size());
        std::optional<Label> now;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const auto& sentence = sentences_[i];
            if (sentence.kind == BlockKind::heading || sentence.kind == BlockKind::title) {
                now.reset();
            }
            if (found_[i]) {
                const auto& label = *found_[i];
                if (counts(label)) {
                    now = is_own_voice(label) ? std::nullopt : std::optional(label);
                }
            }
            labels[i] = sentence.kind == BlockKind::body ? now : std::nullopt;
        }
        return labels;
    }

private:
    void find_all() {
        found_.resize(sentences_.size());
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const bool opens = i == 0 || sentences_[i - 1].block != sentences_[i].block;
            if (sentences_[i].kind != BlockKind::body) {
                is_talk_ = is_talk_ || announces_talk(i);
            } else {
                note_reporters(sentences_[i].words);
                if (opens) {
                    found_[i] = label_of(i);
                    capitals_ += found_[i] && found_[i]->in_capitals ? 1 : 0;
                    note_plain(i);
                }
            }
        }
    }

    /// "Foreign Ministry Spokesperson Ann Berg's Regular Press Conference". The words of headings
    /// are not broken.
    [[nodiscard]] bool announces_talk(std::size_t at) const {
        const auto line = ascii::lower(
            text_.substr(sentences_[at].begin, sentences_[at].end - sentences_[at].begin));
        return line.find("press conference") != line.npos ||
               line.find("news conference") != line.npos || line.find("briefing") != line.npos;
    }

    /// The colon behind a short name in capitals at the head of a paragraph, or 0: "Quay News:",
    /// "Jan Maes, Quay News:", "TPX:".
    [[nodiscard]] std::size_t name_colon(std::size_t at) const {
        const auto& words = sentences_[at].words;
        for (std::size_t i = 0; i < words.size() && i <= longest_asker; ++i) {
            if (words[i].mark == ':') {
                return i + 1 < words.size() ? i : 0;
            }
            const bool mark =
                i > 0 && words[i].mark != 0 &&
                std::string_view("&-,()").find(words[i].mark) != std::string_view::npos;
            const bool part = words[i].mark == 0 &&
                              (words[i].capital || (i > 0 && among(words[i].low, "of the and")));
            if ((!part && !mark) || words[i].quoted || words[i].low == "question") {
                return 0;
            }
        }
        return 0;
    }

    /// The outlet of a label: behind the reporter's name, where there is one.
    [[nodiscard]] Label asker_at(std::size_t at, std::size_t colon) const {
        const auto& words = sentences_[at].words;
        Label label{.sentence = at, .end = colon, .colon = colon, .asks = true};
        const auto comma = find(words, ",", 0, colon);
        const auto open = find(words, "(", 0, colon);
        const auto shut = find(words, ")", open, colon);
        if (open + 1 < shut && shut < colon) {
            label.begin = open + 1;
            label.end = shut;
        } else if (comma + 1 < colon) {
            label.begin = comma + 1;
        }
        return label;
    }

    [[nodiscard]] bool has_role(std::size_t at, std::size_t colon) const {
        const auto& words = sentences_[at].words;
        return std::any_of(
            words.begin(),
            words.begin() + static_cast<std::ptrdiff_t>(colon),
            [](const Word& word) { return word.is(Sort::role) || among(word.low, own_voices); });
    }

    /// At a press conference one answers again and again; whoever else has a label and asks
    /// something, up to the next label, is an outlet or its reporter.
    void find_askers() {
        std::map<std::string, std::size_t> times;
        std::vector<std::size_t> colons(sentences_.size());
        for (std::size_t i = 0; is_talk_ && i < sentences_.size(); ++i) {
            const bool opens = i == 0 || sentences_[i - 1].block != sentences_[i].block;
            colons[i] = opens && sentences_[i].kind == BlockKind::body ? name_colon(i) : 0;
            if (colons[i] != 0) {
                ++times[low_text(sentences_[i].words, {0, colons[i]})];
            }
        }
        const auto most = std::max_element(
            times.begin(), times.end(), [](auto& a, auto& b) { return a.second < b.second; });
        if (times.size() < 2 || most->second < 2) {
            return;
        }
        host_ = most->first;
        std::size_t asker = sentences_.size();
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const auto& sentence = sentences_[i];
            if (colons[i] != 0 || found_[i]) {
                const bool answers = colons[i] == 0 || (found_[i] && found_[i]->titled) ||
                                     has_role(i, colons[i]) ||
                                     low_text(sentence.words, {0, colons[i]}) == host_;
                asker = answers ? sentences_.size() : i;
            }
            const auto line = text_.substr(sentence.begin, sentence.end - sentence.begin);
            if (asker < sentences_.size() && line.ends_with('?')) {
                found_[asker] = asker_at(asker, colons[asker]);
            }
        }
    }

    [[nodiscard]] std::optional<Label> label_of(std::size_t at) const {
        const auto& words = sentences_[at].words;
        std::size_t colon = 0;
        bool role = false;
        std::size_t names = 0;
        std::size_t bracket = 0; // "The Hon. Ann Berg (Avon) (14:22): I was told"
        bool inside = false;
        while (colon < words.size() && colon < longest_label &&
               (inside || words[colon].mark != ':')) {
            const auto& word = words[colon];
            bracket = bracket == 0 && word.mark == '(' ? colon : bracket;
            if (inside || word.mark == '(' || word.mark == ')') {
                inside = word.mark != ')';
                ++colon;
                continue;
            }
            if (word.quoted || (word.mark != 0 && word.mark != ',' && word.mark != '.') ||
                (is_finite(words, colon) && !word.capital) || word.is_any(Sort::say, Sort::tell)) {
                return std::nullopt;
            }
            role = role || word.is(Sort::role);
            names += is_name(word) ? 1 : 0;
            ++colon;
        }
        if (colon == 0 || colon + 1 >= words.size() || words[colon].mark != ':') {
            return std::nullopt;
        }
        const bool capitals = sentences_[at].label_in_capitals;
        if (capitals) {
            return Label{.sentence = at,
                         .end = bracket > 0 ? bracket : colon,
                         .colon = colon,
                         .in_capitals = true};
        }
        const auto end = bracket > 0 ? bracket : colon;
        if (role && names >= 3) {
            return Label{.sentence = at, .end = end, .colon = colon};
        }
        return plain_label(at, end, colon);
    }

    /// "Dr Maes:", "Q14 Chair:", "Ann Berg:", "Q:" and "A:", as minutes and interviews have it.
    [[nodiscard]] std::optional<Label>
    plain_label(std::size_t at, std::size_t colon, std::size_t mark) const {
        const auto& words = sentences_[at].words;
        const bool numbered = words[0].low.size() <= 4 && words[0].low.front() == 'q' &&
                              words[0].low.find_first_not_of("0123456789", 1) == std::string::npos;
        const bool article = words[0].low == "the" && colon > 1;
        const std::size_t begin = (numbered || article) && colon > 1 ? 1 : 0;
        Label label{.sentence = at, .begin = begin, .end = colon, .colon = mark, .plain = true};
        label.titled = numbered || among(words[0].low, "a") ||
                       among(words[begin].low,
                             "mr mrs ms miss dr prof sir dame lord lady baroness "
                             "hon chair chairman chairwoman speaker minister spokesman "
                             "spokeswoman spokesperson");
        std::size_t names = 0;
        for (auto i = begin; i < colon; ++i) {
            const auto& word = words[i];
            const bool part = is_name(word) || word.mark == '.' || word.is(Sort::role);
            const bool thing = word.is_any(Sort::attack, Sort::server, Sort::goods, Sort::victim) ||
                               word.is_any(Sort::organisation, Sort::credential, Sort::month);
            if (!label.titled && (!part || thing)) {
                return std::nullopt;
            }
            names += is_name(word) ? 1 : 0;
        }
        const bool whole = label.titled || (names >= 2 && names <= 3) ||
                           (colon == begin + 1 && is_surname(words[begin]));
        return whole && colon - begin <= 5 ? std::optional(label) : std::nullopt;
    }

    /// Whether a name of two words ends with it elsewhere: "Spokesperson Ann Berg's briefing".
    [[nodiscard]] bool is_surname(const Word& word) const {
        if (!word.capital || !is_name(word)) {
            return false;
        }
        const auto name = " " + std::string(text_.substr(word.begin, word.end - word.begin));
        for (auto at = text_.find(name); at != text_.npos; at = text_.find(name, at + 1)) {
            const auto end = at + name.size();
            auto first = at;
            while (first > 0 && ascii::is_alpha(text_[first - 1])) {
                --first;
            }
            const bool whole = end == text_.size() || !ascii::is_alnum(text_[end]);
            if (whole && at > first + 1 && ascii::is_upper(text_[first])) {
                return true;
            }
        }
        return false;
    }

    void note_plain(std::size_t at) {
        if (found_[at] && found_[at]->plain) {
            titled_ += found_[at]->titled ? 1 : 0;
            ++plain_;
            ++times_[key(*found_[at])];
        }
    }

    [[nodiscard]] std::string key(const Label& label) const {
        return low_text(sentences_[label.sentence].words, {label.begin, label.end});
    }

    /// One line with a colon is no transcript.
    [[nodiscard]] bool counts(const Label& label) const {
        if (label.asks || (!host_.empty() && key(label) == host_)) {
            return true;
        }
        if (label.plain) { // in a transcript one who speaks but once has a label as well
            const bool again = times_.size() >= 2 &&
                               std::any_of(times_.begin(), times_.end(), [](const auto& one) {
                                   return one.second >= 2;
                               });
            return plain_ >= 3 && (titled_ >= 2 || (again && plain_ >= 4));
        }
        return !label.in_capitals || capitals_ >= 2;
    }

    /// "Our reporter Ann Berg has the story": her own lines are the outlet's.
    void note_reporters(const Words& words) {
        for (std::size_t i = 0; i + 2 < words.size(); ++i) {
            if (among(words[i].low, own_voices) && is_name(words[i + 1]) && is_name(words[i + 2])) {
                reporters_.insert(low_text(words, {i + 1, i + 3}));
            }
        }
    }

    [[nodiscard]] bool is_own_voice(const Label& label) const {
        const auto& words = sentences_[label.sentence].words;
        for (std::size_t i = 0; i < label.colon; ++i) {
            if (among(words[i].low, own_voices)) {
                return true;
            }
        }
        const bool question = (label.plain || label.in_capitals) && label.colon == 1 &&
                              among(words[0].low, "q question");
        return question || reporters_.contains(low_text(words, {0, label.end}));
    }

    std::string_view text_;
    const std::vector<Sentence>& sentences_;
    std::vector<std::optional<Label>> found_;
    std::set<std::string> reporters_;
    bool is_talk_ = false; ///< a line announces a press conference
    std::string host_;     ///< the label of who answers there
    std::size_t capitals_ = 0;
    std::size_t plain_ = 0;  ///< labels that are not in capitals
    std::size_t titled_ = 0; ///< of them "Dr Maes", "Chair", "Q14"
    std::map<std::string, std::size_t> times_;
};

/// "Ms. Ann Berg (Registrar, Licence Registry):": the office behind the post.
Phrase office_in(const Words& words, const Label& label) {
    if (label.end >= label.colon || words[label.end].mark != '(') {
        return {};
    }
    const auto shut = find(words, ")", label.end, label.colon);
    const auto comma = find(words, ",", label.end, shut);
    const bool post = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(label.end),
                                  words.begin() + static_cast<std::ptrdiff_t>(comma),
                                  [](const Word& word) { return word.is(Sort::role); });
    return post && comma < shut && comma + 1 < shut ? Phrase{comma + 1, shut} : Phrase{};
}

/// "Dame Ann Berg:", "Mr. Jan Maes:": the two words of a name or more behind the title.
Phrase behind_title(const Words& words, const Label& label) {
    auto begin = label.begin + (is_title(words[label.begin]) ? 1 : 0);
    begin += begin > label.begin && words[begin].mark == '.' ? 1 : 0;
    return {begin + 1 < label.end ? begin : label.begin, label.end};
}

} // namespace

std::vector<std::optional<Label>> labels_of(std::string_view text,
                                            const std::vector<Sentence>& sentences) {
    return Labelling(text, sentences).run();
}

bool lists_witnesses(std::string_view text, const Sentence& sentence) {
    const auto line = text.substr(sentence.begin, sentence.end - sentence.begin);
    return sentence.kind != BlockKind::body && (ascii::same(line.substr(0, 8), "witness:") ||
                                                ascii::same(line.substr(0, 10), "witnesses:"));
}

Attribution labelled(std::string_view text,
                     const std::vector<Sentence>& sentences,
                     const Label& label,
                     std::size_t at,
                     Cast& cast) {
    Attribution one;
    one.place = Attribution::Place::according;
    one.label = true;
    one.scope_end = sentences[at].words.size();
    if (label.sentence == at) {
        one.speaker = {0, label.colon + 1};
    }
    const auto& words = sentences[label.sentence].words;
    if (label.asks) { // a channel for what others say
        const auto name = verbatim(text, words, {label.begin, label.end});
        one.parties = {{.name = name,
                        .kind = "agency",
                        .standing = Standing::agency,
                        .organisation = low_text(words, {label.begin, label.end}),
                        .words = name + ":"}};
        return one;
    }
    if (label.plain && label.colon == 1 && // "A:", "Spokesman:": who is interviewed
        among(words[0].low, "a spokesman spokeswoman spokesperson")) {
        one.parties = {cast.interviewed()};
        return one;
    }
    auto party = party_of(text, words, {label.begin, label.end});
    const bool named = label.plain && (label.end > label.begin + 1 || !label.titled);
    if ((label.in_capitals || named) && party.person.empty()) {
        party.standing = Standing::person;
        party.kind = "person";
        party.person = party.name;
    }
    const auto name = behind_title(words, label);
    if (name.begin > label.begin && party.person == party.name) {
        party.person = verbatim(text, words, name);
    }
    if (const auto office = office_in(words, label); !office.empty() && !party.person.empty()) {
        const auto body = party_of(text, words, office);
        party.standing = body.standing == Standing::person ? Standing::organisation : body.standing;
        party.organisation = body.standing == Standing::organisation && !body.organisation.empty()
                                 ? body.organisation
                                 : low_text(words, office);
        party.country = body.country;
        party.place = body.place;
    }
    party.words = party.name + ":";
    one.parties = {cast.resolve(std::move(party))};
    return one;
}

} // namespace ample::cite::detail
