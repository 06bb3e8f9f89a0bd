// The time line: columns by day, week, month, year or longer, whichever gives a readable number of them.

const MOST_COLUMNS = 160;
const DAY = 86400000;
const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
const [FIRST_DAY, LAST_DAY] = ["0001-01-01", "9999-12-31"].map(dayNumber);
const isoDay = (day) => new Date(Math.min(Math.max(day, FIRST_DAY), LAST_DAY) * DAY).toISOString().slice(0, 10);
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const pad = (value, length) => String(value).padStart(length, "0");
const ofYears = (name, length) => ({
  name,
  at: (iso) => Math.floor(Number(iso.slice(0, 4)) / length),
  start: (at) => `${pad(Math.max(1, at * length), 4)}-01-01`,
  label: (at) => (length > 1 ? `${at * length}s` : String(at)),
});
// Day 0 was a Thursday: weeks begin on Mondays.
const UNITS = [
  { name: "day", at: dayNumber, start: isoDay, label: (at) => shortDay(isoDay(at)) },
  { name: "week", at: (iso) => Math.floor((dayNumber(iso) + 3) / 7), start: (at) => isoDay(at * 7 - 3), label: (at) => `week of ${shortDay(isoDay(at * 7 - 3))}` },
  {
    name: "month",
    at: (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1,
    start: (at) => `${pad(Math.floor(at / 12), 4)}-${pad((at % 12) + 1, 2)}-01`,
    label: (at) => `${months[at % 12]} ${Math.floor(at / 12)}`,
  },
  ofYears("year", 1), ofYears("decade", 10), ofYears("century", 100),
];
const shortDay = (iso) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(0, 4))}`;

const dated = rows.filter((row) => row.earliest);
const first = dated.reduce((least, row) => (row.earliest < least ? row.earliest : least), "9999-12-31");
const last = dated.reduce((most, row) => (row.latest > most ? row.latest : most), "0001-01-01");
const unit = UNITS.find((each) => each.at(last) - each.at(first) < MOST_COLUMNS) ?? UNITS[UNITS.length - 1];
const origin = dated.length ? unit.at(first) : 0;
const columns = dated.length ? unit.at(last) - origin + 1 : 0;

/** Articles of each column, and on top of them those whose date may lie there: it spans more than one column. */
function tally(chosen) {
  const sure = new Array(columns).fill(0);
  const maybe = new Array(columns).fill(0);
  for (const row of chosen) {
    if (!row.earliest) continue;
    const [from, to] = [unit.at(row.earliest) - origin, unit.at(row.latest) - origin];
    if (from === to) sure[from] += 1;
    else for (let at = from; at <= to; at += 1) maybe[at] += 1;
  }
  return { sure, maybe };
}

const everything = tally(rows);
const tallest = Math.max(1, ...everything.sure.map((count, at) => count + everything.maybe[at]));

/** The day number on which a column begins; after the year 9999 there is no more than one day. */
function startDay(at) {
  const day = dayNumber(unit.start(at));
  return Number.isNaN(day) ? LAST_DAY + 1 : day;
}

function period(at) {
  const next = startDay(origin + at + 1);
  return { from: unit.start(origin + at), to: isoDay(next < LAST_DAY ? next - 1 : LAST_DAY) };
}

function choosePeriod(at) {
  const { from, to } = period(at);
  setRange(from, to);
}

function setRange(from, to) {
  const again = state.from === from && state.to === to;
  Object.assign(state, { from: again ? "" : from, to: again ? "" : to, undated: false });
  $("from").value = state.from;
  $("to").value = state.to;
  update();
}

function columnTitle(at, { sure, maybe }) {
  const more = maybe[at] ? `, ${number(maybe[at])} more may be` : "";
  return `${unit.label(origin + at)}: ${plural(sure[at], "article")}${more}`;
}

function drawColumn(at, shown) {
  const height = (count) => (100 * count) / tallest;
  const rect = (name, low, high) =>
    high > low ? svg("rect", { class: name, x: at + 0.08, width: 0.84, y: 100 - height(high), height: height(high - low) }) : null;
  const { from, to } = period(at);
  const chosen = (state.from || state.to) && overlaps(from, to);
  return svg("g", { class: chosen ? "column chosen" : "column", on: { click: () => choosePeriod(at) } },
    svg("title", {}, columnTitle(at, shown)),
    svg("rect", { class: "hit", x: at, width: 1, y: 0, height: 100 }),
    rect("all", 0, everything.sure[at] + everything.maybe[at]),
    rect("sure", 0, shown.sure[at]),
    rect("maybe", shown.sure[at], shown.sure[at] + shown.maybe[at]));
}

function drawGaps() {
  return index.gaps.filter((gap) => gap.outlet === null).map((gap) => {
    const place = (iso, next) => {
      const at = unit.at(iso);
      const start = startDay(at);
      return at - origin + (dayNumber(iso) + next - start) / (startDay(at + 1) - start);
    };
    const [from, to] = [place(gap.first, 0), place(gap.last, 1)];
    return svg("rect", { class: "hole", x: from, width: to - from, y: 0, height: 100 });
  });
}

/** About eight labels under the columns, placed by script since the policy allows no style attributes. */
function drawAxis() {
  const step = Math.max(1, Math.ceil(columns / 8));
  const labels = [];
  for (let at = 0; at < columns; at += step) {
    const label = el("span", {}, unit.name === "week" ? shortDay(unit.start(origin + at)) : unit.label(origin + at));
    label.style.insetInlineStart = `${(100 * (at + 0.5)) / columns}%`;
    if (at === 0 && columns > 3) label.className = "first";
    else if (at + step >= columns && (at + 0.5) / columns > 0.93) label.className = "last";
    labels.push(label);
  }
  return el("div", { class: "axis", "aria-hidden": "true" }, labels);
}

function drawTimeline(found) {
  const shown = tally(found.timeline);
  const undated = found.timeline.filter((row) => !row.earliest).length;
  const noDate = el("button", {
    type: "button", class: "undated", "aria-pressed": String(state.undated), disabled: !undated && !state.undated,
    on: { click: () => { Object.assign(state, { undated: !state.undated, from: "", to: "" }); $("from").value = $("to").value = ""; update(); $("timeline").querySelector(".undated").focus(); } },
  }, el("b", {}, number(undated)), " undated");
  if (!columns) {
    $("timeline").replaceChildren(el("p", { class: "quiet" }, "No article has a date with a year."), noDate);
    return;
  }
  const label = `Articles by ${unit.name} from ${shortDay(first)} to ${shortDay(last)}; the table below has the numbers`;
  const chart = svg("svg", { role: "img", "aria-label": label, viewBox: `0 0 ${columns} 100`, preserveAspectRatio: "none" },
    drawGaps(), shown.sure.map((_, at) => drawColumn(at, shown)));
  $("timeline").replaceChildren(
    el("div", { class: "plot" }, el("span", { class: "scale", "aria-hidden": "true" }, number(tallest)), chart, drawAxis()),
    noDate);
  const isVague = everything.maybe.some(Boolean);
  const hatched = index.gaps.some((gap) => gap.outlet === null) ? " · shaded: a gap" : "";
  $("timeline-note").textContent = `Articles by ${unit.name}${isVague ? " · pale: the date allows more than one" : ""}${hatched}`;
  drawNumbers(shown);
}

function drawNumbers(shown) {
  const lines = shown.sure.flatMap((count, at) => (everything.sure[at] + everything.maybe[at] ? [at] : [])).map((at) =>
    el("tr", {},
      el("th", { scope: "row" }, el("button", { type: "button", class: "link", on: { click: () => choosePeriod(at) } }, unit.label(origin + at))),
      el("td", {}, number(shown.sure[at])), el("td", {}, number(shown.maybe[at]))));
  const head = [unit.name[0].toUpperCase() + unit.name.slice(1), "Articles", "May be"].map((text) => el("th", { scope: "col" }, text));
  $("timeline-table").replaceChildren(el("table", {}, el("thead", {}, el("tr", {}, head)), el("tbody", {}, lines)));
}
