// The values of `cite` as `measure` compares them.

#pragma once

#include <ample/cite/measure.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::cite::detail {

/// What relations are called in annotations, and the conflicts that `cite` finds of them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> conflict_types = {
    {{"contradicts", "contradiction"},
     {"supersedes", "supersession"},
     {"tension", "tension"},
     {"opposes", "opposition"},
     {"source-drift", "drift"},
     {"distorts", "distortion"}}};

struct FoundClaim {
    std::string id = {};
    Stretch span = {}; ///< bytes of the file
    std::string text = {};
    std::string kind = {};
    std::string predicate = {};
    std::string family = {}; ///< of a second annotation: all types that its predicate may be
    std::string subject = {};
    std::string object = {};
    std::string matter = {}; ///< what somebody is charged with
    bool negative = false;
    std::string certainty = {};
    std::vector<std::pair<std::string, std::string>> speakers = {}; ///< name, kind
    std::string root = {};
    std::string silent = {}; ///< who would not speak
    std::string root_key = {};
};

struct FoundTime {
    Stretch span = {};
    std::string value = {};
};

struct FoundCopy {
    Stretch from = {};
    Stretch to = {};
};

struct FoundConflict {
    std::string type = {};
    std::vector<std::string> claims = {};
};

/// All that is compared. Only claims that say something of the case are kept: what `cite` stores as
/// plain text of the page is none.
struct FoundValues {
    std::vector<FoundClaim> claims = {};
    std::vector<FoundTime> times = {};
    std::vector<FoundCopy> copies = {};
    std::vector<FoundConflict> conflicts = {};
    std::vector<std::string> published = {}; ///< of each gold document, empty when unknown
};

FoundValues
found_in(const Gold& gold, std::span<const Report> reports, const std::vector<Value>& values);

/// A second annotation as if `cite` had found it.
FoundValues found_by(const Gold& gold, const Gold& second);

/// The index of a report's gold document, by the file's name.
std::optional<std::size_t> document_of(const Gold& gold, std::string_view path);

} // namespace ample::cite::detail
