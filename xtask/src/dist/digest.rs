//! SHA-256 and base64 as the web writes them, in policies and where a file is fetched exactly.

use crate::run::Outcome;
use crate::sizes;

/// `sha256-…` of bytes.
pub fn sha256_of(bytes: &[u8]) -> Outcome<String> {
    from_digits(&sizes::sha256(bytes)?)
}

/// `sha256-…` of what has these hexadecimal digits.
pub fn from_digits(digits: &str) -> Outcome<String> {
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|error| format!("SHA-256: {error}"));
    let bytes: Vec<u8> = (0..digits.len()).step_by(2).map(byte).collect::<Outcome<_>>()?;
    Ok(format!("sha256-{}", base64(&bytes)))
}

/// Bytes as text.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| {
            bits << 8 | usize::from(three.get(at).copied().unwrap_or(0))
        });
        for at in 0..4 {
            let letter = LETTERS[bits >> (18 - 6 * at) & 63];
            text.push(if at <= three.len() { letter.into() } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
