#include <ample/read/detail/evtx_layout.hpp>
#include <ample/read/evtx.hpp>

#include <cstring>
#include <vector>

namespace ample::read {

namespace {

constexpr std::size_t window_bytes = std::size_t{1} << 20U;

} // namespace

Status read_evtx(ByteSource& source, EvtxDecoder& decoder, const OnEvtxPart& on_part) {
    std::vector<char> window(window_bytes);
    std::size_t held = 0;
    std::uint64_t base = 0;
    Status status = Done{};
    for (bool is_last = false; !is_last || held != 0;) {
        while (!is_last && held < window.size()) {
            const auto count = source.read({window.data() + held, window.size() - held});
            status = count ? status : Status(count.error());
            is_last = !count || *count == 0;
            held += count ? *count : 0;
        }
        std::size_t at = 0;
        while (at < held) {
            const auto rest = std::string_view(window.data(), held).substr(at);
            const auto block = evtx_block(rest, base + at, is_last);
            if (block.kind == EvtxBlock::Kind::unknown) {
                break;
            }
            if (block.kind == EvtxBlock::Kind::chunk) {
                decoder.open(rest.substr(0, block.size), base + at, block);
                while (const auto part = decoder.next()) {
                    on_part(*part, base + at);
                }
            } else {
                const auto kind =
                    block.why.empty() ? EvtxPart::Kind::frame : EvtxPart::Kind::defect;
                on_part({kind, 0, static_cast<std::uint32_t>(block.size), block.why}, base + at);
            }
            at += block.size;
        }
        std::memmove(window.data(), window.data() + at, held - at);
        held -= at;
        base += at;
    }
    return status;
}

} // namespace ample::read
