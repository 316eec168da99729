#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/labels.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_label = 10; // words

/// Who asks or tells for the outlet.
constexpr std::string_view own_voices =
    "presenter host anchor reporter correspondent narrator interviewer newsreader moderator editor";

class Labelling {
public:
    explicit Labelling(const std::vector<Sentence>& sentences) : sentences_(sentences) {}

    std::vector<std::optional<Label>> run() {
        find_all();
        std::vector<std::optional<Label>> labels(sentences_.size());
        std::optional<Label> now;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const auto& sentence = sentences_[i];
            if (sentence.kind == BlockKind::heading || sentence.kind == BlockKind::title) {
                now.reset();
            }
            if (found_[i]) {
                const auto& label = *found_[i];
                const bool counts = !label.in_capitals || capitals_ >= 2;
                if (counts) {
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
            if (sentences_[i].kind == BlockKind::body) {
                note_reporters(sentences_[i].words);
                if (opens) {
                    found_[i] = label_of(i);
                    capitals_ += found_[i] && found_[i]->in_capitals ? 1 : 0;
                }
            }
        }
    }

    [[nodiscard]] std::optional<Label> label_of(std::size_t at) const {
        const auto& words = sentences_[at].words;
        std::size_t colon = 0;
        bool role = false;
        std::size_t names = 0;
        while (colon < words.size() && colon < longest_label && words[colon].mark != ':') {
            const auto& word = words[colon];
            if (word.quoted || (word.mark != 0 && word.mark != ',' && word.mark != '.') ||
                is_finite(words, colon) || word.is_any(Sort::say, Sort::tell)) {
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
            return Label{at, colon, true};
        }
        return role && names >= 3 ? std::optional(Label{at, colon, false}) : std::nullopt;
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
        return reporters_.contains(low_text(words, {0, label.colon}));
    }

    const std::vector<Sentence>& sentences_;
    std::vector<std::optional<Label>> found_;
    std::set<std::string> reporters_;
    std::size_t capitals_ = 0;
};

} // namespace

std::vector<std::optional<Label>> labels_of(const std::vector<Sentence>& sentences) {
    return Labelling(sentences).run();
}

Attribution labelled(std::string_view text,
                     const std::vector<Sentence>& sentences,
                     const Label& label,
                     std::size_t at,
                     Cast& cast) {
    Attribution one;
    one.place = Attribution::Place::according;
    one.scope_end = sentences[at].words.size();
    if (label.sentence == at) {
        one.speaker = {0, label.colon + 1};
    }
    auto party = party_of(text, sentences[label.sentence].words, {0, label.colon});
    if (label.in_capitals && party.person.empty()) {
        party.standing = Standing::person;
        party.kind = "person";
        party.person = party.name;
    }
    party.words = party.name + ":";
    one.parties = {cast.resolve(std::move(party))};
    return one;
}

} // namespace ample::cite::detail
