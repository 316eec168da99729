// Papers and stations whose own report is on the desk: by a shorter name, or as those who saw the
// papers that are cited.

#include <ample/cite/detail/root_lending.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <map>
#include <string>

namespace ample::cite::detail {

namespace {

/// The publishers by their names less a last word that any medium may have: "LBN" of "LBN News".
std::map<std::string, const Article*> by_short_name(const std::vector<Article>& articles) {
    std::map<std::string, const Article*> media;
    for (const auto& article : articles) {
        const auto low = ascii::lower(article.publisher);
        const auto blank = low.rfind(' ');
        const bool medium = blank != std::string::npos && blank > 2 &&
                            among(low.substr(blank + 1), "news online radio television tv media");
        if (!medium) {
            continue;
        }
        const auto [known, is_new] = media.emplace(low.substr(0, blank), &article);
        if (!is_new && known->second->publisher != article.publisher) {
            known->second = nullptr; // of two media
        }
    }
    return media;
}

/// "invoices seen by LBN News", told by it: nobody knows whose they are, and it vouches for them.
bool saw_them_itself(const Article& article, const Claim& claim) {
    if (!claim.root.key.starts_with("anonymous:") || claim.chain.size() != 2 ||
        article.publisher.empty()) {
        return false;
    }
    const auto& sentence = article.sentences[claim.sentence];
    const auto low = ascii::lower(
        std::string_view(article.text).substr(sentence.begin, sentence.end - sentence.begin));
    const auto reader = " by " + ascii::lower(article.publisher);
    const auto at = low.find(reader);
    const auto verb = at == std::string::npos ? at : low.rfind(' ', at > 0 ? at - 1 : 0);
    return verb != std::string::npos &&
           among(low.substr(verb + 1, at - verb - 1), "seen reviewed obtained viewed examined");
}

void of_outlet(Claim& claim, const Article& article) {
    claim.root.key = "outlet:" + ascii::lower(article.publisher);
    claim.root.name = article.publisher;
    claim.root.anonymous = false;
}

} // namespace

void name_media(const std::vector<Article>& articles, std::vector<Claim>& claims) {
    constexpr std::string_view agency = "agency:";
    const auto media = by_short_name(articles);
    for (auto& claim : claims) {
        const auto& article = articles[claim.article];
        if (saw_them_itself(article, claim)) {
            of_outlet(claim, article);
            claim.root.basis = "the outlet has seen it itself";
        } else if (claim.root.key.starts_with(agency)) {
            const auto found = media.find(claim.root.key.substr(agency.size()));
            if (found != media.end() && found->second != nullptr) {
                of_outlet(claim, *found->second);
                claim.root.basis = "its own report is on the desk";
            }
        }
    }
}

} // namespace ample::cite::detail
