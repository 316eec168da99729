// Operators behind several names.
//
// Fellegi and Sunter's weights in bits: an attribute that two customers share speaks for one
// operator by log2(customers / customers that have it). Under "one operator, false identities" a
// name says nothing, neither for nor against. Attributes that depend on each other (the address and
// the line of one place; card and shop of a payment) form a group whose lesser members count by
// half. A shop is where anybody buys a card: it never makes a group of its own. Phone and place
// alone are a household, not an operator. Prior: as many true pairs as customers, log2(2 /
// (customers - 1)).

#pragma once

#include <ample/link/desk.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace ample::link::detail {

/// What one attribute says of a pair.
struct Part {
    std::string attribute = {};
    std::string value = {};
    double bits = 0;
};

/// Two customers, by their place in the table.
struct Pair {
    std::size_t a = 0;
    std::size_t b = 0;
    double bits = 0;        ///< posterior log2 odds
    std::size_t groups = 0; ///< dependence groups that speak for it
    std::vector<Part> parts = {};
};

/// A value that several members of an operator share.
struct Shared {
    std::string attribute = {};
    std::string value = {};
    std::vector<std::size_t> members = {};
    std::size_t seen_in = 0; ///< customers of the whole table that have it
    double bits = 0;
};

struct Operator {
    std::vector<std::size_t> customers = {}; ///< places in the table, ascending
    std::vector<Pair> pairs = {};            ///< that hold it together
    std::vector<Shared> shared = {};
};

struct Found {
    std::vector<Operator> operators = {};
    std::vector<Pair> separations = {}; ///< a namesake of a member that is somebody else
};

/// A pair is held together by at least this many bits, of at least two groups.
constexpr double least_bits = 3.0;
constexpr std::size_t least_groups = 2;

/// Values that more customers than this share say nothing.
constexpr std::size_t most_sharers = 12;

Found find_operators(const Desk& desk);

/// The least bits on the strongest spanning tree: what the weakest link that is needed holds.
double weakest_link(const Operator& one);

} // namespace ample::link::detail
