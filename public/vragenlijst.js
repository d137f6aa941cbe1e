/*
 * Keeps what somebody fills in on their own device until it is sent, and notices a lost connection before the browser
 * leaves the page. Every page works without it; its sentences stand in the page (app/features/responses/kept-answers.tsx).
 */

const sharedName = "gedeeld apparaat";
const nameOf = (slug) => `vragenlijst ${slug}`;

/** Storage that is full, forbidden or absent keeps nothing; answering goes on as without it. */
function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
const stored = (name) => attempt(() => localStorage.getItem(name));
const store = (name, value) => attempt(() => localStorage.setItem(name, value));
const forget = (name) => attempt(() => localStorage.removeItem(name));

function keptFields(name) {
  const fields = attempt(() => JSON.parse(stored(name) ?? "null"));
  return Array.isArray(fields) ? fields : null;
}

/** Sends what was kept, and asks for the screen on which one left off. */
function goOn(name) {
  const fields = keptFields(name) ?? [];
  const screen = fields.find(([field]) => field === "onderdeel")?.[1] ?? "0";
  const sent = document.createElement("form");
  sent.method = "post";
  for (const [field, value] of [...fields, ["wijzig", screen]]) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = field;
    input.value = value;
    sent.append(input);
  }
  document.body.append(sent);
  sent.submit();
}

/** Whether our own server answers: a browser only guesses whether it is on line. */
async function isConnected() {
  try {
    await fetch("/favicon.svg", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(8000) });
    return true;
  } catch {
    return false;
  }
}

/** A form leaves only when there is a connection; else the page says so and stays. */
function sendWhenConnected(form, offline, keep) {
  let isSure = false;
  form.addEventListener("submit", async (event) => {
    if (isSure) return;
    event.preventDefault();
    keep();
    const button = event.submitter;
    const connected = await isConnected();
    offline.hidden = connected;
    if (!connected) {
      offline.focus();
      return;
    }
    isSure = true;
    form.requestSubmit(button);
  });
  // The browser's "back" shows this page as it was left, ready to be sent again.
  addEventListener("pageshow", () => {
    isSure = false;
  });
}

/** How many points are left, while one divides them. */
function countPoints(form) {
  for (const group of form.querySelectorAll("[data-points]")) {
    const given = [...group.querySelectorAll("input")].map((input) => Number(input.value) || 0);
    const left = Number(group.dataset.points) - given.reduce((sum, points) => sum + points, 0);
    const shown = group.querySelector("[data-points-left]");
    shown.textContent = left.toLocaleString(document.documentElement.lang);
    shown.parentElement.hidden = false;
  }
}

/** On a device of several people nothing is kept. */
function askWhetherShared(here, name, keep) {
  const shared = here.querySelector("input[type=checkbox]");
  shared.checked = stored(sharedName) !== null;
  shared.addEventListener("change", () => {
    if (!shared.checked) {
      forget(sharedName);
      keep();
      return;
    }
    store(sharedName, "ja");
    forget(name);
    here.querySelector("[data-erased]").hidden = false;
  });
  here.hidden = false;
}

function keepAnswers(page, form) {
  const name = nameOf(page.dataset.questionnaire);
  const isKept = "keepOnDevice" in page.dataset;
  const isFresh = "fresh" in page.dataset;
  const begun = page.querySelector("[data-begun]");
  const here = page.querySelector("[data-kept-here]");
  const keep = () => {
    // What was kept before goes only when the person says so, or goes on without it.
    if (begun && !begun.hidden) return;
    const fields = [...new FormData(form)].filter(
      ([field, value]) => typeof value === "string" && field !== "controle",
    );
    if (isKept && stored(sharedName) === null) store(name, JSON.stringify(fields));
  };
  if (begun && isFresh && keptFields(name)) begun.hidden = false;
  if (here) askWhetherShared(here, name, keep);
  if (!isFresh) keep();
  countPoints(form);
  form.addEventListener("input", (event) => {
    countPoints(form);
    // The box about a shared device has no name, and is no answer.
    if (event.target.name) keep();
  });
  page.addEventListener("click", (event) => {
    const does = event.target.closest("[data-does]")?.dataset.does;
    if (does === "go-on") goOn(name);
    if (does !== "erase") return;
    forget(name);
    // The page that is shown anew is empty.
    location.assign(location.pathname);
  });
  sendWhenConnected(form, page.querySelector("[data-offline]"), keep);
}

const received = document.querySelector("[data-received]");
if (received) forget(nameOf(received.dataset.received));
const page = document.querySelector("[data-questionnaire]");
const form = page?.querySelector("form");
if (form) keepAnswers(page, form);
