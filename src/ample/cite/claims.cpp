#include <ample/cite/claims.hpp>
#include <ample/cite/detail/antecedents.hpp>
#include <ample/cite/detail/assertion.hpp>
#include <ample/cite/detail/findings.hpp>
#include <ample/cite/detail/guessed.hpp>
#include <ample/cite/detail/japanese_carried.hpp>
#include <ample/cite/detail/japanese_labels.hpp>
#include <ample/cite/detail/japanese_names.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/outer_chain.hpp>
#include <ample/cite/detail/possibility.hpp>
#include <ample/cite/detail/sponsored.hpp>
#include <ample/cite/japanese.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite {

namespace {

using namespace detail; // NOLINT: the words of this room

class Reading {
public:
    Reading(const Article& article, std::size_t index, const GroupNames& groups)
        : article_(article), index_(index), groups_(groups), antecedents_(article),
          japanese_names_(article.language == "ja" ? article.text : std::string_view{}) {
        if (article.language == "ja") {
            spoken_ = japanese::spoken_blocks(article);
        }
    }

    std::vector<Claim> run() {
        for (std::size_t i = 0; i < article_.sentences.size(); ++i) {
            read(i);
        }
        return std::move(claims_);
    }

private:
    void read(std::size_t number) {
        const auto& sentence = article_.sentences[number];
        const bool analysed = sentence.kind == BlockKind::body && !sentence.words.empty() &&
                              article_.language == "en";
        if (article_.language == "ja" && sentence.kind == BlockKind::body &&
            sentence.end - sentence.begin <= Sentence::longest) {
            japanese(number);
            return;
        }
        if (!analysed) {
            add(number, {});
            return;
        }
        const Scene scene{article_.text, sentence.words, groups_};
        auto clauses = clauses_of(sentence.words, article_.attributions[number], frames_of(scene));
        add_sponsored(scene, clauses);
        if (clauses.empty()) {
            add(number, {});
        }
        for (auto& clause : clauses) {
            clause.frame = clause.frame ? std::move(clause.frame) : guessed_frame(scene, clause);
            add(number, std::move(clause));
        }
    }

    void japanese(std::size_t number) {
        const auto& sentence = article_.sentences[number];
        const auto* const spoken =
            spoken_[sentence.block] ? &*spoken_[sentence.block] : nullptr; // by its label
        const auto begin =
            spoken == nullptr ? sentence.begin : std::max(sentence.begin, spoken->begin);
        const auto words = begin >= sentence.end ? std::string_view{}
                                                 : told_in(begin, sentence.end, spoken != nullptr);
        const bool asks = words.ends_with('?') || words.ends_with("\uFF1F"); // "保険会社が支払い?"
        if (words.empty() || (asks && spoken == nullptr)) {
            add(number, {});
            return;
        }
        const auto from = static_cast<std::size_t>(words.data() - article_.text.data());
        auto found = japanese_claims(article_.text, from, from + words.size());
        if (spoken != nullptr && spoken->is_question) {
            std::erase_if(found, [](const JapaneseClaim& one) { return !japanese::is_told(one); });
        }
        if (found.empty()) {
            add(number, {});
        }
        const auto news = std::find_if(
            found.begin(), found.end(), [](const JapaneseClaim& one) { return !one.in_front; });
        const auto said_at = news == found.end() ? from : news->begin;
        for (auto& one : found) {
            for (auto& party : one.speakers) {
                japanese_names_.name(party, said_at);
            }
            if (one.silent) {
                japanese_names_.name(*one.silent, said_at);
            }
            told_by_.carry_over(
                one, words_of_sentence(sentence), sentence.block, article_.first_hand);
            if (one.speakers.size() == 1 && one.speakers[0].words == "は") {
                japanese_names_.name(one.speakers[0], said_at); // carried over from a topic
            }
            if (!article_.first_hand) {
                japanese::add_unstated(one);
            }
            if (one.of_next) {
                add(number, {});
            } else if (one.of_previous) {
                lend_speakers(one.speakers, sentence.block);
                add(number, {});
            } else {
                japanese(number, one);
            }
        }
    }

    [[nodiscard]] std::string_view words_of_sentence(const Sentence& sentence) const {
        return std::string_view(article_.text)
            .substr(sentence.begin, sentence.end - sentence.begin);
    }

    /// The part of a Japanese sentence that tells something; of questions in a record often
    /// nothing.
    [[nodiscard]] std::string_view told_in(std::size_t begin, std::size_t end, bool spoken) const {
        const auto words = std::string_view(article_.text).substr(begin, end - begin);
        return spoken ? japanese::told_by_reporter(words) : words;
    }

    /// "a paper reported, quoting investigators": of the sentence before it.
    void lend_speakers(const std::vector<Party>& speakers, std::size_t block) {
        const bool points =
            !speakers.empty() && (speakers[0].words == "こう" || speakers[0].words == "そう");
        const auto last =
            claims_.empty() ? block + 1 : article_.sentences[claims_.back().sentence].block;
        if (last != block && !(points && last + 1 == block)) {
            return;
        }
        const auto sentence = claims_.back().sentence;
        for (auto claim = claims_.rbegin(); claim != claims_.rend() && claim->sentence == sentence;
             ++claim) {
            if (claim->scene) {
                continue;
            }
            auto& chain = claim->chain;
            const auto inner = std::find_if(chain.begin(), chain.end(), [](const Party& party) {
                return party.standing != Standing::outlet && party.standing != Standing::agency;
            });
            chain.insert(inner, speakers.begin(), speakers.end());
        }
    }

    void japanese(std::size_t number, JapaneseClaim& one) {
        const auto& sentence = article_.sentences[number];
        Claim claim;
        claim.article = index_;
        claim.sentence = number;
        claim.begin = one.begin;
        claim.end = one.end;
        claim.chain = outer_chain(article_, sentence.block);
        if (const auto& spoken = spoken_[sentence.block]; spoken && spoken->speaker) {
            claim.chain.push_back(*spoken->speaker);
        }
        std::erase_if(one.speakers, [&](const Party& party) { // asks in a notice of its own
            return party.words == "求め" && (claim.chain.size() > 1 || is_outlet(article_, party));
        });
        japanese::append_speakers(claim.chain, one.speakers);
        claim.silent = std::move(one.silent);
        claim.certainty = std::move(one.certainty);
        claim.negative = one.negative;
        claim.scene = one.scene;
        claim.background = article_.background[sentence.block];
        claim.frame = std::move(one.frame);
        const bool alone =
            claim.chain.size() == 1 || // or the agency whose text it is
            (claim.chain.size() == 2 && claim.chain.back().standing == Standing::agency);
        if (claim.frame && alone && !claim.silent &&
            among(claim.frame->predicate,
                  "arrested charged searched investigated referred notified wanted")) {
            const auto& frame = *claim.frame;
            const auto& actor = frame.actor_meant.empty() ? frame.subject.text : frame.actor_meant;
            auto who = japanese::speaker(actor, {});
            japanese_names_.name(who, one.begin);
            if (japanese::is_known_by_act(who, frame, !article_.first_hand && !claim.negative)) {
                claim.acting = std::move(who);
            }
        }
        const bool charge = claim.frame && alone && claim.frame->predicate == "suspected-of";
        if (charge && !claims_.empty() && claims_.back().sentence == number) {
            claim.acting = claims_.back().acting; // theirs who took him
        }
        const bool plea = claim.frame && one.of_nobody && claim.frame->predicate == "denied" &&
                          !claim.frame->actor_meant.empty();
        if (plea) { // "容疑を否認しているという": whoever tells it, it is his
            claim.acting = japanese::speaker(claim.frame->actor_meant, {});
        } else if (alone && !claim.acting && !claim.silent && !article_.first_hand) {
            claim.acting =
                japanese::asking_office(article_.text.substr(claim.begin, one.end - claim.begin));
        }
        if (claim.acting) {
            japanese_names_.name(*claim.acting, one.begin);
        }
        const bool norm = claim.certainty.klass == "deontic";
        const bool stance = claim.frame && claim.frame->stance;
        const bool silent = claim.frame && claim.frame->predicate == "declined";
        claim.kind = silent ? "non-statement" : norm ? "norm" : stance ? "stance" : "claim";
        claims_.push_back(std::move(claim));
    }

    /// What sort of utterance it is. Of the untyped words of the outlet itself only those claim
    /// nothing that tell who somebody is or how a source spoke.
    [[nodiscard]] std::string_view kind_of(const Claim& claim, const Sentence& sentence) const {
        if (claim.words.empty() || (claim.background && !claim.frame && !article_.first_hand &&
                                    !is_voiced(sentence.words, claim))) {
            return "text";
        }
        if (claim.frame) {
            const auto predicate = claim.frame->predicate;
            if (predicate == "declined") {
                return "non-statement";
            }
            if (among(predicate, "evidence-demanded called-for")) {
                return claim.certainty.klass == "deontic" ? "norm" : "stance";
            }
            return predicate == "opposed" ? "stance" : "claim";
        }
        if (claim.certainty.klass == "deontic") {
            return "norm";
        }
        if (is_courtesy(sentence.words, claim.words) || is_setting(sentence.words, claim.words)) {
            return "text";
        }
        const bool spoken = !only_channel(claim.chain) || sentence.quoted;
        const bool weighed = claim.certainty.klass != "asserted"; // nobody hedges chatter
        const bool told =
            spoken || weighed || article_.first_hand || !is_remark(sentence.words, claim.words);
        return told ? "claim" : "text";
    }

    void add(std::size_t number, Clause clause) {
        auto& frame = clause.frame;
        const auto at = clause.at;
        const auto& sentence = article_.sentences[number];
        const bool asks = is_question(sentence.words, clause.words);
        if (asks && std::exchange(asked_, number) == number) {
            return; // a question is kept once
        }
        clause.words = asks ? Phrase{} : clause.words;
        if (asks || is_setting(sentence.words, clause.words)) {
            frame.reset(); // who asks claims nothing
        }
        const auto& attributions = article_.attributions[number];
        Claim claim{.article = index_, .sentence = number, .words = clause.words};
        claim.chain = outer_chain(article_, sentence.block);
        if (claim.chain.size() > 1 && is_told_to_outlet(article_, sentence.words)) {
            claim.chain.resize(1);
        }
        auto speakers = chain_at(attributions, at, frame && !frame->stance);
        if (frame && frame->predicate == "declined") {
            auto silent = take_silent(attributions, at, speakers);
            claim.silent =
                silent ? silent : take_carried(attributions, sentence, frame->actor, speakers);
        }
        if (frame && frame->predicate == "denied") {
            drop_denier(attributions, at, speakers);
        }
        if (frame && (frame->stance || frame->predicate == "denied" ||
                      is_confession(sentence.words, *frame))) {
            stand_for_himself(sentence.words, *frame, claim, speakers);
        }
        for (auto& party : speakers) {
            const bool there =
                std::any_of(claim.chain.begin(), claim.chain.end(), [&](const Party& one) {
                    return one.name == party.name;
                });
            if (!there && !is_outlet(article_, party)) {
                claim.chain.push_back(std::move(party));
            }
        }
        const auto earlier = earlier_word(sentence.words);
        if (claim.chain.size() == 1 && !article_.publisher.empty() &&
            earlier < sentence.words.size() && at >= earlier) {
            claim.chain.push_back(claim.chain.front());
            claim.chain.back().words = "we";
        }
        if (!sentence.words.empty()) {
            const bool deed = frame && frame->share == 0 && !sentence.words[at].is(Sort::be);
            const auto hedged = deed ? at : verb_group_end(sentence.words, at, claim.words.end);
            claim.certainty = certainty_at(article_.text, sentence.words, hedged, attributions);
            claim.negative = frame ? frame->negative : is_denied(sentence.words, claim.words, at);
            note_open(article_.text, sentence.words, claim, frame);
        }
        adjust_to_frame(article_.text, claim, frame, sentence);
        const bool own = article_.first_hand && !among(claim.certainty.words, "reports rumours");
        const auto* const accuser = accuser_of(claim, sentence.block);
        if (claim.certainty.agentless && only_channel(claim.chain) && !own && accuser != nullptr) {
            claim.chain.push_back(*accuser);
            claim.chain.back().words = claim.certainty.words;
        } else if (claim.certainty.agentless && only_channel(claim.chain) && !own) {
            claim.chain.push_back({.name = "unstated",
                                   .kind = "implicit",
                                   .standing = Standing::unstated,
                                   .words = claim.certainty.words});
        }
        if (!frame && is_norm(sentence.words, claim.words)) {
            claim.certainty.klass = "deontic";
        }
        complete_victim(claim, frame);
        claim.background = sentence.kind != BlockKind::body ||
                           article_.background[sentence.block] || is_bare_dateline(sentence.words);
        claim.frame = std::move(frame);
        claim.kind = kind_of(claim, sentence);
        antecedents_.resolve(claim);
        antecedents_.note(claim);
        claims_.push_back(std::move(claim));
    }

    /// "They are alleged to have": behind prosecutors in the same paragraph, theirs.
    [[nodiscard]] const Party* accuser_of(const Claim& claim, std::size_t block) const {
        const bool alleged = claim.certainty.words.find("alleg") != std::string::npos ||
                             claim.certainty.words.find("accused") != std::string::npos;
        if (!alleged || claims_.empty() || claims_.back().sentence >= claim.sentence ||
            article_.sentences[claims_.back().sentence].block != block) {
            return nullptr;
        }
        const auto& party = claims_.back().chain.back();
        return party.standing == Standing::prosecutors || party.standing == Standing::court
                   ? &party
                   : nullptr;
    }

    /// "The gang claimed responsibility".
    static bool is_confession(const Words& words, const Frame& frame) {
        return frame.predicate == "attributed" && frame.trigger + 1 < words.size() &&
               among(words[frame.trigger].low, "claimed claims claiming took accepted") &&
               among(words[frame.trigger + 1].low, "responsibility credit");
    }

    /// "The ministry had no comment", "The consul brushed the charge aside": no verb of saying
    /// tells who keeps silent or denies, its subject does.
    void stand_for_himself(const Words& words,
                           const Frame& frame,
                           Claim& claim,
                           std::vector<Party>& speakers) const {
        const auto& at = frame.actor;
        const bool duty = at.end < frame.trigger && // "Firms should not take it as proof"
                          among(words[at.end].low, "should must ought shall");
        const bool named = at.begin > 0 && words[at.begin - 1].is(Sort::be); // "was a man who"
        if (at.empty() || duty || named || claim.silent || !speakers.empty() ||
            !can_speak(words, at)) {
            return;
        }
        auto who = at; // "The ministry neither confirms nor denies it"
        who.end = find(words, "neither", who.begin, who.end);
        auto party = party_of(article_.text, words, who);
        if (party.standing == Standing::other || party.kind.empty()) {
            return;
        }
        party.words = low_text(words, {frame.trigger, frame.trigger + 1});
        if (frame.predicate == "declined") {
            claim.silent = std::move(party);
        } else {
            speakers.push_back(std::move(party));
        }
    }

    /// "It suffered an attack", said by the organisation itself.
    static void complete_victim(const Claim& claim, std::optional<Frame>& frame) {
        if (!frame || frame->subject.kind != "victim") {
            return;
        }
        const auto& speaker = claim.chain.back();
        auto& text = frame->subject.text;
        const bool own = among(ascii::lower(text), "it we") || text.find("agency") != text.npos ||
                         text.find("company") != text.npos;
        if (speaker.standing == Standing::organisation && own) {
            text = speaker.organisation;
        }
        frame->subject.name = "";
    }

    const Article& article_;
    std::size_t index_;
    const GroupNames& groups_;
    Antecedents antecedents_;
    japanese::CarriedSource told_by_ = {};
    std::vector<std::optional<japanese::SpokenBlock>> spoken_; ///< by block
    JapaneseNames japanese_names_;
    std::vector<Claim> claims_;
    std::size_t asked_ = ~std::size_t{0}; ///< the last sentence that asks
};

} // namespace

std::vector<Claim> claims_of(const Article& article, std::size_t index, const GroupNames& groups) {
    return detail::graded(Reading(article, index, groups).run());
}

} // namespace ample::cite
