#include <ample/cite/detail/date_lines.hpp>
#include <ample/cite/detail/header_names.hpp>
#include <ample/cite/detail/japanese_time_words.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/times.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

constexpr std::size_t longest_line = 200;
constexpr std::size_t longest_in_prose = 90; // a date line that ends "p.m."
constexpr std::size_t longest_lead = 8;      // words before a day without a label
constexpr std::size_t last_blocks = 3;       // where a signature stands
constexpr std::size_t first_blocks = 8;      // a date may stand behind a standfirst and its byline

/// What a day on a line is.
enum class Meaning : std::uint8_t { none, bare, labelled };

constexpr WordList first_words =
    "first initial original originally created"; // a later day replaces it
constexpr WordList edition_words =
    "version updated update revised modified amended corrected edited revision "
    "stand";
constexpr WordList other_words =
    "next incident event earliest period ended ending deadline effective embargo embargoed hearing "
    "detected discovered discovery occurred occurrence valid expires expiry due tabled received "
    "since attack breach hack theft arrest born founded est established copyright outage intrusion "
    "deadline opens closes closing starts begins scheduled accessed retrieved archived joined";
constexpr WordList label_words =
    "published publication posted date dated issued released release broadcast aired created filed "
    "answered held taken delivered handed sitting printed uploaded announced announcement "
    "transmitted erschienen "
    "datum";
constexpr WordList clock_words =
    "at am pm a.m p.m a.m. p.m. hrs hours gmt utc bst ist et est edt ct cst cdt pt pst pdt mt cet "
    "cest eet jst kst sgt hkt aest aedt acst awst nzst nzdt sast pht wib noon midnight by and the "
    "uhr local time read min mins minute minutes p pp page";

bool has(const Words& words, Phrase at, const WordList& list) {
    for (auto i = at.begin; i < at.end; ++i) {
        if (among(words[i].low, list)) {
            return true;
        }
    }
    return false;
}

bool parts_line(const Word& word) {
    return word.mark == '|' || word.mark == ';' || word.low == "\u00B7" || word.low == "\u2022" ||
           word.mark == '/';
}

bool is_clock(const Word& word) {
    return word.mark != 0 || ascii::is_digit(word.low.front()) || among(word.low, clock_words);
}

/// Only names, marks and what tells the time of day.
bool is_plain(const Words& words, Phrase at) {
    for (auto i = at.begin; i < at.end; ++i) {
        if (!is_clock(words[i]) && !words[i].capital && number_of(words[i].low) < 0 &&
            !among(words[i].low,
                   "of for in on de web online print version edition views reads shares "
                   "comments")) {
            return false;
        }
    }
    return true;
}

/// The words of a moment's part of the line, before and behind it.
struct Beside {
    Phrase lead;
    Phrase tail;
};

Beside beside(const Words& words, const std::vector<Moment>& moments, std::size_t index) {
    const auto& at = moments[index].words;
    auto from = index == 0 ? 0 : moments[index - 1].words.end;
    auto until = index + 1 < moments.size() ? moments[index + 1].words.begin : words.size();
    for (auto i = at.begin; i-- > from;) {
        if (parts_line(words[i])) {
            from = i + 1;
            break;
        }
    }
    for (auto i = at.end; i < until; ++i) {
        if (parts_line(words[i])) {
            until = i;
        }
    }
    return {{from, at.begin}, {at.end, until}};
}

/// Whether a label that is also a verb of news is one here: it opens its part of the line, or a
/// colon or the noun of a paper stands beside it. "Man held 12 January 2026" is no label.
bool opens_label(const Words& words, Phrase lead, std::size_t at) {
    if (!among(words[at].low,
               "published posted issued released broadcast aired created filed answered held taken "
               "delivered handed "
               "printed uploaded announced transmitted update stand revised corrected")) {
        return true;
    }
    const bool colon = at + 1 < lead.end && words[at + 1].mark == ':';
    const bool first = std::all_of(words.begin() + static_cast<std::ptrdiff_t>(lead.begin),
                                   words.begin() + static_cast<std::ptrdiff_t>(at),
                                   [](const Word& word) { return word.mark != 0; });
    return colon || first ||
           has(words,
               lead,
               "article story page report document advisory release meeting minutes "
               "evidence session sitting question questions immediate first last date "
               "originally");
}

/// "Last updated on", "Date:", "Answered by the minister on": behind the label stands nothing that
/// the day could be of instead.
bool is_labelled(const Words& words, const Beside& at) {
    const auto& [lead, tail] = at;
    for (auto i = lead.end; i-- > lead.begin;) {
        if (among(words[i].low, edition_words) || among(words[i].low, label_words)) {
            const bool of_other =
                lead.end > i + 1 && among(words[lead.end - 1].low,
                                          "of since from after before between until by over about");
            return !of_other && opens_label(words, lead, i) &&
                   !has(words, {i + 1, lead.end}, other_words) && !has(words, tail, other_words);
        }
    }
    return lead.end - lead.begin <= 2 && has(words, lead, "issue edition");
}

/// "Press Conference on June 14", "Regular Briefing of May 3", "press conference, Oslo, 3 May": a
/// line that announces a talk has its day.
bool is_day_of_talk(const Words& words, Phrase lead) {
    const auto talk = [](const Word& word) { return among(word.low, "conference briefing"); };
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(lead.begin);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(lead.end);
    const auto at = std::find_if(begin, end, talk);
    if (at == end || at == begin || has(words, lead, other_words)) {
        return false;
    }
    const auto behind = static_cast<std::size_t>(at - words.begin()) + 1;
    const auto& last = words[lead.end - 1];
    return last.low == "on" || (last.low == "of" && behind + 1 == lead.end) ||
           std::all_of(at + 1, end, [](const Word& word) {
               return word.mark == ',' || word.mark == '~' || word.mark == '-' ||
                      (word.mark == 0 && word.capital);
           });
}

/// "9:11 am on", "05:32 PM": the hour of the day that follows.
bool is_hour(const Words& words, Phrase lead) {
    const auto end = lead.end - (!lead.empty() && words[lead.end - 1].low == "on" ? 1 : 0);
    return end > lead.begin &&
           std::all_of(words.begin() + static_cast<std::ptrdiff_t>(lead.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(end),
                       is_clock) &&
           std::any_of(words.begin() + static_cast<std::ptrdiff_t>(lead.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Word& word) { return ascii::is_digit(word.low.front()); });
}

/// `above`: the line stands above the text.
Meaning meaning_of(const Words& words, const Beside& at, bool title, bool above) {
    auto [lead, tail] = at;
    if (is_hour(words, lead)) {
        lead.begin = lead.end; // "9:11 am on 28 August"
    }
    if (has(words, lead, "next deadline embargoed embargo")) {
        return Meaning::none;
    }
    if (above && is_day_of_talk(words, lead)) {
        return Meaning::labelled;
    }
    if (is_labelled(words, at)) {
        return has(words, lead, first_words) ? Meaning::bare : Meaning::labelled;
    }
    const auto size = lead.end - lead.begin;
    const auto& last = words[lead.empty() ? 0 : lead.end - 1];
    const bool paper = title && lead.begin == 0 && names_medium(words, lead); // in columns
    const bool apart = lead.empty() || last.mark != 0 || (!title && size <= 3) || paper;
    const bool inside = !lead.empty() && among(last.low,
                                               "of on in since from after before until by between "
                                               "and to the");
    const bool other = has(words, lead, other_words) || has(words, tail, other_words);
    return apart && !inside && !other && is_plain(words, tail) && size <= longest_lead
               ? Meaning::bare
               : Meaning::none;
}

class Lines {
public:
    Lines(const Article& article, DateOrder order) : article_(article), order_(order) {}

    LineDate run() {
        const auto& blocks = article_.page.blocks;
        std::size_t last_body = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            last_body = blocks[i].kind == BlockKind::body ? i : last_body;
        }
        bool above = true;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto& block = blocks[i];
            const auto size = block.end - block.begin;
            const bool prose = block.kind == BlockKind::body;
            const bool line = block.kind != BlockKind::caption &&
                              size <= (prose ? longest_in_prose : longest_line);
            const bool at_end = i + last_blocks >= blocks.size() && i + 1 >= last_body;
            const bool alone = i > 0 && i < first_blocks && !taken_above_ && is_only_day(block) &&
                               only_days() == 1; // not the days of a diary
            const bool found = line && (above || !prose || at_end || alone) &&
                               read(block,
                                    prose,
                                    above,
                                    above || at_end || alone ? Meaning::bare : Meaning::labelled);
            if (prose && !found) {
                above = false;
            }
            if (!above && best_ != Meaning::none && taken_above_) {
                break;
            }
            taken_above_ = taken_above_ || (above && best_ != Meaning::none);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] std::size_t only_days() const {
        const auto& blocks = article_.page.blocks;
        return static_cast<std::size_t>(std::count_if(
            blocks.begin(), blocks.end(), [&](const Block& one) { return is_only_day(one); }));
    }

    /// A line of a day and nothing else but its hour.
    [[nodiscard]] bool is_only_day(const Block& block) const {
        if (block.end - block.begin > longest_in_prose) {
            return false;
        }
        const auto words = words_of(article_.text, block.begin, block.end);
        const auto moments = moments_of(words, order_);
        return moments.size() == 1 && moments[0].day != 0 &&
               std::all_of(words.begin(),
                           words.begin() + static_cast<std::ptrdiff_t>(moments[0].words.begin),
                           is_clock) &&
               std::all_of(words.begin() + static_cast<std::ptrdiff_t>(moments[0].words.end),
                           words.end(),
                           is_clock);
    }

    /// Whether the block is a date line; `least` is what its day must be. `above`: above the text.
    bool read(const Block& block, bool prose, bool above, Meaning least) {
        const auto line = article_.text.substr(block.begin, block.end - block.begin);
        if (article_.language == "ja" && japanese(line, prose)) {
            return true;
        }
        const auto words = words_of(line, 0, line.size());
        const auto moments = moments_of(words, order_);
        bool any = false;
        int year = 0; // "Oct. 14, 2025, updated Oct. 15": of the day before on the line
        for (std::size_t i = 0; i < moments.size(); ++i) {
            auto moment = moments[i];
            moment.year = moment.year == 0 && moment.day != 0 ? year : moment.year;
            year = moment.year != 0 ? moment.year : year;
            const auto begin = moment.words.begin;
            const bool counts = begin > 0 && moment.words.end == begin + 1 && // "Version 2, 21 May"
                                among(words[begin - 1].low,
                                      "version no number issue vol volume edition part revision");
            if ((moment.day == 0 && !moment.undecided) || counts) {
                continue;
            }
            const auto at = beside(words, moments, i);
            const auto meaning = meaning_of(words, at, block.kind == BlockKind::title, above);
            const bool imprint = at.lead.end > at.lead.begin + 3 &&
                                 words[at.lead.end - 1].low == "published" &&
                                 reads(words, at.lead.begin, "this") && // "This report was first
                                 at.lead.begin == 0;                    // published May 3"
            const bool strict = prose && !imprint &&
                                (!is_plain(words, at.lead) || !is_plain(words, at.tail) ||
                                 at.lead.end - at.lead.begin > 4);
            if (meaning == Meaning::none || meaning < least || strict) {
                continue;
            }
            any = true;
            take(moment, meaning, line);
        }
        return any;
    }

    bool japanese(View line, bool prose) {
        bool any = false;
        std::optional<Day> year; // "2026年1月20日（1月23日更新）"
        for (const auto& time : japanese_times(line, 0, std::nullopt)) {
            if (time.span && time.span->from == time.span->until) {
                year = Day{time.span->from.year, 12, 31};
                break;
            }
        }
        for (const auto& time : japanese_times(line, 0, year)) {
            const auto date = japanese::day_in_figures(line.substr(time.begin), {});
            if (date.size != 0 && date.year == 0 && !time.span && !found_.open && !prose) {
                found_.open =
                    Moment{.month = date.month, .day = date.number, .weekday = date.weekday};
                found_.open_text = line; // "10/15(水) 21:47配信"
            }
            const bool day = time.span && time.span->from == time.span->until;
            constexpr View others[] = {"次回", "期限", "発生", "施行", "予定", "検知", "判明"};
            const auto lead = line.substr(0, time.begin);
            const bool other = std::any_of(std::begin(others), std::end(others), [&](auto one) {
                return lead.find(one) != lead.npos;
            });
            if (!day || other || !day_stands_alone(line.substr(time.end)) ||
                (prose && line.size() > 60)) {
                continue;
            }
            any = true;
            consider(time.span->from, Meaning::bare, line);
        }
        return any;
    }

    void take(const Moment& moment, Meaning meaning, View line) {
        if (moment.undecided) {
            if (found_.dating.basis.empty()) {
                found_.dating.basis = "date line \"" + std::string(line) +
                                      "\": which number is the day, nothing in the report tells";
            }
            return;
        }
        const auto span = span_of(moment);
        if (!span) {
            if (!found_.open && moment.year == 0) {
                found_.open = moment;
                found_.open_text = line;
            }
            return;
        }
        if (moment.weekday >= 0 && weekday(span->from) != moment.weekday) {
            if (found_.dating.basis.empty()) {
                found_.dating.basis =
                    "date line \"" + std::string(line) + "\": that day is another weekday";
            }
            return;
        }
        consider(span->from, meaning, line);
    }

    /// Labels before bare days, then the latest: what is tabled is answered, what is published
    /// updated.
    void consider(Day day, Meaning meaning, View line) {
        const bool better =
            best_ < meaning || (best_ == meaning && found_.dating.span &&
                                days_since_1970(found_.dating.span->from) < days_since_1970(day));
        if (better) {
            best_ = meaning;
            found_.dating = {Span{day, day}, "date line \"" + std::string(line) + "\""};
        }
    }

    const Article& article_;
    DateOrder order_;
    LineDate found_;
    Meaning best_ = Meaning::none;
    bool taken_above_ = false;
};

} // namespace

LineDate date_line(const Article& article, DateOrder order) {
    return Lines(article, order).run();
}

} // namespace ample::cite::detail
