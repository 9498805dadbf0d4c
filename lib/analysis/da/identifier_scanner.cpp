// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/identifier_scanner.hpp"

#include "analysis/characters.hpp"
#include "analysis/da/addresses.hpp"
#include "analysis/da/amounts.hpp"
#include "analysis/da/names.hpp"
#include "analysis/da/record_numbers.hpp"
#include "base/byte_block.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace referat::analysis::da {

namespace {

/// What is seen in a run of non-blanks.
enum Sign : unsigned char {
    Nothing = 0,
    Digit = 1,
    At = 2,
    Underscore = 4,
    Stop = 8,
    Joiner = 16,
    Apostrophe = 32,
    Blank = 64
};

constexpr std::array<unsigned char, 256> sign_table = [] {
    std::array<unsigned char, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const char byte = static_cast<char>(c);
        table[c] = is_digit(byte) ? Digit : is_blank(byte) ? Blank : Nothing;
    }
    table['@'] = At;
    table['_'] = Underscore;
    table['.'] = Stop;
    table['-'] = table[':'] = table['&'] = Joiner;
    table['\''] = Apostrophe;
    table[0xE2] = Joiner | Apostrophe; // first byte of U+2010, U+2011 and U+2019, and of dashes and quotes
    return table;
}();

unsigned char sign_of(char c) {
    return sign_table[static_cast<unsigned char>(c)];
}

/// Signs between the letters of a run count, not the punctuation at its end.
unsigned signs_in(std::string_view run) {
    unsigned signs = Nothing;
    for (const char c : run) {
        signs |= sign_of(c);
    }
    if ((signs & ~unsigned{Stop | Joiner}) == Nothing && signs != Nothing) {
        const std::size_t last = run.find_last_not_of(".:-,;!?)");
        signs = Nothing;
        for (const char c : run.substr(0, last + 1)) {
            signs |= sign_of(c);
        }
    }
    return signs;
}

/// Any sign but a blank; vector code lets "/" pass too, which is none.
std::size_t next_sign(std::string_view text, std::size_t offset) {
    using base::ByteBlock;
    for (; offset + ByteBlock::size <= text.size(); offset += ByteBlock::size) {
        const ByteBlock block(text, offset);
        const std::size_t found = base::first_set(block.within('&', '\'') | block.within('-', ':') | block.equal('@') |
                                                  block.equal('_') | block.equal(0xE2));
        if (found < ByteBlock::size) {
            return offset + found;
        }
    }
    while (offset < text.size() && (sign_of(text[offset]) & ~unsigned{Blank}) == Nothing) {
        ++offset;
    }
    return offset;
}

/// Of "kl"; "klokken" is a word as everywhere.
constexpr std::size_t short_clock_word_bytes = 2;
/// 27.00.00
constexpr std::size_t bare_filing_number_bytes = 8;

class Scanner {
public:
    Scanner(std::string_view text, const std::optional<text::Date>& meeting_date, std::vector<Identifier>& found)
        : text_(text), meeting_date_(meeting_date), addresses_(text), found_(found) {}

    void run() {
        std::size_t done = 0;
        for (std::size_t sign = next_sign(text_, 0); sign < text_.size(); sign = next_sign(text_, done)) {
            if (ends_sentence(sign)) {
                done = sign + 1;
                continue;
            }
            std::size_t begin = sign;
            while (begin > done && sign_of(text_[begin - 1]) != Blank) {
                --begin;
            }
            std::size_t end = sign + 1;
            while (end < text_.size() && sign_of(text_[end]) != Blank) {
                ++end;
            }
            const unsigned signs = signs_in(text_.substr(begin, end - begin));
            done = signs == Nothing ? end : scan_run(begin, end, signs);
        }
    }

private:
    /// True of punctuation at the end of a run, which is no sign in it.
    bool ends_sentence(std::size_t offset) const {
        return (text_[offset] == '.' || text_[offset] == ':' || text_[offset] == '-') &&
               (offset + 1 == text_.size() || is_blank(text_[offset + 1]));
    }

    /// Returns where to go on: `end`, or behind an identifier that reaches past it.
    std::size_t scan_run(std::size_t begin, std::size_t end, unsigned signs) {
        while (begin < end) {
            if (!is_alnum_at(text_, begin)) {
                begin += base::decode_utf8(text_, begin).size;
            } else if (std::optional<Identifier> identifier = identifier_at(begin, signs)) {
                begin = identifier->bytes.end;
                found_.push_back(std::move(*identifier));
            } else {
                begin = skip_alnum(text_, begin);
            }
        }
        return begin;
    }

    std::optional<Identifier> identifier_at(std::size_t offset, unsigned signs) {
        std::optional<Identifier> identifier;
        if ((signs & (Joiner | Stop)) != 0) {
            identifier = addresses_.url_at(offset);
        }
        if (!identifier && (signs & At) != 0) {
            identifier = addresses_.email_at(offset);
        }
        if (!identifier && (signs & (Underscore | Stop)) != 0) {
            identifier = addresses_.file_or_host_at(offset);
        }
        if (!identifier && is_digit(text_[offset])) {
            identifier = number_at(offset);
        }
        if (!identifier && (signs & Apostrophe) != 0) {
            identifier = inflected_name_at(text_, offset);
        }
        if (!identifier && (signs & Joiner) != 0) {
            identifier = name_at(text_, offset);
        }
        return identifier;
    }

    /// A filing number may begin like a date, so one with a facet comes before; one without is a date if it can be.
    std::optional<Identifier> number_at(std::size_t offset) const {
        std::optional<Identifier> filing = filing_number_at(text_, offset);
        if (filing && filing->bytes.end - offset > bare_filing_number_bytes) {
            return filing;
        }
        if (std::optional<Identifier> date = date_at(offset)) {
            return date;
        }
        if (std::optional<Identifier> dates = joined_dates_at(offset)) {
            return dates;
        }
        if (filing) {
            return filing;
        }
        if (std::optional<Identifier> number = case_number_at(text_, offset)) {
            return number;
        }
        if (std::optional<Identifier> amount = amount_at(text_, offset)) {
            return amount;
        }
        return time_at(offset);
    }

    std::optional<Identifier> date_at(std::size_t offset) const {
        const std::optional<text::FoundDate> found = text::date_at(text_, offset);
        if (!found) {
            return std::nullopt;
        }
        return make_identifier(IdentifierKind::Date, found->bytes.begin, found->bytes.end, normal_form(found->date));
    }

    std::optional<Identifier> joined_dates_at(std::size_t offset) const {
        const std::optional<text::JoinedDates> found = text::joined_dates_at(text_, offset);
        if (!found) {
            return std::nullopt;
        }
        Identifier dates = make_identifier(IdentifierKind::Date, found->bytes.begin, found->bytes.end,
                                           normal_form(found->dates.front()));
        std::transform(found->dates.begin() + 1, found->dates.end(), std::back_inserter(dates.more_days),
                       [this](const text::Date& date) { return normal_form(date); });
        return dates;
    }

    /// "2025-05-04", or "--05-04" (ISO 8601:2000) of a date whose year nobody knows.
    std::string normal_form(const text::Date& date) const {
        if (date.year != 0) {
            return text::to_iso(date);
        }
        return meeting_date_ ? text::to_iso(text::complete_year(date, *meeting_date_))
                             : text::without_year(text::to_iso(date));
    }

    /// The digits alone are the identifier: "kl." before them makes a lone hour a time.
    std::optional<Identifier> time_at(std::size_t offset) const {
        const std::size_t clock_word = clock_word_before(offset);
        std::optional<text::FoundTime> found = text::time_at(text_, clock_word);
        if (!found) {
            found = text::time_at(text_, offset);
        }
        if (!found || found->bytes.end <= offset) {
            return std::nullopt;
        }
        const auto two_digits = [](int n) {
            return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
        };
        Identifier time = make_identifier(IdentifierKind::Time, offset, found->bytes.end,
                                          two_digits(found->hour) + ":" + two_digits(found->minute));
        time.has_clock_word = is_short_clock_word(clock_word, time.bytes);
        return time;
    }

    /// "kl" and "Kl" before any time. In capitals, where the organisation is written the same, before minutes only.
    bool is_short_clock_word(std::size_t begin, const ByteRange& time) const {
        const std::string_view word = text_.substr(begin, short_clock_word_bytes);
        const bool has_minutes =
            text_.substr(time.begin, time.end - time.begin).find_first_of(".:") != std::string_view::npos;
        return begin < time.begin && (word == "kl" || word == "Kl" || (word == "KL" && has_minutes)) &&
               !is_ascii_letter(text_[begin + short_clock_word_bytes]);
    }

    /// Where the "kl." or "klokken" before the number begins; `offset` itself if there is neither.
    std::size_t clock_word_before(std::size_t offset) const {
        constexpr std::size_t look_back = std::string_view("klokken").size() + 3;
        std::size_t end = offset;
        while (end > 0 && offset - end < 2 && is_blank(text_[end - 1])) {
            --end;
        }
        if (end > 0 && text_[end - 1] == '.') {
            --end;
        }
        std::size_t begin = end;
        while (begin > 0 && offset - begin < look_back && is_ascii_letter(text_[begin - 1])) {
            --begin;
        }
        return begin == end ? offset : begin;
    }

    std::string_view text_;
    const std::optional<text::Date>& meeting_date_;
    AddressFinder addresses_;
    std::vector<Identifier>& found_;
};

} // namespace

void find_identifiers(std::string_view text, const std::optional<text::Date>& meeting_date,
                      std::vector<Identifier>& found) {
    found.clear();
    Scanner(text, meeting_date, found).run();
}

} // namespace referat::analysis::da
