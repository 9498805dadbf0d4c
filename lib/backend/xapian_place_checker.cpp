// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_place_checker.hpp"

#include "backend/xapian_document_list.hpp"
#include "backend/xapian_query.hpp"
#include "query/side_way.hpp"
#include "query/spans.hpp"

#include <algorithm>
#include <filesystem>
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

    [[nodiscard]] WindowSet check(std::uint32_t begin, const WindowSet& documents) override {
        std::vector<Xapian::docid> numbers;
        documents.for_each([&](std::uint32_t place) { numbers.push_back(begin + place); });
        const auto count = static_cast<Xapian::doccount>(numbers.size());
        const Xapian::Query among((new XapianDocumentList(std::move(numbers)))->release());
        Xapian::Enquire enquire(part_);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, near_, among));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        const Xapian::MSet found = enquire.get_mset(0, count);
        WindowSet result;
        std::for_each(found.begin(), found.end(), [&](Xapian::docid document) { result.add(document - begin); });
        return result;
    }

private:
    const Xapian::Database& part_;
    Xapian::Query near_;
};

/// Those of `documents` for which `holds`, by their places in the window.
/// @throws Xapian::DatabaseCorruptError  the table is damaged
template <typename Holds>
WindowSet checked(const WindowSet& documents, Holds holds) {
    WindowSet result;
    try {
        documents.for_each([&](std::uint32_t place) {
            if (holds(place)) {
                result.add(place);
            }
        });
    } catch (const glass::TableDamaged& error) {
        throw Xapian::DatabaseCorruptError(error.what());
    } catch (const std::filesystem::filesystem_error& error) {
        throw Xapian::DatabaseCorruptError(error.what());
    }
    return result;
}

/// Words side by side. Of most lists, those of common words above all, only a part is read.
class TablePhraseChecker final : public PlaceChecker {
public:
    TablePhraseChecker(const PlaceTable& table, const TermNode& phrase) {
        for (const TermNode& word : phrase.children) {
            words_.emplace_back(table, word.term);
        }
    }

    [[nodiscard]] WindowSet check(std::uint32_t begin, const WindowSet& documents) override {
        return checked(documents, [&](std::uint32_t place) { return has_phrase(begin + place); });
    }

private:
    bool has_phrase(std::uint32_t document) {
        lists_.clear();
        std::size_t shortest = 0;
        for (TermPlaces& word : words_) {
            const std::optional<glass::PositionList> list = word.list_in(document);
            if (!list) {
                return false;
            }
            lists_.push_back(*list);
            shortest = list->size() < lists_[shortest].size() ? lists_.size() - 1 : shortest;
        }
        if (!lists_[shortest].read(places_)) {
            throw glass::TableDamaged("a list of places is none");
        }
        return std::ranges::any_of(places_, [&](std::uint32_t place) {
            for (std::size_t i = 0; i < lists_.size(); ++i) {
                if (i != shortest &&
                    (place + i < shortest || !lists_[i].has(static_cast<std::uint32_t>(place + i - shortest)))) {
                    return false;
                }
            }
            return true;
        });
    }

    std::vector<TermPlaces> words_;
    std::vector<glass::PositionList> lists_; ///< of the words in one document
    std::vector<std::uint32_t> places_;      ///< of the word that stands there most seldom
};

/// A phrase of words with others between them, or two words near each other.
class TableNearChecker final : public PlaceChecker {
public:
    TableNearChecker(const PlaceTable& table, const TermNode& near)
        : is_phrase_(near.op == TermOp::Phrase),
          window_(std::max<std::uint32_t>(near.window, static_cast<std::uint32_t>(near.children.size()))),
          places_(near.children.size()) {
        for (const TermNode& word : near.children) {
            words_.emplace_back(table, word.term);
        }
    }

    [[nodiscard]] WindowSet check(std::uint32_t begin, const WindowSet& documents) override {
        return checked(documents, [&](std::uint32_t place) {
            std::ranges::transform(words_, places_.begin(),
                                   [&](TermPlaces& word) -> query::Places { return word.in(begin + place); });
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
    TableProximityChecker(const PlaceTable& table, const TermNode& proximity) {
        for (const TermNode& node : proximity.children) {
            Side side{node.window, node.ordered, {}};
            for (const TermNode& way : node.children) {
                side.ways.emplace_back(table, way);
            }
            sides_.push_back(std::move(side));
        }
    }

    [[nodiscard]] WindowSet check(std::uint32_t begin, const WindowSet& documents) override {
        return checked(documents, [&](std::uint32_t place) {
            std::vector<query::Span> spans = spans_of(sides_.front(), begin + place);
            for (std::size_t i = 1; i < sides_.size() && !spans.empty(); ++i) {
                std::vector<query::Span> next = spans_of(sides_[i], begin + place);
                const query::NearSide where = sides_[i].ordered ? query::NearSide::After : query::NearSide::Either;
                query::keep_near(next, spans, sides_[i].distance, where);
                spans = std::move(next);
            }
            return !spans.empty();
        });
    }

private:
    struct Way {
        Way(const PlaceTable& table, const TermNode& node) : way(node) {
            for (const std::string& term : way.terms()) {
                words.emplace_back(table, term);
            }
            places.resize(words.size());
        }
        query::SideWay way;
        std::vector<TermPlaces> words;
        std::vector<std::vector<std::uint32_t>> places; ///< of the words in one document
    };
    struct Side {
        std::uint32_t distance = 0; ///< from the side before
        bool ordered = false;       ///< behind it
        std::vector<Way> ways;
    };

    static std::vector<query::Span> spans_of(Side& side, std::uint32_t document) {
        std::vector<query::Span> spans;
        for (Way& way : side.ways) {
            bool has_all = true;
            for (std::size_t i = 0; i < way.words.size() && has_all; ++i) {
                way.places[i] = way.words[i].in(document);
                has_all = !way.places[i].empty() || !way.way.has_places(i);
            }
            if (has_all) {
                way.way.add_spans(way.places, spans);
            }
        }
        std::ranges::sort(spans);
        return spans;
    }

    std::vector<Side> sides_;
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

} // namespace

std::unique_ptr<PlaceChecker> make_place_checker(const Xapian::Database& part, const PlaceTable* places,
                                                 const TermNode& near) {
    constexpr std::size_t most_lists = 16; // the engine skips those that a document does not have
    const std::size_t words = near.children.size();
    if (places != nullptr && words > 0) {
        if (near.op == TermOp::Phrase && near.window <= words) {
            return std::make_unique<TablePhraseChecker>(*places, near);
        }
        if (near.op == TermOp::Phrase || (near.op == TermOp::Near && words == 2)) {
            return std::make_unique<TableNearChecker>(*places, near);
        }
        if (near.op == TermOp::Proximity && lists_of(near).value_or(most_lists + 1) <= most_lists) {
            return std::make_unique<TableProximityChecker>(*places, near);
        }
    }
    return std::make_unique<EnginePlaceChecker>(part, compile(near, filter_in_process, Sums::Flat));
}

} // namespace referat::backend
