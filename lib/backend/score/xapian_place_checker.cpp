// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/xapian_place_checker.hpp"

#include "backend/score/term_places.hpp"
#include "backend/score/xapian_document_list.hpp"
#include "backend/score/xapian_place_opener.hpp"
#include "backend/xapian_query.hpp"
#include "query/field_places.hpp"
#include "query/side_way.hpp"
#include "query/spans.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;

class EnginePlaceChecker final : public PlaceChecker {
public:
    EnginePlaceChecker(const Xapian::Database& part, Xapian::Query near) : part_(part), near_(std::move(near)) {}

    [[nodiscard]] WindowSet check(const Window& window, const WindowSet& documents) override {
        std::vector<Xapian::docid> numbers;
        documents.for_each([&](std::uint32_t place) { numbers.push_back(window.document(place)); });
        const auto count = static_cast<Xapian::doccount>(numbers.size());
        const Xapian::Query among((new XapianDocumentList(std::move(numbers)))->release());
        Xapian::Enquire enquire(part_);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, near_, among));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        const Xapian::MSet found = enquire.get_mset(0, count);
        WindowSet result;
        std::for_each(found.begin(), found.end(),
                      [&](Xapian::docid document) { result.add(window.place_of(document)); });
        return result;
    }

private:
    const Xapian::Database& part_;
    Xapian::Query near_;
};

/// Those of `documents` for which `holds`, by their places in the window.
template <typename Holds>
WindowSet checked(const WindowSet& documents, Holds holds) {
    WindowSet result;
    documents.for_each([&](std::uint32_t place) {
        if (holds(place)) {
            result.add(place);
        }
    });
    return result;
}

/// Words side by side. The rarest is looked for first, so that of most documents without the phrase few lists are read.
class TablePhraseChecker final : public PlaceChecker {
public:
    /// @param extent  the phrase stands between the first and the last place of this term; "": anywhere
    TablePhraseChecker(const Xapian::Database& part, const PlaceOpener& places, const TermNode& phrase,
                       const std::string& extent) {
        std::vector<std::pair<Xapian::termcount, std::uint32_t>> order; // frequencies and offsets
        for (const TermNode& word : phrase.children) {
            order.emplace_back(part.get_collection_freq(word.term), static_cast<std::uint32_t>(order.size()));
        }
        std::ranges::sort(order);
        for (const auto& [frequency, offset] : order) {
            words_.push_back({places.open(phrase.children[offset].term), offset});
        }
        kept_.resize(words_.size());
        if (!extent.empty()) {
            extent_.emplace(places.open(extent));
        }
    }

    [[nodiscard]] WindowSet check(const Window& window, const WindowSet& documents) override {
        return checked(documents, [&](std::uint32_t place) { return has_phrase(window.document(place)); });
    }

private:
    struct Word {
        TermPlaces places;
        std::uint32_t offset = 0;       ///< from where the phrase begins
        glass::PositionSearch search{}; ///< in one document
    };

    /// Whether some places have a place. Without branches for each, which nothing could foretell.
    static bool has(DensePlaces::Places places, std::uint32_t place) {
        constexpr std::size_t step = 8; // as many as a register has room for
        std::size_t at = 0;
        for (; at + step <= places.size(); at += step) {
            unsigned found = 0;
            for (std::size_t i = 0; i < step; ++i) {
                found |= places[at + i] == place ? 1U : 0U;
            }
            if (found != 0) {
                return true;
            }
        }
        unsigned found = 0;
        for (; at < places.size(); ++at) {
            found |= places[at] == place ? 1U : 0U;
        }
        return found != 0;
    }

    /// The same as has_phrase() by what is kept in memory; nothing if that does not tell.
    std::optional<bool> has_kept_phrase(std::uint32_t document) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const std::optional<DensePlaces::Places> kept = words_[i].places.kept_in(document);
            if (!kept) {
                return std::nullopt;
            }
            kept_[i] = *kept;
        }
        for (const std::uint32_t place : kept_.front()) {
            const std::uint32_t start = place - words_.front().offset;
            if (place < words_.front().offset || !is_in_extent(start)) {
                continue;
            }
            std::size_t held = 1;
            while (held < words_.size() && has(kept_[held], start + words_[held].offset)) {
                ++held;
            }
            if (held == words_.size()) {
                return true;
            }
        }
        return false;
    }

    bool has_phrase(std::uint32_t document) {
        if (extent_) {
            const std::vector<std::uint32_t>& extent = extent_->in(document);
            if (extent.empty()) {
                return false;
            }
            first_ = extent.front();
            last_ = extent.back();
        }
        if (const std::optional<bool> known = has_kept_phrase(document)) {
            return *known;
        }
        Word& rarest = words_.front();
        std::size_t open = 1; // of so many words the list in the document is open
        for (const std::uint32_t place : rarest.places.in(document)) {
            if (place < rarest.offset) {
                continue;
            }
            const std::uint32_t start = place - rarest.offset;
            if (!is_in_extent(start)) {
                continue;
            }
            std::size_t held = 1; // so many words stand where a phrase that starts there has them
            for (; held < words_.size(); ++held) {
                Word& word = words_[held];
                if (held == open) {
                    if (!word.places.search_in(document, word.search)) {
                        return false;
                    }
                    ++open;
                }
                if (!word.search.has(start + word.offset)) {
                    break;
                }
            }
            if (held == words_.size()) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool is_in_extent(std::uint32_t start) const {
        return !extent_ || (start >= first_ && start + words_.size() - 1 <= last_);
    }

    std::vector<Word> words_;               ///< the rarest first
    std::vector<DensePlaces::Places> kept_; ///< of the words in one document
    std::optional<TermPlaces> extent_;
    std::uint32_t first_ = 0; ///< of the extent in one document
    std::uint32_t last_ = 0;
};

/// A phrase of words with others between them, or two words near each other.
class TableNearChecker final : public PlaceChecker {
public:
    TableNearChecker(const PlaceOpener& places, const TermNode& near)
        : is_phrase_(near.op == TermOp::Phrase),
          window_(std::max<std::uint32_t>(near.window, static_cast<std::uint32_t>(near.children.size()))),
          places_(near.children.size()) {
        for (const TermNode& word : near.children) {
            words_.push_back(places.open(word.term));
        }
    }

    [[nodiscard]] WindowSet check(const Window& window, const WindowSet& documents) override {
        return checked(documents, [&](std::uint32_t place) {
            std::ranges::transform(words_, places_.begin(),
                                   [&](TermPlaces& word) -> query::Places { return word.in(window.document(place)); });
            return is_phrase_ ? query::has_phrase(places_, window_)
                              : query::has_pair(places_.front(), places_.back(), window_);
        });
    }

private:
    bool is_phrase_;
    std::uint32_t window_;
    std::vector<TermPlaces> words_;
    std::vector<query::Places> places_; ///< of the words in one document
};

/// The sides of a Proximity, as a ProximitySource has them.
class TableProximityChecker final : public PlaceChecker {
public:
    TableProximityChecker(const PlaceOpener& places, const TermNode& proximity) {
        for (const TermNode& node : proximity.children) {
            Side side{node.window, node.ordered ? query::NearSide::After : query::NearSide::Either, {}};
            for (const TermNode& way : node.children) {
                side.ways.emplace_back(places, way);
            }
            sides_.push_back(std::move(side));
        }
    }

    [[nodiscard]] WindowSet check(const Window& window, const WindowSet& documents) override {
        return checked(documents, [&](std::uint32_t place) { return is_near(window.document(place)); });
    }

private:
    struct Way {
        Way(const PlaceOpener& opener, const TermNode& node) : way(node) {
            for (const std::string& term : way.terms()) {
                words.push_back(opener.open(term));
            }
            places.resize(words.size());
        }
        query::SideWay way;
        std::vector<TermPlaces> words;
        std::vector<query::Places> places; ///< of the words in one document
    };
    struct Side {
        std::uint32_t distance = 0; ///< from the side before
        query::NearSide where = query::NearSide::Either;
        std::vector<Way> ways;
    };

    bool is_near(std::uint32_t document) {
        read_spans(sides_.front(), document, spans_);
        for (std::size_t i = 1; i < sides_.size() && !spans_.empty(); ++i) {
            near_.set(spans_, sides_[i].distance, sides_[i].where);
            read_spans(sides_[i], document, next_);
            const auto holds = [&](const query::Span& span) { return near_.holds(span); };
            if (i + 1 == sides_.size()) {
                return std::ranges::any_of(next_, holds);
            }
            std::erase_if(next_, std::not_fn(holds));
            spans_.swap(next_);
        }
        return !spans_.empty();
    }

    static void read_spans(Side& side, std::uint32_t document, std::vector<query::Span>& spans) {
        spans.clear();
        for (Way& way : side.ways) {
            bool has_all = true;
            for (std::size_t i = 0; i < way.words.size() && has_all; ++i) {
                if (way.way.has_places(i)) {
                    way.places[i] = way.words[i].in(document);
                    has_all = !way.places[i].empty();
                }
            }
            if (has_all) {
                way.way.add_spans(way.places, spans);
            }
        }
        if (side.ways.size() > 1) {
            std::ranges::sort(spans);
        }
    }

    std::vector<Side> sides_;
    std::vector<query::Span> spans_; ///< these three: of the document being looked at
    std::vector<query::Span> next_;
    query::Nearness near_;
};

/// How many lists of places are looked for in each document; nothing if a truncated word is among them.
std::optional<std::size_t> lists_of(const TermNode& proximity) {
    std::size_t count = 0;
    for (const TermNode& side : proximity.children) {
        for (const TermNode& way : side.children) {
            if (way.op == TermOp::Expansion) {
                return std::nullopt;
            }
            count += query::SideWay(way).terms().size();
        }
    }
    return count;
}

/// A Proximity of two words in any order, which is a Near of them; nothing if it is another.
std::optional<TermNode> as_near(const TermNode& node) {
    const auto is_word = [](const TermNode& side) {
        return side.children.size() == 1 && side.children.front().op == TermOp::Term &&
               side.children.front().window <= 1;
    };
    if (node.op != TermOp::Proximity || node.children.size() != 2 || node.children.back().ordered ||
        !std::ranges::all_of(node.children, is_word)) {
        return std::nullopt;
    }
    TermNode near;
    near.op = TermOp::Near;
    near.window = node.children.back().window + 1;
    for (const TermNode& side : node.children) {
        near.children.push_back(side.children.front());
    }
    return near;
}

} // namespace

std::unique_ptr<PlaceChecker> make_place_checker(const ScoreSource& source, const TermNode& near) {
    constexpr std::size_t most_lists = 16; // the engine skips those that a document does not have
    const std::size_t words = near.children.size();
    if (source.positions != nullptr && words > 0) {
        const PlaceOpener places(source, near);
        if (near.op == TermOp::Phrase && near.window <= words) {
            return std::make_unique<TablePhraseChecker>(source.part, places, near, "");
        }
        if (near.op == TermOp::InField) {
            const TermNode& placed = near.children.front();
            if (placed.op == TermOp::Phrase && placed.window <= placed.children.size()) {
                return std::make_unique<TablePhraseChecker>(source.part, places, placed, near.term);
            }
            return std::make_unique<TableProximityChecker>(places, query::as_proximity(near));
        }
        if (const std::optional<TermNode> pair = as_near(near)) {
            return std::make_unique<TableNearChecker>(places, *pair);
        }
        if (near.op == TermOp::Phrase || (near.op == TermOp::Near && words == 2)) {
            return std::make_unique<TableNearChecker>(places, near);
        }
        if (near.op == TermOp::Proximity && lists_of(near).value_or(most_lists + 1) <= most_lists) {
            return std::make_unique<TableProximityChecker>(places, near);
        }
    }
    return std::make_unique<EnginePlaceChecker>(source.part, compile(near, filter_in_process, Sums::Flat));
}

} // namespace referat::backend
