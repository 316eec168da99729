#include <ample/cite/detail/japanese_joints.hpp>
#include <ample/cite/detail/japanese_phrases.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_statements.hpp>

#include <algorithm>

namespace ample::cite::detail::japanese {

namespace {

constexpr std::size_t least = 36; // bytes of either statement

/// "第1報では3台とお知らせしましたが、", "社は…と説明していたが、": what was told before, and what
/// is told now.
Statements by_correction(View sentence) {
    for (std::size_t from = 0; from < sentence.size();) {
        const auto found = outside(sentence.substr(from), "が、", sentence.size());
        if (found == View::npos) {
            break;
        }
        const auto head = sentence.substr(0, from + found);
        const auto second = head.size() + View("が、").size();
        const bool notice = std::any_of(std::begin(notices), std::end(notices), [&](View one) {
            return tail_of(head, one) > 0;
        });
        const bool finite = head.ends_with("た") || head.ends_with("す") || head.ends_with("る");
        const auto topic = acting_topic(head, 90);
        const bool says = finite && saying_at_end(head).size > 0 && topic != View::npos &&
                          !is_mute(bare(head.substr(0, topic)));
        const bool middle =
            std::any_of(std::begin(mid_sayings), std::end(mid_sayings), [&](View one) {
                return sentence.substr(0, second).ends_with(one);
            });
        if ((notice || says) && !middle && head.size() >= least &&
            sentence.size() - second >= least) {
            return {head.size(), second};
        }
        from = second;
    }
    return {sentence.size(), sentence.size()};
}

/// "社は支払っていないとしているが、地元紙は…と報じた".
Statements by_contrast(View sentence) {
    for (const auto joint : contrasts) {
        const auto at = outside(sentence, joint, sentence.size());
        const auto second = at == View::npos ? at : at + joint.size();
        if (at != View::npos && at >= least / 2 && sentence.size() - second >= least) {
            return {second - View("が、").size(), second};
        }
    }
    for (std::size_t from = 0; from < sentence.size();) { // "…との投稿が見られますが、…"
        const auto found = outside(sentence.substr(from), "が、", sentence.size());
        if (found == View::npos) {
            break;
        }
        const auto head = sentence.substr(0, from + found);
        const auto second = head.size() + View("が、").size();
        const auto tail = sentence.substr(second);
        const bool says = saying_at_end(bare(tail)).size > 0 || tail.find("」と") != View::npos;
        const auto own = acting_topic(tail, 60);
        const auto led = acting_topic(head, 60);
        const bool mute = own != View::npos && is_mute(bare(tail.substr(0, own)));
        const bool turns = says && own != View::npos && own > 3 && !mute && led != View::npos &&
                           outside(head, "によ", 120) == View::npos &&
                           (head.ends_with("た") || head.ends_with("る"));
        if (head.size() >= least && sentence.size() - second >= least &&
            (talk_at_end(head) > 0 || telling_at_end(head) > 0 || turns)) {
            return {head.size(), second};
        }
        from = second;
    }
    return {sentence.size(), sentence.size()};
}

bool ends_in_saying(View tail) {
    return saying_at_end(tail).size > 0 || tail.find("」と") != View::npos ||
           std::any_of(std::begin(sayings),
                       std::end(sayings),
                       [&](const Ending& one) {
                           return one.words.starts_with("と") && tail.ends_with(one.words) &&
                                  one.klass != "hearsay" && one.klass != "alleged";
                       }) ||
           std::any_of(std::begin(beliefs), std::end(beliefs), [&](View one) {
               return tail.ends_with(one);
           });
}

/// "脅迫文が届いており、県警は…とみて捜査している": who speaks at the end did not say the first.
Statements by_new_speaker(View sentence) {
    constexpr View going[] = {"ており、",
                              "ていて、",
                              "でおり、",
                              "ておらず、",
                              "ているが、",
                              "ていますが、",
                              "たが、",
                              "とされ、",
                              "とみられ、",
                              "し、",
                              "り、",
                              "れ、"};
    constexpr std::size_t longest_name = 60;
    for (const auto joint : going) {
        const auto at = outside(sentence, joint, sentence.size());
        const auto second = at == View::npos ? sentence.size() : at + joint.size();
        if (at == View::npos || at < least / 2 || sentence.size() - second < least) {
            continue;
        }
        const auto tail = bare(sentence.substr(second));
        const auto own = acting_topic(tail, longest_name);
        const auto before = sentence.substr(0, at);
        const bool verb = joint.size() > 6 || goes_on_to_act(sentence.substr(0, at + 3));
        const bool acts = joint.size() > 6 || acting_topic(before, at) != View::npos ||
                          outside(before, "が", at) != View::npos ||
                          outside(before, "も", at) != View::npos;
        const bool new_speaker =
            acts && verb && own != View::npos && can_speak(bare(tail.substr(0, own)));
        const bool said = outside(sentence.substr(0, second), "と説明", at) != View::npos ||
                          outside(sentence.substr(0, second), "と主張", at) != View::npos;
        if (new_speaker && !said && ends_in_saying(tail)) {
            const View mark = joint.ends_with("が、") ? "が、" : "、";
            return {second - mark.size(), second};
        }
    }
    return {sentence.size(), sentence.size()};
}

} // namespace

Statements statements_in(View sentence) {
    const auto contrast = by_contrast(sentence);
    if (contrast.second < sentence.size()) {
        return contrast;
    }
    const auto told = by_correction(sentence);
    return told.second < sentence.size() ? told : by_new_speaker(sentence);
}

} // namespace ample::cite::detail::japanese
