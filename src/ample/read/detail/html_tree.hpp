// gumbo's tree of an HTML page, with bounds that gumbo does not have.
//
// gumbo frees its tree by recursion, which a deep page would turn into a stack overflow, and has
// no limit of memory. Here every block comes from a list of its own that is freed as a whole, and
// a page that wants more than `most_tree_bytes` is given up: the allocator leaves gumbo by longjmp
// over nothing but its C frames.

#pragma once

#include <ample/core/result.hpp>

#include <cstddef>
#include <memory>
#include <string_view>

struct GumboInternalNode;

namespace ample::read::detail {

constexpr std::size_t most_tree_bytes = std::size_t{512} << 20U;

/// A parsed page. The nodes point into the bytes that were parsed and live as long as this.
class HtmlTree {
public:
    /// Fails with `unsupported` where the page is too large a tree or too much work
    /// (html_cost.hpp).
    static Result<HtmlTree> parse(std::string_view html);

    HtmlTree(HtmlTree&&) noexcept;
    HtmlTree& operator=(HtmlTree&&) noexcept;
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;
    ~HtmlTree();

    /// The document node.
    [[nodiscard]] const GumboInternalNode* document() const noexcept { return document_; }

private:
    struct Blocks;
    explicit HtmlTree(std::unique_ptr<Blocks> blocks);

    std::unique_ptr<Blocks> blocks_;
    const GumboInternalNode* document_ = nullptr;
};

} // namespace ample::read::detail
