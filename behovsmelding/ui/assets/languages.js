// The choice of language: plain links to the same address in another language, so that the whole page is loaded anew
// in it, also its lang and Streamlit's own words. The address is read when a link is followed: filters may have changed.

const drawn = new WeakMap();

function address(key, code) {
  const here = new URL(window.location.href);
  if (code) here.searchParams.set(key, code);
  else here.searchParams.delete(key);
  return here.href;
}

function mount(parent) {
  const nav = document.createElement("nav");
  nav.className = "bm-languages";
  parent.append(nav);
  return nav;
}

function write(nav, { key, label, languages }) {
  nav.replaceChildren();
  nav.setAttribute("aria-label", label);
  languages.forEach(({ code, lang, name, current }) => {
    const link = nav.appendChild(document.createElement("a"));
    link.textContent = name;
    link.lang = link.hreflang = lang;
    if (current) link.setAttribute("aria-current", "true");
    const follow = () => (link.href = address(key, code));
    ["pointerdown", "focus", "click"].forEach((event) => link.addEventListener(event, follow));
    follow();
  });
}

export default function (component) {
  const { parentElement, data } = component;
  if (!drawn.has(parentElement)) drawn.set(parentElement, mount(parentElement));
  const nav = drawn.get(parentElement);
  if (nav.dataset.digest !== data.digest) {
    nav.dataset.digest = data.digest;
    write(nav, data);
  }
  return () => {
    nav.remove();
    drawn.delete(parentElement);
  };
}
