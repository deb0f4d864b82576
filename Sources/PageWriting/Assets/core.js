// What the parts share: the data, the filters that are set, small makers of elements.
const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

/** An element with text or children; attributes that are null are left out. */
function make(tag, attributes, ...children) {
  const isDrawn = ["svg", "g", "path", "text", "tspan", "line", "circle", "rect", "title"].includes(tag);
  const node = isDrawn ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const name in attributes || {}) {
    const value = attributes[name];
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children) if (child !== null && child !== undefined) node.append(child);
  return node;
}

const data = JSON.parse($("data").textContent);
const ROLES = data.roles.map(([name, legend, word, outline, inside]) => ({ name, legend, word, outline, inside }));

// Columns of a row, a site and a distance, as the writer puts them down.
const [ID, DATE, FIRST, LAST, WEAPON, COURSE, STATUS, HARM, SITES, WAYS] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const [ROLE, FLAGS, PLACE, LABEL, X, Y, SHAPE, RADIUS] = [0, 1, 2, 3, 4, 5, 6, 7];
const HEDGED = 1, DENIED = 2;

const rows = data.rows;
const numberOf = new Map(rows.map((row, index) => [row[ID], index]));
const isRecalled = (row) => row[STATUS] === "recalled";
const isDrawn = (site) => site[X] !== null && !(site[FLAGS] & DENIED);

const blocks = new Map();

/** The long part of an incident; its block is read when it is first asked for. */
function details(index) {
  const block = Math.floor(index / data.chunk);
  if (!blocks.has(block)) blocks.set(block, JSON.parse($("details-" + block).textContent));
  return blocks.get(block)[index % data.chunk];
}

const state = {
  from: null, to: null, undated: true, place: "", role: "", radius: "", kind: "",
  /** Incidents of the symbol that was chosen, or null. */
  spot: null,
  /** Index of the incident shown, or −1. */
  chosen: -1,
  /** Indices that pass the filters. */
  shown: [],
};

// Days are counted from 1 January 1970.
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const dayParts = (day) => {
  const date = new Date(day * 864e5);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
};
const dayText = (day) => {
  const [year, month, date] = dayParts(day);
  return `${date} ${MONTHS[month]} ${year}`;
};
const dayOf = (year, month) => Math.floor(Date.UTC(year, month, 1) / 864e5);

/** Lower case without accents, vowel signs and the many forms of alef: what a person types for a name. */
const folded = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640'’ʿʾ]/g, "")
  .replace(/[أإآٱ]/g, "ا").replace(/ة/g, "ه").replace(/ى/g, "ي").toLowerCase();

const kilometres = (metres) => metres < 9950 ? (Math.max(metres, 100) / 1000).toFixed(1) : String(Math.round(metres / 1000));
/** "950", "1.2k", "31k". */
const short = (count) => count < 1000 ? String(count) : count < 9950 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`;
const plural = (count, one) => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;

/** A name with its Arabic beside it. */
function arabic(text) { return text ? make("span", { lang: "ar", dir: "rtl", class: "ar" }, text) : null; }

/** A symbol as it stands on the map, for lists and legends. */
function sign(role, flags, recalled) {
  const { name, outline, inside } = ROLES[role];
  const group = make("g", { class: name + (flags & HEDGED ? " hedged" : "") + (recalled ? " recalled" : "") },
    make("path", { class: "sym", d: outline }), inside ? make("path", { class: "in", d: inside }) : null);
  return make("svg", { class: "mm sign", viewBox: "-12 -12 24 24", "aria-hidden": "true" }, group);
}

/** Calls `work` once before the next frame, however often it is asked. */
function framed(work) {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => { isWaiting = false; work(); });
  };
}
