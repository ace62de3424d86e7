import { mkdir } from 'node:fs/promises';

/** Makes a folder, where there is none, that no other account can look into. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}
