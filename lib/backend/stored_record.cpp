// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/stored_record.hpp"

#include "backend/generation.hpp"

#include <referat/error.hpp>

namespace referat::backend {

AgendaItem read_stored_record(const std::string& data, const std::filesystem::path& index_dir) {
    try {
        return item_from_json(data);
    } catch (const InputError& error) {
        throw_corrupt(std::string("a record cannot be read: ") + error.what(), index_dir);
    }
}

} // namespace referat::backend
