/*
 * Keeps a text that somebody is writing in this tab until it is sent, so that a link of the page does not lose it. Every page
 * works without it; its sentences stand in the page (app/features/discussions/kept-typing.tsx). Signing out empties the
 * storage of the tab (Clear-Site-Data of app/routes/sign-out.tsx).
 */

const PREFIX = "kladje ";

/** Storage that is full, forbidden or absent keeps nothing; writing goes on as without it. */
function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
const stored = (name) => attempt(() => JSON.parse(sessionStorage.getItem(name)));
const store = (name, kept) => attempt(() => sessionStorage.setItem(name, JSON.stringify(kept)));
const forget = (name) => attempt(() => sessionStorage.removeItem(name));
const names = () => attempt(() => Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))) ?? [];

/** What a person fills in: not what the form carries along. */
function controlsOf(form) {
  return [...form.elements].filter(({ name, type }) => name && !["hidden", "submit", "button", "file"].includes(type));
}

const textsOf = (form) => [...form.querySelectorAll("textarea")];
const isTicked = ({ type }) => type === "radio" || type === "checkbox";

function fieldsOf(form) {
  return controlsOf(form)
    .filter((control) => !isTicked(control) || control.checked)
    .map(({ name, value }) => [name, value]);
}

function fillIn(form, fields) {
  for (const control of controlsOf(form)) {
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (isTicked(control)) control.checked = values.includes(control.value);
    else if (values.length > 0) control.value = values[0];
  }
}

function keepTyping(place) {
  const form = place.closest("form");
  const { keptTyping, of } = place.dataset;
  const name = PREFIX + keptTyping;
  const keep = (isSent) => {
    const isWritten = textsOf(form).some(({ value }) => value.trim() !== "");
    if (isWritten) store(name, { of, isSent, fields: fieldsOf(form) });
    else forget(name);
  };
  const kept = stored(name);
  const isEmpty = textsOf(form).every(({ value }) => value === "");
  // What the site itself put there comes back from a form that was refused; what the browser did may have been sent since.
  const isDrawn = textsOf(form).some(({ value, defaultValue }) => value !== "" && value === defaultValue);
  if (isDrawn) keep(false);
  else if (kept && isEmpty) {
    fillIn(form, kept.fields);
    place.hidden = false;
    const details = place.closest("details");
    if (details) details.open = true;
  }
  form.addEventListener("input", () => keep(false));
  // A vote sends the form as well, and leaves the text unsent.
  form.addEventListener("submit", ({ submitter }) => keep(submitter?.name !== "vote"));
  place.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-does=erase]")) return;
    forget(name);
    form.reset();
    place.hidden = true;
    textsOf(form)[0]?.focus();
  });
}

const places = document.querySelectorAll("[data-kept-typing]");
for (const name of names()) {
  const kept = stored(name);
  // It arrived, or somebody else signed in here.
  const isOver = [...places].some(({ dataset }) => ("arrived" in dataset && kept?.isSent) || dataset.of !== kept?.of);
  if (isOver) forget(name);
}
for (const place of places) keepTyping(place);
