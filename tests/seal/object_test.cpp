#include <ample/seal/detail/companion.hpp>
#include <ample/seal/detail/drafts.hpp>
#include <ample/seal/detail/tail.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/object.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

#include <map>
#include <mutex>
#include <random>
#include <thread>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

std::string flipped(std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

/// Writes `text` in pieces of uneven sizes.
Stored write_object(const fs::path& path, std::string_view text, ObjectForm form) {
    auto writer = ObjectWriter::create(path, std::move(form));
    REQUIRE(writer);
    std::mt19937 random(4);
    while (!text.empty()) {
        const auto piece = text.substr(0, random() % 900'000 + 1);
        REQUIRE(writer->write(piece));
        text.remove_prefix(piece.size());
    }
    const auto stored = writer->finish();
    REQUIRE(stored);
    return *stored;
}

/// What one frame was shown as.
struct Shown {
    std::string before;
    std::string text;
    int times = 0;
};

} // namespace

TEST_CASE("object: any number of threads writes the same bytes") {
    const Folder folder;
    const auto text = log_of(9'000'000);
    Stored first;
    for (const std::size_t jobs : {1U, 2U, 3U, 8U}) {
        detail::Crew crew(jobs);
        const auto path = folder.path() / std::to_string(jobs);
        const auto stored = write_object(path, text, {.crew = &crew});
        CHECK(stored.exhibit == Digest::of(text));
        CHECK(stored.object == Digest::of(slurp(path)));
        CHECK(stored.object_bytes == fs::file_size(path));
        CHECK((jobs == 1 || stored == first));
        first = stored;
    }
    CHECK(output_of("zstd -dc " + (folder.path() / "8").string() + " | sha256sum") ==
          Digest::of(text).hex() + "  -\n");
}

TEST_CASE("object: many writers share one crew") {
    const Folder folder;
    detail::Crew crew(3);
    std::vector<std::thread> threads;
    std::vector<Digest> digests(5);
    for (std::size_t i = 0; i < digests.size(); ++i) {
        threads.emplace_back([&, i] {
            const detail::Crew::Turn turn(crew);
            auto writer = ObjectWriter::create(folder.path() / std::to_string(i), {.crew = &crew});
            if (writer && writer->write(log_of(5'000'000, static_cast<unsigned>(i)))) {
                const auto stored = writer->finish();
                digests[i] = stored ? stored->exhibit : Digest{};
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    for (unsigned i = 0; i < digests.size(); ++i) {
        CHECK(digests[i] == Digest::of(log_of(5'000'000, i)));
    }
}

TEST_CASE("object: a writer given up at any moment ends in peace") {
    const Folder folder;
    detail::Crew crew(4);
    for (int i = 0; i < 20; ++i) {
        auto writer = ObjectWriter::create(folder.path() / std::to_string(i), {.crew = &crew});
        REQUIRE(writer);
        REQUIRE(writer->write(log_of(300'000U * static_cast<unsigned>(i))));
    }
    CHECK_FALSE(ObjectWriter::create(folder.path() / "0")); // what is there is not overwritten
}

TEST_CASE("object: every frame is shown once, with the bytes before it") {
    const Folder folder;
    const auto text = log_of(9'000'000);
    for (const std::size_t jobs : {1U, 4U}) {
        detail::Crew crew(jobs);
        std::mutex mutex;
        std::map<std::size_t, Shown> shown;
        write_object(folder.path() / std::to_string(jobs),
                     text,
                     {.on_frame_text =
                          [&](std::size_t frame, std::string_view before, std::string_view piece) {
                              const std::lock_guard guard(mutex);
                              auto& one = shown[frame];
                              one = {std::string(before), std::string(piece), one.times + 1};
                          },
                      .crew = &crew});
        std::string all;
        for (const auto& [frame, one] : shown) {
            CHECK(one.times == 1);
            CHECK(one.before == all.substr(all.size() - std::min<std::size_t>(all.size(), 4096)));
            all += one.text;
        }
        CHECK(all == text);
    }
}

TEST_CASE("object: what looks at frames may fail, and its failure reaches the caller") {
    const Folder folder;
    for (const std::size_t jobs : {1U, 3U}) {
        detail::Crew crew(jobs);
        auto writer = ObjectWriter::create(
            folder.path() / std::to_string(jobs),
            {.on_frame_text = [](auto&&...) { throw Bug("no"); }, .crew = &crew});
        REQUIRE(writer);
        const auto write = [&] {
            (void)writer->write(log_of(20'000'000));
            (void)writer->finish();
        };
        CHECK_THROWS_AS(write(), Bug);
    }
}

TEST_CASE("object: companions are told which objects were sealed, after they were") {
    struct Counter final : detail::Companion {
        void on_frame(std::size_t, std::string_view, std::string_view text) override {
            const std::lock_guard guard(mutex);
            bytes += text.size();
            ++times;
        }

        std::mutex mutex;
        std::size_t bytes = 0;
        std::size_t times = 0;
    };

    struct Counters final : detail::Companions {
        std::unique_ptr<detail::Companion> next() override { return std::make_unique<Counter>(); }

        Status sealing(const std::vector<detail::Accompanied>&) override { return Done{}; }
    } counters;

    const Folder folder;
    auto drafts = detail::Drafts::open(folder.path(), 2, &counters);
    REQUIRE(drafts);
    auto open = (*drafts)->begin(pack_frame_bytes);
    REQUIRE(open);
    for (unsigned i = 0; i < 30; ++i) {
        REQUIRE(open->writer.write_whole(log_of(20'000, i).substr(0, 20'000)));
    }
    const auto object = (*drafts)->finish(std::move(*open), Flush::later);
    REQUIRE(object);
    const auto& counter = dynamic_cast<const Counter&>(*object->companion);
    CHECK(counter.times == 30);
    CHECK(counter.bytes == 600'000);
    CHECK(fs::exists(object->draft.path()));
}

TEST_CASE("object: a reader that knows the tail proves every range it returns") {
    const Folder folder;
    const auto text = log_of(600'000);
    const auto path = folder.path() / "object";
    const auto stored = write_object(path, text, {.frame_bytes = pack_frame_bytes});
    auto reader = ObjectReader::open(path, stored.tail);
    REQUIRE(reader);
    CHECK(reader->frames() == 3);
    CHECK(*reader->frame(1) == text.substr(pack_frame_bytes, pack_frame_bytes));
    const auto whole = slurp(path);
    const auto tail_begin = whole.size() - *detail::tail_bytes(whole.substr(whole.size() - 9));
    CHECK(Digest::of(whole.substr(tail_begin)) == stored.tail);
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        const auto in_tail = round % 2 == 0;
        const auto byte =
            in_tail ? tail_begin + random() % (whole.size() - tail_begin) : random() % tail_begin;
        spill(path, flipped(whole, byte * 8 + random() % 8));
        auto changed = ObjectReader::open(path, stored.tail);
        INFO("byte " << byte);
        REQUIRE(changed.has_value() != in_tail);
        if (!changed) {
            continue;
        }
        std::size_t bad = 0;
        for (std::size_t number = 0; number < changed->frames(); ++number) {
            const auto frame = changed->frame(number);
            bad += frame ? 0 : 1;
            REQUIRE((!frame || *frame == text.substr(number * pack_frame_bytes, pack_frame_bytes)));
        }
        REQUIRE(bad == 1);
    }
}

TEST_CASE("object: every flipped bit is located to its frame or to the tables") {
    const Folder folder;
    Digest digest;
    {
        auto vault = open_vault(folder);
        digest = seal_bytes(vault, folder, log_of(5'000'000)).digest;
    }
    const auto path = object_path(folder.vault(), digest);
    const auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault);
    const auto whole = slurp(path);
    const auto size = *detail::tail_bytes(whole.substr(whole.size() - 9));
    const auto frames = *detail::read_tail(whole.substr(whole.size() - size), whole.size());
    REQUIRE(frames.size() == 3);
    std::mt19937 random(12);
    for (int round = 0; round < 150; ++round) {
        const auto in_tail = round % 3 == 0;
        const auto byte = in_tail ? whole.size() - 1 - random() % size : random() % whole.size();
        spill(path, flipped(whole, byte * 8 + random() % 8));
        const auto faults = verify(*vault).faults;
        INFO("byte " << byte << " of " << whole.size());
        REQUIRE_FALSE(faults.empty());
        const auto& why = faults[0].why;
        std::string want = "the tables at its end";
        for (std::size_t i = 0; i < frames.size(); ++i) {
            if (byte >= frames[i].stored_at &&
                byte - frames[i].stored_at < frames[i].stored_bytes) {
                want = "frame " + std::to_string(i + 1) + " of 3 (bytes ";
            }
        }
        const bool is_footer = why.starts_with("seek table: "); // where the tail begins is unknown
        INFO(why);
        REQUIRE((why.starts_with(want) || (is_footer && byte >= whole.size() - 9)));
    }
}

TEST_CASE("tail: hostile tables are refused with the reason") {
    using namespace ample::seal::detail; // NOLINT
    const std::vector<FrameEntry> frames = {{0, 0, 100, 1000, 7, Digest::of("a")},
                                            {100, 1000, 50, 500, 8, Digest::of("b")}};
    const auto tail = write_tail(frames);
    REQUIRE(*tail_bytes(tail.substr(tail.size() - footer_bytes)) == tail.size());
    REQUIRE(read_tail(tail, 150 + tail.size()));
    CHECK(*read_tail(tail, 150 + tail.size()) == frames);
    const auto why = [](std::string_view bytes, std::uint64_t object_bytes) {
        const auto read = read_tail(bytes, object_bytes);
        return read ? std::string() : read.error().what;
    };
    CHECK(why("", 0) == "seek table: its magic number is not at the end of the object");
    CHECK(why(tail, 149 + tail.size()) == "seek table: its frames do not fill the object");
    CHECK(why(tail, 10) == "digest table: the object is too short for it");
    CHECK(why(tail.substr(1), 1000) == "digest table: the object is too short for it");
    for (const std::size_t bit : {0U, 31U, 32U, 63U}) {
        CHECK(why(flipped(tail, bit), 150 + tail.size()) ==
              "digest table: its header is not that of a skippable frame of its size");
    }
    CHECK(why(flipped(tail, 70), 150 + tail.size()) == "digest table: its algorithm is not sha256");
    CHECK(why(flipped(tail, 127), 150 + tail.size()) ==
          "digest table: its algorithm is not sha256");
}
