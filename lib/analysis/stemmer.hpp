// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::analysis {

/// Reduces a word to its stem. One thread at a time.
class Stemmer {
public:
    Stemmer() = default;
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;
    virtual ~Stemmer() = default;

    /// The stem of `word`, which is NFC and lower case; the word itself if there is none. Never empty.
    virtual void stem(std::string_view word, std::string& out) = 0;

    /// Name and version; part of the analysis id.
    [[nodiscard]] virtual std::string id() const = 0;
};

} // namespace referat::analysis
