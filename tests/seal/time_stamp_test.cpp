// Time stamps by a throw-away authority made with the program openssl.

#include <ample/seal/detail/checkpoint_files.hpp>
#include <ample/seal/time_stamp.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

#include <fstream>
#include <random>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace {

constexpr const char* configuration = R"([ tsa ]
default_tsa = one
[ one ]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
[ stamping ]
extendedKeyUsage = critical,timeStamping
[ serving ]
extendedKeyUsage = critical,serverAuth
)";

/// A root, and an authority below it whose certificate has the extensions of `section`.
class Authority {
public:
    explicit Authority(const std::string& name = "Harbour Stamps",
                       const char* section = "stamping") {
        (void)folder_.write("ts.cnf", configuration);
        (void)folder_.write("serial", "01");
        run("openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 "
            "-subj '/CN=Root of " +
            name + "'");
        run("openssl req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj '/CN=" + name +
            "'");
        run("openssl x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 10 "
            "-extfile ts.cnf -extensions " +
            std::string(section) + " -out tsa.pem");
    }

    /// The answer to a request.
    [[nodiscard]] std::string answer(std::string_view request, const std::string& more = "") const {
        (void)folder_.write("q.tsq", request);
        run("openssl ts -reply -config ts.cnf -section one -queryfile q.tsq -signer tsa.pem "
            "-inkey tsa.key -chain ca.pem -out a.tsr " +
            more);
        return slurp(folder_.path() / "a.tsr");
    }

    [[nodiscard]] std::string root() const { return slurp(folder_.path() / "ca.pem"); }

    [[nodiscard]] const Folder& folder() const noexcept { return folder_; }

    std::string run(const std::string& command) const {
        return output_of("cd '" + folder_.path().string() + "' && " + command + " 2>&1");
    }

private:
    Folder folder_;
};

bool has_openssl() {
    const bool is_there = output_of("openssl version").starts_with("OpenSSL");
    if (!is_there) {
        MESSAGE("skipped: openssl is not installed");
    }
    return is_there;
}

std::string why(const Result<TimeStamp>& stamp) {
    return stamp ? "" : stamp.error().what;
}

} // namespace

TEST_CASE("time stamp: a request is read by openssl, and its answer says when and by whom") {
    if (!has_openssl()) {
        return;
    }
    const Authority authority;
    const std::string bytes = "a checkpoint\n";
    const auto request = time_stamp_request(bytes);
    CHECK(request == time_stamp_request(bytes));
    const auto answer = authority.answer(request);
    const auto text = authority.run("openssl ts -query -in q.tsq -text");
    CHECK(text.find("Hash Algorithm: sha256") != std::string::npos);
    CHECK(text.find("Certificate required: yes") != std::string::npos);
    const auto stamp = check_time_stamp(answer, bytes, authority.root());
    REQUIRE_MESSAGE(stamp, why(stamp));
    CHECK(stamp->authority == "CN=Harbour Stamps");
    CHECK(stamp->policy == "1.2.3.4.1");
    CHECK(stamp->is_trusted);
    CHECK(stamp->at.size() == 20);
    CHECK(stamp->at.starts_with("20"));
    const auto untraced = check_time_stamp(answer, bytes);
    REQUIRE(untraced);
    CHECK_FALSE(untraced->is_trusted);
    CHECK(untraced->at == stamp->at);
}

TEST_CASE("time stamp: of other bytes, by another authority or changed is none") {
    if (!has_openssl()) {
        return;
    }
    const Authority authority;
    const std::string bytes = "a checkpoint\n";
    const auto answer = authority.answer(time_stamp_request(bytes));
    CHECK(why(check_time_stamp(answer, "other bytes", authority.root())) ==
          "not a time stamp of it: message imprint mismatch");
    CHECK(why(check_time_stamp(answer, "other bytes")) ==
          "not a time stamp of it: message imprint mismatch");
    const Authority other("Other");
    CHECK_FALSE(check_time_stamp(answer, bytes, other.root()));
    CHECK_FALSE(check_time_stamp(answer, bytes, "no certificate"));
    CHECK(why(check_time_stamp("", bytes)) ==
          "not a time stamp of it: it is not one TimeStampResp in DER");
    CHECK(why(check_time_stamp(answer + "x", bytes)) ==
          "not a time stamp of it: it is not one TimeStampResp in DER");
    for (std::size_t size = 0; size < answer.size(); size += 17) {
        CHECK_FALSE(check_time_stamp(answer.substr(0, size), bytes, authority.root()));
    }
    const auto refused = authority.answer("no request");
    CHECK_FALSE(check_time_stamp(refused, bytes));
    // Bits outside of what is signed (other certificates, say) may change; the ledger has the
    // digest of the whole answer.
    std::mt19937 random(6);
    for (int round = 0; round < 400; ++round) {
        auto changed = answer;
        const auto bit = random() % (answer.size() * 8);
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        const auto stamp = check_time_stamp(changed, bytes, authority.root());
        if (stamp) {
            CHECK(stamp->authority == "CN=Harbour Stamps");
        }
    }
}

TEST_CASE("time stamp: one of a checkpoint is kept, named by the ledger and checked by verify") {
    if (!has_openssl()) {
        return;
    }
    const Folder folder;
    auto vault = open_vault(folder);
    seal_bytes(vault, folder, "evidence");
    const auto size = vault.sign()->checkpoint->head.size;
    const auto note = slurp(detail::note_path(folder.vault(), size));
    const Authority authority;
    const auto answer = authority.answer(time_stamp_request(note));
    const auto refused = vault.add_stamp(size, authority.answer(time_stamp_request("x")), "");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::damaged);
    const auto missing = vault.add_stamp(size + 5, answer, "");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == Kind::not_found);
    REQUIRE(vault.add_stamp(size, answer, authority.root()));
    CHECK(vault.ledger().back().event == Event::stamped);
    CHECK(vault.ledger().back().why.find("CN=Harbour Stamps") != std::string::npos);
    const auto faults = [&] { return verify(*Vault::open_to_read(folder.vault())).faults; };
    CHECK(faults().empty());
    const auto file = detail::stamp_path(folder.vault(), size);
    auto changed = answer;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    spill(file, changed);
    REQUIRE(faults().size() == 1);
    CHECK(faults()[0].where == "checkpoints/" + file.filename().string());
    std::filesystem::remove(file);
    REQUIRE(faults().size() == 1);
    CHECK(faults()[0].why.find("is missing") != std::string::npos);
}
