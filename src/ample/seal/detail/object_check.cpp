#include <ample/seal/detail/file.hpp>
#include <ample/seal/detail/object_check.hpp>
#include <ample/seal/layout.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace ample::seal::detail {

namespace {

/// Collects the faults of one object.
class ObjectFaults {
public:
    explicit ObjectFaults(std::string where) : where_(std::move(where)) {}

    void add(std::string why) {
        ++count_;
        if (faults_.size() < most_faults) {
            faults_.push_back({where_, std::move(why)});
        }
    }

    std::vector<Fault> take() {
        if (count_ > faults_.size()) {
            faults_.push_back(
                {where_, std::to_string(count_ - faults_.size()) + " further faults"});
        }
        return std::move(faults_);
    }

    [[nodiscard]] bool empty() const noexcept { return faults_.empty(); }

private:
    std::string where_;
    std::vector<Fault> faults_;
    std::uint64_t count_ = 0;
};

/// Compares the exhibits of a pack with its frames as they come.
class PackCheck {
public:
    PackCheck(const std::vector<Stored>& packed, ObjectReader& pack, ObjectFaults& faults)
        : packed_(packed), pack_(pack), faults_(faults) {}

    /// Those that lie in the frame `range`, which holds `text`, or is damaged.
    void take(ByteRange range, std::string_view text, bool is_whole) {
        for (; next_ < packed_.size() && packed_[next_].pack_offset < range.end; ++next_) {
            const auto& one = packed_[next_];
            const auto begin = one.pack_offset - std::min(one.pack_offset, range.begin);
            if (one.pack_offset < range.begin || one.bytes > text.size() - begin) {
                crossing_.push_back(&one);
            } else if (is_whole) {
                compare(one, Digest::of(text.substr(begin, one.bytes)));
            }
        }
    }

    /// The rest: those that lie in several frames, or not in the pack at all.
    void finish() {
        for (; next_ < packed_.size(); ++next_) {
            crossing_.push_back(&packed_[next_]);
        }
        std::string piece(pack_frame_bytes, '\0');
        for (const auto* const one : crossing_) {
            const auto size = pack_.bytes();
            if (one->pack_offset > size || one->bytes > size - one->pack_offset) {
                faults_.add(name_of(*one) + " lies beyond its end");
                continue;
            }
            Hasher hasher;
            bool is_whole = true;
            for (std::uint64_t done = 0; is_whole && done < one->bytes;) {
                const auto want = std::min<std::uint64_t>(piece.size(), one->bytes - done);
                const auto got = pack_.read_at(one->pack_offset + done,
                                               {piece.data(), static_cast<std::size_t>(want)});
                is_whole = got && *got == want;
                hasher.update({piece.data(), static_cast<std::size_t>(want)});
                done += want;
            }
            if (is_whole) { // a damaged frame was named before
                compare(*one, hasher.finish());
            }
        }
    }

private:
    static std::string name_of(const Stored& one) {
        return "exhibit " + one.exhibit.text() + " (bytes " + std::to_string(one.pack_offset) +
               " to " + std::to_string(one.pack_offset + one.bytes) + ")";
    }

    void compare(const Stored& one, const Digest& found) {
        if (found != one.exhibit) {
            faults_.add(name_of(one) + " is not there: these bytes have the digest " +
                        found.text());
        }
    }

    const std::vector<Stored>& packed_;
    ObjectReader& pack_;
    ObjectFaults& faults_;
    std::size_t next_ = 0;
    std::vector<const Stored*> crossing_;
};

/// Decodes every frame; those that can't be are named.
void check_frames(ObjectReader& reader,
                  const Stored& known,
                  const std::vector<Stored>& packed,
                  ObjectFaults& faults) {
    Hasher hasher;
    PackCheck pack(packed, reader, faults);
    bool is_whole = true;
    for (std::size_t number = 0; number < reader.frames(); ++number) {
        const auto frame = reader.frame(number);
        if (frame) {
            hasher.update(*frame);
        } else {
            faults.add(frame.error().what);
            is_whole = false;
        }
        pack.take(reader.frame_range(number), frame ? *frame : "", frame.has_value());
    }
    pack.finish();
    if (reader.bytes() != known.bytes) {
        faults.add("it decodes to " + std::to_string(reader.bytes()) + " bytes, the ledger says " +
                   std::to_string(known.bytes));
    }
    if (const auto digest = hasher.finish(); is_whole && digest != known.exhibit) {
        faults.add("it decodes to " + digest.text() + ", not to what it is named after");
    }
}

void check_content(const std::filesystem::path& path,
                   const Stored& known,
                   const std::vector<Stored>& packed,
                   ObjectFaults& faults) {
    auto reader = ObjectReader::open(path, known.tail);
    if (!reader && reader.error().kind == Kind::damaged) {
        faults.add(reader.error().what);
        reader = ObjectReader::open(path); // which of the frames are good?
        if (!reader) {
            faults.add(reader.error().what);
        }
    } else if (!reader) {
        faults.add(reader.error().what);
    }
    if (reader) {
        check_frames(*reader, known, packed, faults);
    }
}

} // namespace

std::vector<Fault> check_object(const std::filesystem::path& vault,
                                const Stored& known,
                                const std::vector<Stored>& packed) {
    const auto path = object_path(vault, known.exhibit);
    ObjectFaults faults(std::filesystem::relative(path, vault).generic_string());
    const auto digest = digest_of_file(path);
    if (!digest) {
        faults.add("the ledger names it, but: " + digest.error().what);
        return faults.take();
    }
    check_content(path, known, packed, faults);
    if (digest->bytes != known.object_bytes) {
        faults.add("it has " + std::to_string(digest->bytes) + " bytes, the ledger says " +
                   std::to_string(known.object_bytes));
    } else if (digest->digest != known.object) {
        faults.add(std::string(faults.empty() ? "its content is whole, but bits beside it are "
                                                "not as they were sealed: "
                                              : "") +
                   "the file's digest is " + digest->digest.text() + ", the ledger says " +
                   known.object.text());
    }
    return faults.take();
}

} // namespace ample::seal::detail
