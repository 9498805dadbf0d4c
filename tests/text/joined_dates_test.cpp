// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "text/danish_dates.hpp"

#include <string>

namespace text = referat::text;

namespace {

struct Row {
    std::string text;
    std::string found; ///< the first joined dates of the text, joined by "+"; then what of the text they are
};

std::string joined_in(const std::string& written) {
    for (std::size_t offset = 0; offset < written.size(); ++offset) {
        if (const auto joined = text::joined_dates_at(written, offset)) {
            std::string result;
            for (const text::Date& date : joined->dates) {
                result += (result.empty() ? "" : "+") + text::to_iso(date);
            }
            return result + " " + written.substr(joined->bytes.begin, joined->bytes.end - joined->bytes.begin);
        }
    }
    return "";
}

} // namespace

TEST_CASE("days of one month that are named together are dates each", "[text][date]") {
    const Row row = GENERATE(
        Row{"Seminar 5.-6. maj 2025.", "2025-05-05+2025-05-06 5.-6. maj 2025"},
        Row{"d. 5. - 6. maj 2025", "2025-05-05+2025-05-06 5. - 6. maj 2025"},
        Row{"5-6. maj 2025", "2025-05-05+2025-05-06 5-6. maj 2025"},
        Row{"5.–6. maj", "0000-05-05+0000-05-06 5.–6. maj"},
        Row{"kursus 7. og 8. maj 2025", "2025-05-07+2025-05-08 7. og 8. maj 2025"},
        Row{"7. eller 8. maj", "0000-05-07+0000-05-08 7. eller 8. maj"},
        Row{"fra 7. til 9. maj", "0000-05-07+0000-05-09 7. til 9. maj"},
        Row{"5., 6. og 7. maj 2025", "2025-05-05+2025-05-06+2025-05-07 5., 6. og 7. maj 2025"},
        Row{"5./6. maj", "0000-05-05+0000-05-06 5./6. maj"}, Row{"5.-6.5.2025", "2025-05-05+2025-05-06 5.-6.5.2025"},
        Row{"5.-6/5 2025", "2025-05-05+2025-05-06 5.-6/5 2025"},
        Row{"7. og\n8. maj 2025", "2025-05-07+2025-05-08 7. og\n8. maj 2025"},
        Row{"1., 2., 3., 4., 5., 6., 7. og 8. maj",
            "0000-05-01+0000-05-02+0000-05-03+0000-05-04+0000-05-05+0000-05-06+0000-05-07+0000-05-08 "
            "1., 2., 3., 4., 5., 6., 7. og 8. maj"});
    CAPTURE(row.text);
    CHECK(joined_in(row.text) == row.found);
}

TEST_CASE("numbers beside a date are no days of its month", "[text][date]") {
    for (const char* written : {"6. maj 2025",
                                "punkt 3 og 4. maj",
                                "pkt. 12. og 8. maj 2025",
                                "3. 4. maj 2025",
                                "i 3., 4. og 5. klasse",
                                "3. - 06-05-2025",
                                "3. - 2025-05-06",
                                "punkt 3 - 4. maj 2025",
                                "bilag 2, 4. maj",
                                "0.-6. maj",
                                "31.-6. maj",
                                "A5.-6. maj",
                                "12/5.-6. maj",
                                "2024-25. maj",
                                "5.-6.",
                                "5.-6. Holm",
                                "7. og",
                                "",
                                "5.-5. maj 2025",
                                "5. ogs 6. maj",
                                "5.og6. maj",
                                "2.4.2025"}) {
        CAPTURE(written);
        CHECK(joined_in(written).empty());
    }
}
