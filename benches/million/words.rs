//! Words of languages that nobody speaks, as frequent as the words of a language are.

use emn_core::model::Language;
use fastrand::Rng;
use std::collections::HashSet;

/// How many words each language has.
const WORDS: usize = 300_000;

/// The number of the most frequent words, which are short.
const SHORT_WORDS: usize = 400;

/// The syllables of a language: how words begin, how they go on, how they end.
type Syllables = [&'static str; 3];

/// Two languages in Latin letters that share many syllables with English, one in Greek letters and
/// one in Cyrillic ones.
const SYLLABLES: [(&str, Syllables); 5] = [
    (
        "en",
        [
            "a ac ad as be bor ca cit com con cri de di dis em en ex fa for gra he hu im in le mi \
             na of pa per pro re re se sta su ta tra un ver",
            "ble ca ce cu da di du fer fi ga gi gra i la li lo ma mi na ne ni no pa per po ra ri \
             ro sen si so ta te ti to tu va ver vi vo",
            "al ance ant ate ation der dom ed ence ent er ers est ful ic ies ing ion ism ist ity \
             ive less ly ment ness or ous sion ship th tion ty ure",
        ],
    ),
    (
        "fi",
        [
            "a au e ha hal hei his il jou ka kan kat ko kun la lai lu maa mat mie muu nai ol oi pa \
             pak pal per puo rai si suo ta tai tur ty va vai vas vie yh",
            "a da den e hen hi ja jo ka ke ki ko la le li lu ma mi mu na ne ni pa pi ra re ri sa \
             se si su ta te ti tu va vi vo",
            "inen ja jat kko ksen laiset lla lta lu maan minen mus nen nta oikeus paikka sa si ssa \
             sta sto suus ta tila tto tus us uus vat",
        ],
    ),
    (
        "de",
        [
            "ab an asyl auf aus be bei ein ent er fa fest ge grenz hei in kin land le men mit nach \
             recht ruck schutz schu staat uber um un ver vor wan wi zu zwang",
            "be bung de der ein ge gra halt han hei ken kun le li lo ma men mi nah ne ni ra recht \
             ri sa schie se ser ta te ti tra wei wen zi zu",
            "bar bung de den der ein en er ern fahren gen gung haft heit ig isch keit lich ling \
             los nis recht sam schaft schutz sen te ter tion ung ungen wesen",
        ],
    ),
    (
        "el",
        [
            "α αν απο ασυ γε δια δι ει εκ εν επι ερ ευ κα και κοι λα με μετα να νο ξε ο οι πα \
             παρα περι πο προ στα συ συν τα το υπο φυ χω",
            "βα γη γρα δι δο ε ζο θε κα κη λα λι λο μα με μι να νο ξη πα πο ρα ρι ρο σι στα σω τα \
             τε τη τι το φυ χη χο",
            "α εια ειο ησ ηση θεια ια ικο ικη ισμα ισμοσ κη λοσ μα μενοσ μοσ ντα οσ ουσ ση τασ τησ \
             τητα των υγασ ωση ων",
        ],
    ),
    (
        "bg",
        [
            "а без ви въ гра да до дру за из на не об от па по под пра пре при про раз са се сло \
             со стра тру тър у уби хо че",
            "ва ве ви во га да де ди до жа за ка ки ко ла ле ли ло ма ме ми на не ни но ра ре ри \
             ро са се си та те ти то ча ще",
            "ане ано ващ ване ват вник дане ец ени ение ище ия ка кт лец лище на не ник ност нци \
             ост ство тел тво ция щина",
        ],
    ),
];

/// The words of a language, the most frequent first, each in folded form.
pub struct Vocabulary {
    pub language: Language,
    words: Vec<String>,
}

impl Vocabulary {
    /// The vocabularies of all languages, English first.
    pub fn all() -> Vec<Vocabulary> {
        let numbered = SYLLABLES.iter().zip(1..);
        numbered.map(|((tag, parts), seed)| Vocabulary::new(tag, parts, seed)).collect()
    }

    fn new(tag: &str, parts: &Syllables, seed: u64) -> Vocabulary {
        let language = Language::try_from(tag.to_owned()).expect("it is a tag");
        let mut rng = Rng::with_seed(seed);
        let [begins, goes_on, ends] = parts.map(|part| part.split_whitespace().collect::<Vec<_>>());
        let mut seen = HashSet::new();
        let mut words = Vec::with_capacity(WORDS);
        while words.len() < WORDS {
            let between = match words.len() {
                ..SHORT_WORDS => 0,
                _ => 1 + rng.usize(..3),
            };
            let mut word = one_of(&begins, &mut rng).to_owned();
            (0..between).for_each(|_| word.push_str(one_of(&goes_on, &mut rng)));
            word.push_str(one_of(&ends, &mut rng));
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        Vocabulary { language, words }
    }

    /// A word as a text has it: the second most frequent one stands half as often as the most
    /// frequent one, the third a third as often (Zipf).
    pub fn frequent(&self, rng: &mut Rng) -> &str {
        let rank = (WORDS as f64).powf(rng.f64());
        &self.words[(rank as usize - 1).min(WORDS - 1)]
    }

    /// Any word, as rare as most are.
    pub fn any(&self, rng: &mut Rng) -> &str {
        &self.words[rng.usize(SHORT_WORDS..WORDS)]
    }
}

fn one_of<'a>(list: &[&'a str], rng: &mut Rng) -> &'a str {
    list[rng.usize(..list.len())]
}
