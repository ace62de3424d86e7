import { filesBelow, linesOf } from './support/tree';

const isSpec = (file: string): boolean => file.endsWith('.spec.ts');
const typescript = ['apps', 'libs', 'test']
  .flatMap(filesBelow)
  .filter((file) => file.endsWith('.ts') && !file.includes('/planted/'));
const sized = (files: readonly string[]): { file: string; lines: number }[] =>
  files.map((file) => ({ file, lines: linesOf(file) })).sort((a, b) => a.lines - b.lines);

/** The value that `share` of the files stay at or under. */
const percentile = (files: readonly { lines: number }[], share: number): number =>
  files[Math.min(files.length - 1, Math.floor(files.length * share))]?.lines ?? 0;

describe('a file can be read in one sitting', () => {
  const product = sized(typescript.filter((f) => !isSpec(f) && !f.startsWith('test/')));
  const tests = sized(typescript.filter((f) => isSpec(f) || f.startsWith('test/')));

  it('half of the source files are short: 60 lines or fewer', () => {
    expect(percentile(product, 0.5)).toBeLessThanOrEqual(60);
  });

  it('nine in ten have 150 lines or fewer', () => {
    expect(percentile(product, 0.9)).toBeLessThanOrEqual(150);
  });

  it('none has more than 250', () => {
    expect(product.filter((f) => f.lines > 250)).toEqual([]);
  });

  it('no test file has more than 400', () => {
    expect(tests.filter((f) => f.lines > 400)).toEqual([]);
  });
});
