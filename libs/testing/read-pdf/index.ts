import { inflateSync } from 'node:zlib';

/** What a PDF of ours says, read back out of it: its pages, its text in the order of drawing, and its structure. */
export interface ReadPdf {
  readonly pages: number;
  readonly text: string;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  /** Tags of the structure tree, in the order in which they stand in the file. */
  readonly tags: readonly string[];
}

/** Reads a PDF that was drawn with built-in faces. For tests: it knows nothing of other people's files. */
export function readPdf(bytes: Buffer): ReadPdf {
  const raw = bytes.toString('latin1');
  if (!raw.startsWith('%PDF-')) throw new Error('this is no PDF');
  return {
    pages: [...raw.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    text: textIn(raw),
    language: /\/Lang \(([^)]*)\)/.exec(raw)?.[1],
    isTagged: /\/Marked true/.test(raw),
    tags: [...raw.matchAll(/\/S \/([A-Z][A-Za-z0-9]*)/g)].map((found) => found[1] ?? ''),
  };
}

function textIn(raw: string): string {
  const streams = [...raw.matchAll(/<<([^]*?)>>\s*stream\r?\n([^]*?)\r?\nendstream/g)].map(
    ([, head = '', body = '']) => {
      const content = Buffer.from(body, 'latin1');
      return head.includes('FlateDecode') ? inflated(content) : body;
    },
  );
  const lines = streams.flatMap((stream) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => drawn(shown)),
  );
  return lines.join('\n');
}

function inflated(content: Buffer): string {
  try {
    return inflateSync(content).toString('latin1');
  } catch {
    return '';
  }
}

/** Windows code page 1252 from 0x80 to 0x9f; a dot where it has nothing. Read by hand: not every Node's decoder knows it. */
const HIGH = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const letterOf = (code: number): string =>
  code >= 0x80 && code <= 0x9f ? (HIGH[code - 0x80] ?? '') : String.fromCharCode(code);
const drawn = (shown: string): string =>
  [...shown.matchAll(/<([0-9a-fA-F]*)>/g)]
    .map(([, hex = '']) => [...Buffer.from(hex, 'hex')].map(letterOf).join(''))
    .join('');
