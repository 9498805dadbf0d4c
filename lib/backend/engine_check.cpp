// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/engine_check.hpp"

#include "backend/generation.hpp"
#include "backend/xapian_errors.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include <xapian.h>

namespace referat::backend {

namespace {

/// Tables that are in order.
constexpr std::array<std::string_view, 2> praise{" checked OK", "Lazily created, and not yet used."};

/// The engine tells of every table below its name; here is what it tells of those that are not in order.
std::string complaints_in(std::istream& told, std::size_t errors) {
    std::string complaints = "the engine's check counts " + std::to_string(errors);
    for (std::string line; std::getline(told, line);) {
        const bool is_praise = std::ranges::any_of(praise, [&](std::string_view end) { return line.ends_with(end); });
        if (!line.empty() && !line.ends_with(':') && !is_praise) {
            complaints += "; " + line;
        }
    }
    return complaints;
}

} // namespace

std::string engine_complaints(const std::filesystem::path& database, const std::filesystem::path& index_dir) {
    try {
        return translate_errors({index_dir, Access::Reading}, [&] {
            std::stringstream told;
            const std::size_t errors = Xapian::Database::check(database.string(), 0, &told);
            return errors == 0 ? std::string() : complaints_in(told, errors);
        });
    } catch (const IndexCorrupt& error) {
        return corrupt_reason(error);
    } catch (const IndexVersionError& error) {
        return error.what();
    }
}

} // namespace referat::backend
