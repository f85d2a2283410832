//! Formats made from the model, on the data of the fixture.

mod common;

use common::network;
use emn_core::{
    export::{
        Writes, format,
        standards::{Content, Exported},
        view::Context,
    },
    model::{Act, ContactPoint, Country, Fact, Term},
};

/// The whole glossary of the fixture in a format.
fn glossary(name: &str, languages: &str) -> String {
    let ids: Vec<String> =
        network().terms().unwrap().iter().map(|term| term.unwrap().id.to_string()).collect();
    written::<Term>(&ids.join(" "), name, languages)
}

/// Some records in a format, on a day after the last act of the fixture began to apply.
fn written<R: Exported>(ids: &str, name: &str, languages: &str) -> String {
    let network = network();
    let about = network.about().unwrap();
    let context = Context::new(network, &about, "2026-11-23".parse().unwrap());
    let named = |tag| about.languages.named(tag).unwrap().tag.clone();
    let mut content = Content::new(context, languages.split_whitespace().map(named).collect());
    for id in ids.split_whitespace() {
        network.records::<R>().unwrap().get(id).unwrap().expect("a record").add_to(&mut content);
    }
    let Writes::Model { write, .. } = format(name).unwrap().writes else {
        panic!("{name} is made from the model")
    };
    String::from_utf8(write(&content).unwrap()).unwrap()
}

mod vcf {
    use super::{ContactPoint, written};

    #[test]
    fn a_contact_point_is_a_card() {
        let card = written::<ContactPoint>("FI", "vcf", "");
        assert_eq!(card.matches('\n').count(), card.matches("\r\n").count());
        insta::assert_snapshot!(card.replace("\r\n", "\n"), @r#"
        BEGIN:VCARD
        VERSION:4.0
        PRODID:-//emn//emn 0.2.0//EN
        KIND:org
        UID:urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#ncp/FI
        FN:EMN National Contact Point Finland
        ORG;ALTID=1;LANGUAGE=en:Finnish Immigration Service;Development Unit
        ORG;ALTID=1;LANGUAGE=fi:Maahanmuuttovirasto
        ADR;TYPE=work;LABEL="Opastinsilta 12 A\n00521 Helsinki":;;Opastinsilta 12 A
         ,00521 Helsinki;;;;Finland
        EMAIL;TYPE=work:emn@migri.example
        TEL;VALUE=uri;TYPE="voice,work":tel:+358295430431
        URL:https://www.emn.example/finland
        LANG:fi
        CATEGORIES:European Migration Network,National Contact Point,Member Country
         ,public agency
        NOTE:Address: the host institution's.\nMailbox: the contact point's own.\nP
         hone: the host institution's.
        SOURCE:https://www.emn.example/finland/contact
        SOURCE:https://migri.example/contact
        SOURCE:https://www.emn.example/finland
        REV:20261123T000000Z
        END:VCARD
        "#);
    }
}

#[cfg(feature = "tbx")]
mod tbx {
    use super::{Term, glossary, written};

    #[test]
    fn a_term_is_a_concept_entry() {
        insta::assert_snapshot!(written::<Term>("return-decision", "tbx", ""), @r##"
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:min="http://www.tbxinfo.net/ns/min" type="TBX-Basic" style="dct" xml:lang="en">
         <tbxHeader>
          <fileDesc>
           <publicationStmt>
            <p>Definitions, notes and arrangement: CC BY 4.0, The emn contributors, https://creativecommons.org/licenses/by/4.0/. Terms, equivalents and citations are facts, as published.</p>
           </publicationStmt>
           <titleStmt>
            <title>Asylum and migration glossary</title>
           </titleStmt>
           <sourceDesc>
            <p>Written by emn 0.2.0 as of 2026-11-23.</p>
            <p>Terms and equivalents as the Asylum and Migration Glossary of the European Migration Network publishes them; definitions and notes in this project's own words.</p>
           </sourceDesc>
          </fileDesc>
         </tbxHeader>
         <text>
          <body>
           <conceptEntry id="return-decision">
            <min:subjectField>Return and readmission</min:subjectField>
            <note xml:lang="en">broader: return</note>
            <note xml:lang="en">related: detention</note>
            <langSec xml:lang="en">
             <descripGrp>
              <basic:definition>A decision that states that a stay is illegal and that the person must leave.</basic:definition>
              <note>In this project's own words; the sources are those of the official definition.</note>
             </descripGrp>
             <termSec>
              <term>return decision</term>
              <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
             </termSec>
            </langSec>
            <langSec xml:lang="de">
             <termSec>
              <term>Rückkehrentscheidung</term>
              <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
             </termSec>
            </langSec>
            <langSec xml:lang="fi">
             <termSec>
              <term>palauttamispäätös</term>
              <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
             </termSec>
            </langSec>
           </conceptEntry>
          </body>
         </text>
        </tbx>
        "##);
    }

    #[test]
    fn only_the_languages_asked_for_are_written() {
        let file = glossary("tbx", "so ar");
        for language in [r#"langSec xml:lang="so""#, r#"langSec xml:lang="ar""#] {
            assert!(file.contains(language), "{language} is missing: {file}");
        }
        assert!(!file.contains(r#"langSec xml:lang="en""#), "{file}");
    }
}

#[cfg(feature = "rdf")]
mod rdf {
    use super::{Act, ContactPoint, Country, Fact, Term, written};

    #[test]
    fn a_term_is_a_concept() {
        insta::assert_snapshot!(written::<Term>("return-decision", "ttl", ""), @r##"
        @prefix scheme: <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#scheme/> .
        @prefix topic: <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#topic/> .
        @prefix fact: <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#fact/> .
        @prefix host: <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#host/> .
        @prefix part: <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#part/> .
        @prefix role: <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#role/> .
        @prefix term: <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#term/> .
        @prefix act: <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#act/> .
        @prefix ncp: <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#ncp/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix eli: <http://data.europa.eu/eli/ontology#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        @prefix dc: <http://purl.org/dc/elements/1.1/> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix schema: <https://schema.org/> .
        <urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b> a dcat:Dataset ;
        	dct:title "European Migration Network, offline"@en ;
        	owl:versionInfo "emn 0.2.0" ;
        	dct:date "2026-11-23"^^xsd:date ;
        	dct:license <https://creativecommons.org/licenses/by/4.0/> .
        scheme:glossary a skos:ConceptScheme ;
        	skos:prefLabel "Asylum and migration glossary"@en ;
        	dct:title "Asylum and migration glossary"@en ;
        	dct:license <https://creativecommons.org/licenses/by/4.0/> .
        topic:return a skos:Collection ;
        	skos:prefLabel "Return and readmission"@en ;
        	skos:member term:return-decision .
        term:return-decision a skos:Concept ;
        	dct:identifier "return-decision" ;
        	skos:inScheme scheme:glossary ;
        	skos:prefLabel "return decision"@en , "Rückkehrentscheidung"@de , "palauttamispäätös"@fi ;
        	skos:definition "A decision that states that a stay is illegal and that the person must leave."@en ;
        	skos:broader term:return ;
        	skos:related term:detention .
        "##);
    }

    #[test]
    fn the_same_in_json_ld() {
        insta::assert_snapshot!(written::<Term>("return-decision", "jsonld", ""), @r##"
        {
          "@context": {
            "act": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#act/",
            "dc": "http://purl.org/dc/elements/1.1/",
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "eli": "http://data.europa.eu/eli/ontology#",
            "fact": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#fact/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "host": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#host/",
            "ncp": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#ncp/",
            "org": "http://www.w3.org/ns/org#",
            "owl": "http://www.w3.org/2002/07/owl#",
            "part": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#part/",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "role": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#role/",
            "schema": "https://schema.org/",
            "scheme": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#scheme/",
            "skos": "http://www.w3.org/2004/02/skos/core#",
            "term": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#term/",
            "topic": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#topic/",
            "xsd": "http://www.w3.org/2001/XMLSchema#"
          },
          "@graph": [
            {
              "@id": "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b",
              "@type": [
                "dcat:Dataset"
              ],
              "dct:date": [
                {
                  "@type": "xsd:date",
                  "@value": "2026-11-23"
                }
              ],
              "dct:license": [
                {
                  "@id": "https://creativecommons.org/licenses/by/4.0/"
                }
              ],
              "dct:title": [
                {
                  "@language": "en",
                  "@value": "European Migration Network, offline"
                }
              ],
              "owl:versionInfo": [
                "emn 0.2.0"
              ]
            },
            {
              "@id": "scheme:glossary",
              "@type": [
                "skos:ConceptScheme"
              ],
              "dct:license": [
                {
                  "@id": "https://creativecommons.org/licenses/by/4.0/"
                }
              ],
              "dct:title": [
                {
                  "@language": "en",
                  "@value": "Asylum and migration glossary"
                }
              ],
              "skos:prefLabel": [
                {
                  "@language": "en",
                  "@value": "Asylum and migration glossary"
                }
              ]
            },
            {
              "@id": "topic:return",
              "@type": [
                "skos:Collection"
              ],
              "skos:member": [
                {
                  "@id": "term:return-decision"
                }
              ],
              "skos:prefLabel": [
                {
                  "@language": "en",
                  "@value": "Return and readmission"
                }
              ]
            },
            {
              "@id": "term:return-decision",
              "@type": [
                "skos:Concept"
              ],
              "dct:identifier": [
                "return-decision"
              ],
              "skos:broader": [
                {
                  "@id": "term:return"
                }
              ],
              "skos:definition": [
                {
                  "@language": "en",
                  "@value": "A decision that states that a stay is illegal and that the person must leave."
                }
              ],
              "skos:inScheme": [
                {
                  "@id": "scheme:glossary"
                }
              ],
              "skos:prefLabel": [
                {
                  "@language": "en",
                  "@value": "return decision"
                },
                {
                  "@language": "de",
                  "@value": "Rückkehrentscheidung"
                },
                {
                  "@language": "fi",
                  "@value": "palauttamispäätös"
                }
              ],
              "skos:related": [
                {
                  "@id": "term:detention"
                }
              ]
            }
          ]
        }
        "##);
    }

    #[test]
    fn a_record_of_each_other_table() {
        insta::assert_snapshot!(statements(&written::<Country>("GB", "ttl", "")), @r##"
        role:member a org:Role ;
        	skos:prefLabel "Member Country"@en .
        role:observer a org:Role ;
        	skos:prefLabel "Observer Country"@en .
        <http://publications.europa.eu/resource/authority/country/GBR> a schema:Country ;
        	dct:identifier "GB" ;
        	schema:name "United Kingdom"@en , "Vereinigtes Königreich"@de , "Großbritannien"@de , "Yhdistynyt kuningaskunta"@fi , "Iso-Britannia"@fi ;
        	schema:alternateName "Britain"@en , "Great Britain"@en ;
        	schema:legalName "United Kingdom of Great Britain and Northern Ireland"@en .
        part:GB\/1 a org:Membership ;
        	org:member <http://publications.europa.eu/resource/authority/country/GBR> ;
        	org:organization fact:network ;
        	org:role role:member ;
        	schema:startDate "2008-05-14"^^xsd:date ;
        	schema:endDate "2020-02-01"^^xsd:date ;
        	dc:source "Council Decision 2008/381/EC" .
        "##);
        insta::assert_snapshot!(statements(&written::<ContactPoint>("FI", "ttl", "")), @r##"
        ncp:FI a org:Organization ;
        	dct:identifier "FI" ;
        	schema:name "EMN National Contact Point Finland"@en ;
        	org:memberOf fact:network ;
        	org:subOrganizationOf host:FI ;
        	schema:areaServed <http://publications.europa.eu/resource/authority/country/FIN> ;
        	schema:email "emn@migri.example" ;
        	schema:url <https://www.emn.example/finland> ;
        	dct:source <https://migri.example/contact> , <https://www.emn.example/finland> , <https://www.emn.example/finland/contact> .
        host:FI a org:Organization ;
        	schema:name "Finnish Immigration Service"@en , "Maahanmuuttovirasto"@fi ;
        	schema:department "Development Unit"@en ;
        	org:classification "public agency" ;
        	schema:telephone "+358 295 430 431" ;
        	schema:address "Opastinsilta 12 A\n00521 Helsinki" .
        "##);
        insta::assert_snapshot!(statements(&written::<Act>("directive-2011-95", "ttl", "")), @r##"
        <http://data.europa.eu/eli/dir/2011/95/oj> a eli:LegalResource ;
        	dct:identifier "directive-2011-95" ;
        	eli:id_local "32011L0095" ;
        	eli:number "2011/95/EU" ;
        	rdfs:label "Directive 2011/95/EU"@en ;
        	dct:description "standards for who qualifies for international protection"@en ;
        	eli:title_short "Qualification Directive"@en , "Recast Qualification Directive"@en , "QD"@en ;
        	dct:type "directive" ;
        	eli:type_document <http://publications.europa.eu/resource/authority/resource-type/DIR> ;
        	eli:date_document "2011-12-13"^^xsd:date ;
        	eli:first_date_entry_in_force "2012-01-09"^^xsd:date ;
        	eli:date_applicability "2013-12-21"^^xsd:date ;
        	eli:date_no_longer_in_force "2026-06-11"^^xsd:date ;
        	eli:in_force eli:InForce-notInForce ;
        	dct:isReplacedBy <http://publications.europa.eu/resource/celex/32024R1347> ;
        	dct:replaces <http://publications.europa.eu/resource/celex/32004L0083> .
        "##);
        insta::assert_snapshot!(statements(&written::<Fact>("network legal-basis", "ttl", "")), @r##"
        fact:network a org:Organization ;
        	dct:identifier "network" ;
        	dct:type "network" ;
        	schema:name "European Migration Network"@en ;
        	schema:alternateName "EMN" ;
        	schema:description "To give those who make policy what they need to know."@en ;
        	schema:foundingDate "2008-05-14"^^xsd:date ;
        	schema:url <https://emn.example> ;
        	dct:source <https://emn.example/about> .
        fact:legal-basis a schema:Thing ;
        	dct:identifier "legal-basis" ;
        	dct:type "network" ;
        	schema:name "Legal basis"@en ;
        	dct:references <http://publications.europa.eu/resource/celex/32008D0381> ;
        	dct:source <https://emn.example/about> .
        "##);
    }

    /// What is said of the records, without the prefixes and what is said of the file.
    fn statements(file: &str) -> String {
        let lines = file.lines().filter(|line| !line.starts_with("@prefix"));
        let lines = lines.skip_while(|line| !line.contains("dct:license"));
        lines.skip(1).collect::<Vec<_>>().join("\n")
    }
}

mod omegat {
    use super::{Term, written};

    #[test]
    fn each_pair_of_words_is_a_line() {
        let lines = written::<Term>("return-decision unaccompanied-minor", "omegat", "fi de");
        insta::assert_snapshot!(lines.replace('\t', "⇥"), @r##"
        palauttamispäätös⇥Rückkehrentscheidung⇥return decision: A decision that states that a stay is illegal and that the person must leave.
        ilman huoltajaa oleva alaikäinen⇥unbegleiteter Minderjähriger⇥unaccompanied minor: A minor who arrives without an adult who is responsible for him or her.
        "##);
    }
}
