#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace ample::cite::detail::japanese {

bool holds(View text, View part) {
    return text.find(part) != View::npos;
}

void take_front(View& text, View part) {
    if (text.starts_with(part)) {
        text.remove_prefix(part.size());
    }
}

void take_credit(View& text) {
    constexpr std::size_t longest = 60;
    const auto close = text.starts_with("【") ? text.find("】") : View::npos;
    if (close != View::npos && close <= longest) {
        text.remove_prefix(close + View("】").size());
    }
}

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

std::size_t acting_topic(View text, std::size_t limit) {
    std::size_t from = 0;
    while (from < text.size() && from < limit) {
        const auto at = outside(text.substr(from), "は", limit - from);
        if (at == View::npos) {
            return at;
        }
        const auto before = text.substr(0, from + at);
        const bool led = before.ends_with("に") || before.ends_with("で") ||
                         before.ends_with("と") || before.ends_with("について") ||
                         before.ends_with("から");
        if (!led) {
            return from + at;
        }
        from += at + View("は").size();
    }
    return View::npos;
}

const Sign* sign_in(View clause) {
    for (const auto& sign : signs) {
        const bool law = sign.one == "不正アクセス" && holds(clause, "不正アクセス禁止法");
        if (!law && holds(clause, sign.one) && holds(clause, sign.another)) {
            return &sign;
        }
    }
    return nullptr;
}

namespace {

/// Back to the mark or particle before the noun.
std::string cut(View noun) {
    for (const View mark : {"、", "は", "が", "を", "に", "で", "して"}) {
        if (const auto at = noun.rfind(mark); at != View::npos && at + mark.size() < noun.size()) {
            noun.remove_prefix(at + mark.size());
        }
    }
    return std::string(bare(noun));
}

/// The noun before the last of the particles that stands within `limit`.
std::string noun_before(View clause, std::initializer_list<View> particles, std::size_t limit) {
    for (const auto particle : particles) {
        const auto at = clause.substr(0, std::min(limit, clause.size())).rfind(particle);
        if (at != View::npos && at > 0) {
            return cut(clause.substr(0, at));
        }
    }
    return {};
}

} // namespace

std::string topic_of(View clause) {
    for (const View particle : {"は", "が"}) {
        const auto at = outside(clause, particle, clause.size());
        if (at != View::npos && at > 0) {
            return cut(clause.substr(0, at));
        }
    }
    return {};
}

namespace {

/// "AがBの指示を受けていた", "Bが指示した": B gave the order.
void order(View clause, Frame& frame) {
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

} // namespace

void fill_slots(View clause, const Sign& sign, Frame& frame) {
    const auto at = clause.find(sign.one);
    const auto set = [](Slot& slot, const std::string& text) { slot = {"other", "", text, {}}; };
    const auto predicate = sign.predicate;
    if (predicate == "tasked") {
        set(frame.subject, topic_of(clause));
        set(frame.object, noun_before(clause, {"を", "に"}, clause.size()));
        order(clause, frame);
    } else if (predicate == "compromised") {
        set(frame.subject, noun_before(clause, {"に侵入", "へ侵入", "への不正"}, clause.size()));
        set(frame.object, topic_of(clause));
    } else if (predicate == "targeted") {
        set(frame.object, noun_before(clause, {"で確認", "を標的", "が標的"}, clause.size()));
    } else if (predicate == "handed-over" && sign.one.starts_with("に渡")) {
        set(frame.object, noun_before(clause, {"に渡"}, clause.size()));
    } else if (predicate == "notified" && sign.one == "注意喚起") {
        set(frame.subject, topic_of(clause));
        set(frame.object, noun_before(clause, {"に"}, clause.size()));
    } else if (predicate == "referred" && holds(clause, "を")) {
        set(frame.subject, topic_of(clause));
        set(frame.object, noun_before(clause, {"を"}, clause.find("の疑いで")));
    } else if (predicate == "no-damage" || predicate == "notified") {
        set(frame.object, topic_of(clause));
    } else if (predicate == "attributed") {
        const auto by = clause.find("による");
        auto what = topic_of(clause);
        if (by != View::npos) {
            set(frame.subject, noun_before(clause, {"による"}, by + 9));
            set(frame.object, what);
        } else {
            set(frame.subject, what);
        }
    } else if (predicate == "left-country") {
        set(frame.subject, topic_of(clause));
    } else if (predicate == "paid") {
        set(frame.subject, noun_before(clause, {"から"}, clause.size()));
        set(frame.object, topic_of(clause));
    } else {
        const bool passive =
            clause.find("され", at) != View::npos || clause.find("まれ", at) != View::npos;
        const bool suspect = predicate == "arrested" || predicate == "charged";
        set(passive || suspect ? frame.object : frame.subject,
            passive || !suspect ? topic_of(clause) : "");
        if (const auto what = noun_before(clause, {"を"}, suspect ? clause.size() : at + 3);
            !what.empty() && !passive) {
            set(frame.object, what);
        }
    }
}

} // namespace ample::cite::detail::japanese
