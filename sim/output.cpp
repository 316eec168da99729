#include <fcntl.h>
#include <iconv.h>
#include <sim/output.hpp>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <stdexcept>

namespace ample::sim {

namespace {

constexpr std::size_t buffer_bytes = std::size_t{256} * 1024;
constexpr std::size_t cut_bytes = 9; // into the last block: the check sums are lost, too

class Nowhere : public Output {
public:
    void write(std::string_view) override {}
};

class File : public Output {
public:
    explicit File(const std::filesystem::path& path) {
        std::filesystem::create_directories(path.parent_path());
        file_ = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644); // NOLINT
        if (file_ < 0) {
            throw std::runtime_error("can't write " + path.string());
        }
    }

    ~File() override {
        if (file_ >= 0) {
            ::close(file_);
        }
    }

    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void write(std::string_view bytes) override {
        while (!bytes.empty()) {
            const auto count = ::write(file_, bytes.data(), bytes.size());
            if (count < 0) {
                throw std::runtime_error("the disk refused to take more");
            }
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    void finish() override {
        const int closed = ::close(file_);
        file_ = -1;
        if (closed != 0) {
            throw std::runtime_error("the disk refused to take more");
        }
    }

private:
    int file_ = -1;
};

std::string convert(std::string_view text, const char* code_page) {
    const iconv_t state = ::iconv_open(code_page, "UTF-8");
    if (state == reinterpret_cast<iconv_t>(-1)) { // NOLINT: the C interface
        throw std::runtime_error("this system can't write a code page of the case");
    }
    std::string out;
    std::array<char, 4096> piece = {};
    std::string copy(text);
    char* from = copy.data();
    std::size_t left = copy.size();
    while (left > 0) {
        char* to = piece.data();
        std::size_t room = piece.size();
        const bool is_stuck =
            ::iconv(state, &from, &left, &to, &room) == static_cast<std::size_t>(-1) &&
            room == piece.size();
        out.append(piece.data(), piece.size() - room);
        if (is_stuck) {
            out += '?';
            do {
                ++from;
                --left;
            } while (left > 0 && (static_cast<unsigned char>(*from) & 0xc0U) == 0x80U);
        }
    }
    ::iconv_close(state);
    return out;
}

} // namespace

/// Compresses, hashes and hands on. The last bytes of a compressed file may be held back.
class LineWriter::Packer {
public:
    Packer(std::unique_ptr<Output> output, Packing packing)
        : output_(std::move(output)), packing_(packing) {
        if (packing_ == Packing::gzip) {
            constexpr int window_with_gzip = 15 + 16;
            ::deflateInit2(&gzip_, 1, Z_DEFLATED, window_with_gzip, 9, Z_DEFAULT_STRATEGY);
        } else if (packing_ == Packing::zstd) {
            zstd_ = ::ZSTD_createCCtx();
            ::ZSTD_CCtx_setParameter(zstd_, ZSTD_c_compressionLevel, 1);
            ::ZSTD_CCtx_setParameter(zstd_, ZSTD_c_checksumFlag, 1);
        }
    }

    ~Packer() {
        if (packing_ == Packing::gzip) {
            ::deflateEnd(&gzip_);
        }
        ::ZSTD_freeCCtx(zstd_);
    }

    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    void write(std::string_view bytes, bool is_last) {
        if (packing_ == Packing::gzip) {
            deflate(bytes, is_last);
        } else if (packing_ == Packing::zstd) {
            compress(bytes, is_last);
        } else {
            give(bytes);
        }
    }

    [[nodiscard]] bool is_plain() const noexcept { return packing_ == Packing::plain; }

    /// Ends the file, without its last `dropped` bytes.
    Digest finish(std::size_t dropped, std::uint64_t& bytes) {
        tail_.resize(tail_.size() - std::min(dropped, tail_.size()));
        send(tail_);
        output_->finish();
        bytes = sent_;
        return hasher_.finish();
    }

private:
    void deflate(std::string_view bytes, bool is_last) {
        gzip_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // NOLINT
        gzip_.avail_in = static_cast<uInt>(bytes.size());
        int state = Z_OK;
        do {
            gzip_.next_out = reinterpret_cast<Bytef*>(piece_.data()); // NOLINT
            gzip_.avail_out = static_cast<uInt>(piece_.size());
            state = ::deflate(&gzip_, is_last ? Z_FINISH : Z_NO_FLUSH);
            give({piece_.data(), piece_.size() - gzip_.avail_out});
        } while (is_last ? state != Z_STREAM_END : gzip_.avail_in > 0);
    }

    void compress(std::string_view bytes, bool is_last) {
        ZSTD_inBuffer in = {bytes.data(), bytes.size(), 0};
        std::size_t left = 0;
        do {
            ZSTD_outBuffer out = {piece_.data(), piece_.size(), 0};
            left = ::ZSTD_compressStream2(zstd_, &out, &in, is_last ? ZSTD_e_end : ZSTD_e_continue);
            give({piece_.data(), out.pos});
        } while (is_last ? left != 0 : in.pos < in.size);
    }

    void give(std::string_view bytes) {
        if (bytes.size() < cut_bytes) {
            tail_ += bytes;
            if (tail_.size() > cut_bytes) {
                send(std::string_view(tail_).substr(0, tail_.size() - cut_bytes));
                tail_.erase(0, tail_.size() - cut_bytes);
            }
            return;
        }
        send(tail_);
        send(bytes.substr(0, bytes.size() - cut_bytes));
        tail_ = bytes.substr(bytes.size() - cut_bytes);
    }

    void send(std::string_view bytes) {
        sent_ += bytes.size();
        if (packing_ != Packing::plain) {
            hasher_.update(bytes);
        }
        output_->write(bytes);
    }

    std::unique_ptr<Output> output_;
    Packing packing_;
    z_stream gzip_ = {};
    ZSTD_CCtx* zstd_ = nullptr;
    std::string piece_ = std::string(std::size_t{64} * 1024, '\0');
    std::string tail_ = {};
    std::uint64_t sent_ = 0;
    Hasher hasher_ = {};
};

std::string_view suffix_of(Packing packing) noexcept {
    return packing == Packing::gzip ? ".gz" : packing == Packing::zstd ? ".zst" : "";
}

std::string_view name_of(Encoding encoding) noexcept {
    return encoding == Encoding::utf8    ? "UTF-8"
           : encoding == Encoding::cp932 ? "CP932"
                                         : "UTF-16LE";
}

std::unique_ptr<Output> open_output(const std::filesystem::path& path) {
    if (path.empty()) {
        return std::make_unique<Nowhere>();
    }
    return std::make_unique<File>(path);
}

std::string encoded(std::string_view text, Encoding encoding) {
    return encoding == Encoding::utf8
               ? std::string(text)
               : convert(text, encoding == Encoding::cp932 ? "CP932" : "UTF-16LE");
}

LineWriter::LineWriter(std::unique_ptr<Output> output, Packing packing, Encoding encoding)
    : encoding_(encoding), packer_(std::make_unique<Packer>(std::move(output), packing)) {
    text_.reserve(buffer_bytes + std::size_t{8} * 1024);
}

LineWriter::~LineWriter() = default;

void LineWriter::end_line(std::string_view label, int server) {
    if (encoding_ != Encoding::utf8) {
        const auto line = encoded(std::string_view(text_).substr(line_start_), encoding_);
        text_.replace(line_start_, std::string::npos, line);
    }
    if (!label.empty()) {
        written_.labels.push_back(
            {flushed_ + line_start_, text_.size() - line_start_, label, server});
    }
    ++written_.lines;
    line_start_ = text_.size();
    if (text_.size() >= buffer_bytes) {
        flush();
    }
}

void LineWriter::flush() {
    hasher_.update(text_);
    packer_->write(text_, false);
    flushed_ += text_.size();
    text_.clear();
    line_start_ = 0;
}

Written LineWriter::finish() {
    const bool is_plain = packer_->is_plain();
    if (is_cut_ && is_plain && text_.size() > 40) {
        text_.resize(text_.size() - 21);
        while (!written_.labels.empty() &&
               written_.labels.back().offset + written_.labels.back().length >
                   flushed_ + text_.size()) {
            written_.labels.pop_back();
        }
    }
    hasher_.update(text_);
    packer_->write(text_, true);
    written_.bytes = flushed_ + text_.size();
    written_.decoded = hasher_.finish();
    const auto file = packer_->finish(is_cut_ && !is_plain ? cut_bytes : 0, written_.file_bytes);
    written_.file = is_plain ? written_.decoded : file;
    return std::move(written_);
}

} // namespace ample::sim
