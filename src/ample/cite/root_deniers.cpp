// Whose chief executive denies, and for whom a lawyer speaks.
//
//     Tuatara said it patched the flaw. Kelmont said it told Tuatara in July. Chief executive Jan
//     Maes denied this.        of Tuatara: nobody denies what his own firm has just said
//
// A post without a firm is taken for one of the firm that spoke last (party.hpp), which is wrong
// where it denies what that firm said.

#include <ample/cite/detail/answers.hpp>
#include <ample/cite/detail/counsel.hpp>
#include <ample/cite/detail/root_lending.hpp>
#include <ample/core/ascii.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>

namespace ample::cite::detail {

void part_deniers(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    std::map<std::pair<std::size_t, std::string>, Root> meant; // by article and person
    std::vector<const Root*> last(articles.size());            // the firm that spoke last
    std::vector<const Root*> before(articles.size());          // and another one before it
    for (auto& claim : claims) {
        const auto& speaker = claim.chain.back();
        auto& latest = last[claim.article];
        const auto& words = articles[claim.article].sentences[claim.sentence].words;
        const bool denies = speaker.of_firm && !claim.words.empty() && latest != nullptr &&
                            claim.root.key == latest->key && denies_this(words, claim.words);
        if (denies && before[claim.article] != nullptr) {
            meant[{claim.article, speaker.person}] = *before[claim.article];
        }
        const auto found = meant.find({claim.article, speaker.person});
        if (found != meant.end() && speaker.of_firm) {
            claim.root.key = found->second.key;
            claim.root.name = found->second.name;
            claim.root.basis = "denies what the firm before has said";
        } else if (speaker.standing == Standing::organisation) {
            if (latest != nullptr && latest->key != claim.root.key) {
                before[claim.article] = latest;
            }
            latest = &claim.root;
        }
    }
}

void join_clients(std::vector<Claim>& claims) {
    constexpr std::string_view counsel = "counsel:";
    constexpr std::string_view person = "person:";
    std::set<std::string> named;                                 // "Ann Berg", in any report
    std::set<std::pair<std::size_t, std::string>> of_an_article; // "the man", in this one alone
    for (const auto& claim : claims) {
        if (claim.root.key.starts_with(counsel)) {
            auto client = claim.root.key.substr(counsel.size());
            const auto& called = claim.chain.back().client;
            const auto last = called.rfind(' ') == std::string::npos ? 0 : called.rfind(' ') + 1;
            if (last < called.size() && ascii::is_upper(called[last])) {
                named.insert(client);
            }
            of_an_article.insert({claim.article, std::move(client)});
        }
    }
    for (auto& claim : claims) {
        auto& key = claim.root.key;
        if (!of_an_article.empty() && key.starts_with(person)) {
            auto client = key_of_client(std::string_view(key).substr(person.size()));
            if (named.contains(client) || of_an_article.contains({claim.article, client})) {
                key.assign(counsel).append(client);
            }
        }
    }
}

} // namespace ample::cite::detail
