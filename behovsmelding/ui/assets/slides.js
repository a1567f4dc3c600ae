// A run of slides: small beside each other to be chosen and put in order, large on the screen, one a page on paper.
//
// Everything is on the page once it is loaded: choosing, moving and showing ask the server for nothing, so a run goes on
// when the network is gone. What is chosen stands in the address. See behovsmelding/ui/slides.py for what the data is.

import drawChart from "../behovsmelding.chart/chart.js";

const WIDE = 1280; // pixels a slide is laid out in, and scaled from
const HIGH = 720;
const NARROW = 700; // where a window is narrower, a slide is a page that can be scrolled
const LARGEST = 30; // pixels of a chart's words
const READABLE = 17; // before names are cut to one line
const SHORT = 22; // the largest of those: larger would show less of a name
const SMALLEST = 15;
const IDLE = 2500; // milliseconds before what steers a run fades
const KEYS = { chosen: "lysark", room: "rom", number: "nr" };

const runs = new WeakMap();

function element(name, className, parent, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  parent?.append(made);
  return made;
}

function button(className, parent, act) {
  const made = element("button", className, parent);
  made.type = "button";
  made.onclick = act;
  return made;
}

/* The address */

function asked() {
  const query = new URLSearchParams(location.search);
  return { chosen: query.getAll(KEYS.chosen), dark: query.get(KEYS.room) === "mork", number: Number(query.get(KEYS.number)) };
}

function writeAddress(run) {
  const query = new URLSearchParams(location.search);
  for (const key of Object.values(KEYS)) query.delete(key);
  const names = chosen(run).map(({ data }) => data.name);
  if (names.join() !== usual(run).join()) for (const name of names) query.append(KEYS.chosen, name);
  if (run.dark) query.set(KEYS.room, "mork");
  if (run.number) query.set(KEYS.number, run.number);
  history.replaceState(history.state, "", `${location.pathname}?${query}`);
}

/* What is chosen */

const chosen = (run) => run.order.filter((slide) => slide.in);
const usual = (run) => run.data.slides.filter((slide) => slide.usual).map((slide) => slide.name);

// Slides keep their place while the data changes; the address tells of those not met before.
function arrange(run) {
  const names = run.order.length ? run.order.map(({ data }) => data.name) : asked().chosen;
  const wanted = names.length ? names : usual(run);
  const known = new Map(run.order.map((slide) => [slide.data.name, slide]));
  const told = asked().chosen;
  const isIn = ({ name, usual: often }) => (told.length ? told.includes(name) : often);
  const made = run.data.slides.map((data) => {
    const slide = known.get(data.name) ?? { ...slideElements(run), in: isIn(data) };
    return Object.assign(slide, { data });
  });
  const place = (slide) => (wanted.includes(slide.data.name) ? wanted.indexOf(slide.data.name) : wanted.length);
  for (const [name, slide] of known) if (!run.data.slides.some((data) => data.name === name)) slide.item.remove();
  run.order = made.sort((one, other) => place(one) - place(other));
}

/* One slide */

function slideElements(run) {
  const item = element("li", "bm-item");
  const frame = element("div", "bm-thumb", item);
  const slide = element("section", "bm-slide", frame);
  const head = element("header", "bm-slide-head", slide);
  const parts = {
    title: element("h2", "bm-title", head),
    who: element("p", "bm-who", head),
    notice: element("p", "bm-notice", head),
    figures: element("dl", "bm-figures", slide),
    unit: element("p", "bm-unit", slide),
    chart: element("div", "bm-slide-chart", slide),
    sentence: element("p", "bm-sentence", slide),
    note: element("p", "bm-note", slide),
  };
  const foot = element("footer", "bm-slide-foot", slide);
  parts.source = element("p", "bm-source", foot);
  parts.number = element("p", "bm-number", foot);
  parts.title.tabIndex = -1;
  run.seen.observe(parts.title);
  return { item, frame, slide, parts };
}

function fill(run, slide, place, many) {
  const { data, parts } = slide;
  for (const key of ["title", "who", "unit", "sentence", "note", "source"]) {
    parts[key].textContent = data[key];
    parts[key].hidden = !data[key];
  }
  parts.notice.textContent = run.data.notice;
  parts.notice.hidden = !run.data.notice;
  parts.number.textContent = slide.in ? `${place} / ${many}` : "";
  slide.slide.setAttribute("aria-roledescription", run.data.words.slide);
  slide.slide.setAttribute("aria-label", `${place} / ${many}`);
  parts.figures.hidden = !data.figures.length;
  parts.figures.replaceChildren(
    ...data.figures.map(([label, figure, beside]) => {
      const one = element("div");
      element("dt", "", one, label);
      element("dd", "bm-large", one, figure);
      element("dd", "bm-beside", one, beside);
      return one;
    }),
  );
  const chart = data.charts[run.dark ? "dark" : "light"];
  const digest = `${run.data.digest} ${data.name} ${run.dark}`;
  slide.slide.dataset.room = run.dark ? "dark" : "light";
  const component = {
    parentElement: parts.chart,
    data: { ...chart, alt: data.alt, opens: false, plotly: run.data.plotly, digest },
    setTriggerValue: () => {},
  };
  slide.drop = drawChart(component);
  fit(slide);
}

// The largest words with which all of a slide is on it; names too long for it are cut to two lines, or to one. Where a
// chart has more words than that leaves room for, what stands around it is smaller.
function fit({ slide, parts, data }) {
  const most = Math.min(72, 240 / Math.max(data.charts.light.rows.length, 1));
  const holds = (size, thick) => {
    slide.style.setProperty("--bm-size", `${size}px`);
    slide.style.setProperty("--bm-thick", `${thick}px`);
    return [parts.chart, slide].every((one) => one.scrollHeight <= one.clientHeight + 1);
  };
  const largest = (most, least) => {
    let size = most;
    while (size > least && !holds(size, size)) size -= 1;
    return size;
  };
  delete slide.dataset.short;
  delete slide.dataset.tight;
  let size = largest(LARGEST, READABLE);
  if (!holds(size, size)) {
    slide.dataset.short = true;
    size = largest(SHORT, SMALLEST);
  }
  if (!holds(size, size)) {
    slide.dataset.tight = true;
    size = largest(READABLE, SMALLEST);
  }
  let thick = Math.max(most, size);
  while (thick > size && !holds(size, thick)) thick -= 2;
  holds(size, Math.max(thick, size));
}

/* The slides beside each other */

function write(run) {
  const many = chosen(run).length;
  let place = 0;
  run.order.forEach((slide, position) => {
    if (slide.in) place += 1;
    if (run.list.children[position] !== slide.item) run.list.insertBefore(slide.item, run.list.children[position] ?? null);
    controls(run, slide, position, place);
    fill(run, slide, place, many);
  });
  run.start.disabled = !many;
  run.print.disabled = !many;
  run.start.textContent = run.data.words.start;
  run.print.textContent = run.data.words.print;
  run.many.textContent = run.data.words.many.replace("{n}", many).replace("{of}", run.order.length);
  run.roomLabel.textContent = run.data.words.dark;
  run.room.checked = run.dark;
  for (const [name, made] of Object.entries(run.steering)) made.setAttribute("aria-label", run.data.words[name]);
  for (const [name, made] of Object.entries(run.steering)) made.title = run.data.words[name];
  run.show.setAttribute("aria-label", run.data.words.show);
  scale(run);
}

function controls(run, slide, position, place) {
  const { words } = run.data;
  const { label } = slide.data;
  if (!slide.bar) {
    slide.open = button("bm-open", slide.item, () => begin(run, slide));
    slide.bar = element("div", "bm-bar", slide.item);
    const choice = element("label", "bm-choice", slide.bar);
    slide.box = element("input", "", choice);
    slide.box.type = "checkbox";
    slide.name = element("span", "", choice);
    slide.box.onchange = () => changed(run, () => (slide.in = slide.box.checked));
    slide.earlier = button("bm-move", slide.bar, () => moved(run, slide, -1, slide.earlier));
    slide.later = button("bm-move", slide.bar, () => moved(run, slide, 1, slide.later));
    slide.earlier.textContent = "←";
    slide.later.textContent = "→";
  }
  slide.item.dataset.in = slide.in;
  slide.frame.inert = true;
  slide.name.textContent = slide.in ? `${place}. ${label}` : label;
  slide.box.checked = slide.in;
  slide.open.disabled = !slide.in;
  slide.open.setAttribute("aria-label", words.from.replace("{slide}", label));
  slide.earlier.setAttribute("aria-label", words.earlier.replace("{slide}", label));
  slide.later.setAttribute("aria-label", words.later.replace("{slide}", label));
  slide.earlier.disabled = position === 0;
  slide.later.disabled = position === run.order.length - 1;
}

function changed(run, change) {
  change();
  write(run);
  writeAddress(run);
}

function moved(run, slide, step, pressed) {
  const from = run.order.indexOf(slide);
  changed(run, () => run.order.splice(from + step, 0, run.order.splice(from, 1)[0]));
  const other = pressed === slide.earlier ? slide.later : slide.earlier;
  (pressed.disabled ? other : pressed).focus();
}

function scale(run) {
  for (const slide of run.order) {
    const room = slide.frame.contains(slide.slide) ? slide.frame.clientWidth : 0;
    if (room) slide.frame.style.setProperty("--bm-scale", room / WIDE);
  }
  const narrow = innerWidth < NARROW;
  run.show.dataset.narrow = narrow;
  if (narrow) run.stage.tabIndex = 0; // what scrolls is reached by keyboard
  else run.stage.removeAttribute("tabindex");
  run.show.style.setProperty("--bm-scale", narrow ? 1 : Math.min(innerWidth / WIDE, innerHeight / HIGH));
}

/* The slides on the screen */

function begin(run, slide, byReader = true) {
  const slides = chosen(run);
  if (!slides.length) return;
  run.number = Math.max(slides.indexOf(slide), 0) + 1;
  for (const { slide: shown } of slides) run.stage.append(shown);
  run.show.showModal();
  scale(run);
  turn(run, 0);
  stir(run);
  if (byReader) run.screen.requestFullscreen?.().then(() => (run.full = true), () => {});
}

function turn(run, step) {
  const slides = chosen(run);
  run.number = Math.min(Math.max(run.number + step, 1), slides.length);
  slides.forEach(({ slide }, place) => {
    slide.dataset.now = place + 1 === run.number;
    slide.inert = place + 1 !== run.number;
  });
  run.steering.earlierSlide.disabled = run.number === 1;
  run.steering.laterSlide.disabled = run.number === slides.length;
  slides[run.number - 1].parts.title.focus({ preventScroll: true });
  run.stage.scrollTop = 0;
  writeAddress(run);
}

function end(run) {
  if (!run.number) return;
  const last = chosen(run)[run.number - 1];
  run.number = 0;
  back(run);
  if (run.show.open) run.show.close();
  const wasFull = document.fullscreenElement === run.screen;
  run.full = false;
  scale(run);
  writeAddress(run);
  // While something fills the screen, nothing else takes the focus.
  const rest = () => (last?.open ?? run.start).focus();
  if (wasFull) document.exitFullscreen().then(rest, rest);
  else rest();
}

function back(run) {
  for (const { slide, frame } of run.order) {
    if (slide.parentElement !== frame) frame.append(slide);
    slide.inert = false;
    delete slide.dataset.now;
  }
}

function stir(run) {
  run.show.dataset.stirred = true;
  clearTimeout(run.idle);
  run.idle = setTimeout(() => (run.show.dataset.stirred = false), IDLE);
}

const TURNS = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1,
  ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
  Home: -Infinity, End: Infinity,
}; // prettier-ignore

function pressed(run, event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  event.stopPropagation(); // the page has keys of its own
  const onButton = event.target.closest?.("button") && [" ", "Enter"].includes(event.key);
  const scrolls = run.show.dataset.narrow === "true" && ["ArrowDown", "ArrowUp", " "].includes(event.key);
  if (onButton || scrolls || !(event.key in TURNS)) return;
  event.preventDefault();
  turn(run, TURNS[event.key]);
}

/* Paper */

// From a place of its own: what fills the screen can not be laid out for paper.
function printing(run, is) {
  document.body.classList.toggle("bm-printing", is);
  if (!is && !run.number) return back(run);
  const place = is ? run.paper : run.stage;
  for (const { slide } of chosen(run)) place.append(slide);
}

/* Coming and going */

function mount(parent) {
  const root = element("div", "bm-deck", parent);
  const top = element("div", "bm-top", root);
  const list = element("ol", "bm-list", root);
  list.setAttribute("role", "list");
  const show = element("dialog", "bm-show", document.body);
  const screen = element("div", "bm-screen", show); // a dialogue itself may not fill the screen
  const stage = element("div", "bm-stage", screen);
  const paper = element("div", "bm-paper", document.body);
  const run = { root, list, show, screen, stage, paper, order: [], number: 0, dark: asked().dark, steering: {} };
  run.start = button("bm-start", top, () => begin(run, chosen(run)[0]));
  run.print = button("bm-print", top, () => window.print());
  const room = element("label", "bm-choice", top);
  run.room = element("input", "", room);
  run.room.type = "checkbox";
  run.roomLabel = element("span", "", room);
  run.room.onchange = () => changed(run, () => (run.dark = run.room.checked));
  run.many = element("p", "bm-many", top);
  run.many.setAttribute("role", "status");
  steer(run);
  const heard = new AbortController();
  const when = (target, name, act) => target.addEventListener(name, act, { signal: heard.signal });
  when(show, "keydown", (event) => pressed(run, event));
  when(show, "close", () => end(run));
  when(show, "pointermove", () => stir(run));
  when(show, "focusin", () => stir(run));
  when(window, "resize", () => scale(run));
  when(window, "beforeprint", () => printing(run, true));
  when(window, "afterprint", () => printing(run, false));
  when(document, "fullscreenchange", () => run.full && !document.fullscreenElement && end(run));
  swipes(run, when);
  // Styles and type come when they come, and the slides are measured with them.
  run.seen = new ResizeObserver(() => {
    scale(run);
    for (const slide of run.order) if (slide.data) fit(slide);
  });
  run.seen.observe(root);
  run.leave = () => {
    heard.abort();
    run.seen.disconnect();
    document.body.classList.remove("bm-printing");
    for (const slide of run.order) slide.drop?.();
    show.remove();
    paper.remove();
    root.remove();
  };
  return run;
}

function steer(run) {
  const bar = element("div", "bm-steering", run.screen);
  const made = { earlierSlide: "‹", laterSlide: "›", swapRoom: "◐", leave: "×" };
  const acts = {
    earlierSlide: () => turn(run, -1),
    laterSlide: () => turn(run, 1),
    swapRoom: () => changed(run, () => (run.dark = !run.dark)),
    leave: () => end(run),
  };
  for (const [name, sign] of Object.entries(made)) {
    run.steering[name] = button("bm-steer", bar, acts[name]);
    run.steering[name].textContent = sign;
  }
}

function swipes(run, when) {
  let from = null;
  when(run.stage, "touchstart", (event) => (from = event.changedTouches[0]));
  when(run.stage, "touchend", (event) => {
    const to = event.changedTouches[0];
    const across = to.clientX - from.clientX;
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY)) turn(run, across < 0 ? 1 : -1);
  });
}

export default function (component) {
  const { parentElement, data } = component;
  const isNew = !runs.has(parentElement);
  if (isNew) runs.set(parentElement, mount(parentElement));
  const run = runs.get(parentElement);
  run.data = data;
  arrange(run);
  write(run);
  const { number } = asked();
  if (isNew && number >= 1) begin(run, chosen(run)[Math.min(number, chosen(run).length) - 1], false);
  else if (run.number) turn(run, 0);
  return () => {
    run.leave();
    runs.delete(parentElement);
  };
}
