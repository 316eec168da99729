#include <ample/cite/detail/header_names.hpp>
#include <ample/cite/detail/self_naming.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_line = 160; // bytes
constexpr const char* letters_to[] = {"in an email",
                                      "in an e-mail",
                                      "by email",
                                      "by e-mail",
                                      "via email",
                                      "in an emailed",
                                      "in a text message",
                                      "in a phone",
                                      "in an exclusive",
                                      "by phone"};

bool is_medium(const Words& words, Phrase name) {
    const auto low = low_text(words, name);
    const auto bare = low.starts_with("the ") ? low.substr(4) : low;
    return !agency_name(low).empty() || !agency_name(bare).empty() ||
           std::any_of(words.begin() + static_cast<std::ptrdiff_t>(name.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(name.end),
                       [](const Word& word) { return word.is(Sort::media); });
}

/// Whether the name is a part of a line above the text: "Joana Serpa | Iberian Affairs | 12 May".
bool is_part_of_head(const Article& article, const Words& words, Phrase name) {
    const auto whole = verbatim(article.text, words, name);
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            return false;
        }
        const auto line = article.text.substr(block.begin, block.end - block.begin);
        const auto at = line.size() <= longest_line ? line.find(whole) : line.npos;
        if (at == line.npos) {
            continue;
        }
        const auto edge = [&](std::string_view beside) {
            return beside.empty() || beside.find_first_of("|/") < 3 || beside.find("\u00B7") < 3;
        };
        const auto before = line.substr(0, at);
        const auto tail = before.substr(before.size() > 3 ? before.size() - 3 : 0);
        if (edge(line.substr(at + whole.size())) && (before.empty() || edge(tail))) {
            return true;
        }
    }
    return false;
}

SelfName named(const Article& article, const Words& words, Phrase name, Phrase basis) {
    return {verbatim(article.text, words, name), verbatim(article.text, words, basis)};
}

/// "By Ann Berg for the Harbour Post", a line by itself: the Harbour Post.
Phrase byline_medium(const Words& words) {
    constexpr std::size_t longest = 12;
    const auto by = find(words, "for", 2, std::min(words.size(), longest));
    if (words.size() > longest || words.empty() || words[0].low != "by" ||
        by + 1 >= std::min(words.size(), longest)) {
        return {};
    }
    const auto name = name_at(words, by + 1 + (words[by + 1].low == "the" ? 1 : 0));
    return name.end == words.size() && words[1].capital && words[by - 1].capital ? name : Phrase{};
}

/// "The Quay Herald © 2021".
Phrase before_copyright(const Article& article, const Words& words) {
    const auto name = words.empty() ? Phrase{} : name_at(words, 0);
    return !name.empty() && words[0].low != "copyright" && name.end < words.size() &&
                   article.text.substr(words[name.end].begin).starts_with("\u00A9")
               ? name
               : Phrase{};
}

/// "Source: Reuters / Lagos Standard English/Ada Obi", on the last two lines: the Lagos Standard.
Phrase before_author(const Article& article, const Block& block, const Words& words) {
    constexpr std::size_t longest_sign = 9; // words
    const auto& blocks = article.page.blocks;
    const bool last = &block == &blocks.back() && blocks.size() > 1;
    const auto name = last && words.size() <= longest_sign ? name_at(words, 0) : Phrase{};
    if (name.end < name.begin + 2 || name.end + 1 >= words.size() || words[name.end].mark != '/' ||
        !words[name.end + 1].capital) {
        return {};
    }
    const auto& before = blocks[blocks.size() - 2];
    const auto line = article.text.substr(before.begin, before.end - before.begin);
    const bool language = among(words[name.end - 1].low,
                                "english french arabic hindi urdu spanish turkish bangla online");
    return line.starts_with("Source:") ? Phrase{name.begin, name.end - (language ? 1 : 0)}
                                       : Phrase{};
}

/// "This report by X was first published", "This article was originally published by X", "© X".
SelfName by_imprint(const Article& article) {
    bool seen_body = false;
    for (const auto& block : article.page.blocks) {
        seen_body = seen_body || block.kind == BlockKind::body;
        if (block.end - block.begin > longest_line) {
            continue;
        }
        const auto line = article.text.substr(block.begin, block.end - block.begin);
        const auto words = words_of(article.text, block.begin, block.end);
        const bool of_photo = !seen_body && line.starts_with("\u00A9") && // below the headline
                              std::none_of(line.begin(), line.end(), ascii::is_digit);
        if (!of_photo && (line.starts_with("\u00A9") || line.starts_with("Copyright"))) {
            const auto capital = std::find_if(words.begin(), words.end(), [](const Word& word) {
                return word.capital && word.low != "copyright" && !word.is(Sort::month);
            });
            const auto name = name_at(words, static_cast<std::size_t>(capital - words.begin()));
            if (!name.empty() && !words[name.begin].is(Sort::pronoun) &&
                !among(words[name.begin].low, "this all registered rights")) {
                return named(article, words, name, {0, std::min(name.end, words.size())});
            }
        }
        const bool more = words.size() > 3 && reads(words, 0, "more from"); // "More from The Argus"
        if (const auto name = more ? name_at(words, 2) : Phrase{};
            name.end == words.size() && name.end > 3 &&
            names_medium(words, behind_the(words, name))) {
            return named(article, words, name, {0, words.size()});
        }
        if (const auto name = before_copyright(article, words); !name.empty()) {
            return named(article, words, name, {0, words.size()});
        }
        if (const auto name = before_author(article, block, words); !name.empty()) {
            return named(article, words, name, {0, words.size()});
        }
        if (const auto name = byline_medium(words); !name.empty()) {
            return named(article, words, name, {0, words.size()});
        }
        if (words.size() < 6 || words[0].low != "this" ||
            !among(words[1].low, "report story article") ||
            find(words, "published", 2, words.size()) == words.size()) {
            continue;
        }
        for (std::size_t i = 2; i + 1 < words.size(); ++i) {
            const auto name = name_at(words, i + 1);
            const bool led = words[i].low == "by" || (among(words[i].low, "in on") && i > 3);
            if (led && !name.empty() && !words[name.end - 1].is(Sort::month)) {
                return named(article, words, name, {0, words.size()});
            }
        }
    }
    return {};
}

/// "Foreign Ministry Spokesperson Ann Berg's Regular Press Conference on June 14, 2023".
SelfName by_conference(const Article& article) {
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            return {};
        }
        const auto words = words_of(article.text, block.begin, block.end);
        const auto talk = std::find_if(words.begin(), words.end(), [](const Word& word) {
            return among(word.low, "conference briefing remarks");
        });
        const auto role = std::find_if(
            words.begin(), talk, [](const Word& word) { return word.low.starts_with("spokes"); });
        const auto office = static_cast<std::size_t>(role - words.begin());
        if (talk == words.end() || role == talk || office == 0) {
            continue;
        }
        auto end = office;
        end -= words[end - 1].low == "'s" ? 1 : 0;
        const Phrase name{name_before(words, end).begin, end};
        if (!name.empty() &&
            std::any_of(words.begin() + static_cast<std::ptrdiff_t>(name.begin),
                        words.begin() + static_cast<std::ptrdiff_t>(name.end),
                        [](const Word& word) {
                            return word.is_any(Sort::ministry, Sort::police, Sort::government);
                        })) {
            return named(article, words, name, {0, words.size()});
        }
    }
    return {};
}

using Heard = std::map<std::string, std::pair<std::size_t, SelfName>>;

/// The entry of a name, or of one that goes on behind it: "The Globe" and "The Globe and Mail".
std::pair<std::size_t, SelfName>& entry_of(Heard& heard, const std::string& low) {
    const auto goes_on = [](const std::string& whole, const std::string& part) {
        return whole.size() > part.size() && whole.starts_with(part) && whole[part.size()] == ' ';
    };
    for (auto& [name, entry] : heard) {
        if (goes_on(name, low) || goes_on(low, name)) {
            return entry;
        }
    }
    return heard[low];
}

std::size_t words_of_name(const SelfName& one) {
    return words_of(one.name, 0, one.name.size()).size();
}

/// Who asked: "left questions from Rheinwelle unanswered", "In a reply to The Island Post"; `at` is
/// behind the preposition. Others ask too, so that a medium's name or silence must tell; people
/// have more than one name.
Phrase who_asked(const Words& words, std::size_t at) {
    if (at < 2 || at >= words.size() || words[at].quoted) {
        return {};
    }
    const auto asker = name_at(words, at);
    const Words name(words.begin() + static_cast<std::ptrdiff_t>(asker.begin),
                     words.begin() + static_cast<std::ptrdiff_t>(asker.end));
    const auto& noun = words[at - 2].low;
    const bool reply = words[at - 1].low == "to" && among(noun, "reply replies");
    const bool question =
        words[at - 1].low == "from" &&
        among(noun, "questions question inquiry inquiries query queries enquiry enquiries");
    if (!(reply || question) || asker.empty() || !reads_as_name(name)) {
        return {};
    }
    const bool silence = std::any_of(words.begin(), words.end(), [](const Word& word) {
        return among(word.low, "unanswered respond responded answer answered reply replied");
    });
    const bool alone = name.size() == 1 && country_of(name[0].low) == nullptr &&
                       !name[0].is_any(Sort::role, Sort::organisation);
    return is_medium(words, asker) || (question && silence && alone) ? asker : Phrase{};
}

/// "told Lakeside News in an email": no wire, which papers quote so; once is enough.
bool wrote_to(const Words& words, Phrase name) {
    return name.end + 2 < words.size() && agency_name(low_text(words, name)).empty() &&
           agency_name(low_text(words, behind_the(words, name))).empty() &&
           std::any_of(std::begin(letters_to), std::end(letters_to), [&](const char* how) {
               return reads(words, name.end, how);
           });
}

/// "X has learned", "X can reveal"; else the medium that people speak to.
SelfName by_sources(const Article& article) {
    Heard heard;
    std::map<std::string, std::size_t> cited;
    for (const auto& sentence : article.sentences) {
        const auto& words = sentence.words;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const bool learned = reads(words, i, "has learned") || reads(words, i, "has learnt") ||
                                 reads(words, i, "can reveal") || reads(words, i, "can disclose");
            const auto own = learned && !words[i].quoted ? name_before(words, i) : Phrase{};
            if (!own.empty() && own.begin + 1 < own.end && words[own.begin].capital) {
                return named(article, words, own, {own.begin, i + 2});
            }
            const bool tells = words[i - 1].low == "told" || words[i - 1].low == "telling" ||
                               (among(words[i - 1].low, "to by with") && i > 1 &&
                                among(words[i - 2].low,
                                      "spoke email e-mail interview statement seen obtained viewed "
                                      "reviewed shared provided speaking comment"));
            if (const auto asker = who_asked(words, i); !asker.empty()) {
                return named(article, words, asker, {i - 2, asker.end});
            }
            const bool reads_it = words[i - 1].low == "by" && i > 1 && // only media do
                                  among(words[i - 2].low, "seen obtained viewed reviewed");
            const bool seen = reads(words, i, "has seen") || reads(words, i, "has obtained") ||
                              reads(words, i, "has reviewed");
            if (const auto own_part = seen    ? name_before(words, i)
                                      : tells ? name_at(words, i)
                                              : Phrase{};
                !own_part.empty() && is_part_of_head(article, words, own_part)) {
                return named(article, words, own_part, {own_part.begin, own_part.end});
            }
            if (const auto name = tells ? name_at(words, i) : Phrase{};
                !name.empty() && (reads_it || is_medium(words, name))) {
                auto& one = entry_of(heard, low_text(words, name));
                one.first += wrote_to(words, name) ? 2 : 1;
                if (name.end - i > words_of_name(one.second)) { // the longest form
                    one.second = named(article, words, name, {i - 1, name.end});
                }
            }
            const bool reports = words[i].is_any(Sort::say, Sort::tell) || words[i].low == "citing";
            if (const auto name = reports ? name_before(words, i) : Phrase{};
                !name.empty() && is_medium(words, name)) {
                ++cited[low_text(words, name)];
            }
        }
    }
    SelfName found;
    for (auto& [low, one] : heard) {
        if (one.first >= 2 && cited.count(low) == 0) {
            if (!found.name.empty()) {
                return {}; // two of them
            }
            found = std::move(one.second);
        }
    }
    return found;
}

/// "©海峡新報社　無断転載を禁じます", "（2024年3月22日付　海峡新聞朝刊）".
SelfName by_japanese_imprint(const Article& article) {
    constexpr std::size_t longest_imprint = 45; // bytes
    const auto upto = [](std::string_view rest, std::initializer_list<std::string_view> ends) {
        auto end = rest.size();
        for (const auto one : ends) {
            end = std::min(end, rest.find(one));
        }
        return ascii::trim(rest.substr(0, end));
    };
    for (const auto& block : article.page.blocks) {
        const auto line = article.text.substr(block.begin, block.end - block.begin);
        if (line.size() > longest_line) {
            continue;
        }
        const auto sign = line.find("\u00A9");
        const auto issue = line.find("付　");
        std::string_view name;
        if (sign != std::string_view::npos) {
            name = upto(line.substr(sign + 2), {"　", ".", "。", "、", "（", "("});
        } else if (issue != std::string_view::npos &&
                   (line.find("朝刊") != line.npos || line.find("夕刊") != line.npos)) {
            name =
                upto(line.substr(issue + std::string_view("付　").size()), {"朝刊", "夕刊", "　"});
        }
        const bool japanese = std::any_of(
            name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
        if (japanese && name.size() <= longest_imprint && name.size() >= 6) {
            return {std::string(name), std::string(line)};
        }
    }
    return {};
}

} // namespace

SelfName self_named(const Article& article) {
    if (article.language == "ja") {
        return by_japanese_imprint(article);
    }
    if (article.language != "en") {
        return {};
    }
    if (auto found = by_imprint(article); !found.name.empty()) {
        return found;
    }
    if (auto found = by_conference(article); !found.name.empty()) {
        return found;
    }
    return by_sources(article);
}

} // namespace ample::cite::detail
