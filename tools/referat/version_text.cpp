// SPDX-License-Identifier: GPL-2.0-or-later
#include "version_text.hpp"

#include "help_texts.hpp"

#include <referat/analyzer.hpp>
#include <referat/error.hpp>
#include <referat/version.hpp>

namespace referat::tool {

namespace {

/// What the words are analysed by, the lexicon's fingerprint included; why not, if the lexicon cannot be used.
std::string analysis_text(const Messages& messages) {
    try {
        return messages(msg::analysis) + ": " + Analyzer::id();
    } catch (const LexiconError& error) {
        return messages(msg::lexicon_unusable) + ": " + error.path().string() + ": " + error.what();
    }
}

} // namespace

std::string version_text(const Messages& messages) {
    return std::string("referat ") + REFERAT_VERSION + " (libreferat " + std::string(version()) +
           ")\nGPL-2.0-or-later <https://spdx.org/licenses/GPL-2.0-or-later.html>\n\n" + messages(help::lexicon) +
           "\n" + analysis_text(messages);
}

} // namespace referat::tool
