// Speakers of Japanese sentences that no ending of saying gives: who asks for something, to which
// paper somebody spoke, whose words are passed on.

#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sources.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace ample::cite::detail::japanese {

std::optional<Party> Sources::told_to_medium() {
    constexpr std::size_t longest = 75; // bytes
    constexpr View sign = "の取材に、";
    const auto at = outside(rest_, sign, longest);
    const bool front =
        at != View::npos && at >= 6 && acting_topic(rest_.substr(0, at), at) == View::npos;
    if (!front) {
        return std::nullopt;
    }
    const auto name = bare(rest_.substr(0, at));
    rest_.remove_prefix(at + sign.size());
    auto party = speaker(name, "取材");
    const bool medium = !is_own(name) && party.standing == Standing::agency;
    return medium ? std::optional(std::move(party)) : std::nullopt;
}

void Sources::requests(std::vector<JapaneseClaim>& all) const {
    constexpr std::array<View, 7> askings = {
        "よう求め", "よう要請", "よう呼びかけ", "よう促し", "ように求め", "よう訴え", "よう要求"};
    for (auto& one : all) {
        const auto words = text_.substr(one.begin, one.end - one.begin);
        const bool asks = std::any_of(
            askings.begin(), askings.end(), [&](View stem) { return tail_of(words, stem) > 0; });
        const auto topic = asks ? acting_topic(words, 90) : View::npos;
        if (!one.speakers.empty() || one.silent || one.of_nobody || topic == View::npos) {
            continue;
        }
        const auto name = spoken_by(words.substr(0, topic));
        const bool norm = tail_of(words, "よう呼びかけて") > 0 ||
                          tail_of(words, "ように呼びかけて") > 0 ||
                          tail_of(words, "ないよう求めて") > 0;
        if (norm && one.certainty.klass == "asserted") { // of all who hear it, still
            one.certainty = {"deontic", "よう", false};
            one.frame.reset();
            one.negative = outside(words, "ないよう", words.size()) != View::npos;
        }
        if (can_speak(name) && !is_own(name) && !is_mute(name)) {
            one.speakers.push_back(speaker(name, "求め"));
        }
    }
}

bool is_known_by_act(const Party& who, const Frame& frame, bool told) {
    const bool force = who.standing == Standing::police || who.standing == Standing::prosecutors;
    const bool reports = frame.predicate == "notified" && told &&
                         who.standing == Standing::organisation && !who.organisation.empty();
    return force || reports; // "同社は県警に通報した"
}

std::optional<Party> asking_office(View clause) {
    constexpr std::array<View, 18> acts = {"求め",
                                           "要請し",
                                           "呼びかけ",
                                           "促し",
                                           "検討し",
                                           "を命じ",
                                           "を勧告し",
                                           "を指示し",
                                           "抗議し",
                                           "申し入れ",
                                           "方針",
                                           "制裁を科し",
                                           "方針を固め",
                                           "警告し",
                                           "設置し",
                                           "方針を決め",
                                           "処分し",
                                           "派遣し"};
    const bool acted =
        std::any_of(acts.begin(), acts.end(), [&](View stem) { return tail_of(clause, stem) > 0; });
    auto who = acted ? topic_speaker(clause) : std::nullopt;
    if (!who || who->anonymous) {
        return std::nullopt;
    }
    const View name = who->name;
    const bool office =
        who->standing == Standing::police || who->standing == Standing::prosecutors ||
        who->standing == Standing::ministry || who->standing == Standing::government ||
        name.ends_with("庁") || name.ends_with("委員会") || name.ends_with("省");
    return office ? std::move(who) : std::nullopt;
}

bool Sources::plain_saying() {
    constexpr View sign = "とする";
    const auto front = rest_.ends_with(sign) ? rest_.substr(0, rest_.size() - sign.size()) : View{};
    const bool told = front.ends_with("た") || front.ends_with("だ") || front.ends_with("ない") ||
                      front.ends_with("いる") || front.ends_with("ある") || front.ends_with("」");
    const auto topic = told ? speaking_topic(front, 120) : View::npos;
    const auto name = topic == View::npos ? View{} : spoken_by(front.substr(0, topic));
    const bool parted = topic != View::npos && front.substr(topic).starts_with("は、");
    if (name.size() < 6 || is_mute(name) || !(parted || can_speak(name))) {
        return false;
    }
    rest_ = front;
    return teller(sign);
}

void Sources::inside_quotation(View front, View verb) {
    constexpr std::array<View, 6> tells = {"供述", "話し", "述べ", "説明", "証言", "主張"};
    const bool passed = verb.find("ことを") != View::npos || verb.find("旨を") != View::npos;
    const bool tells_it =
        std::any_of(tells.begin(), tells.end(), [&](View one) { return verb.starts_with(one); });
    if (!passed || !tells_it || !front.ends_with("が")) {
        return;
    }
    front.remove_suffix(View("が").size());
    const auto comma = front.rfind("、");
    const auto name = comma == View::npos ? front : front.substr(comma + View("、").size());
    if (!name.empty() && name.size() <= 45) {
        claim_.speakers.push_back(speaker(bare(name), verb.substr(0, View("供述").size())));
    }
}

bool is_order(View clause) {
    const auto ends_any = [](View text, std::initializer_list<View> list) {
        return std::any_of(list.begin(), list.end(), [&](View one) { return text.ends_with(one); });
    };
    constexpr View nouns[] = {"目的",
                              "狙い",
                              "理由",
                              "原因",
                              "課題",
                              "特徴",
                              "条件",
                              "役割",
                              "方針",
                              "仕事",
                              "問題",
                              "意味",
                              "強み",
                              "手口"};
    const auto verb = clause.ends_with("こと") ? clause.substr(0, clause.size() - 6) : View{};
    const bool plain =
        ends_any(verb, {"る", "く", "す", "つ", "む", "ぶ", "う", "ぐ", "ない"}) &&
        !ends_any(verb, {"いる", "ある", "という", "できる", "なる", "れる", "のない"});
    const auto topic = verb.find("は");
    const bool defines =
        topic != View::npos && std::any_of(std::begin(nouns), std::end(nouns), [&](View one) {
            return verb.substr(0, topic).ends_with(one);
        });
    return plain && verb.size() >= 12 && !defines && verb.find("のは") == View::npos;
}

} // namespace ample::cite::detail::japanese
