// A record's values by name: one that is asked for, or all, named as read/ndjson names those of its
// JSON.

#pragma once

#include <ample/read/detail/evtx_json.hpp>
#include <ample/read/detail/json_walk.hpp>
#include <ample/read/record.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ample::read::detail {

/// Reads the values of records, one record after the other. Used by one thread.
class EvtxFields {
public:
    /// Names that were put together are forgotten when they take more than 32 MiB.
    void begin_chunk(std::uint64_t base);

    /// Turns to a record. `parts` must stay as long as it is asked about.
    void turn_to(const EvtxParts& parts, bool is_recovered);

    /// The first value called `name`; nothing where there is none or it is null.
    std::optional<Field> find(std::string_view name);

    /// Takes a name that many records will be asked for; its number.
    std::size_t watch(std::string_view name);

    /// The same as find() by name, but the name is looked up once a template.
    std::optional<Field> find(std::size_t watched);

    /// All values. Empty and `why` when the record is too long.
    std::span<const Field> all(std::string_view& why);

private:
    /// The names of a program's leaves behind those of the values that hold it.
    struct Names {
        std::string prefix = {};
        std::vector<std::string> plain = {}; ///< empty without a prefix: the leaves have them
        std::vector<std::string> with_text = {};
        std::unordered_map<std::uint64_t, std::unique_ptr<Names>> inner =
            {}; ///< by leaf and program
    };

    /// Where a watched name stands in records of one shape.
    struct Place {
        const EvtxLeaf* leaf = nullptr; ///< null: nowhere
        bool is_known = false;
        bool is_inner = false; ///< in the BinXML that the outermost template holds
    };

    /// Records of the same templates.
    struct Shape {
        bool is_simple = false; ///< one template, or one in another
        std::vector<Place> places = {};
    };

    Shape& shape();
    Place look_up(std::string_view name) const;
    std::optional<Field> find_in(std::uint32_t number, std::string_view name, bool& is_odd);
    std::optional<Field> field_of(const EvtxInstance& instance,
                                  const EvtxLeaf& leaf,
                                  std::string_view name,
                                  bool& is_odd);
    EvtxOutcome add_chain(std::uint32_t number, Names& names);
    EvtxOutcome add_leaf(const EvtxInstance& instance, std::size_t index, Names& names);
    EvtxOutcome add_value(const EvtxValue& value, const EvtxLeaf& leaf, std::string_view name);
    EvtxOutcome
    add_pieces(const EvtxInstance& instance, const EvtxLeaf& leaf, std::string_view name);
    EvtxOutcome add_array(const EvtxValue& value, std::string_view name);
    Names&
    names_of(Names& outer, std::size_t leaf, std::string_view prefix, const EvtxTemplate& inner);
    void add_notes();
    [[nodiscard]] bool depends_hold(const EvtxInstance& instance, const EvtxLeaf& leaf) const;
    [[nodiscard]] bool is_blank(const EvtxValue& value) const;
    std::string_view text_of(const EvtxValue& value);
    std::string_view keep_text(std::uint8_t type, std::string_view bytes);
    std::optional<std::string_view> pieces_of(const EvtxInstance& instance, const EvtxLeaf& leaf);
    [[nodiscard]] ByteRange range_of(std::uint8_t type, std::string_view bytes) const;
    std::span<const Field> all_by_tree(std::string_view& why);
    char* room(std::size_t bytes);

    const EvtxParts* parts_ = nullptr;
    std::uint64_t base_ = 0;
    bool is_recovered_ = false;
    bool is_turned_ = false; ///< to a record whose shape was not looked up
    std::vector<std::string> watched_ = {};
    std::unordered_map<std::uint64_t, Shape> shapes_ = {}; ///< by the templates' numbers
    Shape* shape_ = nullptr;                               ///< of the record
    std::uint64_t shape_key_ = 0;
    const EvtxLeaf* inner_leaf_ = nullptr;     ///< that holds BinXML
    const EvtxInstance* inner_ = nullptr;      ///< of the record
    std::vector<std::string_view> texts_ = {}; ///< of the values, once read
    std::vector<Field> fields_ = {};
    std::unordered_map<std::uint32_t, std::unique_ptr<Names>> roots_ = {};
    std::size_t name_bytes_ = 0;
    std::vector<std::unique_ptr<char[]>> blocks_ = {}; ///< where texts are kept
    std::size_t block_ = 0;
    std::size_t block_used_ = 0;
    std::vector<std::unique_ptr<char[]>> large_ = {};
    EvtxShare share_ = {};
    EvtxOutput json_ = {};
    JsonWalk walk_ = {};
};

} // namespace ample::read::detail
