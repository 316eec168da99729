#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_joints.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail::japanese {

namespace {

constexpr std::size_t least_act = 18; // bytes: six letters
constexpr std::size_t most_acts = 6;

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

/// Whether something is told of something: a particle behind a noun.
bool has_case(View part) {
    constexpr std::array<View, 6> cases = {"を", "が", "は", "に", "も", "から"};
    return std::any_of(cases.begin(), cases.end(), [&](View one) {
        const auto at = outside(part, one, part.size());
        return at != View::npos && at >= 3;
    });
}

/// Whether the second act only says more of the first: the same deed without a subject of its own.
bool goes_on(View first, View second, const Joint& joint) {
    const auto* const one = sign_in(first);
    const auto* const other = sign_in(second);
    if (one == nullptr || other == nullptr || !joint.is_verb) {
        return false;
    }
    if (other->predicate == "declined" && first.ends_with("あり") && !has_topic(first)) {
        return true; // "捜査中であり、"
    }
    const bool same = one->predicate == other->predicate;
    if (same && one->predicate == "notified" && !joint.is_manner) {
        return false; // each report to somebody is one
    }
    const bool denied = same && one->predicate == "denied";
    return denied || (same && !(is_dated(first) && is_dated(second)) &&
                      outside(second, "は", second.size()) == View::npos &&
                      outside(second, "が", second.size()) == View::npos);
}

/// Whether a joint parts two acts.
bool parts_acts(View first, View second, const Joint& joint) {
    if (first.size() < least_act || second.size() < least_act || goes_on(first, second, joint)) {
        return false;
    }
    if (joint.is_verb && !joint.is_manner && has_case(first) && has_case(second)) {
        return true;
    }
    if (joint.is_reason) { // "…ございませんので、ご注意ください"
        const auto asked = hedging_of(second);
        return tells(first) && asked && asked->klass == "deontic";
    }
    if (first.ends_with("によるもの")) {
        return tells(first) && (tells(second) || has_subject(second));
    }
    if (joint.is_contrast) {
        return tells(first) || (tells(second) && has_topic(second)) ||
               (has_case(first) && has_case(second)) || (has_topic(first) && tells(second));
    }
    return tells(first) &&
           (tells(second) || (joint.is_verb && has_subject(first) && has_subject(second)) ||
            (hedging_of(first) && outside(second, "は", 60) != View::npos));
}

/// Where the first act of a clause ends, and how many bytes part it from the next; npos when it is
/// the only one.
std::pair<std::size_t, std::size_t> first_end(View clause) {
    std::size_t from = 0;
    while (const auto joint = next_joint(clause, from)) {
        if (parts_acts(clause.substr(0, joint->end), clause.substr(joint->next), *joint)) {
            return {joint->end, joint->next - joint->end};
        }
        from = joint->next;
    }
    return {View::npos, 0};
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
                               holds(behind, "認め") || holds(behind, "突き止め") ||
                               (that.starts_with("事実") && is_denial(behind));
            return shown ? clause.substr(0, at) : clause;
        }
    }
    return clause;
}

} // namespace ample::cite::detail::japanese
