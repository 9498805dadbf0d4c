// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "program.hpp"

#include <string>

namespace referat::test {

/// A record as another parser may write it; kluster is the body's, and the decision answers "godkendes".
[[nodiscard]] inline std::string record(const std::string& kluster, const std::string& dato, int punkt,
                                        const std::string& titel, const std::string& beslutning,
                                        const std::string& udfald) {
    return R"({"udvalg":"Klynge )" + kluster + R"(","kluster":")" + kluster + R"(","dato":")" + dato + R"(","punkt":)" +
           std::to_string(punkt) + R"(,"titel":")" + titel +
           R"(","indstilling":"Det indstilles, at planen godkendes.","beslutning":")" + beslutning + R"(","udfald":[)" +
           (udfald.empty() ? "" : "\"" + udfald + "\"") + "]}\n";
}

/// Three meetings of two bodies, with a gap in the numbers and an item without decision.
[[nodiscard]] inline std::string three_meetings() {
    return record("Vestø", "2023-03-01", 1, "Broen for 2.500.000 kr.", "Godkendt.", "godkendt") +
           record("Vestø", "2023-03-01", 2, "Stien for 40.000 kr.", "Udsat.", "udsat") +
           record("Vestø", "2024-03-01", 1, "Broen males", "Godkendt med den rettelse, at den bliver rød.",
                  "godkendt") +
           record("Vestø", "2024-03-01", 4, "Broen lukkes", "", "") +
           record("Åby", "2024-05-01", 1, "Broen i Åby", "Planen blev ikke godkendt.", "afvist");
}

/// An index over three_meetings() in `folder`; its path.
[[nodiscard]] inline std::string index_three_meetings(const TemporaryFolder& folder) {
    const std::string index = folder / "index";
    folder.write("items.jsonl", three_meetings());
    static_cast<void>(run_program({"index", "-d", index, folder / "items.jsonl"}));
    return index;
}

} // namespace referat::test
