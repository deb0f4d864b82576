// Which incidents pass the filters.
const searchTexts = [];

/** What a search looks in, folded when the first search asks for it. */
function searchText(index) {
  if (searchTexts[index] === undefined) {
    const row = rows[index], places = row[SITES].map((site) => site[PLACE] < 0 ? "" : data.places[site[PLACE]].join(" "));
    searchTexts[index] = folded(`${row[SITES].map((site) => site[LABEL]).join(" ")} ${places.join(" ")} ${row[WEAPON]} ${row[ID]}`);
  }
  return searchTexts[index];
}

function passes(row, index) {
  if (row[FIRST] === null) {
    if (!state.undated) return false;
  } else {
    if (state.from !== null && row[LAST] < state.from || state.to !== null && row[FIRST] > state.to) return false;
  }
  if (state.kind && (state.kind === "recalled") !== isRecalled(row)) return false;
  if (state.role && !row[SITES].some((site) => ROLES[site[ROLE]].name === state.role && !(site[FLAGS] & DENIED))) return false;
  if (state.radius === "none") {
    if (row[SITES].some(isDrawn)) return false;
  } else if (state.radius && !row[SITES].some((site) => isDrawn(site) && site[RADIUS] <= state.radius)) return false;
  return !state.place || searchText(index).includes(state.place);
}

/** Works out what is shown and draws all that depends on it. */
function applyFilters() {
  performance.mark("filter-start");
  state.spot = null;
  state.shown = [];
  for (let index = 0; index < rows.length; index++) if (passes(rows[index], index)) state.shown.push(index);
  drawList();
  drawMap();
  drawTimeline();
  tableSoon();
  performance.measure("filter", "filter-start");
}

/** Rows of the static table follow the filters when nothing else is to be done. */
let tableRows = null, tableTimer = 0;
function applyTable() {
  const isAll = state.shown.length === rows.length;
  if (isAll && !tableRows) return;
  tableRows = tableRows || [...document.querySelectorAll("#table tbody tr")];
  const shown = new Set(state.shown);
  tableRows.forEach((node, index) => { if (node.hidden === shown.has(index)) node.hidden = !shown.has(index); });
  for (const part of document.querySelectorAll("#table .rows")) part.hidden = !part.querySelector("tbody tr:not([hidden])");
}
function tableSoon() { clearTimeout(tableTimer); tableTimer = setTimeout(applyTable, 250); }

const FILTERS = { place: $("f-place"), role: $("f-role"), radius: $("f-radius"), kind: $("f-kind") };

function readFilters() {
  state.place = folded(FILTERS.place.value.trim());
  state.role = FILTERS.role.value;
  state.kind = FILTERS.kind.value;
  state.radius = FILTERS.radius.value === "none" ? "none" : Number(FILTERS.radius.value) || "";
}

function listenToFilters() {
  const present = new Set(rows.flatMap((row) => row[SITES].map((site) => site[ROLE])));
  for (const role of [...present].sort()) FILTERS.role.append(make("option", { value: ROLES[role].name }, ROLES[role].word));
  if (!rows.some(isRecalled)) FILTERS.kind.closest(".field").hidden = true;
  const places = data.places.slice().sort((a, b) => a[0] < b[0] ? -1 : 1).slice(0, 400);
  $("f-places").append(...places.map(([title]) => make("option", { value: title })));
  const changed = framed(() => { readFilters(); applyFilters(); writeAddress(); });
  $("filters").addEventListener("input", changed);
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("filters").addEventListener("reset", () => setTimeout(() => {
    if (bins.length > 1) setRange(0, bins.length - 1);
    state.undated = $("t-undated").checked = true;
    readFilters(); applyFilters(); writeAddress();
  }));
  listenToTimeline(framed(() => { applyFilters(); writeAddress(); }));
}
