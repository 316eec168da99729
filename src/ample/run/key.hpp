// Keys of steps: a digest of everything a step depends on.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/version.hpp>

#include <string>
#include <string_view>

namespace ample::run {

/// Collects what a step depends on. Parts are written with their length, so that "ab","c" and
/// "a","bc" give different keys. The version of the program is part of every key.
class Key {
public:
    Key() { add(version); }

    Key& add(std::string_view part) {
        hasher_.update(std::to_string(part.size()) + ":");
        hasher_.update(part);
        return *this;
    }

    /// The key, after which the object is spent.
    std::string text() { return hasher_.finish().hex(); }

private:
    Hasher hasher_ = {};
};

} // namespace ample::run
