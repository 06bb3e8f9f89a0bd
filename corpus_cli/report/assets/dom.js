// Elements made from text. Nothing here, or anywhere on this page, turns text into markup.

const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

/** An element with properties (`class`, `dir`, `aria-*`, `on` for listeners) and children; text becomes text. */
function el(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** The same for SVG. */
function svg(tag, props = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Text of an article: isolated, and in the direction of its own letters. */
const bdi = (text, props = {}) => el("bdi", { dir: "auto", ...props }, text);

const number = (value) => value.toLocaleString("en");
const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** The English name of a language tag, the tag itself where it has none. */
function languageName(tag) {
  if (!tag || tag === "und") return "not recognised";
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `lang` for text in this language; not where it is unknown. */
const langOf = (tag) => (tag && tag !== "und" ? tag : null);
