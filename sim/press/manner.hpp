// The manners of outlets: how a story looks on the page.

#pragma once

#include <sim/files.hpp>
#include <sim/press/fact.hpp>

#include <string>
#include <vector>

namespace ample::sim::press_room {

/// A sentence of a story: a fact's, or the outlet's own without one.
struct Sentence {
    std::string text = {};
    int fact = -1;
    std::string certainty = {};
};

struct Story {
    std::string title = {};
    std::string agency = {};
    std::vector<Sentence> sentences = {};
};

constexpr int manner_count = 6;

/// Lays the story out in one of `manner_count` manners: dateline and credit, plain paragraphs, text
/// wrapped at 72 columns, a page with furniture, HTML, short paragraphs of two sentences. Fills in
/// `text` and `claims` of the report.
void lay_out(const Story& story, int manner, Report& report);

} // namespace ample::sim::press_room
