#include <ample/core/pool.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace ample;

TEST_CASE("steps in order: every item is taken, worked on and given once, in order") {
    for (const std::size_t jobs : {1U, 2U, 5U}) {
        std::vector<int> slots(in_order_slots(jobs), -1);
        std::vector<int> given;
        int next = 0;
        run_in_order(jobs,
                     {[&](std::size_t slot) {
                          slots[slot] = next;
                          return next++ < 1000;
                      },
                      [&](std::size_t slot, std::size_t thread) {
                          REQUIRE(thread < jobs);
                          slots[slot] *= 3;
                      },
                      [&](std::size_t slot) { given.push_back(slots[slot]); }});
        REQUIRE(given.size() == 1000);
        for (int i = 0; i < 1000; ++i) {
            REQUIRE(given[static_cast<std::size_t>(i)] == 3 * i);
        }
    }
}

TEST_CASE("steps in order: one slow item holds up the giving, not the work") {
    std::atomic<int> worked = 0;
    std::vector<int> slots(in_order_slots(2), -1);
    std::vector<int> given;
    int next = 0;
    run_in_order(2,
                 {[&](std::size_t slot) {
                      slots[slot] = next;
                      return next++ < 6;
                  },
                  [&](std::size_t slot, std::size_t) {
                      if (slots[slot] == 0) { // ends when all others are done
                          while (worked < 5) {
                              std::this_thread::yield();
                          }
                      }
                      ++worked;
                  },
                  [&](std::size_t slot) { given.push_back(slots[slot]); }});
    CHECK(given == std::vector<int>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("steps in order: the first failure of any step ends the run and is thrown again") {
    for (const int failing : {0, 1, 2}) {
        for (const std::size_t jobs : {1U, 3U}) {
            std::atomic<int> taken = 0;
            std::atomic<int> given = 0;
            const auto fail_at = [&](int step, int count) {
                if (step == failing && count > 20) {
                    throw std::runtime_error("step " + std::to_string(step));
                }
            };
            const auto run = [&] {
                run_in_order(jobs,
                             {[&](std::size_t) {
                                  fail_at(0, taken);
                                  return ++taken < 100'000;
                              },
                              [&](std::size_t, std::size_t) { fail_at(1, taken); },
                              [&](std::size_t) { fail_at(2, ++given); }});
            };
            CHECK_THROWS_WITH(run(), ("step " + std::to_string(failing)).c_str());
            CHECK(taken < 1000);
        }
    }
}

TEST_CASE("items aside: all are done once and given in order, large ones alone") {
    for (const std::size_t jobs : {1U, 2U, 5U}) {
        std::vector<std::size_t> slots(in_order_slots(jobs));
        std::vector<std::size_t> given;
        std::atomic<int> running = 0;
        std::atomic<bool> is_disturbed = false;
        const auto is_small = [](std::size_t item) { return item % 7 != 3; };
        run_small_aside(jobs,
                        100,
                        {is_small,
                         [&](const Aside::Turn& turn) {
                             ++running;
                             slots[turn.slot] = turn.item * 3;
                             if (turn.is_alone && (running != 1 || turn.thread != 0)) {
                                 is_disturbed = true;
                             }
                             if (!turn.is_alone && !is_small(turn.item)) {
                                 is_disturbed = true;
                             }
                             --running;
                         },
                         [&](const Aside::Turn& turn) {
                             CHECK(slots[turn.slot] == turn.item * 3);
                             given.push_back(turn.item);
                         }});
        CHECK_FALSE(is_disturbed);
        REQUIRE(given.size() == 100);
        for (std::size_t i = 0; i < given.size(); ++i) {
            CHECK(given[i] == i);
        }
    }
    run_small_aside(2, 0, {});
}
