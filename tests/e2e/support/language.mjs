// What a page shows in another language: every text and every label, with the person's own words taken away.

/** Han characters, and the punctuation and widths that go with them; quotation marks are both languages'. */
const CHINESE = /[\u2e80-\u2fdf\u3000-\u303f\u3100-\u312f\u31c0-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffef]/;

/** Every string in a tree of JSON that is Chinese, keys of objects too. */
function strings(tree) {
  if (typeof tree === 'string') return [tree];
  if (Array.isArray(tree)) return tree.flatMap(strings);
  if (tree && typeof tree === 'object') return Object.entries(tree).flatMap(([key, value]) => [key, ...strings(value)]);
  return [];
}

/** What forms hold, and the lines of it, the longest first: a short word must not break a long one apart. */
export function wordsOf(...trees) {
  const all = trees.flatMap(strings).flatMap((text) => [text, ...text.split('\n'), ...text.split('{year}')]);
  const words = all.map((text) => text.trim()).filter((text) => CHINESE.test(text));
  return [...new Set(words)].sort((one, other) => other.length - one.length);
}

/** Every text node, and every attribute that is read or seen, with where it stands. */
function gather() {
  const found = [['title of the tab', document.title]];
  const place = (element) => `${element.localName}${element.id ? `#${element.id}` : ''}${[...element.classList].map((name) => `.${name}`).join('')}`;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const at = texts.currentNode.parentElement;
    if (!at.closest('script, style, .opening, [lang]:not(html)')) found.push([place(at), texts.currentNode.data]);
  }
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'data-label', 'label']) {
      const text = element.getAttribute(name);
      if (text && !element.closest('[lang]:not(html)')) found.push([`${place(element)}@${name}`, text]);
    }
  }
  return found;
}

/** The button to the other language says so in that language. */
const SWITCH = ['中 / EN', '(中文)'];

/** The text without the person's words. A word of one or two characters counts only where it stands alone. */
function without(text, data) {
  const alone = (word) => new RegExp(`(?<!${CHINESE.source})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!${CHINESE.source})`, 'g');
  return [...SWITCH, ...data].reduce((rest, word) => (word.length > 2 ? rest.replaceAll(word, '·') : rest.replace(alone(word), '·')), text);
}

/** What of the page is Chinese and no word of `data`: a line each, empty when there is nothing. */
export async function chinese(page, data) {
  const found = await page.evaluate(gather);
  const left = found.flatMap(([place, text]) => {
    if (!CHINESE.test(text)) return [];
    const rest = without(text, data);
    return CHINESE.test(rest) ? [`${place}: ${rest.trim().slice(0, 200)}`] : [];
  });
  return [...new Set(left)];
}
