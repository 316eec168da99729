#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace ample::cite::detail::japanese {

namespace {

constexpr std::size_t least_act = 18; // bytes: six letters
constexpr std::size_t most_acts = 6;

bool ends_any(View text, std::initializer_list<View> list) {
    return std::any_of(list.begin(), list.end(), [&](View one) { return text.ends_with(one); });
}

/// Whether "が、" behind this text contrasts two acts; behind a noun it marks who acts.
bool is_verbal(View text) {
    return ends_any(text, {"た", "る", "い", "だ", "す", "ず", "う", "ん"});
}

bool tells(View part) {
    part.remove_suffix(holding_at_end(part).size);
    return talk_at_end(part) > 0 || sign_in(part) != nullptr || hedging_of(part).has_value() ||
           is_denial(part) || part.ends_with("認めた");
}

bool has_topic(View part) {
    return acting_topic(part, 60) != View::npos;
}

/// Whether a part has a subject of its own, by は or が.
bool has_subject(View part) {
    return has_topic(part) || outside(part, "が", 90) != View::npos;
}

/// Where the first act of a clause ends, and how many bytes part it from the next; npos when it is
/// the only one.
std::pair<std::size_t, std::size_t> first_end(View clause) {
    constexpr std::array<View, 14> joints = {"。",
                                             "ていて、",
                                             "し、",
                                             "り、",
                                             "れ、",
                                             "受け、",
                                             "ず、",
                                             "仕掛け、",
                                             "が、",
                                             "おり、",
                                             "ものの、",
                                             "ということで、",
                                             "とのことで、",
                                             "一方、"};
    std::pair<std::size_t, std::size_t> best{View::npos, 0};
    for (const auto joint : joints) {
        for (std::size_t from = 0; from < clause.size();) {
            const auto at = outside(clause.substr(from), joint, clause.size());
            if (at == View::npos) {
                break;
            }
            const auto start = from + at;
            const bool verb = joint == "ていて、" || joint == "し、" || joint == "り、" ||
                              joint == "おり、" || joint == "れ、" || joint == "受け、" ||
                              joint == "ず、" || joint == "仕掛け、"; // part of it
            const auto end = verb ? start + joint.size() - View("、").size() : start;
            const auto next = start + joint.size();
            const auto first = clause.substr(0, end);
            const auto second = clause.substr(next);
            const bool cuts =
                end >= least_act && second.size() >= least_act &&
                (joint != "が、" || is_verbal(first)) &&
                !ends_any(first, {"より", "あたり", "とおり", "ただし", "しかし"}) &&
                (tells(first) || (joint == "が、" && tells(second) && has_topic(second))) &&
                (tells(second) || (verb && has_subject(first) && has_subject(second)) ||
                 (hedging_of(first) && outside(second, "は", 60) != View::npos));
            const bool reason = first.ends_with("あり") && !has_topic(first); // "捜査中であり、"
            const auto* const one = sign_in(first);
            const auto* const other = sign_in(second);
            const bool goes_on = verb && !(is_dated(first) && is_dated(second)) && one != nullptr &&
                                 other != nullptr && one->predicate == other->predicate &&
                                 outside(second, "は", second.size()) == View::npos &&
                                 outside(second, "が", second.size()) == View::npos;
            const bool silent = other != nullptr && other->predicate == "declined" && reason;
            if (cuts && !goes_on && !silent && end < best.first) {
                best = {end, next - end};
            }
            if (cuts) {
                break;
            }
            from = next;
        }
    }
    return best;
}

} // namespace

std::vector<View> acts_in(View clause) {
    std::vector<View> acts;
    while (acts.size() + 1 < most_acts) {
        const auto [end, gap] = first_end(clause);
        if (end == View::npos) {
            break;
        }
        acts.push_back(clause.substr(0, end));
        clause.remove_prefix(end + gap);
    }
    acts.push_back(clause);
    return acts;
}

View without_emergence(View clause) {
    if (const auto hedge = hedging_of(clause);
        hedge && !hedge->outer && hedge->klass != "not-found") {
        const auto size = clause.size() - hedge->words.size();
        if (size >= least_act && sign_in(clause.substr(0, size)) == sign_in(clause)) {
            return clause.substr(0, size); // "…契約していた疑いがある"
        }
    }
    constexpr std::size_t reach = 60; // bytes from the end
    for (const View that : {"ことが", "ことを", "事実は", "事実が"}) {
        const auto at = last_place(clause, that);
        if (at != View::npos && clause.size() - at <= reach && at >= least_act) {
            const auto behind = clause.substr(at + that.size());
            const bool shown = holds(behind, "判明") || holds(behind, "確認") ||
                               holds(behind, "分か") || holds(behind, "わか") ||
                               holds(behind, "明らか") || holds(behind, "裏付け") ||
                               holds(behind, "認め") || holds(behind, "突き止め");
            return shown ? clause.substr(0, at) : clause;
        }
    }
    return clause;
}

} // namespace ample::cite::detail::japanese
