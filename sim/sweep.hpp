// ample-sim sweep: makes, runs and scores many cases and prints means with intervals.

#pragma once

namespace CLI {
class App;
}

namespace ample::sim {

/// Adds the verb; `status` takes its exit status and must outlive the parser.
void add_sweep(CLI::App& app, int& status);

} // namespace ample::sim
