// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/analyzer.hpp>

#include <string_view>
#include <vector>

/// A chain small enough to foresee: pieces between blanks are words.
///
/// Words that end in "en" have a stem without it; "og" and "i" are stop words; pieces of marks alone are no words.
/// "a-b" is the word with its parts on positions of their own; "n/m" the same as an identifier; "n/m" before a year is
/// a date with a normal form; "unge-" stands for "ungereform" too, stems "ung" and
/// "ungreform".
[[nodiscard]] std::vector<referat::Token> fake_analysis(std::string_view text);
