import { readGazetteer, UnreadableGazetteer, type NamedBytes } from '#libs/importers/gazetteer';
import { openReferenceStore, type ReferenceStore } from '#libs/read-store';
import { makePrivateFolder, storeAddresses, type Config } from '#libs/runtime';
import { CommandFailed, Progress, say } from './terminal';

export interface PostcodeCounts {
  readonly saved: number;
  /** Listed without a place on the National Grid. */
  readonly withoutPlace: number;
  /** Lines that could not be read; each was said. */
  readonly refused: number;
}

/** Bad lines said one by one; beyond these they are only counted. */
const PROBLEMS_SAID_MAX = 20;

/** Saves every place of a gazetteer. Batches that were saved stay: reading the same file again replaces them alike. */
export async function savePostcodes(reference: ReferenceStore, source: string | NamedBytes): Promise<PostcodeCounts> {
  const counts = { saved: 0, withoutPlace: 0, refused: 0 };
  const progress = new Progress('Reading postcodes');
  const batches = readGazetteer(source, {
    onProblem: ({ file, line, message }) => {
      counts.refused += 1;
      if (counts.refused <= PROBLEMS_SAID_MAX) say(`${file}${line === null ? '' : `, line ${line}`}: ${message}`);
    },
    onUnknown: () => (counts.withoutPlace += 1),
    onProgress: ({ bytes, of }) => progress.update(bytes, of ?? 0),
  });
  try {
    for await (const batch of batches) counts.saved += await reference.savePostcodes(batch);
  } finally {
    progress.end();
  }
  return counts;
}

/** Reads a gazetteer into the reference data of this installation. Throws CommandFailed when the file is none. */
export async function importPostcodes(config: Config, file: string): Promise<PostcodeCounts> {
  await makePrivateFolder(config.data);
  const reference = await openReferenceStore(storeAddresses(config).reference);
  try {
    return await savePostcodes(reference, file);
  } catch (error) {
    if (error instanceof UnreadableGazetteer) throw new CommandFailed(error.message);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CommandFailed(`There is no file ${file}.`);
    throw error;
  } finally {
    await reference.close();
  }
}
