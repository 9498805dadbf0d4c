// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/record_texts.hpp"
#include "engines/engine.hpp"
#include "engines/records.hpp"

#include <stdexcept>
#include <string_view>

#include <sqlite3.h>

namespace referat::bench {

namespace {

namespace fs = std::filesystem;

/// Words and positions in an FTS5 table without content of its own, so that the texts are stored once, in the record.
/// FTS5 has no Danish stemmer: words are found as they are written.
constexpr const char* schema =
    "CREATE TABLE record(number INTEGER PRIMARY KEY, id TEXT UNIQUE, kluster TEXT, niveau TEXT, dato TEXT, json TEXT);"
    "CREATE VIRTUAL TABLE words USING fts5(titel, beslutning, tekst, content='', "
    "tokenize='unicode61 remove_diacritics 0')";

class Database {
public:
    explicit Database(const fs::path& file) {
        if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) {
            fail();
        }
        run("PRAGMA synchronous = FULL");
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database() { sqlite3_close(handle_); }

    void run(const char* sql) {
        if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
            fail();
        }
    }
    [[nodiscard]] sqlite3* handle() { return handle_; }
    [[noreturn]] void fail() { throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle_)); }

private:
    sqlite3* handle_ = nullptr;
};

class Statement {
public:
    Statement(Database& database, const std::string& sql) : database_(database) {
        if (sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &handle_, nullptr) != SQLITE_OK) {
            database.fail();
        }
    }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() { sqlite3_finalize(handle_); }

    /// `text` has to live until the next step.
    void bind(int number, std::string_view text) {
        if (sqlite3_bind_text(handle_, number, text.data(), static_cast<int>(text.size()), SQLITE_STATIC) !=
            SQLITE_OK) {
            database_.fail();
        }
    }
    void bind(int number, std::int64_t value) {
        if (sqlite3_bind_int64(handle_, number, value) != SQLITE_OK) {
            database_.fail();
        }
    }
    /// Moves to the next row, if there is one; afterwards the statement can run again.
    bool step() {
        const int result = sqlite3_step(handle_);
        if (result == SQLITE_ROW) {
            return true;
        }
        if (result != SQLITE_DONE) {
            database_.fail();
        }
        sqlite3_reset(handle_);
        return false;
    }
    [[nodiscard]] std::string text(int column) {
        const unsigned char* bytes = sqlite3_column_text(handle_, column);
        return std::string(reinterpret_cast<const char*>(bytes),
                           static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
    }
    [[nodiscard]] std::int64_t number(int column) { return sqlite3_column_int64(handle_, column); }

private:
    Database& database_;
    sqlite3_stmt* handle_ = nullptr;
};

std::size_t insert_all(Database& database, const fs::path& records) {
    database.run("BEGIN");
    std::size_t items = 0;
    {
        Statement record(database, "INSERT INTO record(id, kluster, niveau, dato, json) VALUES (?, ?, ?, ?, ?)");
        Statement words(database, "INSERT INTO words(rowid, titel, beslutning, tekst) VALUES (?, ?, ?, ?)");
        items = for_each_record(records, {}, [&](Record&& read) {
            const AgendaItem& item = read.item;
            record.bind(1, item.id);
            record.bind(2, item.kluster);
            record.bind(3, item.niveau);
            record.bind(4, item.dato);
            record.bind(5, read.json);
            record.step();
            const RecordTexts texts = texts_of(item);
            std::string others;
            for (const std::string_view text : texts.others) {
                others += text;
                others += '\n';
            }
            words.bind(1, sqlite3_last_insert_rowid(database.handle()));
            words.bind(2, texts.title);
            words.bind(3, texts.decision);
            words.bind(4, others);
            words.step();
            return true;
        });
    }
    database.run("COMMIT");
    return items;
}

std::string match_text(const NeutralQuery& query) {
    switch (query.kind) {
    case QueryKind::All:
        return joined_words(query.words, "\"", " AND ", "\"");
    case QueryKind::Phrase:
        return "\"" + joined_words(query.words, "", " ", "") + "\"";
    case QueryKind::Near:
        return "NEAR(" + joined_words(query.words, "\"", " ", "\"") + ", " + std::to_string(near_distance) + ")";
    case QueryKind::Prefix:
    case QueryKind::Broad:
        return joined_words(query.words, "\"", " OR ", "\"*");
    case QueryKind::Any:
    case QueryKind::Filtered:
    case QueryKind::Faceted:
        break;
    }
    return joined_words(query.words, "\"", " OR ", "\"");
}

constexpr const char* found_rows = " FROM words JOIN record ON record.number = words.rowid WHERE words MATCH ?1"
                                   " AND (?2 = '' OR kluster = ?2) AND (?3 = '' OR niveau = ?3)"
                                   " AND (?4 = '' OR dato BETWEEN ?4 AND ?5)";

class OpenSqlite final : public OpenIndex {
public:
    explicit OpenSqlite(const fs::path& index)
        : database_(index / "index.db"),
          best_(database_, std::string("SELECT json") + found_rows + " ORDER BY words.rank LIMIT 10"),
          clusters_(database_, std::string("SELECT kluster, count(*)") + found_rows + " GROUP BY 1 ORDER BY 1"),
          levels_(database_, std::string("SELECT niveau, count(*)") + found_rows + " GROUP BY 1 ORDER BY 1"),
          by_id_(database_, "SELECT 1 FROM record WHERE id = ?1") {}

    Answer answer(const NeutralQuery& query) override {
        const std::string match = match_text(query);
        Answer answer;
        bind(best_, match, query);
        while (best_.step()) {
            answer.ids.push_back(item_from_json(best_.text(0)).id);
        }
        answer.total = answer.ids.size();
        if (query.kind == QueryKind::Faceted) {
            for (Statement* facet : {&clusters_, &levels_}) {
                bind(*facet, match, query);
                while (facet->step()) {
                    answer.facets.emplace_back(facet->text(0), static_cast<std::size_t>(facet->number(1)));
                }
            }
        }
        return answer;
    }

    bool finds(const std::string& id) override {
        by_id_.bind(1, id);
        bool found = false;
        while (by_id_.step()) {
            found = true;
        }
        return found;
    }

private:
    static void bind(Statement& statement, std::string_view match, const NeutralQuery& query) {
        statement.bind(1, match);
        statement.bind(2, query.cluster);
        statement.bind(3, query.level);
        statement.bind(4, query.first_day);
        statement.bind(5, query.last_day);
    }

    Database database_;
    Statement best_;
    Statement clusters_;
    Statement levels_;
    Statement by_id_;
};

class SqliteEngine final : public Engine {
public:
    SqliteEngine() : Engine("fts5_1t", "fts5_1t") {}

    std::size_t build(const fs::path& records, const fs::path& index) const override {
        fs::create_directory(index);
        Database database(index / "index.db");
        database.run(schema);
        return insert_all(database, records);
    }
    void add_meeting(const fs::path& records, const fs::path& index) const override {
        Database database(index / "index.db");
        insert_all(database, records);
    }
    std::unique_ptr<OpenIndex> open(const fs::path& index) const override {
        return std::make_unique<OpenSqlite>(index);
    }
};

} // namespace

void add_sqlite_engine(Engines& engines) {
    engines.push_back(std::make_unique<SqliteEngine>());
}

std::string sqlite_version() {
    return sqlite3_libversion();
}

} // namespace referat::bench
