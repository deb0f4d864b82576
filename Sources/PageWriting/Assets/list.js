// The list of incidents beside the map, some at a time.
const PAGE = 40;
let listed = [], drawnItems = 0;

function item(index) {
  const row = rows[index], recalled = isRecalled(row);
  const signs = [...new Map(row[SITES].filter((site) => !(site[FLAGS] & DENIED)).map((site) => [site[ROLE], site])).values()]
    .map((site) => sign(site[ROLE], site[FLAGS], recalled));
  const meta = [row[WEAPON], row[WAYS].length ? row[WAYS][0][2] : null].filter(Boolean).join(" · ");
  const link = make("a", { href: "#" + address(row[ID]), class: "item" + (recalled ? " recalled" : ""), "aria-current": index === state.chosen ? "true" : null },
    make("span", { class: "number" }, String(index + 1)),
    make("span", { class: "body" },
      make("span", { class: "when" }, row[DATE], row[STATUS] ? make("span", { class: "chip" }, row[STATUS]) : null),
      make("span", { class: "course", dir: "auto" }, row[COURSE]),
      make("span", { class: "what", dir: "auto" }, meta)),
    make("span", { class: "signs" }, ...signs));
  return make("li", { value: index + 1 }, link);
}

function drawList() {
  listed = state.spot ? state.spot.incidents.filter((index) => passes(rows[index], index)) : state.shown;
  const reported = listed.filter((index) => !isRecalled(rows[index])).length, recalled = listed.length - reported;
  const parts = [plural(reported, "incident")];
  if (recalled) parts.push(`${recalled.toLocaleString("en")} recalled`);
  $("count").textContent = listed.length === rows.length ? parts.join(", ") : `${parts.join(", ")} of ${rows.length.toLocaleString("en")}`;
  const spot = $("spot");
  spot.hidden = !state.spot;
  if (state.spot) {
    const button = make("button", { type: "button", class: "plain" }, "Show all");
    button.addEventListener("click", () => { state.spot = null; drawList(); $("results").focus({ preventScroll: true }); });
    spot.replaceChildren(make("span", { dir: "auto" }, `${ROLES[state.spot.role].legend}: ${state.spot.label} `), button);
  }
  $("items").replaceChildren();
  $("items").scrollTop = 0;
  drawnItems = 0;
  if (!listed.length) $("items").append(make("li", { class: "none" }, "No incident passes these filters."));
  moreItems();
}

function moreItems() {
  const part = listed.slice(drawnItems, drawnItems + PAGE);
  drawnItems += part.length;
  $("items").append(...part.map(item));
  const left = listed.length - drawnItems;
  $("more").hidden = left <= 0;
  $("more").textContent = `Show ${Math.min(left, PAGE)} more of ${left.toLocaleString("en")}`;
}

function listenToList() {
  $("more").addEventListener("click", () => {
    const next = drawnItems;
    moreItems();
    // The keyboard goes on where the list went on.
    const link = $("items").children[next] && $("items").children[next].querySelector("a");
    if (link && document.activeElement === $("more")) link.focus({ preventScroll: true });
  });
  new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting) && document.activeElement !== $("more")) moreItems(); },
    { root: $("list"), rootMargin: "300px" }).observe($("more"));
  // Up and down walk the list as tabs do.
  $("items").addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.closest("li")) return;
    let next = event.target.closest("li");
    next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
    if (!next && step > 0 && !$("more").hidden) { moreItems(); next = event.target.closest("li").nextElementSibling; }
    if (next) { event.preventDefault(); next.querySelector("a").focus(); }
  });
}
