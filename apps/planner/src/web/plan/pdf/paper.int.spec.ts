import { readPdf } from '#libs/testing/read-pdf';
import { drawPaper, type Block } from '#libs/web-kit/pdf';

const of = (blocks: readonly Block[], more: object = {}) =>
  drawPaper({
    title: 'A plan',
    author: 'Example authority',
    foot: 'Version 3 of 4 March 2026',
    blocks,
    at: '2026-03-04T10:00:00.000Z',
    ...more,
  });
const long = Array.from({ length: 120 }, (_, at): Block => ({
  kind: 'text',
  text: `Line ${at + 1} of something long enough to be read. `.repeat(2),
}));
const onOnePage = {
  fit: { onOnePage: true, leftOut: (count: number) => `${count} more things are in the full plan.` },
};

describe('A paper', () => {
  it('is tagged, says its language, and has headings, paragraphs and lists in the order they are read', async () => {
    const read = readPdf(
      await of([
        { kind: 'title', text: 'My plan' },
        { kind: 'heading', text: 'People who matter' },
        { kind: 'quoted', text: '“Gran is the one I ring”' },
        { kind: 'list', items: ['See Gran Pauline', 'Ring Bea'] },
      ]),
    );
    expect(read).toMatchObject({ pages: 1, language: 'en-GB', isTagged: true });
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody']) expect(read.tags).toContain(tag);
    expect(read.text).toBe(
      'My plan\nPeople who matter\n“Gran is the one I ring”\n• See Gran Pauline\n• Ring Bea\nVersion 3 of 4 March 2026, page 1 of 1',
    );
  });

  it('has the version and the number of pages on each', async () => {
    const read = readPdf(await of(long));
    expect(read.pages).toBeGreaterThan(1);
    for (let page = 1; page <= read.pages; page += 1) {
      expect(read.text).toContain(`Version 3 of 4 March 2026, page ${page} of ${read.pages}`);
    }
    expect(read.text).toContain('Line 120');
  });

  it('that must be one page is one page, and says how much was left out', async () => {
    const read = readPdf(await of(long, onOnePage));
    expect(read.pages).toBe(1);
    const shown = [...read.text.matchAll(/Line \d+ of/g)].length / 2;
    const [, left] = /(\d+) more things are in the full plan/.exec(read.text) ?? [];
    expect(shown).toBeGreaterThan(10);
    expect(Number(left)).toBe(120 - shown);
  });

  it('says nothing of what is left out when nothing is', async () => {
    expect(readPdf(await of(long.slice(0, 5), onOnePage)).text).not.toContain('more things');
  });

  it('leaves no heading alone at the end', async () => {
    const heading: Block = { kind: 'heading', text: 'Money' };
    for (let count = 20; count < 40; count += 1) {
      const text = readPdf(await of([...long.slice(0, count), heading, ...long.slice(0, 30)], onOnePage)).text;
      expect(text).not.toMatch(/Money\n\d+ more things/);
    }
  });

  it('says which letters it cannot show, within the one page too', async () => {
    const read = readPdf(await of([{ kind: 'text', text: 'Łukasz, Đặng and فاطمة' }, ...long], onOnePage));
    expect(read.pages).toBe(1);
    expect(read.text.replaceAll('\n', ' ')).toContain('“Lukasz”, “Dang”');
    expect(read.text.replaceAll('\n', ' ')).toContain('[letters that cannot be printed]');
  });
});
