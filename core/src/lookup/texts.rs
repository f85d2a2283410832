//! What the texts say: records that speak of what no name is called by.

use super::query::Query;
use crate::{
    model::Record,
    pack::{Brief, Damaged, Records},
    stem::stem,
};
use std::borrow::Cow;

/// A record whose text speaks of what is looked for. It is a hint, never an answer.
pub struct Mention<'d, R> {
    records: Records<'d, R>,
    position: usize,
}

impl<'d, R: Record> Mention<'d, R> {
    /// The record.
    ///
    /// # Errors
    /// Damaged data.
    pub fn record(&self) -> Result<R, Damaged> {
        self.records.at(self.position)
    }

    /// The record in brief.
    ///
    /// # Errors
    /// Damaged data.
    pub fn brief(&self) -> Result<Brief<'d>, Damaged> {
        self.records.brief_at(self.position)
    }
}

impl<'d, R: Record> Records<'d, R> {
    /// The records whose English texts speak of what a query looks for, best first; none if only
    /// exact names or those in another language count.
    ///
    /// # Errors
    /// Damaged data.
    pub fn speaking_of(&self, query: &Query) -> Result<Vec<Mention<'d, R>>, Damaged> {
        let is_foreign = query.from.as_ref().is_some_and(|language| !language.is_english());
        if query.is_exact || is_foreign {
            return Ok(Vec::new());
        }
        let words = self.network.query_words()?;
        let asked_after = query.asked_after(&words);
        let mut subject = asked_after.unwrap_or_else(|| query.subject()).words;
        subject.retain(|word| !words.says_nothing(word) && word.chars().count() > 1);
        let positions = self.ranked(&subject)?;
        Ok(positions.into_iter().map(|position| Mention { records: *self, position }).collect())
    }

    /// The positions of the records whose texts have enough of the words, best first.
    fn ranked(&self, words: &[String]) -> Result<Vec<usize>, Damaged> {
        let mut stems: Vec<Cow<str>> = words.iter().map(|word| stem(word)).collect();
        stems.sort_unstable();
        stems.dedup();
        let texts = self.network.stems(R::TABLE)?;
        let mut scores = vec![Score::default(); self.len()];
        let mut asked = 0.0;
        for stem in &stems {
            let mentions = texts.mentions(stem)?;
            let rarity = rarity(mentions.len(), self.len());
            asked += rarity;
            for mention in mentions {
                let score = scores.get_mut(mention.record.get() as usize);
                let score = score.ok_or(Damaged("no such record"))?;
                score.value += rarity * f64::from(mention.weight.get());
                score.covered += rarity;
            }
        }
        // A text that has only the commoner words of a query speaks of something else; a word that
        // stands in no text is the rarest of all.
        let fits = |score: &Score| score.covered > 0.0 && score.covered * 2.0 >= asked;
        let scores = scores.into_iter().enumerate();
        let mut ranked: Vec<(usize, Score)> = scores.filter(|(_, score)| fits(score)).collect();
        ranked.sort_by(|(_, a), (_, b)| b.value.total_cmp(&a.value));
        Ok(ranked.into_iter().map(|(position, _)| position).collect())
    }
}

/// How well a text fits.
#[derive(Clone, Copy, Default)]
struct Score {
    value: f64,
    /// How rare the words that it has are together.
    covered: f64,
}

/// How much a word says that stands in so many of all texts: BM25's inverse document frequency.
fn rarity(texts: usize, all: usize) -> f64 {
    let without = all.saturating_sub(texts);
    (1.0 + (without as f64 + 0.5) / (texts as f64 + 0.5)).ln()
}

#[cfg(all(test, feature = "source"))]
mod tests {
    use super::*;
    use crate::{
        citation::Words,
        model::{Languages, Term},
        pack::{About, Network, words::QueryWords, write::Writer},
        source::weighed_texts,
    };

    const LITTLE: [&str; 6] = ["a", "an", "for", "is", "of", "the"];
    const OF_SENTENCES: [&str; 4] = ["can", "i", "my", "who"];

    /// The label, the everyday name and the definition of each term.
    const TERMS: [[&str; 3]; 5] = [
        ["representative", "legal adviser", "A lawyer who assists an applicant for asylum."],
        ["asylum", "safe haven", "Protection that a country gives to a person from abroad."],
        ["family reunification", "bring relatives", "Entry of the family of a resident."],
        ["return", "going home", "Journey of a person back to the country of origin."],
        ["carrier", "airline", "A firm that carries a person to a country that a lawyer knows."],
    ];

    fn term([label, everyday, definition]: &[&str; 3]) -> Term {
        let fields = serde_json::json!({
            "id": label.replace(' ', "-"), "label": label, "definition": definition,
            "topic": "asylum", "edition": "10", "everyday": {"en": [everyday]},
        });
        serde_json::from_value(fields).unwrap()
    }

    /// The labels that the texts lead to, best first.
    fn spoken(text: &str) -> Vec<String> {
        let little = LITTLE.map(|word| format!("{word}\t1"));
        let little = little.iter().map(String::as_str).collect();
        let sentence = OF_SENTENCES.into_iter().collect();
        let words = QueryWords { little, sentence, ..QueryWords::default() };
        let about = About { languages: Languages::default(), ..About::default() };
        let mut writer = Writer::new(&about, &words, &Words::default()).unwrap();
        let terms: Vec<Term> = TERMS.iter().map(term).collect();
        let says_nothing = |word: &str| LITTLE.contains(&word) || OF_SENTENCES.contains(&word);
        let mut table = writer.table().unwrap();
        for (term, text) in terms.iter().zip(weighed_texts(&terms, &says_nothing)) {
            table.add(term, &[]).unwrap();
            table.add_text(&text).unwrap();
        }
        table.finish().unwrap();
        let mut packed = Vec::new();
        writer.finish(&mut packed).unwrap();
        let records = Network::open(&packed).unwrap().records::<Term>().unwrap();
        let mentions = records.speaking_of(&Query::new(text).unwrap()).unwrap();
        mentions.iter().map(|mention| mention.brief().unwrap().label.to_owned()).collect()
    }

    #[test]
    fn a_text_with_more_of_the_words_comes_first() {
        assert_eq!(spoken("asylum lawyers")[0], "representative");
        assert_eq!(spoken("lawyer assisting applicants"), ["representative"]);
    }

    #[test]
    fn a_name_counts_more_than_a_definition() {
        assert_eq!(spoken("carriers")[0], "carrier");
        assert_eq!(spoken("asylum"), ["asylum", "representative"]);
    }

    #[test]
    fn the_content_words_of_a_question_decide() {
        assert_eq!(spoken("can I bring my family"), ["family reunification"]);
        assert_eq!(spoken("who is my"), [""; 0]);
    }

    #[test]
    fn the_commonest_word_does_not_decide() {
        assert_eq!(spoken("hot country"), [""; 0]);
        assert_eq!(spoken("airline country"), ["carrier"]);
        assert_eq!(spoken("bicycle"), [""; 0]);
    }
}
