// Public suffixes: names such as "com" and "co.jp" under which anybody can register.
//
// From the list that libpsl was built with (publicsuffix.org). Names in lower case, IDN labels as
// "xn--…" or in UTF-8. Any number of threads.

#pragma once

#include <string>

namespace ample {

enum class Suffix {
    none,     ///< somebody's own name
    registry, ///< of a registry: "com", "co.jp"
    shared    ///< of a company that lets its customers have names: "github.io"
};

/// What `name` is by the list's own entries; its rule for names that it does not know is left out.
Suffix suffix_of(const std::string& name) noexcept;

} // namespace ample
