// Orders held against the company register.
//
// The check digit of a Japanese corporate number is 9 - (sum of P_n Q_n mod 9), P_n the n-th of the
// twelve other digits from the right, Q_n 1 for odd n and 2 for even (National Tax Agency). The
// verdict is always on a dated register: "not found in the register of D", never "does not exist".

#pragma once

#include <ample/link/desk.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::link::detail {

struct Screening {
    const Row* order = nullptr;
    std::string_view verdict = {}; ///< found, typing-slip, not-found, mismatch, closed, no-register
    std::string register_date = {};
    const Row* matched = nullptr; ///< row of the register
    std::vector<std::pair<std::string, std::string>> steps =
        {}; ///< what was checked, what came out
    std::string statement = {};
};

/// Whether `number` has thirteen digits and the right check digit.
bool is_corporate_number(std::string_view number) noexcept;

/// One digit changed, left out, added, or two neighbours swapped.
bool is_one_slip_away(std::string_view a, std::string_view b) noexcept;

/// Rows point into `desk`, which must outlive the result.
std::vector<Screening> screen_orders(const Desk& desk);

} // namespace ample::link::detail
