//! The numbers of a record of an act, as citations are compared with them.

use super::{
    act::Act,
    kind::{Form, Kind},
    read::{What, read},
    words::Words,
};

/// What a directory of acts says of an act, as far as citations need it.
pub trait Citable {
    /// The short name by which the directory points at the act.
    fn id(&self) -> &str;
    /// The number as citations write it, such as `2011/95/EU` or `COM(2020) 609`; may be empty.
    fn number(&self) -> &str;
    /// The kind of act.
    fn kind(&self) -> Kind;
    /// The CELEX number.
    fn celex(&self) -> Option<&str>;
    /// The ELI, a web address.
    fn eli(&self) -> Option<&str>;
    /// The wordings under which citations name the act.
    fn cited_as(&self) -> impl Iterator<Item = &str>;
}

/// The numbers of a record in the form in which citations are compared with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Each key once; see [`Act::keys`].
    pub keys: Vec<String>,
    /// The kind of the record.
    pub kind: Kind,
    /// The form, as far as the ELI says it.
    pub form: Option<Form>,
}

impl Identity {
    /// The identity of a record, from its number, CELEX number and ELI.
    pub fn of(record: &impl Citable, words: &Words) -> Self {
        let mut keys: Vec<String> = Vec::new();
        let mut add = |more: Vec<String>| {
            more.into_iter().for_each(|key| {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            })
        };
        let kind = record.kind();
        let act_of = |text: &str| {
            read(text, words).into_iter().find_map(|mention| match mention.what {
                What::Act(act) => Some(act),
                What::Provisions(_) => None,
            })
        };
        add(record.celex().and_then(act_of).map(|act| act.keys()).unwrap_or_default());
        let eli = record.eli().and_then(act_of);
        add(eli.as_ref().map(Act::keys).unwrap_or_default());
        match act_of(record.number()) {
            Some(act) => add(Act { kind: Some(kind), is_bare: false, ..act }.keys()),
            None => add(labour_convention(record, words).into_iter().collect()),
        }
        Identity { keys, kind, form: eli.map(|act| act.form) }
    }

    /// Whether a citation names the act of the record: by one of its numbers or identifiers, and by
    /// neither another kind nor another form. `Implementing` is often left out, and a CELEX number
    /// never says it.
    #[must_use]
    pub fn is_named_by(&self, act: &Act) -> bool {
        let by_key = act.keys().iter().any(|key| self.keys.contains(key));
        let of_form = act.form == Form::Basic || self.form.is_none_or(|form| form == act.form);
        by_key && of_form && act.fits(self.kind)
    }
}

/// The key of a convention whose number (`No. 97`) does not say that it is one of the ILO's: its
/// wordings or its short name do.
fn labour_convention(record: &impl Citable, words: &Words) -> Option<String> {
    let number = record.number().trim_start_matches(|first: char| !first.is_ascii_digit());
    let of_ilo = |text: &str| read(&format!("{text} {number}"), words).pop();
    let mention = record.id().split_once('-').and_then(|(head, _)| of_ilo(head))?;
    match mention.what {
        What::Act(act) if !number.is_empty() => act.keys().pop(),
        _ => None,
    }
}
