// Folding for search, as corpus_cli/text/fold.py does it: spellings that a reader takes for the same compare equal.

const SPECIAL = new Map(Object.entries({
  "ə": "e", "Ə": "e", "ı": "i", "İ": "i", "ø": "o", "đ": "d", "ł": "l",
  "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و",
  "ة": "ه", "ۀ": "ه", "ک": "ك", "ـ": "", "ء": "",
  "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'",
  "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
  "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
  "،": ",", "؛": ";", "؟": "?", "\t": " ", "\n": " ", "\r": " ",
}));
const folded = new Map(SPECIAL);

function foldChar(char) {
  let known = folded.get(char);
  if (known === undefined) folded.set(char, (known = foldAnew(char)));
  return known;
}

function foldAnew(char) {
  if (/\p{Nd}/u.test(char)) return digit(char.codePointAt(0));
  if (/[\p{Cf}\p{Cc}\p{Mn}]/u.test(char)) return "";
  if (/[\p{Zs}\p{Zl}\p{Zp}]/u.test(char)) return " ";
  const plain = char.normalize("NFKD");
  if (plain !== char) return Array.from(plain, foldChar).join("");
  // By way of capitals `ß` becomes `ss` and final sigma the usual one, as in Python's casefold.
  const small = char.toUpperCase().toLowerCase();
  return small === char ? char : Array.from(small, foldChar).join("");
}

// Digits of a script stand in a row from zero to nine, and rows of ten follow each other without a break.
function digit(code) {
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** `text` folded; it may be shorter or longer than before. */
function fold(text) {
  return text.replace(/[^ !"#$%&'()*+,\-./0-9:;<=>?@[\\\]^_a-z{|}~]/gu, foldChar);
}
