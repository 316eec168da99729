#include <ample/cite/detail/japanese_accused.hpp>
#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_nouns.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace ample::cite::detail::japanese {

namespace {

constexpr std::size_t least = 18; // bytes of what was done

bool is_course(View predicate) {
    return predicate == "arrested" || predicate == "referred" || predicate == "charged";
}

bool ends_as_done(View text) {
    return text.ends_with("た") || text.ends_with("だ") || text.ends_with("いる");
}

/// Where the name of a charge begins that ends with the text: "不正競争防止法違反（領得）", all
/// kanji, katakana and brackets.
std::size_t charge_begin(View text) {
    auto at = text.size();
    while (at >= 3) {
        const auto letter = text.substr(at - 3, 3);
        const bool part = (static_cast<unsigned char>(letter[0]) >= 0xE3 && letter[0] != '\xEF' &&
                           !is_hiragana(letter) && letter != "、" && letter != "。" &&
                           letter != "」" && letter != "「") ||
                          letter == "（" || letter == "）";
        if (!part) {
            break;
        }
        at -= 3;
    }
    return at;
}

/// The charge of an arrest, with the doubt in its words: "詐欺の疑い"; empty for none.
View charge_of(View clause) {
    constexpr std::size_t shortest = 6;
    for (const View doubt : {"の疑いで", "の容疑で"}) {
        const auto at = outside(clause, doubt, clause.size());
        const auto begin = at == View::npos ? at : charge_begin(clause.substr(0, at));
        if (at != View::npos && at >= begin + shortest) {
            return clause.substr(begin, at + doubt.size() - View("で").size() - begin);
        }
    }
    return {};
}

/// What he was held for without what ends it: "…したというもの", "…した疑い".
View without_basis(View text) {
    for (const View end : {"というものだ",
                           "というものです",
                           "というもの",
                           "としている",
                           "とされる",
                           "とされている",
                           "疑いが持たれている",
                           "疑いがもたれている",
                           "疑いがある",
                           "疑い",
                           "など"}) {
        if (text.ends_with(end) && text.size() > end.size() + least) {
            return text.substr(0, text.size() - end.size());
        }
    }
    return text;
}

} // namespace

bool Accusations::held_for() {
    for (const View basis :
         {"逮捕容疑は", "再逮捕容疑は", "送検容疑は", "逮捕・送検容疑は", "直接の逮捕容疑は"}) {
        if (!rest_.starts_with(basis) || rest_.size() < basis.size() + least) {
            continue;
        }
        rest_ = bare(rest_.substr(basis.size()));
        rest_.remove_prefix(when_at(rest_));
        rest_ = without_basis(rest_);
        claim_.speakers.push_back(speaker("警察", basis));
        claim_.certainty = {"suspected", std::string(basis.substr(0, basis.size() - 3)), false};
        said_ = claim_.certainty;
        return true;
    }
    return false;
}

bool Accusations::is_suspected_and_taken(std::size_t at) const {
    const auto* const sign = sign_in(bare(rest_.substr(at + View("として、").size())));
    return rest_.substr(0, at).ends_with("疑いがある") && sign != nullptr &&
           is_course(sign->predicate);
}

std::vector<JapaneseClaim> Accusations::suffered() {
    constexpr std::size_t longest = 180;
    constexpr std::size_t longest_noun = 45;
    constexpr View verb = "が受けた";
    const auto at = outside(rest_, verb, longest);
    const auto behind = at == View::npos ? View{} : rest_.substr(at + verb.size());
    for (const View sign : {"攻撃をめぐり、",
                            "攻撃を巡り、",
                            "アクセスをめぐり、",
                            "アクセスを巡り、",
                            "攻撃に関し、",
                            "攻撃に絡み、"}) {
        const auto mark = outside(behind, sign, longest_noun);
        if (mark == View::npos || at < 6 || acting_topic(rest_.substr(0, at), at) < at) {
            continue;
        }
        const auto noun =
            sign.substr(0, View("攻撃").size()) == "攻撃" ? View("攻撃") : View("アクセス");
        const auto end = at + verb.size() + mark + noun.size();
        const auto whom = noun_before(rest_, {"が"}, at + 3);
        const bool many = holds(whom, "企業") || holds(whom, "機関") || holds(whom, "団体");
        JapaneseClaim one;
        one.begin = static_cast<std::size_t>(rest_.data() - text_.data());
        one.end = one.begin + end;
        one.in_front = true;
        Frame frame;
        frame.predicate = many ? "targeted" : "compromised";
        (many ? frame.object : frame.subject) = {"other", "", whom, {}};
        one.frame = std::move(frame);
        rest_.remove_prefix(at + verb.size() + mark + sign.size());
        return {std::move(one)};
    }
    return occurred();
}

std::vector<JapaneseClaim> Accusations::occurred() {
    constexpr std::size_t longest = 240;
    for (const View sign : {"につきまして、", "に関しまして、"}) {
        const auto at = outside(rest_, sign, longest);
        auto told = at == View::npos ? View{} : rest_.substr(0, at);
        const auto own = outside(told, "は、", 45);
        told = own != View::npos && is_own(told) ? told.substr(own + View("は、").size()) : told;
        const bool harm =
            told.ends_with("不正アクセス") || told.ends_with("攻撃") || told.ends_with("感染");
        if (!harm || !(holds(told, "発生した") || holds(told, "発生いたしました")) ||
            rest_.size() < at + sign.size() + least) {
            continue;
        }
        auto rest = rest_.substr(at + sign.size());
        auto one = std::exchange(claim_, {});
        close(told);
        type(told);
        std::swap(one, claim_);
        one.in_front = true;
        rest_ = rest;
        return one.frame ? std::vector<JapaneseClaim>{std::move(one)}
                         : std::vector<JapaneseClaim>();
    }
    return {};
}

std::vector<JapaneseClaim> Accusations::suspected_in(View clause) {
    constexpr View as = "として、";
    constexpr View held = "の疑いが持たれ";
    const auto at = outside(clause, as, clause.size());
    auto front = at == View::npos ? View{} : clause.substr(0, at);
    const auto charge = at == View::npos ? View{} : clause.substr(at + as.size());
    const auto size = tail_of(charge, held);
    const bool plain = size > 0 && charge.size() >= size + 6 && !holds(charge, "を") &&
                       !holds(charge, "は") && !holds(charge, "、");
    if (!plain || front.size() < least || !ends_as_done(front)) {
        return {};
    }
    const auto own = claim_;
    std::vector<JapaneseClaim> all;
    const auto was = outside(front, "のは", front.size()); // "逮捕されたのは30代の男で、…"
    const auto joint = was == View::npos ? was : outside(front, "で、", front.size());
    const auto* const course =
        joint == View::npos || joint < was ? nullptr : sign_in(front.substr(0, was));
    if (course != nullptr && is_course(course->predicate)) {
        claim_.certainty = {};
        all = claims(front.substr(0, joint));
        accused_ = bare(front.substr(was + View("のは").size(), joint - was - View("のは").size()));
        front = front.substr(joint + View("で、").size());
        claim_ = own;
    }
    claim_.certainty = {"suspected", "として", false};
    said_ = claim_.certainty;
    for (auto& one : claims(front)) {
        all.push_back(std::move(one));
    }
    claim_ = own;
    claim_.certainty = {"suspected", std::string(charge.substr(charge.size() - size + 3)), false};
    close(charge);
    Frame frame;
    frame.predicate = "suspected-of";
    frame.subject = {"other", "", accused_.empty() ? topic_of(front) : accused_, {}};
    frame.object = {"offence", "", std::string(charge.substr(0, charge.size() - size)), {}};
    claim_.frame = std::move(frame);
    all.push_back(std::move(claim_));
    return all;
}

/// "男が偽名で契約したとして9日に起訴された": what he did, and the charge with its day.
std::vector<JapaneseClaim> Accusations::charged_with() {
    constexpr std::size_t longest = 60;
    const auto at = outside(rest_, "として", rest_.size());
    const auto front = at == View::npos ? View{} : rest_.substr(0, at);
    const auto behind = at == View::npos ? View{} : rest_.substr(at + View("として").size());
    const auto* const sign =
        behind.size() > longest || !is_dated(behind) ? nullptr : sign_in(behind);
    const auto doer = outside(front, "が", front.size());
    if (sign == nullptr || !is_course(sign->predicate) || !holds(behind, "され") ||
        !ends_as_done(front) || doer == View::npos || front.size() < doer + least ||
        holds(behind, "、") || holds(behind, "は") || holds(front, "として")) {
        return {};
    }
    claim_.certainty = {sign->predicate == "charged" ? "alleged" : "suspected", "として", false};
    auto all = claims(front);
    for (auto& one : all) {
        one.in_front = true;
    }
    claim_ = {};
    accused_ = topic_of(front);
    rest_ = behind;
    return all;
}

/// "県警は9日、口座を開設したとして、男を逮捕した", "集団を助けた疑いで男を逮捕した": what he did,
/// told behind who took him.
std::vector<JapaneseClaim> Accusations::taken_by() {
    constexpr std::size_t longest_name = 90;
    const auto topic = acting_topic(rest_, longest_name);
    auto who = topic == View::npos ? View{} : spoken_by(rest_.substr(0, topic));
    who = who.ends_with("など") ? who.substr(0, who.size() - View("など").size()) : who;
    for (const View basis : {"として、", "疑いで"}) {
        const auto at = topic == View::npos ? topic : outside(rest_, basis, rest_.size());
        if (at == View::npos || at < topic + least || !can_speak(who)) {
            continue;
        }
        auto deed = bare(rest_.substr(topic + View("は").size(), at - topic - View("は").size()));
        deed.remove_prefix(when_at(deed));
        deed = without_basis(bare(deed));
        const auto behind = rest_.substr(at + basis.size());
        const auto* const sign = sign_in(behind);
        const bool charge = basis == "疑いで" || holds(behind, "の疑いで、") ||
                            holds(behind, "の容疑で、"); // a claim of its own, told between
        const bool taken = charge && sign != nullptr && is_course(sign->predicate) &&
                           (holds(behind, "逮捕し") || holds(behind, "送検し"));
        if (!taken || deed.size() < least || !ends_as_done(deed) || deed.find("「") != View::npos ||
            outside(deed, "は", deed.size()) != View::npos || holds(deed, "によ") ||
            holds(deed, "事件で") || holds(deed, "として")) {
            continue;
        }
        const auto own = claim_;
        claim_.certainty = {"suspected", std::string(basis.substr(0, 9)), false};
        claim_.speakers.push_back(speaker(who, basis));
        auto all = claims(deed);
        for (auto& one : all) {
            one.in_front = true;
        }
        claim_ = own;
        return all;
    }
    return {};
}

/// "…の疑いで、|男を逮捕した": that he was taken, where charge or deed is a claim of its own.
void Accusations::narrow(JapaneseClaim& course) const {
    constexpr std::size_t shortest = 18; // bytes
    const auto clause = text_.substr(course.begin, course.end - course.begin);
    for (const View basis : {"の疑いで、", "の容疑で、", "た疑いで", "いる疑いで"}) {
        const auto at = outside(clause, basis, clause.size());
        const auto behind = at == View::npos ? View{} : bare(clause.substr(at + basis.size()));
        if (behind.size() >= shortest && outside(behind, "を", behind.size()) != View::npos) {
            course.begin = static_cast<std::size_t>(behind.data() - text_.data());
            return;
        }
    }
}

std::vector<JapaneseClaim> Accusations::taken_for() {
    if (auto charged = charged_with(); !charged.empty()) {
        return charged;
    }
    if (auto taken = taken_by(); !taken.empty()) {
        return taken;
    }
    constexpr std::size_t longest_name = 60;
    const auto at = outside(rest_, "として、", rest_.size());
    const auto front = at == View::npos ? View{} : rest_.substr(0, at);
    const auto behind = at == View::npos ? View{} : rest_.substr(at + View("として、").size());
    const bool verb = ends_as_done(front);
    if (front.size() < least || !verb || acting_topic(front, front.size()) != View::npos ||
        outside(front, "が、", front.size()) != View::npos || holds(front, "によると")) {
        return {};
    }
    const auto doer =
        std::min(acting_topic(behind, longest_name), outside(behind, "が", longest_name));
    const auto* const sign = sign_in(behind);
    const bool taken = doer != View::npos && can_speak(bare(behind.substr(0, doer))) &&
                       sign != nullptr && is_course(sign->predicate);
    if (!taken) {
        return {};
    }
    claim_.certainty = {"suspected", "として", false};
    claim_.speakers.push_back(speaker(spoken_by(behind.substr(0, doer)), "として"));
    auto all = claims(front);
    for (auto& one : all) {
        one.in_front = true;
    }
    claim_ = {};
    rest_ = behind;
    return all;
}

View Accusations::plea_in(View verb) {
    constexpr std::size_t longest = 60;
    const bool plea = verb.starts_with("容疑を") && verb.size() <= longest &&
                      (holds(verb, "否認") || holds(verb, "認め"));
    if (!plea) {
        return {};
    }
    for (const View heard : {"ということです", "といいます", "という"}) {
        if (verb.ends_with(heard)) {
            return verb.substr(0, verb.size() - heard.size());
        }
    }
    return verb;
}

void Accusations::add_plea(std::vector<JapaneseClaim>& all) {
    if (plea_.empty() || all.empty()) {
        return;
    }
    JapaneseClaim plea;
    plea.speakers = all.front().speakers;
    const auto who = plea.speakers.empty() ? std::string() : plea.speakers.back().name;
    if (plea_heard_ && plea.speakers.size() > 1) { // somebody tells what he pleads
        plea.speakers.pop_back();
        plea.certainty = {"hearsay", "という", false};
    }
    if (holds(plea_, "否認")) {
        Frame frame;
        frame.predicate = "denied";
        frame.negative = true;
        frame.subject = {"other", "", who, {}};
        frame.object = {"other", "", "容疑", {}};
        frame.actor_meant = who;
        plea.frame = std::move(frame);
        plea.negative = true;
    }
    plea.of_nobody = plea_heard_;
    std::swap(plea, claim_);
    close(plea_);
    std::swap(plea, claim_);
    all.push_back(std::move(plea));
}

void Accusations::add_charges(std::vector<JapaneseClaim>& all) const {
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto& course = all[i];
        if (course.frame && !accused_.empty() && is_course(course.frame->predicate)) {
            auto& whom = course.frame->predicate == "referred" ? course.frame->subject
                                                               : course.frame->object;
            whom = {"other", "", accused_, {}};
        }
        if (!course.frame || !is_course(course.frame->predicate) || course.scene) {
            continue;
        }
        const auto charge = charge_of(text_.substr(course.begin, course.end - course.begin));
        narrow(course);
        if (charge.empty()) {
            continue;
        }
        JapaneseClaim one;
        one.begin = static_cast<std::size_t>(charge.data() - text_.data());
        one.end = one.begin + charge.size();
        one.speakers = course.speakers;
        one.certainty = {"suspected", std::string(charge.substr(charge.size() - 6)), false};
        Frame frame;
        frame.predicate = "suspected-of";
        frame.subject =
            course.frame->predicate == "referred" ? course.frame->subject : course.frame->object;
        frame.object = {"offence", "", std::string(charge.substr(0, charge.size() - 9)), {}};
        one.frame = std::move(frame);
        all.insert(std::next(all.begin(), static_cast<std::ptrdiff_t>(i) + 1), std::move(one));
        ++i;
    }
}

} // namespace ample::cite::detail::japanese
