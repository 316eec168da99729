// Members of a sealed file, each sealed as an exhibit of its own.
//
//     object of a.zip ──▶ member b.gz ──▶ draft object ──▶ its member ──▶ draft object …
//                         small member ──▶ pack of a.zip
//
// A member is first sealed, then opened from its object when it is a container itself: nothing is
// decoded twice at the same time, memory is one frame and one inflate window for each open level,
// and nothing recurses. Small members go into a pack of the file; when they are few, they stay in
// memory (at most 64 KiB) for the pack of the commit.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/container.hpp>
#include <ample/seal/custody.hpp>
#include <ample/seal/detail/drafts.hpp>
#include <ample/seal/detail/pack.hpp>
#include <ample/seal/sealed.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::detail {

struct Derivation {
    std::vector<Member> members = {};
    std::vector<MemberDefect> defects = {};
    std::vector<DraftObject> drafts = {}; ///< objects that are new, each once
    std::vector<Small> smalls = {};       ///< new ones that are in none of the drafts
};

/// What the vault has already. Called by any thread.
struct Holdings {
    std::function<bool(const Digest& exhibit)> has = {};
    std::function<std::unique_ptr<Bytes>(const Digest& exhibit)> open = {}; ///< of one it has
};

/// Unpacks `file`, whose bytes are `bytes` and begin with `head`, documents as it is told. Fails
/// only when the vault can't be read or written; what is wrong with the containers is a defect.
Result<Derivation> derive(const Stored& file,
                          std::unique_ptr<Bytes> bytes,
                          std::string_view head,
                          const Limits& limits,
                          Drafts& drafts,
                          const Holdings& held,
                          Documents documents);

/// The bytes of a draft, from its object.
Result<std::unique_ptr<Bytes>> bytes_of(const DraftObject& object);

/// Bytes in memory.
std::unique_ptr<Bytes> bytes_of(std::string bytes);

} // namespace ample::seal::detail
