#include <ample/seal/container.hpp>
#include <ample/seal/detail/derive.hpp>
#include <ample/seal/detail/exhibit_writer.hpp>
#include <ample/seal/expansion.hpp>
#include <ample/seal/member_path.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace ample::seal::detail {

namespace {

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

class OwnBytes final : public Bytes {
public:
    explicit OwnBytes(std::string bytes) : bytes_(std::move(bytes)) {}

    [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        return MemoryBytes(bytes_).read_at(offset, into);
    }

private:
    std::string bytes_;
};

/// A container that is being walked.
struct Level {
    Container kind = Container::none;
    std::string path = {}; ///< of the container; empty for the file itself
    std::unique_ptr<Bytes> bytes = {};
    std::unique_ptr<Unpacker> unpacker = {};
    std::map<std::string, std::uint64_t> names = {}; ///< parts so far, with the last number tried
};

/// What copying one member came to.
struct Copied {
    std::optional<Stored> stored = {};  ///< nothing when it has no bytes because it is broken
    std::unique_ptr<Bytes> inside = {}; ///< of a container: its bytes
    std::string head = {};
};

class Deriver {
public:
    Deriver(const Stored& file,
            const Limits& limits,
            Drafts& drafts,
            const Holdings& held,
            Documents documents)
        : file_(file), limits_(limits), expansion_(limits, file.bytes), held_(held),
          documents_(documents), writer_(drafts),
          head_bytes_(documents == Documents::opened ? document_head_bytes : container_head_bytes),
          pack_(drafts) {}

    Result<Derivation> run(std::unique_ptr<Bytes> bytes, std::string_view head) {
        open_if_container("", std::move(bytes), head, file_.bytes);
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
        derivation_.smalls = pack_.take_waiting();
        auto pack = pack_.finish(Flush::later);
        if (!pack) {
            return pack.error();
        }
        if (*pack) {
            derivation_.drafts.push_back(std::move(**pack));
        }
        return std::move(derivation_);
    }

private:
    void open_if_container(const std::string& path,
                           std::unique_ptr<Bytes> inside,
                           std::string_view head,
                           std::uint64_t bytes) {
        const auto kind = container_of(head, documents_);
        if (kind == Container::none) {
            return;
        }
        if (levels_.size() >= limits_.depth) {
            note(path,
                 "containers are nested more than " + std::to_string(limits_.depth) +
                     " deep: this one was not opened",
                 bytes);
            return;
        }
        Level level{.kind = kind, .path = path};
        level.bytes = std::move(inside);
        level.unpacker = open_container(kind, *level.bytes, limits_.decoder_bytes);
        levels_.push_back(std::move(level));
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
        open_if_container(path, std::move(copied->inside), copied->head, copied->stored->bytes);
        return Done{};
    }

    /// Seals the bytes of the current member.
    Result<Copied> copy(Unpacker& unpacker, const std::string& path) {
        writer_.drop();
        std::string head;
        std::uint64_t bytes = 0;
        std::string breach;
        while (breach.empty()) {
            const auto into = writer_.room();
            const auto count = unpacker.read(into);
            if (!count) {
                return count.error();
            }
            if (*count == 0) {
                break;
            }
            const std::string_view piece(into.data(), *count);
            head += piece.substr(0, head_bytes_ - head.size());
            if (auto done = writer_.filled(*count); !done) {
                return done.error();
            }
            bytes += *count;
            breach = expansion_.breach_after(bytes, *count, unpacker.stored_bytes());
        }
        const auto& why = breach.empty() ? unpacker.defect() : breach;
        Copied copied{.head = std::move(head)};
        if (why.empty() || bytes != 0) {
            auto taken = writer_.finish(Flush::later);
            if (!taken) {
                return taken.error();
            }
            copied.stored = taken->stored;
            derivation_.members.push_back({path, taken->stored.exhibit, taken->stored.bytes});
            const bool is_container = container_of(copied.head, documents_) != Container::none;
            auto inside = keep(std::move(*taken), is_container); // NOLINT: the result owns it
            if (!inside) {
                return inside.error();
            }
            copied.inside = std::move(*inside);
        }
        if (!why.empty()) {
            note(path, why, bytes);
        }
        if (expansion_.is_over()) {
            stop("all members together expand more than " + std::to_string(limits_.ratio) +
                 " times: the rest was not read");
        }
        return copied;
    }

    /// Keeps what was taken unless the same bytes are there already. Returns a container's bytes.
    Result<std::unique_ptr<Bytes>> keep(Taken taken, bool is_container) {
        const auto exhibit = taken.stored.exhibit;
        std::unique_ptr<Bytes> inside;
        if (is_container && taken.is_small()) {
            inside = bytes_of(taken.small);
        }
        if (held_.has(exhibit)) {
            return is_container && !inside ? held_.open(exhibit) : std::move(inside);
        }
        if (taken.is_small()) {
            auto done = pack_.add({exhibit, std::move(taken.small)});
            return done ? Result(std::move(inside)) : done.error();
        }
        const auto [known, is_new] = drafted_.emplace(exhibit, derivation_.drafts.size());
        if (is_new) {
            derivation_.drafts.push_back(std::move(*taken.object));
        }
        return is_container ? bytes_of(derivation_.drafts[known->second]) : std::move(inside);
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
        if (has_names(level.kind)) {
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
    Expansion expansion_;
    const Holdings& held_;
    Documents documents_;
    ExhibitWriter writer_;
    std::size_t head_bytes_; ///< of each member that are kept to tell what it is
    PackWriter pack_;
    Derivation derivation_;
    std::vector<Level> levels_;
    std::map<Digest, std::size_t> drafted_; ///< places in the derivation's drafts
    std::uint64_t names_bytes_ = 0;
};

} // namespace

Result<Derivation> derive(const Stored& file,
                          std::unique_ptr<Bytes> bytes,
                          std::string_view head,
                          const Limits& limits,
                          Drafts& drafts,
                          const Holdings& held,
                          Documents documents) {
    return Deriver(file, limits, drafts, held, documents).run(std::move(bytes), head);
}

Result<std::unique_ptr<Bytes>> bytes_of(const DraftObject& object) {
    auto reader = ObjectReader::open(object.draft.path(), object.stored.tail);
    if (!reader) {
        return reader.error();
    }
    return std::unique_ptr<Bytes>(std::make_unique<ObjectBytes>(std::move(*reader)));
}

std::unique_ptr<Bytes> bytes_of(std::string bytes) {
    return std::make_unique<OwnBytes>(std::move(bytes));
}

} // namespace ample::seal::detail
