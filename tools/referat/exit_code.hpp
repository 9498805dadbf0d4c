// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace referat::tool {

/// What the program tells its caller. The numbers are a promise to scripts.
enum class ExitCode {
    Done = 0,
    NothingFound = 1,
    Failed = 2, ///< usage, bad query, and whatever has no number of its own (a full disk)
    InputUnreadable = 3,
    NoIndex = 4,
    IndexLocked = 5,
    IndexVersion = 6,
    Damaged = 7,      ///< the index, or the lexicon that comes with the program: damaged or, the lexicon, missing
    ServerSilent = 8, ///< a server that has a part of the index does not answer
};

} // namespace referat::tool
