// Acts that a Japanese clause tells of a noun, beside what it says of it.

#include <ample/cite/detail/japanese_clauses.hpp>
#include <ample/cite/detail/japanese_nouns.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace ample::cite::detail::japanese {

/// "6月3日に書類送検された男は、当組合の職員ではございません": that he was sent up, with its day,
/// is told too. Leaves in `part` what is said of him.
std::optional<JapaneseClaim> Clauses::course_inside(View& part) {
    constexpr std::size_t longest_noun = 60;
    constexpr std::size_t least = 18; // bytes of what is said
    for (const View sign : {"書類送検された", "送検された", "逮捕された", "起訴された"}) {
        const auto at = outside(part, sign, part.size());
        const auto noun = at == View::npos ? View{} : part.substr(at + sign.size());
        const auto topic = noun.empty() ? View::npos : acting_topic(noun, longest_noun);
        const auto end = topic == View::npos ? topic : at + sign.size() + topic;
        if (topic == View::npos || topic < 3 || !is_dated(part.substr(0, at)) ||
            outside(part.substr(0, at), "は", at) != View::npos ||
            part.size() < end + View("は").size() + least) {
            continue;
        }
        const auto said = bare(part.substr(end + View("は").size()));
        if (sign_in(said) != nullptr) {
            return std::nullopt; // "…された男は容疑を否認した": he acts
        }
        auto course = claim_;
        std::swap(course, claim_);
        claim_.certainty = {};
        close(bare(part.substr(0, end)));
        type(bare(part.substr(0, end)));
        if (claim_.frame) {
            claim_.frame->subject = {"other", "", std::string(bare(noun.substr(0, topic))), {}};
            claim_.frame->actor_meant = sign.starts_with("起訴") ? "検察" : "警察";
            if (sign.starts_with("起訴") || sign.starts_with("逮捕")) {
                std::swap(claim_.frame->subject, claim_.frame->object);
            }
        }
        std::swap(course, claim_);
        part = said;
        return course;
    }
    return std::nullopt;
}

/// "男が偽名で契約したサーバーが攻撃に使われた": who leased it is told beside what it was for.
std::optional<JapaneseClaim> Clauses::lease_inside(View part, const JapaneseClaim& whole) {
    if (whole.frame && whole.frame->predicate == "leased") {
        return std::nullopt;
    }
    for (const View verb : {"契約した", "契約していた", "借りた", "借りていた", "借り受けた"}) {
        const auto at = outside(part, verb, part.size());
        const auto end = at == View::npos ? at : at + verb.size();
        if (at == View::npos || end + 12 > part.size()) {
            continue;
        }
        const auto comma = part.substr(0, at).rfind("、");
        const auto begin = comma == View::npos ? 0 : comma + View("、").size();
        const auto told = part.substr(begin, end - begin);
        const auto noun = part.substr(end, 24);
        const bool person = noun.starts_with("男") || noun.starts_with("女") ||
                            noun.starts_with("人物") || noun.starts_with("会社") ||
                            noun.starts_with("元");
        const bool thing = noun.starts_with("サーバー") || noun.starts_with("レンタルサーバー") ||
                           noun.starts_with("回線") || noun.starts_with("クラウド") ||
                           noun.starts_with("VPS");
        const bool of_server = holds(told, "サーバー") || holds(told, "回線");
        if (told.size() < 18 || (!thing && !(person && of_server))) {
            continue;
        }
        auto one = whole;
        std::swap(one, claim_);
        close(told);
        Frame frame;
        frame.predicate = "leased";
        const auto who = thing ? topic_of(told) : std::string(noun.substr(0, 3));
        frame.subject = {"other", "", who, {}};
        frame.object = {"other", "", thing ? "サーバー" : "", {}};
        claim_.frame = std::move(frame);
        claim_.negative = false;
        std::swap(one, claim_);
        return one;
    }
    return std::nullopt;
}

/// "軍の指示を受けた|集団が攻撃に関わった": what they did is told beside whose orders they had.
std::optional<JapaneseClaim> Clauses::deed_inside(View part, const JapaneseClaim& whole) {
    if (!whole.frame || whole.frame->predicate != "tasked" || whole.frame->negative) {
        return std::nullopt;
    }
    for (const View order : {"の指示を受けた", "の命令を受けた", "から指示を受けた"}) {
        const auto at = outside(part, order, part.size());
        const auto told = at == View::npos ? View{} : bare(part.substr(at + order.size()));
        const auto doer = outside(told, "が", 90);
        const auto* const sign = doer == View::npos ? nullptr : sign_in(told);
        const bool deed =
            sign != nullptr && (sign->predicate == "attributed" ||
                                sign->predicate == "compromised" || sign->predicate == "stolen");
        if (!deed || doer < 6 || told.size() < doer + 12) {
            continue;
        }
        auto one = whole;
        std::swap(one, claim_);
        claim_.frame.reset();
        close(told);
        type(told);
        std::swap(one, claim_);
        return one;
    }
    return std::nullopt;
}

/// "攻撃に使われた|サーバーを偽名で契約した": what it was for is told beside who leased it. Leaves
/// in `whole` the lease alone.
std::optional<JapaneseClaim> Clauses::use_inside(View part, JapaneseClaim& whole) {
    if (!whole.frame || whole.frame->predicate != "leased") {
        return std::nullopt;
    }
    constexpr View uses[] = {"に使われた", "に使用された", "に利用された", "に悪用された"};
    for (const auto use : uses) {
        const auto at = outside(part, use, part.size());
        const auto front = at == View::npos ? View{} : part.substr(0, at);
        const bool deed = front.ends_with("攻撃") || front.ends_with("侵入") ||
                          front.ends_with("アクセス") || front.ends_with("犯行");
        const auto noun = at == View::npos ? at : at + use.size();
        const auto behind = deed ? part.substr(noun) : View{};
        const auto mark = outside(behind, "を", 60);
        if (!deed || mark == View::npos || mark < 6 || behind.size() < mark + 12) {
            continue;
        }
        auto one = whole;
        std::swap(one, claim_);
        close(bare(part.substr(0, noun + mark)));
        Frame frame;
        frame.predicate = "used-in";
        frame.subject = {"other", "", std::string(behind.substr(0, mark)), {}};
        frame.object = {"other", "", "攻撃", {}};
        claim_.frame = std::move(frame);
        claim_.certainty = {};
        std::swap(one, claim_);
        std::swap(whole, claim_);
        close(behind);
        std::swap(whole, claim_);
        return one;
    }
    return std::nullopt;
}

/// "軍の指揮下にあるハッカー集団「甲」が実行した": whose orders they follow is told beside the
/// deed.
std::optional<JapaneseClaim> Clauses::order_inside(View part, const JapaneseClaim& whole) {
    constexpr View hands[] = {"の指揮下にある",
                              "の傘下にある",
                              "の管理下にある",
                              "の統制下にある",
                              "が指揮する",
                              "が動かす",
                              "が操る",
                              "が統括する"};
    constexpr View powers[] = {"軍", "情報", "政府", "国家", "省", "機関", "当局"};
    constexpr std::size_t longest_kind = 45;
    if (whole.frame && whole.frame->predicate == "tasked") {
        return std::nullopt;
    }
    for (const auto hand : hands) {
        const auto at = outside(part, hand, part.size());
        const auto group = at == View::npos ? View{} : part.substr(at + hand.size());
        const auto open = group.find("「");
        const auto shut = group.find("」");
        const auto giver = at == View::npos ? std::string() : cut(part.substr(0, at));
        const auto kind = group.substr(0, open);
        const bool power = std::any_of(
            std::begin(powers), std::end(powers), [&](View one) { return holds(giver, one); });
        if (!power || shut == View::npos || open > longest_kind || shut < open ||
            !(kind.ends_with("集団") || kind.ends_with("グループ") || kind.ends_with("部隊"))) {
            continue;
        }
        const auto end = at + hand.size() + shut + View("」").size();
        auto one = whole;
        std::swap(one, claim_);
        close(part.substr(at - giver.size(), end - at + giver.size()));
        Frame frame;
        frame.predicate = "tasked";
        frame.subject = {"other", "", giver, {}};
        const auto name = group.substr(open + View("「").size(), shut - open - View("「").size());
        frame.object = {"group", "", std::string(name), {}};
        claim_.frame = std::move(frame);
        claim_.negative = false;
        std::swap(one, claim_);
        return one;
    }
    return std::nullopt;
}

/// "採用担当者を装う人物から届いた": as whom somebody gave himself out is told beside the rest.
/// Leaves `whole` without it.
std::optional<JapaneseClaim> Clauses::guise_inside(View part, JapaneseClaim& whole) {
    constexpr View guises[] = {"を装う", "を装った", "を名乗る", "を名乗った", "になりすました"};
    constexpr View people[] = {
        "人物", "第三者", "何者か", "男性", "女性", "男", "女", "者", "業者"};
    for (const auto guise : guises) {
        const auto at = outside(part, guise, part.size());
        const auto behind = at == View::npos ? View{} : part.substr(at + guise.size());
        const auto* const who = std::find_if(std::begin(people), std::end(people), [&](View one) {
            return behind.starts_with(one) && behind.size() >= one.size() + 12;
        });
        const auto as = at == View::npos ? std::string() : cut(part.substr(0, at));
        if (who == std::end(people) || as.size() < 6 || as.size() > at) {
            continue;
        }
        auto one = whole;
        std::swap(one, claim_);
        close(part.substr(at - as.size(), as.size() + guise.size() + who->size()));
        Frame frame;
        frame.predicate = "posed-as";
        frame.subject = {"other", "", std::string(*who), {}};
        frame.object = {"other", "", as, {}};
        claim_.frame = std::move(frame);
        claim_.negative = false;
        std::swap(one, claim_);
        if (whole.frame && whole.frame->predicate == "posed-as") {
            whole.frame.reset();
        }
        return one;
    }
    return std::nullopt;
}

/// "業者が調べた結果、|侵入されていた": how it was found out is no part of what was.
View Clauses::without_inquiry(View clause) {
    constexpr std::size_t longest = 120;
    constexpr std::size_t least = 18; // bytes of what was found
    for (const View sign : {"調べた結果、",
                            "調査した結果、",
                            "調べたところ、",
                            "調査したところ、",
                            "解析した結果、",
                            "分析した結果、",
                            "確認したところ、"}) {
        const auto at = outside(clause, sign, longest);
        if (at != View::npos && clause.size() >= at + sign.size() + least) {
            return clause.substr(at + sign.size());
        }
    }
    return clause;
}

/// "攻撃したのはハッカー集団「X」で、…に侵入した": who it was, and what he did.
std::vector<JapaneseClaim> Clauses::who_it_was(View clause) {
    const auto was = outside(clause, "のは", clause.size());
    const auto joint = was == View::npos ? was : outside(clause, "で、", clause.size());
    if (was == View::npos || joint == View::npos || joint < was + 9 ||
        !holds(clause.substr(0, was), "攻撃") || clause.size() - joint < 24) {
        return {};
    }
    const auto who =
        bare(clause.substr(was + View("のは").size(), joint - was - View("のは").size()));
    std::vector<JapaneseClaim> all;
    auto first = claim_;
    std::swap(first, claim_);
    close(clause.substr(0, joint));
    const auto verb = clause.substr(0, was);
    const bool hit = verb.ends_with("受けた") || verb.ends_with("遭った") ||
                     verb.ends_with("された") || verb.ends_with("あった");
    Frame frame;
    frame.predicate = hit ? "compromised" : "attributed";
    frame.subject = {"other", "", std::string(who), {}};
    claim_.frame = std::move(frame);
    std::swap(first, claim_);
    all.push_back(std::move(first));
    const auto rest = bare(clause.substr(joint + View("で、").size()));
    close(rest);
    type(rest);
    if (claim_.frame && claim_.frame->predicate == "compromised" &&
        claim_.frame->object.text.empty()) {
        claim_.frame->object = {"other", "", std::string(who), {}};
    }
    all.push_back(std::move(claim_));
    return all;
}

} // namespace ample::cite::detail::japanese
