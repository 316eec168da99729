#include <ample/cite/claims.hpp>
#include <ample/cite/dates.hpp>
#include <ample/cite/detail/furniture.hpp>
#include <ample/cite/detail/header_names.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/letterheads.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/signatures.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

using detail::among;
using detail::is_small;
using detail::reads_as_name;
using View = std::string_view;

constexpr std::size_t longest_lead = 10; // words before the form of a paper

/// "Coastal Tribune / Security".
bool is_section_from(const Words& words, std::size_t at) {
    const Words rest(words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
    return !rest.empty() && detail::is_section(rest);
}

/// The name before the form of a paper or before a dash: "CERT-X" of "CERT-X Security Advisory 7".
Phrase named_part(const Words& words) {
    for (std::size_t i = 1; i < words.size() && i <= longest_lead; ++i) {
        const auto& low = words[i].low;
        const bool form = low == "advisory" || low == "bulletin" || low == "alert";
        const bool dash = words[i].mark == '-' || words[i].mark == '~' || words[i].mark == '|' ||
                          (words[i].mark == '/' && is_section_from(words, i + 1));
        if (form || dash) {
            auto end = i;
            while (form && end > 0 &&
                   among(words[end - 1].low,
                         "security cybersecurity vulnerability threat joint incident flash")) {
                --end;
            }
            const Words name(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end));
            return reads_as_name(name) && words[0].low != "by" ? Phrase{0, end} : Phrase{};
        }
    }
    return {};
}

/// "BAYSIDE TRIBUNE | Agencies" below the headline: a medium's name before a bar.
std::string medium_before_bar(View line) {
    const auto words = words_of(line, 0, line.size());
    const auto name = named_part(words);
    const bool bar = !name.empty() && words[name.end].mark == '|' && name.end >= 2;
    return bar && detail::names_medium(words, name) && !detail::is_generic(words, name) &&
                   !is_section_from(words, 0)
               ? verbatim(line, words, name)
               : std::string();
}

std::string line_of(const Article& article, const Block& block) {
    return std::string(article.text.substr(block.begin, block.end - block.begin));
}

/// A headline that is a question, behind the name of the paper: "Who listened in?"
bool is_question_behind(const Article& article, const Block& block) {
    const auto& blocks = article.page.blocks;
    const auto next = std::find_if(
        blocks.begin(), blocks.end(), [&](const Block& one) { return one.begin > block.end; });
    constexpr std::size_t longest_question = 100;
    return next != blocks.end() && next->end - next->begin <= longest_question &&
           article.text.substr(0, next->end).ends_with('?');
}

/// The headline of a report whose first title was its letterhead: a "Sub:" line, else the next.
void take_title(Article& article, const std::vector<const Block*>& head, const Block* name) {
    article.page.title.clear();
    for (const auto* other : head) {
        const auto line = line_of(article, *other);
        const auto low = ascii::lower(line.substr(0, 9));
        if (low.starts_with("sub:") || low.starts_with("subject:") || low.starts_with("sub.:")) {
            article.page.title = std::string(ascii::trim(line.substr(line.find(':') + 1)));
            return;
        }
        const auto words = words_of(line, 0, line.size());
        const bool day = words.size() <= 6 && !moments_of(words).empty();
        const bool next = other != name && !day && line.size() > 12 && article.page.title.empty() &&
                          (other->kind == BlockKind::heading || other->kind == BlockKind::title);
        if (next) {
            article.page.title = line;
        }
    }
}

/// "OFFICE OF THE DIRECTOR OF PUBLIC PROSECUTIONS, WESTERN CAPE": a name, and whose office.
bool is_prosecution_office(const std::string& line) {
    constexpr std::size_t longest = 14;
    const auto words = words_of(line, 0, line.size());
    return words.size() > 1 && words.size() <= longest &&
           std::all_of(words.begin(),
                       words.end(),
                       [](const Word& word) {
                           return word.mark == ',' || word.mark == '\'' || word.low == "'s" ||
                                  word.low == "'" ||
                                  (word.mark == 0 && (word.capital || is_small(word.low)));
                       }) &&
           detail::is_prosecution(words, {0, words.size()});
}

/// "NHK NEWS WEB" above a Japanese report.
std::string latin_name(const std::string& line) {
    const auto words = words_of(line, 0, line.size());
    const bool latin = std::all_of(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return latin && reads_as_name(words) ? line : std::string();
}

using Head = std::vector<const Block*>;

/// The short lines above the text.
Head head_of(const Article& article) {
    constexpr std::size_t longest_line = 120;
    Head head;
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            break;
        }
        const auto line = article.text.substr(block.begin, block.end - block.begin);
        const bool menu = block.kind == BlockKind::furniture && head.empty() &&
                          (detail::is_menu(line) || line.find("ookie") != View::npos);
        if (!menu && block.end - block.begin <= longest_line) {
            head.push_back(&block);
        }
    }
    return head;
}

bool name_publisher(Article& article, std::string name, std::string basis) {
    if (name.empty()) {
        return false;
    }
    article.publisher = std::move(name);
    article.publisher_basis = std::move(basis);
    return true;
}

/// The first line of the head in which `name_in` finds one.
template <class NameIn>
bool name_by_line(Article& article, const Head& head, const NameIn& name_in) {
    return std::any_of(head.begin(), head.end(), [&](const Block* block) {
        const auto line = line_of(article, *block);
        return name_publisher(article, name_in(line), "line \"" + line + "\"");
    });
}

void find_japanese(Article& article, const Head& head) {
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto line = line_of(article, *head[i]);
        const auto next = i + 1 < head.size() ? line_of(article, *head[i + 1]) : std::string();
        auto name = detail::japanese_name_in(line);
        name = name.empty() ? detail::paper_above_issue(line, next) : name;
        if (name_publisher(article, std::move(name), "line above the text")) {
            return;
        }
    }
    for (const auto* block : head) {
        const auto line = line_of(article, *block);
        auto name = detail::conference_office(line);
        name = name.empty() && block == head.front() ? latin_name(line) : name;
        if (name_publisher(article, std::move(name), "line \"" + line + "\"")) {
            return;
        }
    }
    detail::find_signature(article);
}

/// The first line of a letterhead: a force, a prosecution.
bool find_letterhead(Article& article, const Head& head) {
    if (head.empty()) {
        return false;
    }
    const auto line = line_of(article, *head.front());
    const auto post = head.size() > 1 ? line_of(article, *head[1]) : std::string();
    const bool found =
        name_publisher(article, detail::holder_of_post(line, post), "line \"" + line + "\"") ||
        name_publisher(article, detail::police_office(line), "line \"" + line + "\"") ||
        (is_prosecution_office(line) && name_publisher(article, line, "line above the text"));
    if (found) {
        take_title(article, head, head.front());
    }
    return found;
}

/// Whether a line of the head is a headline: no name, day or byline.
bool is_headline(const Article& article, const Block* block) {
    const auto words = words_of(article.text, block->begin, block->end);
    const bool byline = !words.empty() && among(words[0].low, "by from photo published posted");
    return words.size() >= 3 && !byline && !reads_as_name(words) && moments_of(words).empty();
}

bool is_post(const Word& word) {
    return word.is(Sort::role) || among(word.low, "editor correspondent reporter columnist");
}

/// "Ann Berg" above "Investigations Editor".
bool is_person_above(const Article& article, const Head& head, std::size_t at) {
    if (at + 1 >= head.size()) {
        return false;
    }
    const auto words = words_of(article.text, head[at + 1]->begin, head[at + 1]->end);
    return words.size() <= 4 && std::any_of(words.begin(), words.end(), is_post);
}

/// "Press Information Bureau" above "Government of X" and its ministry: the desk that hands out
/// what the ministry says.
bool is_desk_of_state(const Article& article, const Head& head, std::size_t at) {
    if (at + 2 >= head.size()) {
        return false;
    }
    const auto words = words_of(article.text, head[at]->begin, head[at]->end);
    return detail::names_state(words_of(article.text, head[at + 1]->begin, head[at + 1]->end)) &&
           std::any_of(words.begin(), words.end(), [](const Word& word) {
               return among(word.low, "press information media communications relations publicity");
           });
}

/// "From: Home Office, National Cyber Centre and the Minister", behind the lead of a release: the
/// first of the bodies. The line is no part of the text.
bool find_issuers(Article& article) {
    constexpr std::size_t farthest = 16; // blocks
    auto& blocks = article.page.blocks;
    const auto end =
        blocks.begin() + static_cast<std::ptrdiff_t>(std::min(blocks.size(), farthest));
    const auto found = std::find_if(blocks.begin(), end, [&](const Block& block) {
        const auto line = article.text.substr(block.begin, block.end - block.begin);
        return line.starts_with("From:") && name_publisher(article, detail::issuer(line), "From:");
    });
    if (found == end) {
        return false;
    }
    found->kind = BlockKind::furniture;
    return true;
}

/// A name alone on a line above the text; the headline is another line. Behind the headline people
/// stand as well, so that a word must tell that it is none.
bool find_name_alone(Article& article, const Head& head) {
    bool behind_title = false;
    std::string land; // of the state that stands above its ministry
    const auto headlines = std::count_if(
        head.begin(), head.end(), [&](const Block* block) { return is_headline(article, block); });
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto* block = head[i];
        const bool first = i == 0;
        auto line = words_of(article.text, block->begin, block->end);
        line.resize(find(line, "#", 0, line.size())); // "THE WATER LETTER #77"
        const auto words = detail::without_form(
            detail::without_letters(first ? detail::without_town(line) : line));
        const bool state =
            (detail::names_state(words) && block != head.back()) || // above its department
            is_desk_of_state(article, head, i);
        const auto next = block->end < article.text.size() ? article.text[block->end] : '\0';
        const bool asks = head.size() == 1 && is_question_behind(article, *block);
        const bool named = (head.size() >= 2 || asks) && next == '\n' && reads_as_name(words) &&
                           (words.size() >= 2 || first);
        const bool told = detail::names_body(line, {0, line.size()}) ||
                          detail::names_medium(words, {0, words.size()});
        const bool alone = !behind_title && !is_person_above(article, head, i) &&
                           std::none_of(words.begin(), words.end(), is_post) &&
                           (asks || headlines > (is_headline(article, block) ? 1 : 0));
        if (state && words.size() > 2 && words[1].low == "of") {
            land = verbatim(article.text, words, {1, words.size()}); // "of the Netherlands"
        }
        if (named && (told || alone) && !state) {
            auto name = verbatim(article.text, words, {0, words.size()});
            const bool office = std::any_of(words.begin(), words.end(), [](const Word& word) {
                return among(word.low, "foreign external"); // every state has one
            });
            const bool placed = land.empty() || !office || name.ends_with(land);
            name_publisher(
                article, placed ? name : name.append(" ").append(land), "line above the text");
            if (article.page.title == line_of(article, *block)) {
                take_title(article, head, block);
            }
            return true;
        }
        behind_title = behind_title || (block->kind == BlockKind::title && !reads_as_name(words));
    }
    return false;
}

} // namespace

void find_masthead(Article& article) {
    const auto head = head_of(article);
    if (article.language == "ja") {
        find_japanese(article, head);
        return;
    }
    const auto relayed = [](View line) { return detail::name_before_day(line, true); };
    const auto dated = [](View line) { return detail::name_before_day(line, false); };
    const auto front = [](View line) { // "CERT-X Security Advisory 2024-31", "Radio X - Evening"
        const auto words = words_of(line, 0, line.size());
        return verbatim(line, words, named_part(words));
    };
    const auto titled = [&](View line) {
        const auto rest = head.empty() ? 0 : head.front()->end;
        return detail::name_behind_headline(line, View(article.text).substr(rest));
    };
    const Head first(head.begin(), head.empty() ? head.end() : head.begin() + 1);
    const bool desk = std::any_of(head.begin(), head.end(), [&](const Block* block) {
        return detail::is_press_desk(line_of(article, *block));
    });
    const bool found =
        find_issuers(article) ||
        name_publisher(article,
                       detail::published_by(article.page.title),
                       "title \"" + article.page.title + "\"") ||
        (desk && name_by_line(article, head, detail::department)) ||
        find_letterhead(article, head) || name_by_line(article, head, detail::meeting_body) ||
        name_by_line(article, head, detail::published_by) ||
        name_by_line(article, head, detail::issuer) || name_by_line(article, first, titled) ||
        name_by_line(article, first, front) || name_by_line(article, head, relayed) ||
        name_by_line(article, head, medium_before_bar) ||
        name_by_line(article, head, detail::byline_medium) || find_name_alone(article, head) ||
        name_by_line(article, head, dated) || name_by_line(article, head, detail::name_behind_day);
    if (!found) {
        detail::find_signature(article);
    }
}

bool is_first_hand(const Article& article) {
    constexpr std::string_view forms[] = {"advisory",
                                          "press release",
                                          "written answer",
                                          "written reply",
                                          "security bulletin",
                                          "security alert",
                                          "media release",
                                          "media statement",
                                          "press statement",
                                          "for immediate release",
                                          "press note",
                                          "listing department",
                                          "regd. office",
                                          "stock exchange announcement",
                                          "注意喚起",
                                          "news release"};
    const auto words = words_of(article.publisher, 0, article.publisher.size());
    const bool media =
        article.publisher.empty() || std::any_of(words.begin(), words.end(), [](const Word& word) {
            return word.is_any(Sort::media, Sort::outlet) || // "Lakeside Court Watch"
                   among(word.low, "watch reporter reporters monitor gazette");
        });
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            break;
        }
        const auto line = ascii::lower(line_of(article, block).substr(0, 120));
        if (std::any_of(std::begin(forms), std::end(forms), [&](auto form) {
                return line.find(form) != std::string::npos;
            })) {
            return true;
        }
    }
    if (media) {
        return false;
    }
    const auto publisher = party_of(article.publisher, words, {0, words.size()});
    const bool office =
        publisher.standing == Standing::police || publisher.standing == Standing::prosecutors ||
        publisher.standing == Standing::ministry || publisher.standing == Standing::court;
    if (article.language == "ja" ? detail::japanese::tells_of_own_work(article.text) : office) {
        return true; // a notice of "当社"; an office that publishes tells of its own work
    }
    return std::any_of(
        article.sentences.begin(), article.sentences.end(), [&](const Sentence& sentence) {
            return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const Word& word) {
                const bool we = word.low == "we" || word.low == "our";
                const bool own = !words.empty() && &word == sentence.words.data() &&
                                 word.low == words.front().low && word.low.size() > 3;
                return !word.quoted && (we || own);
            });
        });
}

} // namespace ample::cite
