// What a report says of itself as an edition: notices, the story's address, when it was changed.

#pragma once

#include <ample/cite/editions.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// An instant, or a day where the page tells no clock.
struct EditionTime {
    std::int64_t minute = 0; ///< since 1970, in the zone told
    bool is_day = false;
    std::string basis = {};

    /// Below zero, zero or above as this is before, at or after `other`; zero when both are of one
    /// day and one of them tells no clock.
    [[nodiscard]] int compare(const EditionTime& other) const noexcept;
};

struct EditionMarks {
    std::string publisher = {}; ///< in lower case
    std::string address = {};   ///< of the story, without scheme, query and fragment
    std::string key = {};       ///< an id of the story that the page tells
    std::string headline = {};  ///< in lower case, without notices
    std::string series = {};    ///< its number in a series, "2024-31"
    std::vector<EditionNotice> notices = {};
    std::vector<std::string> agencies = {};
    std::optional<EditionTime> time = {};

    /// The highest number of a notice; 0 without one.
    [[nodiscard]] int rank() const noexcept;
};

/// The notices of a headline or a line, with their places in it.
std::vector<EditionNotice> notices_of_headline(std::string_view headline);

/// Whether a line says that the report was updated or corrected.
std::optional<EditionNotice> notice_of_line(std::string_view line);

/// The address without what changes from link to link; empty for the front page of a site.
std::string story_address(std::string_view url);

/// All marks of one article; `index` is its own. Linear.
EditionMarks
edition_marks(const Article& article, const read::Document& document, std::size_t index);

} // namespace ample::cite::detail
