// Any bytes as a checkpoint, a public key and a proof: what is accepted is what would be written.

#include <ample/seal/ledger_proof.hpp>

#include <cstdlib>

using namespace ample;       // NOLINT: short names as in the tests
using namespace ample::seal; // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto checkpoint = parse_checkpoint(text); checkpoint && checkpoint->text() != text) {
        std::abort();
    }
    if (const auto key = PublicKey::parse(text); key && key->vkey() != text) {
        std::abort();
    }
    if (const auto proof = parse_proof(text)) {
        const auto once = to_text(*proof);
        const auto again = parse_proof(once);
        if (!again || to_text(*again) != once) {
            std::abort();
        }
        (void)check(*proof, {}).has_value();
    }
    return 0;
}
