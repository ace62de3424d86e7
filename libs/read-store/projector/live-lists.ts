import type { EventLog, Position } from '#libs/ports';
import type { Projection } from '#libs/projections';
import type { ReadStore } from '../open-read-store';
import { slotAmong } from '../store/progress-store';
import type { Standing } from '../store/slot';
import { Breather } from './breather';
import { categoriesOf, reachedBy } from './catch-up';
import { Stretch } from './fold-log';
import type { Folding } from './folding';
import { foldingFrom } from './folding-from';
import { Keeping } from './keeping';
import { NewVersions } from './new-versions';
import { Outage } from './outage';
import type { ProjectorOptions } from './projector';
import { Turns } from './turns';
import { UnknownTypes } from './unknown-types';

/** How often a worker looks for lists that nobody keeps any more, and at what others did to its own. */
export const LOOK_AGAIN_MS = 1_000;
const BUILD_WORDS = {
  begins: 'a list cannot be built for this version; trying again',
  ends: 'lists are built for this version again',
};

interface Told {
  /** Every list that is kept here holds what was recorded up to a position. */
  reached(position: Position): void;
  /** All is well at this moment. */
  well(): void;
}

/** The lists that one worker keeps up, folded as the log grows. */
export class LiveLists {
  readonly keeping: Keeping;
  readonly newVersions: NewVersions;
  readonly #log: EventLog;
  readonly #store: ReadStore;
  readonly #turns = new Turns();
  readonly #unknown: UnknownTypes;
  #foldings = new Map<string, Folding>();
  /** Aborted when what is kept here has changed: then begin from what is committed. */
  #change = new AbortController();

  constructor(
    options: ProjectorOptions,
    private readonly stopping: AbortSignal,
    private readonly told: Told,
  ) {
    const { log, store, logger } = options;
    this.#log = log;
    this.#store = store;
    this.#unknown = new UnknownTypes(logger);
    this.keeping = new Keeping(store.locks, store.progress.projections, () => this.#change.abort());
    this.newVersions = new NewVersions({ log, store, ...this.ways }, logger, new Outage(logger, BUILD_WORDS));
  }

  /** How a list is rebuilt while others are kept up: the switch happens between two slices of the log. */
  get ways() {
    return {
      signal: this.stopping,
      inTurn: (work: () => Promise<void>) => this.#turns.take(work),
      switched: (next: Folding) => {
        this.#foldings.set(next.name, next);
        this.told.reached(this.reached());
      },
    };
  }

  /** Whether every list there is is kept here. */
  get keepsAll(): boolean {
    return this.#live().length === this.#store.progress.projections.length;
  }

  /** How far every list that is kept here has been committed. */
  reached(): Position {
    return reachedBy(this.#live());
  }

  /** Begins from what is committed: nothing folded before counts. False when somebody else keeps every list. */
  async ground(): Promise<boolean> {
    this.#change = new AbortController();
    await this.keeping.take();
    if (this.keeping.mine.length === 0) return false;
    await this.#turns.take(async () => {
      const standings = await this.#store.progress.standings();
      this.#foldings = new Map();
      for (const list of this.keeping.mine) await this.#groundOne(list, standings);
    });
    this.told.reached(this.reached());
    return true;
  }

  /** Folds as the log grows until told to stop or to begin again; false when the log was closed. */
  async follow(): Promise<boolean> {
    const signal = AbortSignal.any([this.stopping, this.#change.signal]);
    const stretch = new Stretch(this.#store.progress, () => this.#live());
    const breather = new Breather();
    const looking = setInterval(() => void this.#look(signal).catch(() => undefined), LOOK_AGAIN_MS);
    try {
      const categories = categoriesOf(this.keeping.mine);
      for await (const slice of this.#log.subscribe({ after: this.reached(), categories, signal })) {
        await this.#turns.take(() => stretch.take(slice, breather));
        this.#unknown.tell(slice);
        this.told.well();
        this.told.reached(this.reached());
      }
      return signal.aborted;
    } finally {
      clearInterval(looking);
    }
  }

  /** Empties the lists kept here: they come from another log. */
  async startOver(): Promise<void> {
    for (const list of this.keeping.mine) await this.#store.progress.startOver(list);
  }

  #live(): readonly Folding[] {
    return [...this.#foldings.values()].filter((folding) => this.keeping.holds(folding.slot.projection));
  }

  async #groundOne(list: Projection, standings: readonly Standing[]): Promise<void> {
    const slot = slotAmong(standings, list);
    if (slot !== undefined) this.#foldings.set(list.name, await foldingFrom(this.#log, this.#store.progress, slot));
    else this.newVersions.begin(list, usedOf(standings, list));
  }

  /** Whether there is more to keep, or something was switched elsewhere while nothing was recorded. */
  async #look(signal: AbortSignal): Promise<void> {
    if (await this.#somethingChanged()) this.#change.abort();
    if (!signal.aborted) this.told.well();
  }

  async #somethingChanged(): Promise<boolean> {
    if (this.keeping.isWaiting && (await this.keeping.take())) return true;
    const { mine } = this.keeping;
    if (!this.#store.locks.acrossProcesses && mine.every((list) => this.#foldings.has(list.name))) return false;
    const standings = await this.#store.progress.standings();
    return mine.some((list) => this.#isOther(list, standings));
  }

  #isOther(list: Projection, standings: readonly Standing[]): boolean {
    const inUse = slotAmong(standings, list)?.generation;
    const ours = this.#foldings.get(list.name)?.slot.generation;
    if (inUse === undefined && ours === undefined) this.newVersions.begin(list, usedOf(standings, list));
    return inUse !== ours;
  }
}

const usedOf = (standings: readonly Standing[], { name }: Projection): Standing | undefined =>
  standings.find((standing) => standing.inUse && standing.name === name);
