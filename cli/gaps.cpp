#include <cli/verb.hpp>
namespace ample::cli { void add_gaps(CLI::App&, Session&) {} void add_timeline(CLI::App&, Session&) {} }
