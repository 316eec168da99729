// Any bytes as a STIX bundle, a MISP galaxy and a gazetteer: what is read writes back to a
// gazetteer that reads as equal, and every name of it is found.

#include <ample/cite/gazetteer.hpp>

#include <cstdint>
#include <cstdlib>

using namespace ample; // NOLINT: short names as in the tests

namespace {

void check(const cite::Gazetteer& gazetteer) {
    const auto text = gazetteer.text();
    const auto again = cite::Gazetteer::parse(text);
    if (!again || again->text() != text) {
        std::abort();
    }
    for (const auto& entry : gazetteer.entries()) {
        for (const auto& name : entry.names) {
            for (const auto& place : gazetteer.find(name.name)) {
                (void)gazetteer.at(place);
            }
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::vector<cite::ActorList> lists;
    for (auto list : {cite::actors_of_attack(text), cite::actors_of_galaxy(text)}) {
        if (list) {
            lists.push_back(std::move(*list));
        } else if (list.error().what.empty()) {
            std::abort();
        }
    }
    if (!lists.empty()) {
        check(cite::Gazetteer::of(std::move(lists)));
    }
    if (const auto gazetteer = cite::Gazetteer::parse(text)) {
        check(*gazetteer);
    }
    return 0;
}
