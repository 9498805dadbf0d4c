// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace referat::test {

/// What a run of the program left behind.
struct Run {
    int code = -1; ///< exit code; 128 + signal if a signal ended it
    std::string out;
    std::string err;
};

/// How the program is run beside its arguments. LC_ALL is C unless `environment` says otherwise.
struct Setting {
    std::string input{};                              ///< stdin
    std::map<std::string, std::string> environment{}; ///< set on top of a small fixed environment
    std::string program{};                            ///< run instead of referat, by its full path
    enum class Stdout { Captured, ClosedPipe, Full, Terminal } out = Stdout::Captured;
    unsigned short columns = 100; ///< of the terminal
};

/// Runs the program and waits for it. With Stdout::Terminal all three descriptors are one pseudo-terminal
/// and what it shows is in Run::out, with its line ends as '\n'.
[[nodiscard]] Run run_program(const std::vector<std::string>& arguments, const Setting& setting = {});

/// A folder that is gone when the test ends.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Path of `name` in the folder, as an argument.
    [[nodiscard]] std::string operator/(std::string_view name) const { return (path_ / name).string(); }
    /// Writes a file, with its folders; returns its path.
    std::string write(std::string_view name, std::string_view content) const;

private:
    std::filesystem::path path_;
};

/// Minutes of a fictional meeting with three items.
[[nodiscard]] std::string small_minutes();
/// The same of another day. @param date  "08-04-2024" @param day  "8. april"
[[nodiscard]] std::string small_minutes(std::string_view date, std::string_view day);

/// The sample minutes of tests/data in a folder of their own (without README and gold).
[[nodiscard]] const std::string& sample_minutes();

/// An index over sample_minutes(), made at first use; tests only read it.
[[nodiscard]] const std::string& sample_index();

/// The lines of `text`, without their ends.
[[nodiscard]] std::vector<std::string> lines(std::string_view text);

} // namespace referat::test
