// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/deflate.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <random>
#include <string>

#include <isa-l/igzip_lib.h>

using referat::backend::Deflater;

namespace {

std::string inflate(std::string deflated, std::size_t size) {
    std::string text(size + 1, '\0');
    inflate_state state;
    isal_inflate_init(&state);
    state.next_in = reinterpret_cast<std::uint8_t*>(deflated.data());
    state.avail_in = static_cast<std::uint32_t>(deflated.size());
    state.next_out = reinterpret_cast<std::uint8_t*>(text.data());
    state.avail_out = static_cast<std::uint32_t>(text.size());
    REQUIRE(isal_inflate_stateless(&state) == ISAL_DECOMP_OK);
    text.resize(state.total_out);
    return text;
}

std::string record() {
    std::string text = R"({"titel":"Budgetopfølgning for klyngen","sagsfremstilling":")";
    for (int i = 0; i < 9; ++i) {
        text += "Formanden gennemgik punkt " + std::to_string(i) + ", og udvalget drøftede midlerne til akutteamet. ";
    }
    return text + R"("})";
}

} // namespace

TEST_CASE("what was deflated is inflated to the same bytes, whatever kind of entry it is", "[backend][deflate]") {
    std::mt19937 random(20261122);
    std::string every_byte;
    for (int i = 0; i < 70'000; ++i) { // repeats further back than the window, too
        every_byte.push_back(static_cast<char>(i % 40 == 0 ? random() % 256 : 'd' + random() % 3));
    }
    Deflater deflater;
    for (const Deflater::Kind kind : {Deflater::Kind::Record, Deflater::Kind::TermList}) {
        for (const std::string& text : {record(), std::string(300'000, 'a'), every_byte + every_byte}) {
            std::string out = "before";
            REQUIRE(deflater.append(out, text, kind));
            CHECK(out.size() < text.size());
            CHECK(out.starts_with("before"));
            CHECK(inflate(out.substr(6), text.size()) == text);
        }
    }
}

TEST_CASE("the codes suit records", "[backend][deflate]") {
    Deflater deflater;
    std::string as_record;
    std::string as_list;
    REQUIRE(deflater.append(as_record, record(), Deflater::Kind::Record));
    REQUIRE(deflater.append(as_list, record(), Deflater::Kind::TermList));
    CHECK(as_record.size() < as_list.size());
}

TEST_CASE("a text that deflating would not shorten is left alone", "[backend][deflate]") {
    std::mt19937 random(1);
    std::string noise;
    for (int i = 0; i < 3000; ++i) {
        noise.push_back(static_cast<char>(random()));
    }
    Deflater deflater;
    std::string out = "before";
    for (const std::string& text : {std::string(), std::string("a"), noise}) {
        CHECK_FALSE(deflater.append(out, text, Deflater::Kind::Record));
        CHECK(out == "before");
    }
}
