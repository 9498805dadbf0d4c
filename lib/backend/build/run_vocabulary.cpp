// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/run_vocabulary.hpp"

#include "backend/glass/encoding.hpp"
#include "schema/terms.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

namespace referat::backend {

namespace {

constexpr std::size_t least_slots = 1024;

bool takes_colon(std::string_view word) {
    constexpr std::string_view any_prefix = "Z";
    return schema::prefix_bytes(any_prefix, word) > any_prefix.size();
}

} // namespace

RunVocabulary::RunVocabulary(std::size_t most_words) : slots_(std::bit_ceil(std::max(2 * most_words, least_slots))) {}

RunVocabulary::Word RunVocabulary::word(std::string_view bytes, std::uint32_t hash) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        Slot& known = slots_[slot];
        if (known.word == none) {
            known = {hash, static_cast<Word>(words_.size())};
            words_.push_back(bytes);
            terms_of_words_.resize(words_.size() * prefixes_.size(), none);
            return known.word;
        }
        if (known.hash == hash && words_[known.word] == bytes) {
            return known.word;
        }
    }
}

RunVocabulary::Term RunVocabulary::term(Word word, schema::WordPrefix prefix) {
    Term& term = terms_of_words_[word * prefixes_.size() + prefix];
    if (term == none) {
        const std::size_t size = schema::prefix_bytes(prefixes_[prefix], words_[word]) + words_[word].size();
        term = static_cast<Term>(terms_.size());
        terms_.push_back({word, static_cast<std::uint16_t>(prefix), static_cast<std::uint16_t>(size)});
    }
    return term;
}

char* RunVocabulary::put(char* at, Term term) const {
    const KnownTerm& known = terms_[term];
    const std::string& prefix = prefixes_[known.prefix];
    const std::string_view word = words_[known.word];
    at = std::copy(prefix.begin(), prefix.end(), at);
    if (prefix.size() + word.size() < known.size) {
        *at++ = ':';
    }
    return std::copy(word.begin(), word.end(), at);
}

std::string RunVocabulary::text(Term term) const {
    std::string bytes(size_of(term), '\0');
    put(bytes.data(), term);
    return bytes;
}

std::vector<RunVocabulary::Word> RunVocabulary::sorted_words() const {
    struct Key {
        std::uint64_t beginning = 0; ///< what most words are told apart by
        Word word = 0;
    };
    std::vector<Key> keys;
    keys.reserve(words_.size());
    for (Word word = 0; word < words_.size(); ++word) {
        keys.push_back({glass::beginning_of(words_[word]), word});
    }
    std::ranges::sort(keys, [this](const Key& a, const Key& b) {
        return a.beginning != b.beginning ? a.beginning < b.beginning : words_[a.word] < words_[b.word];
    });
    std::vector<Word> order;
    order.reserve(keys.size());
    std::ranges::transform(keys, std::back_inserter(order), &Key::word);
    return order;
}

/// One for each prefix that has terms.
std::vector<RunVocabulary::Group> RunVocabulary::groups() const {
    std::vector<Group> groups(prefixes_.size());
    const auto add = [&](Word word, schema::WordPrefix first, std::size_t end) {
        const Term* const row = &terms_of_words_[word * prefixes_.size()];
        for (std::size_t prefix = first; prefix < end; ++prefix) {
            if (row[prefix] != none) {
                groups[prefix].terms.push_back(row[prefix]);
            }
        }
    };
    // Behind a prefix, what takes a colon stands where a colon does.
    std::array<std::vector<Word>, 3> before_at_and_behind_colon;
    for (const Word word : sorted_words()) {
        add(word, schema::whole_words, schema::whole_words + 1);
        const std::string_view text = words_[word];
        const std::size_t part = takes_colon(text) ? 1 : text < ":" ? 0 : 2;
        before_at_and_behind_colon[part].push_back(word);
    }
    for (const std::vector<Word>& part : before_at_and_behind_colon) {
        for (const Word word : part) {
            add(word, schema::whole_words + 1, prefixes_.size());
        }
    }
    std::erase_if(groups, [](const Group& group) { return group.terms.empty(); });
    return groups;
}

std::vector<RunVocabulary::Term> RunVocabulary::sorted() const {
    std::vector<Term> order;
    order.reserve(terms_.size());
    std::vector<Group> left = groups();
    // Terms of one prefix stand together, but for the few that sort between: each turn takes all that come before the
    // first of any other group.
    while (!left.empty()) {
        std::vector<std::pair<std::string, std::size_t>> heads;
        for (std::size_t i = 0; i < left.size(); ++i) {
            heads.emplace_back(text(left[i].terms[left[i].next]), i);
        }
        std::ranges::partial_sort(heads,
                                  heads.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, heads.size())));
        Group& first = left[heads.front().second];
        const auto begin = first.terms.begin() + static_cast<std::ptrdiff_t>(first.next);
        const auto end =
            heads.size() == 1 ? first.terms.end() : std::partition_point(begin, first.terms.end(), [&](Term term) {
                return text(term) < heads[1].first;
            });
        order.insert(order.end(), begin, end);
        first.next = static_cast<std::size_t>(end - first.terms.begin());
        if (end == first.terms.end()) {
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(heads.front().second));
        }
    }
    return order;
}

} // namespace referat::backend
