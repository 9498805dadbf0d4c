// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/danish_word_reader.hpp"

#include "lexicon/spelling.hpp"

#include <algorithm>
#include <optional>

namespace referat::analysis {

extern const std::string_view danish_stop_words; // from stopwords.txt

namespace da {

DanishWordReader::DanishWordReader(const lexicon::Lexicon& lexicon, Stemmer& stemmer, const SplitOverrides& overrides)
    : lexicon_(lexicon), stemmer_(stemmer), overrides_(overrides), stop_words_(danish_stop_words), splitter_(lexicon) {}

void DanishWordReader::read(std::string_view word, WordReading& reading) {
    reading.clear();
    if (!read_spellings(word, reading)) {
        const std::size_t hyphen = word.rfind('-');
        if (hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size()) {
            read_hyphenated(word, hyphen, reading);
        } else {
            lexicon::fold_spelling(word, folded_);
            stemmer_.stem(folded_, reading.lemmas.emplace_back());
        }
    }
    if (!overrides_.empty() && word.find('-') == std::string_view::npos) {
        override_parts(word, reading);
    }
    reading.is_stop_word = stop_words_.contains(word);
}

bool DanishWordReader::lists(std::string_view word) {
    if (word.find('-') != std::string_view::npos) { // then what stands behind the hyphen may be listed
        WordReading reading;
        read(word, reading);
        return reading.is_listed;
    }
    return has_word(find_known(word).lemmas);
}

bool DanishWordReader::read_spellings(std::string_view word, WordReading& reading) {
    if (const KnownForm known = find_known(word); !known.lemmas.empty()) {
        read_known(known, reading);
        return true;
    }
    // Compounds are split before their letters are folded: "dataadgang" has no å.
    return read_modifier(word, reading) || read_compound(word, reading) ||
           (folded_ != word && read_compound(folded_, reading)) ||
           (digraphs_ != folded_ && read_compound(digraphs_, reading));
}

/// The first spelling of `word` that the lexicon has. If there is none, folded_ and digraphs_ hold the others.
DanishWordReader::KnownForm DanishWordReader::find_known(std::string_view word) {
    if (const Lemmas lemmas = lexicon_.lemmas_of(word); !lemmas.empty()) {
        return {word, lemmas};
    }
    lexicon::fold_spelling(word, folded_);
    if (folded_ != word) {
        if (const Lemmas lemmas = lexicon_.lemmas_of(folded_); !lemmas.empty()) {
            return {folded_, lemmas};
        }
    }
    lexicon::fold_digraphs(folded_, digraphs_);
    return {digraphs_, digraphs_ != folded_ ? lexicon_.lemmas_of(digraphs_) : Lemmas{}};
}

bool DanishWordReader::has_word(Lemmas lemmas) const {
    return std::ranges::any_of(lemmas, [this](lexicon::LemmaId lemma) { return lexicon_.facts(lemma).is_word != 0; });
}

void DanishWordReader::read_known(const KnownForm& known, WordReading& reading) {
    for (const lexicon::LemmaId lemma : known.lemmas) {
        reading.lemmas.emplace_back(lexicon_.text(lemma));
        if (reading.parts.empty()) {
            add_parts(known.form, lexicon::CompoundSplitter::project(lexicon_, lemma, known.form), reading);
        }
    }
    reading.is_known = true;
    reading.is_listed = has_word(known.lemmas);
}

/// What only stands before another part: "børne", "sundheds".
bool DanishWordReader::read_modifier(std::string_view form, WordReading& reading) {
    const std::optional<std::uint32_t> number = lexicon_.modifiers().find(form);
    if (!number || lexicon_.modifier(*number).is_flagged == 0) {
        return false;
    }
    const lexicon::LemmaId lemma = lexicon_.modifier(*number).lemma;
    reading.lemmas.emplace_back(lexicon_.text(lemma));
    add_parts(form, lexicon::CompoundSplitter::project(lexicon_, lemma, form), reading);
    reading.is_known = true;
    return true;
}

bool DanishWordReader::read_compound(std::string_view form, WordReading& reading) {
    const Parts parts = splitter_.split_unknown(form);
    if (parts.empty()) {
        return false;
    }
    const std::size_t head = parts.back().begin;
    lexicon::fold_spelling(form.substr(0, head), prefix_);
    for (const lexicon::LemmaId lemma : lexicon_.lemmas_of(form.substr(head))) {
        reading.lemmas.emplace_back().append(prefix_).append(lexicon_.text(lemma));
    }
    add_parts(form, parts, reading);
    reading.is_known = true;
    return true;
}

void DanishWordReader::read_hyphenated(std::string_view word, std::size_t hyphen, WordReading& reading) {
    read(word.substr(hyphen + 1), reading);
    std::string prefix;
    lexicon::fold_spelling(word.substr(0, hyphen + 1), prefix);
    for (std::string& lemma : reading.lemmas) {
        lemma.insert(0, prefix);
    }
    reading.parts.clear(); // the words between the hyphens are tokens of their own
}

void DanishWordReader::add_parts(std::string_view form, Parts parts, WordReading& reading) {
    reading.parts.reserve(parts.size());
    for (const lexicon::CompoundPart& part : parts) {
        reading.parts.push_back({std::string(lexicon_.text(part.lemma)), part.begin, part.end, false});
    }
    if (parts.size() > 2) {
        add_joint_parts(form, parts, reading);
    }
}

/// Adds the runs of parts, which may be words themselves: "styregruppe" of "sundheds|styre|gruppe".
void DanishWordReader::add_joint_parts(std::string_view form, Parts parts, WordReading& reading) {
    for (std::size_t first = 0; first < parts.size(); ++first) {
        for (std::size_t last = first + 1; last < parts.size(); ++last) {
            if (first == 0 && last + 1 == parts.size()) {
                continue;
            }
            // Its lemma is what stands before its last part and the lemma of that.
            std::string lemma;
            lexicon::fold_spelling(form.substr(parts[first].begin, parts[last].begin - parts[first].begin), lemma);
            lemma.append(lexicon_.text(parts[last].lemma));
            reading.parts.push_back({std::move(lemma), parts[first].begin, parts[last].end, true});
        }
    }
}

void DanishWordReader::override_parts(std::string_view word, WordReading& reading) const {
    const SplitOverrides::Parts* parts = overrides_.find(word);
    std::string_view base = word;
    for (std::size_t i = 0; parts == nullptr && i < reading.lemmas.size(); ++i) {
        base = reading.lemmas[i];
        parts = overrides_.find(base);
    }
    if (parts == nullptr) {
        return;
    }
    if (!parts->empty()) {
        const std::size_t head = parts->back().begin;
        if (word.size() <= head || word.substr(0, head) != base.substr(0, head)) {
            return; // a form whose beginning changes too
        }
        reading.is_known = true;
    }
    reading.parts.clear();
    for (const SplitOverrides::Part& part : *parts) {
        const std::size_t end = part.begin == parts->back().begin ? word.size() : part.end;
        reading.parts.push_back({lemma_of_part(base.substr(part.begin, part.end - part.begin)),
                                 static_cast<std::uint16_t>(part.begin), static_cast<std::uint16_t>(end), false});
    }
}

/// Before a linking s the e of "arbejde" is gone.
std::string DanishWordReader::lemma_of_part(std::string_view part) const {
    std::string form(part);
    for (const char* const ending : {"", "e"}) {
        form += ending;
        if (const std::span<const lexicon::LemmaId> lemmas = lexicon_.lemmas_of(form); !lemmas.empty()) {
            return std::string(lexicon_.text(lemmas.front()));
        }
    }
    return std::string(part);
}

} // namespace da
} // namespace referat::analysis
