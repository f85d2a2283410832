//! What each shell wants to be told, and the script by which it asks.

use super::{Candidate, Line, Offer};
use crate::render::wrap::{columns, cut};

/// A shell whose script asks the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Asking {
    Bash,
    /// Bash when it lists what there is, and fills nothing in.
    BashList,
    Fish,
    Zsh,
}

/// The line that stands for the names of files.
const FILES: &str = "\tfiles\n";

/// The script for bash, whatever its version, with or without the package bash-completion.
pub const BASH: &str = r#"# Completions of emn for bash. The program itself knows what may be typed.
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
"#;

/// The script for zsh.
pub const ZSH: &str = r#"#compdef emn
# Completions of emn for zsh. The program itself knows what may be typed.
_emn() {
    local -a candidates
    candidates=("${(@f)$(command emn complete zsh "${(@)words[1,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
    if [[ $candidates[1] == $'\tfiles' ]]; then
        _files
    elif [[ -n $candidates[1] ]]; then
        _describe -V 'emn' candidates
    else
        return 1
    fi
}
if [[ $funcstack[1] == _emn ]]; then
    _emn "$@"
else
    compdef _emn emn
fi
"#;

/// The script for fish.
pub const FISH: &str = r#"# Completions of emn for fish. The program itself knows what may be typed.
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
"#;

/// What is offered, as a shell reads it.
pub fn told(shell: Asking, line: &Line, offer: &Offer, width: usize) -> String {
    let Offer::Candidates(candidates) = offer else { return FILES.to_owned() };
    match shell {
        Asking::Bash => lines(candidates, |it| escaped(&it.value, line.quote)),
        Asking::BashList => in_columns(candidates, line, width),
        Asking::Fish => lines(candidates, |it| match it.about.is_empty() {
            true => it.value.clone(),
            false => format!("{}\t{}", it.value, it.about),
        }),
        Asking::Zsh => lines(candidates, |it| {
            let value = it.value.replace('\\', r"\\").replace(':', r"\:");
            if it.about.is_empty() { value } else { format!("{value}:{}", it.about) }
        }),
    }
}

fn lines(candidates: &[Candidate], line: impl Fn(&Candidate) -> String) -> String {
    candidates.iter().map(|candidate| line(candidate).replace('\n', " ") + "\n").collect()
}

/// The values, and beside them what they are, unless there is one alone, which bash fills in.
fn in_columns(candidates: &[Candidate], line: &Line, width: usize) -> String {
    let values: Vec<String> = candidates.iter().map(|it| escaped(&it.value, line.quote)).collect();
    let lengths = values.iter().map(|value| columns(value)).filter(|length| *length <= width / 2);
    let widest = lengths.max().unwrap_or_default();
    let is_listed = candidates.len() > 1;
    let listed = candidates.iter().zip(&values).map(|(candidate, value)| {
        if !is_listed || candidate.about.is_empty() {
            return format!("{value}\n");
        }
        let gap = " ".repeat(widest.saturating_sub(columns(value)) + 2);
        format!("{}\n", cut(&format!("{value}{gap}({})", candidate.about), width))
    });
    listed.collect()
}

/// A value as bash takes it for one word.
fn escaped(value: &str, quote: Option<char>) -> String {
    let is_special = |character: char| match quote {
        Some('"') => matches!(character, '"' | '$' | '`' | '\\'),
        Some(_) => false,
        None => {
            character.is_ascii()
                && !character.is_ascii_alphanumeric()
                && !"-_./,:=+@%".contains(character)
        }
    };
    let mut text = String::new();
    for character in value.chars() {
        if is_special(character) {
            text.push('\\');
        }
        text.push(character);
    }
    text
}
