#include <ample/cite/dating.hpp>
#include <ample/cite/detail/date_lines.hpp>
#include <ample/cite/detail/home_country.hpp>
#include <ample/cite/detail/inheriting.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/times.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>

namespace ample::cite {

namespace {

constexpr std::size_t head_sentences = 4; // the news of a report stands here
constexpr std::size_t near = 6;           // words between a verb of saying and its day
constexpr std::size_t lead_sentences = 2; // whose day may be that of the report
constexpr int near_years = 2;             // a year told by a weekday lies so near the latest named

bool is_before(Day a, Day b) {
    return days_since_1970(a) < days_since_1970(b);
}

/// Whether a moment stands beside a verb of saying or of procedure.
bool is_said(const Words& words, const Moment& moment) {
    const auto from = moment.words.begin > near ? moment.words.begin - near : 0;
    const auto until = std::min(moment.words.end + 2, words.size());
    for (auto i = from; i < until; ++i) {
        if (words[i].is_any(Sort::say, Sort::tell, Sort::confirm) || words[i].low == "briefing") {
            return true;
        }
    }
    return false;
}

/// Whether the day itself is that of the saying: "said on 4 June 2020", not "said that on 4 June
/// 2020 hackers", nor "in a letter dated 4 June 2020 it said", "the attack of 4 June 2020, said".
bool is_day_of_saying(const Words& words, const Moment& moment) {
    const auto begin = moment.words.begin;
    const auto from = begin > near ? begin - near : 0;
    for (auto i = begin; i-- > from;) {
        if (words[i].is_any(Sort::say, Sort::tell, Sort::confirm) || words[i].low == "briefing") {
            return true;
        }
        if (words[i].is_any(Sort::be, Sort::have) ||
            detail::among(words[i].low,
                          "that which who dated of since until between after before")) {
            return false;
        }
    }
    return moment.weekday >= 0;
}

/// "by 2030", "until 2035": not yet past when the report was written.
bool is_ahead(const Words& words, const Moment& moment) {
    if (moment.words.begin == 0) {
        return false;
    }
    const auto& before = words[moment.words.begin - 1].low;
    return before == "by" || before == "until" || before == "till" || before == "through";
}

class Reading {
public:
    Reading(const Article& article, const read::Document& document, DateOrder order)
        : article_(article), document_(document), order_(order) {}

    detail::Signs run() {
        detail::Signs signs;
        if (from_meta(signs.own) || from_line(signs)) {
            return signs;
        }
        collect();
        add_dateline();
        if (explicit_day(signs.own)) {
            return signs;
        }
        if (open_year(signs.own)) {
            const auto& day = signs.own.span->from;
            signs.weekday = commonest_weekday();
            signs.month = day.month;
            signs.day = day.day;
            return signs;
        }
        signs.weekday = commonest_weekday();
        if (open_) {
            signs.month = open_->month;
            signs.day = open_->day;
            signs.weekday = open_->weekday;
        }
        if (signs.own.basis.empty() && dateline_ && dateline_->year == 0 && !open_) {
            signs.own.basis = "\"" + dateline_text_ + "\" has no year and no weekday";
        }
        if (signs.own.basis.empty()) {
            signs.own.basis =
                signs.weekday < 0 ? "no date and no weekday of its own in the text" : "";
        }
        return signs;
    }

private:
    bool from_meta(Dating& dating) const {
        constexpr std::array<std::string_view, 11> keys = {"article:published_time",
                                                           "jsonld:datepublished",
                                                           "datepublished",
                                                           "og:published_time",
                                                           "date",
                                                           "dc.date",
                                                           "pubdate",
                                                           "publish-date",
                                                           "time",
                                                           "mail:forwarded-date",
                                                           "mail:date"};
        for (const auto key : keys) {
            for (const auto& [name, text] : document_.meta) {
                const auto moments = ascii::lower(name) == key ? day_of(text) : std::nullopt;
                if (moments) {
                    dating = {Span{*moments, *moments}, "meta " + name};
                    return true;
                }
            }
        }
        return false;
    }

    static std::optional<Day> day_of(std::string_view text) {
        const auto head = text.substr(0, 40); // "2026-01-09T08:00", "Fri, 09 Jan 2026 08:00 GMT"
        const auto words = words_of(head, 0, head.size());
        for (const auto& moment : moments_of(words)) {
            if (moment.day != 0 && moment.year != 0) {
                return Day{moment.year, moment.month, moment.day};
            }
        }
        return std::nullopt;
    }

    /// A line outside the prose that dates the report: "Published: 20 April 2021".
    bool from_line(detail::Signs& signs) {
        auto line = detail::date_line(article_, order_);
        signs.own = std::move(line.dating);
        if (line.open) {
            dateline_ = line.open;
            dateline_text_ = std::move(line.open_text);
        }
        return signs.own.span.has_value();
    }

    void collect() {
        for (const auto& block : article_.page.blocks) {
            if (block.kind == BlockKind::caption || block.kind == BlockKind::title) {
                const auto end = std::min(block.end, block.begin + Sentence::longest);
                note_years(words_of(article_.text, block.begin, end));
            }
        }
        for (const auto& sentence : article_.sentences) {
            if (sentence.kind != BlockKind::body) {
                continue;
            }
            note_years(sentence.words);
            if (!article_.background[sentence.block]) {
                ++bodies_;
                note_anchors(sentence, bodies_ <= head_sentences);
            }
        }
    }

    void note_years(const Words& words) {
        for (const auto& moment : moments_of(words, order_)) {
            if (!is_ahead(words, moment)) {
                latest_year_ = std::max({latest_year_, moment.year, moment.until_year});
                note_past(words, moment);
            }
        }
    }

    /// The latest month or day with its year that is past: no report is older than what it tells.
    void note_past(const Words& words, const Moment& moment) {
        const auto until = std::min(moment.words.end + 8, words.size());
        const auto from = moment.words.begin > 8 ? moment.words.begin - 8 : 0;
        for (auto i = from; i < until; ++i) {
            if (detail::among(words[i].low,
                              "will shall due scheduled expected expects plans planned must set "
                              "next would could may deadline")) {
                return;
            }
        }
        const auto span = moment.month != 0 ? span_of(moment) : std::nullopt;
        if (span && (!latest_past_ || is_before(*latest_past_, span->from))) {
            latest_past_ = span->from;
        }
    }

    void note_anchors(const Sentence& sentence, bool head) {
        for (const auto& moment : moments_of(sentence.words, order_)) {
            const bool said = is_said(sentence.words, moment);
            if (moment.weekday >= 0 && (said || head)) {
                ++weekdays_[static_cast<std::size_t>(moment.weekday)];
                if (first_weekday_ < 0) {
                    first_weekday_ = moment.weekday;
                }
            }
            const bool dateline = bodies_ == 1 && moment.day != 0 && !dateline_ &&
                                  is_dateline(sentence.words, moment);
            if (dateline) {
                dateline_ = moment;
                dateline_text_ = article_.text.substr(
                    sentence.begin, sentence.words[moment.words.end - 1].end - sentence.begin);
            }
            const bool own = moment.year == 0 || (bodies_ <= lead_sentences &&
                                                  is_day_of_saying(sentence.words, moment));
            if (moment.day != 0 && said && own && (moment.weekday >= 0 || moment.year != 0)) {
                anchors_.push_back(moment);
                const auto begin = sentence.words[moment.words.begin].begin;
                const auto end = sentence.words[moment.words.end - 1].end;
                anchor_texts_.emplace_back(article_.text.substr(begin, end - begin));
            }
        }
    }

    /// "OSLO, March 4 (Reuters) -" at the very head.
    static bool is_dateline(const Words& words, const Moment& moment) {
        const auto after = moment.words.end;
        const auto mark = after < words.size() ? words[after].mark : '\0';
        const auto lead = words.begin() + static_cast<std::ptrdiff_t>(moment.words.begin);
        const bool place = std::all_of(words.begin(), lead, [](const Word& word) {
            return word.mark != 0 || word.capital || word.low == "of";
        });
        return moment.words.begin >= 1 && moment.words.begin <= 6 && place &&
               (mark == '(' || mark == '-' || mark == '~' || mark == ':' || mark == '|' ||
                mark == '/' || (mark == '.' && after + 1 == words.size()));
    }

    /// A dateline's day with the weekday of the news, or with its own year.
    void add_dateline() {
        if (!dateline_ || (dateline_->year == 0 && dateline_->weekday < 0 && first_weekday_ < 0)) {
            return;
        }
        auto moment = *dateline_;
        if (moment.weekday < 0 && moment.year == 0) {
            moment.weekday = commonest_weekday();
        }
        anchors_.insert(anchors_.begin(), moment);
        anchor_texts_.insert(anchor_texts_.begin(), dateline_text_);
    }

    /// "said on 20 April 2021".
    bool explicit_day(Dating& dating) const {
        for (std::size_t i = 0; i < anchors_.size(); ++i) {
            const auto span = span_of(anchors_[i]);
            const bool fits =
                span && (anchors_[i].weekday < 0 || weekday(span->from) == anchors_[i].weekday);
            const bool head = i == 0 && dateline_;
            if (fits && !head && latest_past_ && is_before(span->from, *latest_past_)) {
                dating.basis = "\"" + anchor_texts_[i] + "\" in the text; but it tells of " +
                               to_text(*latest_past_);
                return false;
            }
            if (fits) {
                dating = {span, "\"" + anchor_texts_[i] + "\" in the text"};
                return true;
            }
        }
        return false;
    }

    /// "Tuesday (Apr 20)".
    bool open_year(Dating& dating) const {
        for (std::size_t i = 0; i < anchors_.size(); ++i) {
            const auto& moment = anchors_[i];
            if (moment.year != 0 || moment.weekday < 0) {
                continue;
            }
            if (latest_year_ == 0) {
                dating.basis = "\"" + anchor_texts_[i] + "\" has no year and the text names none";
                open_ = moment;
                return false;
            }
            const auto name = detail::weekday_names[static_cast<std::size_t>(moment.weekday)];
            const bool news = i == 0 && dateline_ && dateline_->weekday < 0;
            const auto day = year_of(moment, news);
            if (day) {
                const bool after = weekday(*day) != moment.weekday;
                dating = {Span{*day, *day},
                          "\"" + anchor_texts_[i] + "\" in the text; first year from " +
                              std::to_string(latest_year_) +
                              ", the latest it names, in which that day is " +
                              (after ? "the day after a " : "a ") + std::string(name)};
                return true;
            }
            dating.basis = "\"" + anchor_texts_[i] + "\" has no year, and is no " +
                           std::string(name) + " near " + std::to_string(latest_year_) +
                           ", the latest year the text names";
            open_ = moment;
            return false;
        }
        return false;
    }

    /// The day in the first year from the latest that is named on, in which it falls on the weekday
    /// of the news; else, for a dateline, on the day after it. Nothing where both may be.
    [[nodiscard]] std::optional<Day> year_of(const Moment& moment, bool news) const {
        // Nobody writes "in 2019" of his own year; "in March 2019" he may.
        const bool dated_past = latest_past_ && latest_past_->year == latest_year_;
        const auto first = [&](int day_of_week, int last) {
            auto day = day_on_weekday(
                latest_year_ + (dated_past ? 0 : 1), moment.month, moment.day, day_of_week);
            if (day && latest_past_ && is_before(*day, *latest_past_)) {
                day = day_on_weekday(day->year + 1, moment.month, moment.day, day_of_week);
            }
            return day && day->year <= last ? day : std::nullopt;
        };
        const auto same = first(moment.weekday, latest_year_ + near_years);
        const auto after = news ? first((moment.weekday + 1) % 7, latest_year_ + 1) : std::nullopt;
        if (same && after) {
            return same->year < after->year ? same : std::nullopt;
        }
        return same || !dated_past ? same : after;
    }

    [[nodiscard]] int commonest_weekday() const {
        int best = first_weekday_;
        for (int day = 0; day < 7; ++day) {
            const auto here = static_cast<std::size_t>(day);
            if (best >= 0 && weekdays_[here] > weekdays_[static_cast<std::size_t>(best)]) {
                best = day;
            }
        }
        return best;
    }

    const Article& article_;
    const read::Document& document_;
    DateOrder order_;
    int latest_year_ = 0;
    std::optional<Day> latest_past_; ///< the latest day or month it tells as past
    std::size_t bodies_ = 0;         ///< body sentences so far
    std::optional<Moment> dateline_;
    std::string dateline_text_;
    int first_weekday_ = -1;
    std::array<int, 7> weekdays_ = {};
    std::vector<Moment> anchors_;
    std::vector<std::string> anchor_texts_;
    mutable std::optional<Moment> open_; ///< a day and its weekday, without a year
};

} // namespace

std::vector<Dating> dates_of(const std::vector<Article>& articles,
                             const std::vector<const read::Document*>& documents,
                             const std::vector<Claim>& claims,
                             const std::vector<Copy>& copies,
                             const std::vector<Proposition>& propositions) {
    std::vector<detail::Signs> signs;
    std::vector<detail::Home> homes;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        homes.push_back(detail::home_of(articles[i]));
        signs.push_back(Reading(articles[i], *documents[i], homes[i].order).run());
    }
    const detail::Inheriting inheriting(articles, claims, copies, propositions);
    std::vector<Dating> dates;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        auto dating = signs[i].own;
        if (dating.span && signs[i].day != 0) {
            dating = inheriting.checked(i, signs);
        } else if (!dating.span && signs[i].day != 0) {
            dating = inheriting.year(i, signs);
        } else if (!dating.span && signs[i].weekday >= 0) {
            dating = inheriting.from(i, signs[i].weekday, signs);
        } else if (!dating.span && dating.basis.starts_with("no date")) {
            dating.basis = inheriting.without_anchor(i, signs);
        }
        dating.times = times_of(articles[i], dating, homes[i]);
        dates.push_back(std::move(dating));
    }
    return dates;
}

std::optional<Day> said_on(const Article& article, std::size_t sentence, const Dating& dating) {
    if (!dating.span) {
        return std::nullopt;
    }
    const auto& words = article.sentences[sentence].words;
    if (std::none_of(words.begin(), words.end(), names_weekday)) {
        return std::nullopt;
    }
    for (const auto& moment : moments_of(words)) {
        if (moment.weekday >= 0 && is_said(words, moment)) {
            const auto last = days_since_1970(dating.span->until);
            const auto back = (weekday(dating.span->until) - moment.weekday + 7) % 7;
            return day_from_days(last - back);
        }
    }
    return std::nullopt;
}

} // namespace ample::cite
