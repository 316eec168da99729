#include <sim/clock.hpp>
#include <sim/press/manner.hpp>

#include <algorithm>
#include <array>

namespace ample::sim::press_room {

namespace {

constexpr std::size_t columns = 72;

/// Writes the story and notes where each sentence of a fact stands.
class Page {
public:
    Page(const Story& story, Report& report) : story_(story), report_(report) {}

    void put(std::string_view text) { report_.text += text; }

    void sentence(const Sentence& one, bool is_wrapped) {
        const auto begin = report_.text.size();
        put(is_wrapped ? wrapped(one.text) : one.text);
        if (one.fact < 0) {
            return;
        }
        const auto& fact = facts()[static_cast<std::size_t>(one.fact)];
        GoldClaim claim;
        claim.offset = begin;
        claim.length = report_.text.size() - begin;
        claim.fact = fact.key;
        claim.predicate = fact.predicate;
        claim.polarity = fact.polarity;
        claim.root = fact.root == "outlet"
                         ? "outlet:" + (story_.agency.empty() ? report_.outlet : story_.agency)
                         : std::string(fact.root);
        claim.chain.push_back(report_.outlet);
        if (!story_.agency.empty() && story_.agency != report_.outlet) {
            claim.chain.push_back(story_.agency);
        }
        if (!fact.speaker.empty()) {
            claim.chain.emplace_back(fact.speaker);
        }
        if (fact.root != "outlet") {
            claim.chain.emplace_back(fact.root);
        }
        claim.certainty = one.certainty;
        claim.contradicts = fact.contradicts;
        claim.contradiction = fact.contradiction;
        report_.claims.push_back(std::move(claim));
    }

    void paragraphs(std::size_t sentences_each,
                    std::string_view open,
                    std::string_view close,
                    bool is_wrapped) {
        const auto& all = story_.sentences;
        for (std::size_t i = 0; i < all.size(); i += sentences_each) {
            put(open);
            for (std::size_t j = i; j < std::min(i + sentences_each, all.size()); ++j) {
                put(j == i || report_.language == "ja" ? "" : is_wrapped ? "\n" : " ");
                sentence(all[j], is_wrapped);
            }
            put(close);
        }
    }

private:
    static std::string wrapped(std::string_view text) {
        std::string out;
        std::size_t column = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find(' ', at), text.size());
            if (column != 0) {
                const bool is_full = column + end - at + 1 > columns;
                out += is_full ? '\n' : ' ';
                column = is_full ? 0 : column + 1;
            }
            out += text.substr(at, end - at);
            column += end - at;
            at = end + 1;
        }
        return out;
    }

    const Story& story_;
    Report& report_;
};

std::string day_line(Millis time, bool in_japanese) {
    constexpr std::array<std::string_view, 12> months = {"January",
                                                         "February",
                                                         "March",
                                                         "April",
                                                         "May",
                                                         "June",
                                                         "July",
                                                         "August",
                                                         "September",
                                                         "October",
                                                         "November",
                                                         "December"};
    const auto date = date_of(time);
    if (in_japanese) {
        return join({number_text(static_cast<std::uint64_t>(date.year)),
                     "年",
                     number_text(static_cast<std::uint64_t>(date.month)),
                     "月",
                     number_text(static_cast<std::uint64_t>(date.day)),
                     "日"});
    }
    return join({months[static_cast<std::size_t>(date.month - 1)],
                 " ",
                 number_text(static_cast<std::uint64_t>(date.day)),
                 ", ",
                 number_text(static_cast<std::uint64_t>(date.year))});
}

} // namespace

void lay_out(const Story& story, int manner, Report& report) {
    Page page(story, report);
    const auto credit = story.agency.empty() ? std::string() : "Source: " + story.agency;
    switch (manner) {
    case 0: // an agency's client: dateline, credit
        page.put(story.title + "\n\n" + (report.language == "ja" ? "【東京" : "TOKYO") +
                 (story.agency.empty() ? "" : " (" + story.agency + ")") +
                 (report.language == "ja" ? "】" : " - "));
        page.paragraphs(1, "", "\n\n", false);
        page.put(credit.empty() ? "" : credit + "\n");
        break;
    case 1:
        page.put(story.title + "\n\n" + day_line(report.published, report.language == "ja") +
                 "\n\n");
        page.paragraphs(2, "", "\n\n", false);
        break;
    case 2:
        page.put(story.title + "\n\n");
        page.paragraphs(2, "", "\n\n", true);
        break;
    case 3: // copied from a web page with everything around it
        page.put("Skip to main content\n\n" + story.title + "\n\n" + story.title + "\n\n");
        page.paragraphs(1, "", "\n\n", false);
        page.put("READ: Five things to know about passwords\n\n" +
                 (credit.empty() ? "" : credit + "/ta\n\n") + "Also worth reading\n");
        break;
    case 4:
        page.put("<!DOCTYPE html>\n<html lang=\"" + report.language +
                 "\"><head><meta charset=\"utf-8\">\n<title>" + story.title +
                 "</title>\n<meta property=\"og:site_name\" content=\"" + report.outlet +
                 "\">\n<meta property=\"article:published_time\" content=\"" +
                 iso(report.published) +
                 "\">\n</head><body>\n<nav>Home News Sport</nav>\n<article><h1>" + story.title +
                 "</h1>\n");
        page.paragraphs(1, "<p>", "</p>\n", false);
        page.put((credit.empty() ? "" : "<p>" + credit + "</p>\n") +
                 "</article>\n<footer>All rights reserved</footer>\n</body></html>\n");
        break;
    default:
        page.put(story.title + "\nBy our reporter\n\n");
        page.paragraphs(2, "", "\n", false);
        page.put(credit.empty() ? "" : "(" + story.agency + ")\n");
    }
}

} // namespace ample::sim::press_room
