//! The network file as one flat list of entries, the form in which it is looked up, shown and exported.

use super::{
    date::Date,
    model::{Network, NetworkFile},
    text::Url,
    vocabulary::Section,
};
use rkyv::{Archive, Serialize};

/// Something to be known about the network.
#[derive(Debug, Default, Archive, Serialize)]
pub struct Entry {
    /// Unique among the entries.
    pub id: String,
    pub section: Option<Section>,
    /// Whether the entry stands for its whole section and heads it.
    pub heads_section: bool,
    pub name: String,
    pub acronym: String,
    /// Other names under which it is found.
    pub also: Vec<String>,
    pub text: String,
    pub date: Option<Date>,
    pub url: String,
    pub sources: Vec<String>,
}

/// All entries, section by section, each section headed by an entry of its own.
pub fn entries(file: &NetworkFile) -> Vec<Entry> {
    let mut entries = Vec::new();
    if let Some(network) = &file.network {
        entries.extend(network_entries(network));
    }
    entries.push(heading(Section::Output, "What the network publishes", &["outputs", "publications", "products"]));
    entries.extend(file.outputs.iter().map(|output| Entry {
        also: vec![output.plural.clone(), output.id.as_str().to_owned()],
        url: address(&output.url),
        ..entry(Section::Output, output.id.as_str(), &output.name, &output.what, &output.sources)
    }));
    entries.push(heading(Section::WorkProgramme, "Work programmes", &["work programme", "programme", "program"]));
    entries.extend(file.work_programmes.iter().map(|programme| Entry {
        url: address(&programme.url),
        ..entry(Section::WorkProgramme, &programme.period, &format!("Work programme {}", programme.period), &programme.what, &programme.sources)
    }));
    entries.push(heading(Section::Event, "Events", &["event", "meetings"]));
    entries.extend(
        file.events.iter().map(|event| Entry {
            also: vec![event.id.as_str().to_owned()],
            ..entry(Section::Event, event.id.as_str(), &event.name, &event.what, &event.sources)
        }),
    );
    entries.push(heading(Section::Group, "Working and expert groups", &["groups", "working groups", "expert groups"]));
    entries.extend(file.groups.iter().map(|group| Entry {
        acronym: group.acronym.clone().unwrap_or_default(),
        ..entry(Section::Group, group.id.as_str(), &group.name, &group.what, &group.sources)
    }));
    entries.push(heading(Section::Partner, "Partners", &["partner"]));
    entries.extend(file.partners.iter().map(|partner| Entry {
        acronym: partner.acronym.clone().unwrap_or_default(),
        url: address(&partner.url),
        ..entry(Section::Partner, &slug(&partner.name), &partner.name, &partner.what, &partner.sources)
    }));
    entries.push(heading(Section::History, "History", &["milestones", "timeline"]));
    entries.extend(file.milestones.iter().enumerate().map(|(position, milestone)| Entry {
        date: Some(milestone.date),
        ..entry(Section::History, &milestone_id(file, position), &milestone.date.to_string(), &milestone.what, &milestone.sources)
    }));
    entries
}

/// The date of a milestone, and which one of that date it is unless it is the first.
fn milestone_id(file: &NetworkFile, position: usize) -> String {
    let date = file.milestones[position].date;
    match file.milestones[..position].iter().filter(|earlier| earlier.date == date).count() {
        0 => date.to_string(),
        earlier => format!("{date}-{}", earlier + 1),
    }
}

fn network_entries(network: &Network) -> Vec<Entry> {
    let about = |id: &str, name: &str, also: &[&str], text: &str| Entry {
        id: id.to_owned(),
        also: also.iter().map(|name| (*name).to_owned()).collect(),
        ..entry(Section::Network, id, name, text, &network.sources)
    };
    let acts: Vec<&str> = network.legal_basis.iter().map(|id| id.as_str()).collect();
    vec![
        Entry {
            acronym: network.acronym.clone(),
            date: Some(network.founded),
            url: network.website.as_str().to_owned(),
            heads_section: true,
            also: network.names.0.iter().flat_map(|wording| wording.texts.clone()).collect(),
            ..about("network", &network.name, &["overview"], &network.purpose)
        },
        about("purpose", "Purpose", &["mission", "objective", "aim"], &network.purpose),
        about("legal-basis", "Legal basis", &["law", "decision"], &acts.join("; ")),
        about("funding", "Funding", &["funded by", "money", "budget", "finance"], &network.funded_by),
        about("coordination", "Coordination", &["coordinated by", "DG HOME", "European Commission"], &network.coordinated_by),
        about("governance", "Governance", &["steering board", "NCP", "national contact point", "national contact points"], &network.governance),
    ]
}

fn heading(section: Section, name: &str, also: &[&str]) -> Entry {
    Entry {
        id: section.code().to_owned(),
        section: Some(section),
        heads_section: true,
        name: name.to_owned(),
        also: also.iter().map(|name| (*name).to_owned()).collect(),
        ..Entry::default()
    }
}

fn entry(section: Section, id: &str, name: &str, text: &str, sources: &[Url]) -> Entry {
    Entry {
        id: format!("{}-{id}", section.code()),
        section: Some(section),
        name: name.to_owned(),
        text: text.to_owned(),
        sources: sources.iter().map(|url| url.as_str().to_owned()).collect(),
        ..Entry::default()
    }
}

fn address(url: &Option<Url>) -> String {
    url.as_ref().map(|url| url.as_str().to_owned()).unwrap_or_default()
}

/// A name as an identifier: lower-case letters and digits joined by hyphens.
fn slug(name: &str) -> String {
    let words = name.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}
