module completions {

  def "nu-complete emn color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # The European Migration Network, offline: whom to call, what the words mean, which law holds
  export extern emn [
    --color: string@"nu-complete emn color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
  ]

  def "nu-complete emn browse color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn browse hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # Everything in one screen, as you type
  export extern "emn browse" [
    --as-of: string           # The day to answer for [default: today]
    --color: string@"nu-complete emn browse color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn browse hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    ...query: string          # What to begin with, in any language
  ]

  def "nu-complete emn open from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn open color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn open hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # A page in the browser: of a contact point, term or act
  export extern "emn open" [
    --print                   # Write the address, and open nothing
    --as-of: string           # The day to answer for [default: today]
    --exact                   # Only exact codes and names: no other forms, no typing errors
    --from: string@"nu-complete emn open from" # Only names in this language
    --no-input                # Never ask which of several records is meant
    --color: string@"nu-complete emn open color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn open hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    ...query: string          # What to open the page of, as for `emn search`
  ]

  def "nu-complete emn check format" [] {
    [ "text" "json" "jsonl" "sarif" "github" ]
  }

  def "nu-complete emn check from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn check kind" [] {
    [ "text" "markdown" "html" "docx" ]
  }

  def "nu-complete emn check on" [] {
    [ "law-ended" "law-ending" "law-unknown" "name-changed" "discouraged" "variant" "abbreviation" "untranslated-term" ]
  }

  def "nu-complete emn check off" [] {
    [ "law-ended" "law-ending" "law-unknown" "name-changed" "discouraged" "variant" "abbreviation" "untranslated-term" ]
  }

  def "nu-complete emn check explain" [] {
    [ "law-ended" "law-ending" "law-unknown" "name-changed" "discouraged" "variant" "abbreviation" "untranslated-term" ]
  }

  def "nu-complete emn check color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn check hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # A text: law that ended, names that changed, words to avoid
  export extern "emn check" [
    --format(-f): string@"nu-complete emn check format" # How to write what is found
    --from: string@"nu-complete emn check from" # The language of the text [default: detected]
    --type: string@"nu-complete emn check kind" # What the text is written in [default: by the ending of its name]
    --source: string          # The text of which FILE is the translation, with its language: en=report.en.md
    --as-of: string           # The day to answer for [default: today]
    --on: string@"nu-complete emn check on" # Switch a rule on, in place of what emn.toml says
    --off: string@"nu-complete emn check off" # Switch a rule off
    --fix                     # Write into the files what is safe, never inside quotation marks or code
    --diff                    # Show what --fix would change, and change nothing
    --explain: string@"nu-complete emn check explain" # What a rule finds and what to do about it
    --color: string@"nu-complete emn check color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn check hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help (see more with '--help')
    ...files: path            # Files and folders; without any, or for -, standard input
  ]

  def "nu-complete emn annotate format" [] {
    [ "text" "json" "jsonl" "csv" "html" "md" ]
  }

  def "nu-complete emn annotate from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn annotate lang" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn annotate kind" [] {
    [ "text" "markdown" "html" "docx" ]
  }

  def "nu-complete emn annotate color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn annotate hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # A text: the terms of the glossary in it, in any form
  export extern "emn annotate" [
    --format(-f): string@"nu-complete emn annotate format" # How to write
    --from: string@"nu-complete emn annotate from" # The language of the text [default: detected]
    --lang: string@"nu-complete emn annotate lang" # Give the terms in this language too
    --glossary                # Only the list of terms, as an annex to the document
    --type: string@"nu-complete emn annotate kind" # What the text is written in [default: by the ending of its name]
    --color: string@"nu-complete emn annotate color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn annotate hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help (see more with '--help')
    ...files: path            # Files and folders; without any, or for -, standard input
  ]

  def "nu-complete emn lsp color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn lsp hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # The same in an editor, as a language server
  export extern "emn lsp" [
    --color: string@"nu-complete emn lsp color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn lsp hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
  ]

  def "nu-complete emn export table" [] {
    [ "countries" "ncps" "glossary" "acts" "correlations" "network" "equivalents" "sources" "all" ]
  }

  def "nu-complete emn export format" [] {
    [ "text" "csv" "tsv" "json" "jsonl" "toml" "xlsx" "md" "vcf" "tbx" "omegat" "stardict" "ttl" "jsonld" "html" ]
  }

  def "nu-complete emn export color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn export hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # A whole table, for other programs
  export extern "emn export" [
    --output(-o): path        # The file to write, - for standard output; it is written whole or not at all [default: standard output]
    --format(-f): string@"nu-complete emn export format" # How to write [default: that of FILE's ending, or json]
    --fields: string          # Only these fields, in this order, separated by commas
    --bom                     # Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    --safe                    # Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    --as-of: string           # The day to answer for [default: today]
    --color: string@"nu-complete emn export color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn export hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help (see more with '--help')
    table: string@"nu-complete emn export table" # What to write
  ]

  def "nu-complete emn config color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn config hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # Your settings: languages, format, colour, pager, links
  export extern "emn config" [
    --color: string@"nu-complete emn config color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn config hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
  ]

  def "nu-complete emn config path color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn config path hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # Where the file is, or would be
  export extern "emn config path" [
    --color: string@"nu-complete emn config path color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn config path hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
  ]

  def "nu-complete emn config show color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn config show hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # Every setting as it is on a terminal, and where it comes from; what `emn config` alone shows
  export extern "emn config show" [
    --color: string@"nu-complete emn config show color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn config show hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
  ]

  def "nu-complete emn config init color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn config init hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # Write a file with every setting explained and none made; never over one that is there
  export extern "emn config init" [
    --color: string@"nu-complete emn config init color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn config init hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
  ]

  def "nu-complete emn config get key" [] {
    [ "languages" "format" "color" "pager" "hyperlink" ]
  }

  def "nu-complete emn config get color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn config get hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # One setting as it is on a terminal
  export extern "emn config get" [
    --color: string@"nu-complete emn config get color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn config get hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help (see more with '--help')
    key: string@"nu-complete emn config get key"
  ]

  def "nu-complete emn config set key" [] {
    [ "languages" "format" "color" "pager" "hyperlink" ]
  }

  def "nu-complete emn config set color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn config set hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # Write a setting into the file, whose comments stay
  export extern "emn config set" [
    --color: string@"nu-complete emn config set color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn config set hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help (see more with '--help')
    key: string@"nu-complete emn config set key"
    ...value: string          # Languages one after another; a format; auto, always or never; a command
  ]

  def "nu-complete emn config unset key" [] {
    [ "languages" "format" "color" "pager" "hyperlink" ]
  }

  def "nu-complete emn config unset color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn config unset hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # Take a setting out of the file
  export extern "emn config unset" [
    --color: string@"nu-complete emn config unset color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn config unset hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help (see more with '--help')
    key: string@"nu-complete emn config unset key"
  ]

  def "nu-complete emn completions shell" [] {
    [ "bash" "elvish" "fish" "nushell" "powershell" "zsh" ]
  }

  def "nu-complete emn completions color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn completions hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # A completion script for a shell
  export extern "emn completions" [
    --color: string@"nu-complete emn completions color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn completions hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    shell: string@"nu-complete emn completions shell" # The shell to write for
  ]

  def "nu-complete emn man color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn man hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # Manual pages
  export extern "emn man" [
    --output(-o): path        # Write all pages into the folders man1 and man7 of this folder
    --color: string@"nu-complete emn man color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn man hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    page?: string             # The page of a command or a topic, such as ncp, matching or data.7 [default: emn]
  ]

  def "nu-complete emn help color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn help hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  # A command or a topic
  export extern "emn help" [
    --color: string@"nu-complete emn help color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn help hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    ...subject: string        # A command, or one of: matching, formats, fields, exit-codes, data, environment; with fields also the name of a table
  ]

  def "nu-complete emn version color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn version hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  export extern "emn version" [
    --color: string@"nu-complete emn version color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn version hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
  ]

  def "nu-complete emn complete shell" [] {
    [ "bash" "bash-list" "fish" "zsh" ]
  }

  def "nu-complete emn complete color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn complete hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  export extern "emn complete" [
    --color: string@"nu-complete emn complete color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn complete hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help (see more with '--help')
    shell: string@"nu-complete emn complete shell" # The shell that asks
    ...words: string          # The command line up to the cursor
  ]

  def "nu-complete emn country query" [] {
    [ "at" "be" "bg" "hr" "cy" "cz" "ee" "fi" "fr" "de" "gr" "hu" "ie" "it" "lv" "lt" "lu" "mt" "nl" "pl" "pt" "ro" "sk" "si" "es" "se" "no" "ge" "md" "ua" "me" "am" "rs" "mk" "al" "dk" "gb" ]
  }

  def "nu-complete emn country status" [] {
    [ "member" "observer" "former" "non-participant" ]
  }

  def "nu-complete emn country lang" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn country from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn country format" [] {
    [ "text" "csv" "tsv" "json" "jsonl" "toml" "xlsx" "md" "vcf" "tbx" "omegat" "stardict" "ttl" "jsonld" "html" ]
  }

  def "nu-complete emn country color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn country hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn country fields" [] {
    [ "id" "alpha3" "eu_code" "name" "official_name" "local_names" "aliases" "parts" "demonyms" "capital" "status" "since" "until" "source" "confirmed_by" "eu_member" "eu_since" "eu_until" "schengen" "eurozone" "history" "names" "official_names" "capitals" "also_called" "remarks" "checked_on" ]
  }

  # Countries: names, codes, their part in the network
  export extern "emn country" [
    --status: string@"nu-complete emn country status" # Only countries with this status
    --map                     # Draw the network as a map, a tile for each country, on the day of --as-of
    --lang: string@"nu-complete emn country lang" # Head the card with the name in this language
    --as-of: string           # The day to answer for [default: today]
    --sources                 # Show the evidence: pages, legal sources, notes
    --related                 # Show all related records, not the nearest
    --file: path              # Look up each line of this file, which may be - for standard input
    --exact                   # Only exact codes and names: no other forms, no typing errors
    --from: string@"nu-complete emn country from" # Only names in this language
    --no-input                # Never ask which of several records is meant
    --format(-f): string@"nu-complete emn country format" # How to write [default: text]
    --limit(-n): string       # At most this many records
    --bom                     # Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    --safe                    # Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    --color: string@"nu-complete emn country color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn country hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    --fields: string@"nu-complete emn country fields" # Only these fields, in this order, separated by commas
    ...query: string@"nu-complete emn country query" # A country by any of its names or codes, in any language; several one after another
  ]

  def "nu-complete emn ncp query" [] {
    [ "at" "be" "bg" "hr" "cy" "cz" "ee" "fi" "fr" "de" "gr" "hu" "ie" "it" "lv" "lt" "lu" "mt" "nl" "pl" "pt" "ro" "sk" "si" "es" "se" "no" "ge" "md" "ua" "me" "am" "rs" "mk" "al" "dk" "gb" ]
  }

  def "nu-complete emn ncp status" [] {
    [ "member" "observer" ]
  }

  def "nu-complete emn ncp kind" [] {
    [ "ministry-interior" "ministry-other" "agency" "research-institute" "ngo" "iom-office" ]
  }

  def "nu-complete emn ncp from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn ncp format" [] {
    [ "text" "csv" "tsv" "json" "jsonl" "toml" "xlsx" "md" "vcf" "tbx" "omegat" "stardict" "ttl" "jsonld" "html" ]
  }

  def "nu-complete emn ncp color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn ncp hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn ncp fields" [] {
    [ "id" "country" "status" "since" "name" "institution" "institution_local" "unit" "kind" "partners" "address" "address_of" "email" "email_of" "phone" "phone_of" "website" "emn_page" "social" "remarks" "checked" "checked_on" ]
  }

  # National Contact Points: who hosts them, how to reach them
  export extern "emn ncp" [
    --status: string@"nu-complete emn ncp status" # Only contact points of countries with this status
    --kind: string@"nu-complete emn ncp kind" # Only contact points hosted by this kind of body
    --as-of: string           # The day to answer for [default: today]
    --sources                 # Show the evidence: pages, legal sources, notes
    --related                 # Show all related records, not the nearest
    --file: path              # Look up each line of this file, which may be - for standard input
    --exact                   # Only exact codes and names: no other forms, no typing errors
    --from: string@"nu-complete emn ncp from" # Only names in this language
    --no-input                # Never ask which of several records is meant
    --format(-f): string@"nu-complete emn ncp format" # How to write [default: text]
    --limit(-n): string       # At most this many records
    --bom                     # Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    --safe                    # Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    --color: string@"nu-complete emn ncp color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn ncp hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    --fields: string@"nu-complete emn ncp fields" # Only these fields, in this order, separated by commas
    ...query: string@"nu-complete emn ncp query" # A country, its code, or a host institution; several countries one after another
  ]

  def "nu-complete emn glossary topic" [] {
    [ "asylum" "borders" "citizenship" "integration" "irregular-migration" "legal-migration" "migration" "organisations" "policy" "return" "rights" "trafficking" ]
  }

  def "nu-complete emn glossary lang" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn glossary from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn glossary format" [] {
    [ "text" "csv" "tsv" "json" "jsonl" "toml" "xlsx" "md" "vcf" "tbx" "omegat" "stardict" "ttl" "jsonld" "html" ]
  }

  def "nu-complete emn glossary color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn glossary hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn glossary fields" [] {
    [ "id" "label" "synonyms" "acronyms" "definition" "notes" "sources" "broader" "narrower" "related" "topic" "official" "page" "page_kind" "page_language" "edition" "translations" "everyday" "discouraged" ]
  }

  # Terms: what they mean and rest on (emn term is the same)
  export extern "emn glossary" [
    --topic: string@"nu-complete emn glossary topic" # Only terms of this topic
    --law: string             # Only terms whose sources cite this act, such as 2011/95
    --outdated                # Only terms of whose sources every act has ended
    --tree                    # Draw the hierarchy: broader terms above, narrower ones below; without a query that of the topics
    --depth: string           # How many steps the tree reaches [default: 3]
    --lang: string@"nu-complete emn glossary lang" # Head the card with the equivalent in this language
    --translations: string    # Show the equivalents, in these languages or in all
    --as-of: string           # The day to answer for [default: today]
    --sources                 # Show the evidence: pages, legal sources, notes
    --related                 # Show all related records, not the nearest
    --file: path              # Look up each line of this file, which may be - for standard input
    --exact                   # Only exact codes and names: no other forms, no typing errors
    --from: string@"nu-complete emn glossary from" # Only names in this language
    --no-input                # Never ask which of several records is meant
    --format(-f): string@"nu-complete emn glossary format" # How to write [default: text]
    --limit(-n): string       # At most this many records
    --bom                     # Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    --safe                    # Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    --color: string@"nu-complete emn glossary color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn glossary hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    --fields: string@"nu-complete emn glossary fields" # Only these fields, in this order, separated by commas
    ...query: string          # A term, synonym, acronym or equivalent, in any language
  ]

  def "nu-complete emn law status" [] {
    [ "in-force" "transposition" "not-yet-applicable" "proposed" "not-yet-adopted" "repealed" "expired" ]
  }

  def "nu-complete emn law from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn law format" [] {
    [ "text" "csv" "tsv" "json" "jsonl" "toml" "xlsx" "md" "vcf" "tbx" "omegat" "stardict" "ttl" "jsonld" "html" ]
  }

  def "nu-complete emn law color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn law hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn law fields" [] {
    [ "id" "number" "name" "names" "local_names" "kind" "title" "celex" "eli" "status" "adopted" "in_force" "applies_from" "pending" "ended" "replaced_by" "replaces" "transitional" "amended_by" "amends" "not_bound" "terms" "remarks" "checked" "checked_on" ]
  }

  # Legal acts: whether they hold, what replaced them
  export extern "emn law" [
    --status: string@"nu-complete emn law status" # Only acts with this status
    --since: string           # What changed from this day on: acts that came into force, began to apply, ended
    --articles                # Where each article stands now, by the official correlation table
    --as-of: string           # The day to answer for [default: today]
    --sources                 # Show the evidence: pages, legal sources, notes
    --related                 # Show all related records, not the nearest
    --file: path              # Look up each line of this file, which may be - for standard input
    --exact                   # Only exact codes and names: no other forms, no typing errors
    --from: string@"nu-complete emn law from" # Only names in this language
    --no-input                # Never ask which of several records is meant
    --format(-f): string@"nu-complete emn law format" # How to write [default: text]
    --limit(-n): string       # At most this many records
    --bom                     # Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    --safe                    # Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    --color: string@"nu-complete emn law color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn law hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    --fields: string@"nu-complete emn law fields" # Only these fields, in this order, separated by commas
    ...query: string          # A number, CELEX number or name of an act, such as 2011/95 or "return directive"
  ]

  def "nu-complete emn about from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn about format" [] {
    [ "text" "csv" "tsv" "json" "jsonl" "toml" "xlsx" "md" "vcf" "tbx" "omegat" "stardict" "ttl" "jsonld" "html" ]
  }

  def "nu-complete emn about color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn about hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn about fields" [] {
    [ "id" "section" "name" "acronym" "text" "date" "url" "sources" ]
  }

  # The network: legal basis, funding, outputs, events, history
  export extern "emn about" [
    --as-of: string           # The day to answer for [default: today]
    --sources                 # Show the evidence: pages, legal sources, notes
    --related                 # Show all related records, not the nearest
    --exact                   # Only exact codes and names: no other forms, no typing errors
    --from: string@"nu-complete emn about from" # Only names in this language
    --no-input                # Never ask which of several records is meant
    --format(-f): string@"nu-complete emn about format" # How to write [default: text]
    --limit(-n): string       # At most this many records
    --bom                     # Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    --safe                    # Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    --color: string@"nu-complete emn about color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn about hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    --fields: string@"nu-complete emn about fields" # Only these fields, in this order, separated by commas
    ...topic: string          # What to know: legal-basis, funding, governance, outputs, study, work-programmes, events, groups, partners, history, …
  ]

  def "nu-complete emn search from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn search format" [] {
    [ "text" "csv" "tsv" "json" "jsonl" "toml" "xlsx" "md" "vcf" "tbx" "omegat" "stardict" "ttl" "jsonld" "html" ]
  }

  def "nu-complete emn search color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn search hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn search fields" [] {
    [ "id" "type" "name" ]
  }

  # Everywhere at once
  export extern "emn search" [
    --as-of: string           # The day to answer for [default: today]
    --exact                   # Only exact codes and names: no other forms, no typing errors
    --from: string@"nu-complete emn search from" # Only names in this language
    --no-input                # Never ask which of several records is meant
    --format(-f): string@"nu-complete emn search format" # How to write [default: text]
    --limit(-n): string       # At most this many records
    --bom                     # Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    --safe                    # Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    --color: string@"nu-complete emn search color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn search hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    --fields: string@"nu-complete emn search fields" # Only these fields, in this order, separated by commas
    ...query: string          # What to look for
  ]

  def "nu-complete emn translate query_and_languages" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn translate from" [] {
    [ "en" "bg" "cs" "de" "el" "es" "et" "fi" "fr" "ga" "hr" "hu" "it" "lt" "lv" "mt" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "nb" "nn" "ka" "uk" "hy" ]
  }

  def "nu-complete emn translate format" [] {
    [ "text" "csv" "tsv" "json" "jsonl" "toml" "xlsx" "md" "vcf" "tbx" "omegat" "stardict" "ttl" "jsonld" "html" ]
  }

  def "nu-complete emn translate color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn translate hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn translate fields" [] {
    [ "id" "label" "language" "equivalent" "remark" "countries" "abbreviation" "rank" "published" ]
  }

  # Equivalents of a term in other languages
  export extern "emn translate" [
    --file: path              # Look up each line of this file, which may be - for standard input
    --exact                   # Only exact codes and names: no other forms, no typing errors
    --from: string@"nu-complete emn translate from" # Only names in this language
    --no-input                # Never ask which of several records is meant
    --format(-f): string@"nu-complete emn translate format" # How to write [default: text]
    --limit(-n): string       # At most this many records
    --bom                     # Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    --safe                    # Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    --color: string@"nu-complete emn translate color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn translate hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help
    --fields: string@"nu-complete emn translate fields" # Only these fields, in this order, separated by commas
    ...query_and_languages: string@"nu-complete emn translate query_and_languages" # A term, then the languages to translate it into; with --file only the languages
  ]

  def "nu-complete emn data view" [] {
    [ "report" ]
  }

  def "nu-complete emn data format" [] {
    [ "text" "csv" "tsv" "json" "jsonl" "toml" "xlsx" "md" "vcf" "tbx" "omegat" "stardict" "ttl" "jsonld" "html" ]
  }

  def "nu-complete emn data color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn data hyperlink" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete emn data fields" [] {
    [ "aspect" "name" "table" "record" "records" "of" "texts" "oldest" ]
  }

  # How much the data covers, and how old it is
  export extern "emn data" [
    --format(-f): string@"nu-complete emn data format" # How to write [default: text]
    --limit(-n): string       # At most this many records
    --bom                     # Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    --safe                    # Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    --color: string@"nu-complete emn data color" # Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    --hyperlink: string@"nu-complete emn data hyperlink" # Whether addresses are links; auto: on a terminal that is known to show them
    --no-pager                # Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    --plain                   # Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    --help(-h)                # Print help (see more with '--help')
    --fields: string@"nu-complete emn data fields" # Only these fields, in this order, separated by commas
    view?: string@"nu-complete emn data view" # What to show
  ]

}

export use completions *
