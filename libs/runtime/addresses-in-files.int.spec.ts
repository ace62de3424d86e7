import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig } from './config';

const ADDRESS = 'postgres://planner:hush@host/database';
let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'addresses-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const cluster = { THROUGHLINE_ENGINE: 'cluster', THROUGHLINE_EVENTS: 'kurrentdb://host' };

describe('an address that holds a password', () => {
  it('may stand in a file', async () => {
    const file = path.join(folder, 'postgres');
    await writeFile(file, `${ADDRESS}\n`);
    expect(readConfig({ ...cluster, THROUGHLINE_POSTGRES_FILE: file }).postgres).toBe(ADDRESS);
  });

  it('is not given twice, and no word of it is repeated', async () => {
    const file = path.join(folder, 'postgres');
    await writeFile(file, ADDRESS);
    const twice = () => readConfig({ ...cluster, THROUGHLINE_POSTGRES_FILE: file, THROUGHLINE_POSTGRES: ADDRESS });
    expect(twice).toThrow(ConfigError);
    expect(twice).toThrow('give it, or postgresFile, not both');
    expect(twice).not.toThrow(/hush/);
  });

  it('stops the start when its file cannot be read, which is named', () => {
    const read = () => readConfig({ ...cluster, THROUGHLINE_POSTGRES_FILE: path.join(folder, 'nowhere') });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/postgresFile: .*nowhere cannot be read \(ENOENT\)/);
  });
});
