#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/marking_word.hpp>

namespace ample::sweep::feed {

namespace {

constexpr std::size_t prefix_size = 3;

/// "tlp", a sign or digit, and more.
bool has_prefix(std::string_view label, std::string_view prefix) noexcept {
    return label.size() > prefix_size + 1 && ascii::same(label.substr(0, prefix_size), prefix) &&
           !ascii::is_alpha(label[prefix_size]);
}

template <class Mark>
void join(std::string& word, std::string_view other, Mark (*mark_of)(std::string_view) noexcept) {
    if (!other.empty() && (word.empty() || mark_of(word) < mark_of(other))) {
        word = other;
    }
}

} // namespace

bool names_tlp(std::string_view label) noexcept {
    return has_prefix(label, "tlp");
}

bool names_pap(std::string_view label) noexcept {
    return has_prefix(label, "pap");
}

Tlp tlp_of_word(std::string_view word) noexcept {
    return parse_tlp(word).value_or(Tlp::red);
}

Pap pap_of_word(std::string_view word) noexcept {
    return parse_pap(word).value_or(Pap::red);
}

void join_tlp(std::string& word, std::string_view other) {
    join(word, other, tlp_of_word);
}

void join_pap(std::string& word, std::string_view other) {
    join(word, other, pap_of_word);
}

} // namespace ample::sweep::feed
