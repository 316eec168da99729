// The things deeds are done to, as concepts that English and Japanese reports name alike.

#pragma once

#include <ample/cite/words.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ample::cite::detail {

/// One bit for each concept.
using Things = std::uint64_t;

/// Concepts that hardly tell which thing is meant: records, data.
Things generic_things();

Things things_of(const Words& words, Phrase phrase);
Things things_of_japanese(std::string_view text);

/// "the records of 12,400 patients": how many of what.
struct Count {
    double value = 0;
    std::string noun = {};
    std::string of = {}; ///< corn, of "214 lines of corn"
    Things thing = 0;
    bool bound = false; ///< "another", "the first", 以上: what it excludes is not known
    bool least = false; ///< "at least", "more than": a higher number fits
    bool most = false;  ///< "up to", "fewer than": a lower one fits
    bool rough = false; ///< "about", 約
};

/// By how much "about" lets a number be off, as a factor: "about 600" by a third, "about 460,000",
/// which tells two digits, by a tenth, and less with three.
double width_of_rough(double value);

std::optional<Count> count_of(const Words& words, Phrase phrase);
std::optional<Count> count_of_japanese(std::string_view text);

/// Whether two counts of one thing exclude each other.
bool exclude(const Count& a, const Count& b);

/// Whether one number is the other as a hasty writer garbles it: 640,000 for 460,000 (signs
/// exchanged), 40 for 14 (-ty for -teen), 4,000 for 400 (a nought more), 7 for 17 (a one lost).
bool are_garbled(double a, double b);

} // namespace ample::cite::detail
