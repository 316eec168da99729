#include <ample/run/detail/table_reader.hpp>

#include <numeric>

namespace ample::run::detail {

namespace {

/// Wagner and Fischer's edit distance, for "did you mean".
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] =
                std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

std::string nearest(std::string_view word, const std::vector<std::string_view>& known) {
    const auto best = std::min_element(known.begin(), known.end(), [&](auto a, auto b) {
        return distance(word, a) < distance(word, b);
    });
    if (best != known.end() && distance(word, *best) <= std::max<std::size_t>(2, word.size() / 3)) {
        return fmt::format("did you mean '{}'?", *best);
    }
    std::string list = "known here:";
    for (const auto& one : known) {
        list += fmt::format(" {}", one);
    }
    return list;
}

} // namespace ample::run::detail
