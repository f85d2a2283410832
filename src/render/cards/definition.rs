//! A definition as it is shown: in paragraphs, or the beginning of it.

use crate::render::layout::{Card, Fields};

/// How the two halves of a definition begin that means one thing to the world and another to the
/// Union.
const GLOBALLY: [&str; 2] = ["In the global context, ", "Globally, "];
const IN_THE_UNION: &str = ". In the EU context, ";

/// A definition: one paragraph, or two that say where they hold.
pub fn show(card: &mut Card, definition: &str) {
    let Some((globally, in_the_union)) = contexts(definition) else {
        return card.paragraph(definition);
    };
    let mut fields = Fields::default();
    fields.add("Globally", format!("{globally}."));
    fields.add("In the EU", in_the_union);
    card.fields(&fields);
}

fn contexts(definition: &str) -> Option<(&str, &str)> {
    let rest = GLOBALLY.iter().find_map(|opening| definition.strip_prefix(opening))?;
    rest.split_once(IN_THE_UNION)
}

/// What a definition says, without where it holds, which would take half of a line.
pub fn gist(definition: &str) -> &str {
    let context = definition.strip_prefix("In the ").and_then(|it| it.split_once(" context, "));
    let meaning = context.filter(|(context, _)| !context.contains(',')).map(|(_, rest)| rest);
    meaning.or_else(|| definition.strip_prefix("Globally, ")).unwrap_or(definition)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_for_the_world_and_the_union_is_two() {
        let both = "In the global context, anyone. In the EU context, a third-country national.";
        assert_eq!(contexts(both), Some(("anyone", "a third-country national.")));
        assert_eq!(contexts("In the EU context, a person."), None);
        assert_eq!(gist("In the EU context, a person."), "a person.");
        assert_eq!(gist("A person."), "A person.");
    }
}
