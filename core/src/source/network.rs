//! `network.toml`: the network, its history and what it makes; and the same as one list of facts,
//! the form in which it is looked up, shown and exported.

use crate::model::{Date, Fact, Id, Section, Url, Vocabulary, Wordings};
use serde::Deserialize;

/// `network.toml`: the network, its history and what it makes.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NetworkFile {
    /// The day on which the file was last gone through.
    pub checked: Option<Date>,
    /// The network itself.
    pub network: Option<Network>,
    /// What happened, in the order of time.
    #[serde(default, rename = "milestone")]
    pub milestones: Vec<Milestone>,
    /// What the network publishes.
    #[serde(default, rename = "output")]
    pub outputs: Vec<Output>,
    /// Its work programmes.
    #[serde(default, rename = "work_programme")]
    pub work_programmes: Vec<WorkProgramme>,
    /// Its kinds of events.
    #[serde(default, rename = "event")]
    pub events: Vec<Event>,
    /// Its groups.
    #[serde(default, rename = "group")]
    pub groups: Vec<Group>,
    /// The bodies it works with.
    #[serde(default, rename = "partner")]
    pub partners: Vec<Partner>,
}

/// The network itself.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// What it is called.
    pub name: String,
    /// The abbreviation.
    pub acronym: String,
    /// The day on which it was set up.
    pub founded: Date,
    /// The acts on which the network rests.
    pub legal_basis: Vec<Id>,
    /// What it is for.
    pub purpose: String,
    /// Who pays for it.
    pub funded_by: String,
    /// Who coordinates it.
    pub coordinated_by: String,
    /// Who decides.
    pub governance: String,
    /// Its site.
    pub website: Url,
    /// The pages that say so.
    pub sources: Vec<Url>,
    /// What it is called in other languages.
    pub names: Wordings,
}

/// Something that happened in the network's history.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// When it was.
    pub date: Date,
    /// What there is to know.
    pub what: String,
    /// The pages that say so.
    pub sources: Vec<Url>,
}

/// A kind of publication or other result of the network's work.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// The short name, which never changes.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What several are called.
    pub plural: String,
    /// What there is to know.
    pub what: String,
    /// Its page.
    pub url: Option<Url>,
    /// The pages that say so.
    pub sources: Vec<Url>,
}

/// A work programme of one or two years.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkProgramme {
    /// A year, or two joined by a hyphen.
    pub period: String,
    /// What there is to know.
    pub what: String,
    /// Its page.
    pub url: Option<Url>,
    /// The pages that say so.
    pub sources: Vec<Url>,
}

/// A kind of event.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The short name, which never changes.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What there is to know.
    pub what: String,
    /// The pages that say so.
    pub sources: Vec<Url>,
}

/// A working group or expert group.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The short name, which never changes.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// The abbreviation.
    pub acronym: Option<String>,
    /// What there is to know.
    pub what: String,
    /// The pages that say so.
    pub sources: Vec<Url>,
}

/// A body that the network works with.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// What it is called.
    pub name: String,
    /// The abbreviation.
    pub acronym: Option<String>,
    /// What there is to know.
    pub what: String,
    /// Its page.
    pub url: Option<Url>,
    /// The pages that say so.
    pub sources: Vec<Url>,
}

/// All facts, section by section, each section headed by one of its own.
pub fn facts(file: &NetworkFile) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(network) = &file.network {
        facts.extend(network_facts(network));
    }
    facts.push(heading(
        Section::Output,
        "What the network publishes",
        &["outputs", "publications", "products"],
    ));
    facts.extend(file.outputs.iter().map(|output| Fact {
        also: vec![output.plural.clone(), output.id.as_str().to_owned()],
        url: address(&output.url),
        ..fact(Section::Output, output.id.as_str(), &output.name, &output.what, &output.sources)
    }));
    facts.push(heading(
        Section::WorkProgramme,
        "Work programmes",
        &["work programme", "programme", "program"],
    ));
    facts.extend(file.work_programmes.iter().map(|programme| Fact {
        url: address(&programme.url),
        ..fact(
            Section::WorkProgramme,
            &programme.period,
            &format!("Work programme {}", programme.period),
            &programme.what,
            &programme.sources,
        )
    }));
    facts.push(heading(Section::Event, "Events", &["event", "meetings"]));
    facts.extend(file.events.iter().map(|event| Fact {
        also: vec![event.id.as_str().to_owned()],
        ..fact(Section::Event, event.id.as_str(), &event.name, &event.what, &event.sources)
    }));
    facts.push(heading(
        Section::Group,
        "Working and expert groups",
        &["groups", "working groups", "expert groups"],
    ));
    facts.extend(file.groups.iter().map(|group| Fact {
        acronym: group.acronym.clone().unwrap_or_default(),
        ..fact(Section::Group, group.id.as_str(), &group.name, &group.what, &group.sources)
    }));
    facts.push(heading(Section::Partner, "Partners", &["partner"]));
    facts.extend(file.partners.iter().map(|partner| Fact {
        acronym: partner.acronym.clone().unwrap_or_default(),
        url: address(&partner.url),
        ..fact(
            Section::Partner,
            &slug(&partner.name),
            &partner.name,
            &partner.what,
            &partner.sources,
        )
    }));
    facts.push(heading(Section::History, "History", &["milestones", "timeline"]));
    facts.extend(file.milestones.iter().enumerate().map(|(position, milestone)| Fact {
        date: Some(milestone.date),
        ..fact(
            Section::History,
            &milestone_id(file, position),
            &milestone.date.to_string(),
            &milestone.what,
            &milestone.sources,
        )
    }));
    facts
}

/// The date of a milestone, and which one of that date it is unless it is the first.
fn milestone_id(file: &NetworkFile, position: usize) -> String {
    let date = file.milestones[position].date;
    match file.milestones[..position].iter().filter(|earlier| earlier.date == date).count() {
        0 => date.to_string(),
        earlier => format!("{date}-{}", earlier + 1),
    }
}

fn network_facts(network: &Network) -> Vec<Fact> {
    let about = |id: &str, name: &str, also: &[&str], text: &str| Fact {
        id: id.to_owned(),
        also: also.iter().map(|name| (*name).to_owned()).collect(),
        ..fact(Section::Network, id, name, text, &network.sources)
    };
    let acts: Vec<&str> = network.legal_basis.iter().map(Id::as_str).collect();
    vec![
        Fact {
            acronym: network.acronym.clone(),
            date: Some(network.founded),
            url: network.website.as_str().to_owned(),
            heads_section: true,
            also: network.names.iter().map(|(_, name)| name.to_owned()).collect(),
            ..about("network", &network.name, &["overview"], &network.purpose)
        },
        about("purpose", "Purpose", &["mission", "objective", "aim"], &network.purpose),
        Fact {
            acts: network.legal_basis.clone(),
            ..about("legal-basis", "Legal basis", &["law", "decision"], &acts.join("; "))
        },
        about(
            "funding",
            "Funding",
            &["funded by", "money", "budget", "finance"],
            &network.funded_by,
        ),
        about(
            "coordination",
            "Coordination",
            &["coordinated by", "DG HOME", "European Commission"],
            &network.coordinated_by,
        ),
        about(
            "governance",
            "Governance",
            &["steering board", "NCP", "national contact point", "national contact points"],
            &network.governance,
        ),
    ]
}

fn heading(section: Section, name: &str, also: &[&str]) -> Fact {
    Fact {
        id: section.code().to_owned(),
        section: Some(section),
        heads_section: true,
        name: name.to_owned(),
        also: also.iter().map(|name| (*name).to_owned()).collect(),
        ..Fact::default()
    }
}

fn fact(section: Section, id: &str, name: &str, text: &str, sources: &[Url]) -> Fact {
    Fact {
        id: format!("{}-{id}", section.code()),
        section: Some(section),
        name: name.to_owned(),
        text: text.to_owned(),
        sources: sources.iter().map(|url| url.as_str().to_owned()).collect(),
        ..Fact::default()
    }
}

fn address(url: &Option<Url>) -> String {
    url.as_ref().map(|url| url.as_str().to_owned()).unwrap_or_default()
}

/// A name as an identifier: lower-case letters and digits joined by hyphens.
fn slug(name: &str) -> String {
    let words = name
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}
