// What looks at the bytes of new objects while they are in memory: the seam of the index.
//
//     Companions::next ──▶ Companion ──on_frame──▶ … ──▶ DraftObject ──▶ Companions::sealing
//     one for each draft    beside its ObjectWriter      waits for commit   those that became
//     objects
//
// The owner of the vault gives its `Companions` to `Drafts::open`; nothing else has to be changed
// to add one. A companion whose draft is dropped (a file never committed, an exhibit that another
// writer sealed first) is destroyed and not heard of again.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/object.hpp>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace ample::seal::detail {

/// Sees the bytes of one object.
class Companion {
public:
    Companion() = default;
    virtual ~Companion() = default;
    Companion(const Companion&) = delete;
    Companion& operator=(const Companion&) = delete;
    Companion(Companion&&) = delete;
    Companion& operator=(Companion&&) = delete;

    /// See `OnFrameText` (object.hpp): several threads at once, each frame of an exhibit once, each
    /// exhibit of a pack once.
    virtual void on_frame(std::size_t frame, std::string_view before, std::string_view text) = 0;
};

/// An object that is to be sealed, and what its companion learnt.
struct Accompanied {
    const Stored* stored = nullptr;
    Companion* companion = nullptr;
};

/// Makes companions and is told which of their objects are to be sealed.
class Companions {
public:
    Companions() = default;
    virtual ~Companions() = default;
    Companions(const Companions&) = delete;
    Companions& operator=(const Companions&) = delete;
    Companions(Companions&&) = delete;
    Companions& operator=(Companions&&) = delete;

    /// For the next object; null when it is not wanted. Called by many threads.
    virtual std::unique_ptr<Companion> next() = 0;

    /// The objects that a commit is about to seal, in the order of their entries: they are flushed,
    /// the ledger does not name them yet, and its lock is held. What is kept of them must do no
    /// harm when a process killed here leaves them out. The commit fails with what this fails with.
    virtual Status sealing(const std::vector<Accompanied>& objects) = 0;
};

} // namespace ample::seal::detail
