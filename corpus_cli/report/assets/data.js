// The data blocks of this file: rows at once, articles block by block when they are needed.

const index = JSON.parse($("rows").textContent);
const rows = index.rows.map((values, at) => {
  const row = { at };
  index.fields.forEach((name, i) => (row[name] = values[i]));
  return row;
});
// Records may come without an id, or twice with one: each article still has an address here.
const byId = new Map();
for (const row of rows) {
  if (!row.id || byId.has(row.id)) row.id = `${row.id}~${row.at + 1}`;
  byId.set(row.id, row);
}
const linksTo = new Map();
for (const row of rows) {
  row.linked = [];
  if (row.translationOf) row.linked.push("translation");
  if (row.duplicateOf) row.linked.push("repeat");
  for (const id of new Set([row.translationOf, row.duplicateOf])) {
    if (id) linksTo.set(id, [...(linksTo.get(id) ?? []), row]);
  }
}
for (const row of rows) {
  const others = linksTo.get(row.id) ?? [];
  if (others.some((other) => other.translationOf === row.id)) row.linked.push("has translation");
  if (others.some((other) => other.duplicateOf === row.id)) row.linked.push("is repeated");
}

const blocks = new Map();

function block(number) {
  if (!blocks.has(number)) blocks.set(number, JSON.parse($(`articles-${number}`).textContent));
  return blocks.get(number);
}

/** What the article view shows of a row. */
const detailOf = (row) => block(Math.floor(row.at / index.block))[row.at % index.block];

// Texts are folded while nothing else is to be done; a search that comes sooner folds the rest at once.
let ready = 0;

function foldText(row) {
  const { values, text } = detailOf(row);
  const parts = [row.title, values.title_original, row.authors, row.outlet, values.place, text];
  row.haystack = fold(parts.filter(Boolean).join("\n"));
}

function foldAll() {
  while (ready < rows.length) foldText(rows[ready++]);
}

function foldSome() {
  const end = performance.now() + 20;
  while (ready < rows.length && performance.now() < end) foldText(rows[ready++]);
  if (ready < rows.length) setTimeout(foldSome, 10);
}
