// SPDX-License-Identifier: GPL-2.0-or-later
#include "micro/sample.hpp"

#include <span>

namespace referat::bench {

namespace {

constexpr std::size_t minutes_in_sample = 39; // one of each body

Sample make_sample() {
    const bench_corpus::Corpus corpus;
    Sample made;
    for (std::size_t i = 0; i < minutes_in_sample; ++i) {
        made.minutes.push_back(corpus.minutes(i));
        made.items += made.minutes.back().items;
        made.bytes += made.minutes.back().text.size();
    }
    return made;
}

std::vector<Text> decode_sample() {
    std::vector<Text> texts;
    for (const bench_corpus::GeneratedMinutes& minutes : sample().minutes) {
        texts.push_back(extract(std::as_bytes(std::span(minutes.text)), MediaType::Auto, minutes.file_name));
    }
    return texts;
}

} // namespace

const Sample& sample() {
    static const Sample made = make_sample();
    return made;
}

const std::vector<Text>& sample_texts() {
    static const std::vector<Text> decoded = decode_sample();
    return decoded;
}

} // namespace referat::bench
