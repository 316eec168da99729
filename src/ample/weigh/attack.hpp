// MITRE ATT&CK out of a STIX bundle: groups, their names, their software, their techniques.
//
// Only live objects count (neither revoked nor deprecated). Names and aliases are kept as the
// bundle has them; an alias never merges two groups. A bundle of the same shape with other groups
// is read in the same way.

#pragma once

#include <ample/core/origin.hpp>
#include <ample/core/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ample::weigh {

struct Group {
    std::string key = {}; ///< "G0060"
    std::string name = {};
    std::vector<std::string> names = {};    ///< name and aliases
    std::vector<std::size_t> software = {}; ///< places in Attack::software
    std::size_t techniques = 0;
    ByteOrigin where = {};
};

struct Software {
    std::string key = {}; ///< "S0187"
    std::string name = {};
    std::vector<std::string> names = {};
    std::vector<std::size_t> users = {}; ///< places in Attack::groups
    ByteOrigin where = {};
};

struct Technique {
    std::string key = {}; ///< "T1059.001"
    std::string name = {};
    std::vector<std::string> tactics = {};
    std::vector<std::size_t> users = {}; ///< places in Attack::groups
    ByteOrigin where = {};
};

struct Attack {
    std::vector<Group> groups = {};             ///< by key
    std::vector<Software> software = {};        ///< by key
    std::vector<Technique> technique_list = {}; ///< by key, sub-techniques too
    std::size_t techniques = 0;                 ///< without sub-techniques
    std::size_t sub_techniques = 0;
    std::size_t campaigns = 0;
    std::size_t attributed_campaigns = 0; ///< with a group they are attributed to
};

/// Reads a bundle; `where` is the place of its bytes. Fails with `damaged` when it is not a bundle.
Result<Attack> load_attack(std::string_view bundle, const ByteOrigin& where);

} // namespace ample::weigh
