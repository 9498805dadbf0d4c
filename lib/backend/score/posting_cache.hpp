// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/score/cached_list.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace referat::backend {

/// Whether a word that so many documents have is worth keeping: lists of fewer are soon read.
/// @param end  numbers of documents are below it
[[nodiscard]] constexpr bool is_worth_keeping(std::uint64_t documents, std::uint32_t end) {
    constexpr std::uint32_t dense = 16; // one document in so many
    return documents * dense >= end;
}

/// Postings and places of words that queries ask for again and again, as far as queries have read them. If there is no
/// room, what is asked for much less often makes way, the longest unasked first; so queries that ask for more than
/// there is room for, in turn, do not drive out all that is there.
///
/// Thread safety: one thread at a time.
class PostingCache {
public:
    /// @param most_bytes  of all that is kept; 0: nothing is
    explicit PostingCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// What is asked for from here on is asked for by another query.
    void begin_query() { ++query_; }

    /// What is kept under this key; null if nothing is.
    /// @tparam List  of one key always the same
    template <typename List>
    [[nodiscard]] std::shared_ptr<List> find(const std::string& key) {
        return std::static_pointer_cast<List>(find_list(key));
    }
    /// Has a list made and keeps it, if there is room. Null if there is none.
    /// @param key    find() has found nothing for it
    /// @param bytes  at most about so many the list is going to take
    template <typename List>
    [[nodiscard]] std::shared_ptr<List> offer(const std::string& key, std::size_t bytes,
                                              const std::function<std::shared_ptr<List>()>& make) {
        return std::static_pointer_cast<List>(offer_list(key, bytes, make));
    }

    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    struct Entry {
        std::string key;
        std::shared_ptr<CachedList> list; ///< null: it has only been asked for
        std::size_t bytes = 0;            ///< of the list when it was asked for last
        std::uint64_t first = 0;          ///< the query that did first
        std::uint64_t last = 0;           ///< and the last one
        std::uint64_t queries = 1;        ///< that did
    };
    using Entries = std::list<Entry>;

    [[nodiscard]] std::shared_ptr<CachedList> find_list(const std::string& key);
    [[nodiscard]] std::shared_ptr<CachedList> offer_list(const std::string& key, std::size_t bytes,
                                                         const std::function<std::shared_ptr<CachedList>()>& make);
    /// Says that the present query asks for it. @return  false if that is known
    bool ask(Entries::iterator entry);
    /// Drops lists that are asked for less than half as often as `entry` until so many bytes are free.
    /// @return  false, and none is dropped, if there are not enough of them
    bool make_room(std::size_t bytes, const Entry& entry);
    void drop_list(Entry& entry);
    /// Counts what the list takes by now.
    void measure(Entry& entry);

    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::uint64_t query_ = 0;
    Entries entries_; ///< what was asked for last is the first
    std::unordered_map<std::string_view, Entries::iterator> by_key_;
};

} // namespace referat::backend
