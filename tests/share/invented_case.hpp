// An invented case as the stages would store it: two organisations, two false-name customers, one
// hand-over, one order of a company that is in no register, three reports with one root.

#pragma once

#include <ample/share/case_view.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ample::share::test {

/// The values and what they are called in the tests.
class InventedCase {
public:
    InventedCase();

    [[nodiscard]] const std::vector<Value>& values() const { return values_; }

    [[nodiscard]] CaseView view(std::string language = "en") const;

    /// The value that was added under `name`.
    [[nodiscard]] const Value& at(const std::string& name) const;

    /// Adds a value; "$NAME" in `content` stands for the id of the value added under NAME.
    const Value& add(const std::string& name,
                     const std::string& kind,
                     std::string content,
                     Origins origins = {},
                     Marking marking = {});

    /// Values as origins, by name.
    [[nodiscard]] Origins from(std::initializer_list<std::string> names) const;

private:
    void add_exhibits();
    void add_hits();
    void add_reports();
    void add_links();
    void add_judgement();

    std::vector<Value> values_;
    std::map<std::string, std::size_t> places_;
};

} // namespace ample::share::test
