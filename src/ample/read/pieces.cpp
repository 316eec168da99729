#include <ample/read/evtx.hpp>
#include <ample/read/pieces.hpp>

#include <algorithm>

namespace ample::read {

namespace {

constexpr std::size_t longest_piece = std::size_t{16} << 20U;

/// The bytes of a piece and what follows them.
class PieceSource final : public ByteSource {
public:
    explicit PieceSource(const Piece& piece) : piece_(piece), held_(piece.bytes) {}

    Result<std::size_t> read(std::span<char> into) override {
        auto count = held_.read(into);
        if (*count != 0 || into.empty()) {
            return count;
        }
        if (piece_.rest != nullptr) {
            return piece_.rest->read(into);
        }
        return piece_.broken ? Result<std::size_t>(*piece_.broken) : count;
    }

private:
    const Piece& piece_;
    MemorySource held_;
};

/// Reads on behind the first `have` bytes until there are `wanted` or the source is at its end,
/// which it says.
Result<bool>
fill(ByteSource& source, std::vector<char>& memory, std::size_t& have, std::size_t wanted) {
    memory.resize(std::max(wanted, memory.size()));
    while (have < wanted) {
        const auto count = source.read({memory.data() + have, wanted - have});
        if (!count) {
            return count.error();
        }
        if (*count == 0) {
            return true;
        }
        have += *count;
    }
    return false;
}

bool has_wide_letters(std::string_view head) {
    constexpr std::size_t told_by = 4;
    return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") ||
           head.substr(0, told_by).find('\0') != std::string_view::npos;
}

std::size_t last_block_end(std::string_view bytes, std::uint64_t base) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto block = evtx_block(bytes.substr(at), base + at, false);
        if (block.kind == EvtxBlock::Kind::unknown) {
            break;
        }
        at += block.size;
    }
    return at;
}

} // namespace

/// Where the last part that is whole ends, or 0.
std::size_t PieceCutter::cut_of(std::string_view bytes, std::uint64_t base) const {
    return resume_ == Resume::chunk ? last_block_end(bytes, base) : bytes.rfind('\n') + 1;
}

bool PieceCutter::end(Piece& piece, std::size_t size) {
    is_over_ = true;
    piece.bytes = {piece.memory.data(), size};
    return piece.rest != nullptr || piece.broken || size != 0;
}

bool PieceCutter::next(Piece& piece) {
    piece.bytes = {};
    piece.base = base_;
    piece.rest = nullptr;
    piece.broken.reset();
    if (is_over_) {
        return false;
    }
    auto have = kept_.size();
    piece.memory.resize(std::max(have, piece.memory.size()));
    std::copy(kept_.begin(), kept_.end(), piece.memory.begin());
    for (auto wanted = usual_; wanted <= longest_piece; wanted *= 2) {
        const auto at_end = fill(source_, piece.memory, have, wanted);
        if (!at_end) {
            piece.broken = at_end.error();
            return end(piece, have);
        }
        if (*at_end) {
            return end(piece, have);
        }
        const std::string_view held(piece.memory.data(), have);
        const bool is_cuttable = resume_ == Resume::chunk || resume_ == Resume::line;
        if (!is_cuttable || (base_ == 0 && resume_ == Resume::line && has_wide_letters(held))) {
            break;
        }
        if (const auto cut = cut_of(held, base_); cut != 0) {
            piece.bytes = held.substr(0, cut);
            kept_.assign(held.substr(cut));
            base_ += cut;
            return true;
        }
    }
    piece.rest = &source_;
    return end(piece, have);
}

Status
read_piece(const Piece& piece, RecordReader& reader, StreamTally& tally, const OnItem& on_item) {
    if (piece.rest == nullptr && !piece.broken && piece.bytes.size() <= longest_item) {
        read_bytes(piece.bytes, piece.base, reader, tally, on_item);
        return Done{};
    }
    PieceSource source(piece);
    return read_stream(source, reader, tally, on_item, piece.base);
}

} // namespace ample::read
