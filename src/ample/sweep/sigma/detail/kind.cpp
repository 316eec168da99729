#include <ample/sweep/sigma/detail/kind.hpp>

namespace ample::sweep::sigma::detail {

std::unordered_set<std::string>
names_seen(const Kind& kind, const FieldNames& names, const LogSources& sources) {
    std::unordered_set<std::string> seen;
    for (std::uint32_t number = 0; number < kind.seen.size(); ++number) {
        if (kind.seen[number] == 0) {
            continue;
        }
        for (const auto& name : names[number].names) {
            seen.insert(name);
            for (const auto entry : kind.entries) {
                for (const auto& rename : sources.entries()[entry].renames) {
                    if (rename.from == name) {
                        seen.insert(rename.to);
                    }
                }
            }
        }
    }
    return seen;
}

} // namespace ample::sweep::sigma::detail
