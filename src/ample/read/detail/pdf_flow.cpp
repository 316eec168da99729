#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/read/detail/pdf_flow.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <unordered_set>

namespace ample::read::detail {

namespace {

constexpr double edge = 0.1; ///< of the page's height
constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view typed_hyphen = "\u2010";

std::string_view without_hyphen(std::string_view word) noexcept {
    for (const auto hyphen : {std::string_view("-"), soft_hyphen, typed_hyphen}) {
        if (word.size() > hyphen.size() && word.ends_with(hyphen)) {
            return word.substr(0, word.size() - hyphen.size());
        }
    }
    return word;
}

/// A name, address, path or number: nothing is taken out of it.
bool is_token(std::string_view word) noexcept {
    while (!word.empty() && std::string_view(".,;:!?)\"'").find(word.back()) != word.npos) {
        word.remove_suffix(1);
    }
    return std::any_of(word.begin(), word.end(), [](char c) {
        return ascii::is_digit(c) ||
               std::string_view("./:@[]_=\\").find(c) != std::string_view::npos;
    });
}

bool is_hex(std::string_view word) noexcept {
    return word.size() >= 6 && std::all_of(word.begin(), word.end(), ascii::is_hex);
}

bool is_hash_size(std::size_t size) noexcept {
    return size == 32 || size == 40 || size == 64 || size == 128;
}

bool ends_sentence(std::string_view text) noexcept {
    for (const auto* const end : {".", "!", "?", ":", ";", "\"", "\u201D", ".)", "\u3002"}) {
        if (text.ends_with(end)) {
            return true;
        }
    }
    return false;
}

class Flow {
public:
    Flow(std::string_view bytes, const PdfLayout& layout) : bytes_(bytes), layout_(layout) {
        texts_.reserve(layout.words.size());
        for (const auto& word : layout.words) {
            texts_.push_back(pdf_characters(bytes.substr(word.begin, word.end - word.begin)));
        }
        learn_compounds();
        find_furniture();
        measure_blocks();
    }

    PdfText run() {
        const PdfLine* last = nullptr;
        for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
            const auto& line = layout_.lines[i];
            if (is_furniture_[i]) {
                text_.furniture.push_back(
                    {layout_.words[line.first].tag, layout_.words[line.last - 1].after});
                continue;
            }
            if (last != nullptr) {
                part(*last, line);
            }
            for (auto word = line.first; word < line.last; ++word) {
                if (word > line.first) {
                    separate(" ");
                }
                add(word);
            }
            last = &line;
        }
        auto& running = text_.running;
        running.source.push_back(static_cast<std::uint32_t>(last == nullptr ? 0 : end_));
        return std::move(text_);
    }

private:
    /// What a block is like as a whole.
    struct Shape {
        double left = 0;
        double right = 0;
        std::size_t lines = 0;
        std::size_t words = 0;

        [[nodiscard]] bool is_list() const noexcept { return lines > 1 && words <= 3 * lines; }
    };

    void learn_compounds() {
        for (const auto& text : texts_) {
            const auto at = text.find('-');
            if (at != std::string::npos && at > 0 && at + 1 < text.size()) {
                compounds_.insert(ascii::lower(text));
            }
        }
    }

    /// The words of a line, with the number at `shifted` less the number of the page.
    [[nodiscard]] std::string key_of(const PdfLine& line, std::size_t shifted) const {
        std::string key;
        std::size_t number = 0;
        for (auto word = line.first; word < line.last; ++word) {
            const std::string_view text = texts_[word];
            for (std::size_t i = 0; i < text.size();) {
                const auto end = std::min(text.find_first_not_of("0123456789", i), text.size());
                if (end > i && end - i <= 4 && number++ == shifted) {
                    const auto value = std::stol(std::string(text.substr(i, end - i)));
                    key += '#' + std::to_string(value - static_cast<long>(line.page));
                } else if (end > i) {
                    key += text.substr(i, end - i);
                } else {
                    key += ascii::lower(text[i]);
                }
                i = std::max(end, i + 1);
            }
            key += ' ';
        }
        return key;
    }

    [[nodiscard]] bool is_at_edge(const PdfLine& line) const {
        const auto height = layout_.pages[line.page].height();
        return line.box.bottom < height * edge || line.box.top > height * (1 - edge);
    }

    void find_furniture() {
        // As it stands, or with its first or second number counting pages: "Page 3 of 12", "3 | A".
        constexpr std::array<std::size_t, 3> shifts = {~std::size_t{0}, 0, 1};
        std::map<std::string, std::set<std::size_t>> pages;
        std::vector<std::array<std::string, shifts.size()>> keys(layout_.lines.size());
        for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
            for (std::size_t way = 0; way < shifts.size() && is_at_edge(layout_.lines[i]); ++way) {
                keys[i].at(way) = key_of(layout_.lines[i], shifts.at(way));
                pages[keys[i].at(way)].insert(layout_.lines[i].page);
            }
        }
        const auto enough = std::max<std::size_t>(2, (layout_.pages.size() + 2) / 3);
        for (const auto& some : keys) {
            is_furniture_.push_back(std::any_of(some.begin(), some.end(), [&](const auto& key) {
                return !key.empty() && pages[key].size() >= enough;
            }));
        }
    }

    void measure_blocks() {
        for (const auto& line : layout_.lines) {
            auto& shape = blocks_[line.block];
            shape.left = shape.lines == 0 ? line.box.left : std::min(shape.left, line.box.left);
            shape.right = shape.lines == 0 ? line.box.right : std::max(shape.right, line.box.right);
            ++shape.lines;
            shape.words += line.last - line.first;
        }
    }

    static bool same_size(const PdfLine& a, const PdfLine& b) noexcept {
        return std::abs(a.box.height() - b.box.height()) <=
               0.2 * std::max(a.box.height(), b.box.height());
    }

    [[nodiscard]] bool begins_small(const PdfLine& line) const {
        auto text = std::string_view(texts_[line.first]);
        return !text.empty() && ascii::is_lower(text.front());
    }

    [[nodiscard]] bool is_new_paragraph(const PdfLine& a, const PdfLine& b) const {
        const auto& last = texts_[a.last - 1];
        if (a.block != b.block) {
            const bool goes_on = !ends_sentence(last) && begins_small(b) && same_size(a, b) &&
                                 !blocks_.at(a.block).is_list();
            return !goes_on;
        }
        const auto& shape = blocks_.at(a.block);
        if (!same_size(a, b) || b.box.top - a.box.bottom > 0.7 * a.box.height()) {
            return true;
        }
        const bool is_short = a.box.right < shape.right - 0.15 * (shape.right - shape.left);
        const bool is_indented = b.box.left > shape.left + 0.8 * b.box.height();
        return ends_sentence(last) && !begins_small(b) && (is_short || is_indented);
    }

    /// What stands between two lines that follow each other.
    void part(const PdfLine& a, const PdfLine& b) {
        const std::string_view last = texts_[a.last - 1];
        const std::string_view next = texts_[b.first];
        const bool is_one_hash = a.block == b.block && is_hex(last) && is_hex(next) &&
                                 a.last - a.first == 1 && b.last - b.first == 1;
        if (is_one_hash && !is_hash_size(last.size()) && is_hash_size(last.size() + next.size())) {
            return;
        }
        const auto stem = without_hyphen(last);
        const bool is_cut = stem.size() < last.size() && a.last - a.first + b.last - b.first > 2 &&
                            same_size(a, b) && !next.empty() && ascii::is_alnum(next.front()) &&
                            ascii::is_alnum(stem.back());
        if (is_cut && (a.block == b.block || begins_small(b))) {
            if (!keeps_hyphen(last, stem, next)) {
                drop(last.size() - stem.size());
            }
            return;
        }
        if (is_new_paragraph(a, b)) {
            separate("\n\n");
        } else {
            separate(blocks_.at(a.block).is_list() ? "\n" : " ");
        }
    }

    [[nodiscard]] bool
    keeps_hyphen(std::string_view last, std::string_view stem, std::string_view next) const {
        if (last.ends_with(soft_hyphen)) {
            return false;
        }
        if (is_token(last) || is_token(next) || !ascii::is_lower(next.front())) {
            return true;
        }
        auto joined = ascii::lower(std::string(stem) + "-" + std::string(next));
        while (!joined.empty() && !ascii::is_alnum(joined.back())) {
            joined.pop_back();
        }
        return compounds_.contains(joined);
    }

    void separate(std::string_view blank) {
        text_.running.add(blank, static_cast<std::uint32_t>(end_));
    }

    void drop(std::size_t bytes) {
        auto& running = text_.running;
        running.text.resize(running.text.size() - bytes);
        running.source.resize(running.text.size());
    }

    void add(std::size_t number) {
        const auto& word = layout_.words[number];
        std::vector<std::uint32_t> places;
        const auto text = pdf_characters(bytes_.substr(word.begin, word.end - word.begin), &places);
        auto& running = text_.running;
        running.text += text;
        for (std::size_t i = 0; i < places.size(); ++i) {
            running.source.push_back(
                static_cast<std::uint32_t>(i == 0 ? word.tag : word.begin + places[i]));
        }
        end_ = word.after;
    }

    std::string_view bytes_;
    const PdfLayout& layout_;
    std::vector<std::string> texts_; ///< of the words
    std::unordered_set<std::string> compounds_;
    std::vector<bool> is_furniture_; ///< of the lines
    std::map<std::size_t, Shape> blocks_;
    PdfText text_;
    std::size_t end_ = 0; ///< behind the last word that was added
};

} // namespace

PdfText text_of_pdf(std::string_view bytes, const PdfLayout& layout) {
    return Flow(bytes, layout).run();
}

} // namespace ample::read::detail
