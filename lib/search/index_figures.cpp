// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/index_figures.hpp"

#include "backend/chain.hpp"
#include "backend/manifest.hpp"
#include "schema/fields.hpp"
#include "text/danish_dates.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace referat::search {

namespace {

std::uint64_t bytes_of(const backend::Manifest& manifest) {
    std::uint64_t bytes = 0;
    for (const backend::ManifestFile& file : manifest.files) {
        bytes += file.bytes;
    }
    return bytes;
}

IndexStatus from_manifest(const backend::Generation& generation) {
    const backend::Manifest& manifest = generation.manifest;
    IndexStatus status;
    status.generation = generation.number;
    status.format = manifest.format;
    status.analysis = manifest.analysis;
    status.items = manifest.items;
    status.meetings = manifest.meetings;
    status.sources = manifest.sources;
    status.bytes = bytes_of(manifest);
    status.first_date = manifest.first_date;
    status.last_date = manifest.last_date;
    return status;
}

std::size_t count_terms(const backend::DatabaseReader& reader, std::string_view prefix) {
    std::size_t count = 0;
    reader.for_each_term(prefix, [&](std::string_view, std::size_t) { ++count; });
    return count;
}

} // namespace

IndexStatus index_figures(const backend::IndexState& state, const backend::DatabaseReader& reader) {
    if (!state.is_list) {
        return from_manifest(state.generations.front());
    }
    IndexStatus status;
    status.format = backend::index_format;
    status.analysis = backend::Chain::id({reader.splits(), "splits"});
    status.items = reader.item_count();
    status.meetings = count_terms(reader, schema::meeting_prefix);
    status.sources = count_terms(reader, schema::row(Field::Kilde).exact_prefix);
    reader.for_each_term(schema::day_prefix, [&](std::string_view term, std::size_t) {
        if (std::string date = text::with_hyphens(term.substr(schema::day_prefix.size())); !date.empty()) {
            status.last_date = std::move(date);
            status.first_date = status.first_date.empty() ? status.last_date : status.first_date;
        }
    });
    for (const backend::Generation& generation : state.generations) {
        status.generation = std::max(status.generation, generation.number);
        status.bytes += bytes_of(generation.manifest);
    }
    return status;
}

} // namespace referat::search
