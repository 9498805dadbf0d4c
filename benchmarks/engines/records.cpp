// SPDX-License-Identifier: GPL-2.0-or-later
#include "engines/records.hpp"

#include "end_to_end/record_texts.hpp"
#include "generator/corpus.hpp"

#include <fstream>
#include <span>
#include <stdexcept>
#include <string>

namespace referat::bench {

namespace {

std::vector<AgendaItem> parsed_items(const bench_corpus::Corpus& corpus, std::size_t number) {
    const bench_corpus::GeneratedMinutes generated = corpus.minutes(number);
    const std::span<const char> bytes(generated.text);
    return parse_minutes(extract(std::as_bytes(bytes), MediaType::Auto, generated.file_name)).items;
}

void finish(std::ofstream& file, const std::filesystem::path& path) {
    if (!file.flush()) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

} // namespace

RecordsSize write_records(std::size_t items, const std::filesystem::path& records,
                          const std::filesystem::path& meeting) {
    const bench_corpus::Corpus corpus;
    RecordsSize size;
    std::ofstream file(records, std::ios::binary);
    std::size_t number = 0;
    for (; size.items < items; ++number) {
        for (const AgendaItem& item : parsed_items(corpus, number)) {
            if (size.items == items) {
                break;
            }
            file << to_json(item) << '\n';
            size.text_bytes += text_bytes(texts_of(item));
            ++size.items;
        }
    }
    finish(file, records);
    size.file_bytes = std::filesystem::file_size(records);

    std::vector<AgendaItem> later;
    while (later.size() < 8 || later.size() > 12) {
        later = parsed_items(corpus, number++);
    }
    std::ofstream later_file(meeting, std::ios::binary);
    for (const AgendaItem& item : later) {
        later_file << to_json(item) << '\n';
    }
    finish(later_file, meeting);
    size.meeting_items = later.size();
    return size;
}

std::size_t for_each_record(const std::filesystem::path& file, Part part, const std::function<bool(Record&&)>& visit) {
    const std::uint64_t bytes = std::filesystem::file_size(file);
    std::uint64_t at = bytes / part.count * part.number;
    const std::uint64_t end = part.number + 1 == part.count ? bytes : bytes / part.count * (part.number + 1);
    std::ifstream lines(file, std::ios::binary);
    std::string line;
    if (at > 0) { // the line that begins before this part is the last one's
        --at;
        lines.seekg(static_cast<std::streamoff>(at));
        std::getline(lines, line);
        at += line.size() + 1;
    }
    std::size_t visits = 0;
    while (at < end && std::getline(lines, line)) {
        at += line.size() + 1;
        ++visits;
        if (!visit({line, item_from_json(line)})) {
            return visits;
        }
    }
    if (at < end) {
        throw std::runtime_error("cannot read " + file.string());
    }
    return visits;
}

} // namespace referat::bench
