import PDFDocument from 'pdfkit';
import { noteOnLetters, printable, type Printable } from './letters';

/** One thing on a paper. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'smaller-heading' | 'text' | 'quiet' | 'quoted'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export interface PaperOf {
  /** Name of the document: not of a person. */
  readonly title: string;
  /** Who wrote it, for the document's own record. */
  readonly author: string;
  /** On every page, before the page number: "Version 3 of 4 March 2026". */
  readonly foot: string;
  readonly blocks: readonly Block[];
  /** At most so many pages: what does not fit is left out and said. Left out, as many as it takes. */
  readonly fit?: { readonly onOnePage: true; readonly leftOut: (count: number) => string };
  /** When it was made, ISO 8601. */
  readonly at: string;
}

type Look = {
  readonly size: number;
  readonly font: string;
  readonly before: number;
  readonly tag: string;
  readonly colour: string;
};
const PLAIN = 'Helvetica';
const BOLD = 'Helvetica-Bold';
const BLACK = '#0b0c0c';
const GREY = '#484949';
const LOOKS: Readonly<Record<Block['kind'], Look>> = {
  title: { size: 20, font: BOLD, before: 0, tag: 'H1', colour: BLACK },
  heading: { size: 13, font: BOLD, before: 10, tag: 'H2', colour: BLACK },
  'smaller-heading': { size: 11, font: BOLD, before: 6, tag: 'H3', colour: BLACK },
  text: { size: 10.5, font: PLAIN, before: 3, tag: 'P', colour: BLACK },
  quiet: { size: 9, font: PLAIN, before: 2, tag: 'P', colour: GREY },
  quoted: { size: 10.5, font: 'Helvetica-Oblique', before: 3, tag: 'P', colour: BLACK },
  list: { size: 10.5, font: PLAIN, before: 2, tag: 'L', colour: BLACK },
};
const MARGIN = 50;
const FOOT = 30;
const FOOT_SIZE = 9;
const INDENT = 14;

type Doc = InstanceType<typeof PDFDocument>;

/** Draws a paper as tagged PDF: headings, paragraphs and lists in reading order, in English, on A4. */
export async function drawPaper(of: PaperOf): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: printable(of.title).text, Author: printable(of.author).text, CreationDate: new Date(of.at) },
  });
  const bytes = collected(doc);
  const blocks = of.fit === undefined ? withNote(of.blocks) : fitting(doc, of.blocks, of.fit.leftOut);
  const document = doc.struct('Document');
  doc.addStructure(document);
  for (const block of blocks) drawBlock(doc, document, block);
  document.end();
  footEveryPage(doc, of.foot);
  doc.end();
  return bytes;
}

function collected(doc: Doc): Promise<Buffer> {
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  return new Promise((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

const linesOf = (block: Block): readonly string[] => (block.kind === 'list' ? block.items : [block.text]);
const lettersOf = (blocks: readonly Block[]): readonly Printable[] => blocks.flatMap(linesOf).map(printable);

/** The blocks, and below them what letters could not be shown. */
function withNote(blocks: readonly Block[]): readonly Block[] {
  const note = noteOnLetters(lettersOf(blocks));
  return note === undefined ? blocks : [...blocks, { kind: 'quiet', text: note }];
}

const widthFor = (doc: Doc, kind: Block['kind']): number =>
  doc.page.width - 2 * MARGIN - (kind === 'list' || kind === 'quoted' ? INDENT : 0);

function heightOf(doc: Doc, block: Block): number {
  const { size, font, before } = LOOKS[block.kind];
  doc.font(font).fontSize(size);
  const width = widthFor(doc, block.kind);
  const lines = linesOf(block).map((line) => doc.heightOfString(printable(line).text, { width }));
  return lines.reduce((sum, height) => sum + before + height, 0);
}

const isHeading = ({ kind }: Block): boolean => kind === 'heading' || kind === 'smaller-heading';
const withoutHeadingAtEnd = (blocks: readonly Block[]): readonly Block[] =>
  blocks.slice(0, blocks.findLastIndex((block) => !isHeading(block)) + 1);

/** As many blocks from the front as fit on one page together with what must be said at the end. A heading does not stand alone. */
function fitting(doc: Doc, blocks: readonly Block[], leftOut: (count: number) => string): readonly Block[] {
  const room = doc.page.height - 2 * MARGIN - FOOT;
  const measured = new Map(blocks.map((block) => [block, heightOf(doc, block)]));
  for (let count = blocks.length; count >= 0; count -= 1) {
    const kept = withoutHeadingAtEnd(blocks.slice(0, count));
    const left = blocks.slice(kept.length).filter((block) => !isHeading(block)).length;
    const said: readonly Block[] = left === 0 ? [] : [{ kind: 'text', text: leftOut(left) }];
    const all = withNote([...kept, ...said]);
    if (all.reduce((sum, block) => sum + (measured.get(block) ?? heightOf(doc, block)), 0) <= room) return all;
  }
  return withNote([{ kind: 'text', text: leftOut(blocks.length) }]);
}

type Structure = ReturnType<Doc['struct']>;

function drawBlock(doc: Doc, document: Structure, block: Block): void {
  const look = LOOKS[block.kind];
  if (block.kind !== 'list') {
    document.add(doc.struct(look.tag, {}, () => drawLine(doc, block.kind, block.text)));
    return;
  }
  const list = doc.struct('L');
  document.add(list);
  for (const item of block.items) {
    list.add(doc.struct('LI', {}, [doc.struct('LBody', {}, () => drawLine(doc, 'list', `• ${item}`))]));
  }
  list.end();
}

function drawLine(doc: Doc, kind: Block['kind'], line: string): void {
  const { size, font, before, colour } = LOOKS[kind];
  const indent = kind === 'quoted' || kind === 'list' ? INDENT : 0;
  doc.font(font).fontSize(size).fillColor(colour);
  doc.y += before;
  doc.text(printable(line).text, MARGIN + indent, doc.y, { width: widthFor(doc, kind) });
}

/** Which version, which page of how many: on every page, and no part of what is read aloud. */
function footEveryPage(doc: Doc, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at);
    const bottom = doc.page.height - MARGIN - FOOT + 12;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font(PLAIN).fontSize(FOOT_SIZE).fillColor(GREY);
    const text = printable(`${foot}, page ${at + 1} of ${count}`).text;
    doc.text(text, MARGIN, bottom, { width: doc.page.width - 2 * MARGIN });
    doc.endMarkedContent();
  }
}
