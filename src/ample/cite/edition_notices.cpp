#include <ample/cite/detail/edition_marks.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <charconv>

namespace ample::cite::detail {

namespace {

using View = std::string_view;
constexpr auto none = View::npos;

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

} // namespace

std::vector<EditionNotice> notices_of_headline(std::string_view headline) {
    std::vector<EditionNotice> found;
    const auto low = ascii::lower(headline);
    if (auto notice = notice_at(low)) {
        add_notice(found, headline, std::move(*notice));
    }
    // "... (Updated)", "... [UPDATE 2]" at the end
    const auto open = low.find_last_of("([");
    if (open != std::string::npos && open > 0 && low.find_last_not_of(' ') == low.size() - 1 &&
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

} // namespace ample::cite::detail
