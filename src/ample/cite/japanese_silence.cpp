#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sources.hpp>

#include <algorithm>
#include <string>

namespace ample::cite::detail::japanese {

namespace {

/// What nobody tells: "理由" of "理由を明らかにしていない", what is asked of in "…について".
View held_back(View words, View sign) {
    const auto asked = std::min(words.find("について"), words.find("に応じ"));
    if (asked != View::npos) {
        const auto what = words.substr(0, asked);
        const auto mark = std::max(what.rfind("「") + 1, what.rfind("、") + 1);
        return bare(mark == 0 ? what : what.substr(mark + 2));
    }
    auto noun = words.substr(0, words.find(sign));
    if (const auto open = noun.rfind("「");
        open != View::npos && noun.find("」", open) == noun.npos) {
        noun = noun.substr(open + View("「").size()); // "「個別の事案にはコメントしない」"
        for (const View led : {"には", "に", "へは"}) {
            if (noun.ends_with(led)) {
                return bare(noun.substr(0, noun.size() - led.size()));
            }
        }
    }
    const bool marked = noun.ends_with("を") || noun.ends_with("は");
    return marked ? bare(noun.substr(0, noun.size() - View("を").size())) : View{};
}

/// Whether what was said before goes on to the silence: "…としつつ、社名は明かさなかった".
bool is_said_before(View words) {
    return std::any_of(std::begin(mid_sayings), std::end(mid_sayings), [&](View one) {
        return outside(words, one, words.size()) != View::npos;
    });
}

} // namespace

bool Sources::silence() {
    for (const auto sign : silences) {
        const auto at = first_place(rest_, sign);
        if (at == View::npos) {
            continue;
        }
        auto topic = acting_topic(rest_, 90);
        topic = topic == View::npos ? outside(rest_, "も", 90) : topic; // "省も取材に…"
        auto from = outside(rest_, "からは", 90); // "大使館からは回答がなかった"
        from = from == View::npos && (sign.starts_with("返") || sign.starts_with("回答"))
                   ? outside(rest_, "から", 90)
                   : from;
        const bool by_from = (topic == View::npos || topic > at) && from != View::npos && from < at;
        topic = by_from ? from + View("から").size() : topic;
        if (is_said_before(rest_)) {
            return false;
        }
        const bool accused = sign == "黙秘" && (topic == View::npos || topic > at);
        if (!accused && (topic == View::npos || topic > at)) {
            continue;
        }
        const auto name = accused || (sign == "黙秘" && rest_.starts_with("いずれも"))
                              ? View("容疑者")
                              : spoken_by(rest_.substr(0, by_from ? from : topic));
        const bool about = name.ends_with("に関しまして") || name.ends_with("につきまして") ||
                           name.ends_with("に関して") || name.ends_with("については") ||
                           name.ends_with("について");
        if (is_mute(name) || about) { // "理由は明らかにしていない", "攻撃者に関しましては"
            continue;
        }
        const auto shut_behind = rest_.find("」", at);
        const auto told = rest_.substr(0, at).rfind("。");
        const auto opened = rest_.substr(0, at).rfind("「");
        if (shut_behind != View::npos && told != View::npos && opened != View::npos &&
            opened < told) { // "「…ていない。答えを差し控える」": each sentence for itself
            return false;
        }
        topic = accused ? 0 : topic;
        const auto but = outside(rest_, "が、", at);
        const auto first = but == View::npos ? View{} : rest_.substr(0, but);
        const bool two = but != View::npos && but > topic + 18 &&
                         (first.ends_with("た") || first.ends_with("る") || first.ends_with("す"));
        const bool plain = outside(rest_, sign, rest_.size()) == at;
        const auto behind = rest_.substr(rest_.rfind("」") == View::npos ? 0 : rest_.rfind("」"));
        if (!plain && (holds(behind, "述べ") || holds(behind, "語った"))) { // in his own words
            claim_.speakers.push_back(speaker(name, sign));
        } else {
            claim_.silent = speaker(name, sign);
        }
        Frame frame;
        frame.predicate = "declined";
        frame.stance = true;
        frame.subject = {"other", "", std::string(name), {}};
        const auto asked = two ? but + View("が、").size() : topic + View("は").size();
        frame.object = {"comment", "", std::string(held_back(rest_.substr(asked), sign)), {}};
        claim_.frame = std::move(frame);
        const auto open = rest_.substr(0, at).rfind("「");
        const auto shut = rest_.find("」", at);
        const bool own = !plain && open != View::npos && shut != View::npos;
        if (two && !own) {
            told_before_ = first;
            close(bare(rest_.substr(but + View("が、").size())));
        } else {
            close(bare(own ? rest_.substr(open, shut - open) : rest_));
        }
        return true;
    }
    return false;
}

} // namespace ample::cite::detail::japanese
