//! Encodings: UTF-8 and UTF-16 by their marks, UTF-8 by its form, others by what they look like.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// Whether bytes are no text.
pub fn is_binary(head: &[u8]) -> bool {
    Encoding::for_bom(head).is_none() && head.iter().take(8192).any(|byte| *byte == 0)
}

/// The encoding of a text by its first bytes.
pub fn of(head: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    // The last character may be cut off.
    let is_utf8 = match str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    if is_utf8 {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// A whole text, decoded.
pub fn decoded(bytes: &[u8]) -> String {
    let (text, _, _) = of(bytes).decode(bytes);
    text.into_owned()
}
