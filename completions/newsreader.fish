# fish completion of newsreader. Made by "newsreader completions fish".
function __newsreader_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    for line in (command $program complete -- $words "$current" 2>/dev/null)
        switch $line
            case ':files*'
                __fish_complete_path "$current"
            case ':folders*'
                __fish_complete_directories "$current"
            case '*'
                echo -- $line
        end
    end
end
complete -c newsreader -f -k -a '(__newsreader_complete)'
