#include <sim/sweep.hpp>

namespace ample::sim {
void add_sweep(CLI::App&, int&) {}
} // namespace ample::sim
