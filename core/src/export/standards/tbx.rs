//! TBX (ISO 30042:2019), dialect TBX-Basic, style DCT: a concept entry for each term.

use super::{
    Content, Unwritten,
    names::{Name, Standing, names},
};
use crate::{
    export::{Format, Writes, standards::LICENCE, views::TERMS},
    model::{Id, Language, Term, Vocabulary},
};
use quick_xml::{
    Writer,
    escape::partial_escape,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::{collections::HashSet, io};

/// TBX.
pub(in crate::export) const TBX: Format = Format {
    name: "tbx",
    endings: &["tbx"],
    about: "TBX-Basic (ISO 30042:2019) for translation tools, an entry for each term",
    writes: Writes::Model { tables: &[TERMS.name], write },
};

/// The elements of the file, with the namespaces of the modules that TBX-Basic takes them from.
const NAMESPACES: [(&str, &str); 6] = [
    ("xmlns", "urn:iso:std:iso:30042:ed-2"),
    ("xmlns:basic", "http://www.tbxinfo.net/ns/basic"),
    ("xmlns:min", "http://www.tbxinfo.net/ns/min"),
    ("type", "TBX-Basic"),
    ("style", "dct"),
    ("xml:lang", "en"),
];

fn write(content: &Content<'_>) -> Result<Vec<u8>, Unwritten> {
    let known = content.context.about.languages.tags();
    let wanted =
        |language: &Language| content.languages.is_empty() || content.languages.contains(language);
    let languages: Vec<Language> = known.filter(wanted).collect();
    let has_names =
        |term: &&Term| languages.iter().any(|language| !names(term, language).is_empty());
    let terms: Vec<&Term> = content.terms.iter().filter(has_names).collect();
    let mut file = File::new()?;
    file.open("tbx", &NAMESPACES)?;
    header(&mut file, content)?;
    file.open("text", &[])?;
    if !terms.is_empty() {
        let ids = terms.iter().map(|term| &term.id).collect();
        file.open("body", &[])?;
        for term in terms {
            entry(&mut file, content, term, &languages, &ids)?;
        }
        file.close("body")?;
    }
    file.close("text")?;
    file.close("tbx")?;
    Ok(file.finish())
}

/// What the file is, from when, and under which licence.
fn header(file: &mut File, content: &Content<'_>) -> io::Result<()> {
    file.open("tbxHeader", &[])?;
    file.open("fileDesc", &[])?;
    file.open("publicationStmt", &[])?;
    file.element("p", &[], LICENCE)?;
    file.close("publicationStmt")?;
    file.open("titleStmt", &[])?;
    file.element("title", &[], "Asylum and migration glossary")?;
    file.close("titleStmt")?;
    file.open("sourceDesc", &[])?;
    let version = concat!("emn ", env!("CARGO_PKG_VERSION"));
    let day = content.context.day;
    file.element("p", &[], &format!("Written by {version} as of {day}."))?;
    let words = "Terms and equivalents as the Asylum and Migration Glossary of the European \
                 Migration Network publishes them; definitions and notes in this project's own words.";
    file.element("p", &[], words)?;
    file.close("sourceDesc")?;
    file.close("fileDesc")?;
    file.close("tbxHeader")
}

fn entry(
    file: &mut File,
    content: &Content<'_>,
    term: &Term,
    languages: &[Language],
    ids: &HashSet<&Id>,
) -> Result<(), Unwritten> {
    file.open("conceptEntry", &[("id", &xml_id(&term.id))])?;
    file.element("min:subjectField", &[], term.topic.label())?;
    for (relation, others) in
        [("broader", &term.broader), ("narrower", &term.narrower), ("related", &term.related)]
    {
        for other in others {
            reference(file, content, relation, other, ids)?;
        }
    }
    let other = term.page.iter().filter(|page| term.official.as_ref() != Some(page));
    for page in term.official.iter().chain(other) {
        let target = [("target", page.as_str())];
        file.element("min:externalCrossReference", &target, page.as_str())?;
    }
    for note in &term.notes {
        file.element("note", &[("xml:lang", "en")], note)?;
    }
    for language in languages {
        let names = names(term, language);
        if !names.is_empty() {
            section(file, term, language, &names)?;
        }
    }
    Ok(file.close("conceptEntry")?)
}

/// A link to another entry; one that is not in the file is only named.
fn reference(
    file: &mut File,
    content: &Content<'_>,
    relation: &str,
    other: &Id,
    ids: &HashSet<&Id>,
) -> Result<(), Unwritten> {
    let brief = content.context.network.terms()?.brief(other.as_str())?;
    let label = brief.map_or(other.as_str(), |brief| brief.label);
    let text = format!("{relation}: {label}");
    match ids.contains(other) {
        true => file.element("basic:crossReference", &[("target", &xml_id(other))], &text)?,
        false => file.element("note", &[("xml:lang", "en")], &text)?,
    }
    Ok(())
}

/// The words of a language, in English with the definition.
fn section(file: &mut File, term: &Term, language: &Language, names: &[Name]) -> io::Result<()> {
    file.open("langSec", &[("xml:lang", language.tag())])?;
    if language.is_english() {
        file.open("descripGrp", &[])?;
        file.element("basic:definition", &[], &term.definition)?;
        for source in &term.sources {
            file.element("basic:source", &[], &source.citation)?;
        }
        let own = "In this project's own words; the sources are those of the official definition.";
        file.element("note", &[], own)?;
        file.close("descripGrp")?;
    }
    for name in names {
        file.open("termSec", &[])?;
        file.element("term", &[], &name.word)?;
        if name.standing == Standing::Abbreviation {
            file.element("basic:termType", &[], "acronym")?;
        }
        file.element("min:administrativeStatus", &[], status(name.standing))?;
        match name.remark.as_str() {
            "" => {}
            codes if is_of_countries(codes) => {
                file.element("basic:geographicalUsage", &[], codes)?;
            }
            remark => file.element("note", &[("xml:lang", "en")], remark)?,
        }
        file.close("termSec")?;
    }
    file.close("langSec")
}

fn status(standing: Standing) -> &'static str {
    match standing {
        Standing::Preferred => "preferredTerm-admn-sts",
        Standing::Admitted | Standing::Abbreviation => "admittedTerm-admn-sts",
        Standing::Deprecated => "deprecatedTerm-admn-sts",
    }
}

/// Whether a remark names nothing but countries.
fn is_of_countries(remark: &str) -> bool {
    let is_code = |part: &str| part.len() == 2 && part.bytes().all(|it| it.is_ascii_uppercase());
    remark.split([',', ';']).map(str::trim).all(|part| is_code(part) && part != "EU")
}

/// The id of an entry: in XML it begins with no digit.
fn xml_id(id: &Id) -> String {
    match id.as_str() {
        id if id.starts_with(|first: char| first.is_ascii_digit()) => format!("_{id}"),
        id => id.to_owned(),
    }
}

/// An XML file.
struct File(Writer<Vec<u8>>);

impl File {
    fn new() -> io::Result<Self> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(File(writer))
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Start(start))
    }

    fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element that holds a text.
    fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        let text = writable(text);
        let text = BytesText::from_escaped(partial_escape(&text));
        self.0.write_event(Event::Text(text))?;
        self.close(name)
    }

    fn finish(self) -> Vec<u8> {
        let mut bytes = self.0.into_inner();
        bytes.push(b'\n');
        bytes
    }
}

/// A text without the control characters that XML has no way to write.
fn writable(text: &str) -> String {
    let is_unwritable = |it: char| {
        it.is_control() && !matches!(it, '\t' | '\n' | '\r' | '\u{7f}'..)
            || matches!(it, '\u{fffe}' | '\u{ffff}')
    };
    text.replace(is_unwritable, "\u{fffd}")
}
