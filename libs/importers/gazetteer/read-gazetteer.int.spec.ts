import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGazetteer } from '.';

describe('A gazetteer on disk', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'throughline-gazetteer-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const count = async (path: string): Promise<number> => {
    let points = 0;
    for await (const batch of readGazetteer(path)) points += batch.length;
    return points;
  };

  it('may be a folder of files, as Code-Point Open comes', async () => {
    await writeFile(join(dir, 'zz.csv'), '"ZZ1 1AA",10,452000,318000\n');
    await writeFile(join(dir, 'zy.csv'), '"ZY1 1AA",10,452000,318000\n"ZY1 1AB",10,452000,318000\n');
    await writeFile(join(dir, 'readme.txt'), 'not a gazetteer');
    expect(await count(dir)).toBe(3);
  });

  it('is asked for by name when a folder has none', async () => {
    await expect(count(dir)).rejects.toThrow('there is no CSV file in this folder');
  });

  it('comes in batches that never grow with the file, and says how far it has been read', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `ZZ${1 + (i % 90)} ${i % 10}AA,${400_000 + i},300000`);
    const text = `postcode,easting,northing\n${rows.join('\n')}\n`;
    await writeFile(join(dir, 'long.csv'), text);
    const sizes: number[] = [];
    const seen: number[] = [];
    const onProgress = ({ bytes, of }: { bytes: number; of: number | null }): void =>
      void seen.push(bytes / (of ?? NaN));
    for await (const batch of readGazetteer(join(dir, 'long.csv'), { onProgress })) sizes.push(batch.length);
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(30_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2_000);
    expect(seen.at(-1)).toBe(1);
  });
});
