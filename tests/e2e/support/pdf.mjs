// The pages of a PDF, as Chromium and as Firefox write it.
import { inflateSync } from 'node:zlib';

/** Every object by its number, as text; Firefox packs them into streams of objects. */
function objects(pdf) {
  const found = {};
  for (const { index, 1: number, 2: text } of pdf.toString('latin1').matchAll(/(\d+) 0 obj\s*([\s\S]*?)endobj/g)) {
    found[number] = text;
    if (!/\/Type ?\/ObjStm/.test(text)) continue;
    const from = pdf.indexOf('stream', index) + 'stream'.length;
    const body = inflateSync(pdf.subarray(pdf[from] === 13 ? from + 2 : from + 1, pdf.indexOf('endstream', from))).toString('latin1');
    const first = Number(/\/First (\d+)/.exec(text)[1]);
    const places = body.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at < places.length; at += 2) found[places[at]] = body.slice(first + places[at + 1], first + (places[at + 3] ?? body.length));
  }
  return found;
}

/** The width and height of each page in points, from the first to the last. */
export function sizes(pdf) {
  const all = objects(pdf);
  const below = (number, inherited) => {
    const box = /\/MediaBox ?\[([^\]]+)\]/.exec(all[number])?.[1].trim().split(/\s+/).slice(2).map(Number) ?? inherited;
    const kids = /\/Kids ?\[([^\]]+)\]/.exec(all[number])?.[1].match(/\d+(?= 0 R)/g);
    return kids ? kids.flatMap((kid) => below(kid, box)) : [box];
  };
  const catalogue = Object.values(all).find((text) => /\/Type ?\/Catalog/.test(text));
  return below(/\/Pages (\d+) 0 R/.exec(catalogue)[1]);
}
