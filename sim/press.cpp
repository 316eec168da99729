#include <sim/files.hpp>
namespace ample::sim { std::vector<Report> press(const Knobs&) { return {}; } }
