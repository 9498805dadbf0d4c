// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/file.hpp"
#include "extract/media_type.hpp"
#include "extract/readers.hpp"

#include <referat/error.hpp>
#include <referat/text.hpp>

#include <system_error>
#include <utility>

namespace referat::inline v0 {

namespace {

[[noreturn]] void refuse_size(const std::filesystem::path& path) {
    throw InputError("file is larger than " + std::to_string(max_input_bytes >> 20) + " MiB", path, 0,
                     "split it into one file per meeting");
}

[[noreturn]] void refuse_unreadable(const std::filesystem::path& path, const std::error_code& reason) {
    if (reason == std::errc::file_too_large) {
        refuse_size(path);
    }
    if (reason == std::errc::no_such_file_or_directory || reason == std::errc::not_a_directory) {
        throw InputError("file not found", path, 0, "check the spelling of the path");
    }
    if (reason == std::errc::is_a_directory) {
        throw InputError("path is a folder, not a file", path, 0, "name the files in it");
    }
    if (reason == std::errc::permission_denied) {
        throw InputError("permission to read the file denied", path, 0, "ask its owner, or: chmod +r FILE");
    }
    throw InputError("cannot read the file: " + reason.message(), path, 0, "check the path and the disk");
}

} // namespace

Text extract(std::span<const std::byte> bytes, MediaType type, std::string name) {
    if (bytes.empty()) {
        throw InputError("file is empty", std::move(name), 0, "check that it was saved or downloaded completely");
    }
    if (bytes.size() > max_input_bytes) {
        refuse_size(name);
    }
    switch (type == MediaType::Auto ? extraction::sniff(bytes) : type) {
    case MediaType::Pdf:
        return extraction::read_pdf(bytes, std::move(name));
    case MediaType::Html:
        return extraction::read_html(bytes, std::move(name));
    case MediaType::Auto:
    case MediaType::PlainText:
    case MediaType::Markdown:
        break;
    }
    return extraction::read_plain(bytes, std::move(name));
}

Text read_text(const std::filesystem::path& path) {
    std::string content;
    try {
        content = base::read_file(path, max_input_bytes);
    } catch (const std::filesystem::filesystem_error& error) {
        refuse_unreadable(path, error.code());
    }
    return extract(std::as_bytes(std::span(content)), MediaType::Auto, path.string());
}

} // namespace referat::inline v0
