// ample review: claims, one after the other, one key a decision.

#include <ample/run/decisions.hpp>
#include <ample/run/run.hpp>

#include <CLI/CLI.hpp>
#include <cli/custodian.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <nlohmann/json.hpp>
#include <termios.h>
#include <unistd.h>

#include <memory>
#include <vector>

namespace ample::cli {

namespace {

using nlohmann::json;

constexpr const char* review_help =
    R"(Shows every typed claim that nobody decided on, or that is read in another way
than when somebody did. Keys: a accept, r reject, s skip, u undo, q quit. They
may come from a pipe. Each decision is written at once to CASE/decisions.ndjson
with who, when and why; the next 'ample run' follows it: a rejected claim counts
for nothing, a judgement says how many of its claims were accepted.

Examples:
  ample review CASE --list
  ample review CASE --reason "read against the printed paper"
  printf aarq | ample review CASE

Exit status: 0 done; 3 no case book.)";

struct Options {
    std::string folder = {};
    std::string reason = {};
    bool is_list = false;
};

/// Keys as they are pressed while it lives; the terminal is as before after it.
class Keys {
public:
    Keys() : is_terminal_(::isatty(STDIN_FILENO) == 1) {
        if (is_terminal_ && ::tcgetattr(STDIN_FILENO, &before_) == 0) {
            auto raw = before_;
            raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
            ::tcsetattr(STDIN_FILENO, TCSANOW, &raw);
        }
    }

    ~Keys() {
        if (is_terminal_) {
            ::tcsetattr(STDIN_FILENO, TCSANOW, &before_);
        }
    }

    Keys(const Keys&) = delete;
    Keys& operator=(const Keys&) = delete;

    /// The next of `a r s u q`; the end of the input is `q`.
    [[nodiscard]] static char next() {
        char key = 'q';
        do {
            if (::read(STDIN_FILENO, &key, 1) != 1) {
                return 'q';
            }
        } while (std::string_view("arsuq").find(key) == std::string_view::npos);
        return key;
    }

private:
    bool is_terminal_;
    termios before_ = {};
};

struct Open {
    std::string id = {};
    json content = {};
};

/// Claims to decide on, after the decisions that stand in the file but were not run yet.
Result<std::vector<Open>> open_claims(const Options& options) {
    auto book = keep::Book::open(run::CasePaths::of(options.folder).book, keep::Book::Mode::read);
    if (!book) {
        return book.error();
    }
    const auto claims = book->values_of_kind("claim");
    const auto text = run::decisions_text(options.folder);
    if (!claims || !text) {
        return claims ? text.error() : claims.error();
    }
    const auto decided = run::read_decisions(*text, {});
    std::vector<Open> open;
    for (const auto& claim : *claims) {
        auto content = json::parse(claim.content);
        const auto found = decided.reviews.find(content.value("key", ""));
        const bool is_done =
            found != decided.reviews.end() && found->second.reading == content.value("reading", "");
        if (content.value("predicate", "untyped") != "untyped" &&
            !content.value("background", false) && !is_done) {
            open.push_back({claim.id(), std::move(content)});
        }
    }
    return open;
}

std::string chain_of(const json& claim) {
    std::string chain;
    for (const auto& speaker : claim.at("speakers")) {
        chain += (chain.empty() ? "" : " > ") + speaker.value("name", "");
    }
    return chain;
}

void show_claim(const Open& one, std::size_t number, std::size_t count) {
    const auto& claim = one.content;
    say("");
    say(styled(stdout, Style::strong, safe(claim.value("clause", ""))));
    say("  in: " + safe(claim.value("text", "")));
    say("  " + safe(claim.value("predicate", "")) + " (" + claim.value("polarity", "") +
        ")  subject: " + safe(claim.value("subject", "-")) +
        "  object: " + safe(claim.value("object", "-")));
    if (claim.contains("guess")) { // no rule knows it: the reader should look twice
        const auto& guess = claim.at("guess");
        say("  guessed by a model, share " + guess.value("share", "") + ", from \"" +
            safe(guess.value("by", "")) + "\"");
    }
    say("  " + claim.at("certainty").value("class", "") + ", said by " + safe(chain_of(claim)));
    say(styled(stdout,
               Style::dim,
               "  " + safe(claim.value("path", "")) + " " + one.id + " " + std::to_string(number) +
                   "/" + std::to_string(count) + "   a accept  r reject  s skip  u undo  q quit"));
}

Status decide(const Options& options, const Open& one, run::Act act) {
    const auto who = custodian();
    run::Decision decision;
    decision.act = act;
    decision.id = one.id;
    decision.by = who.actor;
    decision.at = to_text(who.now());
    decision.why = options.reason;
    decision.key = one.content.value("key", "");
    decision.reading = one.content.value("reading", "");
    return run::add_decision(options.folder, decision);
}

int ask(const Options& options, const std::vector<Open>& open) {
    const Keys keys;
    std::vector<bool> is_written; ///< of the claims passed so far: whether a decision was recorded
    std::size_t decided = 0;
    for (std::size_t at = 0; at < open.size();) {
        show_claim(open[at], at + 1, open.size());
        const char key = Keys::next();
        if (key == 'q') {
            break;
        }
        if (key == 'u' && at == 0) {
            continue;
        }
        Status done = Done{};
        if (key == 'u') {
            --at;
            if (is_written.back()) {
                done = decide(options, open[at], run::Act::reopen);
                --decided;
            }
            is_written.pop_back();
        } else {
            if (key != 's') {
                done = decide(options, open[at], key == 'a' ? run::Act::accept : run::Act::reject);
                ++decided;
            }
            is_written.push_back(key != 's');
            ++at;
        }
        if (!done) {
            return fail(done.error());
        }
    }
    say(std::to_string(decided) + " decided, " + std::to_string(open.size() - decided) +
        " open; 'ample run " + safe(options.folder) + "' follows the decisions");
    return 0;
}

int review(const Options& options, const Session& session) {
    const auto open = open_claims(options);
    if (!open) {
        return fail(open.error());
    }
    if (!options.is_list && !session.is_json) {
        return ask(options, *open);
    }
    Table table({"id", "state", "predicate", "clause"});
    for (const auto& [id, content] : *open) {
        const auto state = content.at("review").value("state", "");
        if (session.is_json) {
            auto line = content;
            line["id"] = id;
            say(line.dump(-1, ' ', false, json::error_handler_t::replace));
        } else {
            table.add(
                {id, state, content.value("predicate", ""), safe(content.value("clause", ""))});
        }
    }
    if (!session.is_json) {
        table.print();
    }
    return 0;
}

} // namespace

void add_review(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("review", "Accept or reject claims, one key each");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->folder, "Folder with a case.toml")->required();
    command->add_option("--reason", options->reason, "Recorded with every decision");
    command->add_flag("--list", options->is_list, "List what is open and ask nothing");
    add_common_options(*command, session);
    set_long_help(*command, review_help);
    command->callback([options, &session] { session.status = review(*options, session); });
}

} // namespace ample::cli
