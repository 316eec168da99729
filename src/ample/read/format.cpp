#include <ample/read/format.hpp>

#include <array>

namespace ample::read {

#define AMPLE_RECORDS(id, name, title, resume)                                                     \
    int score_##id(std::string_view head);                                                         \
    std::unique_ptr<RecordReader> open_##id(const ReadOptions& options);
#define AMPLE_WHOLE(id, name, title, shape) int score_##id(std::string_view head);
#define AMPLE_REPORT(id, name, title) int score_##id(std::string_view head);
#include <ample/read/formats.def>
#undef AMPLE_RECORDS
#undef AMPLE_WHOLE
#undef AMPLE_REPORT

namespace {

constexpr auto table = std::to_array<Format>({
#define AMPLE_RECORDS(id, name, title, resume)                                                     \
    {name, title, Shape::records, score_##id, open_##id, Resume::resume},
#define AMPLE_WHOLE(id, name, title, shape) {name, title, Shape::shape, score_##id, nullptr, {}},
#define AMPLE_REPORT(id, name, title) {name, title, Shape::report, score_##id, nullptr, {}},
#include <ample/read/formats.def>
#undef AMPLE_RECORDS
#undef AMPLE_WHOLE
#undef AMPLE_REPORT
});

} // namespace

std::span<const Format> formats() noexcept {
    return table;
}

const Format* detect(std::string_view head, Among among) {
    const Format* best = nullptr;
    int best_score = 0;
    for (const auto& format : table) {
        if (format.shape == Shape::report && among == Among::evidence) {
            continue;
        }
        const int score = format.detect(head);
        if (score > best_score) {
            best = &format;
            best_score = score;
        }
    }
    return best;
}

const Format* format_named(std::string_view name) noexcept {
    for (const auto& format : table) {
        if (format.name == name) {
            return &format;
        }
    }
    return nullptr;
}

} // namespace ample::read
