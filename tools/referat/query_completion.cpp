// SPDX-License-Identifier: GPL-2.0-or-later
#include "query_completion.hpp"

#include "field_text.hpp"
#include "query_syntax.hpp"
#include "safe_text.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace referat::tool {

namespace {

/// Small letters: ASCII, and the Latin-1 letters in UTF-8, which are all that Danish has.
std::string folded(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        const bool latin1 = i > 0 && out[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
        if (latin1 || (byte >= 'A' && byte <= 'Z')) {
            out[i] = static_cast<char>(byte + 0x20);
        }
    }
    return out;
}

bool begins(std::string_view text, std::string_view typed) {
    return folded(text).starts_with(folded(typed));
}

/// A value as a query has it.
struct Value {
    std::string_view text;
    bool quoted = false;
};

/// What stands behind the colon of a query that refines by a value. Nothing for items without a value, and for what
/// steers a terminal: that must not come from an index.
std::optional<Value> value_of(const FacetValue& value) {
    std::string_view text = value.query;
    text.remove_prefix(std::min(text.find(':'), text.size()));
    if (text.size() < 2 || escape_line(text) != text) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    return text.front() == '"' ? Value{text.substr(1, text.size() - 2), true} : Value{text};
}

/// A date has a value a day: its years are counted instead.
std::optional<Facet> facet_of(const FieldInfo& info) {
    return info.field == Field::Dato ? std::optional(Facet::Year) : facet_by_name(info.name);
}

class QueryWord {
public:
    QueryWord(std::string_view typed, const Messages& messages) : messages_(messages) {
        const std::size_t signs = std::min(typed.find_first_not_of("+-("), typed.size());
        before_ = typed.substr(0, signs);
        rest_ = typed.substr(signs);
    }

    std::vector<Candidate> complete(const std::function<std::vector<FacetValue>(Facet)>& values) {
        const std::size_t colon = rest_.find(':');
        if (colon == std::string_view::npos) {
            offer_fields();
        } else if (const std::optional<Field> field = field_by_name(rest_.substr(0, colon))) {
            before_.append(rest_.substr(0, colon + 1));
            rest_.remove_prefix(colon + 1);
            offer_values(field_info(*field), values);
        }
        return std::move(result_);
    }

private:
    void offer_fields() {
        for (const FieldInfo& info : fields()) {
            if (!info.use.is_searchable()) {
                continue;
            }
            std::string_view name = info.name;
            if (!begins(name, rest_)) {
                const auto alias = std::ranges::find_if(
                    info.aliases, [&](std::string_view candidate) { return begins(candidate, rest_); });
                if (alias == info.aliases.end()) {
                    continue;
                }
                name = *alias;
            }
            result_.push_back({before_ + std::string(name) + ":", messages_({info.help_en, info.help_da})});
        }
    }

    void offer_values(const FieldInfo& info, const std::function<std::vector<FacetValue>(Facet)>& values) {
        const bool quoted = rest_.starts_with('"');
        bool list = false;
        if (quoted) {
            rest_.remove_prefix(1);
        } else if (const std::size_t comma = rest_.rfind(','); comma != std::string_view::npos && !info.use.text) {
            before_.append(rest_.substr(0, comma + 1));
            rest_.remove_prefix(comma + 1);
            list = true;
        }
        if (const std::optional<Facet> facet = facet_of(info)) {
            for (const FacetValue& each : values(*facet)) {
                const std::optional<Value> value = value_of(each);
                if (value && begins(value->text, rest_) && !(list && value->quoted)) {
                    const std::string marks = quoted || value->quoted ? "\"" : "";
                    result_.push_back(
                        {before_ + marks + std::string(value->text) + marks, messages_.count(each.count, msg::items)});
                }
            }
        }
        if (!quoted) {
            offer_words_of_syntax(info);
        }
    }

    /// Values with a meaning of their own, such as dato:seneste.
    void offer_words_of_syntax(const FieldInfo& info) {
        const std::string prefix = std::string(info.name) + ":";
        for (const SyntaxSection& section : query_syntax()) {
            for (const SyntaxRow& row : section.rows) {
                const std::size_t start = row.form.rfind(' ') + 1; // 0 without a space
                const std::string_view word = row.form.substr(start);
                const std::string_view value = word.substr(std::min(prefix.size(), word.size()));
                if (info.use.range && word.starts_with(prefix) && value.find_first_of("0123456789") == value.npos &&
                    begins(value, rest_)) {
                    result_.push_back({before_ + std::string(value), messages_(row.meaning)});
                }
            }
        }
    }

    const Messages& messages_;
    std::string before_;    ///< what candidates repeat as it was typed
    std::string_view rest_; ///< what they must begin with
    std::vector<Candidate> result_;
};

} // namespace

std::vector<Candidate> complete_query_word(std::string_view typed, const Messages& messages,
                                           const std::function<std::vector<FacetValue>(Facet)>& values) {
    return QueryWord(typed, messages).complete(values);
}

} // namespace referat::tool
