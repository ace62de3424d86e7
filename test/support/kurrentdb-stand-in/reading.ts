import type { ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq, type ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { accessDenied, checkpoint, confirmation, nameOf, readEvent, streamNotFound } from './messages';
import type { StandInStore, StoredEvent } from './store';

type Call = ServerWritableStream<ReadReq, ReadResp>;
type Options = ReadReq.Options;

/** `Read`: a stream or the whole log, either way, once or for as long as the client listens. */
export async function read(store: StandInStore, refusesAll: boolean, call: Call): Promise<void> {
  const options = call.request.getOptions();
  if (options === undefined) return void call.end();
  if (options.hasAll() && refusesAll) return void call.emit('error', accessDenied());
  if (options.hasSubscription()) return subscribe(store, options, call);
  if (options.hasStream()) return readStream(store, options, call);
  const wanted = matching(options, store.log.filter(fromPosition(options)));
  await send(call, counted(options, wanted));
  call.end();
}

async function readStream(store: StandInStore, options: Options, call: Call): Promise<void> {
  const asked = options.getStream();
  const stream = nameOf(asked?.getStreamIdentifier());
  const events = store.visible(stream);
  if (events === undefined) {
    call.write(streamNotFound(stream));
    return void call.end();
  }
  const revision = asked?.hasRevision() === true ? Number(asked.getRevision()) : undefined;
  const wanted = events.filter(fromRevision(revision, isBackwards(options)));
  await send(call, counted(options, wanted));
  call.end();
}

const isBackwards = (options: Options): boolean =>
  options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;

const fromRevision = (revision: number | undefined, backwards: boolean) => (event: StoredEvent) =>
  revision === undefined || (backwards ? event.revision <= revision : event.revision >= revision);

/** Reads include the position they begin at going forwards, and leave it out going back; subscriptions leave it out. */
function fromPosition(options: Options): (event: StoredEvent) => boolean {
  const at = options.getAll()?.getPosition()?.getCommitPosition();
  if (at === undefined) return () => true;
  const position = BigInt(at);
  if (isBackwards(options)) return (event) => event.position < position;
  if (options.hasSubscription()) return (event) => event.position > position;
  return (event) => event.position >= position;
}

function matching(options: Options, events: readonly StoredEvent[]): readonly StoredEvent[] {
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList();
  if (prefixes === undefined) return events;
  return events.filter(({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix)));
}

function counted(options: Options, events: readonly StoredEvent[]): readonly StoredEvent[] {
  const inOrder = isBackwards(options) ? [...events].reverse() : events;
  return inOrder.slice(0, Number(options.getCount()));
}

async function send(call: Call, events: readonly StoredEvent[], gone = left(call)): Promise<void> {
  for (const event of events) {
    if (call.cancelled) return;
    if (!call.write(readEvent(event))) await Promise.race([drained(call), gone]);
  }
}

const drained = (call: Call): Promise<void> => new Promise((resolve) => call.once('drain', resolve));

/** Answers when the client has left. */
const left = (call: Call): Promise<void> =>
  new Promise((resolve) => {
    call.once('cancelled', resolve);
    call.once('close', resolve);
  });

/** What is there, then what comes, with a checkpoint after each stretch, until the client leaves. */
async function subscribe(store: StandInStore, options: Options, call: Call): Promise<void> {
  const gone = left(call);
  call.write(confirmation(crypto.randomUUID()));
  let seen = options.getAll()?.hasEnd() === true ? store.log.length : 0;
  while (!call.cancelled && !call.destroyed) {
    const grown = store.grown();
    const stretch = store.log.slice(seen);
    seen = store.log.length;
    await send(call, matching(options, stretch.filter(fromPosition(options))), gone);
    const last = stretch.at(-1);
    if (last !== undefined && options.hasFilter()) call.write(checkpoint(last.position));
    await Promise.race([grown, gone]);
  }
}
