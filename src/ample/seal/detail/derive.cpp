#include <ample/seal/container.hpp>
#include <ample/seal/detail/derive.hpp>
#include <ample/seal/member_path.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace ample::seal::detail {

namespace {

constexpr std::size_t piece_bytes = std::size_t{256} << 10U;

/// An object as the bytes of a container.
class ObjectBytes final : public Bytes {
public:
    explicit ObjectBytes(ObjectReader reader) : reader_(std::move(reader)) {}

    [[nodiscard]] std::uint64_t size() const override { return reader_.bytes(); }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        return reader_.read_at(offset, into);
    }

private:
    ObjectReader reader_;
};

/// A container that is being walked.
struct Level {
    Container kind = Container::none;
    std::string path = {}; ///< of the container; empty for the file itself
    std::unique_ptr<ObjectBytes> bytes = {};
    std::unique_ptr<Unpacker> unpacker = {};
    std::map<std::string, std::uint64_t> names = {}; ///< parts so far, with the last number tried
};

/// What copying one member came to.
struct Copied {
    std::optional<Stored> stored = {}; ///< nothing when it has no bytes because it is broken
    std::filesystem::path object = {};
    std::string head = {};
};

class Deriver {
public:
    Deriver(const Stored& file, const Limits& limits, Drafts& drafts, const WhereIs& where_is)
        : file_(file), limits_(limits), drafts_(drafts), where_is_(where_is) {}

    Result<Derivation> run(const std::filesystem::path& object, std::string_view head) {
        if (auto done = open_if_container("", object, head, file_.bytes); !done) {
            return done.error();
        }
        while (!levels_.empty()) {
            auto member = levels_.back().unpacker->next();
            if (!member) {
                return member.error();
            }
            auto done = *member ? take(**member) : leave();
            if (!done) {
                return done.error();
            }
        }
        return std::move(derivation_);
    }

private:
    Status open_if_container(const std::string& path,
                             const std::filesystem::path& object,
                             std::string_view head,
                             std::uint64_t bytes) {
        const auto kind = container_of(head);
        if (kind == Container::none) {
            return Done{};
        }
        if (levels_.size() >= limits_.depth) {
            note(path,
                 "containers are nested more than " + std::to_string(limits_.depth) +
                     " deep: this one was not opened",
                 bytes);
            return Done{};
        }
        auto reader = ObjectReader::open(object);
        if (!reader) {
            return reader.error();
        }
        Level level{.kind = kind, .path = path};
        level.bytes = std::make_unique<ObjectBytes>(std::move(*reader));
        level.unpacker = open_container(kind, *level.bytes);
        levels_.push_back(std::move(level));
        return Done{};
    }

    Status leave() {
        const auto& level = levels_.back();
        if (!level.unpacker->container_defect().empty()) {
            note(join_path(level.path, to_text(level.kind)), level.unpacker->container_defect(), 0);
        }
        levels_.pop_back();
        return Done{};
    }

    Status take(const PackedMember& member) {
        auto& level = levels_.back();
        const auto path = join_path(level.path, unique_part(level, member.name));
        names_bytes_ += path.size();
        if (derivation_.members.size() + derivation_.defects.size() >= limits_.members) {
            stop("more than " + std::to_string(limits_.members) +
                 " members: the rest was not read");
            return Done{};
        }
        if (names_bytes_ > limits_.names_bytes) {
            stop("the names of its members take more than " + std::to_string(limits_.names_bytes) +
                 " bytes: the rest was not read");
            return Done{};
        }
        if (!member.closed.empty()) {
            note(path, member.closed, 0);
            return Done{};
        }
        auto copied = copy(*level.unpacker, path);
        if (!copied) {
            return copied.error();
        }
        if (!copied->stored || levels_.empty()) {
            return Done{};
        }
        return open_if_container(path, copied->object, copied->head, copied->stored->bytes);
    }

    /// Seals the bytes of the current member.
    Result<Copied> copy(Unpacker& unpacker, const std::string& path) {
        auto draft = drafts_.next();
        auto writer = ObjectWriter::create(draft.path());
        if (!writer) {
            return writer.error();
        }
        std::string head;
        std::uint64_t bytes = 0;
        std::string breach;
        while (breach.empty()) {
            const auto count = unpacker.read(buffer_);
            if (!count) {
                return count.error();
            }
            if (*count == 0) {
                break;
            }
            const auto piece = std::string_view(buffer_).substr(0, *count);
            if (auto done = writer->write(piece); !done) {
                return done.error();
            }
            head += piece.substr(0, container_head_bytes - head.size());
            bytes += *count;
            breach = breach_after(bytes, *count, unpacker.stored_bytes());
        }
        const auto& why = breach.empty() ? unpacker.defect() : breach;
        Copied copied{.head = std::move(head)};
        if (why.empty() || bytes != 0) {
            auto object = drafts_.finish(std::move(draft), std::move(*writer), Flush::later);
            if (!object) {
                return object.error();
            }
            copied.stored = object->stored;
            derivation_.members.push_back({path, object->stored.exhibit, object->stored.bytes});
            copied.object = keep(std::move(*object));
        }
        if (!why.empty()) {
            note(path, why, bytes);
        }
        if (is_file_over()) {
            stop("all members together expand more than " + std::to_string(limits_.ratio) +
                 " times: the rest was not read");
        }
        return copied;
    }

    /// Keeps the draft unless the same bytes are there already. Returns where they are.
    std::filesystem::path keep(DraftObject object) {
        const auto exhibit = object.stored.exhibit;
        if (const auto drafted = drafted_.find(exhibit); drafted != drafted_.end()) {
            return drafted->second;
        }
        if (auto place = where_is_(exhibit); !place.empty()) {
            return place;
        }
        auto path = object.draft.path();
        drafted_.emplace(exhibit, path);
        derivation_.drafts.push_back(std::move(object));
        return path;
    }

    std::uint64_t ratio() const { return std::max<std::uint64_t>(limits_.ratio, 1); }

    bool is_file_over() const {
        return all_bytes_ > limits_.file_ratio_from && all_bytes_ / ratio() > file_.bytes;
    }

    /// The limit that a member of `bytes` so far breaks, or nothing.
    std::string breach_after(std::uint64_t bytes, std::uint64_t added, std::uint64_t stored) {
        all_bytes_ += added;
        const auto stopped = ": stopped after " + std::to_string(bytes) + " bytes";
        if (bytes > limits_.ratio_from && bytes / ratio() >= stored) {
            return "expands more than " + std::to_string(limits_.ratio) + " times" + stopped;
        }
        if (bytes >= limits_.member_bytes) {
            return "reaches the limit of " + std::to_string(limits_.member_bytes) +
                   " bytes for a member" + stopped;
        }
        return is_file_over() ? "all members together expand more than " +
                                    std::to_string(limits_.ratio) + " times" + stopped
                              : "";
    }

    void note(const std::string& path, std::string why, std::uint64_t bytes_good) {
        derivation_.defects.push_back({path, std::move(why), bytes_good});
    }

    /// Ends the whole walk and says so of the outermost container.
    void stop(std::string why) {
        note(std::string(to_text(levels_.front().kind)), std::move(why), 0);
        levels_.clear();
    }

    /// The second member of a name becomes "name#2" and so on.
    static std::string unique_part(Level& level, std::string_view name) {
        std::string part(to_text(level.kind));
        if (level.kind == Container::zip) {
            part += ":" + escape_part(name);
        }
        auto& count = level.names[part];
        if (++count == 1) {
            return part;
        }
        for (;; ++count) {
            auto numbered = part + "#" + std::to_string(count);
            if (level.names.emplace(numbered, 1).second) {
                return numbered;
            }
        }
    }

    const Stored& file_;
    const Limits& limits_;
    Drafts& drafts_;
    const WhereIs& where_is_;
    Derivation derivation_;
    std::vector<Level> levels_;
    std::map<Digest, std::filesystem::path> drafted_;
    std::uint64_t all_bytes_ = 0;
    std::uint64_t names_bytes_ = 0;
    std::string buffer_ = std::string(piece_bytes, '\0');
};

} // namespace

Result<Derivation> derive(const Stored& file,
                          const std::filesystem::path& object,
                          std::string_view head,
                          const Limits& limits,
                          Drafts& drafts,
                          const WhereIs& where_is) {
    return Deriver(file, limits, drafts, where_is).run(object, head);
}

} // namespace ample::seal::detail
