import { reasonsFrom, streamOf, StreamReader } from '#libs/application';
import { homesCommands, homesLens, noHome, type WhatWasNew } from '#libs/domain/homes';
import { civilDate, foldLens } from '#libs/domain/kernel';
import type { HomeRecorded, HomeRegistry, HomeSink } from '#libs/importers/providers';
import { listsCaughtUp } from './return-record';
import { CommandFailed } from './terminal';
import type { Recording } from './with-engine';

const IMPORTER = { id: 'importer', role: 'importer' } as const;
const SOURCE = 'providers';
const [RECORD_HOME, CLOSE_HOME] = homesCommands;
type HomeCommand = typeof RECORD_HOME | typeof CLOSE_HOME;

/** What an import of homes works with: which reference is which home, and where what a list says goes. */
export interface HomeRecord {
  readonly registry: HomeRegistry;
  readonly sink: HomeSink;
}

/** The homes on record. With `dryRun` nothing is recorded: what would come of it is worked out and said. */
export async function homeRecord(open: Recording, { dryRun }: { readonly dryRun: boolean }): Promise<HomeRecord> {
  await listsCaughtUp(open);
  const known = await open.engine.lists.homeRegistry();
  const ask = dryRun ? previewing(open) : recording(open);
  return {
    registry: {
      find: (reference) => known.get(reference),
      open: () => [...known.values()].filter(({ closedOn }) => closedOn === null),
    },
    sink: {
      record: (homeId, stated) => ask(RECORD_HOME, homeId, stated),
      close: (homeId, closed) => ask(CLOSE_HOME, homeId, closed),
    },
  };
}

type Ask = (command: HomeCommand, homeId: string | undefined, input: unknown) => Promise<HomeRecorded>;

const recording =
  ({ engine, commands }: Recording): Ask =>
  async ({ name }, homeId, input) => {
    const youngPersonId = homeId ?? engine.ids.next();
    const envelope = { commandId: engine.ids.next(), youngPersonId, actor: IMPORTER, source: SOURCE };
    const outcome = await commands.execute(name, envelope, input);
    if (outcome.kind === 'rejected') return outcome;
    if (outcome.kind === 'done') return done(outcome.events, outcome.report);
    throw new CommandFailed(`The list could not be recorded (${outcome.kind}). Run the same import again: what is recorded stays.`); // prettier-ignore
  };

/** Asks the same decisions about the homes as they are, and records nothing. */
function previewing({ engine }: Recording): Ask {
  const streams = new StreamReader(engine.log);
  const facts = { today: civilDate(engine.clock.today()), actor: IMPORTER };
  return async (command, homeId, input) => {
    const events = homeId === undefined ? [] : (await streams.whole(streamOf('home', homeId))).events;
    const state = events.length === 0 ? noHome : foldLens(homesLens, events).state;
    const parsed = command.input.safeParse(input);
    if (!parsed.success) return { kind: 'rejected', reasons: reasonsFrom(parsed.error) };
    const decision = command.decide(parsed.data as never, state, facts);
    return decision.kind === 'rejected' ? decision : done(decision.events.length, decision.report);
  };
}

const done = (events: number, report: unknown): HomeRecorded => ({
  kind: 'done',
  events,
  whatWasNew: report as WhatWasNew,
});
