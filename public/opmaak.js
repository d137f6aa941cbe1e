/*
 * The buttons above a text of staff: they put the characters of a markup around what is selected, and show what readers
 * would see. Every page works without it; its sentences stand in the page (app/ui/rich-text-area.tsx).
 */

const WRAPPERS = { bold: "**", italic: "*" };

/** Puts text in the place of what stands between two positions, as if it was typed: undo takes it back. */
function replace(area, { from, to, text, select }) {
  area.focus();
  area.setSelectionRange(from, to);
  const isTyped = document.execCommand("insertText", false, text);
  if (!isTyped) area.setRangeText(text, from, to, "end");
  area.setSelectionRange(from + select[0], from + select[1]);
}

/** Marks around what is selected, or away when they stand there already; markup does not go on from line to line. */
function wrap(area, mark) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  if (value.slice(from, to).includes("\n")) {
    wrapLines(area, mark);
    return;
  }
  const chosen = value.slice(from, to);
  const inner = chosen.trim();
  const before = chosen.slice(0, chosen.indexOf(inner));
  const after = chosen.slice(before.length + inner.length);
  const start = from + before.length;
  const end = start + inner.length;
  const size = mark.length;
  const isAround = hasMark(value, start, end, mark);
  if (isAround) replace(area, { from: start - size, to: end + size, text: inner, select: [0, inner.length] });
  else {
    const select = [before.length + size, before.length + size + inner.length];
    replace(area, { from, to, text: `${before}${mark}${inner}${mark}${after}`, select });
  }
}

/** Marks around each selected line that has words, behind the dash or number of a point; away when all have them. */
function wrapLines(area, mark) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const parts = value
    .slice(from, to)
    .split("\n")
    .map((line) => /^(\s*(?:(?:[-*•]|\d+[.)])\s+)?)(.*?)(\s*)$/.exec(line));
  const isMarked = (words) => words === "" || carries(Math.min(starsBefore(words), starsBehind(words)), mark);
  const areAll = parts.every(([, , words]) => isMarked(words));
  const changed = (words) => {
    if (areAll) return words.slice(mark.length, words.length - mark.length);
    return isMarked(words) ? words : `${mark}${words}${mark}`;
  };
  const text = parts.map(([, before, words, after]) => `${before}${changed(words)}${after}`).join("\n");
  replace(area, { from, to, text, select: [0, text.length] });
}

const starsBefore = (text) => /^\**/.exec(text)[0].length;
const starsBehind = (text) => /\**$/.exec(text)[0].length;

/** Whether so many stars hold this mark: one star is not half of two. */
function carries(stars, mark) {
  return mark === "**" ? stars >= 2 : stars === 1 || stars >= 3;
}

/** Whether this mark stands on both sides. */
function hasMark(value, start, end, mark) {
  return carries(Math.min(starsBehind(value.slice(0, start)), starsBefore(value.slice(end))), mark);
}

/** A point before every selected line, or away when all have one. */
function toList(area, isNumbered) {
  const { value, selectionStart, selectionEnd } = area;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const lineEnd = value.indexOf("\n", selectionEnd);
  const to = lineEnd === -1 ? value.length : lineEnd;
  const lines = value.slice(from, to).split("\n");
  const own = isNumbered ? /^\d+\.\s+/ : /^[-*•]\s+/;
  const any = /^([-*•]|\d+\.)\s+/;
  const areAll = lines.every((line) => own.test(line));
  let number = 0;
  const changed = lines.map((line) => {
    if (areAll) return line.replace(own, "");
    if (line.trim() === "" && lines.length > 1) return line;
    number += 1;
    return `${isNumbered ? `${number}.` : "-"} ${line.replace(any, "")}`;
  });
  const text = changed.join("\n");
  const place = lines.length > 1 ? [0, text.length] : [text.length, text.length];
  replace(area, { from, to, text, select: place });
}

const ADDRESS = "https://";

/** A link around what is selected; what is still to be typed is selected then. */
function toLink(area) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to).trim();
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  if (isAddress) replace(area, { from, to, text: `[](${chosen})`, select: [1, 1] });
  else {
    const at = chosen.length + 3;
    replace(area, { from, to, text: `[${chosen}](${ADDRESS})`, select: chosen ? [at, at + ADDRESS.length] : [1, 1] });
  }
}

/** Shows below the field what readers would see, as the site itself draws it. */
async function showPreview(field, area, button) {
  const box = field.querySelector(".ui-rich-preview");
  const failed = box.querySelector(".ui-rich-preview__failed");
  const isOpen = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", String(!isOpen));
  if (isOpen) {
    box.hidden = true;
    return;
  }
  const shown = await drawn(field.dataset.markupPage, area.value);
  // Closed meanwhile.
  if (button.getAttribute("aria-expanded") !== "true") return;
  failed.hidden = shown !== null;
  box.replaceChildren(...(shown ? [...shown.childNodes] : []), failed);
  box.hidden = false;
}

/** What readers would see; null when the site does not answer, or not with that. */
async function drawn(address, text) {
  try {
    const answer = await fetch(address, { method: "POST", body: new URLSearchParams({ text }) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return answer.ok ? page.getElementById("voorbeeld") : null;
  } catch {
    return null;
  }
}

/** One button of a toolbar is reached by Tab; the arrows go on from there. */
function moveByArrows(tools) {
  const buttons = [...tools.querySelectorAll("button")];
  const reach = (button) => {
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1;
  };
  reach(buttons[0]);
  tools.addEventListener("focusin", ({ target }) => reach(target));
  tools.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length];
    next.focus();
  });
}

const KEYS = { b: "bold", i: "italic", k: "link" };

function act(area, mark) {
  if (mark in WRAPPERS) wrap(area, WRAPPERS[mark]);
  else if (mark === "link") toLink(area);
  else toList(area, mark === "numbers");
}

for (const field of document.querySelectorAll(".ui-rich-field")) {
  const area = document.getElementById(field.dataset.field);
  const tools = field.querySelector(".ui-rich-tools");
  if (!area || !tools) continue;
  tools.hidden = false;
  field.querySelector(".ui-rich-tools__typed").hidden = true;
  moveByArrows(tools);
  tools.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-mark]");
    if (!button) return;
    if (button.dataset.mark === "preview") await showPreview(field, area, button);
    else act(area, button.dataset.mark);
  });
  // A preview of what stood there before would be taken for what is sent.
  area.addEventListener("input", () => {
    tools.querySelector('[data-mark="preview"]').setAttribute("aria-expanded", "false");
    field.querySelector(".ui-rich-preview").hidden = true;
  });
  area.addEventListener("keydown", (event) => {
    const mark = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
    if (!mark) return;
    event.preventDefault();
    act(area, mark);
  });
}
