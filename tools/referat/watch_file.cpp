// SPDX-License-Identifier: GPL-2.0-or-later
#include "watch_file.hpp"

#include "json_line.hpp"
#include "output.hpp"

#include <referat/error.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace referat::tool {

namespace fs = std::filesystem;

namespace {

constexpr int file_version = 1;
constexpr std::string_view ending = ".json";

fs::path path_of(const fs::path& folder, const std::string& name) {
    return folder / (name + std::string(ending));
}

[[noreturn]] void throw_errno(const fs::path& path) {
    throw fs::filesystem_error("", path, std::error_code(errno, std::generic_category()));
}

/// An open file that is closed whatever happens.
class Descriptor {
public:
    Descriptor(const fs::path& path, int flags) : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {
        if (fd_ < 0) {
            throw_errno(path);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(fd_); }

    [[nodiscard]] int get() const noexcept { return fd_; }
    void sync(const fs::path& path) const {
        if (::fsync(fd_) != 0) {
            throw_errno(path);
        }
    }

private:
    int fd_;
};

/// Not ordered_json, whose objects are lists: reading many ids would take the square of their number.
Watch from_json(const nlohmann::json& json) {
    Watch watch;
    if (json.at("version") != file_version) {
        throw std::runtime_error("version " + json.at("version").dump());
    }
    json.at("query").get_to(watch.query);
    watch.mode = json.at("strict").get<bool>() ? QueryMode::Strict : QueryMode::Lenient;
    watch.index_dir = json.at("index").get<std::string>();
    for (const auto& [id, fingerprint] : json.at("seen").items()) {
        watch.seen.emplace(id, fingerprint.get<std::string>());
    }
    return watch;
}

} // namespace

bool has_watch(const fs::path& folder, const std::string& name) {
    std::error_code error;
    return fs::exists(path_of(folder, name), error);
}

std::optional<Watch> read_watch(const fs::path& folder, const std::string& name, const Messages& messages) {
    if (!has_watch(folder, name)) {
        return std::nullopt;
    }
    const fs::path path = path_of(folder, name);
    std::ifstream in(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.is_open() || in.bad()) {
        throw InputError(std::error_code(errno, std::generic_category()).message(), path);
    }
    try {
        Watch watch = from_json(nlohmann::json::parse(text));
        watch.name = name; // a file that was copied or renamed is a watch of its own
        return watch;
    } catch (const std::exception& fault) { // whatever a damaged file makes the JSON library say
        throw InputError(messages(msg::watch_damaged, {fault.what()}), path, 0, messages(msg::watch_damaged_hint));
    }
}

void write_watch(const fs::path& folder, const Watch& watch) {
    fs::create_directories(folder);
    const OrderedJson json{{"version", file_version},
                           {"name", watch.name},
                           {"query", watch.query},
                           {"strict", watch.mode == QueryMode::Strict},
                           {"index", watch.index_dir.string()},
                           {"seen", watch.seen}};
    const fs::path path = path_of(folder, watch.name);
    const fs::path unfinished = path.string() + "." + std::to_string(::getpid()) + ".tmp";
    try {
        const Descriptor file(unfinished, O_WRONLY | O_CREAT | O_TRUNC);
        Output out(file.get());
        out.write(json.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n");
        out.flush();
        file.sync(unfinished);
        fs::rename(unfinished, path);
    } catch (...) {
        std::error_code ignored;
        fs::remove(unfinished, ignored);
        throw;
    }
    Descriptor(folder, O_RDONLY | O_DIRECTORY).sync(folder);
}

bool remove_watch(const fs::path& folder, const std::string& name) {
    return fs::remove(path_of(folder, name));
}

std::vector<std::string> watch_names(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code none; // no folder: nothing has been saved
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, none)) {
        if (entry.path().extension() == ending) {
            names.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

} // namespace referat::tool
