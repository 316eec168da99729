#include <ample/read/detail/evtx_json.hpp>

#include <algorithm>

namespace ample::read::detail {

namespace {

using Code = EvtxStep::Code;

constexpr std::size_t attributes_label = 15; ///< of "#attributes":{

class Writer {
public:
    Writer(const EvtxParts& parts, EvtxOutput& out)
        : parts_(parts), out_(out), limit_(out.size() + most_rendered) {}

    EvtxOutcome write() {
        out_.add("{");
        auto outcome = chain(1);
        if (outcome == EvtxOutcome::written) {
            if (out_.back() == '{') {
                out_.add("}");
            } else {
                out_.set_back('}');
            }
        }
        return outcome;
    }

private:
    /// The instances of one BinXML, as members.
    EvtxOutcome chain(std::uint32_t number) {
        if (number == 0) {
            return EvtxOutcome::written;
        }
        const auto& instance = parts_.instances[number - 1];
        return instance.next != 0 ? EvtxOutcome::odd : run(instance);
    }

    void close() {
        if (out_.back() == ',') {
            out_.set_back('}');
            out_.add(",");
        } else { // nothing inside
            out_.take_back(1);
            out_.add("null,");
        }
    }

    EvtxOutcome run(const EvtxInstance& instance) {
        const auto& program = instance.one->program;
        if (program.is_odd) {
            return EvtxOutcome::odd;
        }
        const auto* const steps = program.steps.data();
        const auto count = program.steps.size();
        for (std::size_t i = 0; i < count; ++i) {
            const auto& step = steps[i];
            if (out_.size() > limit_ || !out_.step()) {
                return EvtxOutcome::too_long;
            }
            auto outcome = EvtxOutcome::written;
            switch (step.code) {
            case Code::literal:
                literal(program, step);
                break;
            case Code::value:
            case Code::text:
                outcome = value(program, step, parts_.value(instance, step.slot));
                break;
            case Code::attribute:
                outcome = attribute(program, step, parts_.value(instance, step.slot));
                break;
            case Code::close_attributes:
                if (out_.back() == '{') {
                    out_.take_back(attributes_label);
                } else {
                    out_.set_back('}');
                    out_.add(",");
                }
                break;
            case Code::close:
                literal(program, step);
                close();
                break;
            case Code::skip_null:
                i = parts_.value(instance, step.slot).is_null() ? step.target - 1 : i;
                break;
            case Code::skip_absent:
                i = is_any(program, step, instance) ? i : step.target - 1;
                break;
            case Code::jump:
                i = step.target - 1;
                break;
            case Code::members:
                outcome = members(program, step, parts_.value(instance, step.slot));
                break;
            case Code::piece:
                outcome = piece(program, step, parts_.value(instance, step.slot));
                break;
            }
            if (outcome != EvtxOutcome::written) {
                return outcome;
            }
        }
        return EvtxOutcome::written;
    }

    void literal(const EvtxProgram& program, const EvtxStep& step) {
        auto* const to = out_.reserve(step.literal_size);
        std::memcpy(to, program.literals.data() + step.literal, step.literal_size);
        out_.set_end(to + step.literal_size);
    }

    /// The literal, then the value and a comma, with the room for both made once.
    void labelled(const EvtxProgram& program, const EvtxStep& step, const EvtxValue& value) {
        auto* to = out_.reserve(step.literal_size + most_value(value.size) + 1);
        std::memcpy(to, program.literals.data() + step.literal, step.literal_size);
        to += step.literal_size;
        if (value.is_null() && !step.is_data) {
            constexpr std::string_view null = "null";
            to = std::copy(null.begin(), null.end(), to);
        } else {
            to = write_json(value.type, parts_.bytes_of(value), to);
        }
        *to = ',';
        out_.set_end(to + 1);
    }

    EvtxOutcome value(const EvtxProgram& program, const EvtxStep& step, const EvtxValue& value) {
        if (value.is_array()) {
            return step.is_data ? array(program, step, value) : EvtxOutcome::odd;
        }
        if (!value.is_xml()) {
            labelled(program, step, value);
            return EvtxOutcome::written;
        }
        literal(program, step);
        if (step.code == Code::text) {
            out_.take_back(step.first);
            return chain(value.nested);
        }
        out_.add("{");
        const auto outcome = chain(value.nested);
        close();
        return outcome;
    }

    EvtxOutcome array(const EvtxProgram& program, const EvtxStep& step, const EvtxValue& value) {
        literal(program, step);
        const auto count = count_elements(value.type, parts_.bytes_of(value));
        const auto type = static_cast<std::uint8_t>(value.type & ~evtx_array_flag);
        EvtxElements elements(value.type, parts_.bytes_of(value));
        if (count > 1) {
            out_.add("[");
        }
        for (std::size_t i = 0; i < std::max(count, std::size_t{1}); ++i) {
            const auto element = count == 0 ? std::string_view{} : elements.next();
            auto* to = out_.reserve(most_value(element.size()) + 1);
            to = write_json(type, element, to);
            *to = ',';
            out_.set_end(to + 1);
            if (out_.size() > limit_) {
                return EvtxOutcome::too_long;
            }
        }
        if (count > 1) {
            out_.set_back(']');
            out_.add(",");
        }
        return EvtxOutcome::written;
    }

    EvtxOutcome
    attribute(const EvtxProgram& program, const EvtxStep& step, const EvtxValue& value) {
        if (value.is_array() || value.is_xml()) {
            return EvtxOutcome::odd;
        }
        if (!is_blank(value)) {
            labelled(program, step, value);
        }
        return EvtxOutcome::written;
    }

    /// Whether the value has no text.
    [[nodiscard]] bool is_blank(const EvtxValue& value) const {
        return value.is_empty() || trimmed(value.type, parts_.bytes_of(value)).empty();
    }

    [[nodiscard]] bool
    is_any(const EvtxProgram& program, const EvtxStep& step, const EvtxInstance& instance) const {
        const auto first = program.listed.begin() + step.first;
        return std::any_of(first, first + step.slot, [&](std::uint16_t slot) {
            return !is_blank(parts_.value(instance, slot));
        });
    }

    EvtxOutcome members(const EvtxProgram& program, const EvtxStep& step, const EvtxValue& value) {
        if (!value.is_xml()) {
            if (is_blank(value)) {
                return EvtxOutcome::written;
            }
            if (!step.is_data || value.is_array()) {
                return EvtxOutcome::odd;
            }
            out_.add("\"#text\":");
            labelled(program, step, value);
            return EvtxOutcome::written;
        }
        if (value.nested == 0) {
            return EvtxOutcome::written;
        }
        const auto first = program.sibling_keys.begin() + step.target;
        for (const auto& key : parts_.instances[value.nested - 1].one->program.root_keys) {
            if (std::find(first, first + step.first, key) != first + step.first) {
                return EvtxOutcome::odd;
            }
        }
        return chain(value.nested);
    }

    EvtxOutcome piece(const EvtxProgram& program, const EvtxStep& step, const EvtxValue& value) {
        if (value.is_array() || value.is_xml()) {
            return EvtxOutcome::odd;
        }
        literal(program, step);
        auto* const to = out_.reserve(most_value(value.size));
        out_.set_end(write_json_inside(value.type, parts_.bytes_of(value), to));
        return EvtxOutcome::written;
    }

    const EvtxParts& parts_;
    EvtxOutput& out_;
    std::size_t limit_;
};

} // namespace

EvtxOutcome write_by_program(const EvtxParts& parts, EvtxOutput& out) {
    const auto begin = out.size();
    const auto outcome = Writer(parts, out).write();
    if (outcome != EvtxOutcome::written) {
        out.resize(begin);
    }
    return outcome;
}

} // namespace ample::read::detail
