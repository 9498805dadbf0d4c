// SPDX-License-Identifier: GPL-2.0-or-later
#include "word_reading.hpp"

#include <set>
#include <span>
#include <vector>

namespace lexicon = referat::lexicon;

namespace {

using Parts = std::span<const lexicon::CompoundPart>;

std::string split_text(std::string_view word, Parts parts) {
    std::string text;
    for (const lexicon::CompoundPart& part : parts) {
        text += text.empty() ? "" : "+";
        text += word.substr(part.begin, std::size_t{part.end} - part.begin);
        if (part.link > 0) {
            text.append("+").append(word.substr(part.end, part.link));
        }
    }
    return text;
}

std::string joined(const std::set<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

} // namespace

WordReading read_word(const lexicon::Lexicon& words, lexicon::CompoundSplitter& splitter, std::string_view word) {
    WordReading reading;
    std::set<std::string> lemmas;
    for (const lexicon::LemmaId lemma : words.lemmas_of(word)) {
        lemmas.emplace(words.text(lemma));
        if (reading.split.empty()) {
            reading.split = split_text(word, lexicon::CompoundSplitter::project(words, lemma, word));
        }
    }
    if (lemmas.empty()) {
        if (const Parts parts = splitter.split_unknown(word); !parts.empty()) {
            reading.split = split_text(word, parts);
            lemmas.emplace(std::string(word.substr(0, parts.back().begin)).append(words.text(parts.back().lemma)));
        }
    }
    reading.lemmas = joined(lemmas);
    return reading;
}
