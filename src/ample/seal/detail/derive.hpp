// Members of a sealed file, each sealed as an exhibit of its own.
//
//     object of a.zip ──▶ member b.gz ──▶ draft object ──▶ its member ──▶ draft object …
//
// A member is first sealed, then opened from its object when it is a container itself: nothing is
// decoded twice at the same time, memory is one frame and one inflate window for each open level,
// and nothing recurses.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/custody.hpp>
#include <ample/seal/detail/drafts.hpp>
#include <ample/seal/sealed.hpp>

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace ample::seal::detail {

struct Derivation {
    std::vector<Member> members = {};
    std::vector<MemberDefect> defects = {};
    std::vector<DraftObject> drafts = {}; ///< objects that are new, each once
};

/// Where the object of an exhibit lies if the vault has it; empty when not. Called by any thread.
using WhereIs = std::function<std::filesystem::path(const Digest& exhibit)>;

/// Unpacks `file`, whose object is at `object` and which begins with `head`. Fails only when the
/// vault can't be read or written; what is wrong with the containers is a defect.
Result<Derivation> derive(const Stored& file,
                          const std::filesystem::path& object,
                          std::string_view head,
                          const Limits& limits,
                          Drafts& drafts,
                          const WhereIs& where_is);

} // namespace ample::seal::detail
