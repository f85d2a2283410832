//! Whatever is typed is answered, and always alike.

use emn::lookup::{query::Query as Typed, search::Options};
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_text_is_answered_and_always_alike(text in "\\PC{0,40}") {
        let query = Typed::new(&text);
        let all = &emn::open().indexes;
        for index in [&all.countries, &all.ncps, &all.acts, &all.terms, &all.topics] {
            let answer = || {
                let found = index.search(&query, Options::default());
                let parts = found.iter().map(|found| {
                    let name = found.name.text.to_string();
                    (found.record, found.cost, name, found.name.language)
                });
                parts.collect::<Vec<_>>()
            };
            prop_assert_eq!(answer(), answer());
        }
    }
}
