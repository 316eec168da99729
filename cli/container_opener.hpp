// Opens what is packed in what, and hands every stream out in the order in which it stands.
//
//     export.zip ─▶ zip:export.zip ─▶ gzip ─▶ tar ─▶ gzip ─▶ access.log
//
// Hostile nests stay within limits: containers inside each other are opened eight deep, archives
// whose list stands at their end (zip, 7z) and that lie inside others take at most 1 GiB together,
// and what lies more than four deep at most 64 GiB of one file, each member counted with at least
// 64 KiB. What a limit stops is a problem with its words, never left out silently.

#pragma once

#include <ample/seal/container.hpp>

#include <cli/input.hpp>
#include <cli/member_source.hpp>

#include <optional>
#include <string>
#include <utility>

namespace ample::cli {

/// Walks one file. Not to be used twice.
class ContainerOpener {
public:
    /// `use` must outlive it. With `bounds` nothing more is opened once one of them is broken.
    explicit ContainerOpener(const OpenedInput& use, std::optional<Bounds> bounds = {})
        : use_(use), bounds_(std::move(bounds)) {}

    /// Which bound was broken, and by what; empty while none was.
    [[nodiscard]] std::string breach() const { return bounds_ ? bounds_->breach : std::string(); }

    /// A file whose bytes can be read in any order.
    void open(seal::Bytes& bytes, const InputStream& input) { open(bytes, input, 0); }

    /// A stream that may be a container.
    void open(HeadSource& source, const InputStream& input) { open(source, input, 0); }

private:
    void open(seal::Bytes& bytes, const InputStream& input, int depth);
    void open(HeadSource& source, const InputStream& input, int depth);
    void open_whole(HeadSource& source, const InputStream& input, int depth);
    void
    open_kept(HeadSource& source, seal::Container container, const InputStream& input, int depth);
    void open_members(seal::Container container,
                      seal::Bytes& bytes,
                      const InputStream& input,
                      int depth);
    void tell_unopened(std::string_view head, const InputStream& input) const;
    void tell_too_deep(const InputStream& input) const;
    bool may_open_one_at(int depth, const InputStream& input);

    bool may_count_one(const InputStream& input);

    const OpenedInput& use_;
    std::optional<Bounds> bounds_;
    std::size_t held_bytes_ = 0; ///< of the archives that are in memory on the way to this one
    std::uint64_t deep_bytes_left_ = std::uint64_t{64} << 30U;
    bool is_deep_told_ = false;
};

} // namespace ample::cli
