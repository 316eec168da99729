#include <ample/cite/detail/japanese_words.hpp>
#include <ample/cite/japanese.hpp>

#include <algorithm>
#include <array>
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

Party speaker(View name, View words) {
    Party party{.name = std::string(name),
                .kind = "organisation",
                .standing = Standing::organisation,
                .organisation = std::string(name),
                .words = std::string(words)};
    for (const auto& [sign, state] : states) {
        if (holds(name, sign)) {
            party.country = state;
        }
    }
    const auto place = party.country;
    if (holds(name, "警察") || holds(name, "警視庁") || holds(name, "捜査")) {
        party.standing = Standing::police;
        party.place = place;
    } else if (holds(name, "検察")) {
        party.standing = Standing::prosecutors;
    } else if (name.ends_with("省") || holds(name, "省の")) {
        party.standing = Standing::ministry;
        party.organisation = holds(name, "外務")   ? "foreign ministry"
                             : holds(name, "防衛") ? "defence ministry"
                                                   : party.organisation;
    } else if (holds(name, "政府") || holds(name, "長官") || holds(name, "首相")) {
        party.standing = Standing::government;
        party.kind = "role";
    } else if (holds(name, "広報") || holds(name, "報道官") || holds(name, "担当者")) {
        party.kind = "role";
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

    std::optional<JapaneseClaim> run() {
        credit();
        for (const auto opener :
             {"一方、", "一方で、", "また、", "さらに、", "なお、", "現時点で、", "その後、"}) {
            take_front(rest_, opener);
        }
        rest_ = bare(rest_);
        sayings_at_end();
        according();
        hedge();
        const auto clause = bare(rest_);
        if (clause.size() < 12) {
            return std::nullopt;
        }
        claim_.begin = static_cast<std::size_t>(clause.data() - text_.data());
        claim_.end = claim_.begin + clause.size();
        type(clause);
        return std::move(claim_);
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
        for (const auto& [sign, name] : agencies) {
            if (holds(rest_.substr(0, close), sign)) {
                claim_.speakers.push_back(
                    {.name = std::string(sign),
                     .kind = "agency",
                     .standing = Standing::agency,
                     .organisation = std::string(name),
                     .words = std::string(rest_.substr(0, close + View("】").size()))});
                break;
            }
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
        for (const auto& sign : signs) {
            if (!holds(clause, sign.one) || !holds(clause, sign.another)) {
                continue;
            }
            Frame frame;
            frame.predicate = sign.predicate;
            frame.stance = sign.predicate == "evidence-demanded" || sign.predicate == "declined";
            frame.negative =
                negative || sign.predicate == "denied" || sign.predicate == "no-damage";
            frame.subject = slot(clause, "は", "が");
            frame.object = slot(clause, "を", "に");
            if (sign.predicate == "tasked") {
                order(clause, frame);
            }
            claim_.negative = frame.negative;
            claim_.frame = std::move(frame);
            break;
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

    /// The noun before a particle: back to the mark or particle before it.
    static Slot slot(View clause, View particle, View other) {
        auto at = outside(clause, particle, clause.size());
        if (at == View::npos) {
            at = outside(clause, other, clause.size());
        }
        if (at == View::npos || at == 0) {
            return {};
        }
        auto noun = clause.substr(0, at);
        for (const View mark : {"、", "は", "が", "を", "に", "で", "して"}) {
            if (const auto cut = noun.rfind(mark);
                cut != View::npos && cut + mark.size() < noun.size()) {
                noun.remove_prefix(cut + mark.size());
            }
        }
        return {"other", "", std::string(bare(noun)), {}};
    }

    View text_;
    View rest_;
    JapaneseClaim claim_;
};

} // namespace

std::optional<JapaneseClaim>
japanese_claim(std::string_view text, std::size_t begin, std::size_t end) {
    return Reading(text, begin, end).run();
}

} // namespace ample::cite
