#include <ample/cite/claims.hpp>
#include <ample/cite/detail/found.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace ample::cite::detail {

namespace {

constexpr std::size_t permutations = 128;
constexpr std::size_t shingle = 3;
constexpr double near_duplicate = 0.8; // the usual threshold

using Signature = std::array<std::uint64_t, permutations>;

std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 33U;
    x *= 0xff51afd7ed558ccdU;
    x ^= x >> 33U;
    x *= 0xc4ceb9fe1a85ec53U;
    return x ^ (x >> 33U);
}

/// MinHash of the 3-word shingles of a whole text.
Signature signature_of(std::string_view text) {
    Signature signature;
    signature.fill(std::numeric_limits<std::uint64_t>::max());
    std::vector<std::uint64_t> words;
    for (const auto& word : words_of(text, 0, text.size())) {
        if (word.mark == 0) {
            std::uint64_t hash = 0xcbf29ce484222325U;
            for (const char c : word.low) {
                hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
            }
            words.push_back(hash);
        }
    }
    for (std::size_t i = 0; i + shingle <= words.size(); ++i) {
        const auto key = mixed(words[i] ^ mixed(words[i + 1] ^ mixed(words[i + 2])));
        for (std::size_t p = 0; p < permutations; ++p) {
            signature[p] = std::min(signature[p], mixed(key ^ (p * 0x9e3779b97f4a7c15U)));
        }
    }
    return signature;
}

double resemblance(const Signature& a, const Signature& b) {
    std::size_t equal = 0;
    for (std::size_t p = 0; p < permutations; ++p) {
        equal += a[p] == b[p] ? 1 : 0;
    }
    return static_cast<double>(equal) / permutations;
}

Figure share(std::string group, std::string name, std::size_t right, std::size_t of) {
    const auto value = of == 0 ? 0 : static_cast<double>(right) / static_cast<double>(of);
    return {std::move(group), std::move(name), value, right, of};
}

class Baselines {
public:
    Baselines(const Gold& gold, std::span<const Report> reports) : gold_(gold), reports_(reports) {
        for (const auto& claim : gold.claims) {
            wanted_.push_back({document(claim.span.document), claim.span.begin, claim.span.end});
        }
    }

    std::vector<Figure> run() {
        std::vector<Stretch> leads;
        std::vector<Stretch> quotes;
        for (const auto& report : reports_) {
            if (const auto index = document_of(gold_, report.path)) {
                const auto article = article_of(report.document, report.path);
                gather(report, article, *index, leads, quotes);
            }
        }
        compare("baseline: lead sentence", leads);
        compare("baseline: direct quotations", quotes);
        copies();
        return std::move(figures_);
    }

private:
    [[nodiscard]] std::size_t document(const std::string& id) const {
        std::size_t index = 0;
        while (index < gold_.documents.size() && gold_.documents[index].id != id) {
            ++index;
        }
        return index;
    }

    static void gather(const Report& report,
                       const Article& article,
                       std::size_t index,
                       std::vector<Stretch>& leads,
                       std::vector<Stretch>& quotes) {
        bool first = true;
        for (const auto& sentence : article.sentences) {
            if (sentence.kind != BlockKind::body) {
                continue;
            }
            if (first) {
                const auto bytes = report.document.bytes_of(sentence.begin, sentence.end);
                leads.push_back({index, bytes.begin, bytes.end});
                first = false;
            }
            for (std::size_t i = 0; i < sentence.words.size();) {
                auto end = i;
                while (end < sentence.words.size() && sentence.words[end].quoted) {
                    ++end;
                }
                if (end > i + 2) {
                    const auto bytes = report.document.bytes_of(sentence.words[i].begin,
                                                                sentence.words[end - 1].end);
                    quotes.push_back({index, bytes.begin, bytes.end});
                }
                i = std::max(end, i + 1);
            }
        }
    }

    void compare(const std::string& name, const std::vector<Stretch>& found) {
        const auto pairs = paired(wanted_, found);
        const auto right = static_cast<std::size_t>(
            std::count_if(pairs.begin(), pairs.end(), [](int one) { return one >= 0; }));
        figures_.push_back(share(name, "recall (IoU 0.5)", right, wanted_.size()));
        figures_.push_back(share(name, "precision over all", right, found.size()));
    }

    /// Documents that share a copied claim, against those whose fingerprints are near.
    void copies() {
        std::set<std::pair<std::size_t, std::size_t>> wanted;
        for (const auto& relation : gold_.relations) {
            if (relation.type != "copy" || relation.claims.size() != 2) {
                continue;
            }
            std::array<std::size_t, 2> ends = {};
            for (std::size_t k = 0; k < 2; ++k) {
                for (std::size_t i = 0; i < gold_.claims.size(); ++i) {
                    if (gold_.claims[i].id == relation.claims[k]) {
                        ends[k] = wanted_[i].document;
                    }
                }
            }
            wanted.insert({std::min(ends[0], ends[1]), std::max(ends[0], ends[1])});
        }
        std::size_t right = 0;
        double nearest = 0;
        for (const auto& [a, b] : wanted) {
            const auto x = text_of(a);
            const auto y = text_of(b);
            const auto near = resemblance(signature_of(x), signature_of(y));
            nearest = std::max(nearest, near);
            right += near >= near_duplicate ? 1 : 0;
        }
        figures_.push_back(share(
            "baseline: MinHash of documents", "copying documents found", right, wanted.size()));
        figures_.push_back(
            {"baseline: MinHash of documents", "nearest resemblance of a copy", nearest, 0, 0});
    }

    [[nodiscard]] std::string_view text_of(std::size_t index) const {
        for (const auto& report : reports_) {
            if (document_of(gold_, report.path) == index) {
                return report.document.text;
            }
        }
        return {};
    }

    const Gold& gold_;
    std::span<const Report> reports_;
    std::vector<Stretch> wanted_;
    std::vector<Figure> figures_;
};

} // namespace

std::vector<Figure> baselines(const Gold& gold, std::span<const Report> reports) {
    return Baselines(gold, reports).run();
}

} // namespace ample::cite::detail
