// Names of actors, each with who gave it, where that stands, and what it means to be called so.
//
//     entry  misp:add6554a-…  Tick            entry  attack:G0060  BRONZE BUTLER
//       BRONZE BUTLER    same-as   namer Secureworks (naming scheme)
//       PLA Unit 61419   sponsor   namer unknown: a unit is no name of a group
//       Daserf           malware-for
//       STALKER PANDA    unknown   another list has it under another entry
//
// A gazetteer is made of lists that others keep: the intrusion sets of an ATT&CK bundle (STIX) and
// threat-actor clusters of MISP galaxies. It holds what each list says and believes none of it: an
// entry of one list is never merged with one of another, an alias never makes two entries one, and
// a name that several entries have stays ambiguous. Format and rules: docs/formats/gazetteer.md.
//
// Values; any number of threads may read one.

#pragma once

#include <ample/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

/// What a list says by naming an alias.
enum class NameMeaning : std::uint8_t {
    same_as,     ///< another name of the same cluster
    overlaps,    ///< a name that several entries of the same list have
    sponsor,     ///< a state organ or unit, which would be behind the group; source unknown
    malware_for, ///< a program the group is said to use
    unknown      ///< lists disagree on which entry it is
};

/// "same-as".
std::string_view to_text(NameMeaning meaning) noexcept;

struct ActorName {
    std::string name = {};
    NameMeaning meaning = NameMeaning::same_as;
    std::string namer = {};     ///< who coined it; empty: unknown
    std::string basis = {};     ///< how that is known, or why the meaning is what it is
    std::string reference = {}; ///< an address, or the citation's words; may be empty
};

/// What a list says of the relation to another entry, of whatever list.
struct ActorTie {
    std::string to = {};   ///< the other's identifier as the list has it
    std::string type = {}; ///< "similar"
    std::string likelihood = {};
};

struct ActorEntry {
    std::string id = {};   ///< "attack:G0060", "misp:add6554a-…"
    std::string list = {}; ///< "attack" or "misp"
    std::string stix = {}; ///< its identifier in the list, which ties of other lists may name
    std::string country = {};
    std::string country_basis = {}; ///< whose word that is; the default confidence is no confidence
    std::vector<ActorName> names = {}; ///< its own name first
    std::vector<ActorTie> ties = {};
};

/// A list as it was given.
struct ActorList {
    std::string kind = {};   ///< "attack" or "misp"
    std::string sha256 = {}; ///< of its bytes
    std::string version = {};
    std::vector<ActorEntry> entries = {};
    std::vector<std::string> programs = {}; ///< names of software, lower case, sorted
};

/// The live intrusion sets of a STIX bundle. Fails with `damaged` when it is none.
Result<ActorList> actors_of_attack(std::string_view bundle);

/// The clusters of a MISP galaxy. Fails with `damaged` when it is none.
Result<ActorList> actors_of_galaxy(std::string_view galaxy);

/// One place where a name stands: an entry and the place in its names.
struct NamePlace {
    std::size_t entry = 0;
    std::size_t name = 0;

    friend bool operator==(const NamePlace&, const NamePlace&) = default;
};

class Gazetteer {
public:
    /// Puts lists together: finds sponsors, programs, and names that entries share.
    static Gazetteer of(std::vector<ActorList> lists);

    /// Reads what `text` wrote. Fails with `damaged`, or with `unsupported` for another version.
    static Result<Gazetteer> parse(std::string_view text);

    /// The file `ample-gazetteer/1`: one JSON object, equal for equal lists.
    [[nodiscard]] std::string text() const;

    /// Every place of a name, written in any case, with or without blanks, dots and hyphens.
    [[nodiscard]] std::vector<NamePlace> find(std::string_view name) const;

    [[nodiscard]] const std::vector<ActorEntry>& entries() const noexcept { return entries_; }

    [[nodiscard]] const ActorName& at(const NamePlace& place) const {
        return entries_.at(place.entry).names.at(place.name);
    }

private:
    struct Source {
        std::string kind = {};
        std::string sha256 = {};
        std::string version = {};
    };

    void index();

    std::vector<Source> sources_ = {};
    std::vector<ActorEntry> entries_ = {}; ///< by id
    std::map<std::string, std::vector<NamePlace>, std::less<>> by_form_ = {};
};

/// The form in which names are compared: lower case, without blanks, dots, hyphens, underscores.
std::string name_form(std::string_view name);

/// Whether a name has the shape of a state organ or of a military or intelligence unit ("Unit
/// 74455", "2nd Bureau", "Ministry of ...", "GRU"), by its words alone.
bool reads_as_state_unit(std::string_view name);

/// Who names groups in this form ("... PANDA", "APT41", "Storm-0501"); empty where no scheme fits.
std::string_view namer_by_scheme(std::string_view name);

} // namespace ample::cite
