# SPDX-License-Identifier: GPL-2.0-or-later
# Script: manual pages and completion must be where man and the shells look for them below ROOT.
foreach(file IN ITEMS
        ${MANDIR}/man1/referat.1 ${MANDIR}/man1/referat-search.1 ${MANDIR}/man7/referat-query.7
        ${MANDIR}/da/man1/referat.1 ${MANDIR}/da/man1/referat-search.1 ${MANDIR}/da/man7/referat-query.7
        ${DATADIR}/bash-completion/completions/referat ${DATADIR}/zsh/site-functions/_referat
        ${DATADIR}/fish/vendor_completions.d/referat.fish)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${ROOT})
    if(NOT EXISTS ${file})
        message(SEND_ERROR "not installed: ${file}")
    endif()
endforeach()
file(GLOB_RECURSE extra ${ROOT}/${MANDIR}/.made)
if(extra)
    message(SEND_ERROR "the build's own mark was installed: ${extra}")
endif()
