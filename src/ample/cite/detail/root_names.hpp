// Names in full for the offices that roots are counted by.

#pragma once

#include <ample/cite/claims.hpp>
#include <ample/cite/detail/story_names.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
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

    /// The name in full of "the hospital chain", by one of its nouns; else the text.
    [[nodiscard]] std::string described(std::size_t article, const std::string& text) const;

    /// "security bureau" of "korea security bureau", where the case knows it by that name too.
    [[nodiscard]] std::string without_country(const std::string& name) const;

    /// The report on the desk whose publisher a short name means: "Larkspur".
    [[nodiscard]] const Article* published_by(const std::string& name) const;

    /// An organisation that the case knows by this name.
    void learn(const std::string& name);

    /// Remembers a person whom a report names in Latin letters.
    void learn_person(const std::string& name);

    /// The one person of the case whose surname sounds like a Japanese name: "pieter claes" for
    /// ピーター・クラース被告; else the name.
    [[nodiscard]] std::string person_in_latin(const std::string& name) const;

    /// The Latin name of the case that a Japanese one stands for: written in katakana, or by its
    /// noun where the case has one such institution; else the name itself (kana.hpp).
    [[nodiscard]] std::string in_latin(const std::string& name) const;

    /// The known countries that a report names, in English or Japanese, by name, people or capital;
    /// a Japanese report names Japan. The set lives as long as this.
    [[nodiscard]] const std::set<std::string_view>& countries(std::size_t article) const;

private:
    [[nodiscard]] std::string longer(const std::string& name) const;
    [[nodiscard]] std::string found_in_latin(const std::string& name) const;
    [[nodiscard]] std::string found_in_full(std::size_t article, const std::string& noun) const;

    [[nodiscard]] const Article* found_published_by(const std::string& name) const;

    const std::vector<Article>& articles_;
    std::vector<std::string> publishers_; ///< by article, in lower case
    std::set<std::string> persons_;
    std::set<std::string> latin_;
    mutable std::map<std::pair<std::size_t, std::string>, std::string> full_names_;
    mutable std::map<std::string, std::string> latin_names_;
    mutable std::map<std::string, const Article*> published_;
    mutable std::map<std::size_t, std::set<std::string_view>> countries_;
};

/// How often a place is said of an office.
using Counts = std::map<std::string, std::size_t>;

/// The commonest key; the first in byte order among equals; empty when there is none.
std::string commonest(const Counts& counts);

/// The country each report was written from, where its dateline tells.
std::vector<std::string> homes_of(const std::vector<Article>& articles);

/// The places that reports say of their offices, for reports that say none.
class Places {
public:
    /// Names and prints must outlive it.
    Places(const RootNames& names,
           const std::vector<StoryPrint>& prints,
           const std::vector<Counts>& of_articles);

    /// The commonest of those places that a report may mean: one that reports say which name a
    /// country that it names too, or that name none, or any when it names none, and may tell the
    /// same story (story_names.hpp). What a report of another affair says is not meant by it. Empty
    /// when there is none.
    [[nodiscard]] std::string commonest_near(std::size_t article) const;

private:
    struct Place {
        std::size_t count = 0;
        bool anywhere = false; ///< said by a report that names no country
        std::set<std::string_view> countries = {};
        std::vector<std::size_t> articles = {}; ///< the first of those that say it
    };

    const RootNames& names_;
    const std::vector<StoryPrint>& prints_;
    std::map<std::string, Place> places_;
};

} // namespace ample::cite::detail
