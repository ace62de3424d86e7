import { streamOf, StreamReader } from '#libs/application';
import {
  knownFactsLens,
  reconcile,
  type RecordReturnInput,
  type ReturnReport,
} from '#libs/domain/journey/record-return';
import { foldLens } from '#libs/domain/kernel';
import type { Registry, ReturnSink } from '#libs/importers/ssda903';
import { EventLogError } from '#libs/ports';
import type { Recording } from './with-engine';
import { CommandFailed } from './terminal';

const LISTS_WAIT_MS_MAX = 120_000;
const IMPORTER = { id: 'importer', role: 'importer' } as const;

/** Waits until the lists hold everything recorded: an import must know what is there already. */
export async function listsCaughtUp({ engine }: Recording): Promise<void> {
  const head = await engine.log.head().catch(inPlainWords);
  if (await engine.projector.caughtUpTo(head, LISTS_WAIT_MS_MAX)) return;
  const why = engine.config.engine === 'cluster' ? 'Is the projector running?' : 'Try again, or rebuild them first.';
  throw new CommandFailed(`The lists did not catch up with the log in time. ${why}`);
}

function inPlainWords(error: unknown): never {
  if (!(error instanceof EventLogError && error.kind === 'notAllowed')) throw error;
  throw new CommandFailed(
    'An import must know all that is recorded, and the account in THROUGHLINE_EVENTS may not read the whole log. ' +
      'Use the account of the projector.',
  );
}

/** What an import records into: which local identifier is whom, and the command that records their part of the return. */
export async function returnRecord(open: Recording): Promise<{ registry: Registry; sink: ReturnSink }> {
  await listsCaughtUp(open);
  const { engine, commands } = open;
  const known = new Map(await engine.lists.registry());
  const registry: Registry = {
    find: (localId) => known.get(localId),
    known: () => known.keys(),
    register: (localId) => {
      const youngPersonId = engine.ids.next();
      known.set(localId, youngPersonId);
      return youngPersonId;
    },
  };
  const apply = async (youngPersonId: string, input: RecordReturnInput): Promise<ReturnReport> => {
    const envelope = { commandId: engine.ids.next(), youngPersonId, actor: IMPORTER, source: '903' };
    const outcome = await commands.execute('RecordReturn', envelope, input);
    if (outcome.kind !== 'done')
      throw new CommandFailed(
        `The return could not be recorded (${outcome.kind}). Run the same import again: what is recorded stays.`,
      );
    return outcome.report as ReturnReport;
  };
  const streams = new StreamReader(engine.log);
  const preview = async (youngPersonId: string, input: RecordReturnInput): Promise<ReturnReport> => {
    const { events } = await streams.whole(streamOf('journey', youngPersonId));
    return reconcile(input, foldLens(knownFactsLens, events).state).report;
  };
  return { registry, sink: { apply, preview } };
}
