// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell_line.hpp"

#include <utility>

namespace referat::tool {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// Between double quotes a backslash is one unless it stands before these.
bool is_special_in_double_quotes(char c) {
    return c == '"' || c == '\\' || c == '$' || c == '`';
}

/// Characters that mean nothing to a shell wherever they stand; all of UTF-8 beyond ASCII is among them.
bool is_plain(char c) {
    constexpr std::string_view signs = "_@%+=:,./-";
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || static_cast<unsigned char>(c) >= 0x80 || signs.find(c) != std::string_view::npos;
}

class LineReader {
public:
    LineReader(std::string_view breaks, std::string_view home) : breaks_(breaks), home_(home) {}

    ShellLine read(std::string_view line) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const char c = line[i];
            if (result_.open_quote != '\0') {
                read_quoted(line, i);
            } else if (is_blank(c)) {
                end_word();
            } else if (c == '\\') {
                if (++i < line.size()) {
                    add(line[i]);
                }
            } else if (c == '\'' || c == '"') {
                result_.open_quote = c;
                kept_before_quote_ = result_.kept;
                result_.kept = word_;
                in_word_ = true;
            } else if (c == '~' && word_.empty() && line.substr(i + 1).starts_with('/') && !home_.empty()) {
                word_ = home_;
                in_word_ = true;
            } else {
                add(c);
                if (breaks_.find(c) != std::string_view::npos) {
                    result_.kept = word_;
                }
            }
        }
        result_.words.push_back(std::move(word_));
        return std::move(result_);
    }

private:
    void add(char c) {
        word_.push_back(c);
        in_word_ = true;
    }

    void end_word() {
        if (in_word_) {
            result_.words.push_back(std::exchange(word_, {}));
        }
        in_word_ = false;
        result_.kept.clear();
    }

    /// @param i  may be moved by one, over what a backslash quotes
    void read_quoted(std::string_view line, std::size_t& i) {
        if (line[i] == result_.open_quote) {
            result_.open_quote = '\0';
            result_.kept = kept_before_quote_;
        } else if (line[i] == '\\' && result_.open_quote == '"' && i + 1 < line.size() &&
                   is_special_in_double_quotes(line[i + 1])) {
            add(line[++i]);
        } else {
            add(line[i]);
        }
    }

    std::string_view breaks_;
    std::string_view home_;
    ShellLine result_;
    std::string word_;
    std::string kept_before_quote_;
    bool in_word_ = false; ///< "" is a word too
};

} // namespace

ShellLine read_shell_line(std::string_view line, std::string_view breaks, std::string_view home) {
    return LineReader(breaks, home).read(line);
}

std::string quote_for_shell(std::string_view text, char open_quote) {
    std::string out;
    for (const char c : text) {
        if (open_quote == '\'' && c == '\'') {
            out += "'\\''";
            continue;
        }
        const bool escape = open_quote == '"' ? is_special_in_double_quotes(c) : open_quote == '\0' && !is_plain(c);
        if (escape) {
            out.push_back('\\');
        }
        out.push_back(c);
    }
    return out;
}

} // namespace referat::tool
