#include <ample/cite/detail/cities.hpp>
#include <ample/cite/detail/credits.hpp>
#include <ample/cite/detail/header_names.hpp>
#include <ample/cite/detail/letterheads.hpp>
#include <ample/cite/detail/signatures.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr std::size_t last_blocks = 4;      // in which a signature may stand
constexpr std::size_t longest_line = 80;    // bytes of a signature
constexpr std::size_t longest_notice = 400; // bytes of a disclaimer

View line_of(const Article& article, const Block& block) {
    return View(article.text).substr(block.begin, block.end - block.begin);
}

/// "Ann Berg – NT": the initials behind a person's name and a dash.
std::string behind_author(View line) {
    const auto words = words_of(line, 0, line.size());
    const auto size = words.size();
    if (size < 4 || size > 6 || (words[size - 2].mark != '~' && words[size - 2].mark != '-')) {
        return {};
    }
    const auto initials = line.substr(words.back().begin, words.back().end - words.back().begin);
    const bool short_name = initials.size() >= 2 && initials.size() <= 5 &&
                            std::all_of(initials.begin(), initials.end(), ascii::is_upper);
    const bool person = std::all_of(words.begin(), words.end() - 2, [](const Word& word) {
        return word.mark == 0 && word.capital && !word.is_any(Sort::month, Sort::weekday);
    });
    return short_name && person && country_of(words.back().low) == nullptr ? std::string(initials)
                                                                           : std::string();
}

/// "暁通信(2025/11/11-12:20)": the name before brackets with a day in figures.
std::string before_day(View line) {
    const auto open = std::min(line.find('('), line.find("（"));
    const auto inside = open == View::npos ? View() : line.substr(open);
    const bool dated = std::count(inside.begin(), inside.end(), '/') == 2 &&
                       std::count_if(inside.begin(), inside.end(), ascii::is_digit) >= 6;
    return dated ? japanese_name_in(line.substr(0, open)) : std::string();
}

/// "Northern Tonight is not responsible for the content of external sites."
std::string not_answering(View line) {
    const auto at = line.find(" is not responsible for the content of external");
    if (at == View::npos) {
        return {};
    }
    auto name = line.substr(0, at);
    constexpr View definite = "The ";
    name.remove_prefix(name.starts_with(definite) ? definite.size() : 0);
    const auto words = words_of(name, 0, name.size());
    return reads_as_name(words) ? std::string(name) : std::string();
}

/// "The views expressed herein ... do not necessarily reflect those of Tickerhall, Inc."
std::string disclaiming(View line) {
    const auto low = ascii::lower(line);
    if (low.find("views") == std::string::npos && low.find("opinion") == std::string::npos) {
        return {};
    }
    auto owner = std::string::npos;
    for (const View lead : {"those of ", "that of "}) {
        const auto at = low.rfind(lead);
        owner = at != std::string::npos && owner == std::string::npos ? at + lead.size() : owner;
    }
    if (owner == std::string::npos) {
        return {};
    }
    const auto words = words_of(line, owner, line.size());
    std::size_t end = 0;
    while (end < words.size() && words[end].mark == 0 && (words[end].capital || end == 0)) {
        ++end;
    }
    const std::size_t begin = end > 0 && words[0].low == "the" ? 1 : 0;
    const Words name(words.begin() + static_cast<std::ptrdiff_t>(begin),
                     words.begin() + static_cast<std::ptrdiff_t>(std::max(begin, end)));
    const auto bare = without_form(name);
    const bool own = !bare.empty() && bare.size() <= 4 && bare[0].capital &&
                     !among(bare.back().low, "author authors writer writers editors publisher");
    return own ? verbatim(line, bare, {0, bare.size()}) : std::string();
}

/// "9/11(木) 7:38配信 東湖日報日本語版": whose report a portal shows.
std::string shown_by_portal(View line) {
    constexpr std::size_t longest_portal_name = 45; // bytes
    constexpr View shown = "配信";
    const auto at = line.find(shown);
    if (at == View::npos || at == 0 || !ascii::is_digit(line[at - 1])) {
        return {};
    }
    auto name = ascii::trim(line.substr(at + shown.size()));
    for (const View edition : {"日本語版", "電子版", "オンライン", "デジタル"}) {
        if (name.ends_with(edition) && name.size() > edition.size() + 3) {
            name.remove_suffix(edition.size());
        }
    }
    const bool named = !name.empty() && name.size() <= longest_portal_name &&
                       name.find_first_of(" \t:/") == View::npos &&
                       name.find("\u3002") == View::npos;
    return named ? std::string(name) : std::string();
}

/// "Photo: Efate Post files".
std::string filed_picture(View line) {
    const auto words = words_of(line, 0, line.size());
    for (std::size_t i = 0; i + 3 < words.size(); ++i) {
        const bool picture = among(words[i].low, "photo picture image pic") &&
                             among(words[i + 1].low, ": by") && words.size() - i <= 7;
        auto end = words.size();
        end -= end > 0 && words[end - 1].mark != 0 ? 1 : 0;
        if (picture && among(words[end - 1].low, "file files archive archives library")) {
            const Words name(words.begin() + static_cast<std::ptrdiff_t>(i) + 2,
                             words.begin() + static_cast<std::ptrdiff_t>(end) - 1);
            const bool medium = name.size() >= 2 && reads_as_name(name) &&
                                names_medium(name, {0, name.size()}) &&
                                agency_name(low_text(name, {0, name.size()})).empty();
            return medium ? verbatim(line, name, {0, name.size()}) : std::string();
        }
    }
    return {};
}

/// "(Rhett Collier/Gulf Coast Monitor)" behind a picture: the paper whose own the picture is.
std::string own_picture(View line) {
    const auto open = line.ends_with(')') ? line.rfind('(') : View::npos;
    const auto inside = open == View::npos ? View() : line.substr(open + 1, line.size() - open - 2);
    const auto stroke = inside.find('/');
    if (stroke == View::npos || inside.size() > longest_line) {
        return {};
    }
    const auto author = words_of(inside, 0, stroke);
    const auto words = words_of(inside, stroke + 1, inside.size());
    const bool person = author.size() >= 2 && author.size() <= 4 && reads_as_name(author);
    const bool wire = !agency_name(ascii::lower(inside.substr(stroke + 1))).empty() ||
                      std::any_of(words.begin(), words.end(), [](const Word& word) {
                          return among(word.low, "getty images photo pool handout wire press");
                      });
    return person && !wire && words.size() >= 2 && reads_as_name(words) &&
                   names_medium(words, {0, words.size()})
               ? verbatim(inside, words, {0, words.size()})
               : std::string();
}

/// "By Ann Berg, Northlight" above a text that says "we": the firm whose own report it is.
std::string own_firm(const Article& article, View line) {
    const auto words = words_of(line, 0, line.size());
    const auto comma = find(words, ",", 2, words.size());
    if (words.empty() || words[0].low != "by" || comma + 1 >= words.size()) {
        return {};
    }
    const Words firm(words.begin() + static_cast<std::ptrdiff_t>(comma) + 1, words.end());
    const bool post = std::any_of(firm.begin(), firm.end(), [](const Word& word) {
        return word.is(Sort::role) || word.mark != 0 || !country_of_place(word.low).empty() ||
               among(word.low, "staff writer correspondent reporter editor reporting");
    });
    const auto name = verbatim(line, firm, {0, firm.size()});
    const auto rest = View(article.text).substr(article.text.find(line) + line.size());
    std::size_t ours = 0;
    for (const View we : {" we ", " our ", "We ", "Our "}) {
        for (auto at = rest.find(we); at != View::npos; at = rest.find(we, at + 1)) {
            ++ours;
        }
    }
    const bool own = !post && firm.size() <= 3 && reads_as_name(firm) && ours >= 3 &&
                     rest.find(name) != View::npos;
    return own ? name : std::string();
}

bool take(Article& article, std::string name, View line) {
    if (name.empty()) {
        return false;
    }
    article.publisher = std::move(name);
    article.publisher_basis = "line \"" + std::string(line) + "\"";
    return true;
}

/// The name that begins at `at`, small words between capitals inside: "Chinese Embassy in Vanuatu".
Phrase office_from(const Words& words, std::size_t at) {
    constexpr std::size_t longest_office = 12; // words
    at += at < words.size() && words[at].low == "the" ? 1 : 0;
    auto end = at;
    while (end < words.size() && end - at < longest_office) {
        const bool joint = end > at && end + 1 < words.size() && words[end + 1].capital &&
                           (among(words[end].low, "of in to the and for & '") ||
                            words[end].low == "'s" || words[end].mark == '\'');
        const bool both = end > at && end + 2 < words.size() && words[end + 2].capital &&
                          among(words[end].low, "of in to for and") && words[end + 1].low == "the";
        const bool letters = end > at && words[end].mark == '.' && words[end - 1].low.size() <= 3;
        if (!(words[end].capital && words[end].mark == 0) && !joint && !both && !letters) {
            break;
        }
        ++end;
    }
    return {at, end};
}

bool is_office(const Words& words, Phrase name) {
    return !name.empty() &&
           std::any_of(words.begin() + static_cast<std::ptrdiff_t>(name.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(name.end),
                       [](const Word& word) {
                           return word.is_any(Sort::ministry, Sort::prosecutor, Sort::police) ||
                                  word.is_any(Sort::government, Sort::court) ||
                                  among(word.low, "office mission agency attorney");
                       });
}

/// "Remarks of the Spokesperson of the Chinese Embassy in Vanuatu on a Report": the embassy.
std::string speaking_office(View line) {
    const auto words = words_of(line, 0, line.size());
    for (std::size_t i = 1; i + 2 < words.size(); ++i) {
        const bool voice = words[i - 1].low.starts_with("spokes") && words[i].low == "of";
        const bool paper = i > 0 && among(words[i].low, "by of from") && words[0].capital &&
                           i <= 2 && among(words[i - 1].low, "statement comment remarks response");
        const auto name = voice || paper ? office_from(words, i + 1) : Phrase{};
        if (is_office(words, name) && !words[name.begin].low.starts_with("spokes")) {
            return verbatim(line, words, name);
        }
    }
    return {};
}

/// "For Immediate Release" and the office beside it.
bool released_by(Article& article) {
    const auto& blocks = article.page.blocks;
    constexpr std::size_t first_blocks = 14; // a long headline looks like a paragraph
    for (std::size_t i = 0; i < std::min(blocks.size(), first_blocks); ++i) {
        if (ascii::lower(line_of(article, blocks[i])) != "for immediate release") {
            continue;
        }
        for (const auto beside : {i + 1, i - std::min<std::size_t>(i, 1)}) {
            const auto line = beside < blocks.size() ? line_of(article, blocks[beside]) : View();
            const auto words = words_of(line, 0, line.size());
            auto name = office_from(words, 0);
            if (name.end < words.size() && words[name.end].mark == ',') { // ", District of Ohio"
                name.end = office_from(words, name.end + 1).end;
            }
            if (name.end == words.size() && is_office(words, name)) {
                return take(article, std::string(line), line);
            }
        }
    }
    return false;
}

/// Below the text: the initials behind who wrote it, a Japanese wire's day.
bool signed_below(Article& article) {
    const auto& blocks = article.page.blocks;
    const auto from =
        blocks.end() - static_cast<std::ptrdiff_t>(std::min(blocks.size(), last_blocks));
    return std::any_of(from, blocks.end(), [&](const Block& block) {
        const auto line = line_of(article, block);
        auto name = line.size() > longest_line ? std::string()
                    : article.language == "ja" ? before_day(line)
                                               : behind_author(line);
        return take(article, std::move(name), line);
    });
}

/// Above the text: the front of Japanese crumbs, the firm behind the author.
bool named_above(Article& article) {
    constexpr std::size_t first_blocks = 6;
    const auto& blocks = article.page.blocks;
    const auto body = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::body;
    });
    if (article.language == "ja") { // "甲ニュース > 経済 > 速報"
        const auto line = blocks.empty() ? View() : line_of(article, blocks.front());
        const bool crumbs = line.find(" > ") != View::npos && line.size() <= longest_notice;
        const auto top = // a headline in brackets looks like a sentence
            blocks.begin() + static_cast<std::ptrdiff_t>(std::min(blocks.size(), first_blocks));
        return take(article, crumbs ? japanese_name_in(line) : std::string(), line) ||
               std::any_of(blocks.begin(), top, [&](const Block& block) {
                   const auto head = line_of(article, block);
                   return head.size() <= longest_line && take(article, shown_by_portal(head), head);
               });
    }
    return released_by(article) || std::any_of(blocks.begin(), body, [&](const Block& block) {
               const auto line = line_of(article, block);
               return line.size() <= longest_notice &&
                      (take(article, speaking_office(line), line) ||
                       (line.size() <= longest_line &&
                        take(article, own_firm(article, line), line)));
           });
}

bool credits_picture(Article& article) {
    const auto& blocks = article.page.blocks;
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
        const auto line = line_of(article, block);
        const bool caption = block.kind != BlockKind::body || line.rfind(". (") != View::npos;
        return caption && line.size() <= longest_notice &&
               (take(article, own_picture(line), line) || take(article, filed_picture(line), line));
    });
}

/// The notice that tells it is no sentence of the report.
bool gives_notice(Article& article) {
    auto& blocks = article.page.blocks;
    const auto notice = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
        const auto line = line_of(article, block);
        return line.size() <= longest_notice &&
               (take(article, disclaiming(line), line) || take(article, not_answering(line), line));
    });
    if (notice == blocks.end()) {
        return false;
    }
    notice->kind = BlockKind::furniture;
    return true;
}

/// A wire that signs the report, or whose name alone, of no list, stands in its dateline: nobody
/// else is named who could have put it out.
void find_wire(Article& article) {
    for (const auto& credit : article.page.credits) {
        const bool dateline =
            credit.from == 0 && !credit.basis.starts_with('(') &&
            (credit.basis.find('(') != std::string::npos || credit.basis.ends_with('/'));
        const bool listed = !agency_name(ascii::lower(credit.name)).empty();
        if (dateline && (!listed || is_signed_by_wire(article.text))) {
            article.publisher = credit.name;
            article.publisher_basis = "dateline \"" + credit.basis + "\"";
            return;
        }
    }
}

} // namespace

void find_signature(Article& article) {
    const bool found = named_above(article) || credits_picture(article) || signed_below(article) ||
                       gives_notice(article);
    if (!found) {
        find_wire(article);
    }
}

} // namespace ample::cite::detail
