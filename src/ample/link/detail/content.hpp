// Small things every value of the stage is made with.

#pragma once

#include <ample/link/desk.hpp>

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace ample::link::detail {

/// Rounded to six decimals, so that equal inputs give equal bytes on any machine.
double rounded(double number) noexcept;

Value value_of(std::string_view kind,
               const nlohmann::json& content,
               Origins origins,
               std::string_view method,
               Marking marking);

/// "A", "A and B", "A, B and C".
std::string listed(const std::vector<std::string>& words);

/// "1 lease", "2 leases".
std::string counted(std::size_t count, std::string_view word);

} // namespace ample::link::detail
