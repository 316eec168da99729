// Heads of reports and the publisher and day that they tell, for tests.

#pragma once

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <vector>

namespace ample::cite {

struct HeadRow {
    std::string head;
    std::string publisher; ///< "" for none
    std::string day;       ///< "" for none
};

/// Checks what the document of each head with `body` below it tells.
inline void check_heads(const std::vector<HeadRow>& rows, const std::string& body) {
    for (const auto& row : rows) {
        INFO(row.head);
        const auto document = contents_of(row.head + body, "document").at(0);
        const auto& published = document["published"];
        CHECK((document.contains("publisher") ? document["publisher"]["name"].get<std::string>()
                                              : "") == row.publisher);
        CHECK((published.contains("from") ? published["from"].get<std::string>() : "") == row.day);
    }
}

/// A body in English that names nobody who publishes.
inline const std::string arrest_body =
    "\n\nPolice have arrested a man who rented the servers of a gang to hackers, the force "
    "said.\n\nThe man was in his thirties and had left the country by the time the gang used "
    "them, it added.\n";

} // namespace ample::cite
