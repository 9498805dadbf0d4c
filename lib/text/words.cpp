// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/words.hpp"

#include "text/simple_segments.hpp"
#include "text/utf16_breaker.hpp"

#include <array>
#include <string>

#include <unicode/ubrk.h>
#include <unicode/uversion.h>

namespace referat::text {

namespace {

SegmentKind kind_of(int rule_status) {
    if (rule_status < UBRK_WORD_NONE_LIMIT) {
        return SegmentKind::Other;
    }
    return rule_status < UBRK_WORD_NUMBER_LIMIT ? SegmentKind::Number : SegmentKind::Word;
}

} // namespace

class WordSegmenter::Impl {
public:
    void segment(std::string_view utf8, std::vector<Segment>& segments) {
        segments.clear();
        for (std::size_t at = 0; at < utf8.size();) {
            at = append_simple_segments(utf8, at, segments);
            if (at < utf8.size()) {
                const std::size_t end = certain_boundary(utf8, at);
                cut(utf8.substr(at, end - at), at, segments);
                at = end;
            }
        }
    }

private:
    /// Appends the segments of a piece that begins at offset `base` of the text.
    void cut(std::string_view piece, std::size_t base, std::vector<Segment>& segments) {
        breaker_.start(piece);
        std::size_t begin = 0;
        while (breaker_.next()) {
            segments.push_back({{base + begin, base + breaker_.offset()}, kind_of(breaker_.rule_status())});
            begin = breaker_.offset();
        }
    }

    Utf16Breaker breaker_{Utf16Breaker::Unit::Word};
};

WordSegmenter::WordSegmenter() : impl_(std::make_unique<Impl>()) {}
WordSegmenter::WordSegmenter(WordSegmenter&&) noexcept = default;
WordSegmenter& WordSegmenter::operator=(WordSegmenter&&) noexcept = default;
WordSegmenter::~WordSegmenter() = default;

void WordSegmenter::segment(std::string_view utf8, std::vector<Segment>& segments) {
    impl_->segment(utf8, segments);
}

std::vector<std::size_t> sentence_starts(std::string_view utf8) {
    thread_local Utf16Breaker breaker(
        Utf16Breaker::Unit::Sentence); // opening one reads the rules: 100 times a short text
    std::vector<std::size_t> starts;
    breaker.start(utf8);
    std::size_t begin = 0;
    while (breaker.next()) {
        starts.push_back(begin);
        begin = breaker.offset();
    }
    return starts;
}

std::string segmenter_version() {
    UVersionInfo version;
    u_getVersion(version); // of the library in use, not of the headers
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(version, text.data());
    // The number behind '+' is raised with every change of simple_segments.cpp that moves a border.
    return std::string("icu") + text.data() + "+1";
}

} // namespace referat::text
