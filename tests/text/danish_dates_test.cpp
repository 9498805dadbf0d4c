// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/danish_dates.hpp"

#include "support/catch.hpp"

#include <array>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace text = referat::text;

namespace {

std::string padded(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

/// All ways to write a date with its year that the finder promises to read.
std::vector<std::string> written_forms(const text::Date& date) {
    constexpr std::array<const char*, 12> full{"januar", "februar", "marts",     "april",   "maj",      "juni",
                                               "juli",   "august",  "september", "oktober", "november", "december"};
    constexpr std::array<const char*, 12> brief{"jan", "feb", "mar", "apr", "maj", "jun",
                                                "jul", "aug", "sep", "okt", "nov", "dec"};
    const std::string d = std::to_string(date.day);
    const std::string m = std::to_string(date.month);
    const std::string year = std::to_string(date.year);
    const std::string yy = padded(date.year % 100);
    const std::string name = full[static_cast<std::size_t>(date.month - 1)];
    const std::string abbreviation = brief[static_cast<std::size_t>(date.month - 1)];
    std::vector<std::string> forms{
        year + "-" + padded(date.month) + "-" + padded(date.day),
        padded(date.day) + "-" + padded(date.month) + "-" + year,
        d + "-" + m + "-" + year,
        d + "." + m + "." + year,
        d + "/" + m + "/" + year,
        d + "/" + m + "-" + year,
        d + "/" + m + " " + year,
        d + ". " + name + " " + year,
        d + "." + name + " " + year,
        d + "\u00A0" + name + "\u00A0" + year,
        d + ".\n" + name + " " + year,
        d + " " + abbreviation + " " + year,
        d + ". " + abbreviation + ". " + year,
        d + "-" + abbreviation + "-" + year,
    };
    if (date.year >= 1970 && date.year < 2070) {
        forms.insert(forms.end(), {d + "/" + m + " " + yy, d + "/" + m + "-" + yy, d + "/" + m + "/" + yy,
                                   padded(date.day) + "." + padded(date.month) + "." + yy,
                                   padded(date.day) + "-" + padded(date.month) + "-" + yy});
    }
    return forms;
}

std::string found_in(const std::string& line) {
    const auto found = text::find_date(line);
    return found ? text::to_iso(found->date) + " " +
                       line.substr(found->bytes.begin, found->bytes.end - found->bytes.begin)
                 : "";
}

} // namespace

TEST_CASE("every written form of a date is read back, over its whole length", "[text][date]") {
    for (int year = 1968; year <= 2072; year += 3) {
        for (int month = 1; month <= 12; ++month) {
            for (const int day : {1, 9, 10, 28, 29, 30, 31}) {
                const text::Date date{year, month, day};
                if (!text::is_valid(date)) {
                    continue;
                }
                for (const std::string& form : written_forms(date)) {
                    CAPTURE(form);
                    const auto found = text::date_at("Møde " + form + ", Vejle", 6);
                    REQUIRE(found.has_value());
                    REQUIRE(found->date == date);
                    REQUIRE(found->bytes == referat::ByteRange{6, 6 + form.size()});
                }
            }
        }
    }
}

TEST_CASE("dates are found in running text", "[text][date]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [line, expected] = GENERATE(table<std::string, std::string>({
        Row{"Referat af møde tirsdag d. 2. april kl. 9.00", "0000-04-02 2. april"},
        Row{"mødet d. 2. apr. kl. 9", "0000-04-02 2. apr"},
        Row{"Ansøgningsfrist den 1. Maj.", "0000-05-01 1. Maj"},
        Row{"D. 30/4 drøftes sagen", "0000-04-30 30/4"},
        Row{"den 30/4 drøftes sagen", "0000-04-30 30/4"},
        Row{"d.\u00A030/4 drøftes sagen", "0000-04-30 30/4"},
        Row{"d. 2/4 10.30 begynder mødet", "0000-04-02 2/4"},
        Row{"perioden 1/10/23-30/9/24", "2023-10-01 1/10/23"},
        Row{"fra 2.4.2025-5.4.2025.", "2025-04-02 2.4.2025"},
        Row{"2/4\u20132025", "2025-04-02 2/4\u20132025"},
        Row{"27.-28. april 2025", "2025-04-28 28. april 2025"},
        Row{"27-28. april 2025", "2025-04-28 28. april 2025"},
        Row{"Referat_2024-05-14_endelig.txt", "2024-05-14 2024-05-14"},
        Row{"2024-05-14-3-bilag.txt", "2024-05-14 2024-05-14"},
        Row{"Dato: 14-05-2024.", "2024-05-14 14-05-2024"},
        Row{"2. APRIL 2025", "2025-04-02 2. APRIL 2025"},
        Row{"den 5. september 2022-aftale", "2022-09-05 5. september 2022"},
        Row{"4. oktober 25 personer", "0000-10-04 4. oktober"},
        Row{"29/2-24", "2024-02-29 29/2-24"},
        Row{"2 may 2024", "2024-05-02 2 may 2024"},
        Row{"den2. april 2025", "2025-04-02 2. april 2025"},
        Row{"1/2 70 og 1/2 69", "1970-02-01 1/2 70"},
        Row{"29. februar", "0000-02-29 29. februar"},
        Row{"\xFF\xFE 2.4.2025", "2025-04-02 2.4.2025"},
    }));
    CAPTURE(line);
    CHECK(found_in(line) == expected);
}

TEST_CASE("numbers that are no dates are left alone", "[text][date]") {
    const std::string line =
        GENERATE(as<std::string>{}, //
                 "", "sag 21/30117", "kl. 13.00-13.25", "1.944.443 kr.", "31-02-2024", "10-11 pladser", "2019-23",
                 "perioden 2019-2023", "27.00.00-A00-3-24", "27.12.16-G01-1-19", "EMN-2023-01234", "01/2024",
                 "30/2-2024", "29/2-23", "2024-13-01", "2024-1-1", "A2.4.2025", "2.4.2025.1", "1.2.4.2025",
                 "3-02-04-2025", "2.4.25", "2/4-20255", "2.4.2025b", "2.4.2025å", "2. aprilmøde", "2. majstang",
                 "32. april 2025", "0. april", "1. Jan Holm, formand", "2/4 del", "md. 2/4 del", "2. november2024",
                 "5/4/3/2", "bord/stol", "2.4.9999", "april 2025", "2-april");
    CAPTURE(line);
    CHECK(found_in(line).empty());
}

TEST_CASE("a date begins at its first digit only", "[text][date]") {
    const std::string line = "12-04-2025";
    CHECK(text::date_at(line, 0).has_value());
    for (std::size_t offset = 1; offset <= line.size() + 1; ++offset) {
        CHECK_FALSE(text::date_at(line, offset).has_value());
    }
    CHECK_FALSE(text::find_date(line, 1).has_value());
    CHECK_FALSE(text::find_date(line, 100).has_value());
}

TEST_CASE("what is found in noise is a valid date inside the text", "[text][date]") {
    std::mt19937 random(20240402);
    constexpr std::array<std::string_view, 18> pieces{"2",   "12",  "30",   "2025",   "24",     "0",
                                                      ".",   "/",   "-",    " ",      "\n",     ":",
                                                      "apr", "d. ", "kl. ", "\u00A0", "\u2013", "\xC3"};
    std::uniform_int_distribution<std::size_t> any_piece(0, pieces.size() - 1);
    std::size_t dates = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string noise;
        for (int i = 0; i < 10; ++i) {
            noise += pieces[any_piece(random)];
        }
        CAPTURE(noise);
        for (auto found = text::find_date(noise); found; found = text::find_date(noise, found->bytes.end)) {
            text::Date date = found->date;
            date.year = date.year == 0 ? 2000 : date.year;
            REQUIRE(text::is_valid(date));
            REQUIRE(found->bytes.begin < found->bytes.end);
            REQUIRE(found->bytes.end <= noise.size());
            ++dates;
        }
        for (std::size_t i = 0; i <= noise.size(); ++i) {
            const auto time = text::time_at(noise, i);
            REQUIRE((!time || time->bytes.end <= noise.size()));
        }
    }
    CHECK(dates > 100);
}
