// Sites on the map: those of one role that would hide each other share a symbol.
const over = $("over");
const layerOf = (name) => over.appendChild(make("g", { id: "over-" + name }));
const layers = Object.fromEntries(["areas", "arrows", "names", "stems", "symbols", "labels"].map((name) => [name, layerOf(name)]));
const hiddenLayers = new Set();
/** What stands on the map now; labels keep clear of it. */
let standing = [];

const MERGE = 26, ROOM = 23, MOST_AREAS = 120, MOST_ARROWS = 60;

/** Sites of the incidents shown, those at one point together. */
function gather() {
  const spots = new Map();
  const indices = state.chosen >= 0 && !state.shown.includes(state.chosen) ? [...state.shown, state.chosen] : state.shown;
  for (const index of indices) {
    const row = rows[index], recalled = isRecalled(row);
    if (recalled && hiddenLayers.has("recalled")) continue;
    for (const site of row[SITES]) {
      if (!isDrawn(site) || hiddenLayers.has(ROLES[site[ROLE]].name)) continue;
      const key = `${site[X]} ${site[Y]} ${site[ROLE]} ${recalled}`;
      let spot = spots.get(key);
      if (!spot) {
        spot = { x: site[X], y: site[Y], role: site[ROLE], recalled, hedged: true, label: site[LABEL], place: site[PLACE], incidents: [], sum: 0 };
        spots.set(key, spot);
      }
      spot.hedged = spot.hedged && (site[FLAGS] & HEDGED) > 0;
      if (spot.label !== site[LABEL]) spot.label = site[PLACE] >= 0 ? data.places[site[PLACE]][0] : site[LABEL];
      if (spot.incidents[spot.incidents.length - 1] !== index) spot.incidents.push(index);
    }
  }
  return [...spots.values()];
}
let spots = [];

/** Joins spots closer than `MERGE` pixels, then pushes symbols apart that still overlap. */
function clustered() {
  const cell = MERGE / view.k, grid = new Map(), clusters = [];
  for (const spot of spots) {
    const column = Math.floor(spot.x / cell), row = Math.floor(spot.y / cell);
    let home = null;
    for (let c = column - 1; c <= column + 1 && !home; c++) {
      for (let r = row - 1; r <= row + 1 && !home; r++) {
        home = (grid.get(`${c} ${r} ${spot.role} ${spot.recalled}`) || []).find((other) =>
          Math.hypot(other.x - spot.x, other.y - spot.y) < cell) || null;
      }
    }
    if (home) {
      home.hedged = home.hedged && spot.hedged;
      if (home.label !== spot.label) home.label = home.place === spot.place && spot.place >= 0 ? data.places[spot.place][0] : "";
      home.incidents.push(...spot.incidents);
    } else {
      const cluster = { ...spot, incidents: [...spot.incidents], px: spot.x, py: spot.y };
      const key = `${column} ${row} ${spot.role} ${spot.recalled}`;
      grid.set(key, [...(grid.get(key) || []), cluster]);
      clusters.push(cluster);
    }
  }
  for (const cluster of clusters) cluster.incidents = [...new Set(cluster.incidents)].sort((a, b) => a - b);
  spread(clusters);
  return clusters;
}

function spread(clusters) {
  const room = ROOM / view.k;
  for (let turn = 0; turn < 40; turn++) {
    const grid = new Map();
    clusters.forEach((cluster, index) => {
      const key = `${Math.floor(cluster.px / room)} ${Math.floor(cluster.py / room)}`;
      if (grid.has(key)) grid.get(key).push(index); else grid.set(key, [index]);
    });
    let isSettled = true;
    clusters.forEach((a, i) => {
      const column = Math.floor(a.px / room), row = Math.floor(a.py / room);
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          for (const j of grid.get(`${c} ${r}`) || []) {
            if (j <= i) continue;
            const b = clusters[j], dx = b.px - a.px, dy = b.py - a.py, distance = Math.hypot(dx, dy);
            if (distance >= room) continue;
            isSettled = false;
            // Equal spots have no direction; the golden angle gives each pair another one.
            const angle = distance < room * 1e-3 ? 2.399963 * (i + j) : Math.atan2(dy, dx);
            const push = (room - distance) / 2 + room * 2e-3;
            a.px -= push * Math.cos(angle); a.py -= push * Math.sin(angle);
            b.px += push * Math.cos(angle); b.py += push * Math.sin(angle);
          }
        }
      }
    });
    if (isSettled) return;
  }
}

const onScreen = (x, y) => `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(1 / view.k).toFixed(5)})`;
const stateClasses = (flags, recalled) => (flags ? " dash" : "") + (recalled ? " faded" : "");

function drawAreas() {
  layers.areas.replaceChildren();
  if (hiddenLayers.has("areas")) return;
  const seen = new Map();
  // Beside a chosen incident the areas of others would only hide its own.
  for (const index of state.chosen >= 0 ? [] : state.shown) {
    const row = rows[index];
    if (isRecalled(row) && hiddenLayers.has("recalled")) continue;
    for (const site of row[SITES]) {
      if (!isDrawn(site) || site[SHAPE] < 0 || hiddenLayers.has(ROLES[site[ROLE]].name)) continue;
      const key = `${site[ROLE]} ${site[SHAPE]}`;
      const known = seen.get(key);
      if (known) { known.hedged = known.hedged && site[FLAGS] & HEDGED; known.recalled = known.recalled && isRecalled(row); }
      else seen.set(key, { site, hedged: site[FLAGS] & HEDGED, recalled: isRecalled(row) });
    }
    if (seen.size > MOST_AREAS) break;
  }
  // Of very many the areas would be one grey sheet: then only those of the chosen incident are drawn.
  const few = seen.size <= MOST_AREAS ? [...seen.values()] : [];
  const list = few.sort((a, b) => b.site[RADIUS] - a.site[RADIUS]).map(({ site, hedged, recalled }) => [site, hedged, recalled, ""]);
  if (state.chosen >= 0) {
    const row = rows[state.chosen];
    for (const site of row[SITES]) if (isDrawn(site) && site[SHAPE] >= 0) list.push([site, site[FLAGS] & HEDGED, false, " chosen"]);
  }
  layers.areas.append(...list.map(([site, hedged, recalled, extra]) => make("path", {
    class: `fp ${ROLES[site[ROLE]].name}${stateClasses(hedged, recalled)}${extra}`, d: data.shapes[site[SHAPE]],
  })));
}

/** The launch-to-impact pairs that have an arrow now. */
function drawnWays() {
  const indices = state.chosen >= 0 ? [state.chosen] : state.shown.length <= MOST_ARROWS ? state.shown : [];
  return indices.filter((index) => !isRecalled(rows[index]) || !hiddenLayers.has("recalled") || index === state.chosen)
    .flatMap((index) => rows[index][WAYS].map((way) => ({ index, row: rows[index], way, from: rows[index][SITES][way[0]], to: rows[index][SITES][way[1]] })))
    .filter(({ from, to }) => isDrawn(from) && isDrawn(to));
}

function drawArrows() {
  layers.arrows.replaceChildren();
  if (hiddenLayers.has("arrows")) return;
  for (const { index, row, way, from, to } of drawnWays()) {
    const path = way[3] || trimmed(from, to);
    if (!path) continue;
    const classes = stateClasses((from[FLAGS] | to[FLAGS]) & HEDGED, isRecalled(row)) + (index === state.chosen ? " chosen" : "");
    layers.arrows.append(make("path", { class: "arrow-halo", d: path }),
      make("path", { class: "arrow" + classes, d: path }), tip(from, to, classes));
  }
}

/** The straight way between the rims of two symbols. */
function trimmed(from, to) {
  const length = Math.hypot(to[X] - from[X], to[Y] - from[Y]), gap = 12 / view.k;
  if (length < gap * 3) return null;
  const ux = (to[X] - from[X]) / length, uy = (to[Y] - from[Y]) / length, end = gap + 7 / view.k;
  return `M${(from[X] + ux * gap).toFixed(2)} ${(from[Y] + uy * gap).toFixed(2)}L${(to[X] - ux * end).toFixed(2)} ${(to[Y] - uy * end).toFixed(2)}`;
}

function tip(from, to, classes) {
  const angle = Math.atan2(to[Y] - from[Y], to[X] - from[X]), back = 13 / view.k;
  const x = to[X] - Math.cos(angle) * back, y = to[Y] - Math.sin(angle) * back;
  return make("path", {
    class: "tip" + classes, d: "M0 0L-11 4L-11 -4Z",
    transform: `${onScreen(x, y)} rotate(${(angle * 180 / Math.PI).toFixed(1)})`,
  });
}

function drawSymbols() {
  const clusters = clustered();
  const chosen = state.chosen;
  // What is only recalled lies beneath what is reported, and the chosen on top.
  const weight = (cluster) => (cluster.recalled ? 0 : 1) + (cluster.incidents.includes(chosen) ? 2 : 0);
  clusters.sort((a, b) => weight(a) - weight(b));
  const radius = (cluster) => (cluster.recalled ? 7 : 9) * (cluster.incidents.length > 1 ? 1.15 : 1);
  layers.stems.replaceChildren(...clusters.filter((c) => Math.hypot(c.px - c.x, c.py - c.y) * view.k > 9).flatMap((c) => [
    make("line", { class: "stem", x1: c.x, y1: c.y, x2: c.px.toFixed(2), y2: c.py.toFixed(2) }),
    make("path", { class: "pin", d: "M-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0", transform: onScreen(c.x, c.y) }),
  ]));
  layers.symbols.replaceChildren(...clusters.map((cluster) => {
    const role = ROLES[cluster.role], many = cluster.incidents.length > 1;
    const isChosen = cluster.incidents.includes(chosen);
    const scale = radius(cluster) / 9;
    const text = `${role.word}${cluster.label ? ", " + cluster.label : ""}: ` + (many ? plural(cluster.incidents.length, "incident") : `number ${cluster.incidents[0] + 1}, ${rows[cluster.incidents[0]][DATE]}`);
    const node = make("g", {
      class: `spot ${role.name}${cluster.hedged ? " hedged" : ""}${cluster.recalled ? " recalled" : ""}${chosen >= 0 && !isChosen ? " dim" : ""}`,
      transform: onScreen(cluster.px, cluster.py),
    }, make("title", {}, text), isChosen ? make("circle", { class: "ring", r: 15 }) : null,
    make("circle", { class: "touch", r: 16 }),
    make("g", { transform: `scale(${scale.toFixed(2)})` }, make("path", { class: "sym", d: role.outline }), role.inside && !many ? make("path", { class: "in", d: role.inside }) : null));
    if (many) node.append(make("circle", { class: "badge", cx: 9, cy: -9, r: cluster.incidents.length > 99 ? 11.5 : 8 }),
      make("text", { class: "t-badge", x: 9, y: -5.4, "text-anchor": "middle" }, short(cluster.incidents.length)));
    node.addEventListener("click", () => chooseSpot(cluster));
    return node;
  }));
  standing = clusters;
}

function chooseSpot(cluster) {
  if (cluster.incidents.length === 1) return open(cluster.incidents[0]);
  state.spot = { incidents: cluster.incidents, label: cluster.label || "this spot", role: cluster.role };
  if (state.chosen >= 0) close(); else drawList();
  $("results").focus({ preventScroll: true });
  if (matchMedia("(max-width: 899px)").matches) $("list").scrollIntoView({ block: "start" });
}

/** Draws what depends on the filters, then what depends on the zoom. */
function drawMap() {
  spots = gather();
  drawAreas();
  redrawAtZoom();
  layOutLabels();
}

const redrawAtZoom = () => { drawArrows(); drawSymbols(); };
zoomListeners.push(() => { redrawAtZoom(); layers.labels.replaceChildren(); });
restListeners.push(() => layOutLabels());
