//! Checks what the model alone cannot: that the records fit each other and that the text is clean.

use super::{
    model::{Act, Country, Term},
    read::{Finding, Loaded, SourceFile, Step},
    text::Id,
};
use std::collections::{BTreeMap, BTreeSet};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};
use unicode_normalization::is_nfc;
use unicode_script::{Script, UnicodeScript};

/// Everything that is wrong with the records and the text of the data, in the order of the files.
pub fn check(loaded: &Loaded) -> Vec<Finding> {
    let mut findings: Vec<Finding> = loaded.files().flat_map(check_text).collect();
    findings.extend(check_countries(loaded));
    findings.extend(check_ncps(loaded));
    findings.extend(check_acts(loaded));
    findings.extend(check_network(loaded));
    findings.extend(check_term_names(loaded));
    findings.extend(check_term_order(loaded));
    findings.extend(check_relations(loaded));
    findings.extend(check_broader_cycles(loaded));
    findings
}

// ------------------------------------------------------------------------------------------------ text

fn check_text(file: &SourceFile) -> Vec<Finding> {
    let Some(table) = file.table() else { return Vec::new() };
    let mut findings = Vec::new();
    for_each_text(&table, &mut |text, offset| {
        findings.extend(text_fault(text).map(|reason| file.finding(offset, reason)));
    });
    findings
}

fn for_each_text<'a>(table: &'a DeTable<'_>, visit: &mut impl FnMut(&'a str, usize)) {
    for (_, value) in table.iter() {
        for_each_text_in(value, visit);
    }
}

fn for_each_text_in<'a>(value: &'a Spanned<DeValue<'_>>, visit: &mut impl FnMut(&'a str, usize)) {
    match value.get_ref() {
        DeValue::String(text) => visit(text, value.span().start),
        DeValue::Array(items) => items.iter().for_each(|item| for_each_text_in(item, visit)),
        DeValue::Table(table) => for_each_text(table, visit),
        _ => {}
    }
}

fn text_fault(text: &str) -> Option<String> {
    if !is_nfc(text) {
        return Some(format!("`{}` is not in Unicode normalisation form C", text.escape_debug()));
    }
    if let Some(character) = text.chars().find(|character| is_invisible(*character)) {
        return Some(format!("the character {} does not belong in a text", character.escape_unicode()));
    }
    if text.trim() != text || text.contains("  ") {
        return Some(format!("`{text}` has a blank at its end or two in a row"));
    }
    let mixed = text.split(|character: char| !character.is_alphanumeric()).find(|word| scripts(word).len() > 1)?;
    Some(format!("the word `{mixed}` has letters of two scripts"))
}

/// Controls, and the marks that change how text around them is laid out.
fn is_invisible(character: char) -> bool {
    character.is_control() || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn scripts(word: &str) -> BTreeSet<&'static str> {
    word.chars()
        .map(|character| character.script())
        .filter(|script| !matches!(script, Script::Common | Script::Inherited))
        .map(|script| script.full_name())
        .collect()
}

// ------------------------------------------------------------------------------------------------ countries and contact points

fn check_countries(loaded: &Loaded) -> Vec<Finding> {
    let countries = &loaded.dataset.countries.records;
    let at =
        |index: usize, field: &'static str, reason: String| loaded.countries.finding_at(&[Step::Key("country"), Step::Index(index), Step::Key(field)], reason);
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, country) in countries.iter().enumerate() {
        for (field, name) in country_names(country) {
            if *owners.entry(name.to_lowercase()).or_insert(index) != index {
                findings.push(at(index, field, format!("`{name}` already stands for another country")));
            }
        }
        if country.alpha3.len() != 3 || !country.alpha3.bytes().all(|byte| byte.is_ascii_uppercase()) {
            findings.push(at(index, "alpha3", format!("`{}` is no ISO 3166-1 alpha-3 code", country.alpha3)));
        }
        if let Some(language) = country.languages.iter().find(|language| !country.names.0.iter().any(|name| name.language == **language)) {
            findings.push(at(index, "languages", format!("`{}` has no name in its own language {language}", country.name)));
        }
        if country.eu_member != (country.eu_since.is_some() && country.eu_until.is_none()) {
            findings.push(at(index, "eu_member", "`eu_member` does not fit `eu_since` and `eu_until`".to_owned()));
        }
        let spans = country.participation.windows(2);
        if spans.into_iter().any(|pair| pair[0].until.is_none() || pair[0].until > pair[1].since) {
            findings.push(at(index, "participation", "the spans overlap or are out of order".to_owned()));
        }
    }
    findings
}

/// Every name and code of a country, with the field that holds it.
fn country_names(country: &Country) -> impl Iterator<Item = (&'static str, &str)> {
    let single = [("code", country.code.as_str()), ("alpha3", &country.alpha3), ("name", &country.name), ("official_name", &country.official_name)];
    let eu_code = country.eu_code.iter().map(|code| ("eu_code", code.as_str()));
    let aliases = country.aliases.iter().map(|alias| ("aliases", alias.as_str()));
    let names = country.names.0.iter().flat_map(|wording| &wording.texts).map(|name| ("names", name.as_str()));
    single.into_iter().chain(eu_code).chain(aliases).chain(names)
}

fn check_ncps(loaded: &Loaded) -> Vec<Finding> {
    let countries: BTreeSet<&str> = loaded.dataset.countries.records.iter().map(|country| country.code.as_str()).collect();
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for (index, ncp) in loaded.dataset.ncps.records.iter().enumerate() {
        let at = |field, reason| loaded.ncps.finding_at(&[Step::Key("ncp"), Step::Index(index), Step::Key(field)], reason);
        let country = ncp.country.as_str();
        if !countries.contains(country) {
            findings.push(at("country", format!("`{country}` is no country of countries.toml")));
        }
        if !seen.insert(country) {
            findings.push(at("country", format!("`{country}` has a contact point already")));
        }
        for (detail, field, present, owner) in [
            ("address", "address_of", !ncp.address.is_empty(), ncp.address_of),
            ("email", "email_of", ncp.email.is_some(), ncp.email_of),
            ("phone", "phone_of", ncp.phone.is_some(), ncp.phone_of),
        ] {
            if present != owner.is_some() {
                findings.push(at(if present { detail } else { field }, format!("`{field}` must stand exactly where `{detail}` stands")));
            }
        }
        const SUPPORTED: [&str; 7] = ["institution", "unit", "partners", "address", "email", "phone", "website"];
        if let Some(evidence) = ncp.checked.iter().find(|evidence| !SUPPORTED.contains(&evidence.field.as_str())) {
            findings.push(at("checked", format!("`{}` is no field that a page can support", evidence.field)));
        }
    }
    findings
}

// ------------------------------------------------------------------------------------------------ acts and the network

fn check_acts(loaded: &Loaded) -> Vec<Finding> {
    let acts = &loaded.dataset.acts.records;
    let ids: BTreeSet<&Id> = acts.iter().map(|act| &act.id).collect();
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for (index, act) in acts.iter().enumerate() {
        let at = |field, reason| loaded.acts.finding_at(&[Step::Key("act"), Step::Index(index), Step::Key(field)], reason);
        if !seen.insert(&act.id) {
            findings.push(at("id", format!("the id `{}` is taken", act.id.as_str())));
        }
        for (field, links) in [("replaced_by", &act.replaced_by), ("amended_by", &act.amended_by)] {
            for link in links.iter().filter(|link| !ids.contains(link)) {
                findings.push(at(field, format!("there is no act `{}`", link.as_str())));
            }
        }
        let unknown = act.not_bound.iter().find(|code| !loaded.dataset.countries.records.iter().any(|country| country.code == **code));
        findings.extend(unknown.map(|code| at("not_bound", format!("`{}` is no country of countries.toml", code.as_str()))));
        findings.extend(act_date_fault(act).map(|(field, reason)| at(field, reason)));
    }
    for (index, moved) in loaded.dataset.acts.moves.iter().enumerate() {
        let at = |field, reason| loaded.acts.finding_at(&[Step::Key("moved"), Step::Index(index), Step::Key(field)], reason);
        match loaded.dataset.terms.iter().find(|term| term.id == moved.term) {
            None => findings.push(at("term", format!("there is no term `{}`", moved.term.as_str()))),
            Some(term) if !term.sources.iter().any(|source| source.citation.contains(&moved.from)) => {
                findings.push(at("from", format!("no source of `{}` cites {}", term.id.as_str(), moved.from)));
            }
            Some(_) => {}
        }
    }
    findings
}

fn act_date_fault(act: &Act) -> Option<(&'static str, String)> {
    if act.ended.is_some() != act.end.is_some() {
        return Some(("ended", "`ended` and `end` go together".to_owned()));
    }
    let after = |later: Option<_>, earlier: Option<_>| later.is_some() && earlier.is_some() && later < earlier;
    if after(act.in_force, act.adopted) {
        return Some(("in_force", "in force before it was adopted".to_owned()));
    }
    after(act.ended, act.adopted).then(|| ("ended", "ended before it was adopted".to_owned()))
}

fn check_network(loaded: &Loaded) -> Vec<Finding> {
    let Some(network) = &loaded.dataset.network.network else {
        return vec![loaded.network.finding(0, "the table [network] is missing".to_owned())];
    };
    let known = |id: &Id| loaded.dataset.acts.records.iter().any(|act| act.id == *id);
    let unknown = network.legal_basis.iter().filter(|id| !known(id));
    unknown.map(|id| loaded.network.finding_at(&[Step::Key("network"), Step::Key("legal_basis")], format!("there is no act `{}`", id.as_str()))).collect()
}

// ------------------------------------------------------------------------------------------------ terms

fn check_term_names(loaded: &Loaded) -> Vec<Finding> {
    let mut owners: BTreeMap<String, &Term> = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        let names = [("label", std::slice::from_ref(&term.label)), ("synonyms", &term.synonyms[..]), ("acronyms", &term.acronyms[..])];
        for (field, names) in names {
            for name in names {
                if let Some(owner) = owners.insert(name.to_lowercase(), term) {
                    let reason = format!("`{name}` already stands for `{}`", owner.id.as_str());
                    findings.push(loaded.finding_at_term(index, &[Step::Key(field)], reason));
                }
            }
        }
        for wording in &term.translations.0 {
            let distinct: BTreeSet<_> = wording.texts.iter().collect();
            if distinct.len() != wording.texts.len() {
                let way = [Step::Key("translations"), Step::Key(wording.language.code())];
                findings.push(loaded.finding_at_term(index, &way, format!("an equivalent in {} stands twice", wording.language.name())));
            }
        }
    }
    findings
}

/// Ids stand in alphabetical order, each in the file of its first letter, so that a reader finds a term without searching.
fn check_term_order(loaded: &Loaded) -> Vec<Finding> {
    let terms = &loaded.dataset.terms;
    let mut findings = Vec::new();
    for (index, pair) in terms.windows(2).enumerate() {
        if pair[0].id >= pair[1].id {
            let reason = format!("`{}` must stand before `{}`, and each id only once", pair[1].id.as_str(), pair[0].id.as_str());
            findings.push(loaded.finding_at_term(index + 1, &[Step::Key("id")], reason));
        }
    }
    let mut first = 0;
    for (file, count) in &loaded.glossary {
        let letter = file.path.file_stem().unwrap_or_default().to_string_lossy();
        for (index, term) in terms.iter().enumerate().skip(first).take(*count) {
            if !term.id.as_str().starts_with(&*letter) {
                let reason = format!("`{}` belongs in the file of its first letter", term.id.as_str());
                findings.push(loaded.finding_at_term(index, &[Step::Key("id")], reason));
            }
        }
        first += count;
    }
    findings
}

fn check_relations(loaded: &Loaded) -> Vec<Finding> {
    let ids: BTreeSet<&Id> = loaded.dataset.terms.iter().map(|term| &term.id).collect();
    let mut pairs: BTreeSet<(&Id, &Id)> = BTreeSet::new();
    let mut findings = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        for (field, links) in [("broader", &term.broader), ("related", &term.related)] {
            for (position, link) in links.iter().enumerate() {
                let pair = if link < &term.id { (link, &term.id) } else { (&term.id, link) };
                let fault = match () {
                    () if !ids.contains(link) => format!("there is no term `{}`", link.as_str()),
                    () if *link == term.id => "a term is linked to itself".to_owned(),
                    () if !pairs.insert(pair) => format!("the link between `{}` and `{}` is written twice", pair.0.as_str(), pair.1.as_str()),
                    () => continue,
                };
                findings.push(loaded.finding_at_term(index, &[Step::Key(field), Step::Index(position)], fault));
            }
        }
    }
    findings
}

fn check_broader_cycles(loaded: &Loaded) -> Vec<Finding> {
    let terms = &loaded.dataset.terms;
    let broader: BTreeMap<&Id, &Vec<Id>> = terms.iter().map(|term| (&term.id, &term.broader)).collect();
    let reaches_itself = |start: &Id| {
        let mut reached: BTreeSet<&Id> = BTreeSet::new();
        let mut open: Vec<&Id> = broader[start].iter().collect();
        while let Some(id) = open.pop() {
            if id == start {
                return true;
            }
            if reached.insert(id) {
                open.extend(broader.get(id).into_iter().flat_map(|links| links.iter()));
            }
        }
        false
    };
    let in_cycle = terms.iter().enumerate().filter(|(_, term)| reaches_itself(&term.id));
    in_cycle
        .map(|(index, term)| {
            let reason = format!("`{}` is broader than itself over its broader terms", term.id.as_str());
            loaded.finding_at_term(index, &[Step::Key("broader")], reason)
        })
        .collect()
}
