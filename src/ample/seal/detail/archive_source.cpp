#include <ample/seal/detail/archive_source.hpp>

#include <archive.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace ample::seal::detail {

namespace {

constexpr std::size_t piece_bytes = std::size_t{64} << 10U;

la_ssize_t read_source(archive* reader, void* context, const void** into) {
    auto& source = *static_cast<ArchiveSource*>(context);
    try {
        source.is_dry = source.at >= source.bytes->size();
        source.is_overdrawn = source.allowance == 0;
        if (source.is_overdrawn) {
            archive_set_error(reader, EINVAL, "a header is too large");
            return ARCHIVE_FATAL;
        }
        source.buffer.resize(piece_bytes);
        const auto got = source.bytes->read_at(source.at, source.buffer);
        if (!got) {
            source.failure = got.error();
            return ARCHIVE_FATAL;
        }
        source.at += *got;
        source.fetched += *got;
        source.allowance -= std::min<std::uint64_t>(source.allowance, *got);
        *into = source.buffer.data();
        return static_cast<la_ssize_t>(*got);
    } catch (...) { // not through the frames of C
        source.fault = std::current_exception();
        return ARCHIVE_FATAL;
    }
}

la_int64_t skip_source(archive* /*reader*/, void* context, la_int64_t wanted) {
    auto& source = *static_cast<ArchiveSource*>(context);
    const auto left = source.bytes->size() - std::min(source.at, source.bytes->size());
    const auto count = std::min(left, static_cast<std::uint64_t>(std::max<la_int64_t>(wanted, 0)));
    source.at += count;
    return static_cast<la_int64_t>(count);
}

la_int64_t seek_source(archive* /*reader*/, void* context, la_int64_t offset, int whence) {
    auto& source = *static_cast<ArchiveSource*>(context);
    const auto size = static_cast<la_int64_t>(source.bytes->size());
    const auto from = whence == SEEK_SET   ? la_int64_t{0}
                      : whence == SEEK_CUR ? static_cast<la_int64_t>(source.at)
                                           : size;
    la_int64_t target = 0;
    if (__builtin_add_overflow(from, offset, &target) || target < 0) {
        return ARCHIVE_FATAL;
    }
    source.at = static_cast<std::uint64_t>(std::min(target, size));
    return static_cast<la_int64_t>(source.at);
}

} // namespace

void ArchiveSource::attach_to(archive& reader) {
    archive_read_set_callback_data(&reader, this);
    archive_read_set_read_callback(&reader, read_source);
    archive_read_set_skip_callback(&reader, skip_source);
    archive_read_set_seek_callback(&reader, seek_source);
}

} // namespace ample::seal::detail
