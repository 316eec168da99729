// Names in full for the offices that roots are counted by.

#pragma once

#include <ample/cite/claims.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ample::cite::detail {

/// Looks names up in the reports of a case, which must outlive it. Answers are remembered; not for
/// several threads at once.
class RootNames {
public:
    explicit RootNames(const std::vector<Article>& articles);

    /// What a short name means, by its own report, else by the first 64 of the case where they
    /// agree.
    [[nodiscard]] Party completed(std::size_t article, Party party) const;

    /// The name in full of an organisation that a phrase calls by its noun: "the hospital" in a
    /// report that names one hospital, "the authority" of "Norway's data protection authority".
    [[nodiscard]] std::string in_full(std::size_t article, const std::string& noun) const;

    /// The report on the desk whose publisher a short name means: "Larkspur".
    [[nodiscard]] const Article* published_by(const std::string& name) const;

    /// An organisation that the case knows by this name.
    void learn(const std::string& name);

    /// The Latin name of the case that a Japanese one stands for: written in katakana, or by its
    /// noun where the case has one such institution; else the name itself (kana.hpp).
    [[nodiscard]] std::string in_latin(const std::string& name) const;

private:
    [[nodiscard]] std::string longer(const std::string& name) const;
    [[nodiscard]] std::string found_in_latin(const std::string& name) const;
    [[nodiscard]] std::string found_in_full(std::size_t article, const std::string& noun) const;

    const std::vector<Article>& articles_;
    std::set<std::string> latin_;
    mutable std::map<std::pair<std::size_t, std::string>, std::string> full_names_;
    mutable std::map<std::string, std::string> latin_names_;
};

} // namespace ample::cite::detail
