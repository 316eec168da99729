#include <ample/core/digest.hpp>
#include <ample/core/utf8.hpp>
#include <ample/seal/time_stamp.hpp>

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <array>
#include <ctime>
#include <limits>
#include <memory>

namespace ample::seal {

namespace {

template <auto function>
struct Freer {
    template <class T>
    void operator()(T* object) const noexcept {
        function(object);
    }
};

using Request = std::unique_ptr<TS_REQ, Freer<TS_REQ_free>>;
using Response = std::unique_ptr<TS_RESP, Freer<TS_RESP_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, Freer<TS_MSG_IMPRINT_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, Freer<X509_ALGOR_free>>;
using Context = std::unique_ptr<TS_VERIFY_CTX, Freer<TS_VERIFY_CTX_free>>;
using Store = std::unique_ptr<X509_STORE, Freer<X509_STORE_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;

void expect(bool holds, const char* what) {
    if (!holds) {
        ERR_clear_error();
        throw Bug(std::string("OpenSSL: ") + what);
    }
}

Error damaged(std::string why) {
    ERR_clear_error();
    return Error{Kind::damaged, "not a time stamp of it: " + std::move(why), ""};
}

unsigned char* bytes_of(std::string& text) noexcept {
    return reinterpret_cast<unsigned char*>(text.data()); // NOLINT: what OpenSSL takes
}

std::string content_of(BIO* bio) {
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string digest_bytes(std::string_view bytes) {
    const auto digest = Digest::of(bytes);
    return {digest.bytes.begin(), digest.bytes.end()};
}

/// The last reason that OpenSSL gave.
std::string reason() {
    const auto code = ERR_peek_last_error();
    const auto* const text = ERR_reason_error_string(code);
    return text == nullptr ? "it does not hold" : text;
}

Response parse(std::string_view der) {
    const auto* at = reinterpret_cast<const unsigned char*>(der.data()); // NOLINT
    const auto* const end = at + der.size();
    Response response(d2i_TS_RESP(nullptr, &at, static_cast<long>(der.size())));
    return response && at == end ? std::move(response) : nullptr;
}

/// Only certificates that the caller gave are trusted.
Store store_of(std::string_view pem) {
    Store store(X509_STORE_new());
    expect(store != nullptr, "a store of certificates");
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    expect(bio != nullptr, "memory");
    while (const auto certificate =
               Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))) {
        expect(X509_STORE_add_cert(store.get(), certificate.get()) == 1, "a certificate");
    }
    ERR_clear_error(); // the end of the text is one
    return store;
}

/// `YYYYMMDDhhmmss[.f]Z` as RFC 3339.
std::string rfc3339(const ASN1_GENERALIZEDTIME* time) {
    const auto* const data = reinterpret_cast<const char*>(ASN1_STRING_get0_data(time)); // NOLINT
    const std::string_view text(data, static_cast<std::size_t>(ASN1_STRING_length(time)));
    constexpr std::size_t shortest = 15;
    if (ASN1_GENERALIZEDTIME_check(time) != 1 || text.size() < shortest || !text.ends_with('Z')) {
        return {};
    }
    const auto part = [&](std::size_t at, std::size_t size) {
        return std::string(text.substr(at, size));
    };
    return part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(8, 2) + ":" + part(10, 2) +
           ":" + part(12, text.size() - 12);
}

std::string subject_of(const X509* certificate) {
    const Bio bio(BIO_new(BIO_s_mem()));
    expect(bio != nullptr, "memory");
    const auto flags = (XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    X509_NAME_print_ex(bio.get(), X509_get_subject_name(certificate), 0, flags);
    return utf8::printable(content_of(bio.get()));
}

/// The signer of a token whose signature was verified.
std::string signer_of(PKCS7* token) {
    auto* const signers = PKCS7_get0_signers(token, nullptr, 0);
    std::string subject;
    if (signers != nullptr && sk_X509_num(signers) > 0) {
        subject = subject_of(sk_X509_value(signers, 0));
    }
    sk_X509_free(signers);
    return subject;
}

TimeStamp read_info(TS_TST_INFO* info) {
    TimeStamp stamp;
    stamp.at = rfc3339(TS_TST_INFO_get_time(info));
    std::array<char, 128> policy = {};
    OBJ_obj2txt(policy.data(), policy.size(), TS_TST_INFO_get_policy_id(info), 1);
    stamp.policy = policy.data();
    const Bio bio(BIO_new(BIO_s_mem()));
    expect(bio != nullptr, "memory");
    i2a_ASN1_INTEGER(bio.get(), TS_TST_INFO_get_serial(info));
    stamp.serial = content_of(bio.get());
    return stamp;
}

/// What is checked of a response.
Context checks_of(std::string_view bytes, std::string_view authorities_pem, std::time_t at) {
    Context context(TS_VERIFY_CTX_new());
    expect(context != nullptr, "a time stamp");
    const auto imprint = digest_bytes(bytes);
    auto* const copy = static_cast<unsigned char*>(OPENSSL_memdup(imprint.data(), imprint.size()));
    expect(copy != nullptr, "memory");
    TS_VERIFY_CTX_set_imprint(context.get(), copy, static_cast<long>(imprint.size()));
    int flags = TS_VFY_VERSION | TS_VFY_IMPRINT;
    if (!authorities_pem.empty()) {
        auto store = store_of(authorities_pem);
        auto* const parameters = X509_STORE_get0_param(store.get());
        X509_VERIFY_PARAM_set_time(parameters, at);
        TS_VERIFY_CTX_set_store(context.get(), store.release());
        flags |= TS_VFY_SIGNATURE;
    }
    TS_VERIFY_CTX_set_flags(context.get(), flags);
    return context;
}

/// The signature alone, by the certificate inside of it, whoever made that.
bool is_signed(PKCS7* token) {
    const auto flags = static_cast<int>(PKCS7_NOVERIFY);
    const Bio out(BIO_new(BIO_s_mem()));
    expect(out != nullptr, "memory");
    return PKCS7_verify(token, nullptr, nullptr, nullptr, out.get(), flags) == 1;
}

bool is_for_stamping(PKCS7* token) {
    auto* const signers = PKCS7_get0_signers(token, nullptr, 0);
    const bool is_one = signers != nullptr && sk_X509_num(signers) == 1;
    const bool holds =
        is_one && (X509_get_extended_key_usage(sk_X509_value(signers, 0)) == XKU_TIMESTAMP);
    sk_X509_free(signers);
    return holds;
}

std::time_t unix_time(const ASN1_GENERALIZEDTIME* time) {
    std::tm parts = {};
    return ASN1_TIME_to_tm(time, &parts) == 1 ? ::timegm(&parts) : 0;
}

std::string why_refused(TS_RESP* response) {
    const auto* const texts = TS_STATUS_INFO_get0_text(TS_RESP_get_status_info(response));
    std::string why = "the authority refused it";
    for (int i = 0; texts != nullptr && i < sk_ASN1_UTF8STRING_num(texts); ++i) {
        const auto* const text = sk_ASN1_UTF8STRING_value(texts, i);
        const auto* const data =
            reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)); // NOLINT
        why += ": " + utf8::printable({data, static_cast<std::size_t>(ASN1_STRING_length(text))});
    }
    return why;
}

} // namespace

std::string time_stamp_request(std::string_view bytes) {
    const Request request(TS_REQ_new());
    const Imprint imprint(TS_MSG_IMPRINT_new());
    const Algorithm algorithm(X509_ALGOR_new());
    expect(request && imprint && algorithm, "a request for a time stamp");
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    auto digest = digest_bytes(bytes);
    expect(TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
               TS_MSG_IMPRINT_set_msg(
                   imprint.get(), bytes_of(digest), static_cast<int>(digest.size())) == 1 &&
               TS_REQ_set_version(request.get(), 1) == 1 &&
               TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
               TS_REQ_set_cert_req(request.get(), 1) == 1,
           "a request for a time stamp");
    const auto size = i2d_TS_REQ(request.get(), nullptr);
    expect(size > 0, "a request for a time stamp");
    std::string der(static_cast<std::size_t>(size), '\0');
    auto* at = bytes_of(der);
    i2d_TS_REQ(request.get(), &at);
    return der;
}

Result<TimeStamp> check_time_stamp(std::string_view response_der,
                                   std::string_view bytes,
                                   std::string_view authorities_pem) {
    if (response_der.size() > longest_time_stamp) {
        return damaged("it is longer than " + std::to_string(longest_time_stamp) + " bytes");
    }
    const auto response = parse(response_der);
    if (!response) {
        return damaged("it is not one TimeStampResp in DER");
    }
    auto* const token = TS_RESP_get_token(response.get());
    auto* const info = TS_RESP_get_tst_info(response.get());
    if (token == nullptr || info == nullptr) {
        return damaged(why_refused(response.get()));
    }
    if (!is_signed(token)) {
        return damaged("its signature does not hold");
    }
    if (!is_for_stamping(token)) {
        return damaged("its certificate is not one for time stamping alone");
    }
    auto stamp = read_info(info);
    if (stamp.at.empty()) {
        return damaged("it states no time in UTC");
    }
    const auto context = checks_of(bytes, authorities_pem, unix_time(TS_TST_INFO_get_time(info)));
    if (TS_RESP_verify_response(context.get(), response.get()) != 1) {
        return damaged(reason());
    }
    stamp.authority = signer_of(token);
    stamp.is_trusted = !authorities_pem.empty();
    ERR_clear_error();
    return stamp;
}

} // namespace ample::seal
