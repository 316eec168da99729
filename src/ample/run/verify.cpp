#include <ample/run/outputs.hpp>
#include <ample/run/verify.hpp>
#include <ample/seal/verify.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace ample::run {

namespace {

namespace fs = std::filesystem;

std::string named(const keep::StoredValue& stored) {
    return stored.value.id() + " (" + stored.value.kind + ", step " + stored.step + ")";
}

/// The last stage that the case was run up to, by what it left.
Result<Stage> stage_reached(keep::Book& book, const fs::path& out) {
    std::error_code code;
    if (fs::is_directory(out, code) && !fs::is_empty(out, code)) {
        return Stage::share;
    }
    const auto steps = book.steps();
    if (!steps) {
        return steps.error();
    }
    auto reached = Stage::seal;
    for (const auto& step : *steps) {
        const auto stage = step == "share"   ? Stage::share
                           : step == "weigh" ? Stage::weigh
                           : step == "link"  ? Stage::link
                           : step == "cite"  ? Stage::cite
                           : step.starts_with("exhibit:") || step == "gather" || step == "limits"
                               ? Stage::seal
                               : Stage::sweep;
        reached = std::max(reached, stage);
    }
    return reached;
}

class Verifier {
public:
    Verifier(keep::Book& book, const seal::Vault& vault, const CaseFile& file, VerifyReport& report)
        : book_(book), vault_(vault), file_(file), report_(report) {}

    Status check_book() {
        std::set<Digest> known;
        std::vector<std::pair<std::string, Digest>> wanted;
        auto done = book_.for_each([&](const keep::StoredValue& stored) {
            ++report_.values;
            known.insert(stored.value.digest);
            if (digest_of(stored.value) != stored.value.digest) {
                fault("case book: " + named(stored) + " was edited: its content hashes to " +
                      digest_of(stored.value).hex().substr(0, 12));
            }
            for (const auto& origin : stored.value.origins) {
                if (const auto* value = std::get_if<ValueOrigin>(&origin)) {
                    wanted.emplace_back(named(stored), value->digest);
                } else if (!vault_.holds(std::get<ByteOrigin>(origin).exhibit)) {
                    fault("case book: " + named(stored) + " rests on an exhibit the vault lacks: " +
                          std::get<ByteOrigin>(origin).exhibit.text());
                }
            }
        });
        for (const auto& [who, digest] : wanted) {
            if (!known.contains(digest)) {
                fault("case book: " + who +
                      " rests on a value that is not there: " + digest.hex().substr(0, 12));
            }
        }
        return done;
    }

    Status check_derivation(const VerifyOptions& options, Stage reached) {
        auto anew = keep::Book::open_temporary();
        const auto sources = book_.sources();
        auto gathered = book_.values_of_step("gather");
        if (!anew || !sources || !gathered) {
            return !anew ? anew.error() : !sources ? sources.error() : gathered.error();
        }
        for (const auto& source : *sources) {
            if (auto put = anew->put_source(source); !put) {
                return put;
            }
        }
        if (auto put = anew->put("gather", "", *gathered); !put) {
            return put;
        }
        Pipeline pipeline(*anew,
                          vault_,
                          file_,
                          {options.jobs, std::min(reached, Stage::weigh), options.on_progress});
        if (auto derived = pipeline.derive(); !derived) {
            fault("deriving anew stops: " + derived.error().what);
            return Done{};
        }
        return compare(*anew);
    }

    Status check_outputs(const fs::path& out) {
        const auto written = book_.values_of_step("share");
        if (!written) {
            return written.error();
        }
        if (written->empty()) {
            return Done{};
        }
        const auto outputs = render_outputs(book_, file_);
        if (!outputs) {
            return outputs.error();
        }
        for (const auto& output : *outputs) {
            ++report_.outputs;
            const auto bytes = read_output(out / output.name);
            if (!bytes) {
                fault("out/" + output.name + " is missing");
            } else if (*bytes != output.bytes) {
                fault("out/" + output.name + " is not what the case book renders");
            }
        }
        return Done{};
    }

private:
    void fault(std::string text) { report_.faults.push_back(std::move(text)); }

    /// Every value of either book must be in the other, in the same step.
    Status compare(keep::Book& anew) {
        std::map<std::pair<std::string, Digest>, std::string> stored;
        auto read = book_.for_each([&](const keep::StoredValue& value) {
            if (value.step != "share") {
                stored[{value.step, value.value.digest}] = named(value);
            }
        });
        if (!read) {
            return read;
        }
        read = anew.for_each([&](const keep::StoredValue& value) {
            const auto at = stored.find({value.step, value.value.digest});
            if (at == stored.end()) {
                fault("case book lacks " + named(value) + ", which follows from the sealed bytes");
            } else {
                ++report_.derived;
                stored.erase(at);
            }
        });
        for (const auto& [key, name] : stored) {
            fault("case book: " + name + " does not follow from the sealed bytes");
        }
        return read ? compare_keys(anew) : read;
    }

    Status compare_keys(keep::Book& anew) {
        const auto steps = anew.steps();
        if (!steps) {
            return steps.error();
        }
        for (const auto& step : *steps) {
            const auto stored = book_.key_of(step);
            const auto derived = anew.key_of(step);
            if (!stored || !derived) {
                return stored ? derived.error() : stored.error();
            }
            if (step != "gather" && step != "limits" && *stored != *derived) {
                fault("case book: step " + step +
                      " was done from other inputs than the sealed ones");
            }
        }
        return Done{};
    }

    keep::Book& book_;
    const seal::Vault& vault_;
    const CaseFile& file_;
    VerifyReport& report_;
};

} // namespace

Result<VerifyReport> verify_case(const fs::path& folder, const VerifyOptions& options) {
    const auto file = read_case_file(folder);
    if (!file) {
        return file.error();
    }
    const auto paths = CasePaths::of(folder);
    auto book = keep::Book::open(paths.book, keep::Book::Mode::read);
    if (!book) {
        return book.error();
    }
    auto vault = seal::Vault::open_to_read(paths.vault);
    if (!vault) {
        return vault.error();
    }
    VerifyReport report;
    const auto checked =
        seal::verify(*vault, options.jobs, [&](const seal::VerifyProgress& progress) {
            if (options.on_progress) {
                options.on_progress("vault", progress.objects_done, progress.objects);
            }
        });
    report.objects = checked.objects;
    report.ledger_entries = checked.entries;
    report.checkpoints = checked.checkpoints;
    report.signed_entries = checked.signed_entries;
    report.remarks = checked.remarks;
    for (const auto& fault : checked.faults) {
        report.faults.push_back("vault: " + fault.where + ": " + fault.why);
    }
    Verifier verifier(*book, *vault, *file, report);
    if (auto done = verifier.check_book(); !done) {
        report.faults.push_back(done.error().what);
        return report;
    }
    // Broken bytes can't be derived from; what is broken has been named.
    if (!options.is_quick && report.faults.empty()) {
        const auto reached = stage_reached(*book, paths.out);
        if (!reached) {
            return reached.error();
        }
        if (*reached < Stage::weigh) {
            report.remarks.emplace_back(
                "the case was not run to its end, so that there are no conclusions to check; "
                "'ample run CASE' draws them");
        }
        if (auto done = verifier.check_derivation(options, *reached); !done) {
            return done.error();
        }
        if (auto done = verifier.check_outputs(paths.out); !done) {
            return done.error();
        }
    }
    return report;
}

} // namespace ample::run
