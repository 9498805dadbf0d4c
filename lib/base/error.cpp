// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/error.hpp>

#include <utility>

namespace referat::inline v0 {

Error::Error(const std::string& what, std::string hint) : std::runtime_error(what), hint_(std::move(hint)) {}

QuerySyntaxError::QuerySyntaxError(const std::string& what, QueryNote note, std::string hint)
    : Error(what, std::move(hint)), note_(std::move(note)) {}

ItemNotFound::ItemNotFound(std::string id) : Error("no item with id " + id), id_(std::move(id)) {}

InputError::InputError(const std::string& what, std::filesystem::path path, std::size_t line, std::string hint)
    : Error(what, std::move(hint)), path_(std::move(path)), line_(line) {}

LexiconError::LexiconError(const std::string& what, std::filesystem::path path, std::string hint)
    : Error(what, std::move(hint)), path_(std::move(path)) {}

IndexError::IndexError(const std::string& what, std::filesystem::path path, std::string hint)
    : Error(what, std::move(hint)), path_(std::move(path)) {}

ShardUnavailable::ShardUnavailable(const std::string& what, std::string shard, std::filesystem::path path,
                                   std::string hint)
    : IndexError(what, std::move(path), std::move(hint)), shard_(std::move(shard)) {}

// Out of line, so that the type information of every class has one home.
Error::~Error() = default;
InvalidArgument::~InvalidArgument() = default;
QuerySyntaxError::~QuerySyntaxError() = default;
ItemNotFound::~ItemNotFound() = default;
InputError::~InputError() = default;
LexiconError::~LexiconError() = default;
IndexError::~IndexError() = default;
IndexNotFound::~IndexNotFound() = default;
ShardUnavailable::~ShardUnavailable() = default;
IndexLocked::~IndexLocked() = default;
IndexVersionError::~IndexVersionError() = default;
IndexCorrupt::~IndexCorrupt() = default;

} // namespace referat::inline v0
