// Versions of STIX objects (STIX 2.1, section 3.6): of objects with one id only the one that was
// modified last counts.
//
//     {"id": "indicator--1", "modified": "2021-01-01T00:00:00Z", "pattern": …}    replaced
//     {"id": "indicator--1", "modified": "2022-01-01T00:00:00Z", "revoked": true} counts
//
// Objects that tell no time have no versions: all of them count. Memory: about 100 bytes an object.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/sweep/feed/json_walk.hpp>

#include <string>
#include <unordered_map>

namespace ample::sweep::feed {

class StixVersions {
public:
    /// Takes note of an object.
    void see(JsonSpan object);

    /// When the version of the object was made that replaces this one, as to be told; empty where
    /// this one counts.
    [[nodiscard]] std::string replaced_at(JsonSpan object) const;

private:
    std::unordered_map<std::string, Instant> latest_ = {};
};

} // namespace ample::sweep::feed
