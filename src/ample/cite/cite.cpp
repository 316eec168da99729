#include <ample/cite/actors.hpp>
#include <ample/cite/cite.hpp>
#include <ample/cite/detail/partial_credits.hpp>
#include <ample/cite/detail/review.hpp>
#include <ample/cite/detail/writing.hpp>
#include <ample/cite/editions.hpp>
#include <ample/cite/roots.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

std::vector<Claim> all_claims(const std::vector<Article>& articles) {
    GroupNames groups;
    for (const auto& article : articles) {
        for (const auto& sentence : article.sentences) {
            learn_groups(sentence.words, groups);
        }
    }
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        auto some = claims_of(articles[i], i, groups);
        claims.insert(claims.end(),
                      std::make_move_iterator(some.begin()),
                      std::make_move_iterator(some.end()));
    }
    return claims;
}

} // namespace

std::vector<Value>
cite(std::span<const Report> reports, const Decisions& decisions, const Gazetteer* gazetteer) {
    std::vector<Article> articles;
    std::vector<const read::Document*> documents;
    for (const auto& report : reports) {
        articles.push_back(article_of(report.document, report.path));
        documents.push_back(&report.document);
    }
    mark_background(articles);
    auto claims = all_claims(articles);
    const auto copies = copies_of(articles);
    detail::keep_what_is_copied(articles, copies, claims);
    find_roots(articles, claims);
    apply(decisions, reports, articles, claims);
    const auto editions = editions_of(articles, documents);
    supersede(editions, articles, claims);
    const auto propositions = propositions_of(articles, claims);
    const auto dates = dates_of(articles, documents, claims, copies, propositions);
    auto conflicts = conflicts_of(articles, claims, propositions, dates);
    for (const auto& [earlier, later] : retold(editions, claims)) {
        conflicts.push_back({"supersession",
                             {{earlier}, {later}},
                             "a later edition of the same report tells it otherwise"});
    }
    auto values = detail::values_of(reports, articles, dates, {claims, copies, propositions});
    auto disputed = detail::conflict_values(reports, conflicts, claims, values);
    auto chained = detail::edition_values(reports, articles, editions, claims, values);
    std::move(disputed.begin(), disputed.end(), std::back_inserter(values));
    std::move(chained.begin(), chained.end(), std::back_inserter(values));
    for (std::size_t i = 0; i < articles.size(); ++i) {
        auto some = detail::observable_values(reports[i], articles[i]);
        std::move(some.begin(), some.end(), std::back_inserter(values));
        auto suggested = detail::suggestion_values(reports[i], articles[i]);
        std::move(suggested.begin(), suggested.end(), std::back_inserter(values));
    }
    if (gazetteer != nullptr) {
        const ActorFinder finder(*gazetteer);
        for (std::size_t i = 0; i < articles.size(); ++i) {
            auto some = detail::actor_values(
                reports[i], *gazetteer, finder.find(articles[i]), articles[i].text);
            std::move(some.begin(), some.end(), std::back_inserter(values));
        }
    }
    return values;
}

} // namespace ample::cite
