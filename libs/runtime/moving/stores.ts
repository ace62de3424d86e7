import { existsSync } from 'node:fs';
import { accessEntriesInOrder, openAccessLog } from '#libs/adapters/access-log-sql';
import { inStep, LogsDiffer } from '#libs/moving';
import type { AccessEntry } from '#libs/ports';
import { openReferenceStore, postcodesInOrder } from '#libs/read-store';
import type { StoreAddress } from '#libs/sql-kit';
import type { Config } from '../config';
import { storeAddresses } from '../open/store-addresses';

const BATCH_ROWS = 1_000;

/** What was brought over beside the events. Null: both places keep it in the same store. */
export interface StoresCopied {
  /** Entries of the record of who looked at what. */
  readonly accessEntries: number | null;
  readonly postcodes: number | null;
}

/** Brings over what is kept beside the events and cannot be built from them. Doing it twice is doing it once. */
export async function copyStores(from: Config, to: Config): Promise<StoresCopied> {
  const [source, target] = [storeAddresses(from), storeAddresses(to)];
  return {
    accessEntries: await unlessSame(source.access, target.access, copyAccessLog),
    postcodes: await unlessSame(source.reference, target.reference, copyPostcodes),
  };
}

/** A file that is not there holds nothing. */
const isThere = (at: StoreAddress): boolean => !('file' in at) || existsSync(at.file);

const addressOf = (at: StoreAddress): string => ('file' in at ? at.file : `${at.postgres}#${at.schema}`);

async function unlessSame(
  source: StoreAddress,
  target: StoreAddress,
  copy: (source: StoreAddress, target: StoreAddress) => Promise<number>,
): Promise<number | null> {
  if (addressOf(source) === addressOf(target)) return null;
  return isThere(source) ? copy(source, target) : 0;
}

/** The order of entries is part of the record: what the target holds already must be a beginning of what is copied. */
async function copyAccessLog(source: StoreAddress, target: StoreAddress): Promise<number> {
  const log = await openAccessLog(target);
  try {
    await refuseUnlessBeginning(accessEntriesInOrder(source), accessEntriesInOrder(target));
    for await (const batch of inBatches(accessEntriesInOrder(source))) await log.record(...batch);
  } finally {
    await log.close();
  }
  return sameInBoth('record of who looked', accessEntriesInOrder(source), accessEntriesInOrder(target));
}

async function refuseUnlessBeginning(
  sources: AsyncIterable<AccessEntry>,
  targets: AsyncIterable<AccessEntry>,
): Promise<void> {
  for await (const { source, target } of inStep(sources, targets)) {
    if (target === undefined) return;
    if (source?.id !== target.id) throw new LogsDiffer('the target holds a record of who looked that is another one');
  }
}

async function copyPostcodes(source: StoreAddress, target: StoreAddress): Promise<number> {
  const store = await openReferenceStore(target);
  try {
    for await (const batch of inBatches(postcodesInOrder(source))) await store.savePostcodes(batch);
  } finally {
    await store.close();
  }
  return sameInBoth('list of postcodes', postcodesInOrder(source), postcodesInOrder(target));
}

/** How many there are. Throws LogsDiffer unless both hold the same in the same order. */
async function sameInBoth<T>(what: string, sources: AsyncIterable<T>, targets: AsyncIterable<T>): Promise<number> {
  let count = 0;
  for await (const { number, source, target } of inStep(sources, targets)) {
    count = number;
    if (JSON.stringify(source) === JSON.stringify(target)) continue;
    throw new LogsDiffer(`the ${what} is not the same in both, at entry ${number}`);
  }
  return count;
}

async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
