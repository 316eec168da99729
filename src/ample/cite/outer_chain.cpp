#include <ample/cite/detail/header_names.hpp>
#include <ample/cite/detail/outer_chain.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
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

/// "mp" of the Midland Press: its own dateline.
static bool is_initials(std::string_view credited, std::string_view publisher) {
    const auto words = words_of(publisher, 0, publisher.size());
    return credited.size() >= 2 && initials_of(words, {0, words.size()}) == credited;
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
        const bool own =
            credited == publisher || is_initials(credited, article.publisher) ||
            publisher.starts_with(credited + " ") ||
            (!credited.empty() && static_cast<unsigned char>(credited.front()) >= 0xE3 &&
             publisher.starts_with(credited)); // "列島通信ニュース"
        const bool only_there = credit.until != ~std::size_t{0};
        const bool covers = block >= credit.from && block < credit.until && !own;
        if (covers && (only_there || chain.size() == 1)) { // a paragraph's own, else the first
            chain.resize(1);
            chain.push_back({.name = credit.name,
                             .kind = "agency",
                             .standing = Standing::agency,
                             .organisation = ascii::lower(credit.name),
                             .words = credit.basis});
        }
    }
    if (article.voice && article.page.blocks[block].kind == BlockKind::body) {
        chain.push_back(*article.voice);
    }
    return chain;
}

bool is_told_to_outlet(const Article& article, const Words& words) {
    const auto own = words_of(article.publisher, 0, article.publisher.size());
    const std::size_t from = !own.empty() && own[0].low == "the" ? 1 : 0;
    for (std::size_t i = 0; i + 1 < words.size() && from < own.size(); ++i) {
        if (!words[i].is(Sort::tell) || words[i].quoted) {
            continue;
        }
        const auto at = i + (words[i + 1].low == "the" ? 2 : 1);
        const bool whole = own.size() - from <= words.size() - std::min(at, words.size()) &&
                           std::equal(own.begin() + static_cast<std::ptrdiff_t>(from),
                                      own.end(),
                                      words.begin() + static_cast<std::ptrdiff_t>(at),
                                      [](const Word& a, const Word& b) { return a.low == b.low; });
        const bool last = at < words.size() && words[at].capital && own.back().low.size() > 3 &&
                          words[at].low == own.back().low; // "told the Standard"
        if (whole || last) {
            return true;
        }
    }
    return false;
}

bool only_channel(const std::vector<Party>& chain) {
    return chain.back().standing == Standing::outlet ||
           (chain.back().standing == Standing::agency && !chain.back().document);
}

namespace {

bool holds_word(std::string_view text, std::string_view word) {
    const auto words = words_of(text, 0, text.size());
    return std::any_of(
        words.begin(), words.end(), [&](const Word& one) { return one.low == word; });
}

} // namespace

constexpr std::size_t longest_opening = 7; // words of "On the evening of 24 March"

/// "On 24 March", "Last week": when, before who.
static bool opens_with_day(const Words& words) {
    const auto until = std::min(longest_opening, words.size());
    return until > 2 && among(words[0].low, "on in last earlier") &&
           std::any_of(words.begin() + 1,
                       words.begin() + static_cast<std::ptrdiff_t>(until),
                       [](const Word& word) {
                           return word.is_any(Sort::month, Sort::weekday) ||
                                  among(word.low, "week month year");
                       });
}

std::size_t earlier_word(const Words& words) {
    constexpr WordList papers = "notice note bulletin report statement intimation post advisory "
                                "disclosure update filing release letter broadcast article edition "
                                "notification";
    constexpr WordList told = "said told described put stated reported suggested wrote estimated "
                              "named called identified attributed announced informed gave";
    constexpr WordList only_told = "told wrote announced gave";
    const bool dated = opens_with_day(words);
    bool before = false;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool our = among(words[i].low, "our a an the") && !words[i].quoted;
        const bool paper = i > 0 && among(words[i].low, papers) && // "In a note of 23 June"
                           (find(words, "in our", 0, i) < i || find(words, "in a", 0, i) < i ||
                            find(words, "of our", 0, i) < i);
        before = before || paper || (our && i > 1 && reads(words, i - 2, "back in"));
        before = before || (i == 0 && words[0].low == "back" && words[1].low == "in");
        auto verb = i + 1;
        verb += verb + 1 < words.size() && words[verb].low == "had" ? 1 : 0;
        const bool own = words[i].low == "we" && !words[i].quoted &&
                         ((before && among(words[verb].low, told)) ||
                          (dated && i < longest_opening && among(words[verb].low, only_told)));
        if (own) {
            return verb;
        }
    }
    return words.size();
}

/// "Harbour Crime Department, Oslo" on a line above the text: a unit of who put it out.
static bool heads_text(const Article& article, std::string_view name) {
    constexpr std::size_t shortest = 10; // bytes of such a name
    name = name.substr(0, name.find(" ("));
    if (name.size() < shortest || !article.first_hand) {
        return false;
    }
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            break;
        }
        const auto line = ascii::lower(
            std::string_view(article.text).substr(block.begin, block.end - block.begin));
        if (line == name || (line.starts_with(name) && line[name.size()] == ',')) {
            return true;
        }
    }
    return false;
}

/// Whether a publisher stands in a speaker's name; initials as they are written: "inspector at NPU"
/// is not of AT.
static bool names_publisher(std::string_view name, std::string_view publisher) {
    const bool initials = std::all_of(publisher.begin(), publisher.end(), ascii::is_upper);
    return initials ? name.find(publisher) != name.npos
                    : ascii::lower(name).find(ascii::lower(publisher)) != std::string::npos;
}

bool is_outlet(const Article& article, const Party& party) {
    const auto own = ascii::lower(article.publisher);
    const auto low = ascii::lower(party.name);
    const std::string_view name = low;
    const bool minister = !party.person.empty() && party.standing == Standing::government;
    if (name.size() <= 2 || own.empty() || minister) { // speaks in a release of his own
        return false;
    }
    constexpr std::string_view definite = "the ";
    const bool the = name.starts_with(definite);
    const auto bare = name.substr(the ? definite.size() : 0);
    const bool last = the && own.size() > bare.size() && own.ends_with(bare) &&
                      own[own.size() - bare.size() - 1] == ' '; // "The Standard" of its own
    const bool itself = article.first_hand &&                   // a notice, a filing
                        among(std::string_view(party.name).substr(name.size() - bare.size()),
                              "Company Group Registrant Issuer Corporation Exchange");
    const bool office = the && article.first_hand && // "The court" in its own summary
                        among(bare,
                              "court ministry department prosecution police embassy "
                              "commission authority agency office council") &&
                        holds_word(own, bare);
    return last || itself || office || heads_text(article, bare) ||
           own.find(name) != std::string::npos || names_publisher(party.name, article.publisher);
}

} // namespace ample::cite::detail
