// Where the rows of a feed in JSON stand: see feed/json.hpp.
//
//     {"tlp": "amber", "authors": ["A. Person"], "data": [{"ioc": "evil.example"}]}
//      ▲ Around::inherited   ▲ passed over            ▲ Around::rows == objects
//
//     {"updated": 5, "domains": ["evil.example"]}       Around::rows == texts

#pragma once

#include <ample/sweep/feed/json_walk.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::sweep::feed {

/// What stands for an indicator in something.
enum class Rows { none, objects, texts };

/// What is in an object besides, or instead of, being a row.
struct Around {
    Rows rows = Rows::none; ///< what its members are to be looked through for
    bool is_row = false;    ///< it has a text, or texts, under a key for values
    /// Names and cells that it says of all rows in it: markings, labels, family, campaign, source,
    /// window, confidence, and whether they count at all.
    std::vector<std::pair<std::string, std::string>> inherited = {};
    std::vector<std::string> not_read = {}; ///< keys of such whose value is no text, or too long
};

/// Looks at an object. One that is a row has no rows in it, except arrays of rows where it is all
/// of a document. Texts count as rows inside of nothing but a document's objects.
Around around(JsonSpan object, bool is_document);

/// Whether a member of an object with such rows is to be looked through.
bool is_wanted(std::string_view key, JsonSpan value, Rows rows);

/// Whether a value is a row, or has rows among the first things in it.
bool holds_rows(JsonSpan value, Rows rows);

} // namespace ample::sweep::feed
