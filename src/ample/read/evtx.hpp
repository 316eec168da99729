// Windows event logs (EVTX): records in binary XML, in chunks of 64 KiB that stand on their own.
//
//     "ElfFile" header │ chunk │ chunk │ ...         docs/formats/evtx.md has every byte
//                         │
//                         ├─ "ElfChnk" header, 512 bytes, with checksums
//                         ├─ "**" record: size, id, time written, BinXML, size
//                         └─ unused rest, often with older records
//
// Most of a record is values; names and structure stand in a template that is defined once a chunk.
// Templates are compiled once for all chunks that repeat them, and nothing is decoded that was not
// asked for:
//
//     EvtxDecoder decoder;
//     const auto command = decoder.watch("Event.EventData.CommandLine");
//     for (each block of the file) {                  evtx_block() tells where it ends
//         decoder.open(block bytes, offset, block);
//         while (auto part = decoder.next()) {
//             if (part->kind == EvtxPart::Kind::record) {
//                 const auto system = decoder.system();       channel, provider, computer, event id
//                 decoder.find(command);                      one value
//                 decoder.json();   decoder.fields(why);      the whole record
//
// Chunks do not depend on each other: give each thread a decoder of its own and any chunk.
//
// Names are those that read/ndjson gives the JSON of evtx_dump and its like, so that a rule or role
// needs to know one name: "Event.System.Channel", "Event.System.Provider.#attributes.Name",
// "Event.EventData.Image" for <Data Name="Image">, "Event.EventData.Data.#text" for unnamed Data,
// "Event.UserData.EventXML.Param1". `find` finds an element that has both text and optional
// attributes under both of its names ("Event.System.EventID" also where it is written ".#text").
//
// Damage: a part whose checksum, sizes or BinXML do not hold is a defect with its range, and
// reading goes on at the next record or chunk. Records that no chunk header vouches for (found in
// the unused rest, or behind damage of the header) are given out as recovered and have a field
// "recovered": "true". A record of which a part does not hold has the bytes of that part instead
// and a field "damaged" that says why. Memory is bounded: one chunk, 32 MiB of compiled templates,
// 32 MiB of names, 1 MiB of text a record.

#pragma once

#include <ample/read/detail/evtx_chunk.hpp>
#include <ample/read/reader.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace ample::read {

using detail::evtx_block; ///< where a header or chunk ends
using detail::EvtxBlock;
using detail::EvtxPart; ///< a stretch of a chunk, with offsets in the chunk

/// What is asked of every record first. Views live until the decoder's next record; empty where the
/// record does not say.
struct EvtxSystem {
    std::string_view channel = {};
    std::string_view provider = {};
    std::string_view computer = {};
    std::string_view event_id = {}; ///< in decimals
};

/// A name that EvtxDecoder::watch took.
struct EvtxName {
    std::size_t number = 0;
};

/// Decodes chunks, keeping its memory and compiled templates. Used by one thread at a time.
class EvtxDecoder {
public:
    EvtxDecoder();
    ~EvtxDecoder();
    EvtxDecoder(const EvtxDecoder&) = delete;
    EvtxDecoder& operator=(const EvtxDecoder&) = delete;
    EvtxDecoder(EvtxDecoder&&) = delete;
    EvtxDecoder& operator=(EvtxDecoder&&) = delete;

    /// Turns to a chunk: the bytes of `block`, which stand at `base` in the file and must outlive
    /// what is asked of them.
    void open(std::string_view chunk, std::uint64_t base, const EvtxBlock& block);

    /// The next part of the chunk. Parts laid end to end are the chunk. A record's template and
    /// values hold when it is given out as one, or its `why` says which do not. What follows is
    /// about the record given out last.
    std::optional<EvtxPart> next();

    [[nodiscard]] std::uint64_t record_id() const noexcept; ///< in the header of the record
    [[nodiscard]] std::optional<Instant> written() const noexcept;

    /// A number for the template of the record, the same for all records of that template and for
    /// no others, as long as the decoder lives. Records of one template have the same provider
    /// and kind of event nearly always, but need not.
    [[nodiscard]] std::uint32_t template_id() const noexcept;

    EvtxSystem system();

    /// The first value called `name`, as UTF-8; nothing where there is none. A value that is there
    /// and empty has empty text. Field::where is the value in the file where it stands in the
    /// record, else empty. Lives until the next record.
    std::optional<Field> find(std::string_view name);

    /// Takes a name that many records will be asked for, before or between records. It is looked up
    /// once a template, so that asking costs little more than decoding the value.
    EvtxName watch(std::string_view name);
    std::optional<Field> find(EvtxName name);

    /// All values in the order of the JSON. Empty and `why` (static text) when they are longer than
    /// a record may be. Lives until the next record.
    std::span<const Field> fields(std::string_view& why);

    /// The record as one line of JSON without a line end:
    /// {"Event":{"#attributes":{...},"System":{...},"EventData":{...}}}. Empty when it is longer
    /// than 1 MiB. Lives until the next call.
    std::string_view json();

    /// The same by the slower way that programs are tested against.
    std::string_view json_by_tree();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Told each part, which stands `base` further back in the stream; the decoder can be asked about a
/// record until it returns. Parts outside chunks (the file's header) have the offset 0.
using OnEvtxPart = std::function<void(const EvtxPart& part, std::uint64_t base)>;

/// Runs `decoder` over a log. Holds 1 MiB of it. A source that fails gives what came before.
Status read_evtx(ByteSource& source, EvtxDecoder& decoder, const OnEvtxPart& on_part);

/// Fields: every value of the record, and `recovered` where it is. The time is that of
/// Event.System.TimeCreated, else that of the record's header.
std::unique_ptr<RecordReader> open_evtx(const ReadOptions& options);

/// How surely `head` is such a log: 100 when it begins with a file header, 90 with a chunk, else 0.
int score_evtx(std::string_view head);

} // namespace ample::read
