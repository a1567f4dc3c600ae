// Two things crossed in a real table: cells are text, and those that open something are buttons.
//
// One button is in the way of Tab; the arrow keys, Home and End go on from it. See behovsmelding/grids.py for the data.

const grids = new WeakMap();

function element(name, parent, text) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  parent?.append(made);
  return made;
}

function heading(row, scope, text, kind) {
  const cell = element("th", row, text);
  cell.scope = scope;
  cell.dataset.kind = kind;
  return cell;
}

function cell(grid, row, column, { text, words, place, colour }, rowLabel) {
  const holder = element("td", row);
  holder.dataset.kind = column.kind;
  if (colour) holder.style.backgroundColor = colour;
  if (place === null) {
    if (text) element("span", holder, text).title = words;
    return;
  }
  const button = element("button", holder, text);
  button.type = "button";
  button.tabIndex = -1;
  button.setAttribute("aria-label", `${rowLabel}, ${column.full}: ${words}`);
  button.title = `${column.full}: ${words}`;
  button.onclick = () => {
    reach(grid, button);
    grid.choose(place);
  };
}

function write(grid, data) {
  const { table } = grid;
  table.setAttribute("aria-label", data.alt);
  table.replaceChildren();
  const head = element("tr", element("thead", table));
  heading(head, "col", data.corner, "one");
  for (const column of data.columns) heading(head, "col", column.label, column.kind).title = column.full;
  const parts = { body: element("tbody", table), foot: element("tfoot", table) };
  for (const row of data.rows) {
    const line = element("tr", row.kind === "sum" ? parts.foot : parts.body);
    heading(line, "row", row.label, row.kind);
    row.cells.forEach((one, place) => cell(grid, line, data.columns[place], one, row.label));
  }
  const first = table.querySelector("button");
  if (first) first.tabIndex = 0;
  // Without a button in it the frame itself is in the way of Tab, so that the arrow keys can scroll it.
  const alone = { tabindex: "0", role: "region", "aria-label": data.alt };
  for (const [name, value] of Object.entries(alone)) {
    if (first) grid.frame.removeAttribute(name);
    else grid.frame.setAttribute(name, value);
  }
  table.setAttribute("role", first ? "grid" : "table");
}

// A number whose last digits are out of sight would be another number: a column not wholly in sight shows none.
function uncover({ frame, table }) {
  const head = [...(table.rows[0]?.cells ?? [])];
  const last = head.at(-1);
  if (head.length < 2) return;
  const isStuck = getComputedStyle(last).right !== "auto";
  const edge = frame.getBoundingClientRect().left + frame.clientLeft + frame.clientWidth;
  const left = head[0].getBoundingClientRect().right;
  const right = isStuck ? last.getBoundingClientRect().left : edge;
  const isOut = ({ left: from, right: to }) => from < left - 1 || to > right + 1;
  const out = head.map((cell, place) => place > 0 && !(isStuck && cell === last) && isOut(cell.getBoundingClientRect()));
  for (const row of table.rows) [...row.cells].forEach((cell, place) => cell.toggleAttribute("data-covered", out[place]));
}

function reach(grid, button) {
  for (const other of grid.table.querySelectorAll('button[tabindex="0"]')) other.tabIndex = -1;
  button.tabIndex = 0;
  button.focus();
}

// The next button that way: cells without one are stepped over.
function next(grid, button, key) {
  const rows = [...grid.table.rows];
  const here = button.closest("td");
  const column = here.cellIndex;
  const line = [...here.parentElement.querySelectorAll("button")];
  const stack = rows.map((row) => row.cells[column]?.querySelector("button")).filter(Boolean);
  const moves = {
    ArrowRight: () => line[line.indexOf(button) + 1],
    ArrowLeft: () => line[line.indexOf(button) - 1],
    ArrowDown: () => stack[stack.indexOf(button) + 1],
    ArrowUp: () => stack[stack.indexOf(button) - 1],
    Home: () => line[0],
    End: () => line.at(-1),
  };
  return moves[key]?.();
}

function mount(parent) {
  const frame = element("div", parent);
  frame.className = "bm-frame";
  const table = element("table", frame);
  table.className = "bm-grid";
  const grid = { frame, table, choose: () => {}, digest: null };
  table.addEventListener("keydown", (event) => {
    if (event.target.tagName !== "BUTTON") return;
    const found = next(grid, event.target, event.key);
    if (!found) return;
    event.preventDefault();
    reach(grid, found);
  });
  frame.addEventListener("scroll", () => uncover(grid), { passive: true });
  grid.observer = new ResizeObserver(() => uncover(grid));
  grid.observer.observe(frame);
  return grid;
}

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  if (!grids.has(parentElement)) grids.set(parentElement, mount(parentElement));
  const grid = grids.get(parentElement);
  grid.choose = (place) => setTriggerValue("chosen", place);
  if (grid.digest !== data.digest) {
    grid.digest = data.digest;
    write(grid, data);
    uncover(grid);
  }
  return () => {
    grid.observer.disconnect();
    grid.frame.remove();
    grids.delete(parentElement);
  };
}
