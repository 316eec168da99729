#include <ample/cite/claims.hpp>
#include <ample/cite/detail/conference_hosts.hpp>
#include <ample/cite/detail/outer_chain.hpp>
#include <ample/cite/detail/self_naming.hpp>
#include <ample/cite/detail/voices.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

/// "told the police", "told authorities during questioning".
bool is_questioned(const Words& words, std::size_t verb) {
    const auto until = std::min(verb + 5, words.size());
    return std::any_of(
        words.begin() + static_cast<std::ptrdiff_t>(std::min(verb, until)),
        words.begin() + static_cast<std::ptrdiff_t>(until),
        [](const Word& word) {
            return word.is_any(Sort::police, Sort::official, Sort::prosecutor, Sort::court) ||
                   detail::among(word.low, "officers agents interrogators judge");
        });
}

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
    bool ahead = false;
    for (std::size_t i = 0; i < article.attributions.size(); ++i) {
        for (const auto& one : article.attributions[i]) {
            const bool called =
                std::any_of(one.parties.begin(), one.parties.end(), [&](const Party& who) {
                    return std::any_of(people.begin(), people.end(), [&](const Party& full) {
                        return is_surname_of(who, full);
                    });
                });
            if (called && is_questioned(article.sentences[i].words, one.verb)) {
                return false; // "Berg told the police": a suspect, who may bear the name too
            }
            ahead = ahead || called;
        }
    }
    return ahead;
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

    article.voice = detail::voice_of(article);
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
