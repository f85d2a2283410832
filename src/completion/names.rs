//! The names in the data that may be typed.

use super::{Candidate, rest};
use crate::session;
use emn::{
    model::{Act, Country, Equivalent, Term, Wordings},
    pack::{Damaged, Network},
};

/// A name in the data, and what it is.
pub type Named = (String, String);

/// Names in languages other than English are offered from so many letters on.
const ENOUGH: usize = 2;

/// A definition is shown up to so many letters.
const BEGINNING: usize = 60;

/// The names that begin with the words before the cursor and what is typed, each without those
/// words.
pub fn beginning_with(names: Vec<Named>, before: &[String], typed: &str) -> Vec<Candidate> {
    let behind: String = before.iter().map(|word| format!("{word} ")).collect();
    let phrase = format!("{behind}{typed}");
    let mut candidates: Vec<Candidate> = Vec::new();
    for (name, about) in names {
        let Some(rest) = rest(&name, &phrase) else { continue };
        let value = format!("{typed}{rest}");
        if !value.is_empty() && candidates.iter().all(|known| known.value != value) {
            candidates.push(Candidate { value, about });
        }
    }
    candidates
}

/// The countries that have a contact point, or all: by code, and once something is typed by name.
pub fn countries(network: Network, with_contact: bool, typed: &str) -> Result<Vec<Named>, Damaged> {
    let contacts = network.contact_points()?;
    let mut names = Vec::new();
    for country in network.countries()?.iter() {
        let country = country?;
        if with_contact && contacts.brief(country.code.as_str())?.is_none() {
            continue;
        }
        names.push((country.code.as_str().to_lowercase(), country.name.clone()));
        if !typed.is_empty() {
            names.push((country.name.clone(), String::new()));
            names.extend(others(&country, typed));
        }
    }
    Ok(names)
}

fn others(country: &Country, typed: &str) -> Vec<Named> {
    let meant = format!("→ {}", country.name);
    let english = country.aliases.iter().map(|name| (name.clone(), meant.clone()));
    english.chain(elsewhere(&country.names, typed, &meant)).collect()
}

fn elsewhere(names: &Wordings, typed: &str, meant: &str) -> Vec<Named> {
    if typed.chars().count() < ENOUGH {
        return Vec::new();
    }
    let beginning = names.iter().filter(|(_, name)| rest(name, typed).is_some());
    let word = |name: &str| Equivalent::of(name).word;
    beginning.map(|(language, name)| (word(name), format!("{meant} ({language})"))).collect()
}

/// The terms: each by its preferred term, then the other names.
pub fn terms(network: Network, phrase: &str) -> Result<Vec<Named>, Damaged> {
    let terms: Vec<Term> = network.terms()?.iter().collect::<Result<_, _>>()?;
    let preferred = terms.iter().map(|term| (term.label.clone(), shortened(&term.definition)));
    let mut names: Vec<Named> = preferred.collect();
    for term in &terms {
        let meant = format!("→ {}", term.label);
        let english = term.synonyms.iter().chain(&term.acronyms);
        names.extend(english.map(|name| (name.clone(), meant.clone())));
        names.extend(elsewhere(&term.translations, phrase, &meant));
    }
    Ok(names)
}

fn shortened(definition: &str) -> String {
    match definition.char_indices().nth(BEGINNING) {
        None => definition.to_owned(),
        Some((end, _)) => definition[..end].trim_end().to_owned() + "…",
    }
}

/// The acts: each by its number, then by its names.
pub fn acts(network: Network) -> Result<Vec<Named>, Damaged> {
    let today = session::today().ok();
    let mut acts: Vec<Act> = network.acts()?.iter().collect::<Result<_, _>>()?;
    // Newer acts come first, and those that have ended last.
    let has_ended = |act: &Act| today.is_some_and(|day| act.validity_on(day).has_ended());
    acts.sort_by_key(|act| (has_ended(act), std::cmp::Reverse(act.adopted)));
    let about = |act: &Act, text: &str| match has_ended(act) {
        true => format!("{text} (ended)"),
        false => text.to_owned(),
    };
    let numbers = acts.iter().filter_map(|act| {
        let name = act.names.first().unwrap_or(&act.title);
        Some((digits(&act.number)?, about(act, name)))
    });
    let mut names: Vec<Named> = numbers.collect();
    for act in &acts {
        let designation = about(act, &act.designation());
        names.extend(act.names.iter().map(|name| (name.clone(), designation.clone())));
    }
    Ok(names)
}

/// The figures of a number, as in `2011/95/EU` and `(EU) No 604/2013`.
fn digits(number: &str) -> Option<String> {
    let is_part = |character: char| character.is_ascii_digit() || character == '/';
    let figures = number.split(|character| !is_part(character));
    let figures = figures.map(|part| part.trim_matches('/')).find(|part| part.contains('/'))?;
    Some(figures.to_owned())
}

/// What is to be known of the network.
pub fn facts(network: Network) -> Result<Vec<Named>, Damaged> {
    let mut names = Vec::new();
    for fact in network.facts()?.iter() {
        let fact = fact?;
        if fact.date.is_none() || fact.heads_section {
            names.push((fact.id, fact.name));
        }
    }
    Ok(names)
}

/// The languages of the glossary.
pub fn languages(network: Network) -> Result<Vec<Named>, Damaged> {
    let languages = network.about()?.languages;
    let named = languages.of_glossary().map(|it| (it.tag.tag().to_owned(), it.name.to_string()));
    Ok(named.collect())
}
