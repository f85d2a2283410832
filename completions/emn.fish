# Completions of emn for fish. The program itself knows what may be typed.
function __emn_candidates
    set --local before (commandline --current-process --tokenize --cut-at-cursor)
    set --local current (commandline --current-token --cut-at-cursor)
    set --local lines (command emn complete fish $before "$current" 2>/dev/null)
    if test "$lines[1]" = \tfiles
        __fish_complete_path "$current"
    else
        printf '%s\n' $lines
    end
end
complete --command emn --no-files --keep-order --arguments '(__emn_candidates)'
