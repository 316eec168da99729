#include <ample/seal/member_path.hpp>

#include <cli/container_opener.hpp>
#include <cli/forward_bytes.hpp>
#include <cli/rest_source.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace ample::cli {

namespace {

constexpr std::size_t most_in_memory = std::size_t{1} << 30U;
constexpr std::size_t most_kept = std::size_t{64} << 20U; // of a container inside another
constexpr int deepest = 8;
constexpr int deepest_unlimited = 4;
constexpr std::uint64_t least_member_cost = std::uint64_t{64} << 10U; // its head is read

/// Whether a container can be read from front to end.
bool is_forward(seal::Container container) noexcept {
    return container != seal::Container::zip && container != seal::Container::seven_zip;
}

/// Any `Bytes` from front to end.
class BytesSource final : public ByteSource {
public:
    explicit BytesSource(seal::Bytes& bytes) : bytes_(bytes) {}

    Result<std::size_t> read(std::span<char> into) override {
        auto count = bytes_.read_at(at_, into);
        at_ += count ? *count : 0;
        return count;
    }

private:
    seal::Bytes& bytes_;
    std::uint64_t at_ = 0;
};

/// What is left of `source`, which is `name`; a failure where it is more than `most`.
Result<std::string> read_all(ByteSource& source, const std::string& name, std::size_t most) {
    std::string bytes;
    const auto is_longer = fill(source, bytes, most);
    if (!is_longer) {
        return Error{is_longer.error().kind, name + ": " + is_longer.error().what, ""};
    }
    if (*is_longer) {
        return Error{Kind::unsupported, name + ": more than 1 GiB in one piece", ""};
    }
    return bytes;
}

} // namespace

void ContainerOpener::open(seal::Bytes& bytes, const InputStream& input, int depth) {
    std::string head(seal::container_head_bytes, '\0');
    const auto count = bytes.read_at(0, head);
    if (!count) {
        use_.on_problem(count.error());
        return;
    }
    head.resize(*count);
    const auto container = seal::container_of(head);
    if (container == seal::Container::none) {
        tell_unopened(head, input);
        BytesSource source(bytes);
        use_.on_stream(input, source);
        return;
    }
    if (use_.on_container) {
        BytesSource source(bytes);
        use_.on_container(input, source);
    }
    open_members(container, bytes, input, depth);
}

void ContainerOpener::open(HeadSource& source, const InputStream& input, int depth) {
    const auto container = seal::container_of(source.head().substr(0, seal::container_head_bytes));
    if (container == seal::Container::none) {
        tell_unopened(source.head(), input);
        use_.on_stream(input, source);
    } else if (depth == deepest) {
        tell_too_deep(input);
        use_.on_stream(input, source);
    } else if (!is_forward(container)) {
        open_whole(source, input, depth);
    } else if (use_.on_container) {
        open_kept(source, container, input, depth);
    } else {
        ForwardBytes bytes(source);
        open(bytes, input, depth);
    }
}

/// What is packed in a way that is not opened is read as the bytes it is, and said to be.
void ContainerOpener::tell_unopened(std::string_view head, const InputStream& input) const {
    if (const auto kind = seal::unopened_kind(head); !kind.empty()) {
        use_.on_problem({Kind::unsupported,
                         input.name() + ": " + std::string(kind) +
                             ", which is not opened; its packed bytes were read as they are",
                         "unpack it beforehand"});
    }
}

void ContainerOpener::tell_too_deep(const InputStream& input) const {
    use_.on_problem({Kind::unsupported,
                     fmt::format("{}: containers are nested more than {} deep: this one was not "
                                 "opened; its packed bytes were read as they are",
                                 input.name(),
                                 deepest),
                     "unpack it beforehand"});
}

/// An archive inside another, which has to be in memory.
void ContainerOpener::open_whole(HeadSource& source, const InputStream& input, int depth) {
    const auto bytes = read_all(source, input.name(), most_in_memory - held_bytes_);
    if (!bytes) {
        use_.on_problem(bytes.error());
        return;
    }
    held_bytes_ += bytes->size();
    seal::MemoryBytes inner(*bytes);
    open(inner, input, depth);
    held_bytes_ -= bytes->size();
}

/// A stream that is wanted itself as well as its members.
void ContainerOpener::open_kept(HeadSource& source,
                                seal::Container container,
                                const InputStream& input,
                                int depth) {
    std::string kept;
    const auto is_longer = fill(source, kept, most_kept);
    if (is_longer && !*is_longer) {
        seal::MemoryBytes bytes(kept);
        open(bytes, input, depth);
        return;
    }
    if (is_longer) {
        use_.on_problem({Kind::unsupported,
                         input.name() + ": more than 64 MiB inside another container; its "
                                        "members were opened, it itself was not",
                         ""});
    }
    RestSource rest(kept, source);
    ForwardBytes bytes(rest);
    open_members(container, bytes, input, depth);
}

/// Whether one more member may be opened inside `depth` containers; tells once when not.
bool ContainerOpener::may_open_one_at(int depth, const InputStream& input) {
    if (depth <= deepest_unlimited) {
        return true;
    }
    if (deep_bytes_left_ >= least_member_cost) {
        deep_bytes_left_ -= least_member_cost;
        return true;
    }
    deep_bytes_left_ = 0;
    if (!is_deep_told_) {
        is_deep_told_ = true;
        use_.on_problem({Kind::unsupported,
                         fmt::format("{}: more than 64 GiB in containers nested more than {} "
                                     "deep; the rest of what lies that deep was not read",
                                     input.name(),
                                     deepest_unlimited),
                         "unpack it beforehand"});
    }
    return false;
}

/// Counts a member where members are bounded; false when it is one too many.
bool ContainerOpener::may_count_one(const InputStream& input) {
    if (!bounds_ || ++bounds_->members <= bounds_->limits.members) {
        return true;
    }
    bounds_->breach =
        fmt::format("{}: more than {} members", input.name(), bounds_->limits.members);
    return false;
}

void ContainerOpener::open_members(seal::Container container,
                                   seal::Bytes& bytes,
                                   const InputStream& input,
                                   int depth) {
    const auto unpacker = seal::open_container(container, bytes);
    auto* const budget = depth < deepest_unlimited ? nullptr : &deep_bytes_left_;
    while (breach().empty() && may_open_one_at(depth + 1, input)) {
        const auto member = unpacker->next();
        if (!member) {
            use_.on_problem(member.error());
            return;
        }
        if (!*member) {
            break;
        }
        if (!may_count_one(input)) {
            return;
        }
        const auto kind = std::string(seal::to_text(container));
        const auto part =
            (*member)->name.empty() ? kind : kind + ":" + seal::escape_part((*member)->name);
        const InputStream inner{input.path, seal::join_path(input.member, part)};
        if (!(*member)->closed.empty()) {
            use_.on_problem({Kind::unsupported, inner.name() + ": " + (*member)->closed, ""});
            continue;
        }
        MemberSource source(*unpacker, inner.name(), bounds_ ? &*bounds_ : nullptr, budget);
        HeadSource replay(source);
        open(replay, inner, depth + 1);
    }
    if (!unpacker->container_defect().empty()) {
        use_.on_problem({Kind::damaged, input.name() + ": " + unpacker->container_defect(), ""});
    }
}

} // namespace ample::cli
