// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>
#include <referat/query_note.hpp>

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace referat::inline v0 {

/// Base of everything this library throws. what() says what is wrong, hint() the user's next step ("" if there is
/// none).
class REFERAT_EXPORT Error : public std::runtime_error {
public:
    explicit Error(const std::string& what, std::string hint = {});
    ~Error() override;
    [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

private:
    std::string hint_;
};

/// The caller broke a precondition: a bug in the calling program.
class REFERAT_EXPORT InvalidArgument : public Error {
public:
    using Error::Error;
    ~InvalidArgument() override;
};

/// A query that strict parsing does not accept. what() and hint() are in English; for other languages there is note().
class REFERAT_EXPORT QuerySyntaxError : public Error {
public:
    QuerySyntaxError(const std::string& what, QueryNote note, std::string hint = {});
    ~QuerySyntaxError() override;
    /// The first thing that is odd, which lenient parsing would have noted.
    [[nodiscard]] const QueryNote& note() const noexcept { return note_; }
    /// Byte offset into the query text.
    [[nodiscard]] std::size_t offset() const noexcept { return note_.offset; }

private:
    QueryNote note_;
};

/// An id that no item of the index has.
class REFERAT_EXPORT ItemNotFound : public Error {
public:
    explicit ItemNotFound(std::string id);
    ~ItemNotFound() override;
    [[nodiscard]] const std::string& id() const noexcept { return id_; }

private:
    std::string id_;
};

/// Input that cannot be read as minutes.
class REFERAT_EXPORT InputError : public Error {
public:
    /// @param line  1-based; 0 when the whole file is meant.
    InputError(const std::string& what, std::filesystem::path path, std::size_t line = 0, std::string hint = {});
    ~InputError() override;
    /// The file; empty for input that came from memory.
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
    [[nodiscard]] std::size_t line() const noexcept { return line_; }

private:
    std::filesystem::path path_;
    std::size_t line_;
};

/// The prepared lexicon, which comes with the library, is missing or damaged.
class REFERAT_EXPORT LexiconError : public Error {
public:
    LexiconError(const std::string& what, std::filesystem::path path, std::string hint = {});
    ~LexiconError() override;
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

/// Something is wrong with an index folder; path() names it.
class REFERAT_EXPORT IndexError : public Error {
public:
    IndexError(const std::string& what, std::filesystem::path path, std::string hint = {});
    ~IndexError() override;
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

/// Nothing has been published at this path.
class REFERAT_EXPORT IndexNotFound : public IndexError {
public:
    using IndexError::IndexError;
    ~IndexNotFound() override;
};

/// A server that has a part of the index cannot be reached or stopped answering; path() names the list it stands in.
class REFERAT_EXPORT ShardUnavailable : public IndexError {
public:
    ShardUnavailable(const std::string& what, std::string shard, std::filesystem::path path, std::string hint = {});
    ~ShardUnavailable() override;
    /// "host:port" of the server.
    [[nodiscard]] const std::string& shard() const noexcept { return shard_; }

private:
    std::string shard_;
};

/// Another writer holds the index.
class REFERAT_EXPORT IndexLocked : public IndexError {
public:
    using IndexError::IndexError;
    ~IndexLocked() override;
};

/// Written in a format, or by an analysis chain, that this build does not read.
class REFERAT_EXPORT IndexVersionError : public IndexError {
public:
    using IndexError::IndexError;
    ~IndexVersionError() override;
};

/// The files of the index are damaged or incomplete.
class REFERAT_EXPORT IndexCorrupt : public IndexError {
public:
    using IndexError::IndexError;
    ~IndexCorrupt() override;
};

} // namespace referat::inline v0
