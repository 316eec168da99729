#include <ample/core/result.hpp>
#include <ample/seal/detail/inflater.hpp>

#define ZLIB_CONST // NOLINT: zlib's name; input pointers become const
#include <zlib.h>

#include <algorithm>
#include <limits>

namespace ample::seal::detail {

namespace {

constexpr int window_bits = 15;
constexpr int gzip_wrapper = 16;

unsigned capped(std::size_t size) noexcept {
    constexpr std::size_t most = std::numeric_limits<unsigned>::max();
    return static_cast<unsigned>(std::min(size, most));
}

} // namespace

struct Inflater::Stream {
    z_stream z = {};
};

Inflater::Inflater(Form form) : stream_(std::make_unique<Stream>()) {
    const int bits = form == Form::gzip ? window_bits + gzip_wrapper : -window_bits;
    if (inflateInit2(&stream_->z, bits) != Z_OK) {
        throw Bug("zlib does not start");
    }
}

Inflater::~Inflater() {
    inflateEnd(&stream_->z);
}

void Inflater::reset() {
    inflateReset(&stream_->z);
}

Decoder::Step Inflater::step(std::string_view input, std::span<char> into) {
    auto& z = stream_->z;
    z.next_in = reinterpret_cast<const Bytef*>(input.data());
    z.avail_in = capped(input.size());
    z.next_out = reinterpret_cast<Bytef*>(into.data());
    z.avail_out = capped(into.size());
    z.msg = nullptr;
    const auto room = z.avail_out;
    const auto given = z.avail_in;
    const int code = inflate(&z, Z_NO_FLUSH);
    Step step{.consumed = given - z.avail_in, .produced = room - z.avail_out};
    if (code == Z_STREAM_END) {
        step.state = State::ended;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
        step.state = State::broken;
        step.why = z.msg != nullptr ? z.msg : "a preset dictionary is asked for";
    }
    return step;
}

} // namespace ample::seal::detail
