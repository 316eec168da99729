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

bool holds(View text, View part) {
    return text.find(part) != View::npos;
}

void take_front(View& text, View part) {
    if (text.starts_with(part)) {
        text.remove_prefix(part.size());
    }
}

/// Removes one of `marks` at the ends.
View bare(View text) {
    constexpr std::array<View, 9> marks = {"。", "、", "「", "」", "『", "』", "　", " ", "\n"};
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto mark : marks) {
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                cut = true;
            }
            if (text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                cut = true;
            }
        }
    }
    return text;
}

/// Where `mark` stands outside of 「」, within the first `limit` bytes; npos when nowhere.
std::size_t outside(View text, View mark, std::size_t limit) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size() && i < limit; ++i) {
        const auto here = text.substr(i);
        depth += here.starts_with("「") ? 1 : here.starts_with("」") ? -1 : 0;
        if (depth == 0 && here.starts_with(mark)) {
            return i;
        }
    }
    return View::npos;
}

bool ends_in(View name, std::span<const View> endings) {
    return std::any_of(
        endings.begin(), endings.end(), [&](View one) { return name.ends_with(one); });
}

/// "病院の広報担当者", "同社の最高経営責任者": the body somebody speaks for.
View body_of(View name) {
    for (const auto post : posts) {
        const auto at = name.rfind(post);
        const auto of = at == View::npos ? at : name.substr(0, at + 3).rfind("の");
        if (of != View::npos && of > 0) {
            return name.substr(0, of);
        }
    }
    return {};
}

/// A newspaper, a broadcaster, an agency: by its own name, without what it is.
bool is_media(View name, Party& party) {
    const bool again = std::find(std::begin(same_media), std::end(same_media), name) != std::end(same_media);
    if (!again && !name.starts_with("地元紙") && !ends_in(name, media)) {
        return false;
    }
    take_front(name, "地元紙");
    party.standing = Standing::agency;
    party.kind = "agency";
    party.anaphor = again;
    party.name = std::string(name);
    party.organisation = party.name;
    return true;
}

Party speaker(View name, View words) {
    Party party{.name = std::string(name),
                .kind = "organisation",
                .standing = Standing::organisation,
                .organisation = std::string(name),
                .words = std::string(words)};
    if (is_media(name, party)) {
        return party;
    }
    for (const auto& [sign, state] : states) {
        if (holds(name, sign)) {
            party.country = state;
        }
    }
    const auto place = party.country;
    const bool post = ends_in(name, posts);
    if (post) {
        party.kind = "role";
    }
    if (holds(name, "警察") || holds(name, "警視庁") || holds(name, "捜査")) {
        party.standing = Standing::police;
        party.place = place;
    } else if (holds(name, "検察")) {
        party.standing = Standing::prosecutors;
    } else if (holds(name, "裁判所") || holds(name, "地裁") || holds(name, "高裁")) {
        party.standing = Standing::court;
    } else if (holds(name, "大使館") || holds(name, "大使")) {
        party.standing = Standing::ministry;
        party.organisation = "embassy";
    } else if (name.ends_with("省") || holds(name, "省の")) {
        party.standing = Standing::ministry;
        party.organisation = holds(name, "外務")   ? "foreign ministry"
                             : holds(name, "防衛") ? "defence ministry"
                                                   : party.organisation;
    } else if (holds(name, "政府") || holds(name, "長官") || holds(name, "首相") ||
               name.ends_with("相")) {
        party.standing = Standing::government;
        party.kind = "role";
    } else if (const auto body = body_of(name); !body.empty()) {
        party.organisation = std::string(body);
    }
    if (holds(name, "関係者") || holds(name, "幹部")) {
        party.anonymous = true;
        party.kind = "anonymous";
    }
    return party;
}

class Reading {
public:
    Reading(View text, std::size_t begin, std::size_t end)
        : text_(text), rest_(text.substr(begin, end - begin)) {}

    std::vector<JapaneseClaim> run() {
        credit();
        for (const auto opener :
             {"一方、", "一方で、", "また、", "さらに、", "なお、", "現時点で、", "その後、"}) {
            take_front(rest_, opener);
        }
        rest_ = bare(rest_);
        if (silence() || told_by_media()) {
            return {std::move(claim_)};
        }
        if (!quoted()) {
            emerged();
            sayings_at_end();
        }
        according();
        held();
        hedge();
        about();
        const auto clause = bare(rest_);
        if (clause.size() < 12) {
            return {};
        }
        return claims(clause);
    }

private:
    void credit() {
        if (!rest_.starts_with("【")) {
            return;
        }
        const auto close = rest_.find("】");
        if (close == View::npos || close > 60) {
            return;
        }
        rest_.remove_prefix(close + View("】").size());
    }

    /// Takes the saying off the end and its speaker, the topic, off the front.
    void sayings_at_end() {
        for (const auto& saying : sayings) {
            if (!rest_.ends_with(saying.words)) {
                continue;
            }
            rest_.remove_suffix(saying.words.size());
            const bool spoken = saying.klass != "hearsay";
            const bool named = spoken ? topic(saying.words) : receiver();
            if (!named) {
                unstated(saying.words);
            }
            if (!saying.klass.empty()) {
                claim_.certainty = {std::string(saying.klass), std::string(saying.words), false};
            }
            return;
        }
    }

    /// Ends the claim with what is left.
    void close(View clause) {
        claim_.begin = static_cast<std::size_t>(clause.data() - text_.data());
        claim_.end = claim_.begin + clause.size();
    }

    /// "広報官はコメントを避けた": who keeps silent, told by others.
    bool silence() {
        for (const auto sign : silences) {
            const auto at = outside(rest_, sign, rest_.size());
            const auto topic = outside(rest_, "は", 90);
            if (at == View::npos || topic == View::npos || topic > at) {
                continue;
            }
            const auto name = bare(rest_.substr(0, topic));
            claim_.silent = speaker(name, sign);
            Frame frame;
            frame.predicate = "declined";
            frame.stance = true;
            frame.subject = {"other", "", std::string(name), {}};
            auto asked = rest_.substr(topic + View("は").size());
            const auto on = asked.find("について");
            const auto reply = asked.find("に応じ");
            asked = asked.substr(0, std::min({on, reply, asked.size()}));
            const bool object = on != View::npos || reply != View::npos;
            frame.object = {"comment", "", object ? std::string(bare(asked)) : "", {}};
            claim_.frame = std::move(frame);
            close(bare(rest_));
            return true;
        }
        return false;
    }

    /// "地元紙が捜査関係者の話として報じた。": whence the sentence before it comes.
    bool told_by_media() {
        const auto at = rest_.find("の話として");
        const auto subject = outside(rest_, "が", 90);
        const bool tells = rest_.ends_with("報じた") || rest_.ends_with("伝えた") ||
                           rest_.ends_with("報じている") || rest_.ends_with("伝えている");
        if (!tells || at == View::npos || subject == View::npos || subject > at || rest_.size() > 120) {
            return false;
        }
        claim_.speakers.push_back(speaker(bare(rest_.substr(0, subject)), "報じた"));
        const auto whose = rest_.substr(subject + 3, at - subject - 3);
        claim_.speakers.push_back(speaker(bare(whose), "の話として"));
        claim_.of_previous = true;
        return true;
    }

    /// "長官は会見で「盗まれていない」と否定した": the quotation is what is said.
    bool quoted() {
        const auto open = rest_.find("「");
        const auto shut = rest_.rfind("」と");
        const auto topic = outside(rest_, "は", 90);
        if (open == View::npos || shut == View::npos || shut < open + 24 || topic == View::npos ||
            topic > open || rest_.substr(open + 3, shut - open - 3).find("「") != View::npos) {
            return false;
        }
        const auto verb = rest_.substr(shut + View("」と").size());
        const bool said = verb.size() <= 60 && (verb.ends_with("た") || verb.ends_with("る"));
        if (!said) {
            return false;
        }
        claim_.speakers.push_back(speaker(bare(rest_.substr(0, topic)), verb));
        rest_ = rest_.substr(open + 3, shut - open - 3);
        return true;
    }

    /// "…ことが12日、分かった": news without a source of its own.
    void emerged() {
        for (const View sign : {"分かった", "わかった", "判明した", "明らかになった"}) {
            const auto that = rest_.rfind("ことが");
            if (rest_.ends_with(sign) && that != View::npos && rest_.size() - that < 60) {
                rest_ = rest_.substr(0, that);
                return;
            }
        }
    }

    /// "警察が、…との見方を強めている", "当局は…とみて調べている": whose belief it is.
    void held() {
        for (const auto sign : beliefs) {
            if (!rest_.ends_with(sign)) {
                continue;
            }
            rest_.remove_suffix(sign.size());
            claim_.certainty = {"believed", std::string(sign), false};
            for (const View particle : {"は", "が、"}) {
                const auto at = outside(rest_, particle, 90);
                if (at != View::npos && at >= 6) {
                    claim_.speakers.push_back(speaker(bare(rest_.substr(0, at)), sign));
                    rest_.remove_prefix(at + particle.size());
                    return;
                }
            }
            return;
        }
    }

    /// "不正アクセスについて、": what the claim is about stands before it.
    void about() {
        const auto at = outside(rest_, "について、", 120);
        if (at != View::npos && rest_.size() > at + 30) {
            rest_.remove_prefix(at + View("について、").size());
        }
    }

    /// One claim, or two where a verb in "…し、" parts two acts.
    std::vector<JapaneseClaim> claims(View clause) {
        std::vector<JapaneseClaim> all;
        for (const View joint : {"し、", "り、"}) {
            const auto at = outside(clause, joint, clause.size());
            if (at == View::npos || at < 24 || clause.size() - at < 30) {
                continue;
            }
            const auto first = clause.substr(0, at + joint.size() - View("、").size());
            const auto second = clause.substr(at + joint.size());
            if (sign_in(first) != nullptr && sign_in(second) != nullptr) {
                for (const auto part : {first, second}) {
                    auto claim = claim_;
                    std::swap(claim, claim_);
                    close(part);
                    type(part);
                    std::swap(claim, claim_);
                    all.push_back(std::move(claim));
                }
                if (all[1].frame && all[0].frame && all[1].frame->subject.text.empty()) {
                    all[1].frame->subject.text = doer(first);
                }
                return all;
            }
        }
        close(clause);
        type(clause);
        all.push_back(std::move(claim_));
        return all;
    }

    static const Sign* sign_in(View clause) {
        for (const auto& sign : signs) {
            if (holds(clause, sign.one) && holds(clause, sign.another)) {
                return &sign;
            }
        }
        return nullptr;
    }

    void unstated(View words) {
        claim_.speakers.push_back({.name = "unstated",
                                   .kind = "implicit",
                                   .standing = Standing::unstated,
                                   .words = std::string(words)});
    }

    bool topic(View words) {
        const auto at = outside(rest_, "は", 90);
        if (at == View::npos || at < 3) {
            return false;
        }
        auto name = bare(rest_.substr(0, at));
        const auto own = name.starts_with("当") || name.starts_with("弊");
        if (!own) {
            claim_.speakers.push_back(speaker(name, words));
        }
        rest_.remove_prefix(at + View("は").size());
        day();
        return true;
    }

    /// "当センターは、…との報告を受けました": who was told is the report's own voice.
    bool receiver() {
        const auto at = outside(rest_, "は、", 60);
        if (at != View::npos && rest_.starts_with("当")) {
            rest_.remove_prefix(at + View("は、").size());
        }
        return false;
    }

    /// "5日、" after the speaker tells when it was said.
    void day() {
        const auto at = rest_.find("日、");
        if (at != View::npos && at <= 12) {
            rest_.remove_prefix(at + View("日、").size());
        }
        take_front(rest_, "、");
    }

    void according() {
        for (const View sign : {"によると、", "によれば、", "によると"}) {
            const auto at = outside(rest_, sign, 120);
            if (at == View::npos) {
                continue;
            }
            const bool nobody = claim_.speakers.size() == 1 &&
                                claim_.speakers.front().standing == Standing::unstated;
            if (nobody) { // "…によると…という": the named source says it
                claim_.speakers.clear();
            }
            claim_.speakers.push_back(speaker(bare(rest_.substr(0, at)), "によると"));
            rest_.remove_prefix(at + sign.size());
            return;
        }
    }

    void hedge() {
        rest_ = bare(rest_);
        for (const auto& one : hedges) {
            if (!rest_.ends_with(one.words)) {
                continue;
            }
            claim_.certainty = {std::string(one.klass), std::string(one.words), false};
            const bool outer = one.words.starts_with("と");
            if (outer) {
                rest_.remove_suffix(one.words.size());
            }
            return;
        }
    }

    void type(View clause) {
        const bool negative = clause.ends_with("ない") || clause.ends_with("ません") ||
                              clause.ends_with("なかった") || clause.ends_with("ませんでした");
        claim_.negative = negative;
        if (const auto* const sign = sign_in(clause)) {
            Frame frame;
            frame.predicate = sign->predicate;
            frame.stance = sign->predicate == "evidence-demanded";
            frame.negative =
                negative || sign->predicate == "denied" || sign->predicate == "no-damage";
            slots(clause, *sign, frame);
            claim_.negative = frame.negative;
            claim_.frame = std::move(frame);
        }
        if (claim_.frame && claim_.frame->predicate == "denied" && claim_.speakers.empty()) {
            claim_.speakers.push_back(speaker(claim_.frame->subject.text, "否定した"));
        }
    }

    /// "AがBの指示を受けていた", "Bが指示した": B gave the order.
    static void order(View clause, Frame& frame) {
        const auto of = clause.find("の指示");
        if (of == View::npos) {
            return;
        }
        auto giver = clause.substr(0, of);
        const auto told = giver.rfind("が");
        if (told != View::npos) {
            auto name = giver.substr(0, told);
            const auto verb = name.rfind("した");
            name = verb == View::npos ? name : name.substr(verb + View("した").size());
            frame.object = {"group", "", std::string(bare(name)), {}};
            giver = giver.substr(told + View("が").size());
        }
        frame.subject = {"other", "", std::string(bare(giver)), {}};
    }

    /// Who did what to whom, by the particles and what the predicate wants.
    static void slots(View clause, const Sign& sign, Frame& frame) {
        const auto at = clause.find(sign.one);
        const auto set = [](Slot& slot, const std::string& text) { slot = {"other", "", text, {}}; };
        const auto predicate = sign.predicate;
        if (predicate == "tasked") {
            set(frame.subject, doer(clause));
            set(frame.object, noun_before(clause, {"を", "に"}, clause.size()));
            order(clause, frame);
        } else if (predicate == "compromised") {
            set(frame.subject, noun_before(clause, {"に侵入", "へ侵入", "への不正"}, clause.size()));
            set(frame.object, doer(clause));
        } else if (predicate == "targeted") {
            set(frame.object, noun_before(clause, {"で確認", "を標的", "が標的"}, clause.size()));
        } else if (predicate == "no-damage") {
            set(frame.object, doer(clause));
        } else if (predicate == "attributed") {
            const auto by = clause.find("による");
            auto what = doer(clause);
            if (by != View::npos) {
                set(frame.subject, noun_before(clause, {"による"}, by + 9));
                set(frame.object, what);
            } else {
                set(frame.subject, what);
            }
        } else if (predicate == "left-country") {
            set(frame.subject, doer(clause));
        } else if (predicate == "notified") {
            set(frame.object, doer(clause));
        } else if (predicate == "paid") {
            set(frame.subject, noun_before(clause, {"から"}, clause.size()));
            set(frame.object, doer(clause));
        } else {
            const bool passive = clause.find("され", at) != View::npos ||
                                 clause.find("まれ", at) != View::npos;
            const bool suspect = predicate == "arrested" || predicate == "charged";
            set(passive || suspect ? frame.object : frame.subject, passive || !suspect ? doer(clause) : "");
            if (const auto what = noun_before(clause, {"を"}, suspect ? clause.size() : at + 3);
                !what.empty() && !passive) {
                set(frame.object, what);
            }
        }
    }

    /// The topic or subject: the noun before the first は, else the first が.
    static std::string doer(View clause) {
        for (const View particle : {"は", "が"}) {
            const auto at = outside(clause, particle, clause.size());
            if (at != View::npos && at > 0) {
                return cut(clause.substr(0, at));
            }
        }
        return {};
    }

    /// The noun before the last of the particles that stands within `limit`.
    static std::string noun_before(View clause, std::initializer_list<View> particles, std::size_t limit) {
        for (const auto particle : particles) {
            const auto at = clause.substr(0, std::min(limit, clause.size())).rfind(particle);
            if (at != View::npos && at > 0) {
                return cut(clause.substr(0, at));
            }
        }
        return {};
    }

    /// Back to the mark or particle before the noun.
    static std::string cut(View noun) {
        for (const View mark : {"、", "は", "が", "を", "に", "で", "して"}) {
            if (const auto at = noun.rfind(mark); at != View::npos && at + mark.size() < noun.size()) {
                noun.remove_prefix(at + mark.size());
            }
        }
        return std::string(bare(noun));
    }

    View text_;
    View rest_;
    JapaneseClaim claim_;
};

} // namespace

std::vector<JapaneseClaim>
japanese_claims(std::string_view text, std::size_t begin, std::size_t end) {
    return Reading(text, begin, end).run();
}

} // namespace ample::cite
