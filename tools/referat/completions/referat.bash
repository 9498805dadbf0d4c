# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of referat for Bash 4.4 and newer. The program knows its commands, options, fields and the values in its index;
# it reads the line itself, because COMP_WORDS is cut at colons.

_referat() {
    COMPREPLY=()
    local program=${1/#\~\//$HOME/} reply
    while IFS= read -r reply; do
        case $reply in
        $'\tfiles') compopt -o default ;;
        $'\tfolders') compopt -o dirnames ;;
        *) COMPREPLY+=("$reply") ;;
        esac
    done < <("$program" complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:=] ]]; then
        compopt -o nospace
    fi
}

complete -o nosort -F _referat referat
