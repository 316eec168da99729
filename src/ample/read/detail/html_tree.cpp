#include <ample/read/detail/html_cost.hpp>
#include <ample/read/detail/html_tree.hpp>

#include <gumbo.h>

#include <csetjmp>
#include <cstdlib>

namespace ample::read::detail {

namespace {

/// Stands in front of every block that gumbo holds.
struct alignas(std::max_align_t) Block {
    Block* before = nullptr;
    Block* after = nullptr;
    std::size_t size = 0;
};

} // namespace

/// All blocks in a ring, and how much they are.
struct HtmlTree::Blocks {
    Block ring = {&ring, &ring, 0};
    std::size_t bytes = 0;
    std::jmp_buf give_up = {};

    Blocks() = default;
    Blocks(const Blocks&) = delete;
    Blocks& operator=(const Blocks&) = delete;
    Blocks(Blocks&&) = delete;
    Blocks& operator=(Blocks&&) = delete;

    ~Blocks() {
        for (auto* block = ring.after; block != &ring;) {
            auto* const next = block->after;
            std::free(block); // NOLINT: gumbo's memory
            block = next;
        }
    }

    static void* take(void* self, std::size_t size) {
        auto& blocks = *static_cast<Blocks*>(self);
        void* const memory = blocks.bytes + size > most_tree_bytes
                                 ? nullptr
                                 : std::malloc(sizeof(Block) + size); // NOLINT: gumbo's memory
        if (memory == nullptr) {
            std::longjmp(blocks.give_up, 1); // NOLINT: gumbo has no other way out
        }
        auto* const block = new (memory) Block{&blocks.ring, blocks.ring.after, size};
        block->after->before = block;
        blocks.ring.after = block;
        blocks.bytes += size;
        return block + 1;
    }

    static void give_back(void* self, void* memory) {
        if (memory == nullptr) {
            return;
        }
        auto* const block = static_cast<Block*>(memory) - 1;
        block->before->after = block->after;
        block->after->before = block->before;
        static_cast<Blocks*>(self)->bytes -= block->size;
        std::free(block); // NOLINT: gumbo's memory
    }

    /// Null where the page wants too much memory. Holds nothing with a destructor.
    const GumboNode* parse(const char* html, std::size_t size) {
        if (setjmp(give_up) != 0) { // NOLINT: see take
            return nullptr;
        }
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = take;
        options.deallocator = give_back;
        options.userdata = this;
        options.max_errors = 0; // each would hold a copy of the stack of open elements
        return gumbo_parse_with_options(&options, html, size)->document;
    }
};

HtmlTree::HtmlTree(std::unique_ptr<Blocks> blocks) : blocks_(std::move(blocks)) {}

HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(std::string_view html) {
    const Error too_much{Kind::unsupported,
                         "the HTML is nested too deeply or its tags are too long",
                         "give the text of the report alone"};
    if (html_steps(html) > most_html_steps(html.size())) {
        return too_much;
    }
    HtmlTree tree(std::make_unique<Blocks>());
    tree.document_ = tree.blocks_->parse(html.data(), html.size());
    if (tree.document_ == nullptr) {
        return too_much;
    }
    return tree;
}

} // namespace ample::read::detail
