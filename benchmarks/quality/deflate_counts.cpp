// SPDX-License-Identifier: GPL-2.0-or-later
//
// Counts what the entries of an index are made of when they are deflated: the table
// lib/backend/build/deflate_counts.txt.

#include "backend/glass/encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <span>
#include <string>
#include <string_view>

#include <isa-l/igzip_lib.h>
#include <xapian.h>

namespace {

/// The largest count printed; of what is rarer than that share, 1.
constexpr std::uint64_t largest = 9999;

void count(isal_huff_histogram& histogram, std::string text) {
    isal_update_histogram(reinterpret_cast<std::uint8_t*>(text.data()), static_cast<int>(text.size()), &histogram);
}

/// The terms of a document as its entry has them, but for how their counts are packed.
std::string term_list(const Xapian::Database& database, Xapian::docid document) {
    std::string list;
    std::string last;
    for (auto term = database.termlist_begin(document); term != database.termlist_end(document); ++term) {
        const std::string bytes = *term;
        const std::size_t common = referat::backend::glass::common_prefix(bytes, last);
        const std::size_t shared = (term.get_wdf() + 1) * (last.size() + 1) + common;
        list.push_back(static_cast<char>(std::min<std::size_t>(shared, 255)));
        list.push_back(static_cast<char>(bytes.size() - common));
        list.append(bytes, common);
        last = bytes;
    }
    return list;
}

void print(std::string_view name, std::span<const std::uint64_t> counts) {
    const std::uint64_t most = *std::ranges::max_element(counts);
    std::cout << name;
    for (const std::uint64_t count : counts) {
        std::cout << ' ' << std::max<std::uint64_t>(1, count * largest / most);
    }
    std::cout << '\n';
}

void print(const std::string& name, const isal_huff_histogram& histogram) {
    print(name + "-literals", std::span(histogram.lit_len_histogram).first(256));
    print(name + "-lengths", std::span(histogram.lit_len_histogram).subspan(256));
    print(name + "-distances", histogram.dist_histogram);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: deflate_counts DATABASE\n";
        return 2;
    }
    try {
        const Xapian::Database database(argv[1]);
        isal_huff_histogram records{};
        isal_huff_histogram lists{};
        for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
            count(records, database.get_document(*posting).get_data());
            count(lists, term_list(database, *posting));
        }
        print("records", records);
        print("lists", lists);
        return 0;
    } catch (const Xapian::Error& error) {
        std::cerr << error.get_description() << '\n';
        return 1;
    }
}
