// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/machine_load.hpp"

#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string>

#include <unistd.h>

namespace referat::bench {

double busy_cpu_seconds() {
    std::ifstream counters("/proc/stat");
    std::string name;
    std::uint64_t user = 0;
    std::uint64_t nice = 0;
    std::uint64_t system = 0;
    std::uint64_t idle = 0;
    std::uint64_t wait = 0;
    std::uint64_t interrupts = 0;
    std::uint64_t soft_interrupts = 0;
    std::uint64_t stolen = 0;
    counters >> name >> user >> nice >> system >> idle >> wait >> interrupts >> soft_interrupts >> stolen;
    if (!counters || name != "cpu") {
        throw std::runtime_error("/proc/stat does not tell how busy the machine is");
    }
    return static_cast<double>(user + nice + system + interrupts + soft_interrupts + stolen) /
           static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace referat::bench
