// Returns sentences on what a person with a screen reader, a keyboard or weak sight would miss; none is right.
const found = [];
const isShown = (node) => {
  const box = node.getBoundingClientRect(), style = getComputedStyle(node);
  return box.width > 0 && box.height > 0 && style.visibility !== "hidden" && node.checkVisibility();
};
const path = (node) => `${node.tagName.toLowerCase()}${node.id ? "#" + node.id : ""}${node.className && node.className.baseVal === undefined ? "." + node.className.split(" ")[0] : ""}`;
const nameOf = (node) => {
  const labelled = (node.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id)?.textContent || "").join(" ").trim();
  return labelled || node.getAttribute("aria-label") || [...(node.labels || [])].map((label) => label.textContent).join(" ").trim()
    || (["BUTTON", "A", "SUMMARY"].includes(node.tagName) ? node.textContent.trim() : "");
};
// Names.
for (const node of document.querySelectorAll("button,a[href],input,select,summary,[role=img],[role=region],[role=group]"))
  if (isShown(node) && !nameOf(node)) found.push(`${path(node)} has no name`);
if (!document.documentElement.lang) found.push("the page has no language");
if (document.querySelectorAll("h1").length !== 1) found.push("not one first heading");
let level = 1;
for (const node of document.querySelectorAll("h1,h2,h3,h4")) {
  if (!isShown(node)) continue;
  const now = Number(node.tagName[1]);
  if (now > level + 1) found.push(`${path(node)} skips a level of headings`);
  level = now;
}
// Ids.
const ids = new Set();
for (const node of document.querySelectorAll("[id]")) { if (ids.has(node.id)) found.push(`the id ${node.id} stands twice`); ids.add(node.id); }
for (const node of document.querySelectorAll("[aria-labelledby],[aria-describedby],[for]"))
  for (const attribute of ["aria-labelledby", "aria-describedby", "for"])
    for (const id of (node.getAttribute(attribute) || "").split(" ")) if (id && !ids.has(id)) found.push(`${path(node)} refers to ${id}, which is not there`);
// Order of focus: as in the document.
for (const node of document.querySelectorAll("[tabindex]")) if (node.tabIndex > 0) found.push(`${path(node)} takes the focus out of order`);
// Room for a finger: WCAG 2.2, 2.5.8.
for (const node of document.querySelectorAll("button,select,summary,input[type=search]")) {
  const box = node.getBoundingClientRect();
  if (isShown(node) && (box.width < 24 || box.height < 24)) found.push(`${path(node)} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)} pixels`);
}
// Contrast of texts: WCAG 2.2, 1.4.3.
const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const rgba = (color) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = "#000"; pen.fillStyle = color; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data]; };
const light = ([r, g, b]) => [r, g, b].map((part) => { const share = part / 255; return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4; })
  .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
const backdrop = (node) => {
  for (let at = node; at; at = at.parentElement) { const color = rgba(getComputedStyle(at).backgroundColor); if (color[3] > 250) return color; }
  return [255, 255, 255, 255];
};
const told = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text = walker.nextNode(); text; text = walker.nextNode()) {
  const node = text.parentElement;
  if (!text.textContent.trim() || ["SCRIPT", "STYLE", "NOSCRIPT", "OPTION"].includes(node.tagName) || node.closest("svg") || !isShown(node) || node.disabled) continue;
  if (node.closest(".hidden,#hint,.skip")) continue;
  const style = getComputedStyle(node), back = backdrop(node), color = rgba(style.color);
  const [a, b] = [light(color), light(back)];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const size = parseFloat(style.fontSize), isLarge = size >= 24 || size >= 18.6 && Number(style.fontWeight) >= 700;
  if (ratio < (isLarge ? 3 : 4.5) && !told.has(path(node))) { told.add(path(node)); found.push(`${path(node)} has a contrast of ${ratio.toFixed(2)}`); }
}
return found;
