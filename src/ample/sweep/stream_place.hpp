// Where a stream comes from, in a case.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/marking.hpp>

#include <string>

namespace ample::sweep {

/// Where a stream comes from.
struct StreamPlace {
    std::string path = {};         ///< of the exhibit in the case
    Digest exhibit = {};           ///< the file as received
    std::string member = {};       ///< way to the decoded bytes (core/origin.hpp)
    std::string organisation = {}; ///< empty when the path names none
    std::string role = {};         ///< "evidence", "records", …
    Marking marking = {};
};

} // namespace ample::sweep
