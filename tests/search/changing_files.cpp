// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/changing_files.hpp"

#include "support/sample_items.hpp"

#include <array>
#include <string_view>

namespace referat::test {

namespace {

constexpr std::array<std::string_view, 34> words{
    "sundhedsklyngen", "kommunen",  "regionen",    "budget",       "budgettet",   "økonomi",     "borgere",
    "borgerne",        "patienter", "akutpladser", "akutplan",     "rygestop",    "trivsel",     "mental",
    "indsats",         "indsatsen", "hjemmepleje", "genoptræning", "udskrivning", "almen",       "praksis",
    "læger",           "sygehuset", "tandpleje",   "høringssvar",  "evaluering",  "status",      "handleplan",
    "samarbejde",      "kapacitet", "ventetider",  "børn",         "psykiatri",   "forebyggelse"};
constexpr std::array<std::string_view, 12> months{"januar", "februar", "marts",     "april",   "maj",      "juni",
                                                  "juli",   "august",  "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 3> bodies{"Sundhedsklynge Vestø", "Sundhedsklynge Østby", "Sundhedsudvalget"};
constexpr std::array<std::string_view, 5> decisions{"Godkendt.", "Udsat til næste møde.", "Taget til efterretning.",
                                                    "Klyngen afsatte 2,5 mio. kr. til indsatsen.",
                                                    "Formandskabet arbejder videre med forslaget."};

std::string file_name(std::size_t meeting, std::string_view kind) {
    return std::to_string(1000 + meeting) + "-" + std::string(kind);
}

std::string body_of(std::size_t meeting) {
    return std::string(bodies[meeting % bodies.size()]);
}

/// Each meeting of a body has a day of its own.
std::string date_of(std::size_t meeting) {
    const std::size_t day = meeting / bodies.size();
    return std::to_string(1 + day % 28) + ". " + std::string(months[day / 28 % 12]) + " " +
           std::to_string(2022 + day % 3);
}

} // namespace

ChangingFiles::ChangingFiles(unsigned seed, std::size_t meetings) : random_(seed) {
    while (meetings_ < meetings) {
        write_minutes(meetings_++);
    }
    write_records();
}

void ChangingFiles::change() {
    for (std::size_t left = 1 + random_.below(2); left > 0; --left) {
        switch (random_.below(10)) {
        case 0:
        case 1:
        case 2:
            write_minutes(meetings_++);
            break;
        case 3:
            write_agenda(meetings_++);
            break;
        case 4:
            write_agenda(some_meeting());
            break;
        case 5:
        case 6:
            write_minutes(some_meeting());
            break;
        case 7:
            write_records();
            break;
        default:
            remove_one();
        }
    }
}

std::string ChangingFiles::text(std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) {
        result.append(i == 0 ? "" : " ").append(pick(words));
    }
    return result;
}

void ChangingFiles::write_minutes(std::size_t meeting) {
    const auto item = [&] { return std::pair(text(2), std::string(pick(decisions)) + " " + text(12) + "."); };
    const std::string minutes =
        random_.below(2) == 0 ? sample_text(date_of(meeting), {item(), item()}, "Referat", body_of(meeting))
                              : sample_text(date_of(meeting), {item(), item(), item()}, "Referat", body_of(meeting));
    static_cast<void>(folder_.write(file_name(meeting, "referat.txt"), minutes));
}

void ChangingFiles::write_agenda(std::size_t meeting) {
    static_cast<void>(
        folder_.write(file_name(meeting, "dagsorden.txt"),
                      sample_text(date_of(meeting), {{text(3), "."}, {text(2), "."}}, "Dagsorden", body_of(meeting))));
}

void ChangingFiles::write_records() {
    std::string lines;
    for (std::size_t meeting = 1 + random_.below(3); meeting > 0; --meeting) {
        for (int number = 1; number <= 2; ++number) {
            AgendaItem item =
                sample_item(number, text(2), "2021-0" + std::to_string(meeting) + "-01", "Rådet for Havet");
            item.kluster = meeting % 2 == 0 ? "Havet" : "Kysten";
            item.beslutning = text(8);
            item.udfald = {"godkendt"};
            lines += to_json(item) + "\n";
        }
    }
    static_cast<void>(folder_.write("poster.jsonl", lines));
}

void ChangingFiles::remove_one() {
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
        files.insert(entry.path());
    }
    if (!files.empty()) {
        std::filesystem::remove(*std::next(files.begin(), static_cast<std::ptrdiff_t>(random_.below(files.size()))));
    }
}

} // namespace referat::test
