// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/split.hpp>

#include "backend/database_reader.hpp"
#include "backend/generation.hpp"
#include "backend/index_path.hpp"
#include "backend/meeting.hpp"
#include "backend/stored_record.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "indexing/source_files.hpp"
#include "indexing/storage_errors.hpp"
#include "query/combine.hpp"
#include "schema/fields.hpp"

#include <referat/error.hpp>

#include <charconv>
#include <cstdint>
#include <exception>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace referat::inline v0 {

namespace fs = std::filesystem;

namespace {

constexpr auto list_name = "shards";

/// The same on every machine and for every number of other meetings.
std::size_t shard_of(std::string_view meeting_term, std::size_t shards) {
    const std::string digits = base::fingerprint(meeting_term).substr(0, 16);
    std::uint64_t hash = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), hash, 16);
    return static_cast<std::size_t>(hash % shards);
}

/// The kind of every meeting whose index tells, by meeting key: a later agenda must not replace minutes.
std::map<std::string, MinutesKind, std::less<>> kinds_of(const backend::IndexState& state) {
    std::map<std::string, MinutesKind, std::less<>> kinds;
    for (const backend::Generation& generation : state.generations) {
        const indexing::SourceList sources = indexing::read_sources(generation.path, generation.path);
        for (const auto& [id, source] : sources.all()) {
            for (const indexing::SourceMeeting& meeting : source.meetings) {
                if (meeting.stands) {
                    kinds[meeting.key] = meeting.kind;
                }
            }
        }
    }
    return kinds;
}

void refuse_used_folder(const fs::path& out) {
    indexing::translate_storage_errors(out, [&] {
        fs::create_directories(out);
        if (!fs::is_empty(out)) {
            throw IndexError("the folder is not empty", out, "name a new folder for the shards");
        }
    });
}

class Splitter {
public:
    Splitter(const fs::path& index, fs::path out, IndexOptions options)
        : index_(index), out_(std::move(out)), options_(std::move(options)) {
        backend::open_index(index, [&](const backend::IndexState& state) {
            reader_.emplace(state.shards, index);
            kinds_ = kinds_of(state);
        });
        if (reader_->item_count() == 0) {
            throw IndexError("the index holds no items", index);
        }
        options_.splits.clear();
        if (!reader_->splits().empty()) {
            options_.splits = out_ / "splits.txt";
        }
    }

    SplitReport run(std::size_t shards) {
        refuse_used_folder(out_);
        return indexing::translate_storage_errors(out_, [&] {
            if (!options_.splits.empty()) {
                base::write_file_atomically(options_.splits, reader_->splits());
            }
            SplitReport report;
            std::string list = "# One index in parts; search it by the name of this file.\n";
            for (std::size_t i = 0; i < shards; ++i) {
                const std::string name = "shard-" + std::to_string(i + 1);
                if (std::optional<SplitShard> shard = make_shard(out_ / name, i, shards)) {
                    report.shards.push_back(std::move(*shard));
                    list.append("auto ").append(name).append("\n");
                }
            }
            if (!options_.splits.empty()) {
                fs::remove(options_.splits); // each shard keeps them
            }
            report.list = out_ / list_name;
            base::write_file_atomically(report.list, list);
            return report;
        });
    }

private:
    std::optional<SplitShard> make_shard(const fs::path& folder, std::size_t number, std::size_t shards) {
        std::optional<Indexer> indexer;
        reader_->for_each_term(schema::meeting_prefix, [&](std::string_view term, std::size_t) {
            if (shard_of(term, shards) == number) {
                if (!indexer) {
                    indexer.emplace(folder, options_);
                }
                indexer->add(meeting(term));
            }
        });
        if (!indexer) {
            return std::nullopt;
        }
        const PublishReport report = indexer->publish();
        return SplitShard{folder, folder / backend::generation_name(report.generation), report.items_total};
    }

    Minutes meeting(std::string_view term) const {
        Minutes minutes;
        reader_->for_each_match(query::make_leaf(std::string(term), 0.0), {{}, true},
                                [&](const backend::ItemRead& read) {
                                    minutes.items.push_back(backend::read_stored_record(read.data, index_));
                                });
        minutes.kilde = minutes.items.front().kilde;
        if (const auto kind = kinds_.find(backend::meeting_key(minutes.items.front())); kind != kinds_.end()) {
            minutes.kind = kind->second;
        }
        return minutes;
    }

    fs::path index_;
    fs::path out_;
    IndexOptions options_;
    std::optional<backend::DatabaseReader> reader_;
    std::map<std::string, MinutesKind, std::less<>> kinds_;
};

} // namespace

SplitReport split_index(const fs::path& index, std::size_t shards, const fs::path& out, const IndexOptions& options) {
    if (shards == 0) {
        throw InvalidArgument("an index is split into one shard at least");
    }
    return Splitter(index, out, options).run(shards);
}

} // namespace referat::inline v0
