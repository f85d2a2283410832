//! A page for a colleague without a terminal: one file that needs no network, in which the records
//! are found by any of their names, as in the program.
//!
//! The page is a file of HTML, one of CSS and several of JavaScript, as an editor of them expects
//! it. It has four holes and no loop: what is shown is made in the browser from the data, as texts
//! and never as markup. A template engine would have nothing to do.

mod data;
mod names;

use super::{Content, Unwritten};
use crate::export::{
    Format, Writes,
    views::{ACTS, CONTACT_POINTS, COUNTRIES, FACTS, TERMS},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use data::{Data, Selections};
use sha2::{Digest, Sha256};
use std::io;

/// A page of HTML.
pub(in crate::export) const HTML: Format = Format {
    name: "html",
    endings: &["html", "htm"],
    about: "a page that is searched in a browser, without network",
    writes: Writes::Model {
        tables: &[ACTS.name, COUNTRIES.name, TERMS.name, CONTACT_POINTS.name, FACTS.name],
        write,
    },
};

const PAGE: &str = include_str!("page/index.html");

const STYLE: &str = include_str!("page/style.css");

/// The parts of one script, each after what it uses.
const SCRIPT: &str = concat!(
    include_str!("page/fold.js"),
    include_str!("page/search.js"),
    include_str!("page/state.js"),
    include_str!("page/dom.js"),
    include_str!("page/glossary.js"),
    include_str!("page/law.js"),
    include_str!("page/network.js"),
    include_str!("page/lists.js"),
    include_str!("page/main.js"),
);

fn write(content: &Content<'_>) -> Result<Vec<u8>, Unwritten> {
    let selections = Selections::of(content.context.about);
    let data = serde_json::to_string(&Data::of(content, &selections)?).map_err(io::Error::other)?;
    let page = PAGE
        .replace("{style-hash}", &hash(STYLE))
        .replace("{script-hash}", &hash(SCRIPT))
        .replace("{style}", STYLE)
        .replace("{script}", SCRIPT);
    // The data comes last, since it may hold anything.
    Ok(page.replacen("{data}", &inside_script(&data), 1).into_bytes())
}

/// The source by which the Content Security Policy lets a style or a script pass.
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// JSON that neither ends the element around it nor begins a comment in it. Outside of texts JSON
/// has none of these characters.
fn inside_script(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                escaped.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            character => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_the_data_ends_its_element() {
        let json = serde_json::to_string("</script><!--\u{2028}").unwrap();
        let escaped = inside_script(&json);
        assert_eq!(escaped, r#""\u003c/script\u003e\u003c!--\u2028""#);
        assert_eq!(serde_json::from_str::<String>(&escaped).unwrap(), "</script><!--\u{2028}");
    }
}
