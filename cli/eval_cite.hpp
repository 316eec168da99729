// `cite` as a subcommand of `ample eval`.

#pragma once

#include <cli/verb.hpp>

namespace ample::cli {

/// Adds `cite` to the verb `eval`; `session` must outlive the parser.
void add_eval_cite(CLI::App& eval, Session& session);

} // namespace ample::cli
