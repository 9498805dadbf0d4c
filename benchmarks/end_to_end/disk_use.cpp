// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/disk_use.hpp"

#include <fstream>
#include <stdexcept>
#include <string>

namespace referat::bench {

std::uint64_t folder_bytes(const std::filesystem::path& folder) {
    std::uint64_t sum = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            sum += entry.file_size();
        }
    }
    return sum;
}

WrittenBytes written_so_far() {
    std::ifstream counters("/proc/self/io");
    WrittenBytes written;
    std::string name;
    std::uint64_t value = 0;
    bool found = false;
    while (counters >> name >> value) {
        if (name == "wchar:") {
            written.calls = value;
        } else if (name == "write_bytes:") {
            written.disk = value;
            found = true;
        }
    }
    if (!found) {
        throw std::runtime_error("/proc/self/io does not tell what was written");
    }
    return written;
}

} // namespace referat::bench
