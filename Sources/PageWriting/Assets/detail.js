// One incident in full: sites, distances, zones, findings, and the reports' own sentences with the evidence marked.
const KINDS = {
  official: "official", militant: "armed group", anonymousSource: "source not named", agency: "news agency", witness: "witness",
  investigators: "investigators", unattributed: "report", launcherFound: "launcher found",
};
const FIELDS = {
  date: "date", time: "time", weapon: "weapon", munitions: "munitions", killed: "killed", injured: "injured", casualtyNote: "casualties",
  damage: "damage", claimedBy: "claimed by", noClaim: "claim", attributedTo: "attributed to", blamed: "blamed", intercepted: "interception",
};
const heading = (text) => make("h3", {}, text);
const doubts = (flags) => [flags & HEDGED ? "hedged" : null, flags & DENIED ? "denied" : null].filter(Boolean);
const chips = (texts) => texts.map((text) => make("span", { class: "chip" }, text));

function facts(list) {
  return make("dl", { class: "facts" }, ...list.flatMap(([name, value]) => [make("dt", {}, name), make("dd", { dir: "auto" }, value)]));
}

function siteItem(site, more, recalled) {
  const [verbatim, speaker, basis, relation, longitude, latitude, acled, ged, count, candidates] = more;
  const place = site[PLACE] >= 0 ? data.places[site[PLACE]] : null;
  const says = speaker && speaker !== "" ? speaker : KINDS[basis] || basis;
  const position = latitude === null ? "no position: the name is not in the gazetteer or describes no place"
    : `${latitude.toFixed(4)}, ${longitude.toFixed(4)} ± ${kilometres(site[RADIUS])} km; precision ACLED ${acled}, GED ${ged}`;
  const others = candidates.length > 1 || candidates.length === 1 && candidates[0][1] < 0.9;
  return make("li", {}, sign(site[ROLE], site[FLAGS], recalled), make("div", {},
    make("p", { class: "name" }, make("b", { dir: "auto" }, site[LABEL]), place && place[1] ? " " : null, place ? arabic(place[1]) : null,
      make("span", { class: "chip role" }, ROLES[site[ROLE]].word), ...chips(doubts(site[FLAGS])), count ? make("span", { class: "chip" }, "× " + count) : null),
    make("p", { class: "quiet" }, "“", make("q", { dir: "auto", class: "bare" }, verbatim), `” – ${says}`),
    make("p", { class: "quiet" }, position),
    candidates.length ? make("details", { class: "candidates" }, make("summary", {}, others ? `${plural(candidates.length, "candidate")} in the gazetteer` : "Why this place"),
      make("ol", {}, ...candidates.map(([name, score, reasons]) => make("li", {}, make("b", { dir: "auto" }, name), ` ${Math.round(score * 100)} %`, reasons ? make("span", { class: "quiet" }, ` ${reasons}`) : null)))) : null));
}

function wayRows(ways, row) {
  const most = Math.max(...ways.map((way) => parseFloat(way[2]) || 0), 0.1);
  return make("table", { class: "plain-table" }, make("thead", {}, make("tr", {}, ...["From", "To", "Distance", "Direction"].map((text) => make("th", { scope: "col" }, text)))),
    make("tbody", {}, ...ways.map(([from, to, text, direction]) => make("tr", {}, make("td", { dir: "auto" }, row[SITES][from] ? row[SITES][from][LABEL] : ""),
      make("td", { dir: "auto" }, row[SITES][to] ? row[SITES][to][LABEL] : ""), make("td", {}, make("b", {}, text || "not known")), make("td", {}, direction || "not known")))));
}

function zoneRows(zones, row) {
  const shown = zones.slice().sort((a, b) => a[1] - b[1] || a[2] - b[2]);
  return make("table", { class: "plain-table" }, make("thead", {}, make("tr", {}, ...["Zone", "Site", "Share inside"].map((text) => make("th", { scope: "col" }, text)))),
    make("tbody", {}, ...shown.map(([zone, site, share]) => make("tr", {}, make("td", { dir: "auto" }, data.zones[zone]),
      make("td", { dir: "auto" }, `${ROLES[row[SITES][site][ROLE]].word}, ${row[SITES][site][LABEL]}`), make("td", {}, share >= 100 ? "all" : `${share} %`)))));
}

/** Sentences of one report; a mark is followed by what it gave, so that colour is not all that tells. */
function quote([report, excerpts]) {
  const source = data.reports[report] || ["", null, null, null, null, null];
  const [id, title, publisher, url, published, language] = source;
  const lang = language && /^[A-Za-z0-9-]{2,35}$/.test(language) ? language : null;
  const label = [publisher, published].filter(Boolean).join(", ");
  return make("figure", { class: "quote" },
    make("figcaption", {}, url ? make("a", { href: url, rel: "noopener noreferrer external", dir: "auto" }, title || id) : make("span", { dir: "auto" }, title || id), label ? make("span", { class: "quiet" }, ` ${label}`) : null),
    make("blockquote", { dir: "auto", lang }, ...excerpts.map((pieces) => make("p", {}, ...pieces.flatMap((piece) => {
      if (typeof piece === "string") return [piece];
      const [text, kind, ...labels] = piece;
      const mark = make("mark", { class: kind }, text);
      return labels.length ? [mark, make("span", { class: "tag " + kind }, labels.join(" · "))] : [mark];
    })))));
}

function claimRows(claims) {
  return make("table", { class: "plain-table" }, make("thead", {}, make("tr", {}, ...["Said of", "Value", "By"].map((text) => make("th", { scope: "col" }, text)))),
    make("tbody", {}, ...claims.map(([field, value, speaker, flags]) => make("tr", {}, make("td", {}, FIELDS[field] || field),
      make("td", { dir: "auto" }, value, ...chips(doubts(flags))), make("td", { dir: "auto" }, KINDS[speaker] || speaker)))));
}

function drawDetail() {
  const article = $("detail"), index = state.chosen;
  $("list").hidden = index >= 0;
  article.hidden = index < 0;
  if (index < 0) { article.replaceChildren(); return; }
  const row = rows[index], more = details(index), recalled = isRecalled(row);
  const back = make("button", { type: "button", class: "plain" }, "← All incidents");
  back.addEventListener("click", close);
  const at = listed.indexOf(index);
  const step = (offset, text, label) => {
    const next = at < 0 ? undefined : listed[at + offset];
    const button = make("button", { type: "button", class: "plain", "aria-label": label, disabled: next === undefined }, text);
    button.addEventListener("click", () => open(next));
    return button;
  };
  const parts = [
    make("div", { class: "detail-bar" }, back, make("span", { class: "steps" }, step(-1, "‹", "Previous incident"), step(1, "›", "Next incident"))),
    make("p", { class: "eyebrow" }, `Incident ${index + 1}`, ...chips([row[STATUS]].filter(Boolean))),
    make("h2", { id: "detail-title", tabindex: -1, dir: "auto" }, row[COURSE]),
    facts(more.facts),
    heading("Sites"), row[SITES].length ? make("ul", { class: "sites" }, ...row[SITES].map((site, number) => siteItem(site, more.sites[number], recalled))) : make("p", { class: "quiet" }, "No site is reported."),
  ];
  if (more.ways.length) parts.push(heading("Launch to impact"), wayRows(more.ways, row), make("p", { class: "note" }, "Likely distance, with the least and greatest that the two areas allow."));
  parts.push(heading("What the reports say"), ...more.quotes.map(quote));
  if (more.findings.length) parts.push(heading("Findings"), make("ul", { class: "findings" }, ...more.findings.map(([severity, message]) => make("li", { class: severity, dir: "auto" }, message))));
  if (more.claims.length) parts.push(make("details", {}, make("summary", {}, `Every value with who said it (${more.claims.length})`), claimRows(more.claims)));
  if (more.zones.length) parts.push(make("details", {}, make("summary", {}, `Zones (${more.zones.length})`), zoneRows(more.zones, row)));
  parts.push(make("p", { class: "note id" }, row[ID]));
  article.replaceChildren(...parts);
  article.scrollTop = 0;
}
