#include <ample/keep/book.hpp>
#include <ample/run/run.hpp>

#include <cli/score_parts.hpp>

#include <fstream>
#include <iterator>
#include <unordered_map>

namespace ample::cli {

namespace {

using namespace scoring; // NOLINT: its own parts

/// Whether the origins of every value end in bytes: of the graph of all values at once.
class Provenance {
public:
    void add(const Value& value) {
        values_.emplace(value.digest.hex(), value.origins);
        const bool is_stated = value.kind == "indicator" || value.kind == "hypothesis";
        if (is_stated && value.origins.empty()) {
            // A rule of the program, the unknown actor: their method is their origin.
            answers_[value.digest.hex()] = true;
        }
    }

    bool ends_in_bytes(const std::string& digest) {
        const auto known = answers_.find(digest);
        if (known != answers_.end()) {
            return known->second;
        }
        const auto at = values_.find(digest);
        bool holds = at != values_.end() && !at->second.empty();
        answers_[digest] = false; // a circle ends in no bytes
        if (holds) {
            for (const auto& origin : at->second) {
                const auto* const other = std::get_if<ValueOrigin>(&origin);
                holds =
                    holds && (other != nullptr ? ends_in_bytes(other->digest.hex())
                                               : !std::get<ByteOrigin>(origin).exhibit.is_none());
            }
        }
        answers_[digest] = holds;
        return holds;
    }

private:
    std::unordered_map<std::string, Origins> values_ = {};
    std::unordered_map<std::string, bool> answers_ = {};
};

Status read_truth(const std::filesystem::path& folder, Desk& desk) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        return Error{Kind::not_found,
                     "no truth at " + folder.string(),
                     "'ample-sim make' writes it beside the case"};
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.path().extension() != ".jsonl") {
            continue;
        }
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        if (auto read = read_truth_lines(text, entry.path(), desk); !read) {
            return read;
        }
    }
    return Done{};
}

Status read_book(const std::filesystem::path& folder, Desk& desk) {
    auto book = keep::Book::open(run::CasePaths::of(folder).book, keep::Book::Mode::read);
    if (!book) {
        return book.error();
    }
    Provenance provenance;
    std::vector<std::pair<std::string, std::string>> order;
    const auto done = book->for_each([&](const keep::StoredValue& stored) {
        const auto& value = stored.value;
        provenance.add(value);
        Found found{value.id(), json::parse(value.content, nullptr, false)};
        if (!found.content.is_object()) {
            found.content = json::object();
        }
        for (const auto& origin : value.origins) {
            if (const auto* const bytes = std::get_if<ByteOrigin>(&origin)) {
                found.begin = bytes->range.begin;
                break;
            }
        }
        desk.book[value.kind].push_back(std::move(found));
        order.emplace_back(value.kind, value.digest.hex());
    });
    if (!done) {
        return done.error();
    }
    std::map<std::string, std::size_t> next;
    for (const auto& [kind, digest] : order) {
        desk.book[kind][next[kind]++].has_bytes = provenance.ends_in_bytes(digest);
    }
    return Done{};
}

} // namespace

Result<std::vector<Score>> score_case(const std::filesystem::path& folder,
                                      const std::filesystem::path& truth) {
    Desk desk;
    if (const auto done = read_truth(truth, desk); !done) {
        return done.error();
    }
    if (const auto done = read_book(folder, desk); !done) {
        return done.error();
    }
    return score_desk(desk);
}

} // namespace ample::cli
