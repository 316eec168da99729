// Any bytes as a run of the index: as they are, and as one block of a run whose checksums hold, so
// that what is behind those is reached.

#include <ample/seal/index/run.hpp>
#include <ample/seal/index/run_format.hpp>

using namespace ample;              // NOLINT: short names as in the tests
using namespace ample::seal::index; // NOLINT

static void read_all(std::string_view bytes) {
    const auto run = Run::read(bytes);
    if (!run) {
        return;
    }
    run->check([](const std::string&) {});
    RunCursor cursor(*run);
    for (auto posting = cursor.next(); posting && *posting; posting = cursor.next()) {
    }
    const KeyRange ranges[] = {{1, 1U << 20U}, {700, 800}, {1U << 30U, 1U << 31U}};
    (void)run->find(ranges, [](std::size_t, const Posting&) {}).has_value();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    read_all(input);
    if (size < 10) {
        return 0;
    }
    const unsigned units = data[0];
    std::string run(format::magic);
    format::put(run, format::version, 4);
    format::put(run, data[1] % 34, 4);
    const auto header = run;
    run += input.substr(10);
    run += format::sum_of(input.substr(10));
    std::string tail;
    format::put(tail, format::get(input, 2, 8), 8);
    format::put(tail, format::header_bytes, 8);
    tail += std::string(32, 'o');
    format::put(tail, 0, 4);
    format::put(tail, units, 4);
    const std::uint64_t keys = data[2] + (std::uint64_t{data[3]} << 8U);
    for (const std::uint64_t number : {std::uint64_t{1},
                                       keys,
                                       keys,
                                       std::uint64_t{1},
                                       std::uint64_t{units},
                                       std::uint64_t{run.size()}}) {
        format::put(tail, number, 8);
    }
    read_all(run + tail + format::sum_of(header + tail));
    return 0;
}
