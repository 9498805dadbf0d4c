// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/json_lines.hpp"

#include "base/utf8.hpp"
#include "text/danish_dates.hpp"

#include <referat/error.hpp>
#include <referat/text.hpp>

#include <algorithm>
#include <utility>

namespace referat::indexing {

namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10;

/// More lines than this with one fault in one chunk are counted, not listed: it is another kind of file then.
constexpr std::size_t max_listed_lines = 20;

/// Reports lines that have one kind of fault.
class LineReports {
public:
    /// @param more    what those that are not listed are called
    /// @param failed  the lines are not read
    LineReports(std::string_view more, bool failed) : more_(more), failed_(failed) {}

    void add(ReadResult& result, std::size_t line, std::string message, std::string hint) {
        last_ = line;
        if (++count_ <= max_listed_lines) {
            result.reports.push_back({result.path, std::move(message), std::move(hint), line, failed_});
        }
    }

    void finish(ReadResult& result) const {
        if (count_ > max_listed_lines) {
            const std::string more = std::to_string(count_ - max_listed_lines);
            result.reports.push_back({result.path, more + " more " + more_ + " up to here", {}, last_, failed_});
        }
    }

    [[nodiscard]] std::size_t count() const { return count_; }

private:
    std::string more_;
    bool failed_;
    std::size_t count_ = 0;
    std::size_t last_ = 0;
};

} // namespace

void read_json_lines(std::string_view lines, std::size_t first_line, ReadResult& result,
                     backend::DocumentMaker& maker) {
    result.bytes += lines.size();
    if (first_line == 1) {
        lines = base::without_byte_order_mark(lines);
    }
    Minutes minutes;
    minutes.kilde = result.kilde;
    LineReports bad("bad lines", true);
    LineReports undated("lines with a date that is none", false);
    for (std::size_t number = first_line; !lines.empty(); ++number) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            continue;
        }
        try {
            AgendaItem item = item_from_json(line);
            if (!has_text(item)) {
                throw InputError("the record has neither a title nor any text", result.path, number,
                                 "check its keys against the record schema");
            }
            if (!item.dato.empty() && !text::from_iso(item.dato)) {
                undated.add(result, number, "\"" + item.dato + "\" is no date: no search by date finds the item",
                            "write it like 2024-05-31");
            }
            minutes.items.push_back(std::move(item));
        } catch (const InputError& error) {
            bad.add(result, number, error.what(), error.hint());
        }
    }
    bad.finish(result);
    undated.finish(result);
    result.bad_lines += bad.count();
    PreparedMinutes prepared = prepare(std::move(minutes), maker);
    for (PreparedMeeting& meeting : prepared.meetings) {
        meeting.fingerprint.clear(); // the meeting may go on in the next chunk
    }
    result.meetings = std::move(prepared.meetings);
}

LineChunks::LineChunks(std::filesystem::path path) : path_(std::move(path)), file_(path_, std::ios::binary) {
    if (!file_) {
        throw InputError("cannot open the file", path_, 0, "check that it exists and may be read");
    }
}

std::optional<LineChunks::Chunk> LineChunks::next() {
    if (done_) {
        return std::nullopt;
    }
    Chunk chunk{std::exchange(rest_, {}), line_, false};
    std::size_t end = std::string::npos;
    while (end == std::string::npos) {
        const std::size_t before = chunk.lines.size();
        if (before > max_input_bytes) {
            done_ = true;
            throw InputError("the line is longer than " + std::to_string(max_input_bytes >> 20) + " MiB", path_, line_);
        }
        chunk.lines.resize(before + chunk_bytes);
        file_.read(chunk.lines.data() + before, static_cast<std::streamsize>(chunk_bytes));
        const auto count = static_cast<std::size_t>(file_.gcount());
        chunk.lines.resize(before + count);
        if (file_.bad()) {
            done_ = true;
            throw InputError("cannot read the file", path_, line_, "check the disk");
        }
        if (count == 0 || file_.eof()) {
            done_ = true;
            chunk.is_last = true;
            return chunk;
        }
        const std::size_t in_new = std::string_view(chunk.lines).substr(before).rfind('\n');
        end = in_new == std::string_view::npos ? std::string::npos : before + in_new;
    }
    rest_ = chunk.lines.substr(end + 1);
    chunk.lines.resize(end + 1);
    line_ += static_cast<std::size_t>(std::ranges::count(chunk.lines, '\n'));
    return chunk;
}

} // namespace referat::indexing
