// Which firm 同社 and which force 県警 or 捜査関係者 means at a place in a Japanese report.
//
//     製造会社「甲」が…。  警備会社「乙」の調査では、…。同社の主任は…     同社 is 乙
//     甲は、取引先の乙社から連絡を受けた。同社は…                          同社 is 甲, the topic
//     静岡県警は…。  捜査関係者によると…                                  of the only force named
//
// The text must outlive it. Linear in the text for each name; at most 64 names are followed.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail::japanese {

class Firms {
public:
    Firms() = default;
    explicit Firms(std::string_view text);

    /// Follows a firm that the report names without saying that it is one.
    void learn(std::string_view name);

    /// The firm spoken of before `at`: the topic of the last sentence that names one, else the last
    /// named; the first of the report where none was named before. Empty when it names none.
    [[nodiscard]] std::string before(std::size_t at) const;

private:
    struct Mention {
        std::size_t at = 0;
        std::size_t name = 0;
    };

    std::string_view text_ = {};
    std::vector<std::string> names_;
    std::vector<Mention> mentions_; ///< in the order of the text
};

class Forces {
public:
    Forces() = default;
    explicit Forces(std::string_view text);

    /// The prefecture of the force a phrase means: "県警" the last named before `at`, "捜査関係者"
    /// the only one of the report. Empty when nobody can tell.
    [[nodiscard]] std::string place_of(std::string_view phrase, std::size_t at) const;

private:
    void unlisted(std::string_view text);
    void home(std::string_view text);

    struct Named {
        std::size_t at = 0;
        std::string_view place = {};
        std::string_view ending = {}; ///< "県警", "府警", "道警" or "警視庁"
    };

    std::vector<Named> named_;   ///< in the order of the text
    std::string_view home_ = {}; ///< the prefecture the text names first
};

} // namespace ample::cite::detail::japanese
