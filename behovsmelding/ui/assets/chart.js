// One chart that stays: its rows are text and buttons, its bars are Plotly's, and a change only moves them.
//
// Every chart of the program is this one. What it shows comes from Python as data and is written as text, never as
// markup. See behovsmelding/charts.py for what the data is.

const charts = new WeakMap();
let library = null;

// Plotly is 4.8 MB: it is asked for when the first chart is drawn, once for all of them. The rows do not wait for it.
function plotly(address) {
  if (window.Plotly) return window.Plotly;
  library ??= new Promise((ready, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => ready(window.Plotly);
    script.onerror = () => {
      library = null;
      failed(new Error("Plotly did not load"));
    };
    document.head.append(script);
  });
  return library;
}

function element(name, className, parent) {
  const made = document.createElement(name);
  if (className) made.className = className;
  parent?.append(made);
  return made;
}

function mount(parent) {
  const figure = element("figure", "bm-chart", parent);
  const legend = element("ul", "bm-legend", figure);
  const body = element("div", "bm-body", figure);
  const plot = element("div", "bm-plot", body);
  plot.setAttribute("aria-hidden", "true"); // the rows say the same
  const rows = element("ol", "bm-rows", body);
  rows.setAttribute("role", "list"); // a list without bullets is no list to some screen readers
  const chart = { figure, legend, body, plot, rows, data: null, choose: () => {}, painting: Promise.resolve() };
  chart.observer = new ResizeObserver(() => paint(chart));
  chart.observer.observe(body);
  return chart;
}

function words(chart, item, row, place) {
  const opens = chart.data.opens && !row.divides;
  let holder = item.querySelector(".bm-words");
  const name = opens ? "BUTTON" : "DIV";
  if (holder?.tagName !== name) {
    const fresh = element(name.toLowerCase(), "bm-words");
    if (opens) fresh.type = "button";
    if (holder) holder.replaceWith(fresh);
    else item.prepend(fresh);
    holder = fresh;
  }
  holder.onclick = opens ? () => chart.choose(place) : null;
  const parts = [["bm-label", row.label], ["bm-figure", row.figure], ["bm-dot", row.count && " · "], ["bm-count", row.count]];
  holder.replaceChildren();
  for (const [className, text] of parts) {
    if (!text) continue;
    if (holder.childNodes.length && className === "bm-figure") holder.append(" ");
    element("span", className, holder).textContent = text;
  }
}

function write(chart) {
  const { data, rows, legend, figure } = chart;
  figure.setAttribute("aria-label", data.alt);
  figure.dataset.digest = data.digest;
  figure.dataset.opens = data.opens;
  legend.hidden = data.legend.length === 0;
  legend.replaceChildren(
    ...data.legend.map(({ name, colour, pattern }) => {
      const item = element("li");
      const swatch = element("span", "bm-swatch", item);
      swatch.style.setProperty("--bm-colour", colour);
      swatch.dataset.pattern = pattern;
      item.append(name);
      return item;
    }),
  );
  while (rows.children.length > data.rows.length) rows.lastChild.remove();
  data.rows.forEach((row, place) => {
    let item = rows.children[place];
    if (!item) {
      item = element("li", "", rows);
      element("div", "bm-slot", item);
    }
    item.classList.toggle("bm-empty", !row.painted);
    item.classList.toggle("bm-break", Boolean(row.divides));
    words(chart, item, row, place);
  });
}

// Plotly is told where the gaps are, in pixels from the top.
async function paint(chart) {
  const { data, rows, plot, body } = chart;
  if (!data || !body.isConnected || !body.clientWidth) return;
  const slots = [...rows.querySelectorAll(".bm-slot")];
  const height = rows.offsetHeight;
  const left = slots[0]?.offsetLeft ?? 0; // beside the words where there is room, else 0
  const width = body.clientWidth - left;
  const middles = slots.map((slot) => slot.offsetTop + slot.offsetHeight / 2);
  const bar = Math.max(...slots.map((slot) => slot.offsetHeight), 1);
  const drawn = JSON.stringify([data, middles, height, left, width, bar]);
  if (drawn === chart.drawn) return;
  chart.drawn = drawn;
  const Plotly = await plotly(data.plotly);
  if (chart.drawn !== drawn) return; // somebody was quicker
  // A bar without length is none: its outline would be a line.
  const painted = (trace) => ({ ...trace, x: trace.x.map((nok) => nok || null), y: middles, width: bar });
  const traces = data.traces.map(painted);
  const layout = {
    ...data.layout,
    width,
    height,
    yaxis: { ...data.layout.yaxis, range: [height, 0] },
  };
  plot.style.left = `${left}px`;
  chart.painting = chart.painting.then(() => Plotly.react(plot, traces, layout, data.config));
  await chart.painting;
  if (!chart.hears) {
    chart.hears = true;
    plot.on("plotly_hover", () => (chart.figure.dataset.over = true));
    plot.on("plotly_unhover", () => (chart.figure.dataset.over = false));
    plot.on("plotly_click", ({ points }) => {
      const place = points[0].pointNumber;
      if (chart.data.opens) chart.choose(place);
    });
  }
  chart.figure.dataset.painted = data.digest;
}

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  if (!charts.has(parentElement)) charts.set(parentElement, mount(parentElement));
  const chart = charts.get(parentElement);
  chart.data = data;
  chart.choose = (place) => setTriggerValue("chosen", place);
  write(chart);
  paint(chart).catch(() => {}); // the rows stand without their bars
  return () => {
    chart.observer.disconnect();
    if (chart.hears) window.Plotly?.purge(chart.plot);
    chart.figure.remove();
    charts.delete(parentElement);
  };
}
