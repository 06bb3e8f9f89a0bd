// What a person has set right: entries as docs/corrections.md has them, made from records alone, and the file they go to.

const corrections = []; // {row, do, about, entry}, in the order in which they were made
const saved = { count: 0 };
const EXACT = 200, SUFFIX = 160, PREFIX = 80;

const squeeze = (text) => text.replace(/\s+/gu, " ").trim();
const beginning = (text, most) => [...squeeze(text)].slice(0, most).join("").trim();
const ending = (text, most) => [...squeeze(text)].slice(-most).join("").trim();
const lineText = (line) => line.pieces.map(([text]) => text).join("");
const paragraphsOf = (detail) => (detail.text ? detail.text.split("\n\n") : []);

const siblings = new Map();
/** The articles of the same stream of the same dump, in its order. */
function siblingsOf(row) {
  const key = JSON.stringify([row.source, row.stream]);
  if (!siblings.has(key)) siblings.set(key, rows.filter((each) => each.source === row.source && each.stream === row.stream).sort((a, b) => a.line - b.line || a.at - b.at));
  return siblings.get(key);
}

const after = (row) => siblingsOf(row)[siblingsOf(row).indexOf(row) + 1];
const before = (row) => siblingsOf(row)[siblingsOf(row).indexOf(row) - 1];

/** The keys of a mapping that have a value. */
const given = (mapping) => Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined && value !== null && value !== ""));

const spanOf = ({ values }) => ({ span_sha256: values.span_sha256, span_start: values.start, span_end: values.end, source_sha256: values.source_sha256 });
const counted = (list, test) => { const count = list.filter(test).length; return count > 1 ? count : undefined; };

/** The anchor of an article: its headline as it stands in the dump, else how its text begins. */
function articleAnchor(row) {
  const detail = detailOf(row);
  const titles = detail.lines.filter((line) => line.role === "title" && line.where !== "beside");
  const exact = titles.length ? squeeze(lineText(titles[0])) : beginning(detail.text, EXACT);
  const rest = titles.length ? detail.text : squeeze(detail.text).slice(exact.length);
  const last = before(row);
  const alike = counted(siblingsOf(row), (each) => each.title === row.title) ?? counted(titles, (line) => squeeze(lineText(line)) === exact);
  return given({ exact, suffix: beginning(rest, SUFFIX), prefix: last && ending(detailOf(last).text, PREFIX), start: titles[0]?.start, alike, ...spanOf(detail) });
}

/** Places where an article could be cut: header lines inside it after the first, paragraphs of its text, near misses. */
function cutPlaces(row) {
  const detail = detailOf(row);
  const paragraphs = paragraphsOf(detail);
  const lines = detail.lines.filter((line) => line.where === "");
  const inText = paragraphs.map((text, at) => ({
    text, at, anchor: { exact: beginning(text, EXACT), suffix: beginning(paragraphs.slice(at + 1).join(" "), SUFFIX),
      prefix: ending(paragraphs[at - 1] ?? (lines.length ? lineText(lines[lines.length - 1]) : ""), PREFIX),
      alike: counted(paragraphs, (other) => other === text) },
  }));
  const inHead = lines.slice(1).map((line, at) => ({
    text: lineText(line), line, anchor: { exact: squeeze(lineText(line)), start: line.start, prefix: ending(lineText(lines[at]), PREFIX), suffix: beginning(lines[at + 2] ? lineText(lines[at + 2]) : detail.text, SUFFIX) },
  }));
  const near = (detail.near ?? []).map((miss) => ({ text: miss.text, near: miss, anchor: { exact: beginning(miss.text, EXACT) } }));
  return [...inHead, ...inText, ...near].filter((place) => place.anchor.exact).map((place) => ({ ...place, anchor: given({ ...place.anchor, ...spanOf(detail) }) }));
}

const VERDICTS = ["confirm", "join", "furniture", "drop"];

/** Add an entry about a row; a verdict takes the place of the verdict before it, `set` and `clear` of those before them. */
function correct(row, what, about, rest = {}) {
  const replaced = (old) => old.row === row && (old.do === what ? what !== "cut" || old.about === about : VERDICTS.includes(what) && VERDICTS.includes(old.do));
  for (const old of corrections.filter(replaced)) corrections.splice(corrections.indexOf(old), 1);
  const entry = given({ do: what, source: row.source, stream: row.stream, at: articleAnchor(row), ...rest });
  corrections.push({ row, do: what, about, entry });
}

const correctionsOf = (row) => corrections.filter((each) => each.row === row);

function withdraw(correction) {
  corrections.splice(corrections.indexOf(correction), 1);
  saved.count = -1;
}

/** A string for YAML, as JSON has it; what YAML takes for a line end or forbids is escaped too. */
const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udfff](?![\udc00-\udfff])/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

function yamlLines(value, indent) {
  return Object.entries(value).flatMap(([key, each]) => {
    if (Array.isArray(each)) return [`${indent}${key}: [${each.map(quoted).join(", ")}]`];
    if (typeof each === "object") return [`${indent}${key}:`, ...yamlLines(each, `${indent}  `)];
    return [`${indent}${key}: ${typeof each === "number" ? each : quoted(each)}`];
  });
}

/** The file: what was there, and the entries of this page after it. */
function correctionsFile(who) {
  const when = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const was = index.corrections ?? "";
  const indent = [...was.matchAll(/^( *)- /gm)].pop()?.[1] ?? "  ";
  const entries = corrections.map(({ entry }) => {
    const lines = yamlLines(given({ ...entry, who, when }), `${indent}  `);
    return `${indent}- ${lines[0].trimStart()}\n${lines.slice(1).join("\n")}\n`;
  });
  const start = was.trim() ? was.replace(/^corrections:\s*(\[\s*\])?\s*$/m, "corrections:").replace(/\n*$/, "\n") : "corrections:\n";
  return start + entries.join("");
}

function saveCorrections(who) {
  const address = URL.createObjectURL(new Blob([correctionsFile(who)], { type: "application/yaml" }));
  const link = el("a", { href: address, download: "corrections.yaml" });
  link.click();
  saved.count = corrections.length;
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
