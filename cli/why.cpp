// ample why CASE ID: from a conclusion down to bytes.

#include <ample/core/utf8.hpp>
#include <ample/run/run.hpp>
#include <ample/run/why.hpp>

#include <CLI/CLI.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace ample::cli {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* why_help =
    R"(Prints the tree of what a value rests on. Every branch ends in a range of bytes,
read from the vault; each object is hashed again while it is opened, and a range
that does not hold is shown as broken (exit status 5).

ID is an id of the dossier (hit-3f9a12c0b7de), its beginning, or the digest of an
exhibit. Values met a second time are named, not opened again.

Examples:
  ample why CASE judgement-41c0a2b7d9e1
  ample why CASE hit-3f9a --all --json)";

struct Options {
    std::string folder = {};
    std::string id = {};
    bool is_all = false;
};

/// What a value says, in one line.
std::string gist(const Value& value) {
    const auto content = json::parse(value.content);
    for (const auto* key : {"statement", "text", "why", "title", "value", "name", "path"}) {
        const auto at = content.find(key);
        if (at != content.end() && at->is_string()) {
            return at->get<std::string>();
        }
    }
    return value.content;
}

std::string bytes_place(const run::WhyBytes& leaf) {
    return fmt::format("{}{} [{}, {})",
                       leaf.path.empty() ? leaf.origin.exhibit.text() : leaf.path,
                       leaf.origin.member.empty() ? "" : " ▸ " + leaf.origin.member,
                       leaf.origin.range.begin,
                       leaf.origin.range.end);
}

/// The first line of the bytes, cut to what a line of the terminal holds.
std::string excerpt(const run::WhyBytes& leaf) {
    const auto line = std::string_view(leaf.bytes).substr(0, leaf.bytes.find_first_of("\r\n"));
    constexpr std::size_t longest = 200;
    const bool is_cut = line.size() > longest || leaf.size > line.size() + 2;
    return utf8::printable(line.substr(0, longest)) + (is_cut ? " …" : "");
}

class TreePrinter {
public:
    void print(const run::WhyNode& node, const std::string& lead, const std::string& below) {
        if (const auto* leaf = std::get_if<run::WhyBytes>(&node.item)) {
            print_bytes(*leaf, lead, below);
            return;
        }
        const auto& value = std::get<Value>(node.item);
        say(fmt::format("{}{}  {}{}",
                        lead,
                        styled(stdout, Style::strong, value.id()),
                        safe(gist(value)),
                        node.is_repeated ? styled(stdout, Style::dim, "  (shown above)") : ""));
        if (!node.is_repeated) {
            say(styled(stdout, Style::dim, below + "  by " + value.method));
        }
        for (std::size_t i = 0; i < node.origins.size(); ++i) {
            const bool is_last = i + 1 == node.origins.size() && node.left_out == 0;
            print(node.origins[i],
                  below + (is_last ? "└─ " : "├─ "),
                  below + (is_last ? "   " : "│  "));
        }
        if (node.left_out > 0) {
            say(below + fmt::format("└─ … {} more; --all shows them", grouped(node.left_out)));
        }
    }

    [[nodiscard]] std::size_t faults() const noexcept { return faults_; }

private:
    void print_bytes(const run::WhyBytes& leaf, const std::string& lead, const std::string& below) {
        say(lead + safe(bytes_place(leaf)));
        if (!leaf.fault.empty()) {
            ++faults_;
            say(below + styled(stdout, Style::bad, "BROKEN: ") + safe(leaf.fault));
            return;
        }
        say(below + styled(stdout, Style::good, "holds ") +
            styled(stdout, Style::dim, leaf.object.text()));
        say(below + (leaf.place.empty() ? excerpt(leaf) : utf8::printable(leaf.place)));
        if (!leaf.place.empty()) {
            say(below + styled(stdout, Style::dim, "of PDF " + leaf.origin.exhibit.text()));
        }
    }

    std::size_t faults_ = 0;
};

ordered_json to_json(const run::WhyNode& node, std::size_t& faults) {
    if (const auto* leaf = std::get_if<run::WhyBytes>(&node.item)) {
        faults += leaf->fault.empty() ? 0 : 1;
        ordered_json item = {{"exhibit", leaf->origin.exhibit.text()},
                             {"path", leaf->path},
                             {"member", leaf->origin.member},
                             {"begin", leaf->origin.range.begin},
                             {"end", leaf->origin.range.end},
                             {"object", leaf->object.text()},
                             {"holds", leaf->fault.empty()}};
        if (leaf->fault.empty()) {
            item["bytes"] = utf8::repaired(leaf->bytes);
            if (!leaf->place.empty()) {
                item["place"] = utf8::repaired(leaf->place);
            }
        } else {
            item["fault"] = leaf->fault;
        }
        return item;
    }
    const auto& value = std::get<Value>(node.item);
    ordered_json item = {{"id", value.id()},
                         {"sha256", value.digest.hex()},
                         {"kind", value.kind},
                         {"method", value.method},
                         {"content", ordered_json::parse(value.content)}};
    if (node.is_repeated) {
        item["repeated"] = true;
        return item;
    }
    item["origins"] = ordered_json::array();
    for (const auto& origin : node.origins) {
        item["origins"].push_back(to_json(origin, faults));
    }
    if (node.left_out > 0) {
        item["left_out"] = node.left_out;
    }
    return item;
}

int why(const Options& options, const Session& session) {
    const auto paths = run::CasePaths::of(options.folder);
    auto book = keep::Book::open(paths.book, keep::Book::Mode::read);
    if (!book) {
        return fail(book.error());
    }
    const auto vault = seal::Vault::open_to_read(paths.vault);
    if (!vault) {
        return fail(vault.error());
    }
    run::WhyOptions limits;
    limits.most_origins = options.is_all ? 0 : limits.most_origins;
    const auto tree = run::explain(*book, *vault, options.id, limits);
    if (!tree) {
        return fail(tree.error());
    }
    std::size_t faults = 0;
    if (session.is_json) {
        say(to_json(*tree, faults).dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    } else {
        TreePrinter printer;
        printer.print(*tree, "", "");
        faults = printer.faults();
    }
    return faults == 0 ? 0 : exit_status(Kind::damaged);
}

} // namespace

void add_why(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("why", "Print what a value rests on, down to bytes");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->folder, "Folder with a case.toml")->required();
    command->add_option("ID", options->id, "Id of a value, or its beginning")->required();
    command->add_flag("--all", options->is_all, "Show all origins of every value");
    add_common_options(*command, session);
    set_long_help(*command, why_help);
    command->callback([options, &session] { session.status = why(*options, session); });
}

} // namespace ample::cli
