// Choosing incidents, the page's address, layers, theme; then everything is set going.
const address = (id) => "incident=" + encodeURIComponent(id);

/** `#incident=…&place=…&from=2020-01-01`: what is chosen and filtered, so that a view can be sent. */
function writeAddress() {
  const parts = [];
  if (state.chosen >= 0) parts.push(address(rows[state.chosen][ID]));
  for (const name in FILTERS) if (FILTERS[name].value.trim()) parts.push(`${name}=${encodeURIComponent(FILTERS[name].value.trim())}`);
  const iso = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
  if (state.from !== null) parts.push("from=" + iso(state.from));
  if (state.to !== null) parts.push("to=" + iso(state.to));
  if (!state.undated) parts.push("undated=no");
  const hash = parts.length ? "#" + parts.join("&") : "";
  if (hash !== location.hash) history.replaceState(null, "", hash || location.pathname + location.search);
}

function readAddress() {
  const parts = new Map(location.hash.slice(1).split("&").map((part) => {
    const cut = part.indexOf("=");
    try { return [part.slice(0, cut), decodeURIComponent(part.slice(cut + 1))]; } catch { return ["", ""]; }
  }));
  if (cutsNothing(parts)) return parts.get("incident");
  for (const name in FILTERS) FILTERS[name].value = parts.get(name) || "";
  for (const name in FILTERS) if (FILTERS[name].tagName === "SELECT" && FILTERS[name].selectedIndex < 0) FILTERS[name].value = "";
  if (bins.length > 1) {
    const day = (text) => { const time = Date.parse(text + "T00:00:00Z"); return Number.isNaN(time) ? null : Math.floor(time / 864e5); };
    const from = day(parts.get("from")), to = day(parts.get("to"));
    setRange(from === null ? 0 : binOf(from), to === null ? bins.length - 1 : binOf(to));
  }
  state.undated = parts.get("undated") !== "no";
  $("t-undated").checked = state.undated;
  readFilters();
  return parts.get("incident");
}
/** A link of the list names an incident alone and leaves the filters as they are. */
const cutsNothing = (parts) => parts.size === 1 && parts.has("incident") && state.shown.length > 0;

function open(index, focuses = true) {
  state.chosen = index;
  drawDetail();
  drawMap();
  const sites = rows[index][SITES].filter(isDrawn);
  if (sites.length) {
    const reach = (site) => Math.min(site[RADIUS] || 0, 15000) / (mapSize.mpp || 1);
    fit([Math.min(...sites.map((site) => site[X] - reach(site))), Math.min(...sites.map((site) => site[Y] - reach(site))),
      Math.max(...sites.map((site) => site[X] + reach(site))), Math.max(...sites.map((site) => site[Y] + reach(site)))], 56, 4000 / (1000 / (mapSize.mpp || 1)) * 4);
  } else {
    fitAll();
  }
  writeAddress();
  if (focuses) {
    $("detail-title").focus({ preventScroll: true });
    if (matchMedia("(max-width: 899px)").matches) $("detail").scrollIntoView({ block: "start" });
  }
}

function close() {
  const index = state.chosen;
  state.chosen = -1;
  drawDetail();
  drawList();
  drawMap();
  fitAll();
  writeAddress();
  while (listed.includes(index) && drawnItems <= listed.indexOf(index)) moreItems();
  const link = $("items").querySelector(`li[value="${index + 1}"] a`);
  if (link) link.focus(); else $("results").focus({ preventScroll: true });
}

/** The page's address decides what is shown: on opening, on a link, on going back. */
function follow() {
  const id = readAddress();
  const index = id === undefined ? -1 : numberOf.get(id);
  applyFilters();
  if (index >= 0) {
    open(index);
  } else if (state.chosen >= 0) {
    close();
  }
}

function makeLayers() {
  const present = new Set(rows.flatMap((row) => row[SITES].filter(isDrawn).map((site) => site[ROLE])));
  const symbols = [...present].sort().map((role) => [ROLES[role].name, ROLES[role].legend, sign(role, 0, false)]);
  const first = [...present].sort()[0] || 0;
  const swatch = (name) => make("span", { class: "swatch " + name, "aria-hidden": "true" });
  const list = [...symbols];
  if (rows.some(isRecalled)) list.push(["recalled", "Earlier attacks recalled", sign(first, 0, true)]);
  list.push(["areas", "Area in which a site lies", swatch("area")], ["arrows", "Launch to impact", swatch("arrow")],
    ["site-names", "Names of sites", swatch("text-b")], ["names", "Names of places", swatch("text")]);
  for (const [id, text, name] of [["layer-region", "Borders and waters", "border"], ["layer-quarters", "Quarters", "quarter"], ["layer-streets", "Streets and roads", "street"], ["layer-zones", "Zones", "zone"]]) {
    if ($("ground-" + id)) list.push([id, text, swatch(name)]);
  }
  const boxes = list.map(([name, text, node]) => {
    const box = make("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => {
      if (box.checked) hiddenLayers.delete(name); else hiddenLayers.add(name);
      const ground = $("ground-" + name);
      if (ground) ground.classList.toggle("away", !box.checked); else drawMap();
    });
    return make("label", {}, box, node, make("span", {}, text));
  });
  const doubt = make("p", { class: "note" }, make("span", { class: "pair" }, sign(first, HEDGED, false)), "Dashed: said with doubt");
  $("layer-list").append(...boxes, doubt);
  if (document.querySelector("path.rough")) $("layer-list").append(make("p", { class: "note" }, "Dashed river: about here"));
  if (matchMedia("(min-width: 900px)").matches) $("layers").open = rows.length <= 400;
}

function listenToTheme() {
  const root = document.documentElement, button = $("theme");
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const tell = () => { button.textContent = isDark() ? "Light" : "Dark"; button.setAttribute("aria-label", `Switch to ${isDark() ? "light" : "dark"} colours`); };
  button.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; tell(); });
  tell();
  $("print").addEventListener("click", () => window.print());
}

listenToMap();
listenToList();
listenToFilters();
listenToTheme();
makeLayers();
addEventListener("hashchange", follow);
addEventListener("keydown", (event) => { if (event.key === "Escape" && state.chosen >= 0) close(); });
addEventListener("beforeprint", () => { clearTimeout(tableTimer); applyTable(); layOutForPaper(); });
addEventListener("afterprint", leavePaper);
new ResizeObserver(framed(drawTimeline)).observe($("time-bars"));
[view.width, view.height] = [frame.clientWidth || 1, frame.clientHeight || 1];
fitAll();
follow();
performance.measure("open");
