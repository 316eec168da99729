#include <ample/core/result.hpp>
#include <ample/read/detail/evtx_fields.hpp>
#include <ample/read/detail/evtx_render.hpp>
#include <ample/read/evtx.hpp>

#include <algorithm>

namespace ample::read {

namespace {

constexpr std::size_t id_at = 8;
constexpr std::size_t written_at = 16;

constexpr std::string_view channel_name = "Event.System.Channel";
constexpr std::string_view provider_name = "Event.System.Provider.#attributes.Name";
constexpr std::string_view computer_name = "Event.System.Computer";
constexpr std::string_view event_id_name = "Event.System.EventID";
constexpr std::string_view time_name = "Event.System.TimeCreated.#attributes.SystemTime";

} // namespace

struct EvtxDecoder::State {
    std::string_view chunk = {};
    detail::EvtxChunkWalk walk = {};
    detail::EvtxTemplates templates = {};
    detail::EvtxParts parts = {};
    detail::EvtxFields fields = {};
    detail::EvtxOutput out = {};
    EvtxPart record = {};
    std::size_t channel = fields.watch(channel_name);
    std::size_t provider = fields.watch(provider_name);
    std::size_t computer = fields.watch(computer_name);
    std::size_t event_id = fields.watch(event_id_name);

    [[nodiscard]] std::string_view with_end(detail::EvtxOutcome outcome) {
        if (outcome != detail::EvtxOutcome::written) {
            return {};
        }
        const auto add = [&](std::string_view member) {
            out.take_back(1);
            out.add(out.back() == '{' ? "" : ",");
            out.add(member);
            out.add("}");
        };
        if (record.is_recovered) {
            add("\"recovered\":true");
        }
        if (!record.why.empty()) {
            add("\"damaged\":\"" + std::string(record.why) + "\"");
        }
        return out.text();
    }
};

EvtxDecoder::EvtxDecoder() : state_(std::make_unique<State>()) {}

EvtxDecoder::~EvtxDecoder() = default;

void EvtxDecoder::open(std::string_view chunk, std::uint64_t base, const EvtxBlock& block) {
    auto& state = *state_;
    state.chunk = chunk;
    state.walk = detail::EvtxChunkWalk(chunk, block);
    state.templates.begin_chunk(chunk);
    state.fields.begin_chunk(base);
    state.out.begin_chunk();
}

std::optional<EvtxPart> EvtxDecoder::next() {
    auto& state = *state_;
    auto part = state.walk.next();
    if (!part || part->kind != EvtxPart::Kind::record) {
        return part;
    }
    part->why = state.parts.take(state.chunk,
                                 part->begin + detail::evtx_record_header,
                                 std::size_t{part->end} - 4,
                                 state.templates);
    if (!part->why.empty()) {
        part->kind = EvtxPart::Kind::defect;
        return part;
    }
    part->why = state.parts.damage;
    state.record = *part;
    state.fields.turn_to(state.parts, part->is_recovered);
    return part;
}

std::uint64_t EvtxDecoder::record_id() const noexcept {
    return detail::load<std::uint64_t>(state_->chunk, state_->record.begin + id_at);
}

std::optional<Instant> EvtxDecoder::written() const noexcept {
    return detail::instant_of_file_time(
        detail::load<std::uint64_t>(state_->chunk, state_->record.begin + written_at));
}

std::uint32_t EvtxDecoder::template_id() const noexcept {
    return state_->parts.instances.front().one->id;
}

EvtxSystem EvtxDecoder::system() {
    auto& state = *state_;
    const auto value = [&](std::size_t name) {
        const auto field = state.fields.find(name);
        return field ? field->value : std::string_view{};
    };
    return {
        value(state.channel), value(state.provider), value(state.computer), value(state.event_id)};
}

EvtxName EvtxDecoder::watch(std::string_view name) {
    return {state_->fields.watch(name)};
}

std::optional<Field> EvtxDecoder::find(EvtxName name) {
    return state_->fields.find(name.number);
}

std::optional<Field> EvtxDecoder::find(std::string_view name) {
    return state_->fields.find(name);
}

std::span<const Field> EvtxDecoder::fields(std::string_view& why) {
    return state_->fields.all(why);
}

std::string_view EvtxDecoder::json() {
    auto& out = state_->out;
    out.clear();
    auto outcome = detail::write_by_program(state_->parts, out);
    if (outcome == detail::EvtxOutcome::odd) {
        outcome = detail::write_by_tree(state_->parts, out);
    }
    return state_->with_end(outcome);
}

std::string_view EvtxDecoder::json_by_tree() {
    state_->out.clear();
    return state_->with_end(detail::write_by_tree(state_->parts, state_->out));
}

namespace {

class EvtxReader final : public RecordReader {
public:
    void feed(std::string_view bytes, std::uint64_t base, bool is_last) override {
        bytes_ = bytes;
        base_ = base;
        is_last_ = is_last;
        at_ = 0;
        chunk_end_ = 0;
    }

    std::optional<Item> next() override {
        while (at_ < bytes_.size()) {
            if (at_ < chunk_end_) {
                return next_part();
            }
            const auto block = evtx_block(bytes_.substr(at_), base_ + at_, is_last_);
            if (block.kind == EvtxBlock::Kind::unknown) {
                return std::nullopt;
            }
            if (block.kind == EvtxBlock::Kind::chunk) {
                decoder_.open(bytes_.substr(at_, block.size), base_ + at_, block);
                chunk_begin_ = at_;
                chunk_end_ = at_ + block.size;
                continue;
            }
            const ByteRange where{base_ + at_, base_ + at_ + block.size};
            at_ += block.size;
            return block.why.empty() ? Item(Frame{where}) : Item(Defect{where, block.why});
        }
        return std::nullopt;
    }

    [[nodiscard]] std::size_t rest() const noexcept override {
        // A chunk whose parts were begun is given out whole before more is fed.
        return bytes_.size() - at_;
    }

    void skip(std::size_t count) override { at_ += std::min(count, bytes_.size() - at_); }

    [[nodiscard]] bool is_by_lines() const noexcept override { return false; }

private:
    std::optional<Item> next_part() {
        const auto part = decoder_.next();
        if (!part) {
            throw Bug("a chunk of an event log has no end");
        }
        at_ = chunk_begin_ + part->end;
        const auto begin = base_ + chunk_begin_;
        const ByteRange where{begin + part->begin, begin + part->end};
        switch (part->kind) {
        case EvtxPart::Kind::frame:
            return Frame{where};
        case EvtxPart::Kind::defect:
            return Defect{where, part->why};
        case EvtxPart::Kind::record:
            break;
        }
        std::string_view why;
        Record record{.where = where, .fields = decoder_.fields(why)};
        if (!why.empty()) {
            return Defect{where, why};
        }
        record.time_text = record.get(time_name);
        record.time = parse_instant(record.time_text);
        if (!record.time) {
            record.time = decoder_.written();
        }
        return record;
    }

    EvtxDecoder decoder_ = {};
    std::string_view bytes_ = {};
    std::uint64_t base_ = 0;
    bool is_last_ = false;
    std::size_t at_ = 0;
    std::size_t chunk_begin_ = 0;
    std::size_t chunk_end_ = 0;
};

} // namespace

std::unique_ptr<RecordReader> open_evtx(const ReadOptions& /*options*/) {
    return std::make_unique<EvtxReader>();
}

int score_evtx(std::string_view head) {
    constexpr std::size_t least = 128;
    constexpr std::size_t header_size_at = 32;
    if (head.size() < least) {
        return 0;
    }
    if (head.starts_with(detail::evtx_file_magic)) {
        return detail::load<std::uint32_t>(head, header_size_at) == least ? 100 : 90;
    }
    return head.starts_with(detail::evtx_chunk_magic) ? 90 : 0;
}

} // namespace ample::read
