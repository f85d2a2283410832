//! A few commands to begin with, for each command.

/// A command line, and what it is for.
pub type Example = [&'static str; 2];

/// The examples of a command.
pub fn examples(command: &str) -> &'static [Example] {
    match command {
        "ncp" => &[
            ["emn ncp portugal", "whom to call in Portugal"],
            ["emn ncp fi se no", "three at once"],
            ["emn ncp --status observer --fields id,country,email", "the observers, in columns"],
        ],
        "country" => &[
            ["emn country holland", "by any name, in any language"],
            ["emn country --status observer --as-of 2023-12-31", "who observed on a day"],
            ["emn country --map", "the network as a map"],
        ],
        "glossary" => &[
            ["emn glossary toissijainen suojelu", "what a term means, from 28 languages"],
            ["emn glossary --topic return", "the terms of a topic"],
            ["emn glossary refugee --tree", "what is broader and what is narrower"],
        ],
        "law" => &[
            ["emn law 2013/32", "whether an act is law, and what replaced it"],
            ["emn law 2013/32 --articles", "where each of its articles stands now"],
            ["emn law --since 2026-06-01", "what has changed since a day"],
        ],
        "about" => &[
            ["emn about", "the network in short"],
            ["emn about legal-basis", "what it rests on"],
            ["emn about history", "what happened when"],
        ],
        "search" => &[
            ["emn search frontex", "everywhere"],
            ["emn search right to work --limit 5", "the five that fit best"],
        ],
        "browse" => &[
            ["emn browse", "type in any language, and see what is found"],
            ["emn browse turvapaikanhakija", "begin with a word"],
            ["emn browse dublin --as-of 2026-01-01", "on a day"],
        ],
        "open" => &[
            ["emn open finland --print", "the site of a contact point; without --print it opens"],
            ["emn open 2024/1347 --print", "the text of an act"],
            ["emn open family reunification --print", "the official entry of a term"],
        ],
        "translate" => &[
            ["emn translate asylum seeker fi de", "into Finnish and German"],
            ["emn translate Einreiseverbot en", "from German into English"],
            ["emn translate refugee all --format csv", "into every language, as a table"],
        ],
        "check" => &[
            ["emn check report.md", "what a reader should know"],
            ["emn check --diff report.md", "what --fix would change"],
            ["emn check --explain law-ended", "what a rule finds, and what to do about it"],
        ],
        "annotate" => &[
            ["emn annotate report.md", "the terms in a text, and what they mean"],
            ["emn annotate --glossary --lang fi report.md", "only the terms, in Finnish too"],
            ["emn annotate --format html report.md > report.html", "a page to read"],
        ],
        "export" => &[
            ["emn export ncps -o ncps.csv", "the contact points, for a spreadsheet"],
            ["emn export glossary -o emn.tbx", "the glossary, for a translation tool"],
            ["emn export acts --as-of 2026-01-01 -o acts.json", "the law of a day"],
        ],
        "data" => &[
            ["emn data report", "how much there is, and how old it is"],
            ["emn data report --format json", "the same for scripts"],
        ],
        "config" => &[
            ["emn config show", "every setting, and where it comes from"],
            ["emn config set languages fi sv", "what comes first: Finnish, then Swedish"],
            ["emn config set pager 'less -FRX'", "how long answers are shown"],
        ],
        "completions" => &[
            ["emn completions fish > ~/.config/fish/completions/emn.fish", "for fish"],
            ["emn completions zsh > ~/.zfunc/_emn", "for zsh, with ~/.zfunc in fpath"],
        ],
        "man" => &[
            ["emn man ncp | man -l -", "read a page"],
            ["emn man -o ~/.local/share/man", "install all of them"],
        ],
        "help" => &[
            ["emn help ncp", "a command"],
            ["emn help matching", "a topic"],
            ["emn help fields countries", "the fields of a table, and what they mean"],
        ],
        _ => &[],
    }
}
