#include <ample/cite/dates.hpp>
#include <ample/cite/detail/edition_marks.hpp>
#include <ample/cite/times.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/instant.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace ample::cite::detail {

namespace {

using View = std::string_view;
constexpr auto none = View::npos;
constexpr std::size_t longest_line = 200; // a notice is a line, or stands at the front of one

/// Words that open a headline before a number or a mark: "UPDATE 1-", "Corrected:".
struct Opener {
    View word;
    bool is_correction;
};

constexpr Opener openers[] = {{"update", false},
                              {"updated", false},
                              {"updates", false},
                              {"wrapup", false},
                              {"lead", false},
                              {"ld", false},
                              {"corrected", true},
                              {"correction", true},
                              {"corrects", true},
                              {"refile", true},
                              {"clarification", true},
                              {"clarified", true}};

/// Turns with which a line of a page tells it.
constexpr Opener lines[] = {{"this story has been updated", false},
                            {"this article has been updated", false},
                            {"this report has been updated", false},
                            {"this story was updated", false},
                            {"this article was updated", false},
                            {"this story has been corrected", true},
                            {"this article has been corrected", true},
                            {"this story was corrected", true},
                            {"this article was corrected", true},
                            {"this version corrects", true},
                            {"this version updates", false},
                            {"this version adds", false},
                            {"an earlier version of this", true},
                            {"a previous version of this", true},
                            {"(corrects", true},
                            {"(refiles", true},
                            {"(updates", false},
                            {"(adds", false},
                            {"(recasts", false},
                            {"updated:", false},
                            {"updated ", false},
                            {"last updated", false},
                            {"update:", false},
                            {"correction:", true},
                            {"corrected:", true},
                            {"clarification:", true},
                            {"editor's note:", false},
                            {"訂正", true},
                            {"【訂正】", true},
                            {"【更新】", false},
                            {"更新", false}};

constexpr Opener japanese[] = {{"【更新】", false},
                               {"(更新)", false},
                               {"（更新）", false},
                               {"【訂正】", true},
                               {"(訂正)", true},
                               {"（訂正）", true},
                               {"【続報】", false},
                               {"（続報）", false}};

bool is_end(char c) {
    return c == '-' || c == ':' || c == ')' || c == ']';
}

/// A dash of three bytes, or one of the marks that end a notice; 0 when there is none.
std::size_t end_mark(View text) {
    if (text.starts_with("\u2013") || text.starts_with("\u2014")) {
        return 3;
    }
    return !text.empty() && is_end(text.front()) ? 1 : 0;
}

int number_at(View text, std::size_t& used) {
    int number = 0;
    const auto* const end = text.data() + std::min<std::size_t>(text.size(), 3);
    const auto read = std::from_chars(text.data(), end, number);
    used = static_cast<std::size_t>(read.ptr - text.data());
    return number;
}

std::size_t blanks(View text) {
    return std::min(text.find_first_not_of(' '), text.size());
}

/// "UPDATE 1-", "(Updated)", "2nd LD", "(3rd lead)" at the front of `text`, which is in lower case.
std::optional<EditionNotice> notice_at(View text) {
    EditionNotice notice;
    std::size_t at = text.starts_with('(') || text.starts_with('[') ? 1 : 0;
    const bool in_brackets = at == 1;
    std::size_t used = 0;
    if (const auto ordinal = number_at(text.substr(at), used); used > 0 && ordinal > 0) {
        const auto ending = text.substr(at + used, 2);
        if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") {
            return std::nullopt;
        }
        notice.number = ordinal;
        at += used + 2;
        at += blanks(text.substr(at));
    }
    const auto* found =
        std::find_if(std::begin(openers), std::end(openers), [&](const Opener& one) {
            const auto after = at + one.word.size();
            return text.substr(at).starts_with(one.word) &&
                   (after >= text.size() || !ascii::is_alnum(text[after]));
        });
    if (found == std::end(openers)) {
        return std::nullopt;
    }
    at += found->word.size();
    if (notice.number == 0) {
        const auto gap = blanks(text.substr(at));
        const auto number = number_at(text.substr(at + gap), used);
        notice.number = used > 0 ? number : 1;
        at += used > 0 ? gap + used : 0;
    }
    const auto gap = blanks(text.substr(at));
    const auto mark = end_mark(text.substr(at + gap));
    const bool bare_word = found->word == "lead" || found->word == "ld";
    if (mark == 0 || (bare_word && !in_brackets && text.substr(0, at).find(' ') == none)) {
        return std::nullopt;
    }
    notice.is_correction = found->is_correction;
    notice.end = at + gap + mark;
    return notice;
}

void add_notice(std::vector<EditionNotice>& found, View headline, EditionNotice notice) {
    notice.words = ascii::trim(headline.substr(notice.begin, notice.end - notice.begin));
    found.push_back(std::move(notice));
}

/// 第2報 and the like, anywhere in the headline.
void japanese_notices(std::vector<EditionNotice>& found, View headline) {
    for (const auto& one : japanese) {
        if (const auto at = headline.find(one.word); at != none) {
            add_notice(found, headline, {0, {}, at, at + one.word.size(), 1, one.is_correction});
        }
    }
    constexpr View before = "第";
    constexpr View after = "報";
    const auto at = headline.find(before);
    if (at == none) {
        return;
    }
    std::size_t used = 0;
    const auto number = number_at(headline.substr(at + before.size()), used);
    const auto end = at + before.size() + used;
    if (used > 0 && headline.substr(end).starts_with(after)) {
        add_notice(found, headline, {0, {}, at, end + after.size(), number, false});
    }
}

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
            return word.low;
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

std::vector<EditionNotice> notices_of_headline(std::string_view headline) {
    std::vector<EditionNotice> found;
    const auto low = ascii::lower(headline);
    if (auto notice = notice_at(low)) {
        add_notice(found, headline, std::move(*notice));
    }
    // "... (Updated)", "... [UPDATE 2]" at the end
    const auto open = low.find_last_of("([");
    if (open != std::string::npos && open > 0 && low.find_last_not_of(" ") == low.size() - 1 &&
        (low.back() == ')' || low.back() == ']')) {
        if (auto notice = notice_at(View(low).substr(open)); notice && found.empty()) {
            notice->begin += open;
            notice->end += open;
            add_notice(found, headline, std::move(*notice));
        }
    }
    if (found.empty()) {
        japanese_notices(found, headline);
    }
    std::sort(
        found.begin(), found.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    if (found.size() > 1) { // one is enough, and they must not overlap
        found.resize(1);
    }
    return found;
}

std::optional<EditionNotice> notice_of_line(std::string_view line) {
    const auto low = ascii::lower(ascii::trim(line));
    const bool has_time = low.find_first_of("0123456789") < 40; // "Updated 20 April 2021"
    for (const auto& one : lines) {
        const bool holds = one.word != "updated " && one.word != "更新" ? true : has_time;
        if (holds && low.starts_with(one.word)) {
            return EditionNotice{0, std::string(ascii::trim(line)), 0, 0, 1, one.is_correction};
        }
    }
    return std::nullopt;
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
