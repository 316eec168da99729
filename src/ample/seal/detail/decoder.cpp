#include <ample/core/result.hpp>
#include <ample/seal/detail/decoder.hpp>

#include <bzlib.h>
#include <lzma.h>
#define ZSTD_STATIC_LINKING_ONLY // NOLINT: for error codes by name
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <bit>
#include <limits>

namespace ample::seal::detail {

namespace {

unsigned capped(std::size_t size) noexcept {
    constexpr std::size_t most = std::numeric_limits<unsigned>::max();
    return static_cast<unsigned>(std::min(size, most));
}

class ZstdDecoder final : public Decoder {
public:
    explicit ZstdDecoder(std::uint64_t memory) : stream_(ZSTD_createDStream()) {
        const auto bounds = ZSTD_dParam_getBounds(ZSTD_d_windowLogMax);
        const auto log = static_cast<int>(std::bit_width(std::max<std::uint64_t>(memory, 1))) - 1;
        const auto set = ZSTD_DCtx_setParameter(
            stream_, ZSTD_d_windowLogMax, std::clamp(log, bounds.lowerBound, bounds.upperBound));
        if (stream_ == nullptr || ZSTD_isError(set) != 0) {
            throw Bug("zstd does not start");
        }
    }

    ~ZstdDecoder() override { ZSTD_freeDStream(stream_); }

    ZstdDecoder(const ZstdDecoder&) = delete;
    ZstdDecoder& operator=(const ZstdDecoder&) = delete;
    ZstdDecoder(ZstdDecoder&&) = delete;
    ZstdDecoder& operator=(ZstdDecoder&&) = delete;

    Step step(std::string_view input, std::span<char> into) override {
        ZSTD_inBuffer in{input.data(), input.size(), 0};
        ZSTD_outBuffer out{into.data(), into.size(), 0};
        const auto code = ZSTD_decompressStream(stream_, &out, &in);
        Step step{.consumed = in.pos, .produced = out.pos};
        if (ZSTD_isError(code) != 0) {
            const auto number = ZSTD_getErrorCode(code);
            const bool is_window = number == ZSTD_error_frameParameter_windowTooLarge ||
                                   number == ZSTD_error_memory_allocation;
            step.state = is_window ? State::too_large : State::broken;
            step.why = ZSTD_getErrorName(code);
        } else if (code == 0) {
            step.state = State::ended;
        }
        return step;
    }

    void reset() override { ZSTD_DCtx_reset(stream_, ZSTD_reset_session_only); }

private:
    ZSTD_DStream* stream_;
};

class XzDecoder final : public Decoder {
public:
    explicit XzDecoder(std::uint64_t memory) : memory_(memory) { start(); }

    ~XzDecoder() override { lzma_end(&stream_); }

    XzDecoder(const XzDecoder&) = delete;
    XzDecoder& operator=(const XzDecoder&) = delete;
    XzDecoder(XzDecoder&&) = delete;
    XzDecoder& operator=(XzDecoder&&) = delete;

    Step step(std::string_view input, std::span<char> into) override {
        stream_.next_in = reinterpret_cast<const std::uint8_t*>(input.data()); // NOLINT
        stream_.avail_in = input.size();
        stream_.next_out = reinterpret_cast<std::uint8_t*>(into.data()); // NOLINT
        stream_.avail_out = into.size();
        const auto code = lzma_code(&stream_, LZMA_RUN);
        Step step{.consumed = input.size() - stream_.avail_in,
                  .produced = into.size() - stream_.avail_out};
        switch (code) {
        case LZMA_OK:
        case LZMA_BUF_ERROR: // nothing to read or no room: not an error of the data
            break;
        case LZMA_STREAM_END:
            step.state = State::ended;
            break;
        case LZMA_MEMLIMIT_ERROR:
        case LZMA_MEM_ERROR:
            step.state = State::too_large;
            break;
        case LZMA_OPTIONS_ERROR:
            step.state = State::broken;
            step.why = "it asks for filters that are not known";
            break;
        case LZMA_FORMAT_ERROR:
            step.state = State::broken;
            step.why = "it is not xz";
            break;
        default:
            step.state = State::broken;
            step.why = "its data or a checksum does not hold";
            break;
        }
        return step;
    }

    void reset() override { start(); }

private:
    void start() {
        const auto least = std::max<std::uint64_t>(memory_, 1);
        if (lzma_stream_decoder(&stream_, least, 0) != LZMA_OK) {
            throw Bug("liblzma does not start");
        }
    }

    std::uint64_t memory_;
    lzma_stream stream_ = LZMA_STREAM_INIT;
};

class Bzip2Decoder final : public Decoder {
public:
    Bzip2Decoder() { start(); }

    ~Bzip2Decoder() override { BZ2_bzDecompressEnd(&stream_); }

    Bzip2Decoder(const Bzip2Decoder&) = delete;
    Bzip2Decoder& operator=(const Bzip2Decoder&) = delete;
    Bzip2Decoder(Bzip2Decoder&&) = delete;
    Bzip2Decoder& operator=(Bzip2Decoder&&) = delete;

    Step step(std::string_view input, std::span<char> into) override {
        stream_.next_in = const_cast<char*>(input.data()); // NOLINT: it is not written to
        stream_.avail_in = capped(input.size());
        stream_.next_out = into.data();
        stream_.avail_out = capped(into.size());
        const auto given = stream_.avail_in;
        const auto room = stream_.avail_out;
        const auto code = BZ2_bzDecompress(&stream_);
        Step step{.consumed = given - stream_.avail_in, .produced = room - stream_.avail_out};
        if (code == BZ_STREAM_END) {
            step.state = State::ended;
        } else if (code != BZ_OK) {
            step.state = State::broken;
            step.why = code == BZ_DATA_ERROR_MAGIC ? "a stream does not begin as it should"
                                                   : "its data or a checksum does not hold";
        }
        return step;
    }

    void reset() override {
        BZ2_bzDecompressEnd(&stream_);
        start();
    }

private:
    void start() {
        stream_ = {};
        if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) {
            throw Bug("bzip2 does not start");
        }
    }

    bz_stream stream_ = {};
};

} // namespace

std::unique_ptr<Decoder> zstd_decoder(std::uint64_t memory) {
    return std::make_unique<ZstdDecoder>(memory);
}

std::unique_ptr<Decoder> xz_decoder(std::uint64_t memory) {
    return std::make_unique<XzDecoder>(memory);
}

std::unique_ptr<Decoder> bzip2_decoder() {
    return std::make_unique<Bzip2Decoder>();
}

} // namespace ample::seal::detail
