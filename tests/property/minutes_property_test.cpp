// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/minutes_checks.hpp"
#include "support/minutes_text.hpp"
#include "support/random_minutes.hpp"
#include "support/random_text.hpp"

#include <referat/error.hpp>
#include <referat/minutes.hpp>
#include <referat/text.hpp>

#include <optional>
#include <span>
#include <string>

namespace {

/// The bytes as text; nothing if they are refused, which only InputError may do.
std::optional<referat::Text> extracted(const std::string& bytes) {
    try {
        return referat::extract(std::as_bytes(std::span(bytes)));
    } catch (const referat::InputError&) {
        return std::nullopt;
    }
}

std::string records_of(const referat::Minutes& minutes) {
    std::string records;
    for (const referat::AgendaItem& item : minutes.items) {
        records += to_json(item, referat::RecordKeys::WithSource) + '\n';
    }
    for (const referat::Warning& warning : minutes.warnings) {
        records += std::to_string(warning.line) + ' ' + warning.message + '\n';
    }
    return records;
}

/// Parses and checks all promises; true if there were items.
bool check_promises(const referat::Text& text) {
    REQUIRE(referat::base::find_invalid_utf8(text.utf8) == std::string::npos);
    const referat::Minutes minutes = referat::parse_minutes(text);
    const std::string broken = broken_promise(text.utf8, minutes);
    if (!broken.empty()) {
        CAPTURE(text.utf8);
        CHECK(broken == "");
    }
    REQUIRE(records_of(minutes) == records_of(referat::parse_minutes(text)));
    for (const referat::AgendaItem& item : minutes.items) {
        const std::string record = to_json(item, referat::RecordKeys::WithSource);
        REQUIRE(to_json(referat::item_from_json(record), referat::RecordKeys::WithSource) == record);
    }
    return !minutes.items.empty();
}

} // namespace

TEST_CASE("random bytes are parsed or refused", "[property][minutes]") {
    RandomText random(11);
    std::size_t parsed = 0;
    for (int round = 0; round < 200; ++round) {
        if (const auto text = extracted(random.bytes(400))) {
            check_promises(*text);
            ++parsed;
        }
    }
    CHECK(parsed > 0);
}

TEST_CASE("random text keeps all promises", "[property][minutes]") {
    RandomText random(12);
    for (int round = 0; round < 200; ++round) {
        check_promises(text_of(random.utf8(600)));
    }
}

TEST_CASE("Danish-looking minutes keep all promises", "[property][minutes]") {
    const unsigned seed = GENERATE(1U, 2U, 3U, 4U);
    RandomMinutes random(seed);
    std::size_t with_items = 0;
    for (int round = 0; round < 60; ++round) {
        with_items += check_promises(text_of(random.document())) ? 1U : 0U;
    }
    CHECK(with_items > 30); // else the documents do not look like minutes
}

TEST_CASE("minutes with broken bytes keep all promises", "[property][minutes]") {
    RandomMinutes random(21);
    RandomText noise(22);
    for (int round = 0; round < 60; ++round) {
        std::string bytes = random.document();
        for (std::size_t count = noise.below(6); count > 0; --count) {
            bytes[noise.below(bytes.size())] = static_cast<char>(noise.below(256));
        }
        if (const auto text = extracted(bytes)) {
            check_promises(*text);
        }
    }
}

TEST_CASE("minutes cut anywhere keep all promises", "[property][minutes]") {
    RandomMinutes random(31);
    const std::string document = random.document() + random.document();
    for (std::size_t size = 0; size < document.size(); size += 61) {
        check_promises(text_of(std::string(referat::base::truncate_utf8(document, size))));
    }
}
