#include <ample/cite/detail/measuring.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

void Measuring::prefer_family() {
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const auto family =
            family_of(gold_.claims[i].predicate, gold_.claims[i].object, gold_.claims[i].negative);
        for (std::size_t f = 0; f < found_.claims.size() && pairs_[i] >= 0; ++f) {
            const auto& now = found_.claims[static_cast<std::size_t>(pairs_[i])];
            const auto& other = found_.claims[f];
            if (same_span(now, other) && !is_typed_as(now, family) && is_typed_as(other, family)) {
                pairs_[i] = static_cast<int>(f);
            }
        }
    }
}

bool Measuring::is_typed_as(const FoundClaim& one, std::string_view family) {
    bool found = is_of(one.predicate, family);
    for_each_word(one.family, [&](std::string_view type) { found = found || is_of(type, family); });
    return found;
}

bool Measuring::same_span(const FoundClaim& a, const FoundClaim& b) {
    return a.span.document == b.span.document && a.span.begin == b.span.begin &&
           a.span.end == b.span.end;
}

bool Measuring::repeats(std::size_t found) const {
    return std::any_of(found_.claims.begin(),
                       found_.claims.begin() + static_cast<std::ptrdiff_t>(found),
                       [&](const auto& one) { return same_span(one, found_.claims[found]); });
}

bool Measuring::reproduces(const Stretch& span, const std::string& text) const {
    for (const auto& report : reports_) {
        if (document_of(gold_, report.path) != span.document) {
            continue;
        }
        const auto& source = report.document.source;
        const auto begin = std::lower_bound(source.begin(), source.end(), span.begin);
        const auto end = std::lower_bound(source.begin(), source.end(), span.end);
        if (begin == source.end() || end == source.end() || *begin != span.begin ||
            *end != span.end) {
            return false;
        }
        const auto at = static_cast<std::size_t>(begin - source.begin());
        return report.document.text.compare(at, static_cast<std::size_t>(end - begin), text) == 0;
    }
    return false;
}

void Measuring::spans() {
    std::size_t exact = 0;
    for (const auto& claim : found_.claims) {
        exact += reproduces(claim.span, claim.text) ? 1 : 0;
    }
    put("spans", "byte-exact", exact, found_.claims.size());
}

bool Measuring::touched(const FoundClaim& claim) const {
    return std::any_of(wanted_.begin(), wanted_.end(), [&](const Stretch& one) {
        return one.document == claim.span.document && one.begin < claim.span.end &&
               claim.span.begin < one.end;
    });
}

void Measuring::claims() {
    std::size_t right = 0;
    double overlap = 0;
    for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
        const auto* const one = match(i);
        right += one != nullptr ? 1 : 0;
        if (one == nullptr) {
            miss("not found: " + gold_.claims[i].id + " \"" + gold_.claims[i].span.text + "\"");
            continue;
        }
        const auto& a = wanted_[i];
        const auto both = std::min(a.end, one->span.end) - std::max(a.begin, one->span.begin);
        overlap += f1(both, one->span.end - one->span.begin, a.end - a.begin);
    }
    std::size_t in_touched = 0;
    std::size_t all = 0;
    for (std::size_t f = 0; f < found_.claims.size(); ++f) {
        const auto& claim = found_.claims[f];
        if (repeats(f)) {
            continue;
        }
        ++all;
        const bool is_touched = touched(claim);
        in_touched += is_touched ? 1 : 0;
        if (!is_touched) {
            miss("not annotated: \"" + claim.text + "\"");
        }
    }
    put("claims", "recall (IoU 0.5)", right, gold_.claims.size());
    put("claims", "precision where annotated", right, in_touched);
    put("claims", "precision over all", right, all);
    rate("claims",
         "span overlap F1 of pairs",
         right == 0 ? 0 : overlap / static_cast<double>(right));
    std::set<int> used(pairs_.begin(), pairs_.end());
    for (std::size_t i = 0; i < found_.claims.size(); ++i) {
        if (!used.contains(static_cast<int>(i)) && touched(found_.claims[i]) && !repeats(i)) {
            miss("spurious: \"" + found_.claims[i].text + "\"");
        }
    }
}

bool Measuring::same_slot(const GoldClaim& claim,
                          const std::string& gold,
                          const std::string& found) const {
    return same_name(gold_, gold, found) ||
           (found.empty() && !is_told(gold_, gold, claim.span.text));
}

void Measuring::frames() {
    Tally typed;
    Tally subject;
    Tally object;
    std::size_t whole = 0;
    std::size_t named = 0;
    std::size_t polarity = 0;
    std::size_t pairs = 0;
    std::set<int> used(pairs_.begin(), pairs_.end());
    for (std::size_t i = 0; i < found_.claims.size(); ++i) {
        const auto& claim = found_.claims[i];
        const bool counts = used.contains(static_cast<int>(i)) || touched(claim);
        typed.found += counts && claim.predicate != "untyped" ? 1 : 0;
    }
    for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
        const auto& gold = gold_.claims[i];
        const auto family = family_of(gold.predicate, gold.object, gold.negative);
        typed.wanted += family.empty() ? 0 : 1;
        const auto* const one = match(i);
        if (one == nullptr) {
            continue;
        }
        ++pairs;
        polarity += one->negative == gold.negative ? 1 : 0;
        if (one->negative != gold.negative) {
            miss("polarity: " + gold.id + " \"" + one->text + "\"");
        }
        const bool right = is_typed_as(*one, family);
        if (!right && (!family.empty() || one->predicate != "untyped")) {
            miss("predicate: " + gold.id + " " + gold.predicate + ", found " + one->predicate +
                 " in \"" + one->text + "\"");
        }
        if (!right) {
            continue;
        }
        ++typed.right;
        const bool converse = is_converse(gold.predicate, one->predicate);
        const bool accused = gold.predicate.find("charged with") != std::string::npos &&
                             one->predicate == "charged"; // charged with(who, what)
        const auto& first = converse || accused ? one->object : one->subject;
        const auto& second = accused ? one->matter : converse ? one->subject : one->object;
        const bool who = same_slot(gold, gold.subject, first);
        const bool any_part = one->predicate == "denied" && // "had no part in it"
                              gold.predicate.starts_with("involved in") &&
                              among(second, "involvement part role hand it");
        // "was paid(who, how much)", "was told of(who, what)": both stand behind the verb
        const bool given = converse && among(one->predicate, "paid notified handed-over sold");
        constexpr WordList charges = "claim claims allegation allegations accusation accusations "
                                     "charge charges report reports it this that";
        const bool any_charge = one->predicate == "denied" && // one word for another
                                among(gold.object, charges) && among(second, charges);
        const bool what = any_part || any_charge || same_slot(gold, gold.object, second) ||
                          (given && (same_name(gold_, gold.object, one->object) ||
                                     same_name(gold_, gold.object, one->matter)));
        subject.right += who ? 1 : 0;
        object.right += what ? 1 : 0;
        whole += who && what ? 1 : 0;
        named +=
            same_name(gold_, gold.subject, first) && same_name(gold_, gold.object, second) ? 1 : 0;
        if (!who || !what) {
            miss("slots: " + gold.id + " " + gold.predicate + "(" + gold.subject + ", " +
                 gold.object + "), found " + one->predicate + "(" + one->subject + ", " +
                 one->object + ")");
        }
    }
    rate("frames", "typed predicate F1", f1(typed.right, typed.found, typed.wanted));
    put("frames", "typed predicate recall", typed.right, typed.wanted);
    put("frames", "subject", subject.right, typed.right);
    put("frames", "object", object.right, typed.right);
    rate("frames", "whole frame F1", f1(whole, typed.found, typed.wanted));
    rate("frames", "whole frame, all named F1", f1(named, typed.found, typed.wanted));
    put("frames", "polarity", polarity, pairs);
}

void Measuring::modality() {
    std::map<std::string, Tally> classes;
    std::size_t right = 0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
        const auto& gold = gold_.claims[i];
        const auto* const one = match(i);
        if (one == nullptr) {
            continue;
        }
        ++pairs;
        ++classes[gold.modality].wanted;
        ++classes[one->certainty].found;
        if (gold.modality == one->certainty) {
            ++classes[gold.modality].right;
            ++right;
        } else {
            miss("modality: " + gold.id + " " + gold.modality + ", found " + one->certainty +
                 " in \"" + one->text + "\"");
        }
    }
    double sum = 0;
    std::size_t wanted = 0;
    for (const auto& [name, tally] : classes) {
        sum += tally.wanted == 0 ? 0 : f1(tally.right, tally.found, tally.wanted);
        wanted += tally.wanted == 0 ? 0 : 1;
    }
    rate("modality", "macro F1", wanted == 0 ? 0 : sum / static_cast<double>(wanted));
    put("modality", "right", right, pairs);
}

} // namespace ample::cite::detail

namespace ample::cite {

Agreement
measure(const Gold& gold, std::span<const Report> reports, const std::vector<Value>& values) {
    auto agreement =
        detail::Measuring(gold, reports, detail::found_in(gold, reports, values)).run();
    for (auto& figure : detail::baselines(gold, reports)) {
        agreement.figures.push_back(std::move(figure));
    }
    return agreement;
}

Agreement
compare_annotators(const Gold& gold, std::span<const Report> reports, const Gold& second) {
    return detail::Measuring(gold, reports, detail::found_by(gold, second)).run();
}

} // namespace ample::cite
