#include <ample/cite/detail/japanese_accused.hpp>
#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_phrases.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sponsored.hpp>
#include <ample/cite/detail/japanese_statements.hpp>
#include <ample/cite/detail/japanese_words.hpp>
#include <ample/cite/japanese.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace ample::cite {

namespace {

using namespace detail::japanese; // NOLINT: the words of this room

class Reading : private Accusations {
public:
    using Accusations::Accusations;

    std::vector<JapaneseClaim> run() {
        if (rest_.starts_with("平素") || rest_.starts_with("いつも当") ||
            rest_.starts_with("日頃より")) {
            return {}; // "平素は格別のお引き立てを賜り…"
        }
        take_credit(rest_);
        take_number(rest_);
        for (const auto opener : openers) {
            take_front(rest_, opener);
        }
        if (rest_.starts_with("一方") && !rest_.starts_with("一方的")) {
            rest_.remove_prefix(View("一方").size());
        }
        rest_ = bare(rest_);
        in_talk();
        matter();
        const auto medium = told_to_medium();
        auto all = scene();
        for (auto part : {taken_for(), body()}) {
            all.insert(all.end(),
                       std::make_move_iterator(part.begin()),
                       std::make_move_iterator(part.end()));
        }
        add_charges(all);
        requests(all);
        for (auto& one : all) {
            if (medium && !one.scene && !one.speakers.empty()) {
                one.speakers.insert(one.speakers.begin(), *medium);
            }
        }
        return all;
    }

private:
    /// "…から情報が盗まれた事件で、": a scene that tells what befell somebody claims it.
    std::vector<JapaneseClaim> scene() {
        const auto told = set_scene();
        if (told.size() < 24) {
            return told.empty() ? suffered() : std::vector<JapaneseClaim>();
        }
        const bool affair = text_.substr(static_cast<std::size_t>(told.data() - text_.data()))
                                .substr(told.size())
                                .starts_with("問題");
        return befallen(told, affair);
    }

    /// "庁は4日、…から情報が盗まれた事件で、…と発表した": the scene behind the speaker; takes it
    /// off.
    std::vector<JapaneseClaim> later_scene() {
        constexpr std::size_t least = 24; // bytes of either
        for (const View sign : {"事件で、", "問題で、", "事件について、", "事案について、"}) {
            const auto at = quotation_ ? View::npos : outside(rest_, sign, rest_.size());
            const auto told = at == View::npos ? View{} : rest_.substr(0, at);
            if (told.size() < least || rest_.size() < at + sign.size() + least ||
                acting_topic(told, told.size()) != View::npos || claim_.speakers.empty()) {
                continue;
            }
            auto own = std::exchange(claim_, {});
            auto all = befallen(told, sign.starts_with("問題"));
            claim_ = std::move(own);
            rest_.remove_prefix(at + sign.size());
            return all;
        }
        return {};
    }

    /// What befell somebody, as the news is about it.
    std::vector<JapaneseClaim> befallen(View told, bool affair) {
        auto all = claims(told);
        claim_ = {};
        for (auto& one : all) {
            one.scene = true;
            one.in_front = true;
        }
        std::erase_if(all, [&](JapaneseClaim& one) {
            const auto words = text_.substr(one.begin, one.end - one.begin);
            const bool theft = one.frame && one.frame->predicate == "stolen";
            const bool dated =
                one.frame && one.frame->predicate == "compromised" && is_dated(words);
            const bool befell = (words.ends_with("た") || words.ends_with("いる")) &&
                                outside(words, "が", words.size()) != View::npos;
            one.scene = theft || dated || affair; // else an inquiry's news too
            return !theft && !dated && !befell;
        });
        return all;
    }

    std::vector<JapaneseClaim> body() {
        if (silence()) {
            return before_silence();
        }
        if (told_by_media() || learned_from() || points_at_quotation()) {
            return {std::move(claim_)};
        }
        if (auto two = said_and(); !two.empty()) {
            return two;
        }
        if (auto two = held_and(); !two.empty()) {
            return two;
        }
        if (auto stance = rebuffed(); !stance.empty()) {
            return stance;
        }
        if (auto two = cited_for(); !two.empty()) {
            return two;
        }
        if (auto two = reasoned(); !two.empty()) {
            return two;
        }
        held_for();
        branded();
        in_the_news();
        found_by();
        received();
        if (!voiced() && !inverted() && !quoted() && !warned() && !turned_round()) {
            emerged();
            if (!announced()) {
                sayings_at_end();
            }
        }
        according();
        auto before = later_scene();
        quoting();
        held();
        if (!heard_from()) {
            heard();
        }
        hedge();
        about();
        const auto clause = bare(rest_);
        if (clause.size() < 12) {
            return before;
        }
        auto all = suspected_in(clause);
        all = all.empty() ? claims(clause) : std::move(all);
        add_plea(all);
        std::erase_if(all, [&](const JapaneseClaim& one) {
            const auto words = text_.substr(one.begin, one.end - one.begin);
            const bool about = holds(words, "につきまして") || holds(words, "について");
            return (!one.frame || about) && one.certainty.klass == "asserted" &&
                   one.speakers.empty() && is_courtesy(words);
        });
        before.insert(
            before.end(), std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
        return before;
    }

    /// "検察は捜査を始めたが、コメントを拒否した": what was told before the silence, and this.
    std::vector<JapaneseClaim> before_silence() {
        std::vector<JapaneseClaim> all;
        if (!told_before_.empty()) {
            const auto begin = static_cast<std::size_t>(told_before_.data() - text_.data());
            all = Reading(text_, begin, begin + told_before_.size()).run();
        }
        all.push_back(std::move(claim_));
        return all;
    }

    /// Takes the saying off the end and its speaker, the topic, off the front.
    void sayings_at_end() {
        for (const auto& saying : sayings) {
            if (!rest_.ends_with(saying.words)) {
                continue;
            }
            rest_.remove_suffix(saying.words.size());
            const bool spoken = saying.klass != "hearsay" && saying.klass != "alleged";
            source_in_front();
            const bool named = spoken ? teller(saying.words) : receiver();
            quotation_ = in_quotes(saying.words) || quotation_;
            if (!named && claim_.speakers.empty()) {
                unstated(saying.words);
            }
            if (!saying.klass.empty() && !(by_paper_ && saying.klass == "hearsay")) {
                claim_.certainty = {std::string(saying.klass), std::string(saying.words), false};
            }
            if (!quotation_) {
                inner();
            }
            for (const View heard : {"との報告を受けている", "との報告を受けていた"}) {
                if (rest_.ends_with(heard)) {
                    rest_.remove_suffix(heard.size());
                }
            }
            return;
        }
        if (medium_at_end() || plain_saying()) {
            return;
        }
        if (const auto end = saying_at_end(rest_); end.size > 0) {
            const auto words = rest_.substr(rest_.size() - end.size);
            rest_.remove_suffix(end.size);
            source_in_front();
            if (end.passive && claim_.speakers.empty()) {
                claim_.certainty = {"hearsay", std::string(words), false};
                claim_.of_nobody = true;
            }
            const bool named = !end.passive && teller(words);
            quotation_ = in_quotes(words) || quotation_;
            if (!named && claim_.speakers.empty() && end.klass != "confirmed") {
                unstated(words);
            }
            if (!end.klass.empty()) {
                claim_.certainty = {std::string(end.klass), std::string(words), false};
            }
            if (!quotation_ && !end.passive) {
                inner();
            }
            return;
        }
        believed_at_end();
    }

    /// "長官は会見で「盗まれていない」と否定した": the quotation is what is said.
    bool quoted() {
        if (rest_.find("」と") != View::npos || rest_.find("」など") != View::npos) {
            according(); // "県警によると、男は「…」と話しているという"
        }
        for (const View asked : {"調べに対し、", "調べに対して、", "調べに対し", "調べに「"}) {
            const bool quote = asked.ends_with("「");
            if (rest_.starts_with(asked) &&
                (quote || rest_.substr(asked.size()).starts_with("「"))) {
                rest_.remove_prefix(asked.size() - (quote ? View("「").size() : 0));
            }
        }
        const auto topic = speaking_topic(rest_, 90);
        const bool accused = topic == View::npos && claim_.speakers.size() <= 1 &&
                             rest_.starts_with("「") &&
                             (holds(rest_, "」と容疑を") || holds(rest_, "」と供述") ||
                              holds(rest_, "」などと供述"));
        if (accused) { // where nobody is named
            claim_.speakers.push_back(speaker("容疑者", "供述"));
        }
        auto open = rest_.find("「", topic == View::npos ? 0 : topic);
        const auto that = std::max(rest_.rfind("」と") + 1, rest_.rfind("」などと") + 1) - 1;
        const auto shut = that == View::npos ? rest_.rfind("」旨") : that;
        if (const auto last = shut == View::npos ? shut : rest_.rfind("「", shut);
            open != View::npos && last != View::npos && last > open &&
            rest_.substr(0, last).ends_with("、") && rest_.find("」", open) < last) {
            open = last; // "「脅威」と記したことを受け、「…」と反発した"
        }
        const bool heard_by_police = topic == View::npos && !claim_.speakers.empty() &&
                                     claim_.speakers.back().standing == Standing::police;
        if (open == View::npos || shut == View::npos || shut < open + 24 ||
            (topic == View::npos && !heard_by_police && !accused) ||
            (topic != View::npos && topic > open) ||
            rest_.substr(open + 3, shut - open - 3).find("「") != View::npos) {
            return false;
        }
        auto verb = rest_.substr(shut + View("」と").size());
        take_front(verb, "どと"); // "」などと"
        const bool gist = verb.starts_with("いう趣旨の") || verb.starts_with("いった趣旨の") ||
                          verb.starts_with("いう内容の");
        const bool name =
            !gist && (verb.starts_with("呼") || verb.starts_with("名") || verb.starts_with("称") ||
                      verb.starts_with("み") || (verb.starts_with("いう") && verb.size() > 18));
        if (name) {
            return false; // "集団は「…」と呼ばれている", "「…」という集団"
        }
        const bool heard = verb.ends_with("という") || verb.ends_with("といいます");
        const auto denies = verb.substr(0, 45);
        const bool telling = sign_in(rest_.substr(open, shut - open)) != nullptr;
        const auto plea = plea_in(verb);
        const bool act = verb.starts_with("関与を否定") || verb.starts_with("疑惑を否定");
        if (topic == View::npos && !accused && claim_.speakers.size() == 1 &&
            (holds(denies, "容疑を") || holds(denies, "供述"))) {
            claim_.speakers.push_back(speaker("容疑者", verb)); // who else is heard by police
        }
        if (act ||
            (plea.empty() && !telling && (holds(denies, "を否定") || holds(denies, "を否認")))) {
            return false; // "「…」と関与を否定した": the act is the denial
        }
        const bool said =
            verb.size() <= 60 &&
            (verb.ends_with("た") || verb.ends_with("る") || verb.ends_with("んだ") ||
             verb.ends_with("いだ") || verb.ends_with("す") || verb.ends_with("う") || heard ||
             ends_in_noun_of_saying(verb) || verb == "驚く" || verb == "嘆く" || verb == "説く");
        if (!said) {
            return false;
        }
        plea_ = plea;
        plea_heard_ = heard;
        if (heard && claim_.speakers.empty()) { // "男は「…」と話しているという"
            unstated("という");
        }
        if (heard) {
            claim_.certainty = {"hearsay", "という", false};
        }
        if (topic != View::npos) {
            claim_.speakers.push_back(speaker(spoken_by(rest_.substr(0, topic)), verb));
            const auto behind = topic + View("は").size();
            inside_quotation(rest_.substr(behind, open - std::min(open, behind)), verb);
        }
        rest_ = rest_.substr(open + 3, shut - open - 3);
        quotation_ = true;
        return true;
    }
};

} // namespace

std::vector<JapaneseClaim>
japanese_claims(std::string_view text, std::size_t begin, std::size_t end) {
    const auto parted = statements_in(text.substr(begin, end - begin));
    auto all = Reading(text, begin, begin + parted.first_end).run();
    if (parted.second < end - begin) {
        auto more = Reading(text, begin + parted.second, end).run();
        if (!all.empty() && all.back().speakers.size() == 1) {
            for (auto& one : more) { // "社は…と発表していたが、…と訂正した": the same says it
                const bool open = one.speakers.size() == 1 && !one.of_nobody &&
                                  one.speakers.front().standing == Standing::unstated &&
                                  one.certainty.klass != "hearsay";
                const auto words = text.substr(one.begin, one.end - one.begin);
                const bool mends = one.speakers.empty() && holds(words, "訂正し") &&
                                   acting_topic(words, words.size()) == View::npos;
                if (open || mends) {
                    one.speakers = all.back().speakers;
                    one.begin += open ? when_at(words) : 0;
                }
            }
        }
        all.insert(
            all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    add_sponsored(text, all);
    return all;
}

} // namespace ample::cite
