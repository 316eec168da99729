#include <ample/cite/detail/outer_chain.hpp>
#include <ample/core/ascii.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace ample::cite::detail {

namespace {

std::string meta_value(const read::Document& document, std::string_view key) {
    for (const auto& [name, value] : document.meta) {
        if (ascii::same(name, key) && !ascii::trim(value).empty()) {
            return std::string(ascii::trim(value));
        }
    }
    return {};
}

} // namespace

void find_publisher(const read::Document& document, Article& article) {
    for (const auto* const key : {"og:site_name",
                                  "jsonld:publisher",
                                  "publisher",
                                  "application-name",
                                  "mail:forwarded-from",
                                  "mail:from"}) {
        if (auto name = meta_value(document, key); !name.empty()) {
            article.publisher = std::move(name);
            article.publisher_basis = std::string("meta ") + key;
            return;
        }
    }
}

std::vector<Party> outer_chain(const Article& article, std::size_t block) {
    std::vector<Party> chain;
    Party outlet{.name = article.publisher, .kind = "outlet", .standing = Standing::outlet};
    if (outlet.name.empty()) {
        outlet.name = "outlet of " + article.path;
    }
    chain.push_back(std::move(outlet));
    for (const auto& credit : article.page.credits) {
        const auto publisher = ascii::lower(article.publisher);
        const auto credited = ascii::lower(credit.name);
        const bool own = credited == publisher || publisher.starts_with(credited + " ");
        if (block >= credit.from && !own) {
            chain.push_back({.name = credit.name,
                             .kind = "agency",
                             .standing = Standing::agency,
                             .organisation = ascii::lower(credit.name),
                             .words = credit.basis});
            break;
        }
    }
    return chain;
}

bool only_channel(const std::vector<Party>& chain) {
    return chain.back().standing == Standing::outlet ||
           (chain.back().standing == Standing::agency && !chain.back().document);
}

} // namespace ample::cite::detail
