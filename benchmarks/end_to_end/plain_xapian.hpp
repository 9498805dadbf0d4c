// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace referat::bench {

/// What a program would write with Xapian's own tools for the same items: TermGenerator and QueryParser with the Danish
/// stemmer, terms by Omega's prefixes, the whole record as document data.
class PlainXapianWriter {
public:
    explicit PlainXapianWriter(const std::filesystem::path& folder);
    PlainXapianWriter(const PlainXapianWriter&) = delete;
    PlainXapianWriter& operator=(const PlainXapianWriter&) = delete;
    ~PlainXapianWriter();
    void add(std::span<const AgendaItem> items);
    void commit();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// What is done with a query besides finding its ten best items and reading their records.
enum class Extra { Nothing, Facets, Snippets };

class PlainXapianSearcher {
public:
    explicit PlainXapianSearcher(const std::filesystem::path& folder);
    PlainXapianSearcher(const PlainXapianSearcher&) = delete;
    PlainXapianSearcher& operator=(const PlainXapianSearcher&) = delete;
    ~PlainXapianSearcher();

    /// Items that match, estimated as the engine does it.
    [[nodiscard]] std::size_t search(std::string_view query, Extra extra);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::bench
