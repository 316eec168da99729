// Forty reports from seven roots: five first told, the others copied, cut, reordered, translated,
// told more surely than they were, or corrected.

#include <sim/files.hpp>
#include <sim/press/manner.hpp>

#include <algorithm>
#include <array>

namespace ample::sim {

namespace {

using namespace press_room; // NOLINT: the room of this file

constexpr std::array<std::string_view, 40> outlets = {
    "Coast Herald",   "Evening Lantern",  "City Observer", "North Gazette", "The Meridian",
    "Daily Harbour",  "Star Courier",     "Bay Tribune",   "Valley Times",  "Union Mail",
    "Metro Note",     "Globe Dispatch",   "Port Standard", "Island Echo",   "Plain Speaker",
    "Hill Chronicle", "River Sentinel",   "Sunday Review", "Wire Digest",   "Tech Ledger",
    "Cyber Brief",    "Market Watchword", "World Desk",    "Asia Monitor",  "Channel Nine",
    "Radio West",     "Public Voice",     "Open Column",   "Night Edition", "First Light",
    "Tower News",     "Anchor Post",      "Field Report",  "Crown Journal", "Signal Daily",
    "Quill Weekly",   "Forum Press",      "Bridge Paper",  "Summit Page",   "Orbit News"};

constexpr std::array<std::string_view, 4> new_leads = {
    "The affair has caused alarm among makers of aircraft and ships.",
    "Tensions between the two neighbours have grown again this week.",
    "Companies were urged to strengthen their protection.",
    "The case is the latest in a series of similar incidents."};

Sentence told(std::size_t fact, bool in_japanese) {
    const auto& one = facts()[fact];
    return {std::string(in_japanese ? one.japanese : one.english),
            static_cast<int>(fact),
            std::string(one.certainty)};
}

Story story_of(const Draft& draft, bool in_japanese) {
    Story story;
    story.title = in_japanese ? draft.japanese_title : draft.title;
    story.agency = draft.agency;
    for (const auto key : draft.facts) {
        story.sentences.push_back(told(fact_of(key), in_japanese));
    }
    return story;
}

class Room {
public:
    explicit Room(const Knobs& knobs) : knobs_(knobs) {}

    std::vector<Report> print() {
        for (std::size_t i = 0; i < drafts().size(); ++i) {
            const auto& draft = drafts()[i];
            const bool in_japanese = draft.language == "ja";
            add(story_of(draft, in_japanese),
                draft.outlet,
                in_japanese ? "ja" : "en",
                "root",
                i,
                in_japanese ? 1 : static_cast<int>(i));
        }
        for (std::int64_t i = 0; i < knobs_.press_copies; ++i) {
            copy(static_cast<std::uint64_t>(i));
        }
        for (std::size_t i = 0; i < 6; ++i) {
            translate(i);
        }
        for (std::int64_t i = 0; i < knobs_.drift; ++i) {
            drift(static_cast<std::uint64_t>(i));
        }
        for (std::size_t i = 0; i < 3; ++i) {
            correct(i);
        }
        return std::move(reports_);
    }

private:
    void add(const Story& story,
             std::string_view outlet,
             std::string_view language,
             std::string_view kind,
             std::size_t draft,
             int manner) {
        Report report;
        report.outlet = outlet;
        report.language = language;
        report.kind = kind;
        report.cluster = static_cast<int>(draft);
        report.path = join({"reports/",
                            number_text(reports_.size() + 1, 3),
                            manner % manner_count == 4 ? ".html" : ".txt"});
        report.published = at(2021, 4, 20, 6) + drafts()[draft].days * day +
                           static_cast<Millis>(kind == "root" ? 0 : reports_.size()) * 37 * minute;
        if (kind != "root") {
            report.copy_of = reports_[draft].path;
        }
        lay_out(story, manner % manner_count, report);
        reports_.push_back(std::move(report));
    }

    std::string_view next_outlet() { return outlets[next_outlet_++ % outlets.size()]; }

    /// Only reports in English are copied as they are.
    void copy(std::uint64_t number) {
        Draw draw(knobs_.seed, "press", "copy", number);
        constexpr std::array<std::size_t, 5> origins = {0, 0, 2, 3, 4};
        const auto origin = draw.pick(origins);
        auto story = story_of(drafts()[origin], false);
        auto& all = story.sentences;
        if (draw.chance(45)) { // cut from the end, as editors do
            all.resize(std::max<std::size_t>(all.size() - 1 - draw.below(3), 3));
        }
        if (draw.chance(35)) {
            std::rotate(all.begin() + 1,
                        all.begin() + 2 + static_cast<std::ptrdiff_t>(draw.below(all.size() - 2)),
                        all.end());
        }
        if (draw.chance(40)) {
            all.insert(all.begin(), Sentence{std::string(draw.pick(new_leads)), -1, ""});
        }
        if (draw.chance(30)) {
            story.title = "Foreign hand seen in years of intrusions";
        }
        if (story.agency.empty()) {
            story.agency = drafts()[origin].outlet;
        }
        add(story, next_outlet(), "en", "copy", origin, static_cast<int>(draw.below(manner_count)));
    }

    void translate(std::size_t number) {
        const bool to_english = number < 3;
        const std::size_t origin = to_english ? 1 : number == 3 ? 0 : number - 2;
        auto story = story_of(drafts()[origin], !to_english);
        if (story.agency.empty()) {
            story.agency = drafts()[origin].outlet;
        }
        add(story,
            next_outlet(),
            to_english ? "en" : "ja",
            "translation",
            origin,
            static_cast<int>(number));
    }

    /// "Police believe" becomes "is".
    void drift(std::uint64_t number) {
        auto story = story_of(drafts()[0], false);
        for (auto& sentence : story.sentences) {
            const auto& fact = facts()[static_cast<std::size_t>(sentence.fact)];
            if (!fact.drifted.empty()) {
                sentence.text = fact.drifted;
                sentence.certainty = "asserted";
            }
        }
        std::rotate(story.sentences.begin(),
                    story.sentences.begin() + static_cast<std::ptrdiff_t>(number % 3),
                    story.sentences.end());
        story.agency.clear();
        add(story, next_outlet(), "en", "drift", 0, static_cast<int>(number));
    }

    void correct(std::size_t number) {
        constexpr std::array<std::size_t, 3> origins = {4, 2, 0};
        const auto origin = origins[number];
        auto story = story_of(drafts()[origin], false);
        constexpr std::array<std::string_view, 3> dropped = {"his-wife", "lived-abroad", "leased"};
        const auto wrong = static_cast<int>(fact_of(dropped[number]));
        std::erase_if(story.sentences, [&](const Sentence& one) { return one.fact == wrong; });
        story.title += " (corrected)";
        story.sentences.push_back(
            {"This version corrects an earlier one, in which a sentence was wrong.", -1, ""});
        add(story, drafts()[origin].outlet, "en", "correction", origin, 1);
    }

    const Knobs& knobs_;
    std::vector<Report> reports_ = {};
    std::size_t next_outlet_ = 0;
};

} // namespace

std::vector<Report> press(const Knobs& knobs) {
    return Room(knobs).print();
}

} // namespace ample::sim
