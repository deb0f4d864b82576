// Names on the map: laid out anew when the map rests, each where nothing else stands.
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();
const MOST_LABELS = 220, MOST_SITE_LABELS = 90;

function textWidth(text, size, isBold) {
  const key = `${size} ${isBold} ${text}`;
  if (!widths.has(key)) {
    pen.font = `${isBold ? "bold " : ""}${size}px Helvetica, Arial, "Liberation Sans", sans-serif`;
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key);
}

/** Boxes that are taken, in pixels of the frame, by cells of 64 pixels. */
class Taken {
  constructor() { this.cells = new Map(); }
  *keys([left, top, right, bottom]) {
    for (let c = Math.floor(left / 64); c <= Math.floor(right / 64); c++)
      for (let r = Math.floor(top / 64); r <= Math.floor(bottom / 64); r++) yield c * 4096 + r;
  }
  add(box) { for (const key of this.keys(box)) { if (this.cells.has(key)) this.cells.get(key).push(box); else this.cells.set(key, [box]); } }
  isFree(box) {
    for (const key of this.keys(box)) for (const other of this.cells.get(key) || [])
      if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
    return true;
  }
}

function layOutLabels() {
  const [left, top] = inViewBox();
  const at = (x, y) => [(x - left) * view.k, (y - top) * view.k];
  const taken = new Taken(), quiet = [], loud = [];
  // Tools in the corners of the frame.
  taken.add([view.width - 52, 0, view.width, 130]);
  taken.add([0, view.height - 40, 170, view.height]);
  const legend = $("layers");
  taken.add([0, 0, legend.offsetWidth + 14, legend.offsetHeight + 14]);
  const isInside = (box) => box[0] > 2 && box[1] > 2 && box[2] < view.width - 2 && box[3] < view.height - 2;
  for (const spot of standing) {
    const [x, y] = at(spot.px, spot.py);
    taken.add([x - 11, y - 11, x + 11, y + 11]);
    if (spot.incidents.length > 1) taken.add([x, y - 19, x + 19, y]);
  }
  const ways = blockWays(taken, at);
  const used = new Set();
  const place = (list, x, y, gap, lines, rank) => {
    const width = Math.max(...lines.map((line) => line.width)), height = lines.reduce((sum, line) => sum + line.size * 1.18, 0);
    const spotsAround = gap === null ? [[-width / 2, -height / 2, "middle"]] : [
      [gap, -height / 2, "start"], [-gap - width, -height / 2, "end"], [-width / 2, -gap - height, "middle"], [-width / 2, gap, "middle"],
      [gap * 0.7, -gap * 0.7 - height, "start"], [-gap * 0.7 - width, -gap * 0.7 - height, "end"], [gap * 0.7, gap * 0.7, "start"], [-gap * 0.7 - width, gap * 0.7, "end"],
    ];
    // Beside the arrows if that can be; names of sites over one if need be, others never.
    const boxOf = ([dx, dy]) => [x + dx - 2, y + dy - 1, x + dx + width + 2, y + dy + height + 1];
    const isFree = (spot) => isInside(boxOf(spot)) && taken.isFree(boxOf(spot));
    const best = spotsAround.find((spot) => isFree(spot) && ways.isFree(boxOf(spot))) || (list === loud && spotsAround.find(isFree));
    if (best) {
      const [dx, dy, anchor] = best;
      taken.add(boxOf(best));
      list.push({ dx: anchor === "start" ? dx : anchor === "end" ? dx + width : dx + width / 2, dy, anchor, lines, rank });
      return list[list.length - 1];
    }
    return null;
  };
  const line = (text, size, name, isBold) => ({ text, size, name, width: textWidth(text, size, isBold) });

  if (!hiddenLayers.has("site-names")) {
    const inView = standing.filter((spot) => { const [x, y] = at(spot.px, spot.py); return x > 0 && y > 0 && x < view.width && y < view.height; });
    const order = [...inView].sort((a, b) => (b.incidents.includes(state.chosen) - a.incidents.includes(state.chosen))
      || (a.recalled - b.recalled) || (b.incidents.length - a.incidents.length));
    for (const spot of order.slice(0, MOST_SITE_LABELS)) {
      const isOthers = state.chosen >= 0 && !spot.incidents.includes(state.chosen);
      const own = state.chosen < 0 ? null : rows[state.chosen][SITES].find((site) => isDrawn(site) && site[ROLE] === spot.role
        && Math.hypot(site[X] - spot.x, site[Y] - spot.y) * view.k < MERGE * 1.5);
      const name = own ? own[LABEL] : spot.label;
      if (!name || isOthers) continue;
      const [x, y] = at(spot.px, spot.py);
      const near = loud.some((other) => other.text === name && Math.hypot(other.x - x, other.y - y) < 120);
      if (near) continue;
      const text = name.length > 34 ? name.slice(0, 33) + "…" : name;
      const label = place(loud, x, y, spot.incidents.length > 1 ? 19 : 14, [line(text, 12.5, spot.recalled ? "t-site-b" : "t-site", true)]);
      if (label) { Object.assign(label, { x, y, at: [spot.px, spot.py], text: name }); if (spot.place >= 0) used.add(data.places[spot.place][0]); }
    }
  }
  if (!hiddenLayers.has("names")) {
    for (const [title, , x, y, width, rank] of data.names) {
      if (quiet.length >= MOST_LABELS) break;
      const [px, py] = at(x, y);
      if (px < 0 || py < 0 || px > view.width || py > view.height || used.has(title)) continue;
      const wide = width * view.k;
      const size = rank === 2 ? 10.5 : 11;
      const text = line(title, size, rank === 2 ? "t-quarter" : width ? "t-zone" : "t-mark");
      if (rank === 2 && text.width > Math.max(wide * 1.1, 0)) continue;
      const label = place(quiet, px, py, rank === 2 || width ? null : 6, [text]);
      if (label) Object.assign(label, { at: [x, y], isPoint: !width });
    }
  }
  layers.names.replaceChildren(...quiet.map(labelNode));
  layers.labels.replaceChildren(...loud.map(labelNode), ...wayTexts(taken, at));
  if (view.applied) cullLineNames(taken);
}

function labelNode({ at: [x, y], dx, dy, anchor, lines, isPoint }) {
  const node = make("g", { class: "screen", transform: onScreen(x, y) });
  if (isPoint) node.append(make("circle", { class: "dot", r: 2.2 }));
  let baseline = dy;
  for (const { text, size, name } of lines) {
    node.append(make("text", { class: name, x: dx.toFixed(1), y: (baseline + size * 0.95).toFixed(1), "text-anchor": anchor === "start" ? null : anchor }, text));
    baseline += size * 1.18;
  }
  return node;
}

/** Points along the arrows that are drawn: their heads, and all of those of the chosen incident, are in the way of every name. */
function blockWays(taken, at) {
  const ways = new Taken();
  if (hiddenLayers.has("arrows")) return ways;
  for (const { row, from, to } of drawnWays()) {
    const [ax, ay] = at(from[X], from[Y]), [bx, by] = at(to[X], to[Y]);
    const length = Math.hypot(bx - ax, by - ay);
    if (length < 36) continue;
    const steps = Math.min(Math.ceil(length / 8), 200);
    for (let step = 1; step < steps; step++) {
      const x = ax + (bx - ax) * step / steps, y = ay + (by - ay) * step / steps;
      const isHead = length * (1 - step / steps) < 30;
      const half = isHead ? 5 : 3;
      (isHead || row === rows[state.chosen] ? taken : ways).add([x - half, y - half, x + half, y + half]);
    }
  }
  return ways;
}

/** The distances of the chosen incident, along its arrows. */
function wayTexts(taken, at) {
  if (state.chosen < 0 || hiddenLayers.has("arrows")) return [];
  const row = rows[state.chosen], texts = [], used = [];
  for (const way of row[WAYS]) {
    const [from, to] = [row[SITES][way[0]], row[SITES][way[1]]];
    if (!isDrawn(from) || !isDrawn(to) || !way[2]) continue;
    const [ax, ay] = at(from[X], from[Y]), [bx, by] = at(to[X], to[Y]);
    if (Math.hypot(bx - ax, by - ay) < textWidth(way[2], 12, false) + 40) continue;
    let angle = Math.atan2(by - ay, bx - ax) * 180 / Math.PI;
    if (angle > 90 || angle < -90) angle += 180;
    // Along the arrow where no other figure stands yet.
    const width = textWidth(way[2], 12, false) / 2;
    const share = [0.5, 0.34, 0.66, 0.22, 0.78].find((part) => used.every(([x, y, half]) =>
      Math.hypot(ax + (bx - ax) * part - x, ay + (by - ay) * part - y) > half + width + 6));
    if (!share) continue;
    used.push([ax + (bx - ax) * share, ay + (by - ay) * share, width]);
    const node = make("g", { class: "screen", transform: `${onScreen(from[X] + (to[X] - from[X]) * share, from[Y] + (to[Y] - from[Y]) * share)} rotate(${angle.toFixed(1)})` },
      make("text", { class: "t-dist", y: -7, "text-anchor": "middle" }, way[2]));
    texts.push(node);
  }
  return texts;
}

/** Names along rivers and streets stand on the ground; those under other names are left out. */
function cullLineNames(taken) {
  const group = $("ground-layer-line-names");
  if (!group) return;
  const frameBox = frame.getBoundingClientRect();
  for (const node of group.children) {
    if (hiddenLayers.has("names")) { node.classList.add("away"); continue; }
    const box = node.getBoundingClientRect();
    const place = [box.left - frameBox.left, box.top - frameBox.top, box.right - frameBox.left, box.bottom - frameBox.top];
    const isFree = taken.isFree(place);
    node.classList.toggle("away", !isFree);
    if (isFree) taken.add(place);
  }
}
