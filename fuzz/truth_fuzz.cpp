// Any bytes as the truth of a case: files that begin with a line "== NAME", each with a JSON object
// a line. What is none is told with its line; all figures are made of the rest, with an empty book
// and with one whose values are the lines of the truth.

#include <cli/score_parts.hpp>

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace ample;               // NOLINT: short names as in the tests
using namespace ample::cli::scoring; // NOLINT

namespace {

constexpr std::string_view mark = "== ";

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void check(const Desk& desk) {
    const auto scores = score_desk(desk);
    if (!scores) {
        require(desk.lines("orgs").empty() || desk.lines("hypothesis").empty());
        return;
    }
    for (const auto& score : *scores) {
        require(!score.verdict().empty() && (!score.figure || !std::isnan(*score.figure)));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    Desk desk;
    while (text.starts_with(mark)) {
        const auto end = text.find('\n');
        const std::string name(text.substr(mark.size(), end - mark.size()));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const auto next = text.find(mark);
        if (const auto read = read_truth_lines(text.substr(0, next), name, desk); !read) {
            require(read.error().what.find("is not a JSON object") != std::string::npos);
        }
        text.remove_prefix(std::min(text.size(), next));
    }
    check(desk);
    for (const auto* kind : {"operator",
                             "handover",
                             "screening",
                             "claim",
                             "document",
                             "copy",
                             "conflict",
                             "hypothesis",
                             "exposure",
                             "hit"}) {
        for (const auto& line : desk.lines(kind)) {
            desk.book[kind].push_back({std::string(kind) + "-1", line, true, 0});
        }
    }
    check(desk);
    return 0;
}
