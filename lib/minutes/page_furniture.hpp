// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/source_lines.hpp"

namespace referat::minutes {

/// Takes page numbers ("Side 3 af 12") and running headers and footers out of `lines`.
///
/// A page border is a form feed or a page number (find_page_numbers()). A running header or footer stands at the same
/// place next to at least two borders, and to a third of them, in the same words but for numbers; section headings
/// never count as one, nor does the text right under a heading. A paragraph that a border cuts in mid-sentence is one
/// paragraph again. Without any border nothing is removed.
void remove_page_furniture(SourceLines& lines);

} // namespace referat::minutes
