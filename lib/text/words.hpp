// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/text.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace referat::text {

/// What a segment of text is made of, by ICU's rule status.
enum class SegmentKind : unsigned char { Other, Number, Word };

struct Segment {
    ByteRange bytes;
    SegmentKind kind = SegmentKind::Other;
    bool is_plain = false; ///< Latin letters alone or ASCII digits alone, for sure
};

/// Cuts text into words by ICU's rules for Danish.
///
/// Thread safety: one thread at a time.
class WordSegmenter {
public:
    WordSegmenter();
    WordSegmenter(WordSegmenter&&) noexcept;
    WordSegmenter& operator=(WordSegmenter&&) noexcept;
    ~WordSegmenter();

    /// All segments in order; together they are the whole of `utf8` (valid UTF-8). Replaces the content of `segments`.
    void segment(std::string_view utf8, std::vector<Segment>& segments);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// Offsets at which sentences of `utf8` begin, the first at 0; empty for empty text.
[[nodiscard]] std::vector<std::size_t> sentence_starts(std::string_view utf8);

/// Version of the segmentation rules, such as "icu72.1+1": ICU's and that of the short cut for plain text.
[[nodiscard]] std::string segmenter_version();

} // namespace referat::text
