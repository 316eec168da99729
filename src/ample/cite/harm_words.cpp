#include <ample/cite/detail/harm_words.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList harm =
    "damage leak leaks leakage leaked theft stolen loss losses compromised "
    "exfiltrated breached harm disruption disruptions impact tampering manipulation affected "
    "altered touched changed taken copied stolen manipulated misused lost "
    "disrupted left effect effects interruption interruptions outage outages alteration breach "
    "intrusion ransomware malware backdoor backdoors implant exfiltration viewed";

} // namespace

bool names_harm(const Words& words, std::size_t from, std::size_t until) {
    for (auto i = from; i < std::min(until, words.size()); ++i) {
        const bool adjective = words[i].low == "stolen" && i + 1 < words.size() &&
                               words[i + 1].mark == 0 && i > from && words[i - 1].low == "of";
        if (adjective) {
            continue; // "has no need of stolen charts"
        }
        const bool others = i > from && among(words[i].low, "victim victims cases") &&
                            among(words[i - 1].low, "other further additional");
        if (others || among(words[i].low, harm)) {
            return true;
        }
    }
    return false;
}

bool is_spared(const Words& words, std::size_t from, std::size_t end) {
    for (auto i = from; i < end && !words[i].is(Sort::clause); ++i) {
        if (among(words[i].low, "evidence sign signs proof indication indications trace")) {
            return false;
        }
        if (among(words[i].low, "affected hit harmed touched disrupted impacted")) {
            return is_passive(words, i);
        }
    }
    return false;
}

} // namespace ample::cite::detail
