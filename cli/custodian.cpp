#include <ample/core/version.hpp>
#include <ample/run/run.hpp>

#include <cli/custodian.hpp>
#include <pwd.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <string>

namespace ample::cli {

namespace {

std::string user_name() {
    const passwd* const entry = ::getpwuid(::geteuid()); // NOLINT: before threads start
    return entry != nullptr ? entry->pw_name : "uid " + std::to_string(::geteuid());
}

Instant now() {
    const char* const fixed = std::getenv("SOURCE_DATE_EPOCH"); // NOLINT: never set by us
    if (fixed != nullptr) {
        if (const auto instant = parse_unix_time(fixed)) {
            return *instant;
        }
    }
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::nanoseconds>(since).count()};
}

} // namespace

seal::Custodian custodian() {
    seal::Custodian custodian;
    custodian.actor = user_name();
    custodian.tool = "ample " + std::string(version);
    custodian.now = now;
    return custodian;
}

Result<seal::Vault> open_vault(const std::string& folder) {
    const auto path = run::CasePaths::of(folder).vault;
    if (auto there = seal::Vault::open_to_read(path); !there) {
        return there.error();
    }
    return seal::Vault::open(path, custodian());
}

} // namespace ample::cli
