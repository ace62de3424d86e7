import {
  BEGINNING,
  type EventLog,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamName,
} from '#libs/ports';
import { Fingerprint } from './fingerprint';
import { LogsDiffer, refuseDifference, sideBySide } from './side-by-side';

const PAGE_EVENTS = 500;

export interface Comparison {
  readonly events: number;
  readonly streams: number;
  /** Each log's own hash, worked out from what that log gave. They are equal, or the comparison has thrown. */
  readonly sourceHash: string;
  readonly targetHash: string;
  /** Where in the target stands what stood at a position of the source, for each position asked about. */
  readonly positions: ReadonlyMap<Position, Position>;
}

export interface CompareOptions {
  readonly from: EventLog;
  readonly to: EventLog;
  /** Positions of the source that something refers to. */
  readonly positions?: readonly Position[];
  readonly onProgress?: (done: number) => void;
}

/**
 * Reads both logs whole, in their order and then stream by stream, and throws LogsDiffer unless they hold the same: streams,
 * revisions, ids, types, content and metadata.
 */
export async function compareLogs(options: CompareOptions): Promise<Comparison> {
  const hashes = { source: new Fingerprint(), target: new Fingerprint() };
  const places = new Places(options.positions ?? []);
  const ends = new Map<StreamName, Revision>();
  let events = 0;
  for await (const { number, source, target } of sideBySide(options.from, options.to)) {
    if (target === undefined) throw new LogsDiffer(`the target ends at event ${number - 1}; the source goes on`);
    hashes.source.add(source);
    hashes.target.add(target);
    places.pass(source, target);
    ends.set(source.stream, source.revision);
    events = number;
    options.onProgress?.(number);
  }
  for (const [stream, revision] of ends) await compareStream(options, stream, revision);
  return {
    events,
    streams: ends.size,
    sourceHash: hashes.source.digest(),
    targetHash: hashes.target.digest(),
    positions: places.found,
  };
}

/** A log may list an event in its order and yet lose it from its stream, which is what decisions are made from. */
async function compareStream(
  { from, to }: Pick<CompareOptions, 'from' | 'to'>,
  stream: StreamName,
  end: Revision,
): Promise<void> {
  for (let revision = 0; revision <= end; revision += PAGE_EVENTS) {
    const page = { from: revision, max: PAGE_EVENTS };
    const [source, target] = await Promise.all([from.readStream(stream, page), to.readStream(stream, page)]);
    if (target.revision !== end || source.revision !== end || target.events.length !== source.events.length) {
      throw new LogsDiffer(
        `${stream} ends at ${source.revision} in the source and at ${target.revision} in the target`,
      );
    }
    source.events.forEach((event, at) => refuseOther(event, target.events[at], revision + at + 1));
  }
}

function refuseOther(source: RecordedEvent, target: RecordedEvent | undefined, number: number): void {
  if (target === undefined) throw new LogsDiffer(`event ${number} of ${source.stream} is missing in the target`);
  refuseDifference(source, target, number);
}

/** Positions of the source as positions of the target: the place after the same events. */
class Places {
  readonly found = new Map<Position, Position>();
  private readonly wanted: readonly Position[];

  constructor(positions: readonly Position[]) {
    this.wanted = positions;
    for (const position of positions) this.found.set(position, BEGINNING);
  }

  pass(source: RecordedEvent, target: RecordedEvent): void {
    for (const position of this.wanted) if (source.position <= position) this.found.set(position, target.position);
  }
}
