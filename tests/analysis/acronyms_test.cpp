// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/acronyms.hpp"

#include "analysis/characters.hpp"
#include "analysis/folded_term.hpp"
#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"
#include "support/repeated.hpp"

#include <algorithm>
#include <array>

using referat::Token;
using referat::TokenKind;
using referat::analysis::is_alnum_at;
using referat::analysis::da::AcronymDefinition;
using referat::analysis::da::find_acronyms;

namespace {

constexpr std::array<std::string_view, 11> function_words{"af", "det", "den", "for",  "fra", "i",
                                                          "og", "om",  "på",  "samt", "til"};

/// A text with its tokens: letters and digits with the hyphens and apostrophes between them are a word, its pieces at
/// hyphens are parts. "|" marks where a part of a compound begins and is not in the text.
struct Sample {
    std::string text;
    std::vector<Token> tokens;

    explicit Sample(std::string_view marked) {
        std::vector<std::size_t> cuts;
        for (const char c : marked) {
            if (c == '|') {
                cuts.push_back(text.size());
            } else {
                text.push_back(c);
            }
        }
        for (std::size_t begin = 0; begin < text.size(); ++begin) {
            if (is_alnum_at(text, begin)) {
                const std::size_t end = word_end(begin);
                add_word(begin, end, cuts);
                begin = end - 1;
            }
        }
    }

private:
    [[nodiscard]] std::size_t word_end(std::size_t begin) const {
        const std::size_t end = referat::analysis::skip_alnum(text, begin);
        const bool joined = end < text.size() && (text[end] == '-' || text[end] == '\'') && is_alnum_at(text, end + 1);
        return joined ? word_end(end + 1) : end;
    }

    void add_word(std::size_t begin, std::size_t end, const std::vector<std::size_t>& cuts) {
        add(begin, end, TokenKind::Word);
        add(begin, end, TokenKind::Lemma);
        for (const std::size_t cut : cuts) {
            if (cut > begin && cut < end) {
                add(cut, end, TokenKind::Component);
            }
        }
        std::size_t piece = begin;
        for (std::size_t hyphen = text.find('-', begin); hyphen < end; hyphen = text.find('-', hyphen + 1)) {
            add(piece, hyphen, TokenKind::Part);
            piece = hyphen + 1;
            ++position_;
        }
        if (piece != begin) {
            add(piece, end, TokenKind::Part);
        }
        ++position_;
    }

    void add(std::size_t begin, std::size_t end, TokenKind kind) {
        Token token;
        referat::analysis::append_folded(std::string_view(text).substr(begin, end - begin), token.term);
        token.begin = begin;
        token.end = end;
        token.position = position_;
        token.kind = kind;
        token.stop_word = std::ranges::find(function_words, token.term) != function_words.end();
        tokens.push_back(std::move(token));
    }

    std::uint32_t position_ = 0;
};

/// "acronym = words of the long form" of each definition, separated by "; ".
std::string found_in(const Sample& sample) {
    std::string result;
    for (const AcronymDefinition& definition : find_acronyms(sample.text, sample.tokens)) {
        result += (result.empty() ? "" : "; ") + definition.acronym + " =";
        for (const std::string& word : definition.words) {
            result += " " + word;
        }
    }
    return result;
}

struct Row {
    std::string text;
    std::string expected;
};

} // namespace

TEST_CASE("words before a bracket spell the acronym in it", "[analysis][acronym]") {
    const Row row = GENERATE(
        Row{"Mødet i Kystnært Redningsfagligt Udvalg (KRU) er aflyst", "kru = kystnært redningsfagligt udvalg"},
        Row{"alle i kystnært redningsfagligt udvalg (KRU)", "kru = kystnært redningsfagligt udvalg"},
        Row{"KYSTNÆRT REDNINGSFAGLIGT UDVALG (KRU)", "kru = kystnært redningsfagligt udvalg"},
        Row{"Kystnært Redningsfaglige Udvalgs (KRU-møder) plan", "kru = kystnært redningsfaglige udvalgs"},
        Row{"Vestø Lægers Forening (VLF'en)", "vlf = vestø lægers forening"},
        Row{"Øernes Nære Hospital (ØNH)", "ønh = øernes nære hospital"},
        Row{"Årlig Ældre Øvelse (ÅÆØ)", "åæø = årlig ældre øvelse"},
        Row{"A\u030Arlig Vurdering (ÅV) og Årlig Prøve (A\u030AP)", "åv = årlig vurdering; åp = årlig prøve"},
        Row{"en Fri Åben Celle Tilgang (F-ÅCT)", "f-åct = fri åben celle tilgang"},
        Row{"Et To Tre Fire Fem Seks Syv Otte (ETTFFSSO)", "ettffsso = et to tre fire fem seks syv otte"},
        Row{"**Kystnært Udvalg** (KU) og \"Vestø Forening\" (\"VF\")", "ku = kystnært udvalg; vf = vestø forening"},
        Row{"Kystnært\nUdvalg\n(KU)", "ku = kystnært udvalg"}, Row{"Kystnært\u00A0Udvalg (KU)", "ku = kystnært udvalg"},
        Row{"Børn, Unge og Familie (BUF)", "buf = børn unge og familie"},
        Row{"Kystnært Udvalg (herefter kaldet KU)", "ku = kystnært udvalg"},
        Row{"Kystnært Udvalg (KU, tidligere havnerådet)", "ku = kystnært udvalg"},
        Row{"Kystnært Udvalg(KU)", "ku = kystnært udvalg"},
        Row{"Kystnært Udvalg (KU) og Vestø Forening (VF)", "ku = kystnært udvalg; vf = vestø forening"});
    CAPTURE(row.text);
    CHECK(found_in(Sample(row.text)) == row.expected);
}

TEST_CASE("parts of compounds and hyphenated words give letters too", "[analysis][acronym]") {
    const Row row = GENERATE(Row{"Havne|sikkerheds|udvalget (HSU) mødes", "hsu = havnesikkerhedsudvalget"},
                             Row{"i havne|sikkerheds|udvalg (HU)", "hu = havnesikkerhedsudvalg"},
                             Row{"Øernes Lands|forening (ØL)", "øl = øernes landsforening"},
                             Row{"Øernes Lands|forening (ØLF)", "ølf = øernes landsforening"},
                             Row{"Havne- og Kyst|udvalget (HKU)", "hku = havne og kystudvalget"},
                             Row{"Havne- og Kyst|udvalget (HOKU)", "hoku = havne og kystudvalget"},
                             Row{"Fast kyst-udvalg (FKU)", "fku = fast kyst-udvalg"},
                             Row{"Havne|havne|udvalget (HHHU)", ""},    // a part gives one letter
                             Row{"Havne|sikkerheds|udvalget (SU)", ""}, // the word's own beginning is not left out
                             Row{"Havne|udvalget (HK)", ""}, Row{"havneudvalget (HU)", ""});
    CAPTURE(row.text);
    CHECK(found_in(Sample(row.text)) == row.expected);
}

TEST_CASE("function words give a letter or none", "[analysis][acronym]") {
    const Row row = GENERATE(Row{"Center for Kyst og Hav (CKH)", "ckh = center for kyst og hav"},
                             Row{"Center for Kyst og Hav (CFKOH)", "cfkoh = center for kyst og hav"},
                             Row{"Center for Kyst og Hav (CFKH)", "cfkh = center for kyst og hav"},
                             Row{"til det fælles kystkort (FK)", "fk = fælles kystkort"},
                             Row{"til det fælles kystkort (DFK)", "dfk = det fælles kystkort"},
                             Row{"sendes til og fra (TOF)", ""}, // nothing but function words
                             Row{"Center for Kyst af (CK)", ""}, // a long form ends with what gives a letter
                             Row{"Center for Kyst i Det Ydre Hav (CKIH)", ""});
    CAPTURE(row.text);
    CHECK(found_in(Sample(row.text)) == row.expected);
}

TEST_CASE("small letters of an acronym go on with a word", "[analysis][acronym]") {
    const Row row = GENERATE(Row{"Havn Vestø (HVest)", "hvest = havn vestø"}, Row{"Havn Østø (HVest)", ""},
                             Row{"Fælles Kyst i Vest (FKiV)", "fkiv = fælles kyst i vest"},
                             Row{"Havnens Kommission (HavKom)", "havkom = havnens kommission"},
                             Row{"Havnens Kommission (HAVKOM)", ""},
                             Row{"Hav|kommissionens Kort (HaKK)", "hakk = havkommissionens kort"},
                             Row{"Hav|Kom (HavKom)", ""}); // says itself
    CAPTURE(row.text);
    CHECK(found_in(Sample(row.text)) == row.expected);
}

TEST_CASE("what the words before a bracket do not spell is no definition", "[analysis][acronym]") {
    const std::string text = GENERATE(
        "havne|klyngen (VSN)", "et nyt forløb (START)", "nye krav (WHO-standarder)", "kystnært udvalg (ku)",
        "kystnært udvalg (Ku)", "Kystens Udvalg (K)", "to tusind (2000)", "Kystnært Udvalg (KU2)",
        "Kystnært Udvalg (KU 2)", "Kystnært Udvalg (se KU)", "Kystnært Udvalg (KU", "Kystnært Udvalg KU)", "(KU)", "()",
        "Kystnært. Udvalg (KU)", "Kystnært: Udvalg (KU)", "Kystnært (gamle) Udvalg (KU)", "Kystnært\n\nUdvalg (KU)",
        "Kystnært\n- Udvalg (KU)", "Kystnært Udvalg. (KU)", "Kystnært          Udvalg (KU)",
        "Kystnært gammelt Udvalg (KU)", "Et To Tre Fire Fem Seks Syv Otte Ni (ETTFFSSON)", "Ida Holm Friis (SF)",
        "Søren Frandsen (SF)", "Karen Lund (KL)");
    CAPTURE(text);
    CHECK(found_in(Sample(text)) == "");
}

TEST_CASE("party letters are defined by compounds and by small letters", "[analysis][acronym]") {
    const Row row = GENERATE(Row{"Kystens Lands|forening (KL)", "kl = kystens landsforening"},
                             Row{"digital forvaltning (DF)", "df = digital forvaltning"});
    CAPTURE(row.text);
    CHECK(found_in(Sample(row.text)) == row.expected);
}

TEST_CASE("the long form begins as late as it can", "[analysis][acronym]") {
    const Row row = GENERATE(Row{"Kyst Kyst Udvalg (KU)", "ku = kyst udvalg"},
                             Row{"Kyst Udvalg for Kyst|udvalg (KU)", "ku = kystudvalg"},
                             Row{"Havn i Havne|udvalget og Havn i Udvalget (HIU)", "hiu = havn i udvalget"});
    CAPTURE(row.text);
    CHECK(found_in(Sample(row.text)) == row.expected);
}

TEST_CASE("words in a bracket spell the acronym before it", "[analysis][acronym]") {
    const Row row =
        GENERATE(Row{"KRU (Kystnært Redningsfagligt Udvalg) mødes", "kru = kystnært redningsfagligt udvalg"},
                 Row{"KRU-møder (kystnært redningsfagligt udvalg)", "kru = kystnært redningsfagligt udvalg"},
                 Row{"HSU (Havne|sikkerheds|udvalget)", "hsu = havnesikkerhedsudvalget"},
                 Row{"FK (det fælles kystkort)", "fk = fælles kystkort"},
                 Row{"KU (Kystnært Udvalg, som mødes i maj)", "ku = kystnært udvalg"},
                 Row{"KU (Kystnært Udvalg; se nedenfor)", "ku = kystnært udvalg"},
                 Row{"BUF (Børn, Unge og Familie)", "buf = børn unge og familie"}, Row{"KU (Nyt Kystnært Udvalg)", ""},
                 Row{"KU (Kystnært Udvalg nord)", ""}, Row{"KU (Kystnært Udvalg", ""}, Row{"Ku (Kystnært Udvalg)", ""},
                 Row{"KU. (Kystnært Udvalg)", ""}, Row{"SF (Søren Frandsen)", ""},
                 Row{"KU (Kystnært Udvalg (KU))", "ku = kystnært udvalg"});
    CAPTURE(row.text);
    CHECK(found_in(Sample(row.text)) == row.expected);
}

TEST_CASE("a definition knows where its forms stand", "[analysis][acronym]") {
    const Sample sample("Ved Center for Kyst|havne (CKH-møder) og FK (det Fælles Kort)");
    const std::vector<AcronymDefinition> found = find_acronyms(sample.text, sample.tokens);
    const auto bytes = [&](referat::ByteRange range) {
        return sample.text.substr(range.begin, range.end - range.begin);
    };
    REQUIRE(found.size() == 2);
    CHECK(bytes(found[0].long_form) == "Center for Kysthavne");
    CHECK(bytes(found[0].short_form) == "CKH");
    CHECK(bytes(found[1].long_form) == "Fælles Kort");
    CHECK(bytes(found[1].short_form) == "FK");
}

TEST_CASE("no text breaks the search for acronyms", "[analysis][acronym][property]") {
    RandomText random(20);
    constexpr std::array<std::string_view, 8> pieces{"(",        ")",         "(KU)", "Kystnært ",
                                                     "Ud|valg ", "KU-møder ", "og ",  "\u00C5\u030A"};
    for (int round = 0; round < 3000; ++round) {
        std::string marked = random.utf8(20);
        for (std::size_t n = random.below(12); n > 0; --n) {
            marked += random.below(5) == 0 ? random.utf8(6) : std::string(pieces[random.below(pieces.size())]);
        }
        const Sample sample(marked);
        CAPTURE(sample.text);
        for (const AcronymDefinition& definition : find_acronyms(sample.text, sample.tokens)) {
            for (const referat::ByteRange range : {definition.long_form, definition.short_form}) {
                CHECK(range.begin < range.end);
                CHECK(range.end <= sample.text.size());
                CHECK(referat::base::is_boundary(sample.text, range.begin));
                CHECK(referat::base::is_boundary(sample.text, range.end));
            }
            CHECK_FALSE(definition.words.empty());
        }
    }
}

TEST_CASE("a long text of brackets and capitals is searched in bounded time", "[analysis][acronym]") {
    // A search that went back to the beginning from every bracket would take minutes over these.
    constexpr std::size_t bytes = std::size_t{256} << 10;
    const std::string piece = GENERATE("(KU) ", "((((", "KU (kyst, ", "og i og i KU ", "a a a a a a a a (AAAAAAAAB) ",
                                       "AAAAAAAB (a, a, a, a, a, a, a, a, a, a, a, a, a) ", "KKKKKKKKKKKKKKKK(AA)");
    CAPTURE(piece);
    const Sample sample(referat::test::repeated(piece, bytes));
    CHECK(find_acronyms(sample.text, sample.tokens).size() < bytes);
}
