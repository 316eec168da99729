#include <ample/cite/detail/partial_credits.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <optional>
#include <set>

namespace ample::cite::detail {

namespace {

/// A wire that gave some of a report and whose own report is on the desk.
struct Inputs {
    std::string basis = {};            ///< the words of the credit
    std::set<std::size_t> copied = {}; ///< blocks that share a sentence with the wire's report
};

std::optional<std::size_t> report_of(const std::vector<Article>& articles, std::string_view wire) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const auto& credits = articles[i].page.credits;
        const bool alone = articles[i].publisher.empty() && credits.size() == 1 &&
                           ascii::same(credits.front().name, wire); // a page without a name
        if (alone || ascii::same(articles[i].publisher, wire)) {
            return i;
        }
    }
    return std::nullopt;
}

/// The blocks of `article` that share a sentence with `other`.
std::set<std::size_t> blocks_shared(const Article& article,
                                    std::size_t index,
                                    std::size_t other,
                                    const std::vector<Copy>& copies) {
    std::set<std::size_t> blocks;
    for (const auto& copy : copies) {
        const bool forth = copy.from == other && copy.to == index;
        if (!forth && !(copy.from == index && copy.to == other)) {
            continue;
        }
        for (const auto* const pairs : {&copy.sentences, &copy.altered}) {
            for (const auto& pair : *pairs) {
                blocks.insert(article.sentences[forth ? pair.to : pair.from].block);
            }
        }
    }
    return blocks;
}

std::optional<Inputs> inputs_of(const std::vector<Article>& articles,
                                std::size_t index,
                                const std::vector<Copy>& copies) {
    for (const auto& credit : articles[index].page.credits) {
        const auto basis = ascii::lower(credit.basis);
        const auto& publisher = articles[index].publisher;
        const bool joint = !publisher.empty() && basis.find('/') != std::string::npos &&
                           basis.find(ascii::lower(publisher)) != std::string::npos;
        const bool part = joint || basis.find("with input") != std::string::npos;
        const auto wire = part ? report_of(articles, credit.name) : std::nullopt;
        if (wire && *wire != index) {
            return Inputs{credit.basis, blocks_shared(articles[index], index, *wire, copies)};
        }
        if (joint) { // which part is the wire's, nothing shows
            return Inputs{credit.basis, {}};
        }
    }
    return std::nullopt;
}

} // namespace

void keep_what_is_copied(const std::vector<Article>& articles,
                         const std::vector<Copy>& copies,
                         std::vector<Claim>& claims) {
    std::vector<std::optional<Inputs>> inputs;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        inputs.push_back(inputs_of(articles, i, copies));
    }
    for (auto& claim : claims) {
        const auto& known = inputs[claim.article];
        const bool through =
            known && claim.chain.size() > 1 && claim.chain[1].words == known->basis;
        const auto block = articles[claim.article].sentences[claim.sentence].block;
        if (through && !known->copied.contains(block)) {
            claim.chain.erase(claim.chain.begin() + 1);
        }
    }
}

} // namespace ample::cite::detail
