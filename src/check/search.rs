//! Words in texts. The checks ask the same texts for some hundred words, and hardly any of them is there.

/// Where a word first stands in a text; an empty word stands nowhere. `str::find` prepares each search, which costs more
/// than one in a name does.
pub(super) fn find(text: &str, word: &str) -> Option<usize> {
    let word = word.as_bytes();
    // Most Chinese characters begin alike: the third byte tells them apart.
    let told_by = word.len().checked_sub(1)?.min(2);
    let same = |here: &[u8]| here.get(told_by) == word.get(told_by) && here == word;
    text.as_bytes().windows(word.len()).position(same)
}

/// Whether a word stands in a text.
pub(super) fn holds(text: &str, word: &str) -> bool {
    find(text, word).is_some()
}

/// A text that many words are looked for in.
pub(super) struct Text<'a> {
    text: &'a str,
    /// Which runs of three bytes the text has, one bit for those of one [`run`]. A word of which a run is missing is not
    /// in the text; any other nearly always is.
    runs: [u32; 256],
}

impl<'a> Text<'a> {
    /// Goes through the text once.
    pub fn of(text: &'a str) -> Self {
        let mut runs = [0_u32; 256];
        let mut last = 0;
        for byte in text.bytes() {
            last = run(last, byte);
            if let Some(bits) = runs.get_mut(slot(last)) {
                *bits |= bit(last);
            }
        }
        Self { text, runs }
    }

    /// The text itself.
    pub fn as_str(&self) -> &'a str {
        self.text
    }

    /// Whether a word stands in it.
    pub fn holds(&self, word: &str) -> bool {
        self.may_hold(word) && holds(self.text, word)
    }

    /// False when a word certainly does not stand in it.
    pub fn may_hold(&self, word: &str) -> bool {
        let mut last = 0;
        word.bytes().enumerate().all(|(at, byte)| {
            last = run(last, byte);
            // Before the third byte a run is not whole.
            at < 2 || self.runs.get(slot(last)).is_some_and(|bits| bits & bit(last) != 0)
        })
    }
}

/// Three bytes in 13 bits, made of the run that ended one byte before: the first byte of that one falls out.
fn run(last: u32, byte: u8) -> u32 {
    ((last << 5) ^ u32::from(byte)) & 0x1FFF
}

fn slot(run: u32) -> usize {
    (run >> 5) as usize
}

fn bit(run: u32) -> u32 {
    // The shift counts the lowest five bits only.
    1_u32.wrapping_shl(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_where_it_stands_and_nowhere_else() {
        let text = "总得分97.20分，得分率a1";
        let held = Text::of(text);
        for word in ["总", "总得分", "得分率", "分，得", "97.20", "a1", "1", ""] {
            assert!(held.may_hold(word), "{word}");
            assert_eq!(find(text, word), text.find(word).filter(|_| !word.is_empty()), "{word}");
        }
        for word in ["总分", "得率", "97.21", "a12", "3"] {
            assert!(!held.holds(word), "{word}");
        }
        assert!(!held.may_hold("自评得分"));
        assert_eq!(find("得得分", "得分"), Some("得".len()));
    }
}
