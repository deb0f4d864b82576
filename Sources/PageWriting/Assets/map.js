// The view of the map: what part of the ground is shown, and how it is moved.
const frame = $("frame"), map = $("map");
const mapSize = data.map;
/** The middle of the view in units of the map, and pixels of the screen for each. */
const view = { x: mapSize.w / 2, y: mapSize.h / 2, k: 1, width: 1, height: 1 };
const zoomListeners = [], restListeners = [];
let restTimer = 0;

const inViewBox = () => {
  const w = view.width / view.k, h = view.height / view.k;
  return [view.x - w / 2, view.y - h / 2, w, h];
};

/** Zoom at which all of the ground that is drawn fills the frame. */
const leastZoom = () => Math.max(view.width / mapSize.w, view.height / mapSize.h);
/** Two metres a pixel, and at least a little to play with. */
const greatestZoom = () => Math.max((mapSize.mpp || 1) / 2, leastZoom() * 4);

const applyNow = () => {
  const [x, y, w, h] = inViewBox();
  map.setAttribute("viewBox", `${x.toFixed(3)} ${y.toFixed(3)} ${w.toFixed(3)} ${h.toFixed(3)}`);
  if (view.applied !== view.k) {
    view.applied = view.k;
    map.style.setProperty("--u", 1 / view.k);
    for (const listener of zoomListeners) listener();
  }
  drawScale();
  clearTimeout(restTimer);
  restTimer = setTimeout(() => { for (const listener of restListeners) listener(); }, 90);
};
const applyView = framed(applyNow);

function show(x, y, k) {
  view.k = Math.min(Math.max(k, leastZoom()), greatestZoom());
  const halfWidth = view.width / view.k / 2, halfHeight = view.height / view.k / 2;
  view.x = Math.min(Math.max(x, halfWidth), mapSize.w - halfWidth);
  view.y = Math.min(Math.max(y, halfHeight), mapSize.h - halfHeight);
  applyView();
}

/** Shows a box of the map with some room about it, beside the legend when that is open. */
function fit([left, top, right, bottom], margin = 48, most = Infinity) {
  const legend = $("layers").open ? $("layers").offsetWidth : 0;
  const aside = legend < view.width * 0.4 ? legend : 0;
  const k = Math.min((view.width - aside - 2 * margin) / Math.max(right - left, 1), (view.height - 2 * margin) / Math.max(bottom - top, 1), most);
  show((left + right) / 2 - aside / 2 / k, (top + bottom) / 2, k);
}
const fitAll = () => fit(mapSize.box, 44);

/** Zooms about a point of the frame, by default its middle. */
function zoom(factor, at = [view.width / 2, view.height / 2]) {
  const k = Math.min(Math.max(view.k * factor, leastZoom()), greatestZoom());
  const dx = at[0] - view.width / 2, dy = at[1] - view.height / 2;
  show(view.x + dx / view.k - dx / k, view.y + dy / view.k - dy / k, k);
}
const move = (right, down) => show(view.x + right / view.k, view.y + down / view.k, view.k);

function drawScale() {
  if (!mapSize.mpp) return;
  const metres = 110 * mapSize.mpp / view.k;
  const power = 10 ** Math.floor(Math.log10(metres));
  const round = [5, 2, 1].map((n) => n * power).find((n) => n <= metres) || power;
  const [bar, text] = $("scale").children;
  bar.style.width = `${round * view.k / mapSize.mpp}px`;
  text.textContent = round >= 1000 ? `${round / 1000} km` : `${round} m`;
}

/** The frame on paper, A4 less its margins: a page is printed without being told its new size. */
const PAPER = [688, 567];
let beforePaper = null;

/** The ground of the screen, symbols and names in their sizes for paper. */
function layOutForPaper() {
  if (beforePaper) return;
  beforePaper = [view.x, view.y, view.k];
  const [, , w, h] = inViewBox();
  [view.width, view.height] = PAPER;
  show(view.x, view.y, Math.min(PAPER[0] / w, PAPER[1] / h));
  applyNow();
  clearTimeout(restTimer);
  for (const listener of restListeners) listener();
}

function leavePaper() {
  if (!beforePaper) return;
  [view.width, view.height] = [frame.clientWidth || 1, frame.clientHeight || 1];
  show(...beforePaper);
  beforePaper = null;
}

function hint(text) {
  const node = $("hint");
  node.textContent = text;
  node.classList.add("on");
  clearTimeout(hint.timer);
  hint.timer = setTimeout(() => node.classList.remove("on"), 1400);
}

function listenToMap() {
  const pointers = new Map();
  let isDragged = false;
  const position = (event) => {
    const box = frame.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  map.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    pointers.set(event.pointerId, position(event));
    isDragged = false;
  });
  map.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const now = position(event);
    if (!isDragged && Math.hypot(now[0] - last[0], now[1] - last[1]) < 4) return;
    if (!isDragged) { isDragged = true; map.setPointerCapture(event.pointerId); frame.classList.add("dragged"); }
    if (pointers.size === 1) {
      move(last[0] - now[0], last[1] - now[1]);
    } else {
      const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
      const before = Math.hypot(last[0] - other[0], last[1] - other[1]) || 1;
      zoom(Math.hypot(now[0] - other[0], now[1] - other[1]) / before, [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
    }
    pointers.set(event.pointerId, now);
  });
  const release = (event) => {
    pointers.delete(event.pointerId);
    if (!pointers.size) frame.classList.remove("dragged");
  };
  map.addEventListener("pointerup", release);
  map.addEventListener("pointercancel", release);
  map.addEventListener("lostpointercapture", release);
  // A drag that ends on a symbol does not choose it.
  map.addEventListener("click", (event) => { if (isDragged) { event.stopPropagation(); isDragged = false; } }, true);
  map.addEventListener("dblclick", (event) => { event.preventDefault(); zoom(event.shiftKey ? 0.5 : 2, position(event)); });
  frame.addEventListener("wheel", (event) => {
    // The wheel scrolls the page unless it is meant for the map.
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== frame) {
      hint("Click the map or hold Ctrl to zoom with the wheel");
      return;
    }
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0022)), position(event));
  }, { passive: false });
  frame.addEventListener("keydown", (event) => {
    if (event.target !== frame || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 80;
    const keys = {
      ArrowLeft: () => move(-step, 0), ArrowRight: () => move(step, 0), ArrowUp: () => move(0, -step),
      ArrowDown: () => move(0, step), "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5), 0: fitAll,
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  $("zoom-in").addEventListener("click", () => zoom(1.6));
  $("zoom-out").addEventListener("click", () => zoom(1 / 1.6));
  $("zoom-all").addEventListener("click", fitAll);
  new ResizeObserver(() => {
    const isFirst = view.width === 1, { clientWidth, clientHeight } = frame;
    if (!clientWidth || !clientHeight) return;
    const before = view.width;
    [view.width, view.height] = [clientWidth, clientHeight];
    if (isFirst) fitAll(); else show(view.x, view.y, view.k * clientWidth / before);
  }).observe(frame);
}
