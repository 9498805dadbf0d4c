// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/snippet.hpp"

#include "search/section_text.hpp"

#include <array>
#include <optional>
#include <utility>

namespace referat::search {

namespace {

/// A field that a passage may come from, and how much a passage of it is worth beside one of running text.
struct Section {
    Field field;
    double preference;
};

/// Of equally good passages the first stands. The decision is what readers look for; a list of titles or names says
/// little.
constexpr std::array<Section, 11> sections{{
    {Field::Beslutning, 1.5},
    {Field::Resume, 1.0},
    {Field::Indstilling, 1.0},
    {Field::Sagsfremstilling, 1.0},
    {Field::Indledning, 1.0},
    {Field::Okonomi, 1.0},
    {Field::Koordinering, 1.0},
    {Field::TidligereBeslutninger, 1.0},
    {Field::GodkendtAf, 1.0},
    {Field::Bilag, 0.5},
    {Field::Fravaerende, 0.5},
}};

struct Found {
    SectionText section;
    std::vector<PassageMatch> matches;
    Passage passage;
};

Snippet show(const Found& found, const AgendaItem& item) {
    const std::string& text = found.section.text;
    const ByteRange passage = found.passage.bytes;
    Snippet snippet;
    snippet.field = found.section.field;
    snippet.lines = source_lines(item, snippet.field, passage);
    snippet.cut_front = text.find_first_not_of(" \t\r\n") < passage.begin;
    snippet.cut_back = text.find_first_not_of(" \t\r\n", passage.end) != std::string::npos;
    auto match = found.matches.begin();
    for (std::size_t at = passage.begin; at < passage.end; ++at) {
        while (match != found.matches.end() && match->bytes.end <= at) {
            ++match;
        }
        if (match != found.matches.end() && match->bytes.begin == at && match->bytes.end <= passage.end) {
            const std::size_t begin = snippet.text.size();
            snippet.text.append(text, at, match->bytes.end - at);
            snippet.matches.push_back({begin, snippet.text.size()});
            at = match->bytes.end - 1;
        } else if (found.section.is_list && text[at] == '\n') {
            snippet.text.append("; ");
        } else {
            snippet.text.push_back(text[at]);
        }
    }
    return snippet;
}

class SnippetMaker {
public:
    SnippetMaker(const AgendaItem& item, const QueryTerms& terms, backend::Chain& chain, std::size_t budget_bytes)
        : item_(item), terms_(terms), chain_(chain), budget_bytes_(budget_bytes) {}

    [[nodiscard]] Snippet make() {
        std::optional<Found> best;
        std::optional<Found> first;
        double best_score = 0.0;
        for (const Section& section : sections) {
            std::optional<Found> found = look_in(section.field);
            if (!found) {
                continue;
            }
            const double score = section.preference * found->passage.score;
            if (!found->matches.empty() && (!best || score > best_score)) {
                best = std::move(found);
                best_score = score;
            } else if (!first) {
                first = std::move(found);
            }
        }
        if (!best) {
            std::optional<Found> title = look_in(Field::Titel);
            best = title && (!title->matches.empty() || !first) ? std::move(title) : std::move(first);
        }
        return best ? show(*best, item_) : Snippet{};
    }

private:
    std::optional<Found> look_in(Field field) {
        Found found{section_text(item_, field), {}, {}};
        if (found.section.text.empty()) {
            return std::nullopt;
        }
        const std::string& text = found.section.text;
        if (!terms_.empty()) {
            analyze_section(found.section, item_.dato, chain_, tokens_);
            found.matches = terms_.find(schema::row(field), text, tokens_);
        }
        const std::vector<std::size_t> starts =
            found.matches.empty() ? std::vector<std::size_t>{} : passage_starts(text);
        found.passage = best_passage(text, starts, found.matches, budget_bytes_);
        return found;
    }

    const AgendaItem& item_;
    const QueryTerms& terms_;
    backend::Chain& chain_;
    std::size_t budget_bytes_;
    std::vector<Token> tokens_;
};

} // namespace

Snippet make_snippet(const AgendaItem& item, const QueryTerms& terms, backend::Chain& chain, std::size_t budget_bytes) {
    return SnippetMaker(item, terms, chain, budget_bytes).make();
}

Snippet decision_snippet(const AgendaItem& item, std::size_t budget_bytes) {
    Found found{section_text(item, Field::Beslutning), {}, {}};
    if (found.section.text.empty()) {
        return {};
    }
    found.passage = best_passage(found.section.text, {}, {}, budget_bytes);
    return show(found, item);
}

} // namespace referat::search
