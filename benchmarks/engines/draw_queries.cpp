// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/record_texts.hpp"
#include "engines/neutral_query.hpp"
#include "engines/records.hpp"
#include "generator/random.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace referat::bench {

namespace {

constexpr std::size_t items_drawn_from = 4000;
constexpr std::uint64_t seed = 300;
constexpr int most_tries = 100'000;
constexpr std::size_t shortest_word = 3; ///< in bytes

constexpr std::array<std::pair<QueryKind, std::size_t>, all_query_kinds.size()> numbers{{{QueryKind::Any, 30},
                                                                                         {QueryKind::All, 30},
                                                                                         {QueryKind::Phrase, 60},
                                                                                         {QueryKind::Near, 40},
                                                                                         {QueryKind::Filtered, 60},
                                                                                         {QueryKind::Prefix, 20},
                                                                                         {QueryKind::Broad, 20},
                                                                                         {QueryKind::Faceted, 40}}};

/// Words with one space between them.
using Run = std::vector<std::string>;

/// Length of the lower-case Danish letter at `at`; 0 if there is none.
std::size_t letter_size(std::string_view text, std::size_t at) {
    if (text[at] >= 'a' && text[at] <= 'z') {
        return 1;
    }
    const std::string_view two = text.substr(at, 2);
    return two == "æ" || two == "ø" || two == "å" ? 2 : 0;
}

/// Appends the runs of lower-case words of `text`. Anything else but one space, such as a capital, a digit or a full
/// stop, ends a run, and the word it touches is none.
void add_runs(std::string_view text, std::vector<Run>& runs) {
    Run run;
    std::string word;
    bool whole = true;
    const auto end_run = [&] {
        if (!run.empty()) {
            runs.push_back(std::exchange(run, {}));
        }
    };
    for (std::size_t i = 0; i <= text.size();) {
        const std::size_t size = i < text.size() ? letter_size(text, i) : 0;
        if (size > 0) {
            word += text.substr(i, size);
            i += size;
            continue;
        }
        const bool space = i == text.size() || text[i] == ' ';
        const bool stop = !space && std::string_view(".,:;?!\n").find(text[i]) != std::string_view::npos;
        if (whole && (space || stop) && word.size() >= 2) {
            run.push_back(word);
        } else {
            end_run();
        }
        if (stop) {
            end_run();
        }
        whole = space || stop;
        word.clear();
        ++i;
    }
    end_run();
}

struct SampleItem {
    AgendaItem item;
    std::vector<Run> runs;
};

/// How many items of the sample have a word.
enum class Frequency { Common, Middling, Rare };

Frequency frequency_of(std::size_t turn) {
    return static_cast<Frequency>(turn % 3);
}

class QueryDrawer {
public:
    explicit QueryDrawer(const std::filesystem::path& records) {
        for_each_record(records, {}, [this](Record&& record) {
            add(std::move(record.item));
            return sample_.size() < items_drawn_from;
        });
    }

    /// The query of this kind and turn, or nothing if the item drawn has no such words.
    [[nodiscard]] std::optional<NeutralQuery> draw(QueryKind kind, std::size_t turn) {
        const SampleItem& from = sample_[random_.below(static_cast<std::uint32_t>(sample_.size()))];
        NeutralQuery query;
        query.kind = kind;
        if (!draw_words_of_kind(from, turn, query) ||
            (kind == QueryKind::Filtered && !add_filter(from.item, turn, query))) {
            return std::nullopt;
        }
        return query;
    }

private:
    void add(AgendaItem&& item) {
        SampleItem added{std::move(item), {}};
        const RecordTexts texts = texts_of(added.item);
        add_runs(texts.title, added.runs);
        add_runs(texts.decision, added.runs);
        for (const std::string_view text : texts.others) {
            add_runs(text, added.runs);
        }
        std::unordered_set<std::string_view> words;
        for (const Run& run : added.runs) {
            words.insert(run.begin(), run.end());
        }
        for (const std::string_view word : words) {
            ++items_with_[std::string(word)];
        }
        if (!added.runs.empty()) {
            sample_.push_back(std::move(added));
        }
    }

    bool draw_words_of_kind(const SampleItem& from, std::size_t turn, NeutralQuery& query) {
        switch (query.kind) {
        case QueryKind::Phrase:
            return draw_phrase(from, turn, query);
        case QueryKind::Near:
            return draw_near(from, turn, query);
        case QueryKind::Prefix:
            return draw_prefix(from, turn, 4 + turn % 3, query);
        case QueryKind::Broad:
            return draw_prefix(from, turn, 2 + turn % 2, query);
        case QueryKind::Any:
        case QueryKind::All:
        case QueryKind::Filtered:
        case QueryKind::Faceted:
            break;
        }
        return draw_words(from, turn, query);
    }

    [[nodiscard]] bool is(const std::string& word, Frequency frequency) const {
        const std::size_t items = items_with_.at(word);
        const bool common = items * 20 >= sample_.size();
        const bool rare = items <= std::max<std::size_t>(sample_.size() / 500, 1);
        return frequency == Frequency::Common ? common : frequency == Frequency::Rare ? rare : !common && !rare;
    }

    [[nodiscard]] const Run& any_run(const SampleItem& from) {
        return from.runs[random_.below(static_cast<std::uint32_t>(from.runs.size()))];
    }

    /// A place in `run` from which `following` more words follow.
    [[nodiscard]] std::optional<std::size_t> place(const Run& run, std::size_t following) {
        return run.size() <= following
                   ? std::nullopt
                   : std::optional<std::size_t>(random_.below(static_cast<std::uint32_t>(run.size() - following)));
    }

    [[nodiscard]] bool fits(const std::string& word, Frequency frequency) const {
        return word.size() >= shortest_word && is(word, frequency);
    }

    /// One to four different words of the item, of frequencies in turn.
    bool draw_words(const SampleItem& from, std::size_t turn, NeutralQuery& query) {
        const bool few = query.kind == QueryKind::Filtered || query.kind == QueryKind::Faceted;
        const std::size_t wanted = turn % (few ? 2 : 4) + 1;
        for (int tries = 0; query.words.size() < wanted && tries < 100; ++tries) {
            const Run& run = any_run(from);
            const std::string& word = run[*place(run, 0)];
            const bool known = std::find(query.words.begin(), query.words.end(), word) != query.words.end();
            if (!known && fits(word, frequency_of(turn / 4 + query.words.size()))) {
                query.words.push_back(word);
            }
        }
        return query.words.size() == wanted;
    }

    bool draw_phrase(const SampleItem& from, std::size_t turn, NeutralQuery& query) {
        const Run& run = any_run(from);
        const std::size_t length = 2 + turn % 2;
        const std::optional<std::size_t> first = place(run, length - 1);
        if (!first || !fits(run[*first], frequency_of(turn / 2))) {
            return false;
        }
        const auto begin = run.begin() + static_cast<std::ptrdiff_t>(*first);
        query.words.assign(begin, begin + static_cast<std::ptrdiff_t>(length));
        return true;
    }

    bool draw_near(const SampleItem& from, std::size_t turn, NeutralQuery& query) {
        const Run& run = any_run(from);
        const std::size_t distance = 2 + turn % (near_distance - 2);
        const std::optional<std::size_t> first = place(run, distance);
        if (!first || !fits(run[*first], frequency_of(turn)) || run[*first + distance].size() < shortest_word ||
            run[*first] == run[*first + distance]) {
            return false;
        }
        query.words = {run[*first + distance], run[*first]};
        return true;
    }

    /// The first letters of a word that goes on for two bytes at least.
    bool draw_prefix(const SampleItem& from, std::size_t turn, std::size_t letters, NeutralQuery& query) {
        const Run& run = any_run(from);
        const std::string& word = run[*place(run, 0)];
        std::size_t size = 0;
        for (; letters > 0 && size < word.size(); --letters) {
            size += letter_size(word, size);
        }
        if (size + 2 > word.size() || !is(word, frequency_of(turn))) {
            return false;
        }
        query.words = {word.substr(0, size)};
        return true;
    }

    /// What narrows the query and leaves the item it is drawn from: its cluster, its level or its half of a year.
    static bool add_filter(const AgendaItem& item, std::size_t turn, NeutralQuery& query) {
        if (turn / 2 % 3 == 0) {
            query.cluster = item.kluster;
            return !item.kluster.empty();
        }
        if (turn / 2 % 3 == 1) {
            query.level = item.niveau;
            return !item.niveau.empty();
        }
        const std::string year = item.dato.substr(0, 5); // "2018-"
        const bool first_half = item.dato.substr(5) < "07";
        query.first_day = year + (first_half ? "01-01" : "07-01");
        query.last_day = year + (first_half ? "06-30" : "12-31");
        return item.dato.size() == 10;
    }

    std::vector<SampleItem> sample_;
    std::unordered_map<std::string, std::size_t> items_with_;
    bench_corpus::Random random_{seed};
};

} // namespace

std::vector<NeutralQuery> draw_queries(const std::filesystem::path& records) {
    QueryDrawer drawer(records);
    std::vector<NeutralQuery> queries;
    for (const auto& [kind, number] : numbers) {
        int tries = 0;
        for (std::size_t turn = 0; turn < number;) {
            std::optional<NeutralQuery> query = drawer.draw(kind, turn);
            if (query && std::find(queries.begin(), queries.end(), *query) == queries.end()) {
                queries.push_back(std::move(*query));
                ++turn;
            } else if (++tries == most_tries) {
                throw std::runtime_error("too few words to draw queries from: " + records.string());
            }
        }
    }
    return queries;
}

} // namespace referat::bench
