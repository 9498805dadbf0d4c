// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/acronyms.hpp"

#include "analysis/characters.hpp"
#include "analysis/folded_term.hpp"
#include "base/utf8.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace referat::analysis::da {

namespace {

constexpr std::size_t min_letters = 2;
constexpr std::size_t max_letters = 8;
constexpr std::size_t min_capitals = 2;
constexpr std::size_t min_name_bytes = 3;          ///< two initials stand for too much
constexpr std::size_t max_name_ways = 8;           ///< to shorten one name
constexpr std::size_t max_name_words = 8;          ///< function words too
constexpr std::size_t max_words = 3 * max_letters; ///< two function words to each that gives a letter
constexpr std::size_t max_gap_bytes = 8;
constexpr std::size_t max_short_bytes = 64; ///< acronym and ending
constexpr std::size_t max_run_bytes = 64;   ///< more than max_letters letters, decomposed ones too

/// What may stand before an acronym in its bracket.
constexpr std::array<std::string_view, 4> introductions{"herefter", "forkortet", "også", "kaldet"};

/// Letters that minutes set behind the names of members: parties of Folketinget and of councils, and KL.
constexpr std::array<std::string_view, 9> memberships{"dd", "df", "el", "kf", "kl", "la", "nb", "rv", "sf"};

/// Bit i: the first i letters of an acronym are spelled.
using LetterMask = std::uint32_t;

struct Letter {
    std::string folded;
    bool is_capital = false;
};

struct ShortForm {
    ByteRange bytes;
    std::vector<Letter> letters;
};

/// What a reader calls one word: a word or identifier with all that stands in its bytes.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t first_token = 0;
};

std::string folded(std::string_view raw) {
    std::string term;
    append_folded(raw, term);
    return term;
}

/// Bytes of the sign at `offset` that may stand around and between the words of a name; 0 if there is none.
std::size_t joint_size(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) {
        return 0;
    }
    if (is_blank(text[offset]) || std::string_view(",-/&\"'*_").find(text[offset]) != std::string_view::npos) {
        return 1;
    }
    const base::CodePoint c = base::decode_utf8(text, offset);
    constexpr std::u32string_view signs = U"\u00A0\u00AB\u00AD\u00BB\u2010\u2011\u2018\u2019\u201C\u201D\u201E\u202F";
    return signs.find(c.value) != std::u32string_view::npos ? c.size : 0;
}

/// True if words at both ends may belong to one name. Behind a line break blanks only: there a list may go on.
bool is_gap(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin > end || end - begin > max_gap_bytes) {
        return false;
    }
    bool broken = false;
    while (begin < end) {
        const std::size_t size = joint_size(text, begin);
        if (size == 0 || (broken && (text[begin] == '\n' || !is_blank(text[begin])))) {
            return false;
        }
        broken = broken || text[begin] == '\n';
        begin += size;
    }
    return true;
}

std::size_t skip_joints(std::string_view text, std::size_t offset) {
    const std::size_t limit = offset + max_gap_bytes;
    for (std::size_t size = joint_size(text, offset); size != 0 && offset < limit; size = joint_size(text, offset)) {
        offset += size;
    }
    return offset;
}

std::size_t skip_letters(std::string_view text, std::size_t offset) {
    for (std::size_t size = alnum_size(text, offset); size != 0 && !is_digit(text[offset]);
         size = alnum_size(text, offset)) {
        offset += size;
    }
    return offset;
}

/// Appends the letters of `raw`; false if it is something else than letters.
bool append_letters(std::string_view raw, std::vector<Letter>& letters) {
    const std::string composed = text::nfc(raw);
    for (std::size_t i = 0; i < composed.size() && letters.size() <= max_letters;) {
        const std::size_t size = base::decode_utf8(composed, i).size;
        letters.push_back({folded(std::string_view(composed).substr(i, size)), capital_size(composed, i) != 0});
        i += size;
    }
    return !raw.empty() && skip_letters(raw, 0) == raw.size();
}

bool is_acronym(const std::vector<Letter>& letters) {
    return letters.size() >= min_letters && letters.size() <= max_letters &&
           std::ranges::count_if(letters, &Letter::is_capital) >= static_cast<std::ptrdiff_t>(min_capitals);
}

/// How the word text[bytes] may be read as an acronym: with the hyphens between its capitals, and without its ending.
std::vector<ShortForm> short_forms(std::string_view text, ByteRange bytes) {
    std::vector<ShortForm> forms;
    const std::string_view whole = text.substr(bytes.begin, bytes.end - bytes.begin);
    if (whole.size() > max_short_bytes) {
        return forms;
    }
    ShortForm joined{bytes, {}};
    bool capitals = true;
    std::size_t pieces = 0;
    for (std::size_t begin = 0; begin <= whole.size() && capitals; ++pieces) {
        const std::size_t end = skip_letters(whole, begin);
        capitals = append_letters(whole.substr(begin, end - begin), joined.letters) &&
                   std::ranges::all_of(joined.letters, &Letter::is_capital) &&
                   (end == whole.size() || hyphen_size(whole, end) != 0);
        begin = end + std::max<std::size_t>(1, hyphen_size(whole, end));
    }
    if (capitals && pieces > 1 && is_acronym(joined.letters)) {
        forms.push_back(std::move(joined));
    }
    const std::size_t end = skip_letters(whole, 0);
    ShortForm bare{{bytes.begin, bytes.begin + end}, {}};
    const bool ends = end == whole.size() || hyphen_size(whole, end) != 0 || apostrophe_size(whole, end) != 0;
    if (ends && append_letters(whole.substr(0, end), bare.letters) && is_acronym(bare.letters)) {
        forms.push_back(std::move(bare));
    }
    return forms;
}

/// The word in the bracket that opens at `open`, if it stands alone there, or with an introduction or a comma.
std::optional<ByteRange> word_in_bracket(std::string_view text, std::size_t open) {
    std::size_t begin = skip_joints(text, open + 1);
    for (std::size_t skipped = 0; skipped < introductions.size(); ++skipped) {
        const std::size_t end = skip_letters(text.substr(0, begin + max_short_bytes), begin);
        if (std::ranges::find(introductions, folded(text.substr(begin, end - begin))) == introductions.end()) {
            break;
        }
        begin = skip_joints(text, end);
    }
    std::size_t end = begin;
    while (end - begin <= max_short_bytes) {
        const std::size_t size = std::max({alnum_size(text, end), hyphen_size(text, end), apostrophe_size(text, end)});
        if (size == 0) {
            break;
        }
        end += size;
    }
    const std::size_t behind = skip_joints(text, end);
    const bool comma = end < text.size() && (text[end] == ',' || text[end] == ';');
    const bool closed = comma || (behind < text.size() && text[behind] == ')');
    return closed && end > begin ? std::optional(ByteRange{begin, end}) : std::nullopt;
}

/// What a run of letters adds to the first `from` letters of the acronym.
LetterMask spelled_by_run(std::string_view run, std::span<const Letter> letters, std::size_t from) {
    if (!run.starts_with(letters[from].folded)) {
        return 0;
    }
    LetterMask reached = 0;
    std::size_t next = from;
    do {
        run.remove_prefix(letters[next].folded.size());
        reached |= LetterMask{1} << ++next;
    } while (next < letters.size() && !letters[next].is_capital && run.starts_with(letters[next].folded));
    return reached;
}

/// What a word adds to the first `from` letters.
/// @param runs  its letters from its beginning, and from the beginning of each further part
LetterMask spelled_by_word(std::span<const std::string> runs, std::span<const Letter> letters, std::size_t from) {
    LetterMask reached = spelled_by_run(runs.front(), letters, from);
    for (const std::string& run : runs.subspan(1)) {
        const LetterMask before = reached;
        for (std::size_t i = from + 1; i < letters.size(); ++i) {
            if ((before >> i & 1U) != 0) {
                reached |= spelled_by_run(run, letters, i);
            }
        }
    }
    return reached;
}

class AcronymFinder {
public:
    AcronymFinder(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {
        words_.reserve(tokens.size() / 2); // a word and its lemma, most of the time
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Token& token = tokens[i];
            const bool written =
                token.kind == TokenKind::Word || token.kind == TokenKind::Identifier || token.kind == TokenKind::Part;
            if (!written) {
                continue;
            }
            if (!words_.empty() && token.begin < words_.back().end) {
                words_.back().end = std::max(words_.back().end, token.end);
            } else {
                words_.push_back({token.begin, token.end, i});
            }
        }
    }

    std::optional<AcronymDefinition> at_bracket(std::size_t open) const {
        const auto behind = std::ranges::lower_bound(words_, open, {}, &Word::begin);
        const auto next = static_cast<std::size_t>(behind - words_.begin());
        if (next == 0 || !is_gap(text_, words_[next - 1].end, open)) {
            return std::nullopt;
        }
        if (const std::optional<ByteRange> inside = word_in_bracket(text_, open)) {
            for (const ShortForm& form : short_forms(text_, *inside)) {
                if (std::optional<AcronymDefinition> definition = ending_at(next - 1, 0, form)) {
                    return definition;
                }
            }
        }
        for (const ShortForm& form : short_forms(text_, {words_[next - 1].begin, words_[next - 1].end})) {
            if (std::optional<AcronymDefinition> definition = inside_bracket(open, next, form)) {
                return definition;
            }
        }
        return std::nullopt;
    }

    /// Names that begin with word `first`.
    void add_names(std::size_t first, std::vector<SpeltOutName>& names) {
        if (!begins_name(first)) {
            return;
        }
        std::vector<std::string> initials(1); // each way to take of a compound its first part only, or all of them
        std::size_t content = 0;
        for (std::size_t last = first; last < std::min(words_.size(), first + max_name_words); ++last) {
            if (last > first && !is_gap(text_, words_[last - 1].end, words_[last].begin)) {
                return;
            }
            if (is_stop_word(last)) {
                continue;
            }
            if (!is_capitalised(last)) {
                return;
            }
            read_runs(last, runs_);
            const std::size_t ways = initials.size();
            for (std::size_t way = 0; way < ways; ++way) {
                const std::string before = initials[way];
                initials[way] += initial_of(runs_.front());
                if (runs_.size() > 1 && initials.size() < max_name_ways) {
                    std::string& all = initials.emplace_back(before);
                    std::ranges::for_each(runs_, [&](const std::string& run) { all += initial_of(run); });
                }
            }
            if (++content >= 2) {
                std::ranges::for_each(initials, [&](const std::string& each) { add_name(each, first, last, names); });
            }
        }
    }

    [[nodiscard]] std::size_t word_count() const { return words_.size(); }

private:
    [[nodiscard]] bool is_stop_word(std::size_t word) const { return tokens_[words_[word].first_token].stop_word; }

    [[nodiscard]] bool is_capitalised(std::size_t word) const {
        return capital_size(text_, words_[word].begin) != 0 && !is_stop_word(word);
    }

    /// True if word `first` and the next that is no function word are capitalised and nothing parts them.
    [[nodiscard]] bool begins_name(std::size_t first) const {
        if (!is_capitalised(first)) {
            return false;
        }
        std::size_t next = first + 1;
        while (next < words_.size() && is_stop_word(next)) {
            ++next;
        }
        return next < words_.size() && is_capitalised(next) && is_gap(text_, words_[next - 1].end, words_[next].begin);
    }

    static std::string initial_of(const std::string& run) {
        return run.empty() ? std::string() : run.substr(0, base::decode_utf8(run, 0).size);
    }

    void add_name(const std::string& initials, std::size_t first, std::size_t last,
                  std::vector<SpeltOutName>& names) const {
        if (initials.size() < min_name_bytes || initials.size() > max_letters) {
            return;
        }
        SpeltOutName& name = names.emplace_back();
        name.initials = initials;
        name.words.reserve(last - first + 1);
        for (std::size_t word = first; word <= last; ++word) {
            name.words.push_back(tokens_[words_[word].first_token].term);
        }
    }

    /// Replaces `runs` by the letters of a word from its beginning, and from the beginning of each further part.
    void read_runs(std::size_t word, std::vector<std::string>& runs) const {
        runs.clear();
        std::size_t last_begin = 0;
        const std::size_t tokens_end = word + 1 < words_.size() ? words_[word + 1].first_token : tokens_.size();
        for (std::size_t i = words_[word].first_token; i < tokens_end && runs.size() < max_words; ++i) {
            const Token& token = tokens_[i];
            const bool starts_part = (token.kind == TokenKind::Component || token.kind == TokenKind::Part) &&
                                     token.begin > last_begin && token.begin < words_[word].end;
            if (runs.empty() || starts_part) {
                const std::string_view rest = text_.substr(token.begin, words_[word].end - token.begin);
                runs.push_back(folded(base::truncate_utf8(rest, max_run_bytes)));
                last_begin = token.begin;
            }
        }
    }

    /// First word of the shortest long form that ends with word `last` and begins at word `first` or later.
    [[nodiscard]] std::optional<std::size_t> first_word(std::size_t last, std::size_t first,
                                                        std::span<const Letter> letters) const {
        first = std::max(first, last + 1 - std::min(last + 1, max_words));
        LetterMask open = LetterMask{1} << letters.size(); // bit i: the letters from i on are spelled
        bool has_content = false;
        std::vector<std::string> runs;
        for (std::size_t word = last + 1; word-- > first && open != 0;) {
            if (word < last && !is_gap(text_, words_[word].end, words_[word + 1].begin)) {
                break;
            }
            has_content = has_content || !is_stop_word(word);
            read_runs(word, runs);
            LetterMask now = is_stop_word(word) && word != last ? open : 0;
            for (std::size_t from = 0; from < letters.size(); ++from) {
                if ((spelled_by_word(runs, letters, from) & open) != 0) {
                    now |= LetterMask{1} << from;
                }
            }
            if ((now & 1U) != 0) {
                return has_content ? std::optional(word) : std::nullopt;
            }
            open = now;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<AcronymDefinition> ending_at(std::size_t last, std::size_t first,
                                                             const ShortForm& form) const {
        const std::optional<std::size_t> begin = first_word(last, first, form.letters);
        if (!begin) {
            return std::nullopt;
        }
        AcronymDefinition definition;
        definition.acronym = folded(text_.substr(form.bytes.begin, form.bytes.end - form.bytes.begin));
        definition.long_form = {words_[*begin].begin, words_[last].end};
        definition.short_form = form.bytes;
        bool is_name = true;
        std::vector<std::string> runs;
        for (std::size_t word = *begin; word <= last; ++word) {
            definition.words.push_back(tokens_[words_[word].first_token].term);
            read_runs(word, runs);
            is_name = is_name && capital_size(text_, words_[word].begin) != 0 && runs.size() == 1;
        }
        const bool names_member = is_name && std::ranges::find(memberships, definition.acronym) != memberships.end();
        const bool says_itself = definition.words.size() == 1 && definition.words.front() == definition.acronym;
        return names_member || says_itself ? std::nullopt : std::optional(std::move(definition));
    }

    /// The long form that fills the bracket, whose first word is `first`, up to its end or a comma.
    [[nodiscard]] std::optional<AcronymDefinition> inside_bracket(std::size_t open, std::size_t first,
                                                                  const ShortForm& form) const {
        std::size_t gap_begin = open + 1;
        std::size_t content = first; // the first word but for function words
        for (std::size_t last = first; last < std::min(words_.size(), first + max_words); ++last) {
            if (!is_gap(text_, gap_begin, words_[last].begin)) {
                break;
            }
            gap_begin = words_[last].end;
            content += content == last && is_stop_word(last) ? 1 : 0;
            const std::size_t behind = skip_joints(text_, gap_begin);
            const char sign = behind < text_.size() ? text_[behind] : '\0';
            if (sign != ')' && sign != ';' && text_.substr(gap_begin, 1) != ",") {
                continue;
            }
            std::optional<AcronymDefinition> definition = ending_at(last, first, form);
            if (definition && content <= last && definition->long_form.begin <= words_[content].begin) {
                return definition;
            }
        }
        return std::nullopt;
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    std::vector<Word> words_;
    std::vector<std::string> runs_; ///< of add_names()
};

} // namespace

std::vector<AcronymDefinition> find_acronyms(std::string_view text, std::span<const Token> tokens) {
    std::vector<AcronymDefinition> definitions;
    std::size_t open = text.find('(');
    if (open == std::string_view::npos) {
        return definitions;
    }
    const AcronymFinder finder(text, tokens);
    for (; open != std::string_view::npos; open = text.find('(', open + 1)) {
        if (std::optional<AcronymDefinition> definition = finder.at_bracket(open)) {
            definitions.push_back(std::move(*definition));
        }
    }
    return definitions;
}

std::vector<SpeltOutName> find_names(std::string_view text, std::span<const Token> tokens) {
    std::vector<SpeltOutName> names;
    AcronymFinder finder(text, tokens);
    for (std::size_t word = 0; word < finder.word_count(); ++word) {
        finder.add_names(word, names);
    }
    return names;
}

} // namespace referat::analysis::da
