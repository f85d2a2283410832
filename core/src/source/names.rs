//! Under which names each record is found.

use super::{read::Dataset, romanise::Letters, tables::OutsiderEntry};
use crate::{
    citation::Identity,
    fold::{fold, without_brackets},
    model::{Act, ContactPoint, Country, Equivalent, Fact, Language, Term, Url, Wordings},
    pack::{NameKind, write::SearchName},
    page,
};
use std::collections::BTreeSet;

/// The names of a record in the making.
pub(super) struct NameList<'a> {
    letters: &'a Letters,
    /// Ordinary words of English, which abbreviate nothing.
    ordinary: &'a BTreeSet<String>,
    english: Language,
    names: Vec<SearchName>,
}

impl<'a> NameList<'a> {
    /// No names yet.
    pub(super) fn new(letters: &'a Letters, ordinary: &'a BTreeSet<String>) -> Self {
        NameList { letters, ordinary, english: Language::english(), names: Vec::new() }
    }

    /// The names.
    pub(super) fn finish(self) -> Vec<SearchName> {
        self.names
    }

    /// Adds an English name.
    fn english(&mut self, kind: NameKind, text: &str) {
        self.add_as(kind, &self.english.clone(), text, text);
    }

    /// Adds an English name that is found by one text and shown as another.
    fn english_as(&mut self, kind: NameKind, searched: &str, shown: &str) {
        self.add_as(kind, &self.english.clone(), searched, shown);
    }

    /// Adds a name, and what it is in Latin letters if it is written in others.
    fn add(&mut self, kind: NameKind, language: &Language, text: &str) {
        self.add_as(kind, language, text, text);
    }

    /// Adds a name that is found by one text and shown as another.
    fn add_as(&mut self, kind: NameKind, language: &Language, searched: &str, shown: &str) {
        let words = fold(searched);
        let in_latin = match kind {
            NameKind::Everyday | NameKind::Discouraged => kind,
            _ => NameKind::Variant,
        };
        for romanised in self.letters.romanise(&words, language.tag()) {
            self.insert(in_latin, language, romanised, shown);
        }
        self.insert(kind, language, words, shown);
    }

    fn insert(&mut self, kind: NameKind, language: &Language, words: Vec<String>, text: &str) {
        let (language, text) = (language.clone(), text.to_owned());
        self.names.push(SearchName { words, kind, language, text });
    }

    /// Adds an equivalent: its word, and the whole as published.
    ///
    /// A remark such as `(BE)` is no part of the name; words in brackets may or may not be; letters
    /// in brackets, as in `terţ(ă)`, are, and the form without them is a variant.
    fn add_equivalent(&mut self, language: &Language, text: &str) {
        let Equivalent { word, remark, .. } = Equivalent::of(text);
        for abbreviation in abbreviations_in_brackets(text) {
            self.add_as(NameKind::Acronym, language, abbreviation, &word);
        }
        let bare = without_brackets(&word);
        let has_letters = has_letters_beside_brackets(&word);
        let has_bare = !fold(&bare).is_empty() && bare != word;
        if has_bare {
            let is_part = has_letters || has_words_in_brackets(&word);
            let kind = if is_part { NameKind::Variant } else { NameKind::Translation };
            self.add_as(kind, language, &bare, &word);
        }
        let between = if has_letters { "" } else { " " };
        self.add_as(NameKind::Translation, language, &word.replace(['(', ')'], between), &word);
        if !remark.is_empty() {
            self.insert(NameKind::Variant, language, vec![fold(text).concat()], text);
        }
    }

    /// Adds the address of a page.
    fn add_page(&mut self, page: &Url) {
        let english = self.english.clone();
        if let Some(key) = page::key(page.as_str()) {
            self.insert(NameKind::Code, &english, vec![key], page.as_str());
        }
    }

    fn add_wordings(&mut self, kind: NameKind, wordings: &Wordings) {
        for (language, text) in wordings.iter() {
            self.add(kind, &language, text);
        }
    }

    /// Adds the names and codes of a country.
    pub(super) fn add_country(&mut self, country: &Country) {
        let codes = [country.code.as_str(), &country.alpha3];
        for code in codes.into_iter().chain(country.eu_code.iter().map(|code| code.as_str())) {
            self.english(NameKind::Code, code);
        }
        self.english(NameKind::Preferred, &country.name);
        let others = [&country.official_name, &country.capital];
        for name in country.aliases.iter().chain(others) {
            self.english(NameKind::Synonym, name);
        }
        for name in country.parts.iter().chain(&country.demonyms) {
            self.english(NameKind::Everyday, name);
        }
        self.add_wordings(NameKind::Everyday, &country.also_called);
        self.add_wordings(NameKind::Translation, &country.names);
        self.add_wordings(NameKind::Translation, &country.capitals);
        for (language, text) in country.official_names.iter() {
            let is_english = language == self.english;
            let kind = if is_english { NameKind::Synonym } else { NameKind::Translation };
            self.add(kind, &language, text);
        }
    }

    /// Adds the names of a contact point, its host and its partners.
    pub(super) fn add_contact_point(&mut self, ncp: &ContactPoint, country: &Country) {
        let english = self.english.clone();
        let own_language = country.languages.first().unwrap_or(&english).clone();
        self.english(NameKind::Preferred, &ncp.name);
        self.add_institution(&english, &ncp.institution);
        self.add_institution(&own_language, &ncp.institution_local);
        let partners = ncp.partners.iter().map(String::as_str);
        // `Police` and `Ministry of Foreign Affairs` are no country's own names.
        let (common, own): (Vec<&str>, Vec<&str>) = partners.partition(|it| self.is_common(it));
        own.iter().for_each(|partner| self.add_institution(&english, partner));
        for (language, name) in ncp.also_called.iter() {
            self.add(kind_of_local(name), &language, name);
        }
        let mut abbreviations = Vec::new();
        let mailbox_host = ncp.email.iter().filter_map(|email| email.as_str().split('@').nth(1));
        for host in mailbox_host.chain(ncp.website.iter().map(|url| url.host())) {
            let host = host.trim_start_matches("www.");
            self.english(NameKind::Code, host);
            self.english(NameKind::Code, &format!("www.{host}"));
            let abbreviation = host.split('.').next().unwrap_or(host);
            if !self.is_ordinary(abbreviation) {
                self.english(NameKind::Acronym, abbreviation);
                abbreviations.push(abbreviation);
            }
        }
        ncp.emn_page.iter().chain(&ncp.website).for_each(|page| self.add_page(page));
        self.add_all_of(ncp, country, &[abbreviations, common].concat());
        if let Some(email) = &ncp.email {
            self.english(NameKind::Code, email.as_str());
        }
        let website = ncp.website.as_ref().map(|url| url.as_str());
        let bare = website.and_then(|url| url.split_once("://")).map(|(_, bare)| bare);
        let phone = ncp.phone.as_ref().map(|phone| phone.as_str());
        for line in phone.into_iter().chain(website).chain(bare) {
            let key = fold(line).concat();
            self.insert(NameKind::Code, &english, vec![key], line);
        }
    }

    /// Whether a part of a host's address is an ordinary word or two, as in `migration.gov.gr` and
    /// `homeaffairs.gov.mt`, or stands for every government.
    fn is_ordinary(&self, part: &str) -> bool {
        let is_word = |text: &str| text.len() > 2 && self.ordinary.contains(text);
        let is_split =
            |at: usize| part.is_char_boundary(at) && is_word(&part[..at]) && is_word(&part[at..]);
        is_word(part) || part == "gov" || (1..part.len()).any(is_split)
    }

    /// Whether a name begins with nothing but ordinary words, as offices of many countries have.
    fn is_common(&self, name: &str) -> bool {
        let beginning = name.split(',').next().unwrap_or(name);
        fold(beginning).iter().all(|word| word.len() < 3 || self.ordinary.contains(word))
    }

    /// Adds all names at once: whoever remembers the host may add the country or the capital, in
    /// English or in the country's own words.
    fn add_all_of(&mut self, ncp: &ContactPoint, country: &Country, others: &[&str]) {
        let hosts = [ncp.name.as_str(), &ncp.institution, &ncp.institution_local];
        let own_names = country.own_names();
        let all = hosts.iter().chain(others).chain(&own_names);
        let country_words = country.aliases.iter().chain(&country.demonyms).map(String::as_str);
        let words: Vec<&str> =
            all.copied().chain([&*country.name, &country.capital]).chain(country_words).collect();
        self.english_as(NameKind::Synonym, &(words.join(" ") + " NCP"), &ncp.name);
    }

    /// Adds an institution by its name, and by the abbreviation in brackets behind it.
    fn add_institution(&mut self, language: &Language, name: &str) {
        self.add(NameKind::Synonym, language, name);
        if let Some((before, rest)) = name.split_once('(') {
            let abbreviation = rest.split(')').next().unwrap_or(rest);
            self.add(NameKind::Synonym, language, before.trim_end());
            self.add(NameKind::Acronym, language, abbreviation);
        }
    }

    /// Adds the numbers, identifiers and names of an act.
    pub(super) fn add_act(&mut self, act: &Act, identity: &Identity) {
        self.english(NameKind::Code, act.id.as_str());
        self.english(NameKind::Code, &act.number);
        let shown = if act.number.is_empty() { act.id.as_str() } else { &act.number };
        identity.keys.iter().for_each(|key| self.english_as(NameKind::Code, key, shown));
        if let Some(number) = identity.keys.iter().find_map(|key| key.strip_prefix("ilo ")) {
            self.english_as(NameKind::Code, &format!("C{number}"), shown);
        }
        let mut names = act.names.iter();
        self.english(NameKind::Preferred, names.next().unwrap_or(&act.title));
        for name in names.chain(&act.cited_as).chain([&act.title]) {
            self.english(NameKind::Synonym, name);
        }
        for name in act.names.iter().filter_map(|name| name.strip_prefix("Recast ")) {
            self.english(NameKind::Synonym, name);
        }
        // Whoever remembers an act may mix its names and add its year.
        let year = act.adopted.map(|date| date.year().to_string()).unwrap_or_default();
        if let Some(name) = act.names.first() {
            let all = format!("{} {year}", act.names.join(" "));
            self.english_as(NameKind::Synonym, &all, name);
        }
        for name in act.names.iter().filter(|name| name.contains(" II")) {
            let with_digit = name.replace(" III", " 3").replace(" II", " 2");
            self.english_as(NameKind::Synonym, &with_digit, name);
        }
        for (language, name) in act.local_names.iter() {
            self.add(kind_of_local(name), &language, name);
        }
    }

    /// Adds the English names of a term, and its equivalents.
    pub(super) fn add_term(&mut self, term: &Term) {
        // Most identifiers are the label with hyphens, which is the same to a search.
        if fold(term.id.as_str()).concat() != fold(&term.label).concat() {
            self.english(NameKind::Code, term.id.as_str());
        }
        self.english(NameKind::Preferred, &term.label);
        if let Some(without) = term.label.strip_prefix("EU ") {
            self.english_as(NameKind::Synonym, without, &term.label);
        }
        term.synonyms.iter().for_each(|synonym| self.english(NameKind::Synonym, synonym));
        term.acronyms.iter().for_each(|acronym| self.english(NameKind::Acronym, acronym));
        term.official.iter().chain(&term.page).for_each(|page| self.add_page(page));
        for (language, text) in term.translations.iter() {
            self.add_equivalent(&language, text);
        }
        self.add_wordings(NameKind::Everyday, &term.everyday);
        self.add_wordings(NameKind::Discouraged, &term.discouraged);
    }

    /// Adds the names of a fact about the network.
    pub(super) fn add_fact(&mut self, fact: &Fact) {
        self.english(NameKind::Code, &fact.id);
        self.english(NameKind::Preferred, &fact.name);
        fact.also.iter().for_each(|name| self.english(NameKind::Synonym, name));
        self.english(NameKind::Acronym, &fact.acronym);
    }

    /// Adds the names of a country that takes no part, whatever letters they are written in.
    pub(super) fn add_outsider(&mut self, country: &OutsiderEntry) {
        let name = &country.name;
        self.english(NameKind::Code, country.code.as_str());
        let others = country.names.iter().chain(&country.official);
        let others = others.map(|text| (NameKind::Translation, text));
        for (kind, text) in [(NameKind::Preferred, name)].into_iter().chain(others) {
            let words = fold(text);
            let english = self.english.clone();
            let languages = self.letters.languages();
            let spellings: Vec<_> =
                languages.flat_map(|language| self.letters.romanise(&words, language)).collect();
            for romanised in spellings {
                self.insert(NameKind::Variant, &english, romanised, name);
            }
            self.insert(kind, &english, words, name);
        }
        for demonym in &country.demonyms {
            self.english_as(NameKind::Everyday, demonym, name);
        }
    }
}

/// The names of a whole dataset's country.
pub(super) fn country_names(dataset: &Dataset, country: &Country) -> Vec<SearchName> {
    let mut list = NameList::new(&dataset.letters, &dataset.known_words);
    list.add_country(country);
    list.finish()
}

/// Whether the brackets hold more than country codes and abbreviations.
fn has_words_in_brackets(text: &str) -> bool {
    let mut parts = text.split('(').skip(1).map(|rest| rest.split(')').next().unwrap_or(rest));
    parts.any(|part| !part.starts_with("EU acquis") && part.contains(char::is_lowercase))
}

/// Whether a bracket stands right beside a letter, as in `(sota)pakolainen`.
fn has_letters_beside_brackets(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    characters.windows(2).any(|pair| {
        pair[0].is_alphabetic() && pair[1] == '(' || pair[0] == ')' && pair[1].is_alphabetic()
    })
}

/// What a name in another language is to its record; one of capitals only, as `GFK`, abbreviates.
fn kind_of_local(name: &str) -> NameKind {
    match name.chars().all(char::is_uppercase) {
        true => NameKind::Acronym,
        false => NameKind::Translation,
    }
}

/// The abbreviations in brackets, as `(MENA)` and `(EuGH)`: from a capital to a capital, and longer
/// than a country code.
fn abbreviations_in_brackets(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split('(').skip(1).filter_map(|rest| rest.split(')').next());
    parts.filter(|part| {
        part.chars().count() > 2
            && part.chars().all(char::is_alphabetic)
            && part.starts_with(char::is_uppercase)
            && part.ends_with(char::is_uppercase)
    })
}
