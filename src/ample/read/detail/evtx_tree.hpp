// BinXML tokens as a tree: of a template definition, or of elements that stand in a record.
//
//     01 Data 06 Name 05 "Image" 02 0E #4 04      Data
//                                                  ├─ Name = "Image"
//                                                  └─ value 4, optional
//
// Texts, CDATA, character and entity references that follow each other are one text; a processing
// instruction is an element called "?target" with its text. Lists are chained by index.
//
// Every name is checked against its stored hash, which also tells whether the two bytes of the
// dependency are there: template definitions have them, elements in values may lack them.

#pragma once

#include <ample/read/detail/evtx_layout.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::read::detail {

constexpr std::uint32_t no_node = 0xFFFFFFFF;
constexpr std::uint16_t no_slot = 0xFFFF;

struct EvtxNode {
    enum class Kind : std::uint8_t { element, attribute, text, slot };

    Kind kind = Kind::text;
    bool is_optional = false;     ///< of a slot
    std::uint16_t slot = no_slot; ///< number of the value; of an element: on which it depends
    std::uint32_t begin = 0;      ///< name or text, in EvtxTree::text
    std::uint32_t size = 0;
    std::uint32_t attributes = no_node; ///< first of an element
    std::uint32_t content = no_node;    ///< first of an element or attribute
    std::uint32_t next = no_node;       ///< sibling
};

/// A name as it is referred to.
struct EvtxNameUse {
    std::uint32_t at = 0;    ///< of the four bytes of the offset, from the first token
    bool is_here = false;    ///< the name follows the offset
    std::uint32_t begin = 0; ///< hash, count and characters, in EvtxTree::raw_names
    std::uint32_t size = 0;
};

struct EvtxTree {
    std::vector<EvtxNode> nodes = {};
    std::string text = {};               ///< UTF-8
    std::uint32_t root = no_node;        ///< first of the outermost elements
    std::vector<EvtxNameUse> names = {}; ///< in the order of the bytes
    std::string raw_names = {};
    std::uint32_t slots = 0; ///< 1 + the highest number of a value
    std::uint32_t end = 0;   ///< behind the last token, in the chunk

    [[nodiscard]] std::string_view text_of(const EvtxNode& node) const noexcept {
        return std::string_view(text).substr(node.begin, node.size);
    }

    [[nodiscard]] std::size_t bytes() const noexcept {
        return nodes.size() * sizeof(EvtxNode) + text.size() + raw_names.size() +
               names.size() * sizeof(EvtxNameUse);
    }
};

/// Reads the tokens at [begin, end) of `chunk` up to their end token. Returns why they do not hold
/// (static text), or empty text. Time and memory follow the number of bytes.
std::string_view
read_tree(std::string_view chunk, std::size_t begin, std::size_t end, EvtxTree& tree);

/// Whether the tokens at `begin` of `chunk` are those that `tree` was read from: `raw` bytes that
/// may differ in the offsets of names, and the same names.
bool is_same_tree(const EvtxTree& tree,
                  std::string_view raw,
                  std::string_view chunk,
                  std::size_t begin) noexcept;

} // namespace ample::read::detail
