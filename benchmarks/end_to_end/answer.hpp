// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace referat::bench {

/// What an engine answers to a query.
struct Answer {
    std::size_t total = 0;                                   ///< items that match, as the engine counts them
    std::vector<std::string> ids;                            ///< of the best ten, read from their records, best first
    std::vector<std::pair<std::string, std::size_t>> facets; ///< values and their counts, if asked for
};

/// 64-bit FNV-1a, so that the hash is the same on any machine and in any build.
class AnswerHash {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes) {
            value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
        }
    }
    void add(std::int64_t number) { add(std::to_string(number) + ";"); }
    void add(const Answer& answer) {
        add(static_cast<std::int64_t>(answer.total));
        for (const std::string& id : answer.ids) {
            add(id + ";");
        }
        for (const auto& [value, count] : answer.facets) {
            add(value + "=");
            add(static_cast<std::int64_t>(count));
        }
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xCBF29CE484222325U;
};

} // namespace referat::bench
