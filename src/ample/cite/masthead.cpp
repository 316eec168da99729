#include <ample/cite/claims.hpp>
#include <ample/cite/dates.hpp>
#include <ample/cite/detail/credits.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/letterheads.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

using detail::among;

constexpr std::size_t longest_name = 10; // words of a masthead

bool is_small(std::string_view low) {
    return low == "of" || low == "and" || low == "the" || low == "for" || low == "&" ||
           low == "de" || low == "'s";
}

/// "Acme Co., Ltd." without the form of the firm.
Words without_form(Words words) {
    while (words.size() > 1 && (words.back().mark == '.' || words.back().mark == ',' ||
                                detail::is_legal_form(words.back().low))) {
        words.pop_back();
    }
    return words;
}

/// "National Centre for Computer Safety (NCCS)" without the letters.
Words without_letters(Words words) {
    const auto size = words.size();
    const bool in_brackets = size > 4 && words[size - 1].mark == ')' && words[size - 3].mark == '(';
    if (in_brackets) {
        words.resize(size - 3);
    }
    return words;
}

/// "MINISTRY OF WATERS, PORT ELLEN" without the town: an office above its paper.
Words without_town(Words words) {
    constexpr std::size_t longest_town = 3; // words
    const auto comma = find(words, ",", 0, words.size());
    const bool has_town =
        comma >= 2 && comma + 1 < words.size() && words.size() - comma - 1 <= longest_town &&
        std::all_of(words.begin() + static_cast<std::ptrdiff_t>(comma) + 1,
                    words.end(),
                    [](const Word& word) { return word.mark == 0 && word.capital; });
    const auto name_end =
        words.begin() + static_cast<std::ptrdiff_t>(std::min(comma, words.size()));
    const bool is_office = std::any_of(words.begin(), name_end, [](const Word& word) {
        return among(word.low,
                     "ministry department agency authority commission council court bureau "
                     "secretariat directorate prosecutor prosecutors police inspectorate");
    });
    if (has_town && is_office) {
        words.resize(comma);
    }
    return words;
}

/// "Security Advisory NC-2025-41": the paper, not who puts it out.
bool names_paper(const Words& words) {
    const auto has_digit = [](const Word& word) {
        return std::any_of(word.low.begin(), word.low.end(), ascii::is_digit);
    };
    return std::any_of(words.begin(), words.end(), has_digit) &&
           std::any_of(words.begin(), words.end(), [](const Word& word) {
               return among(word.low, "advisory bulletin alert notice release report update note");
           });
}

/// "ASX Announcement", "PRESS RELEASE", "Ann Berg's Regular Press Conference": what the paper is.
bool is_form(const Words& words) {
    const bool talk = words.size() > 3 && among(words.back().low, "conference briefing");
    return talk ||
           (words.size() <= 3 && among(words.back().low,
                                       "announcement release statement notice note disclosure "
                                       "filing communique minutes evidence transcript hansard"));
}

/// Only capitals and small words, no verb: "The Deccan Post", "Ministry of Transport".
bool reads_as_name(const Words& words) {
    if (words.empty() || words.size() > longest_name || words.front().low == "by" ||
        names_paper(words) || is_form(words) || detail::is_section(words)) {
        return false;
    }
    return std::all_of(words.begin(), words.end(), [](const Word& word) {
        const bool digits = ascii::is_digit(word.low.front());
        return (word.mark == 0 || word.mark == '&') && !digits &&
               (word.capital || is_small(word.low)) &&
               (among(word.low, "'s states") ||
                !word.is_any(Sort::be, Sort::have, Sort::say, Sort::month));
    });
}

/// The name before the form of a paper or before a dash: "CERT-X" of "CERT-X Security Advisory 7".
Phrase named_part(const Words& words) {
    for (std::size_t i = 1; i < words.size() && i <= longest_name; ++i) {
        const auto& low = words[i].low;
        const bool form = low == "advisory" || low == "bulletin" || low == "alert";
        const bool dash = words[i].mark == '-' || words[i].mark == '~' || words[i].mark == '|';
        if (form || dash) {
            auto end = i;
            while (form && end > 1 &&
                   (words[end - 1].low == "security" || words[end - 1].low == "cybersecurity" ||
                    words[end - 1].low == "vulnerability")) {
                --end;
            }
            const Words name(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end));
            return reads_as_name(name) && words[0].low != "by" ? Phrase{0, end} : Phrase{};
        }
    }
    return {};
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

/// A wire that signs the report, or whose name alone, of no list, stands in its dateline: nobody
/// else is named who could have put it out.
void find_wire(Article& article) {
    for (const auto& credit : article.page.credits) {
        const bool dateline = credit.from == 0 && credit.basis.find('(') != std::string::npos &&
                              !credit.basis.starts_with('(');
        const bool listed = !agency_name(ascii::lower(credit.name)).empty();
        if (dateline && (!listed || detail::is_signed_by_wire(article.text))) {
            article.publisher = credit.name;
            article.publisher_basis = "dateline \"" + credit.basis + "\"";
            return;
        }
    }
}

} // namespace

void find_masthead(Article& article) {
    std::vector<const Block*> head;
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body) {
            break;
        }
        if (block.end - block.begin <= 120) {
            head.push_back(&block);
        }
    }
    if (article.language == "ja") {
        for (const auto* block : head) {
            if (auto name = detail::japanese_name_in(line_of(article, *block)); !name.empty()) {
                article.publisher = std::move(name);
                article.publisher_basis = "line above the text";
                return;
            }
        }
        for (const auto* block : head) {
            auto name = detail::conference_office(line_of(article, *block));
            if (name.empty() && block == head.front()) {
                name = latin_name(line_of(article, *block));
            }
            if (!name.empty()) {
                article.publisher = std::move(name);
                article.publisher_basis = "line \"" + line_of(article, *block) + "\"";
                return;
            }
        }
        return;
    }
    if (const auto name =
            head.empty() ? "" : detail::police_office(line_of(article, *head.front()));
        !name.empty()) {
        article.publisher = name;
        article.publisher_basis = "line \"" + line_of(article, *head.front()) + "\"";
        take_title(article, head, head.front());
        return;
    }
    if (!head.empty() && is_prosecution_office(line_of(article, *head.front()))) {
        article.publisher = line_of(article, *head.front());
        article.publisher_basis = "line above the text";
        take_title(article, head, head.front());
        return;
    }
    for (const auto* block : head) { // "Minutes of the 14th meeting of the Committee on Ports"
        if (auto name = detail::meeting_body(line_of(article, *block)); !name.empty()) {
            article.publisher = std::move(name);
            article.publisher_basis = "line \"" + line_of(article, *block) + "\"";
            return;
        }
    }
    for (const auto* block : head) { // "Published on 3 November 2022 by Veldt Threat Intelligence"
        const auto words = words_of(article.text, block->begin, block->end);
        const auto by = find(words, "by", 1, words.size());
        if (!words.empty() && words[0].low == "published" && by + 1 < words.size()) {
            article.publisher = verbatim(article.text, words, {by + 1, words.size()});
            article.publisher_basis = "line \"" + line_of(article, *block) + "\"";
            return;
        }
    }
    for (const auto* block : head) { // "CERT-X Security Advisory 2024-31", "Radio X - Evening News"
        const auto words = words_of(article.text, block->begin, block->end);
        auto name = named_part(words);
        if (!name.empty() && block == head.front()) {
            article.publisher = verbatim(article.text, words, name);
            article.publisher_basis = "line \"" + line_of(article, *block) + "\"";
            return;
        }
    }
    const auto by_line_of_day =
        [&](bool relays) { // "DefenceTicker | 5 March 2025 | via Albion Press"
            for (const auto* block : head) {
                auto name = detail::name_before_day(line_of(article, *block), relays);
                if (!name.empty()) {
                    article.publisher = std::move(name);
                    article.publisher_basis = "line \"" + line_of(article, *block) + "\"";
                    return true;
                }
            }
            return false;
        };
    if (by_line_of_day(true)) {
        return;
    }
    // A name alone on a line above the text; the headline is another line.
    for (const auto* block : head) {
        const auto line = words_of(article.text, block->begin, block->end);
        const auto words =
            without_form(without_letters(block == head.front() ? without_town(line) : line));
        const bool state = words.size() > 2 && words[1].low == "of" && block != head.back() &&
                           among(words[0].low, "republic kingdom government state commonwealth");
        if (state) { // the letterhead: the state, then its department
            continue;
        }
        const auto next = block->end < article.text.size() ? article.text[block->end] : '\0';
        const bool asks = head.size() == 1 && is_question_behind(article, *block);
        if ((head.size() >= 2 || asks) && next == '\n' && reads_as_name(words) &&
            (words.size() >= 2 || block == head.front())) {
            article.publisher = verbatim(article.text, words, {0, words.size()});
            article.publisher_basis = "line above the text";
            if (article.page.title == line_of(article, *block)) {
                take_title(article, head, block);
            }
            return;
        }
    }
    if (!by_line_of_day(false)) {
        find_wire(article);
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
            return word.is_any(Sort::media, Sort::outlet);
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
        publisher.standing == Standing::police || publisher.standing == Standing::prosecutors;
    if (article.language == "ja" ? detail::japanese::tells_of_own_work(article.text) : office) {
        return true; // a notice of "当社"; a force that publishes tells of its own work
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

std::string dateline_city(const Article& article) {
    for (const auto& sentence : article.sentences) {
        if (sentence.kind != BlockKind::body) {
            continue;
        }
        const auto& words = sentence.words;
        const bool transcript =
            sentence.label_in_capitals &&
            std::count_if(article.sentences.begin(), article.sentences.end(), [](const auto& one) {
                return one.label_in_capitals;
            }) >= 2;
        if (transcript) {
            return {};
        }
        std::string city;
        for (std::size_t i = 0; i < words.size() && i < 4; ++i) {
            if (words[i].mark != 0) {
                const bool ends = words[i].mark == ':' || words[i].mark == ',' ||
                                  words[i].mark == '(' || words[i].mark == '-' ||
                                  words[i].mark == '~';
                const auto first =
                    i == 0 ? std::string_view{}
                           : article.text.substr(words[0].begin, words[i - 1].end - words[0].begin);
                const bool written = i > 0 && (words[i].mark == ':' ||
                                               std::none_of(first.begin(), first.end(), [](char c) {
                                                   return ascii::is_lower(c);
                                               }));
                return ends && written ? city : std::string();
            }
            if (!words[i].capital) {
                return {};
            }
            city += (city.empty() ? "" : " ") + words[i].low;
        }
        return {};
    }
    return {};
}

} // namespace ample::cite
