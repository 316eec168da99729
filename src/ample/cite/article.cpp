#include <ample/cite/claims.hpp>
#include <ample/cite/detail/conference_hosts.hpp>
#include <ample/cite/detail/outer_chain.hpp>
#include <ample/cite/detail/self_naming.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

/// Whether a speaker is called by a surname whose bearer the report names in full elsewhere:
/// "Salema said. ... Justice Minister Duarte Salema has said".
bool names_ahead(const Article& article, const std::vector<Party>& people) {
    const auto is_surname_of = [](const Party& one, const Party& full) {
        const auto& name = one.person.empty() ? one.name : one.person;
        const auto& whole = full.person;
        return !name.empty() && name.find(' ') == std::string::npos && full.name != full.person &&
               whole.size() > name.size() + 1 && whole.ends_with(name) &&
               whole[whole.size() - name.size() - 1] == ' ';
    };
    return std::any_of(
        article.attributions.begin(), article.attributions.end(), [&](const auto& sentence) {
            return std::any_of(sentence.begin(), sentence.end(), [&](const Attribution& one) {
                return std::any_of(one.parties.begin(), one.parties.end(), [&](const Party& who) {
                    return std::any_of(people.begin(), people.end(), [&](const Party& full) {
                        return is_surname_of(who, full);
                    });
                });
            });
        });
}

} // namespace

Article article_of(const read::Document& document, std::string path) {
    Article article;
    article.path = std::move(path);
    article.text = document.text;
    detail::find_publisher(document, article);
    article.page = page_of(document.text, document.title);
    article.language = language_of(document.text);
    if (article.publisher.empty()) {
        find_masthead(article);
    }
    article.title = document.title.empty() ? article.page.title : document.title;
    article.sentences = sentences_of(document.text, article.page);
    if (article.publisher.empty()) {
        auto own = detail::self_named(article);
        article.publisher = std::move(own.name);
        article.publisher_basis = own.basis.empty() ? "" : "line \"" + own.basis + "\"";
    }
    article.first_hand = is_first_hand(article);
    article.offices = OfficeNames(article.text, article.sentences);
    Cast cast(&article.offices);
    detail::introduce_host(article, cast);
    article.attributions = attributions_of(article.text, article.sentences, cast);
    if (names_ahead(article, cast.people())) {
        Cast again(&article.offices);
        detail::introduce_host(article, again);
        again.expect(cast.people());
        article.attributions = attributions_of(article.text, article.sentences, again);
    }
    article.background.assign(article.page.blocks.size(), false);
    return article;
}

} // namespace ample::cite
