import { streamOf, stableUuid, StreamReader } from '#libs/application';
import { civilDate, foldLens, type DomainEvent, type Recorded } from '#libs/domain/kernel';
import { relationshipsCommands, relationshipsLens, type RelationshipsState } from '#libs/domain/relationships';
import type { PeopleSink, PersonRecorded, StatedPerson } from '#libs/importers/people';
import { listsCaughtUp } from './return-record';
import { CommandFailed } from './terminal';
import type { Recording } from './with-engine';

const IMPORTER = { id: 'importer', role: 'importer' } as const;
const SOURCE = 'people';
const ADD = 'AddPersonWhoMatters';

const inputOf = (relationshipId: string, stated: StatedPerson) => ({
  ...stated,
  relationshipId,
  supports: stated.supports.map((support, at) => ({
    ...support,
    supportId: stableUuid(relationshipId, `support-${at}`),
  })),
});

/** The people on record, and where a list of people goes. With `dryRun` nothing is recorded, and rows before count as if they were. */
export async function peopleRecord(open: Recording, { dryRun }: { readonly dryRun: boolean }): Promise<PeopleSink> {
  await listsCaughtUp(open);
  const registry = await open.engine.lists.registry();
  const told = new Told(open);
  return {
    find: (localId) => registry.get(localId),
    known: async (youngPersonId, relationshipId) => (await told.stateOf(youngPersonId)).relationships[relationshipId],
    record: async (youngPersonId, relationshipId, stated) => {
      const input = inputOf(relationshipId, stated);
      return dryRun ? told.preview(youngPersonId, input) : record(open, youngPersonId, input);
    },
  };
}

async function record({ engine, commands }: Recording, youngPersonId: string, input: unknown): Promise<PersonRecorded> {
  const envelope = { commandId: engine.ids.next(), youngPersonId, actor: IMPORTER, source: SOURCE };
  const outcome = await commands.execute(ADD, envelope, input);
  if (outcome.kind === 'rejected') return outcome;
  if (outcome.kind === 'done') return { kind: 'done', events: outcome.events };
  throw new CommandFailed(`The list could not be recorded (${outcome.kind}). Run the same import again: what is recorded stays.`); // prettier-ignore
}

/** What is on record, and in a dry run what the rows before would have added. */
class Told {
  private readonly streams: StreamReader;
  private readonly added = new Map<string, readonly Recorded<DomainEvent>[]>();

  constructor(private readonly open: Recording) {
    this.streams = new StreamReader(open.engine.log);
  }

  async stateOf(youngPersonId: string): Promise<RelationshipsState> {
    const { events } = await this.streams.whole(streamOf('journey', youngPersonId));
    return foldLens(relationshipsLens, [...events, ...(this.added.get(youngPersonId) ?? [])]).state;
  }

  async preview(youngPersonId: string, input: ReturnType<typeof inputOf>): Promise<PersonRecorded> {
    const command = relationshipsCommands.find(({ name }) => name === ADD);
    if (command === undefined) throw new Error(`there is no command ${ADD}`);
    const facts = { today: civilDate(this.open.engine.clock.today()), actor: IMPORTER };
    const decision = command.decide(command.input.parse(input) as never, await this.stateOf(youngPersonId), facts);
    if (decision.kind === 'rejected') return decision;
    this.add(youngPersonId, decision.events);
    return { kind: 'done', events: decision.events.length };
  }

  private add(youngPersonId: string, events: readonly DomainEvent[]): void {
    const before = this.added.get(youngPersonId) ?? [];
    const meta = { revision: Number.MAX_SAFE_INTEGER, actor: IMPORTER.id } as Recorded<DomainEvent>['meta'];
    this.added.set(youngPersonId, [...before, ...events.map((event) => ({ ...event, meta }))]);
  }
}
