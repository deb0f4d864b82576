// The brush over time: two sliders on a histogram. What is known of a date to a month or a year counts, lighter, in each bin it may be in.
const fromSlider = $("t-from"), toSlider = $("t-to");
const dated = rows.filter((row) => row[FIRST] !== null);
const undatedCount = rows.length - dated.length;
const firstDay = dated.reduce((least, row) => Math.min(least, row[FIRST]), Infinity);
const lastDay = dated.reduce((most, row) => Math.max(most, row[LAST]), -Infinity);
const MOST_BINS = 72;

/** Starts of the bins: months, or as many months or years together as make a readable row. */
function binStarts() {
  const [firstYear, firstMonth] = dayParts(firstDay), [lastYear, lastMonth] = dayParts(lastDay);
  const months = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
  if (months <= 2) return Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index);
  const step = [1, 3, 12, 60, 120, 1200].find((size) => months / size <= MOST_BINS) || 12000;
  const starts = [];
  let month = step < 12 ? Math.floor(firstMonth / step) * step : 0;
  let year = step < 12 ? firstYear : Math.floor(firstYear / (step / 12)) * (step / 12);
  for (;;) {
    const start = dayOf(year, month);
    if (start > lastDay) return starts;
    starts.push(start);
    month += step;
    year += Math.floor(month / 12);
    month %= 12;
  }
}
const bins = dated.length ? binStarts() : [];
const binOf = (day) => {
  let low = 0, high = bins.length - 1;
  while (low < high) { const middle = (low + high + 1) >> 1; if (bins[middle] <= day) low = middle; else high = middle - 1; }
  return low;
};
const binEnd = (index) => index + 1 < bins.length ? bins[index + 1] - 1 : Math.max(lastDay, bins[index]);

/** Per bin: incidents surely in it, and those that may be. */
function counts(indices) {
  const sure = new Array(bins.length).fill(0), maybe = new Array(bins.length).fill(0);
  for (const index of indices) {
    const row = rows[index];
    if (row[FIRST] === null) continue;
    const first = binOf(row[FIRST]), last = binOf(row[LAST]);
    if (first === last) sure[first]++; else for (let bin = first; bin <= last; bin++) maybe[bin]++;
  }
  return { sure, maybe };
}

function drawTimeline() {
  const svg = $("time-bars");
  if (!bins.length) return;
  const width = svg.clientWidth || 600, height = 62, base = 44, pad = 9;
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const all = counts(rows.keys()), now = counts(state.shown);
  const most = Math.max(1, ...all.sure.map((count, index) => count + all.maybe[index]));
  const step = (width - 2 * pad) / bins.length, gap = step > 4 ? 1 : 0;
  const bar = (name, index, from, to) => make("rect", {
    class: name, x: (pad + index * step).toFixed(2), width: Math.max(step - gap, 0.6).toFixed(2),
    y: (base - to / most * (base - 4)).toFixed(2), height: ((to - from) / most * (base - 4)).toFixed(2),
  });
  const nodes = [make("line", { class: "axis", x1: pad, x2: width - pad, y1: base + 0.5, y2: base + 0.5 })];
  bins.forEach((_, index) => {
    const whole = all.sure[index] + all.maybe[index];
    if (whole) nodes.push(bar("all", index, 0, whole));
    if (now.sure[index]) nodes.push(bar("sure", index, 0, now.sure[index]));
    if (now.maybe[index]) nodes.push(bar("maybe", index, now.sure[index], now.sure[index] + now.maybe[index]));
  });
  let lastText = -1e9;
  bins.forEach((start, index) => {
    const [year, month, date] = dayParts(start);
    const isYear = month === 0 && date === 1 || index === 0;
    const text = isYear ? String(year) : bins.length <= 20 ? (bins[1] - bins[0] < 20 ? String(date) : MONTHS[month].slice(0, 3)) : "";
    const x = pad + index * step;
    if (!text || x - lastText < 38 || x > width - 30) return;
    lastText = x;
    nodes.push(make("line", { class: "tick-mark", x1: x, x2: x, y1: base, y2: base + 4 }), make("text", { class: "year", x: x + 3, y: base + 15 }, text));
  });
  svg.replaceChildren(...nodes);
}

/** Words of the range, in the output and for screen readers. */
function tellRange() {
  const from = bins[Number(fromSlider.value)], to = binEnd(Number(toSlider.value));
  const isWhole = state.from === null && state.to === null;
  $("time-text").textContent = isWhole ? `${dayText(firstDay)} – ${dayText(lastDay)}` : `${dayText(Math.max(from, firstDay))} – ${dayText(Math.min(to, lastDay))}`;
  fromSlider.setAttribute("aria-valuetext", dayText(Math.max(from, firstDay)));
  toSlider.setAttribute("aria-valuetext", dayText(Math.min(to, lastDay)));
  const plot = $("time-plot");
  plot.style.setProperty("--from", Number(fromSlider.value) / bins.length);
  plot.style.setProperty("--to", (Number(toSlider.value) + 1) / bins.length);
}

function setRange(fromBin, toBin) {
  [fromSlider.value, toSlider.value] = [Math.min(fromBin, toBin), Math.max(fromBin, toBin)];
  const [from, to] = [Number(fromSlider.value), Number(toSlider.value)];
  state.from = from > 0 ? bins[from] : null;
  state.to = to < bins.length - 1 ? binEnd(to) : null;
  tellRange();
}

function listenToTimeline(changed) {
  $("t-undated").addEventListener("change", (event) => { state.undated = event.target.checked; changed(); });
  const note = [];
  if (undatedCount) note.push(`${plural(undatedCount, "incident")} without a year ${undatedCount === 1 ? "is" : "are"} not drawn here.`);
  if (dated.some((row) => binOf(row[FIRST]) !== binOf(row[LAST]))) note.push("Lighter bars: the date is known only to a month or a year.");
  $("time-note").textContent = note.join(" ");
  if (bins.length < 2) {
    $("time").classList.add("flat");
    $("time-text").textContent = bins.length ? `${dayText(firstDay)} – ${dayText(lastDay)}` : "no dates reported";
    fromSlider.disabled = toSlider.disabled = true;
    return;
  }
  for (const slider of [fromSlider, toSlider]) { slider.min = 0; slider.max = bins.length - 1; slider.step = 1; }
  setRange(0, bins.length - 1);
  fromSlider.addEventListener("input", () => { setRange(Math.min(Number(fromSlider.value), Number(toSlider.value)), Number(toSlider.value)); changed(); });
  toSlider.addEventListener("input", () => { setRange(Number(fromSlider.value), Math.max(Number(fromSlider.value), Number(toSlider.value))); changed(); });
  // A drag over the bars chooses a range; a click on one chooses it alone.
  const bars = $("time-bars");
  let start = null;
  const binAt = (event) => {
    const box = bars.getBoundingClientRect();
    return Math.min(Math.max(Math.floor((event.clientX - box.left - 9) / (box.width - 18) * bins.length), 0), bins.length - 1);
  };
  bars.addEventListener("pointerdown", (event) => { start = binAt(event); bars.setPointerCapture(event.pointerId); setRange(start, start); changed(); });
  bars.addEventListener("pointermove", (event) => { if (start !== null) { setRange(start, binAt(event)); changed(); } });
  bars.addEventListener("pointerup", () => { start = null; });
  bars.addEventListener("dblclick", () => { setRange(0, bins.length - 1); changed(); });
}
