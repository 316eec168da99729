#include <ample/cite/dates.hpp>
#include <ample/cite/detail/edition_marks.hpp>
#include <ample/cite/times.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/instant.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

using View = std::string_view;
constexpr auto none = View::npos;
constexpr std::size_t longest_line = 200; // a notice is a line, or stands at the front of one

std::string meta_of(const read::Document& document, View key) {
    for (const auto& [name, text] : document.meta) {
        if (ascii::same(name, key) && !ascii::trim(text).empty()) {
            return std::string(ascii::trim(text));
        }
    }
    return {};
}

template <std::size_t N>
std::string first_meta(const read::Document& document, const std::array<View, N>& keys) {
    for (const auto key : keys) {
        if (auto text = meta_of(document, key); !text.empty()) {
            return text;
        }
    }
    return {};
}

constexpr std::int64_t minutes_a_day = 1440;

std::optional<EditionTime> time_of(View text, const std::string& basis) {
    if (const auto instant = parse_instant(text); instant && text.size() > 10) {
        constexpr std::int64_t nanoseconds_a_minute = 60'000'000'000;
        return EditionTime{instant->unix_nanoseconds / nanoseconds_a_minute, false, basis};
    }
    const auto head = text.substr(0, 40);
    for (const auto& moment : moments_of(words_of(head, 0, head.size()))) {
        if (moment.day != 0 && moment.year != 0) {
            const Day day{moment.year, moment.month, moment.day};
            return EditionTime{days_since_1970(day) * minutes_a_day, true, basis};
        }
    }
    return std::nullopt;
}

/// "14:05" or "14.05" anywhere in a date line; minutes of the day.
std::optional<std::int64_t> clock_in(View line) {
    for (std::size_t i = 1; i + 2 < line.size(); ++i) {
        const bool colon = line[i] == ':' && ascii::is_digit(line[i - 1]) &&
                           ascii::is_digit(line[i + 1]) && ascii::is_digit(line[i + 2]);
        if (!colon) {
            continue;
        }
        const bool two = i >= 2 && ascii::is_digit(line[i - 2]);
        const auto hour = (two ? (line[i - 2] - '0') * 10 : 0) + (line[i - 1] - '0');
        const auto minute = (line[i + 1] - '0') * 10 + (line[i + 2] - '0');
        const auto low = ascii::lower(line.substr(i));
        const auto after = View(low).substr(3, 4);
        const bool is_pm = after.find("pm") != none || after.find("p.m") != none;
        if (hour < 24 && minute < 60) {
            return (hour < 12 && is_pm ? hour + 12 : hour) * std::int64_t{60} + minute;
        }
    }
    return std::nullopt;
}

std::optional<EditionTime> page_time(const read::Document& document) {
    constexpr std::array<View, 12> keys = {"article:modified_time",
                                           "og:updated_time",
                                           "jsonld:datemodified",
                                           "datemodified",
                                           "last-modified",
                                           "article:published_time",
                                           "jsonld:datepublished",
                                           "datepublished",
                                           "date",
                                           "dc.date",
                                           "pubdate",
                                           "mail:date"};
    for (const auto key : keys) {
        if (auto text = meta_of(document, key); !text.empty()) {
            if (auto time = time_of(text, std::string(key) + " " + text)) {
                return time;
            }
        }
    }
    return std::nullopt;
}

/// The latest date line outside the prose: "Updated 20 April 2021, 14:05".
std::optional<EditionTime> line_time(const Article& article) {
    std::optional<EditionTime> latest;
    for (const auto& block : article.page.blocks) {
        if (block.kind == BlockKind::body || block.kind == BlockKind::caption ||
            block.end - block.begin > 120) {
            continue;
        }
        const auto line = article.text.substr(block.begin, block.end - block.begin);
        auto time = time_of(line, "line \"" + std::string(line) + "\"");
        const auto day = time || article.language != "ja" ? std::nullopt : japanese_day(line);
        if (day) {
            time = EditionTime{
                days_since_1970(*day) * minutes_a_day, true, "line \"" + std::string(line) + "\""};
        }
        if (!time) {
            continue;
        }
        if (const auto clock = clock_in(line); clock && time->is_day) {
            time->minute += *clock;
            time->is_day = false;
        }
        if (!latest || latest->compare(*time) < 0) {
            latest = std::move(time);
        }
    }
    return latest;
}

/// "2024-31", "CVE-2024-1234": digits on both sides of a hyphen.
std::string series_in(View headline) {
    for (const auto& word : words_of(headline, 0, headline.size())) {
        const auto dash = word.low.rfind('-');
        const bool numbered = dash != std::string::npos && dash > 0 && dash + 1 < word.low.size() &&
                              ascii::is_digit(word.low[dash - 1]) &&
                              ascii::is_digit(word.low[dash + 1]);
        if (numbered) {
            return word.low.substr(0);
        }
    }
    return {};
}

void line_notices(const Article& article, std::size_t index, EditionMarks& marks) {
    const auto& blocks = article.page.blocks;
    constexpr std::size_t edge = 6; // blocks at either end in which a notice stands
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i >= edge && i + edge < blocks.size()) {
            continue;
        }
        const auto line = article.text.substr(
            blocks[i].begin, std::min(longest_line, blocks[i].end - blocks[i].begin));
        if (auto notice = notice_of_line(line)) {
            notice->article = index;
            notice->begin = blocks[i].begin;
            notice->end = blocks[i].end;
            marks.notices.push_back(std::move(*notice));
        }
    }
}

void headline_marks(const Article& article, std::size_t index, EditionMarks& marks) {
    const View headline = article.title.empty() ? View(article.page.title) : View(article.title);
    const auto in_text = article.text.substr(0, 4096).find(headline);
    std::string rest(headline);
    auto notices = notices_of_headline(headline);
    for (auto notice = notices.rbegin(); notice != notices.rend(); ++notice) {
        rest.erase(notice->begin, notice->end - notice->begin);
        notice->article = index;
        const bool there = !headline.empty() && in_text != none;
        notice->begin = there ? notice->begin + in_text : 0;
        notice->end = there ? notice->end + in_text : 0;
        marks.notices.push_back(std::move(*notice));
    }
    marks.series = series_in(rest);
    for (const auto& word : words_of(rest, 0, rest.size())) {
        if (word.mark == 0) {
            marks.headline += (marks.headline.empty() ? "" : " ") + word.low;
        }
    }
}

} // namespace

int EditionTime::compare(const EditionTime& other) const noexcept {
    const bool by_day = is_day || other.is_day;
    const auto a = by_day ? minute / minutes_a_day : minute;
    const auto b = by_day ? other.minute / minutes_a_day : other.minute;
    return a < b ? -1 : a > b ? 1 : 0;
}

int EditionMarks::rank() const noexcept {
    int highest = 0;
    for (const auto& notice : notices) {
        highest = std::max(highest, notice.number);
    }
    return highest;
}

std::string story_address(std::string_view url) {
    auto text = ascii::lower(ascii::trim(url));
    if (const auto scheme = text.find("://"); scheme != std::string::npos) {
        text.erase(0, scheme + 3);
    }
    text.resize(std::min(text.find('#'), text.size()));
    for (const View front : {"www.", "m.", "amp.", "mobile."}) {
        if (text.starts_with(front)) {
            text.erase(0, front.size());
            break;
        }
    }
    const auto query = text.find('?');
    const auto path = text.find('/');
    const bool tells = path < query && path + 1 < std::min(query, text.size()) &&
                       text.substr(path, query - path).find_first_of("-0123456789") != none;
    if (tells || query + 1 >= text.size()) {
        text.resize(std::min(query, text.size()));
    }
    while (text.ends_with('/') || text.ends_with("/amp")) {
        text.resize(text.size() - (text.ends_with('/') ? 1 : 4));
    }
    return text.find('/') == std::string::npos ? std::string() : text;
}

EditionMarks
edition_marks(const Article& article, const read::Document& document, std::size_t index) {
    constexpr std::array<View, 3> addresses = {"canonical", "og:url", "jsonld:mainentityofpage"};
    constexpr std::array<View, 8> keys = {"article:id",
                                          "article_id",
                                          "articleid",
                                          "story-id",
                                          "storyid",
                                          "content-id",
                                          "cxenseparse:articleid",
                                          "parsely-post-id"};
    EditionMarks marks;
    marks.publisher = ascii::lower(article.publisher);
    marks.address = story_address(first_meta(document, addresses));
    marks.key = first_meta(document, keys);
    for (const auto& credit : article.page.credits) {
        marks.agencies.push_back(credit.name);
    }
    headline_marks(article, index, marks);
    line_notices(article, index, marks);
    marks.time = page_time(document);
    if (!marks.time) {
        marks.time = line_time(article);
    }
    return marks;
}

} // namespace ample::cite::detail
