//! `emn lsp` with a client that opens, changes and closes documents, sends nonsense and goes away.

use crate::emn::{command, list, text};
use std::{
    io::{BufRead, BufReader, Read, Write},
    process::{Child, ChildStdin, ChildStdout, Stdio},
};
use tinyjson::JsonValue;

struct Client {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Client {
    fn start() -> Self {
        let mut child = command(["lsp"])
            .env("EMN_TODAY", "2026-11-26")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary runs");
        let (input, output) = (child.stdin.take(), child.stdout.take().expect("a pipe"));
        let mut client = Client { child, input, output: BufReader::new(output) };
        client
            .send(r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#);
        let begun = client.receive();
        assert!(begun["result"]["capabilities"]["hoverProvider"].get::<bool>().is_some());
        client.send(r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#);
        client
    }

    fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("not closed");
        input.write_all(bytes).and_then(|()| input.flush()).expect("the server reads");
    }

    fn send(&mut self, message: &str) {
        self.raw(format!("Content-Length: {}\r\n\r\n{message}", message.len()).as_bytes());
    }

    fn receive(&mut self) -> JsonValue {
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.output.read_line(&mut line).expect("a header");
            assert!(!line.is_empty(), "the server is gone");
            if let Some(number) = line.strip_prefix("Content-Length: ") {
                length = number.trim().parse().expect("a number");
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).expect("a body");
        String::from_utf8(body).expect("UTF-8").parse().expect("JSON")
    }

    fn ask(&mut self, method: &str, params: &str) -> JsonValue {
        self.send(&format!(r#"{{"jsonrpc":"2.0","id":7,"method":"{method}","params":{params}}}"#));
        self.receive()
    }

    fn tell(&mut self, method: &str, params: &str) {
        self.send(&format!(r#"{{"jsonrpc":"2.0","method":"{method}","params":{params}}}"#));
    }

    fn open(&mut self, content: &str) -> Vec<JsonValue> {
        let params = format!(
            r#"{{"textDocument":{{"uri":"file:///t/a.md","languageId":"markdown","version":1,"text":"{content}"}}}}"#
        );
        self.tell("textDocument/didOpen", &params);
        self.diagnostics()
    }

    fn change(&mut self, content: &str) -> Vec<JsonValue> {
        let params = format!(
            r#"{{"textDocument":{{"uri":"file:///t/a.md","version":2}},"contentChanges":[{{"text":"{content}"}}]}}"#
        );
        self.tell("textDocument/didChange", &params);
        self.diagnostics()
    }

    fn diagnostics(&mut self) -> Vec<JsonValue> {
        let told = self.receive();
        assert_eq!(text(&told["method"]), "textDocument/publishDiagnostics");
        list(&told["params"]["diagnostics"]).to_vec()
    }

    /// Closes the line, and gives the exit code.
    fn end(mut self) -> i32 {
        self.input.take();
        self.child.wait().expect("it ends").code().expect("it ends by itself")
    }
}

const AT: &str = r#"{"textDocument":{"uri":"file:///t/a.md"},"position":{"line":0,"character":6}}"#;

#[test]
fn an_editor_is_served_from_opening_to_closing() {
    let mut client = Client::start();
    let found =
        client.open("😀 EASO and the refugee of Directive 2011/95/EU were here all day long");
    let rules: Vec<&str> = found.iter().map(|it| text(&it["code"])).collect();
    assert_eq!(rules, ["name-changed", "law-ended"]);
    // Places are counted in units of UTF-16.
    assert_eq!(found[0]["range"]["start"]["character"].get::<f64>(), Some(&3.0));

    let range = r#"{"start":{"line":0,"character":3},"end":{"line":0,"character":7}}"#;
    let asked = format!(
        r#"{{"textDocument":{{"uri":"file:///t/a.md"}},"range":{range},"context":{{"diagnostics":[]}}}}"#
    );
    let actions = client.ask("textDocument/codeAction", &asked);
    let titles: Vec<&str> = list(&actions["result"]).iter().map(|it| text(&it["title"])).collect();
    assert_eq!(titles, ["Write `EUAA`", "Switch name-changed off from here"]);

    assert_eq!(client.change("The refugee left the country in spring").len(), 0);
    let hover = client.ask("textDocument/hover", AT);
    assert!(text(&hover["result"]["contents"]["value"]).contains("refugee"));

    let typed = "This is the country in which we met an asylum see";
    assert_eq!(client.change(typed).len(), 0);
    let at = AT.replace('6', &typed.len().to_string());
    let offered = client.ask("textDocument/completion", &at);
    let labels: Vec<&str> = list(&offered["result"]).iter().map(|it| text(&it["label"])).collect();
    assert!(labels.contains(&"asylum seeker"), "{labels:?}");

    client.tell("textDocument/didClose", r#"{"textDocument":{"uri":"file:///t/a.md"}}"#);
    assert!(client.diagnostics().is_empty());
    client.send(r#"{"jsonrpc":"2.0","id":9,"method":"shutdown"}"#);
    client.receive();
    client.send(r#"{"jsonrpc":"2.0","method":"exit"}"#);
    assert_eq!(client.end(), 0);
}

#[test]
fn nonsense_is_answered_and_survived() {
    let mut client = Client::start();
    for (method, params) in
        [("textDocument/hover", "{}"), ("textDocument/hover", "[1,2]"), ("no/such/method", "null")]
    {
        let answer = client.ask(method, params);
        assert!(text(&answer["error"]["message"]).len() > 3, "{method}");
    }
    client.tell("textDocument/didOpen", r#"{"nonsense":true}"#);
    client.tell("no/such/thing", "{}");
    let nowhere = AT.replace("a.md", "b.md").replace('6', "999999");
    let answer = client.ask("textDocument/hover", &nowhere);
    assert!(answer["result"].get::<()>().is_some(), "nothing is known of it");
    assert_eq!(client.open("EASO is here and it is a text in English").len(), 1);
    let beyond = AT.replace('6', "999999");
    client.ask("textDocument/completion", &beyond);
}

#[test]
fn an_editor_that_goes_away_ends_it() {
    assert_eq!(Client::start().end(), 0);
    let mut client = Client::start();
    client.raw(b"Content-Length: 100\r\n\r\n{\"jsonrpc\"");
    assert_eq!(client.end(), 2);
    let mut client = Client::start();
    client.raw(b"this is no protocol\r\n\r\n");
    assert_eq!(client.end(), 2);
}
