// The comparison behind `measure`, in three rooms: claims and frames, chains and roots, relations.

#pragma once

#include <ample/cite/detail/found.hpp>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::cite::detail {

inline double share(std::size_t right, std::size_t of) {
    return of == 0 ? 0 : static_cast<double>(right) / static_cast<double>(of);
}

inline double f1(std::size_t right, std::size_t found, std::size_t wanted) {
    return share(2 * right, found + wanted);
}

/// Right and wanted of one class.
struct Tally {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t wanted = 0;
};

class Measuring {
public:
    Measuring(const Gold& gold, std::span<const Report> reports, FoundValues found)
        : gold_(gold), reports_(reports), found_(std::move(found)) {
        for (const auto& claim : gold.claims) {
            wanted_.push_back({index_of(claim.span.document), claim.span.begin, claim.span.end});
        }
        std::vector<Stretch> spans;
        for (const auto& claim : found_.claims) {
            spans.push_back(claim.span);
        }
        pairs_ = paired(wanted_, spans);
        prefer_family();
    }

    Agreement run() {
        spans();
        claims();
        frames();
        modality();
        chains();
        roots();
        times();
        copies();
        relations();
        dates();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::size_t index_of(const std::string& id) const {
        for (std::size_t i = 0; i < gold_.documents.size(); ++i) {
            if (gold_.documents[i].id == id) {
                return i;
            }
        }
        return gold_.documents.size();
    }

    void put(std::string group, std::string name, std::size_t right, std::size_t of) {
        out_.figures.push_back({std::move(group), std::move(name), share(right, of), right, of});
    }

    void rate(std::string group, std::string name, double value) {
        out_.figures.push_back({std::move(group), std::move(name), value, 0, 0});
    }

    void miss(const std::string& what) { out_.misses.push_back(what); }

    [[nodiscard]] const FoundClaim* match(std::size_t gold) const {
        return pairs_[gold] < 0 ? nullptr : &found_.claims[static_cast<std::size_t>(pairs_[gold])];
    }

    /// Of several frames of one clause the one that the annotator wrote down is compared.
    void prefer_family();
    static bool is_typed_as(const FoundClaim& one, std::string_view family);
    static bool same_span(const FoundClaim& a, const FoundClaim& b);
    /// Whether an earlier claim has the same span: one clause counts once.
    [[nodiscard]] bool repeats(std::size_t found) const;
    /// Bytes of the file a span names, as the reports have them.
    [[nodiscard]] bool reproduces(const Stretch& span, const std::string& text) const;
    void spans();
    /// Whether the annotator touched this stretch at all: a gold span meets it.
    [[nodiscard]] bool touched(const FoundClaim& claim) const;
    void claims();
    /// The names are one, or the slot is empty and the span does not tell it.
    [[nodiscard]] bool
    same_slot(const GoldClaim& claim, const std::string& gold, const std::string& found) const;
    void frames();
    void modality();
    [[nodiscard]] bool same_speaker(const GoldClaim& claim,
                                    std::size_t knot,
                                    const std::string& name,
                                    const std::string& kind) const;
    [[nodiscard]] std::size_t distance(const GoldClaim& gold, const FoundClaim& one) const;
    /// The root by its name or by the innermost speaker's, "Government of Japan", "Kato".
    [[nodiscard]] bool same_root(const GoldClaim& gold, const FoundClaim& one) const;
    void chains();
    void roots();
    void times();
    void copies();
    [[nodiscard]] Stretch stretch(const std::string& id) const;
    static bool meet(const Stretch& a, const Stretch& b);
    /// Whether a found copy lies on the two claims of a relation, either way round.
    [[nodiscard]] bool joins(const FoundCopy& copy, const GoldRelation& relation) const;
    /// Both sentences are annotated, have no cluster in common and are no altered copy by the
    /// annotator.
    [[nodiscard]] bool tells_other(const FoundCopy& copy) const;
    [[nodiscard]] std::string gold_id(const std::string& found) const;
    void relations();
    [[nodiscard]] std::string text_of(const std::string& id) const;
    [[nodiscard]] std::size_t members(const FoundConflict& one, const GoldRelation& relation) const;
    void dates();

    const Gold& gold_;
    std::span<const Report> reports_;
    FoundValues found_;
    std::vector<Stretch> wanted_;
    std::vector<int> pairs_;
    Agreement out_;
};

} // namespace ample::cite::detail
