// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "manual.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace referat::tool {

namespace {

/// The day that distributions ask for in $SOURCE_DATE_EPOCH (reproducible-builds.org), or "": the same source gives the
/// same pages whenever they are made.
std::string source_date() {
    const char* const given = std::getenv("SOURCE_DATE_EPOCH");
    const std::string_view text = given == nullptr ? "" : given;
    long long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr long long year_10000 = 253402300800;
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || seconds < 0 ||
        seconds >= year_10000) {
        return {};
    }
    using namespace std::chrono;
    const year_month_day date{floor<days>(sys_seconds(std::chrono::seconds(seconds)))};
    const auto padded = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(static_cast<int>(date.year())) + "-" + padded(static_cast<unsigned>(date.month())) + "-" +
           padded(static_cast<unsigned>(date.day()));
}

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.close();
    if (!out) {
        throw std::system_error(std::make_error_code(std::errc::io_error), path.string());
    }
}

} // namespace

ExitCode run(const ManualRequest& request, const Context&) {
    const std::string date = source_date();
    for (const Language language : {Language::English, Language::Danish}) {
        // The layout of share/man: other languages in a folder of theirs.
        const std::filesystem::path folder = language == Language::Danish ? request.folder / "da" : request.folder;
        for (const ManualPage& page : make_manual(Messages(language), date)) {
            const std::string section = std::to_string(page.section);
            write_file(folder / ("man" + section) / (page.name + "." + section), page.text);
        }
    }
    return ExitCode::Done;
}

} // namespace referat::tool
