// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "support/temporary_folder.hpp"

#include <referat/indexer.hpp>
#include <referat/searcher.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

/// A folder of minutes, with a folder "under" it, and an index of it.
class Corpus {
public:
    Corpus() { std::filesystem::create_directories(files.path() / "under"); }

    referat::PublishReport index(const referat::IndexOptions& options = {}) const {
        referat::Indexer indexer(index_folder.path(), options);
        const std::vector<std::filesystem::path> paths{files.path()};
        indexer.add_paths(paths);
        return indexer.publish();
    }

    [[nodiscard]] std::size_t count(const std::string& query) const {
        return referat::Searcher(index_folder.path()).search(referat::Query::parse(query)).total;
    }

    void write(const std::string& name, const std::string& content) const {
        static_cast<void>(files.write(name, content));
    }
    void remove(const std::string& name) const { std::filesystem::remove(files.path() / name); }

    TemporaryFolder files;
    TemporaryFolder index_folder;
};
