// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/read_source.hpp"

#include "base/hash.hpp"
#include "indexing/json_lines.hpp"

#include <referat/error.hpp>
#include <referat/text.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace referat::indexing {

namespace fs = std::filesystem;

namespace {

void add_warnings(const std::vector<Warning>& warnings, ReadResult& result) {
    for (const Warning& warning : warnings) {
        result.reports.push_back({result.path, warning.message, {}, warning.line, false});
    }
}

void read_minutes(ReadResult& result, backend::DocumentMaker& maker) {
    const Text text = read_text(result.path);
    result.bytes = text.utf8.size();
    Minutes minutes = parse_minutes(text, result.kilde);
    const std::vector<Warning> warnings = std::move(minutes.warnings);
    PreparedMinutes prepared = prepare(std::move(minutes), maker);
    if (prepared.meetings.empty()) {
        result.state = ReadJob::State::Failed;
        result.reports.push_back(
            {result.path, "no agenda item (punkt) was found",
             "items begin with lines such as \"Punkt 1: ...\"; leave the file out if it holds no minutes", 0, false});
        return;
    }
    result.meetings = std::move(prepared.meetings);
    add_warnings(warnings, result);
    add_warnings(prepared.warnings, result);
}

} // namespace

std::string source_fingerprint(const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
        return {};
    }
    try {
        return base::fingerprint_file(path);
    } catch (const fs::filesystem_error&) {
        return {}; // reading it will say why
    }
}

ReadResult read_source(ReadJob job, backend::DocumentMaker& maker) {
    ReadResult result;
    result.path = std::move(job.path);
    result.kilde = std::move(job.kilde);
    result.fingerprint = std::move(job.fingerprint);
    result.state = job.state;
    result.ends_file = job.ends_file;
    result.reports = std::move(job.reports);
    if (result.state != ReadJob::State::Read) {
        return result;
    }
    if (job.first_line > 0) {
        read_json_lines(job.lines, job.first_line, result, maker);
        return result;
    }
    result.fingerprint = source_fingerprint(result.path);
    if (!result.fingerprint.empty() && result.fingerprint == job.known_fingerprint) {
        result.state = ReadJob::State::Unchanged;
        return result;
    }
    try {
        read_minutes(result, maker);
    } catch (const InputError& error) {
        result.state = ReadJob::State::Failed;
        result.reports.push_back({result.path, error.what(), error.hint(), error.line(), true});
    }
    return result;
}

} // namespace referat::indexing
