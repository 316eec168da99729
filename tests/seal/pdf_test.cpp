// PDFs: their words come out of a child that can do little harm, and the vault keeps them.

#include <ample/seal/container.hpp>
#include <ample/seal/detail/limited_child.hpp>
#include <ample/seal/detail/pdf.hpp>
#include <ample/seal/vault.hpp>

#include <doctest/doctest.h>
#include <tests/seal/fixture.hpp>
#include <tests/seal/pdf_maker.hpp>
#include <zlib.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::seal;
using detail::ChildLimits;
using detail::run_limited;

namespace {

struct Opened {
    std::string name = {};
    std::string closed = {};
    std::string words = {};
    std::string defect = {};
};

Opened opened(const std::string& pdf, const std::string& program = "/usr/bin/pdftotext") {
    MemoryBytes bytes(pdf);
    detail::PdfUnpacker unpacker(bytes, program);
    Opened result;
    const auto member = unpacker.next();
    REQUIRE(member);
    REQUIRE(*member);
    result.name = (*member)->name;
    result.closed = (*member)->closed;
    std::string piece(1000, '\0');
    while (result.closed.empty()) {
        const auto count = unpacker.read(piece);
        REQUIRE(count);
        if (*count == 0) {
            break;
        }
        result.words.append(piece, 0, *count);
    }
    result.defect = unpacker.defect();
    const auto end = unpacker.next();
    REQUIRE(end);
    CHECK_FALSE(*end);
    return result;
}

std::string deflated(const std::string& text) {
    auto size = compressBound(text.size());
    std::string out(size, '\0');
    compress2(reinterpret_cast<Bytef*>(out.data()),
              &size,
              reinterpret_cast<const Bytef*>(text.data()),
              text.size(),
              9);
    out.resize(size);
    return out;
}

} // namespace

TEST_CASE("pdf: the words come with boxes, under the name of what made them") {
    const auto one = opened(pdf_of_pages({pdf_line(72, 700, "Police searched a flat.")}));
    CHECK(one.name.starts_with("pdftotext-"));
    CHECK(one.name.size() > std::string_view("pdftotext-").size());
    CHECK(one.closed.empty());
    CHECK(one.defect.empty());
    CHECK(one.words.find("<page width=\"612") != std::string::npos);
    CHECK(one.words.find(">Police</word>") != std::string::npos);
}

TEST_CASE("pdf: hostile files end in a reason, within their limits") {
    const auto encrypted = pdf_of_pages(
        {pdf_line(72, 700, "secret")},
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O "
        "<0102030405060708090a0b0c0d0e0f100102030405060708090a0b0c0d0e0f10> /U "
        "<1102030405060708090a0b0c0d0e0f100102030405060708090a0b0c0d0e0f10> >> /ID [<00> <00>]");
    const auto loop = pdf_of_objects({"<< /Type /Catalog /Pages 2 0 R >>",
                                      "<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"});
    const auto no_pages = pdf_of_objects(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"});

    const struct {
        const char* what;
        std::string pdf;
        const char* why;
    } rows[] = {
        {"encrypted", encrypted, "encrypted"},
        {"a page tree that holds itself", loop, ""},
        {"no pages", no_pages, ""},
        {"no text", pdf_of_pages({"0 0 m 10 10 l S"}), "no page of it has text"},
        {"a magic alone", "%PDF-1.7", ""},
        {"a magic and noise", "%PDF-1.7\n" + std::string(5000, '\xA7'), ""},
        {"cut in the middle", pdf_of_pages({std::string(900, ' ')}).substr(0, 700), ""},
        {"a bomb of blanks",
         pdf_of_pages(
             {deflated(std::string(std::size_t{200} << 20U, ' '))}, "", "/Filter /FlateDecode"),
         ""},
    };

    for (const auto& [what, pdf, why] : rows) {
        INFO(what);
        const auto start = std::chrono::steady_clock::now();
        const auto one = opened(pdf);
        CHECK(one.words.empty());
        CHECK_FALSE(one.closed.empty());
        CHECK(one.closed.find(why) != std::string::npos);
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(90));
    }
}

TEST_CASE("pdf: without pdftotext the file says what is missing") {
    const auto one = opened(pdf_of_pages({pdf_line(72, 700, "x")}), "/nowhere/pdftotext");
    CHECK(one.closed.find("poppler-utils") != std::string::npos);
}

TEST_CASE("limited child: what it may not do ends it, and nothing is left of it") {
    const std::string shell = "/bin/sh";
    ChildLimits small;
    small.wall_milliseconds = 300;
    small.output_bytes = 1000;
    small.cpu_seconds = 1;

    SUBCASE("time") {
        const auto end = run_limited(shell, {"-c", "sleep 30"}, {}, small);
        REQUIRE(end);
        CHECK(end->is_late);
        CHECK(end->signal == SIGKILL);
    }
    SUBCASE("processor time") {
        small.wall_milliseconds = 20'000;
        const auto end = run_limited(shell, {"-c", "while :; do :; done"}, {}, small);
        REQUIRE(end);
        CHECK_FALSE(end->is_late);
        CHECK(end->signal != 0);
    }
    SUBCASE("size of output") {
        const auto end = run_limited("/usr/bin/yes", {}, {}, small);
        REQUIRE(end);
        CHECK(end->signal == SIGXFSZ);
        CHECK(end->output.size() == 1000);
    }
    SUBCASE("memory") {
        small.memory_bytes = std::uint64_t{64} << 20U;
        small.wall_milliseconds = 20'000;
        const auto end = run_limited(shell, {"-c", "x=x; while :; do x=$x$x; done"}, {}, small);
        REQUIRE(end);
        CHECK((end->signal != 0 || end->status != 0));
    }
    SUBCASE("children of its own") {
        small.wall_milliseconds = 5'000;
        const auto end = run_limited(shell, {"-c", "sleep 30 & echo $!"}, {}, small);
        REQUIRE(end);
        const auto grandchild = std::stoi(end->output);
        bool is_gone = false;
        for (int i = 0; i < 200 && !is_gone; ++i) {
            std::ifstream stat("/proc/" + std::to_string(grandchild) + "/stat");
            std::string number;
            std::string name;
            std::string state;
            stat >> number >> name >> state;
            is_gone = !stat || state == "Z";
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        CHECK(is_gone);
    }
    SUBCASE("its world") {
        small.output_bytes = 10'000;
        small.wall_milliseconds = 5'000;
        const auto end = run_limited(
            shell, {"-c", "echo /proc/self/fd/*; cat /proc/self/fd/3; env"}, "input", small);
        REQUIRE(end);
        CHECK(end->output.starts_with("/proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/2 "
                                      "/proc/self/fd/3"));
        CHECK(end->output.find("/proc/self/fd/11 ") == std::string::npos);
        CHECK(end->output.find("input") != std::string::npos);
        CHECK(end->output.find("HOME=") == std::string::npos);
        CHECK(end->status == 0);
    }
    SUBCASE("no such program") {
        CHECK_FALSE(run_limited("/nowhere/x", {}, {}, small));
    }
}

TEST_CASE("pdf: told by its first bytes") {
    CHECK(detail::is_pdf("%PDF-1.7\n"));
    CHECK(detail::is_pdf("\xEF\xBB\xBF%PDF-1.4"));
    CHECK_FALSE(detail::is_pdf("The magic is %PDF-1.4"));
    CHECK_FALSE(detail::is_pdf("%PDF-"));
    CHECK_FALSE(detail::is_pdf(""));
    CHECK(container_of("%PDF-1.4") == Container::none);
    CHECK(container_of("%PDF-1.4", Documents::opened) == Container::pdf);
}
