//! Whatever is typed is answered, and always alike.

use emn::{
    lookup::{Match, Query},
    model::{Act, ContactPoint, Country, Fact, Record, Term},
    pack::{Damaged, Network},
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_text_is_answered_and_always_alike(text in "\\PC{0,40}") {
        let network = emn::network().unwrap();
        if let Ok(query) = Query::new(&*text) {
            prop_assert_eq!(all_answers(network, &query), all_answers(network, &query));
        }
    }
}

fn all_answers(network: Network<'_>, query: &Query) -> Result<Vec<String>, Damaged> {
    let mut all = answers::<Country>(network, query)?;
    all.extend(answers::<ContactPoint>(network, query)?);
    all.extend(answers::<Term>(network, query)?);
    all.extend(answers::<Act>(network, query)?);
    all.extend(answers::<Fact>(network, query)?);
    Ok(all)
}

fn answers<R: Record>(network: Network<'_>, query: &Query) -> Result<Vec<String>, Damaged> {
    let matches = network.records::<R>()?.matching(query)?.matches();
    let answer = |it: Match<'_, R>| {
        Ok(format!("{} {} {} {}", it.brief()?.id, it.cost, it.name, it.language))
    };
    matches.into_iter().map(answer).collect()
}
