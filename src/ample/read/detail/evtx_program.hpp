// A template as a program that writes JSON, and as a list of fields.
//
//     <Event><System><EventID Qualifiers="%4">%3</EventID></System>%20</Event>
//
//     JSON program                                       fields
//     literal  "Event":{"System":{ Event.System.EventID.#attributes.Qualifiers  value 4 none of 4?
//     jump                                    Event.System.EventID (.#text)                value 3
//     literal  "EventID":{"#attributes":{                Event.* value 20, BinXML attribute
//     "Qualifiers":  value 4
//     ...
//     members  value 20
//     close
//
// The JSON is that of the usual tools: attributes in "#attributes", text beside them in "#text",
// <Data Name="X"> is a member "X", unnamed Data a member "Data" with "#text". Members end in a
// comma; closing an object turns the last one into a brace, so that nothing need know whether it
// comes first. A shape whose keys depend on the values (keys that repeat, arrays outside Data,
// mixed content) is odd: the record is then rendered from its tree (evtx_render.hpp), which is
// also the oracle of the programs.

#pragma once

#include <ample/read/detail/evtx_tree.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::read::detail {

/// One step of the program. First its literal is written, then the rest is done.
struct EvtxStep {
    enum class Code : std::uint8_t {
        literal,
        value,            ///< the value of a member, and a comma
        text,             ///< likewise, in an object: "#text"; members where it is BinXML
        attribute,        ///< literal and value, unless that is empty
        close_attributes, ///< takes "#attributes" back when none was written
        close,            ///< an object; null when it has no members
        skip_null,        ///< jump when the value is null
        skip_absent,      ///< jump when none of the listed values has text
        jump,
        members, ///< those of a BinXML value
        piece    ///< a value inside a string
    };

    Code code = Code::literal;
    bool is_data = false;      ///< an array may stand here; of `members`: nothing follows
    std::uint16_t slot = 0;    ///< or the number of listed values
    std::uint32_t literal = 0; ///< in EvtxProgram::literals
    std::uint32_t literal_size = 0;
    std::uint32_t target = 0; ///< of a jump, or of `members` the first of the sibling keys
    std::uint32_t first = 0;  ///< of the listed values, or the number of sibling keys
};

/// A value with a name.
struct EvtxLeaf {
    enum class Kind : std::uint8_t {
        slot,      ///< one value
        attribute, ///< one value, left out when empty
        text,      ///< written in the template
        pieces     ///< several of both
    };

    Kind kind = Kind::slot;
    bool is_data = false;
    bool is_beside = false; ///< stands beside elements: left out when it has no text
    std::uint16_t slot = no_slot;
    std::string name = {};      ///< "Event.System.EventID"
    std::string text_name = {}; ///< the same with ".#text" when an attribute decides; else empty
    std::string prefix = {};    ///< of the fields of a BinXML value: "Event."; empty: none may be
    std::string text = {};
    std::uint32_t first_key = 0; ///< of the members beside it, in EvtxProgram::sibling_keys
    std::uint32_t key_count = 0;
    std::vector<std::uint16_t> absent = {};      ///< attributes that decide about `text_name`
    std::vector<std::uint16_t> depends_on = {};  ///< left out when one of these is null
    std::vector<std::uint32_t> piece_nodes = {}; ///< of the tree
};

struct EvtxProgram {
    std::vector<EvtxStep> steps = {};
    std::string literals = {};
    std::vector<std::uint16_t> listed = {}; ///< values that decide
    std::vector<EvtxLeaf> leaves = {};      ///< in the order of the JSON
    std::vector<std::uint32_t> table = {};  ///< 1 + leaf by hash of its name
    std::vector<std::string> root_keys = {};
    std::vector<std::string> sibling_keys = {};
    std::vector<std::uint32_t> nests = {}; ///< leaves that may hold BinXML
    bool is_odd = false;
    std::string_view why = {}; ///< why it can't be used, or empty

    /// The first leaf called `name`, or null; `hash` is hash_of_name(name).
    [[nodiscard]] const EvtxLeaf* find(std::string_view name, std::uint64_t hash) const noexcept;

    /// Whether one of `keys` is that of a member beside `leaf`.
    [[nodiscard]] bool is_repeated(const EvtxLeaf& leaf,
                                   std::span<const std::string> keys) const noexcept;

    [[nodiscard]] std::size_t bytes() const noexcept;
};

std::uint64_t hash_of_name(std::string_view name) noexcept;

/// Compiles `tree`. Time and memory follow its size.
EvtxProgram compile(const EvtxTree& tree);

} // namespace ample::read::detail
