// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/generation.hpp"

#include "backend/chain.hpp"
#include "base/file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <exception>

namespace referat::backend {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view name_prefix = "generation-";
constexpr std::string_view corrupt_prefix = "the index is damaged: ";
constexpr std::size_t max_current_bytes = 4096;
constexpr std::size_t max_manifest_bytes = std::size_t{16} << 20;

bool is_missing(const fs::filesystem_error& error) {
    return error.code() == std::errc::no_such_file_or_directory || error.code() == std::errc::not_a_directory;
}

[[noreturn]] void throw_unreadable(const fs::filesystem_error& error, const fs::path& index_dir) {
    throw IndexError("the index cannot be read: " + error.path1().filename().string() + ": " + error.code().message(),
                     index_dir);
}

void check_files(const Generation& generation, const fs::path& index_dir) {
    for (const ManifestFile& file : generation.manifest.files) {
        std::error_code error;
        const std::uintmax_t bytes = fs::file_size(generation.path / file.name, error);
        if (error) {
            throw_corrupt(file.name + ": " + error.message(), index_dir);
        }
        if (bytes != file.bytes) {
            throw_corrupt(file.name + " has " + std::to_string(bytes) + " bytes, not " + std::to_string(file.bytes),
                          index_dir);
        }
    }
}

Generation open_generation(std::uint64_t number, const fs::path& index_dir) {
    Generation generation = read_generation(number, index_dir);
    check_files(generation, index_dir);
    return generation;
}

} // namespace

void throw_corrupt(const std::string& reason, const fs::path& index_dir, std::string_view hint) {
    throw IndexCorrupt(std::string(corrupt_prefix) + reason, index_dir, std::string(hint));
}

std::string corrupt_reason(const IndexCorrupt& error) {
    const std::string_view what = error.what();
    return std::string(what.starts_with(corrupt_prefix) ? what.substr(corrupt_prefix.size()) : what);
}

std::string generation_name(std::uint64_t number) {
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "generation-%06llu", static_cast<unsigned long long>(number));
    return name.data();
}

std::optional<std::uint64_t> generation_number(std::string_view name) {
    if (!name.starts_with(name_prefix)) {
        return std::nullopt;
    }
    const std::string_view digits = name.substr(name_prefix.size());
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || generation_name(number) != name) {
        return std::nullopt;
    }
    return number;
}

std::uint64_t read_current(const fs::path& index_dir) {
    std::string content;
    try {
        content = base::read_file(index_dir / current_name, max_current_bytes);
    } catch (const fs::filesystem_error& error) {
        if (is_missing(error)) {
            throw IndexNotFound("no index here", index_dir, "make one with `referat index`");
        }
        if (error.code() == std::errc::file_too_large || error.code() == std::errc::is_a_directory) {
            throw_corrupt("CURRENT names no generation", index_dir, remake_hint);
        }
        throw_unreadable(error, index_dir);
    }
    if (!content.empty() && content.back() == '\n') {
        content.pop_back();
    }
    const std::optional<std::uint64_t> number = generation_number(content);
    if (!number) {
        throw_corrupt("CURRENT names no generation", index_dir, remake_hint);
    }
    return *number;
}

Manifest read_manifest(const fs::path& generation_dir, const fs::path& index_dir) {
    try {
        return manifest_from_json(base::read_file(generation_dir / manifest_name, max_manifest_bytes));
    } catch (const fs::filesystem_error& error) {
        if (is_missing(error) || error.code() == std::errc::file_too_large) {
            throw_corrupt("manifest.json: " + error.code().message(), index_dir, remake_hint);
        }
        throw_unreadable(error, index_dir);
    } catch (const std::exception& error) {
        throw_corrupt(std::string("manifest.json: ") + error.what(), index_dir, remake_hint);
    }
}

void check_version(const Manifest& manifest, const fs::path& index_dir) {
    constexpr auto hint = "index the minutes again into a new folder, or remove this one first";
    if (manifest.format != index_format) {
        throw IndexVersionError("the index has format " + std::to_string(manifest.format) +
                                    ", this build reads format " + std::to_string(index_format),
                                index_dir, hint);
    }
    if (const std::string id = Chain::id(splits_of(manifest)); manifest.analysis != id) {
        throw IndexVersionError("the index was made by analysis \"" + manifest.analysis + "\", this build has \"" + id +
                                    "\"",
                                index_dir, hint);
    }
}

Generation read_generation(std::uint64_t number, const fs::path& index_dir) {
    Generation generation;
    generation.number = number;
    generation.path = index_dir / generation_name(number);
    generation.manifest = read_manifest(generation.path, index_dir);
    check_version(generation.manifest, index_dir);
    return generation;
}

std::optional<std::uint64_t> highest_generation(const fs::path& index_dir) {
    std::optional<std::uint64_t> highest;
    for (const fs::directory_entry& entry : fs::directory_iterator(index_dir)) {
        highest = std::max(highest, generation_number(entry.path().filename().string()));
    }
    return highest;
}

void write_current(const fs::path& index_dir, std::uint64_t number) {
    base::write_file_atomically(index_dir / current_name, generation_name(number) + "\n");
}

Generation find_current(const fs::path& index_dir) {
    return open_generation(read_current(index_dir), index_dir);
}

std::optional<Generation> find_unnamed(const fs::path& index_dir) {
    std::optional<std::uint64_t> last;
    try {
        last = highest_generation(index_dir);
    } catch (const fs::filesystem_error& error) {
        throw_unreadable(error, index_dir);
    }
    return last ? std::optional(open_generation(*last, index_dir)) : std::nullopt;
}

} // namespace referat::backend
