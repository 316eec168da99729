// How well what `cite` finds agrees with a gold annotation.
//
//     claims      found, when the span overlaps a gold span by half: |a n b| >= |a u b| / 2; each
//                 gold claim is paired with at most one found claim, best overlaps first
//     precision   over the claims found in sentences that the annotator touched; `all` over all
//     frame       over pairs: the predicate's family, subject and object (by the entity's
//     mentions).
//                 Slots are compared by their roles: "were targeted by(V, G)" and "attacked(G, V)"
//                 say one thing. A slot the gold span does not tell ("records were stolen") is
//                 right when it is left empty; `whole frame, all named` wants it filled too.
//     chain       over pairs: all knots equal; the last one (root); edit distance
//     roots       of a cluster that spans documents: how many sources its paired claims end in
//     times       value equal; gold without a value wants none found
//     relations   pairs of claims by type; false contradictions first
//
// The same figures are printed for baselines that know nothing of grammar: the lead sentence of
// each report, direct quotations only, and whole-document fingerprints (MinHash) for the copies.
// Everything is computed from the values, as any reader of a case book could do it.

#pragma once

#include <ample/cite/cite.hpp>
#include <ample/cite/gold.hpp>

#include <span>
#include <string>
#include <vector>

namespace ample::cite {

/// One line of the result: `right` of `of`, or a rate that is no share (F1, a mean).
struct Figure {
    std::string group = {};
    std::string name = {};
    double value = 0;
    std::size_t right = 0;
    std::size_t of = 0; ///< 0: the value is no share
};

struct Agreement {
    std::vector<Figure> figures = {};
    std::vector<std::string> misses = {}; ///< what was wrong, one line each
};

/// Compares `values`, which `cite` made from `reports`, with the gold. Reports and gold documents
/// are joined by the file's name.
Agreement
measure(const Gold& gold, std::span<const Report> reports, const std::vector<Value>& values);

/// Compares a second annotation of the same reports with the gold by the same figures: how far two
/// people agree is what can be asked of a program at most. Documents are joined by their files'
/// names, those of the second that the gold does not know are left out. What is measured is not the
/// same one way round as the other. No baselines.
Agreement compare_annotators(const Gold& gold, std::span<const Report> reports, const Gold& second);

namespace detail {

/// Whether a gold name and a found one may be the same: by the entity's mentions when `gold_name`
/// is an entity's id, else by their words, countries and demonyms made equal.
bool same_name(const Gold& gold, std::string_view gold_name, std::string_view found);

/// Whether the words of a gold span tell who `gold_name` is: by a mention, its own words or a
/// pronoun.
bool is_told(const Gold& gold, std::string_view gold_name, std::string_view span);

/// Whether subject and object change places between the gold predicate and the found one: one puts
/// first who acted, the other to whom it was done.
bool is_converse(std::string_view gold_predicate, std::string_view predicate);

/// The typed predicates that a gold predicate in plain words may be; empty when it is not typed.
std::string_view family_of(std::string_view gold_predicate, std::string_view object, bool negative);

/// Whether a typed predicate is one of a family.
bool is_of(std::string_view predicate, std::string_view family);

/// The baselines' figures, with the lead sentences and quotations of the reports.
std::vector<Figure> baselines(const Gold& gold, std::span<const Report> reports);

/// Pairs each gold span with at most one found span, by overlap: the found index or -1.
struct Stretch {
    std::size_t document = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<int> paired(const std::vector<Stretch>& gold, const std::vector<Stretch>& found);

} // namespace detail

} // namespace ample::cite
