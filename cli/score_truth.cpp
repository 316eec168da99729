// The truth as it is read, all figures together, and what they come to.

#include <cli/score_parts.hpp>
#include <fmt/format.h>

namespace ample::cli::scoring {

Status read_truth_lines(std::string_view text, const std::filesystem::path& path, Desk& desk) {
    auto& lines = desk.truth[path.stem().string()];
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto parsed = json::parse(text.substr(0, end), nullptr, false);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!parsed.is_object()) {
            return Error{Kind::damaged,
                         fmt::format("{}:{} is not a JSON object", path.string(), lines.size() + 1),
                         "make the case again"};
        }
        lines.push_back(std::move(parsed));
    }
    return Done{};
}

Result<Scores> score_desk(const Desk& desk) {
    if (desk.lines("orgs").empty() || desk.lines("hypothesis").empty()) {
        return Error{Kind::not_found,
                     "orgs.jsonl or hypothesis.jsonl is missing in the truth",
                     "'ample-sim make' writes them"};
    }
    Scores scores;
    score_exposures(desk, scores);
    score_lines(desk, scores);
    score_identities(desk, scores);
    score_handovers(desk, scores);
    score_screenings(desk, scores);
    score_sources(desk, scores);
    score_attribution(desk, scores);
    score_honesty(desk, scores);
    return scores;
}

} // namespace ample::cli::scoring

namespace ample::cli {

std::string Score::verdict() const {
    if (is_baseline) {
        return "baseline";
    }
    if (!figure) {
        return "not produced";
    }
    if (!target) {
        return "-";
    }
    constexpr double rounding = 1e-9;
    const bool is_met =
        is_less_better ? *figure <= *target + rounding : *figure >= *target - rounding;
    return is_met ? "met" : "missed";
}

} // namespace ample::cli
