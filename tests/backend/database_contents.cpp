// SPDX-License-Identifier: GPL-2.0-or-later
#include "database_contents.hpp"

#include "schema/fields.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <string_view>

#include <xapian.h>

namespace fs = std::filesystem;

namespace {

std::string line(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (const std::string_view part : parts) {
        result.append(part).push_back(' ');
    }
    return result;
}

template <typename Number>
std::string text(Number number) {
    return std::to_string(number);
}

void read_terms(const Xapian::Database& database, DatabaseContents& contents) {
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        const std::string name = *term;
        contents.facts.push_back(
            line({"term", name, text(term.get_termfreq()), text(database.get_collection_freq(name))}));
        contents.bounds.push_back(line({"wdf of", name, text(database.get_wdf_upper_bound(name))}));
        for (auto posting = database.postlist_begin(name); posting != database.postlist_end(name); ++posting) {
            std::string fact =
                line({"posting", name, text(*posting), text(posting.get_wdf()), text(posting.get_doclength())});
            for (auto place = posting.positionlist_begin(); place != posting.positionlist_end(); ++place) {
                fact += text(*place) + ' ';
            }
            contents.facts.push_back(std::move(fact));
        }
    }
}

void read_values(const Xapian::Database& database, DatabaseContents& contents) {
    for (Xapian::valueno slot = 0; slot < referat::schema::slot_count; ++slot) {
        contents.facts.push_back(line({"slot", text(slot), text(database.get_value_freq(slot))}));
        contents.bounds.push_back(
            line({"slot", text(slot), database.get_value_lower_bound(slot), database.get_value_upper_bound(slot)}));
        for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot); ++value) {
            contents.facts.push_back(line({"value", text(slot), text(value.get_docid()), *value}));
        }
    }
}

void read_documents(const Xapian::Database& database, DatabaseContents& contents) {
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
        const Xapian::docid id = *posting;
        const Xapian::Document document = database.get_document(id);
        contents.facts.push_back(line({"document", text(id), text(database.get_doclength(id)),
                                       text(database.get_unique_terms(id)), document.get_data()}));
        for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term) {
            contents.facts.push_back(line(
                {"listed", *term, text(term.get_wdf()), text(term.get_termfreq()), text(term.positionlist_count())}));
        }
        for (auto value = document.values_begin(); value != document.values_end(); ++value) {
            contents.facts.push_back(line({"has", text(value.get_valueno()), *value}));
        }
    }
}

void find(const Xapian::Database& database, const Xapian::Query& query, std::vector<std::string>& lines) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
        lines.push_back(line({query.get_description(), text(*hit), text(hit.get_weight())}));
    }
}

} // namespace

DatabaseContents read_contents(const fs::path& path) {
    const Xapian::Database database(path.string());
    DatabaseContents contents;
    contents.facts = {line({"documents", text(database.get_doccount()), text(database.get_lastdocid())}),
                      line({"length", text(database.get_avlength()), text(database.get_total_length())}),
                      line({"positions", text(database.has_positions())})};
    contents.bounds = {
        line({"length", text(database.get_doclength_lower_bound()), text(database.get_doclength_upper_bound())})};
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
        contents.facts.push_back(line({"metadata", *key, database.get_metadata(*key)}));
    }
    read_terms(database, contents);
    read_values(database, contents);
    read_documents(database, contents);
    return contents;
}

std::string first_difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    if (in_a == a.end() && in_b == b.end()) {
        return {};
    }
    constexpr std::size_t shown = 300;
    const auto show = [](const auto& at, const auto& lines) {
        return at == lines.end() ? std::string("the end") : '"' + at->substr(0, shown) + '"';
    };
    return show(in_a, a) + " against " + show(in_b, b);
}

std::vector<std::string> proximity_answers(const fs::path& path,
                                           const std::vector<std::vector<std::string>>& word_lists) {
    const Xapian::Database database(path.string());
    std::vector<std::string> lines;
    for (const std::vector<std::string>& words : word_lists) {
        for (const unsigned window : {3U, 5U, 20U}) {
            find(database, {Xapian::Query::OP_PHRASE, words.begin(), words.end(), window}, lines);
            find(database, {Xapian::Query::OP_NEAR, words.begin(), words.end(), window}, lines);
        }
    }
    return lines;
}

std::string complaints(const fs::path& database) {
    std::string result;
    for (const std::string program : {"xapian-check", "xapian-delve -v -a"}) {
        const std::string command = program + " '" + database.string() + "' 2>&1";
        std::FILE* const pipe = ::popen(command.c_str(), "r");
        std::string out;
        for (int byte = std::getc(pipe); byte != EOF; byte = std::getc(pipe)) {
            out.push_back(static_cast<char>(byte));
        }
        if (::pclose(pipe) != 0) {
            result += program + ": " + out;
        }
    }
    return result;
}

std::uintmax_t size_of_files(const fs::path& database) {
    std::uintmax_t size = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(database)) {
        size += entry.file_size();
    }
    return size;
}
