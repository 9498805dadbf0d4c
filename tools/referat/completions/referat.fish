# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of referat for Fish. The program knows its commands, options, fields and the values in its index.

function __referat_complete
    set -l words (commandline -opc)
    set -l raw (commandline -ct)
    # An open quotation mark cannot be unescaped: take what follows it.
    set -l typed (string unescape -- $raw; or string trim --left --chars '"\'' -- $raw)
    for line in (command $words[1] complete words $words[2..-1] "$typed" 2>/dev/null </dev/null)
        switch $line
            case \tfiles
                __fish_complete_path $raw
            case \tfolders
                __fish_complete_directories $raw
            case '*'
                echo $line
        end
    end
end

complete --command referat --no-files --keep-order --arguments '(__referat_complete)'
