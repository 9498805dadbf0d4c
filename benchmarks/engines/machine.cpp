// SPDX-License-Identifier: GPL-2.0-or-later
#include "engines/machine.hpp"

#include "end_to_end/plain_xapian.hpp"
#include "engines/engine.hpp"

#include <cstdint>
#include <fstream>
#include <sstream>
#include <thread>

#include <sys/utsname.h>
#include <unistd.h>

namespace referat::bench {

namespace {

std::string processor() {
    std::ifstream lines("/proc/cpuinfo");
    std::string line;
    while (std::getline(lines, line)) {
        if (line.starts_with("model name") && line.find(": ") != std::string::npos) {
            return line.substr(line.find(": ") + 2);
        }
    }
    return "unknown";
}

std::string kernel() {
    utsname name{};
    return ::uname(&name) == 0 ? std::string(name.sysname) + " " + name.release + " " + name.machine : "unknown";
}

std::string compiler() {
#if defined(__clang__)
    const std::string name = "Clang " __clang_version__;
#elif defined(__GNUC__)
    const std::string name = "GCC " __VERSION__;
#else
    const std::string name = "unknown";
#endif
#ifdef NDEBUG
    return name + ", NDEBUG";
#else
    return name + ", with assertions";
#endif
}

} // namespace

std::string describe_machine(const std::string& commit) {
    const std::uint64_t memory =
        static_cast<std::uint64_t>(::sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    std::ostringstream lines;
    lines << "processor  " << processor() << ", " << std::thread::hardware_concurrency() << " threads\n"
          << "memory     " << memory / 1'000'000'000 << " GB\n"
          << "kernel     " << kernel() << '\n'
          << "compiler   " << compiler() << '\n'
          << "Xapian     " << plain_xapian_version() << '\n'
          << "SQLite     " << sqlite_version() << '\n'
          << "commit     " << (commit.empty() ? "unknown" : commit) << '\n';
    return lines.str();
}

} // namespace referat::bench
