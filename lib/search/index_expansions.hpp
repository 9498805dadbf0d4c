// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/chain.hpp"
#include "backend/database_reader.hpp"
#include "query/language.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace referat::search {

/// Synonyms and acronyms for the queries of one index: the table that comes with the library, the user's, what the
/// minutes of the index define ("Kommunalt Lægeligt Udvalg (KLU)"), and, for an acronym that nothing of these explains,
/// a name with its initials that several items have.
class IndexExpansions final : public query::Expansions {
public:
    /// Keeps references. @param user_table  rows as Synonyms reads them; "" for none
    /// @throws InputError  user_table is malformed; `user_name` stands in the error
    IndexExpansions(backend::Chain& chain, const backend::DatabaseReader& reader, std::string_view user_table,
                    const std::filesystem::path& user_name);

    [[nodiscard]] std::optional<query::SynonymMatch> find(std::span<const query::SynonymWord> words,
                                                          std::size_t first) override;

private:
    [[nodiscard]] const std::optional<query::SynonymPhrase>& guess(const std::string& acronym);
    [[nodiscard]] std::optional<query::SynonymPhrase> find_name(std::string_view acronym) const;

    backend::Chain& chain_;
    const backend::DatabaseReader& reader_;
    query::Synonyms synonyms_;
    std::map<std::string, std::optional<query::SynonymPhrase>> guesses_;
};

} // namespace referat::search
