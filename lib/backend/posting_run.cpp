// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/posting_run.hpp"

#include "backend/deflate.hpp"
#include "backend/glass_encoding.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace referat::backend {

namespace {

/// A term of the run.
struct Term {
    const char* bytes = nullptr; ///< in the document that had it first
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
    std::uint64_t beginning = 0; ///< the first eight bytes as a number: what most terms are told apart by
    std::uint32_t last_document = 0;
    std::size_t posting_bytes = 0;

    [[nodiscard]] std::string_view view() const { return {bytes, size}; }
};

/// One term of one document.
struct Pair {
    std::uint32_t term = 0;
    std::uint32_t count = 0;
    std::uint32_t position_bytes = 0;
};

std::uint64_t beginning_of(std::string_view term) {
    std::uint64_t value = 0;
    std::memcpy(&value, term.data(), std::min(term.size(), sizeof value));
    return __builtin_bswap64(value);
}

bool before(const Term& a, const Term& b) {
    return a.beginning != b.beginning ? a.beginning < b.beginning : a.view() < b.view();
}

void append_entry(std::string& out, std::string_view content, Deflater& deflater, std::string& scratch) {
    scratch.clear();
    const bool deflated = deflater.append(scratch, content);
    const std::string_view stored = deflated ? std::string_view(scratch) : content;
    glass::append_number(out, 2 * stored.size() + (deflated ? 1 : 0));
    out.append(stored);
}

class RunMaker {
public:
    explicit RunMaker(std::span<const PreparedDocument> documents) : documents_(documents), table_(table_size()) {}

    PostingRun make() {
        for (std::uint32_t i = 0; i < documents_.size(); ++i) {
            add(documents_[i], i);
        }
        sort_terms();
        write_postings();
        write_documents();
        return std::move(run_);
    }

private:
    /// Twice as large as the terms can be many.
    [[nodiscard]] std::size_t table_size() const {
        std::size_t pairs = 0;
        for (const PreparedDocument& document : documents_) {
            pairs += document.terms.size();
        }
        return std::bit_ceil(std::max<std::size_t>(pairs, 1024));
    }

    void add(const PreparedDocument& document, std::uint32_t number) {
        // Slots of the table are far apart in memory: all are asked for before the first is read.
        const std::size_t mask = table_.size() - 1;
        for (const PreparedTerm& term : document.terms) {
            __builtin_prefetch(&table_[term.hash & mask]);
        }
        PostingRun::Length length;
        for (const PreparedTerm& prepared : document.terms) {
            const std::uint32_t index = intern(document.term(prepared), prepared.hash);
            const std::size_t before = positions_.size();
            if (prepared.position_count > 0) {
                glass::append_positions(positions_, document.positions_of(prepared));
            }
            const auto position_bytes = static_cast<std::uint32_t>(positions_.size() - before);
            Term& term = terms_[index];
            term.posting_bytes += glass::number_size(number - term.last_document) +
                                  glass::number_size(prepared.wdf) + glass::number_size(position_bytes) + position_bytes;
            term.last_document = number;
            pairs_.push_back({index, prepared.wdf, position_bytes});
            length.total += prepared.wdf;
            length.largest = std::max(length.largest, prepared.wdf);
        }
        run_.lengths.push_back(length);
        for (const PreparedValue& value : document.values) {
            const auto slot = static_cast<std::size_t>(value.slot);
            glass::append_number(run_.values[slot], number - last_value_[slot]);
            glass::append_string(run_.values[slot], value.value);
            last_value_[slot] = number;
        }
    }

    std::uint32_t intern(std::string_view term, std::uint32_t hash) {
        const std::size_t mask = table_.size() - 1;
        for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
            if (table_[slot] == 0) {
                terms_.push_back({term.data(), static_cast<std::uint32_t>(term.size()), hash, beginning_of(term), 0, 0});
                table_[slot] = static_cast<std::uint32_t>(terms_.size());
                return table_[slot] - 1;
            }
            const Term& known = terms_[table_[slot] - 1];
            if (known.hash == hash && known.view() == term) {
                return table_[slot] - 1;
            }
        }
    }

    void sort_terms() {
        order_.resize(terms_.size());
        std::iota(order_.begin(), order_.end(), 0U);
        std::ranges::sort(order_, [this](std::uint32_t a, std::uint32_t b) { return before(terms_[a], terms_[b]); });
    }

    void write_postings() {
        std::size_t total = 0;
        for (const Term& term : terms_) {
            total += 1 + term.size + glass::number_size(term.posting_bytes) + term.posting_bytes;
        }
        run_.terms.resize(total);
        // Each term's postings are written where they belong, document by document.
        std::vector<char*> next(terms_.size());
        char* out = run_.terms.data();
        for (const std::uint32_t index : order_) {
            const Term& term = terms_[index];
            *out++ = static_cast<char>(term.size);
            out = std::copy_n(term.bytes, term.size, out);
            out = put_number(out, term.posting_bytes);
            next[index] = out;
            out += term.posting_bytes;
        }
        for (Term& term : terms_) {
            term.last_document = 0;
        }
        const Pair* pair = pairs_.data();
        const char* positions = positions_.data();
        for (std::uint32_t number = 0; number < documents_.size(); ++number) {
            for (std::size_t i = 0; i < documents_[number].terms.size(); ++i, ++pair) {
                std::uint32_t& last = terms_[pair->term].last_document;
                char* at = put_number(next[pair->term], number - last);
                last = number;
                at = put_number(at, pair->count);
                at = put_number(at, pair->position_bytes);
                next[pair->term] = std::copy_n(positions, pair->position_bytes, at);
                positions += pair->position_bytes;
            }
        }
    }

    static char* put_number(char* at, std::uint64_t value) {
        while (value >= 0x80) {
            *at++ = static_cast<char>(value | 0x80);
            value >>= 7;
        }
        *at++ = static_cast<char>(value);
        return at;
    }

    void write_documents() {
        struct Entry {
            std::uint32_t rank = 0;
            std::uint32_t count = 0;
        };
        std::vector<std::uint32_t> rank(terms_.size());
        for (std::uint32_t i = 0; i < order_.size(); ++i) {
            rank[order_[i]] = i;
        }
        Deflater deflater;
        std::string list;
        std::string scratch;
        std::vector<Entry> entries;
        const Pair* pair = pairs_.data();
        for (std::size_t number = 0; number < documents_.size(); ++number) {
            const PreparedDocument& document = documents_[number];
            entries.clear();
            for (std::size_t i = 0; i < document.terms.size(); ++i, ++pair) {
                entries.push_back({rank[pair->term], pair->count});
            }
            std::ranges::sort(entries, {}, &Entry::rank);
            append_entry(run_.documents, document.data, deflater, scratch);
            list.clear();
            glass::append_number(list, run_.lengths[number].total);
            glass::append_number(list, entries.size());
            std::string_view last;
            for (const Entry& entry : entries) {
                const std::string_view term = terms_[order_[entry.rank]].view();
                append_listed(list, term, last, entry.count);
                last = term;
            }
            append_entry(run_.documents, list, deflater, scratch);
            glass::append_string(run_.documents, slots_of(document));
        }
    }

    /// The slots that have a value: for each how many before it have none.
    static std::string slots_of(const PreparedDocument& document) {
        std::string slots;
        std::uint32_t next = 0;
        for (const PreparedValue& value : document.values) {
            const auto slot = static_cast<std::uint32_t>(value.slot);
            glass::append_number(slots, slot - next);
            next = slot + 1;
        }
        return slots;
    }

    /// A term of a term list: what it has in common with the one before, what it has not, and its count. The first has
    /// nothing in common and does not say so. A small count shares a byte with the size of what is in common.
    static void append_listed(std::string& list, std::string_view term, std::string_view last, std::uint32_t count) {
        if (last.data() == nullptr) {
            list.push_back(static_cast<char>(term.size()));
            list.append(term);
            glass::append_number(list, count);
            return;
        }
        const auto common = static_cast<std::size_t>(std::ranges::mismatch(term, last).in1 - term.begin());
        const std::size_t shared = count < 127 ? (count + 1) * (last.size() + 1) + common : 256;
        list.push_back(static_cast<char>(shared < 256 ? shared : common));
        list.push_back(static_cast<char>(term.size() - common));
        list.append(term.substr(common));
        if (shared >= 256) {
            glass::append_number(list, count);
        }
    }

    std::span<const PreparedDocument> documents_;
    PostingRun run_;
    std::vector<std::uint32_t> table_; ///< 1 + index of a term, 0 for free; the size is a power of two
    std::vector<Term> terms_;
    std::vector<std::uint32_t> order_; ///< indices of terms, in the order of their bytes
    std::vector<Pair> pairs_;          ///< document by document, in the order of its terms
    std::string positions_;            ///< of the pairs, coded
    std::array<std::uint32_t, schema::slot_count> last_value_{};
};

} // namespace

std::size_t PostingRun::bytes() const {
    std::size_t total = terms.size() + documents.size() + lengths.size() * sizeof(Length);
    for (const std::string& slot : values) {
        total += slot.size();
    }
    return total;
}

PostingRun make_run(std::span<const PreparedDocument> documents) {
    return RunMaker(documents).make();
}

} // namespace referat::backend
