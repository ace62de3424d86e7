const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe to stand in SVG, between tags or in an attribute. Control characters are left out. */
export const escaped = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** Attributes as they stand in a tag. */
export const attributes = (all: Readonly<Record<string, string | number>>): string =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

/** An element; `inner` is markup and must have been escaped already. */
export const element = (name: string, all: Readonly<Record<string, string | number>>, inner = ''): string =>
  `<${name}${attributes(all)}>${inner}</${name}>`;

/** To a tenth of a unit: the same picture, byte for byte, on every machine. */
export const round = (value: number): number => Math.round(value * 10) / 10;
