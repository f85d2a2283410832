# Completions of emn for bash. The program itself knows what may be typed.
_emn() {
    local shell=bash line
    # When bash lists what there is, each line says what it is, too.
    case $COMP_TYPE in 33 | 63 | 64) shell=bash-list ;; esac
    COMPREPLY=()
    while IFS= read -r line; do
        if [ "$line" = $'\tfiles' ]; then
            compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
            return
        fi
        COMPREPLY+=("$line")
    done < <(COLUMNS=$COLUMNS command emn complete "$shell" "${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null)
    # What ends in a comma or an equals sign goes on.
    case ${COMPREPLY[0]} in *= | *,) compopt -o nospace 2>/dev/null ;; esac
}
complete -F _emn emn
