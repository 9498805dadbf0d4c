// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/manifest.hpp"

#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>

namespace referat::backend {

using Json = nlohmann::ordered_json;

analysis::SplitOverrides splits_of(const Manifest& manifest) {
    return {manifest.splits, manifest_name};
}

namespace {

Json to_json(const Segment& segment) {
    Json hidden = Json::array();
    for (const DocumentRange& range : segment.hidden) {
        hidden.push_back({range.first, range.last});
    }
    return {{"folder", segment.folder}, {"documents", segment.documents}, {"hidden", std::move(hidden)}};
}

/// @throws std::exception  ranges are out of order: answers would be wrong
Segment segment_from_json(const Json& json) {
    Segment segment{json.at("folder").get<std::string>(), json.at("documents").get<std::size_t>(), {}};
    std::uint32_t least = 1;
    for (const Json& entry : json.at("hidden")) {
        const DocumentRange range{entry.at(0).get<std::uint32_t>(), entry.at(1).get<std::uint32_t>()};
        if (range.first < least || range.last < range.first) {
            throw std::invalid_argument("hidden documents are out of order");
        }
        least = range.last + 1;
        segment.hidden.push_back(range);
    }
    if (count_documents(segment.hidden) > segment.documents) {
        throw std::invalid_argument("more documents are hidden than there are");
    }
    return segment;
}

} // namespace

std::string to_json(const Manifest& manifest) {
    Json segments = Json::array();
    for (const Segment& segment : manifest.segments) {
        segments.push_back(to_json(segment));
    }
    Json files = Json::array();
    for (const ManifestFile& file : manifest.files) {
        files.push_back({{"name", file.name}, {"bytes", file.bytes}, {"fingerprint", file.fingerprint}});
    }
    const Json json = {
        {"format", manifest.format},       {"analysis", manifest.analysis},     {"splits", manifest.splits},
        {"version", manifest.version},     {"items", manifest.items},           {"meetings", manifest.meetings},
        {"sources", manifest.sources},     {"first_date", manifest.first_date}, {"last_date", manifest.last_date},
        {"segments", std::move(segments)}, {"files", std::move(files)},
    };
    return json.dump(2) + "\n";
}

Manifest manifest_from_json(std::string_view text) {
    const Json json = Json::parse(text);
    Manifest manifest;
    json.at("format").get_to(manifest.format);
    if (manifest.format != index_format) {
        return manifest;
    }
    json.at("analysis").get_to(manifest.analysis);
    json.at("splits").get_to(manifest.splits);
    static_cast<void>(splits_of(manifest)); // rules that make no sense are damage like any other
    json.at("version").get_to(manifest.version);
    json.at("items").get_to(manifest.items);
    json.at("meetings").get_to(manifest.meetings);
    json.at("sources").get_to(manifest.sources);
    json.at("first_date").get_to(manifest.first_date);
    json.at("last_date").get_to(manifest.last_date);
    for (const Json& segment : json.at("segments")) {
        manifest.segments.push_back(segment_from_json(segment));
    }
    if (manifest.segments.empty()) {
        throw std::invalid_argument("there is no database");
    }
    for (const Json& file : json.at("files")) {
        manifest.files.push_back({file.at("name").get<std::string>(), file.at("bytes").get<std::uint64_t>(),
                                  file.at("fingerprint").get<std::string>()});
    }
    return manifest;
}

} // namespace referat::backend
