import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sessionKey } from './session-key';

describe('The key of sign-ins', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'session-key-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const own = (): string => path.join(folder, 'session.key');
  const shared = (): string => path.join(folder, 'shared.key');
  const givenAs = async (content: string | Buffer, mode = 0o400): Promise<Buffer> => {
    await writeFile(shared(), content);
    await chmod(shared(), mode);
    return sessionKey({ own: own(), shared: shared() });
  };

  it('is made once in the data folder, for its owner only, and stays: a restart signs nobody out', async () => {
    const made = await sessionKey({ own: own() });
    expect(made).toHaveLength(32);
    expect((await stat(own())).mode & 0o077).toBe(0);
    expect(await sessionKey({ own: own() })).toEqual(made);
  });

  it('is made once, however many start in that folder at the same moment', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => sessionKey({ own: own() })));
    expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1);
  });

  it('is not taken from a file in the data folder that is none', async () => {
    await writeFile(own(), 'short');
    await expect(sessionKey({ own: own() })).rejects.toThrow('remove it to make a new one');
  });

  it('is the one that was given, and then none is made', async () => {
    const made = await sessionKey({ own: own() });
    await rm(own());
    expect(await givenAs(made)).toEqual(made);
    await expect(readFile(own())).rejects.toThrow('ENOENT');
  });

  it.each(['a secret of thirty-two letters..', 'an invented secret of more than thirty-two letters'])(
    'is made from any secret that is long enough, whether or not its line ends: %s',
    async (secret) => {
      const key = await givenAs(secret);
      expect(key).toHaveLength(32);
      expect(await sessionKey({ own: own(), shared: shared() })).toEqual(key);
      await rm(shared());
      expect(await givenAs(`${secret}\n`, 0o440)).toEqual(key);
      await rm(shared());
      expect(await givenAs(`${secret}!`)).not.toEqual(key);
    },
  );

  it('is refused when it is missing, too short, or open to others, and it is said what to do', async () => {
    const missing = sessionKey({ own: own(), shared: path.join(folder, 'nowhere') });
    await expect(missing).rejects.toThrow(/nowhere is not there/);
    await expect(givenAs(`short${' '.repeat(60)}\n`)).rejects.toThrow('at least 32 characters');
    for (const mode of [0o404, 0o644, 0o420, 0o402]) {
      await rm(shared());
      await expect(givenAs('x'.repeat(48), mode)).rejects.toThrow('can be read by others');
    }
    await expect(readFile(own())).rejects.toThrow('ENOENT');
  });
});
