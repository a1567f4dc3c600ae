"""Contrast between text and what lies behind it, as WCAG 2.1 counts it, for every text a reader can see."""

from playwright.sync_api import Page

FAINT = """
() => {
  const parse = (colour) => {
    const parts = colour.match(/[\\d.]+/g).map(Number);
    const [red, green, blue] = colour.startsWith("color(") ? parts.slice(-4, -1).map((part) => part * 255) : parts;
    const alpha = colour.startsWith("color(") ? parts.at(-1) : parts[3] ?? 1;
    return [red, green, blue, alpha];
  };
  const over = (top, below) =>
    [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((one, other) => other - one);
    return (high + 0.05) / (low + 0.05);
  };
  const ancestors = (element) => {
    const chain = [];
    for (let one = element; one instanceof Element; one = one.parentElement) chain.push(one);
    return chain;
  };
  const behind = (chain) => {
    let ground = [255, 255, 255, 1];
    for (const one of [...chain].reverse()) ground = over(parse(getComputedStyle(one).backgroundColor), ground);
    return ground;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!text || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || element.closest("noscript, script, style, canvas, [disabled]")) continue;
    const style = getComputedStyle(element);
    const chain = ancestors(element);
    const ground = behind(chain);
    const ink = parse(element instanceof SVGElement ? style.fill : style.color);
    for (const one of chain) ink[3] *= Number(getComputedStyle(one).opacity);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const contrast = ratio(over(ink, ground), ground);
    if (contrast < needed) found.push(`${text.slice(0, 60)}: ${contrast.toFixed(2)}, needs ${needed}`);
  }
  return [...new Set(found)];
}
"""


def faint_texts(page: Page) -> list[str]:
    """List the texts that are too faint to read on their background, with their contrast."""
    return page.evaluate(FAINT)
