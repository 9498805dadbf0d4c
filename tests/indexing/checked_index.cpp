// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/checked_index.hpp"

#include "backend/generation.hpp"
#include "base/hash.hpp"
#include "support/sample_items.hpp"

#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace {

referat::Minutes meeting(int day, const std::string& title) {
    const std::string date = "2024-05-" + std::to_string(10 + day);
    return sample_minutes({sample_item(1, title, date), sample_item(2, "Transport", date)},
                          std::to_string(day) + ".txt");
}

} // namespace

std::vector<std::string> faults_of(const fs::path& index) {
    std::vector<std::string> result;
    for (const referat::IndexFault& fault : referat::check_index(index).faults) {
        result.push_back(fault.file.string() + ": " + fault.what);
    }
    return result;
}

std::string read_text(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

FaultyIndex::FaultyIndex() {
    std::vector<referat::Minutes> meetings;
    for (int day = 0; day < 15; ++day) {
        meetings.push_back(meeting(day, "Akutpladser"));
    }
    static_cast<void>(publish(path(), meetings));
    static_cast<void>(publish(path(), {meeting(3, "Tandpleje")}));
    generation_ = referat::backend::find_current(path()).path;
}

std::vector<std::string> FaultyIndex::files() const {
    std::vector<std::string> names;
    for (const auto& file : referat::backend::find_current(path()).manifest.files) {
        names.push_back(file.name);
    }
    return names;
}

void FaultyIndex::edit_manifest(const std::function<void(nlohmann::ordered_json&)>& edit) const {
    const fs::path file = generation_ / "manifest.json";
    auto json = nlohmann::ordered_json::parse(read_text(file));
    edit(json);
    write_text(file, json.dump(2) + "\n");
}

void FaultyIndex::edit_file(const std::string& name, const std::function<std::string(std::string)>& edit) const {
    write_text(generation_ / name, edit(read_text(generation_ / name)));
    list_files_anew();
}

void FaultyIndex::list_files_anew() const {
    edit_manifest([&](nlohmann::ordered_json& manifest) {
        for (auto& file : manifest["files"]) {
            const fs::path path = generation_ / file["name"].get<std::string>();
            file["bytes"] = fs::file_size(path);
            file["fingerprint"] = referat::base::fingerprint_file(path);
        }
    });
}
