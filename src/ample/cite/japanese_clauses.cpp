#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_clauses.hpp>
#include <ample/cite/detail/japanese_nouns.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace ample::cite::detail::japanese {

namespace {

/// Whether the next act has a subject of its own, the が of "疑いがある" aside.
bool has_own_subject(View next) {
    if (const auto hedge = hedging_of(next)) {
        next.remove_suffix(hedge->words.size());
    }
    return outside(next, "は", next.size()) != View::npos ||
           outside(next, "が", next.size()) != View::npos;
}

/// "16日の発表を訂正し、…と認めた": what the speaker does before he says the rest.
bool is_act_of_speaker(View part) {
    return part.ends_with("訂正し") || part.ends_with("会見し") || part.ends_with("会見を開き") ||
           part.ends_with("撤回し") || part.ends_with("陳謝し") || part.ends_with("謝罪し") ||
           part.ends_with("資料を公開し") || part.ends_with("声明を出し");
}

/// "端末を停止し、警察に相談してください": asked for like what follows; not "公開しており、".
bool is_asked_too(View part) {
    return part.ends_with("し") || part.ends_with("き") || part.ends_with("い") ||
           part.ends_with("せず") || part.ends_with("れず");
}

/// "関与を示唆した", "発言を撤回した": words of whom it is told of, by their noun and verb; empty
/// else.
View own_words(View part) {
    constexpr View words[] = {"を示唆し",
                              "を撤回し",
                              "を表明し",
                              "を主張し",
                              "を強調し",
                              "反発し",
                              "に抗議し",
                              "を批判し",
                              "を非難し",
                              "に反論し"};
    for (const auto one : words) {
        if (tail_of(part, one) > 0) {
            return one;
        }
    }
    return {};
}

/// "軍の関与が明らかになるのは異例だ": how rare it is, which is the writer's to say.
bool is_remark(View clause) {
    constexpr View remarks[] = {"異例", "初めて", "珍し", "まれ", "極めて異例"};
    const auto was = clause.rfind("のは");
    const auto behind = was == View::npos ? View{} : clause.substr(was + View("のは").size());
    return std::any_of(
        std::begin(remarks), std::end(remarks), [&](View one) { return behind.starts_with(one); });
}

} // namespace

std::vector<JapaneseClaim> Clauses::claims(View clause) {
    if (!quotation_) {
        return acts(clause);
    }
    std::vector<JapaneseClaim> all;
    const auto own = claim_;
    for (const auto sentence : sentences_in(clause)) {
        claim_ = own;
        if (const auto found = hedging_of(sentence)) {
            claim_.certainty = {std::string(found->klass), std::string(found->words), false};
        } else if (sentence.data() + sentence.size() < clause.data() + clause.size()) {
            claim_.certainty = said_; // the hedge at the end is of the last sentence
        }
        auto some = acts(sentence);
        all.insert(
            all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return all;
}

std::vector<JapaneseClaim> Clauses::acts(View clause) {
    if (auto cleft = who_it_was(clause); !cleft.empty()) {
        return cleft;
    }
    std::vector<JapaneseClaim> all;
    auto parts = acts_in(clause);
    std::string before; // who acts, where the next part names nobody
    View voice;         // whose words they are
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto part = bare(parts[i]);
        auto claim = claim_;
        std::swap(claim, claim_);
        if (i + 1 < parts.size()) { // the hedge at the end is of the last act
            const bool other =
                has_own_subject(bare(parts[i + 1])) || hedging_of(part).has_value() ||
                claim_.certainty.klass == "not-found" || claim_.certainty.klass == "deontic" ||
                claim_.certainty.klass == "confirmed" || claim_.certainty.klass == "finding";
            const bool asked = claim_.certainty.klass == "deontic" && is_asked_too(part) &&
                               !has_own_subject(bare(parts[i + 1]));
            claim_.certainty = other && !asked ? said_ : claim_.certainty; // one subject, one hedge
            if (const auto own = hedging_of(part)) {
                claim_.certainty = {std::string(own->klass), std::string(own->words), false};
            }
        }
        const auto told =
            i + 1 < parts.size() ? std::max(telling_at_end(part), talk_at_end(part)) : 0;
        if (told > 0 && part.size() >= told + 12) { // "…との報告を受けていますが、"
            const auto words = part.substr(part.size() - told);
            part.remove_suffix(told);
            claim_.certainty = {"hearsay", std::string(words), false};
            if (claim_.speakers.empty()) {
                unstated(words);
                claim_.of_nobody = telling_at_end(words) == 0;
            }
        }
        const auto reported = without_own_report(without_own_belief(part));
        if (const auto own = hedging_of(reported); // "確認されていない|とご報告しておりましたが"
            own && reported.size() < part.size() && claim_.certainty.klass == "asserted") {
            claim_.certainty = {std::string(own->klass), std::string(own->words), false};
        }
        part = without_inquiry(reported);
        if (i + 1 < parts.size() && is_act_of_speaker(part) && !claim_.speakers.empty()) {
            claim_.speakers.pop_back();
            claim_.certainty = {};
        }
        if (const auto own = own_words(part); !own.empty() && claim_.speakers.empty()) {
            const auto at = acting_topic(part, 90);
            voice = at == View::npos ? voice : spoken_by(part.substr(0, at));
            if (!voice.empty() && can_speak(voice)) {
                claim_.speakers.push_back(speaker(voice, own));
            }
            if (own.starts_with("を示唆") && claim_.certainty.klass == "asserted") {
                claim_.certainty = {"probable", "示唆し", false};
            }
        }
        if (auto course = course_inside(part)) {
            all.push_back(std::move(*course));
        }
        close(part);
        type(part);
        std::swap(claim, claim_);
        const bool nobody = claim.frame && claim.frame->subject.text.empty() &&
                            outside(part, "が", part.size()) == View::npos;
        if (nobody && i > 0 && claim.frame->predicate != "no-damage" &&
            claim.frame->object.text != before) {
            const bool got =
                claim.frame->predicate == "paid" && !before.empty() &&
                part.find("受け取") != View::npos; // who got it stands in the part before
            auto& slot = got ? claim.frame->object : claim.frame->subject;
            slot.text = got ? slot.text + " to " + before : before;
        }
        const bool aimed = !all.empty() && all.back().frame && !claim.frame &&
                           all.back().frame->predicate == "targeted" && tail_of(part, "含まれ") > 0;
        if (aimed) { // "標的は43社に上り、甲社が含まれる"
            claim.frame = all.back().frame;
            claim.frame->object.text = noun_before(part, {"が", "も"}, part.size());
        }
        const auto topic = topic_of(part);
        const bool acts = acting_topic(part, part.size()) != View::npos ||
                          outside(part, "が", part.size()) != View::npos || !also_in(part).empty();
        before = topic.empty() || is_mute(topic) || !acts ? before : topic;
        auto lease = lease_inside(part, claim);
        auto order = order_inside(part, claim);
        auto use = use_inside(part, claim);
        auto deed = deed_inside(part, claim);
        auto guise = guise_inside(part, claim);
        all.push_back(std::move(claim));
        for (auto* inner : {&lease, &order, &use, &deed, &guise}) {
            if (*inner) {
                all.push_back(std::move(**inner));
            }
        }
    }
    return all;
}

/// "…の可能性が高いと考えております": a hedge inside is what he says, else he believes it.
View Clauses::without_own_belief(View clause) {
    const auto held = holding_at_end(clause);
    if (held.size == 0) {
        return clause;
    }
    const auto words = clause.substr(clause.size() - held.size);
    clause.remove_suffix(held.size);
    if (clause.ends_with("もの") && clause.size() > 18) { // "出国したものと承知しております"
        clause.remove_suffix(View("もの").size());
    }
    if (const auto inner = hedging_of(clause)) {
        claim_.certainty = {std::string(inner->klass), std::string(inner->words), false};
    } else if (!held.klass.empty() && claim_.certainty.klass == said_.klass) {
        claim_.certainty = {std::string(held.klass), std::string(words), false};
    }
    return clause;
}

/// "第2報では3月に侵入されたとお知らせしておりました": what was told, where a verb ends it;
/// "3台とお 知らせしました" is a clause by itself.
View Clauses::without_own_report(View clause) {
    for (const View tail : {"とお知らせし",
                            "とご説明し",
                            "とご報告し",
                            "とお伝えし",
                            "旨を公表",
                            "旨を発表",
                            "旨をお知らせ"}) {
        const auto size = tail_of(clause, tail);
        const auto told = clause.substr(0, clause.size() - size);
        const bool verb = told.ends_with("た") || told.ends_with("る") || told.ends_with("ない") ||
                          told.ends_with("ん");
        if (size == 0 || !verb || told.size() < 18) {
            continue;
        }
        const auto notice = outside(told, "報では", 30);
        const auto paper = outside(told, "）において、", 240);
        return notice != View::npos  ? bare(told.substr(notice + View("報では").size()))
               : paper != View::npos ? bare(told.substr(paper + View("）において、").size()))
                                     : told;
    }
    return clause;
}

void Clauses::hedge() {
    rest_ = bare(rest_);
    rest_ = without_notice(rest_);
    said_ = claim_.certainty;
    const auto was = outside(rest_, "のは", rest_.size()); // "流出した恐れがあるのは、…です"
    const auto cleft = was == View::npos ? std::nullopt : hedging_of(rest_.substr(0, was));
    if (const auto found = hedging_of(rest_); !found && cleft) {
        claim_.certainty = {std::string(cleft->klass), std::string(cleft->words), false};
    } else if (found && (said_.klass != "hearsay" || found->klass != "confirmed")) {
        const bool told = said_.klass == "hearsay" && found->klass == "alleged";
        if (!told) { // "一部報道において、…とされています": heard already
            claim_.certainty = {std::string(found->klass), std::string(found->words), false};
        }
        rest_.remove_suffix(found->tail);
    }
}

namespace {

constexpr View means[] = {"ウイルス",
                          "ウエア",
                          "ウェア",
                          "プログラム",
                          "脆弱性",
                          "不備",
                          "ミス",
                          "誤り",
                          "故障",
                          "アクセス"};

/// "ランサムウエア", "設定の不備": by what, and not by whom.
bool is_means(View name) {
    const auto open = name.find("「");
    const auto kind = open == View::npos ? name : name.substr(0, open);
    const auto called = open == View::npos ? name : name.substr(open);
    return std::any_of(std::begin(means), std::end(means), [&](View one) {
        return kind.ends_with(one) || (!called.empty() && called.ends_with(one)) ||
               called.ends_with(std::string(one) + "」");
    });
}

/// "侵入された|口座には鍵が設定されていなかった": the deed tells of a noun, and what is denied at
/// the end is another; not "攻撃を受けた|事実はない", whose noun stands for the deed.
bool tells_of_other(View behind) {
    constexpr View facts[] = {"事実",
                              "形跡",
                              "痕跡",
                              "証拠",
                              "記録",
                              "報告",
                              "情報",
                              "可能",
                              "疑い",
                              "恐れ",
                              "被害",
                              "影響",
                              "事例",
                              "件"};
    std::size_t kana = 0;
    while (kana + 3 <= behind.size() && is_hiragana(behind.substr(kana, 3))) {
        kana += 3;
    }
    const auto ending = behind.substr(0, kana);
    const auto noun = behind.substr(kana);
    const bool goes_on =
        is_hiragana(noun.substr(noun.size() - std::min<std::size_t>(3, noun.size())));
    const bool attributive = ending.ends_with("た") && noun.size() >= 6 && goes_on;
    return attributive && std::none_of(std::begin(facts), std::end(facts), [&](View one) {
               return noun.starts_with(one);
           });
}

/// "国の関与が疑われる集団の攻撃", "集団によるとみられる侵入": the doubt behind the sign that the
/// noun is told of with; empty where none stands there.
View doubt_behind(View behind) {
    constexpr std::pair<View, View> doubts[] = {{"疑われる", "suspected"},
                                                {"疑いがある", "suspected"},
                                                {"疑いのある", "suspected"},
                                                {"指摘される", "alleged"},
                                                {"とみられる", "believed"},
                                                {"と見られる", "believed"},
                                                {"とされる", "alleged"},
                                                {"可能性がある", "probable"}};
    constexpr std::size_t reach = 24;
    for (const auto& [words, klass] : doubts) {
        const auto at = behind.find(words);
        const auto end = at == View::npos ? at : at + words.size();
        if (at <= reach && end + 6 <= behind.size() && is_hiragana(behind.substr(0, at)) &&
            !is_hiragana(behind.substr(end, 3))) {
            return klass;
        }
    }
    return {};
}

} // namespace

void Clauses::type(View clause) {
    claim_.negative = is_denial(clause);
    const auto act = without_emergence(clause);
    const auto* sign = sign_in(clause);
    const auto as = outside(clause, "として、", clause.size());
    if (const auto* const end = as == View::npos ? nullptr : sign_in(clause.substr(as + 12));
        end != nullptr && end->predicate == "charged") {
        sign = end; // "…の指示で盗んだとして、4人を起訴した"
    }
    if (judge(clause, sign)) {
        return;
    }
    const bool remark = is_remark(clause);
    const bool duty = sign != nullptr && !sign->strong && claim_.certainty.klass == "deontic";
    const bool nobody =
        claim_.speakers.empty() || claim_.speakers.back().standing == Standing::agency ||
        (claim_.speakers.size() == 1 && claim_.speakers.front().standing == Standing::unstated);
    const bool cleared = sign != nullptr && sign->predicate == "denied" && // "軍は関与していない"
                         sign->one.starts_with("関与") && !sign->one.ends_with("認めていな") &&
                         !holds(clause, "、") && (holds(clause, "軍は") || holds(clause, "機関は"));
    const bool course =
        sign != nullptr && (sign->predicate == "arrested" || sign->predicate == "charged" ||
                            sign->predicate == "referred");
    const bool of_noun = sign != nullptr && (claim_.negative || course) && !sign->strong &&
                         tells_of_other(clause.substr(clause.rfind(sign->one) + sign->one.size()));
    if (sign != nullptr && !duty && !remark && !of_noun) { // what is to be done is no deed
        const bool negative =
            sign->predicate != "cancelled" && // "取引は成立しなかった"
            (claim_.negative || is_denied_at(clause, clause.rfind(sign->one) + sign->one.size()));
        Frame frame;
        auto meant = *sign;
        meant.predicate = cleared ? "attributed" : sign->predicate;
        frame.predicate = meant.predicate;
        frame.cleared = cleared;
        const bool silent = sign->predicate == "declined";
        frame.stance = silent || sign->predicate == "evidence-demanded";
        frame.negative =
            !silent && (negative || sign->predicate == "denied" || sign->predicate == "no-damage");
        fill_slots(holds(act, sign->one) ? act : clause, meant, frame);
        if (frame.predicate == "denied" && is_mute(frame.subject.text)) {
            std::swap(frame.subject, frame.object); // "情報の流出は否定した"
            frame.subject = {};
        }
        const auto doubt = doubt_behind(clause.substr(clause.rfind(sign->one) + sign->one.size()));
        if (!doubt.empty() && claim_.certainty.klass == "asserted") {
            claim_.certainty = {std::string(doubt), {}, false};
        }
        const auto topic = acting_topic(clause, clause.size());
        const bool own = topic != View::npos && cut(clause.substr(0, topic)) == frame.subject.text;
        if (frame.predicate == "denied" && own) { // "関係者によると、男は…否認している"
            frame.actor_meant = frame.subject.text;
        }
        claim_.negative = frame.negative;
        if (frame.predicate == "attributed" && is_means(frame.subject.text)) {
            return; // "攻撃は「ランサムウエア」によるものだった"
        }
        claim_.frame = std::move(frame);
    }
    if (claim_.frame && claim_.frame->predicate == "denied" && nobody &&
        !claim_.frame->subject.text.empty()) {
        const bool told =
            !claim_.speakers.empty() && claim_.speakers.back().standing == Standing::agency;
        if (!told && said_.klass != "hearsay" && claim_.certainty.klass != "hearsay") {
            claim_.speakers = {}; // "弟は関与を否定しているという": somebody tells what he says
        }
        claim_.speakers.push_back(speaker(claim_.frame->subject.text, "否定した"));
    }
}

} // namespace ample::cite::detail::japanese
