// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/posting_run.hpp"

#include "backend/build/deflate.hpp"
#include "backend/build/run_vocabulary.hpp"
#include "backend/glass/encoding.hpp"

#include <algorithm>
#include <utility>

namespace referat::backend {

namespace {

/// What is written of a term: its size, and the document that stands last in it.
struct Written {
    std::uint32_t last_document = 0;
    std::uint32_t last_placed = 0;
    std::size_t posting_bytes = 0;
    std::size_t position_bytes = 0;
};

/// One term of one document.
struct Pair {
    RunVocabulary::Term term = 0;
    std::uint32_t count = 0;
    std::uint32_t position_bytes = 0;
};

/// What an entry of a term list takes besides the bytes of its term.
constexpr std::size_t most_listed_bytes = 2 + 5;

/// The term list of one document while it grows.
struct DocumentList {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view last; ///< its last term

    /// Adds a term: the size of what it has in common with the one before, the size of what it has not and the bytes of
    /// that, its count. The first has nothing in common and does not say so. A small count shares a byte with the size
    /// of what is in common.
    void add(char* lists, std::string_view term, std::uint32_t count) {
        char* at = lists + end;
        std::size_t common = 0;
        bool counted = false;
        if (last.data() != nullptr) {
            common = glass::common_prefix(term, last);
            const std::size_t shared = count < 127 ? (count + 1) * (last.size() + 1) + common : 256;
            counted = shared < 256;
            *at++ = static_cast<char>(counted ? shared : common);
        }
        *at++ = static_cast<char>(term.size() - common);
        at = std::copy(term.begin() + static_cast<std::ptrdiff_t>(common), term.end(), at);
        if (!counted) {
            at = glass::put_number(at, count);
        }
        end = static_cast<std::size_t>(at - lists);
        last = term;
    }
};

void append_entry(std::string& out, std::string_view content, Deflater::Kind kind, Deflater& deflater,
                  std::string& scratch) {
    scratch.clear();
    const bool deflated = deflater.append(scratch, content, kind);
    const std::string_view stored = deflated ? std::string_view(scratch) : content;
    glass::append_number(out, 2 * stored.size() + (deflated ? 1 : 0));
    out.append(stored);
}

class RunMaker {
public:
    explicit RunMaker(std::span<const PreparedDocument> documents)
        : documents_(documents), vocabulary_(count_words(documents)) {}

    PostingRun make() {
        for (std::uint32_t i = 0; i < documents_.size(); ++i) {
            add(documents_[i], i);
        }
        order_ = vocabulary_.sorted();
        write_postings();
        write_documents();
        run_.documents.shrink_to_fit();
        for (std::string& values : run_.values) {
            values.shrink_to_fit();
        }
        return std::move(run_);
    }

private:
    static std::size_t count_words(std::span<const PreparedDocument> documents) {
        std::size_t words = 0;
        for (const PreparedDocument& document : documents) {
            words += document.words.size();
        }
        return words;
    }

    void look_up_words(const PreparedDocument& document) {
        for (const PreparedWord& word : document.words) {
            vocabulary_.expect(word.hash);
        }
        words_.clear();
        for (const PreparedWord& word : document.words) {
            words_.push_back(vocabulary_.word(document.word(word), word.hash));
        }
        for (const RunVocabulary::Word word : words_) {
            vocabulary_.expect_terms(word);
        }
    }

    void add(const PreparedDocument& document, std::uint32_t number) {
        look_up_words(document);
        PostingRun::Length length;
        std::size_t listed_bytes = 0;
        char* positions = make_room_for_positions(document);
        for (const PreparedTerm& prepared : document.terms) {
            const RunVocabulary::Term term = vocabulary_.term(words_[prepared.word], prepared.prefix);
            const char* const before = positions;
            if (prepared.position_count > 0) {
                positions = glass::put_positions(positions, document.positions_of(prepared));
            }
            const auto position_bytes = static_cast<std::uint32_t>(positions - before);
            if (term == written_.size()) {
                written_.emplace_back();
            }
            Written& written = written_[term];
            written.posting_bytes +=
                glass::number_size(number - written.last_document) + glass::number_size(prepared.wdf);
            written.last_document = number;
            if (position_bytes > 0) {
                written.position_bytes += glass::number_size(number - written.last_placed) +
                                          glass::number_size(position_bytes) + position_bytes;
                written.last_placed = number;
            }
            pairs_.push_back({term, prepared.wdf, position_bytes});
            listed_bytes += vocabulary_.size_of(term) + most_listed_bytes;
            length.total += prepared.wdf;
            length.largest = std::max(length.largest, prepared.wdf);
        }
        positions_size_ = static_cast<std::size_t>(positions - positions_.data());
        listed_bytes_.push_back(listed_bytes);
        run_.lengths.push_back(length);
        for (const PreparedValue& value : document.values) {
            const auto slot = static_cast<std::size_t>(value.slot);
            glass::append_number(run_.values[slot], number - last_value_[slot]);
            glass::append_string(run_.values[slot], value.value);
            last_value_[slot] = number;
        }
    }

    /// @return  where they go
    char* make_room_for_positions(const PreparedDocument& document) {
        const std::size_t room =
            document.terms.size() * glass::positions_room(0) + document.positions.size() * sizeof(std::uint32_t);
        if (positions_.size() < positions_size_ + room) {
            positions_.resize(2 * positions_.size() + room);
        }
        return positions_.data() + positions_size_;
    }

    /// Writes all terms of which `bytes` is more than 0, with so much room behind each.
    /// @return  for each term where its room begins
    std::vector<char*> write_terms(std::string& out, std::size_t Written::*bytes) const {
        std::size_t total = 0;
        for (RunVocabulary::Term term = 0; term < written_.size(); ++term) {
            if (const std::size_t size = written_[term].*bytes; size > 0) {
                total += 1 + vocabulary_.size_of(term) + glass::number_size(size) + size;
            }
        }
        out.resize(total);
        std::vector<char*> rooms(written_.size());
        char* at = out.data();
        for (const RunVocabulary::Term term : order_) {
            if (const std::size_t size = written_[term].*bytes; size > 0) {
                *at++ = static_cast<char>(vocabulary_.size_of(term));
                at = vocabulary_.put(at, term);
                at = glass::put_number(at, size);
                rooms[term] = at;
                at += size;
            }
        }
        return rooms;
    }

    /// Each term's postings and positions are written where they belong, document by document.
    void write_postings() {
        std::vector<char*> postings = write_terms(run_.postings, &Written::posting_bytes);
        std::vector<char*> places = write_terms(run_.positions, &Written::position_bytes);
        for (Written& written : written_) {
            written.last_document = 0;
            written.last_placed = 0;
        }
        const Pair* pair = pairs_.data();
        const char* positions = positions_.data();
        for (std::uint32_t number = 0; number < documents_.size(); ++number) {
            for (std::size_t i = 0; i < documents_[number].terms.size(); ++i, ++pair) {
                Written& written = written_[pair->term];
                char*& posting = postings[pair->term];
                posting = glass::put_number(posting, number - std::exchange(written.last_document, number));
                posting = glass::put_number(posting, pair->count);
                if (pair->position_bytes > 0) {
                    char*& place = places[pair->term];
                    place = glass::put_number(place, number - std::exchange(written.last_placed, number));
                    place = glass::put_number(place, pair->position_bytes);
                    place = std::copy_n(positions, pair->position_bytes, place);
                    positions += pair->position_bytes;
                }
            }
        }
    }

    /// The term lists of all documents, each from its place in lists_ on: term by term, so that they come out in order
    /// without being sorted.
    void list_terms() {
        std::vector<DocumentList> lists(documents_.size());
        std::size_t most = 0;
        for (std::size_t number = 0; number < documents_.size(); ++number) {
            lists[number].begin = most;
            lists[number].end = most + put_list_head(number, nullptr);
            most = lists[number].end + listed_bytes_[number];
        }
        lists_.resize(most);
        for (std::size_t number = 0; number < documents_.size(); ++number) {
            put_list_head(number, lists_.data() + lists[number].begin);
        }
        const char* at = run_.postings.data();
        const char* const end = at + run_.postings.size();
        while (at != end) {
            const std::size_t size = static_cast<unsigned char>(*at++);
            const std::string_view term(at, size);
            at += size;
            const std::uint64_t bytes = glass::read_number(at);
            std::uint32_t number = 0;
            for (const char* const after = at + bytes; at != after;) {
                number += static_cast<std::uint32_t>(glass::read_number(at));
                const auto count = static_cast<std::uint32_t>(glass::read_number(at));
                lists[number].add(lists_.data(), term, count);
            }
        }
        list_places_ = std::move(lists);
    }

    void write_documents() {
        list_terms();
        Deflater deflater;
        std::string scratch;
        for (std::size_t number = 0; number < documents_.size(); ++number) {
            const PreparedDocument& document = documents_[number];
            const DocumentList& list = list_places_[number];
            append_entry(run_.documents, document.data, Deflater::Kind::Record, deflater, scratch);
            append_entry(run_.documents, std::string_view(lists_).substr(list.begin, list.end - list.begin),
                         Deflater::Kind::TermList, deflater, scratch);
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

    /// The length of the document and the number of its terms. @return  the size; nothing is written at null
    std::size_t put_list_head(std::size_t number, char* at) const {
        const std::uint64_t length = run_.lengths[number].total;
        const std::uint64_t terms = documents_[number].terms.size();
        if (at != nullptr) {
            glass::put_number(glass::put_number(at, length), terms);
        }
        return glass::number_size(length) + glass::number_size(terms);
    }

    std::span<const PreparedDocument> documents_;
    PostingRun run_;
    RunVocabulary vocabulary_;
    std::vector<RunVocabulary::Word> words_; ///< those of the document that is added
    std::vector<Written> written_;           ///< one a term
    std::vector<RunVocabulary::Term> order_;
    std::vector<Pair> pairs_;               ///< document by document, in the order of its terms
    std::vector<std::size_t> listed_bytes_; ///< at most so many has the term list of each document
    std::string positions_;                 ///< of the pairs, coded, and room for more
    std::size_t positions_size_ = 0;
    std::array<std::uint32_t, schema::slot_count> last_value_{};
    std::string lists_; ///< term lists of the documents
    std::vector<DocumentList> list_places_;
};

} // namespace

std::size_t PostingRun::bytes() const {
    std::size_t total = postings.size() + positions.size() + documents.size() + lengths.size() * sizeof(Length);
    for (const std::string& slot : values) {
        total += slot.size();
    }
    return total;
}

PostingRun make_run(std::span<const PreparedDocument> documents) {
    return RunMaker(documents).make();
}

} // namespace referat::backend
