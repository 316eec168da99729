#include <ample/read/pdf_words.hpp>
#include <ample/run/stream.hpp>
#include <ample/run/why.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace ample::run {

namespace {

/// Opens ranges of bytes; hashes each object once.
class ByteOpener {
public:
    ByteOpener(const seal::Vault& vault, std::span<const Value> exhibits) : vault_(vault) {
        for (const auto& stream : streams_of(exhibits)) {
            paths_[stream.place.exhibit] = stream.place.path;
        }
    }

    WhyBytes open(const ByteOrigin& origin, std::size_t most) {
        WhyBytes leaf;
        leaf.origin = origin;
        leaf.size = origin.range.size();
        const auto path = paths_.find(origin.exhibit);
        leaf.path = path == paths_.end() ? std::string() : path->second;
        leaf.object = object_of(origin);
        if (leaf.object.is_none()) {
            leaf.fault = "the vault knows no such member";
            return leaf;
        }
        if (auto fault = fault_of(leaf.object); !fault.empty()) {
            leaf.fault = std::move(fault);
            return leaf;
        }
        const auto end = origin.range.begin + std::min<std::uint64_t>(leaf.size, most);
        auto bytes = vault_.read_range(leaf.object, {origin.range.begin, end});
        if (bytes) {
            leaf.bytes = std::move(*bytes);
            leaf.place = place_of(leaf);
        } else {
            leaf.fault = bytes.error().what;
        }
        return leaf;
    }

private:
    /// Where on a page words of a PDF stand.
    [[nodiscard]] std::string place_of(const WhyBytes& leaf) const {
        const auto& member = leaf.origin.member;
        const auto last = member.rfind('/') + 1; // npos + 1 is 0
        if (!std::string_view(member).substr(last).starts_with("pdf:")) {
            return {};
        }
        constexpr std::uint64_t longest_word = 256; // a range may end within one
        auto text = vault_.read_range(leaf.object, {0, leaf.origin.range.end + longest_word});
        if (!text) {
            text = vault_.read_range(leaf.object, {0, leaf.origin.range.end});
        }
        return text ? read::place_in_pdf(*text, leaf.origin.range) : std::string();
    }

    [[nodiscard]] Digest object_of(const ByteOrigin& origin) const {
        const auto object = vault_.decoded(origin.exhibit, origin.member);
        return object ? *object : Digest{};
    }

    /// Hashes the whole object, once; empty when it holds.
    const std::string& fault_of(const Digest& object) {
        const auto known = hashed_.find(object);
        if (known != hashed_.end()) {
            return known->second;
        }
        std::string fault;
        auto source = vault_.open_object(object);
        std::vector<char> buffer(std::size_t{1} << 20U);
        while (source && fault.empty()) {
            const auto count = (*source)->read(buffer); // the source checks the digest at its end
            if (!count) {
                fault = count.error().what;
            } else if (*count == 0) {
                break;
            }
        }
        if (!source) {
            fault = source.error().what;
        }
        return hashed_[object] = fault;
    }

    const seal::Vault& vault_;
    std::map<Digest, std::string> paths_ = {};
    std::map<Digest, std::string> hashed_ = {};
};

class Explainer {
public:
    Explainer(keep::Book& book, ByteOpener& opener, const WhyOptions& options)
        : book_(book), opener_(opener), options_(options) {}

    Result<WhyNode> open(Value value) {
        WhyNode node;
        const auto origins = value.origins;
        node.is_repeated = !seen_.insert(value.digest).second;
        node.item = std::move(value);
        if (node.is_repeated) {
            return node;
        }
        std::size_t shown = 0;
        for (const auto& origin : origins) {
            if (options_.most_origins != 0 && shown == options_.most_origins) {
                node.left_out = origins.size() - shown;
                break;
            }
            auto child = open_origin(origin);
            if (!child) {
                return child.error();
            }
            node.origins.push_back(std::move(*child));
            ++shown;
        }
        return node;
    }

private:
    Result<WhyNode> open_origin(const Origin& origin) {
        if (const auto* bytes = std::get_if<ByteOrigin>(&origin)) {
            WhyNode leaf;
            leaf.item = opener_.open(*bytes, options_.most_bytes);
            return leaf;
        }
        const auto& reference = std::get<ValueOrigin>(origin);
        auto value = book_.get(reference.digest);
        if (!value) {
            return value.error();
        }
        if (!*value) {
            return Error{Kind::damaged,
                         "the case book lacks " + reference.id() + ", which another value rests on",
                         "run 'ample verify'; 'ample run' derives the book again"};
        }
        return open(std::move(**value));
    }

    keep::Book& book_;
    ByteOpener& opener_;
    const WhyOptions& options_;
    std::set<Digest> seen_ = {};
};

Result<Value> value_for(keep::Book& book, std::span<const Value> exhibits, std::string_view id) {
    for (const auto& exhibit : exhibits) {
        const auto* const bytes = std::get_if<ByteOrigin>(&exhibit.origins.front());
        if (bytes != nullptr && (bytes->exhibit.text() == id || bytes->exhibit.hex() == id)) {
            return exhibit;
        }
    }
    auto found = book.find(id);
    if (!found) {
        return found.error();
    }
    if (found->empty()) {
        return Error{Kind::not_found,
                     "no value has the id '" + std::string(id) + "'",
                     "'ample show CASE' lists the kinds, 'ample show CASE KIND' their ids"};
    }
    const bool is_one = std::all_of(found->begin(), found->end(), [&](const Value& value) {
        return value.digest == found->front().digest;
    });
    if (!is_one) {
        std::string hint = "write more of it:";
        for (const auto& value : *found) {
            hint += " " + value.id();
        }
        return Error{Kind::refused, "several values begin with '" + std::string(id) + "'", hint};
    }
    return std::move(found->front());
}

} // namespace

Result<WhyNode> explain(keep::Book& book,
                        const seal::Vault& vault,
                        std::string_view id,
                        const WhyOptions& options) {
    const auto exhibits = book.values_of_kind("exhibit");
    if (!exhibits) {
        return exhibits.error();
    }
    auto value = value_for(book, *exhibits, id);
    if (!value) {
        return value.error();
    }
    ByteOpener opener(vault, *exhibits);
    return Explainer(book, opener, options).open(std::move(*value));
}

} // namespace ample::run
