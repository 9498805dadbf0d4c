// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/word_lists.hpp"

#include <utility>

namespace referat::search {

const WordLists::List& WordLists::list_of(const std::string& prefix) {
    const auto known = lists_.find(prefix);
    if (known != lists_.end()) {
        return known->second;
    }
    List list;
    reader_.for_each_word(prefix, [&](std::string_view word, std::size_t frequency) {
        list.letters.append(word);
        list.ends.push_back(list.letters.size());
        list.frequencies.push_back(static_cast<std::uint32_t>(frequency));
    });
    return lists_.emplace(prefix, std::move(list)).first->second;
}

void WordLists::for_each(const std::string& prefix,
                         const std::function<void(std::string_view word, std::size_t frequency)>& visit) {
    const List& list = list_of(prefix);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < list.ends.size(); ++i) {
        visit(std::string_view(list.letters).substr(begin, list.ends[i] - begin), list.frequencies[i]);
        begin = list.ends[i];
    }
}

} // namespace referat::search
