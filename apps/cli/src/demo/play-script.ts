import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importReturn } from '#libs/importers/ssda903';
import type { SetClock } from '#libs/runtime';
import type { Action, Step } from '#libs/simulator';
import { returnRecord } from '../return-record';
import { CommandFailed } from '../terminal';
import type { Recording } from '../with-engine';

type ReturnStep = Extract<Step, { kind: 'return' }>;
type ActionStep = Extract<Step, { kind: 'action' }>;

/**
 * Plays the history of an invented authority with the clock set to each moment in turn, so that what was known when can
 * be replayed. Actions of one day go on at once for different young people and in order for each: the log shares its
 * syncs among them.
 */
export class ScriptPlayer {
  private record: Awaited<ReturnType<typeof returnRecord>> | undefined;

  constructor(
    private readonly open: Recording,
    private readonly clock: SetClock,
    private readonly onStep: (done: number) => void,
  ) {}

  async play(steps: Iterable<Step>): Promise<void> {
    let today: ActionStep[] = [];
    let done = 0;
    for (const step of steps) {
      const first = today[0];
      if (first !== undefined && (step.kind === 'return' || step.at.slice(0, 10) !== first.at.slice(0, 10))) {
        await this.day(today);
        today = [];
      }
      if (step.kind === 'return') await this.readReturn(step);
      else today.push(step);
      this.onStep(++done);
    }
    await this.day(today);
  }

  private async readReturn({ at, year, files }: ReturnStep): Promise<void> {
    this.clock.set(at);
    const record = await this.opened();
    const folder = await mkdtemp(path.join(tmpdir(), 'throughline-'));
    try {
      for (const { name, csv } of files) await writeFile(path.join(folder, name), csv);
      await importReturn([folder], { ...record, year });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async day(steps: readonly ActionStep[]): Promise<void> {
    const first = steps[0];
    if (first === undefined) return;
    this.clock.set(first.at);
    const byPerson = new Map<string, Action[]>();
    for (const { action } of steps) byPerson.set(action.localId, [...(byPerson.get(action.localId) ?? []), action]);
    await Promise.all([...byPerson].map(([localId, actions]) => this.inOrder(localId, actions)));
  }

  private async inOrder(localId: string, actions: readonly Action[]): Promise<void> {
    for (const action of actions) {
      const youngPersonId = await this.registered(localId, action.command);
      const envelope = { commandId: action.commandId, youngPersonId, actor: action.actor, source: 'demo' };
      const outcome = await this.open.commands.execute(action.command, envelope, await this.inputOf(action));
      if (outcome.kind !== 'done')
        throw new CommandFailed(
          `The demonstration could not be made: ${action.command} was ${JSON.stringify(outcome)}`,
        );
    }
  }

  /** What the action asks, with the identity of whoever it leads to. */
  private async inputOf({ input, otherLocalId }: Action): Promise<unknown> {
    if (otherLocalId === undefined) return input;
    return { ...(input as object), otherYoungPersonId: await this.registered(otherLocalId, 'SuggestBond') };
  }

  /** A worker registers somebody when they come into care; the return that says so arrives months later. */
  private async registered(localId: string, command: string): Promise<string> {
    const { registry } = await this.opened();
    const known = registry.find(localId);
    if (known !== undefined) return known;
    const youngPersonId = registry.register(localId);
    if (command === 'RegisterYoungPerson') return youngPersonId;
    const commandId = this.open.engine.ids.next();
    const envelope = { commandId, youngPersonId, actor: { id: 'demo', role: 'team-manager' }, source: 'demo' } as const;
    await this.open.commands.execute('RegisterYoungPerson', envelope, { localId });
    return youngPersonId;
  }

  private async opened(): Promise<Awaited<ReturnType<typeof returnRecord>>> {
    this.record ??= await returnRecord(this.open);
    return this.record;
  }
}
