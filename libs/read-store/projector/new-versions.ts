import type { Projection } from '#libs/projections';
import { CheckpointMoved, type Standing } from '../store/slot';
import type { Outage } from './outage';
import type { ProjectorLogger } from './projector';
import { BeingRebuilt, rebuildList, type Rebuild } from './rebuild';

type Ways = Required<Pick<Rebuild, 'log' | 'store' | 'signal' | 'inTurn' | 'switched'>>;

/**
 * Builds lists whose rows another version made, in the background, while those go on being served. Rows of a newer version
 * are left to whoever runs it: two versions that run at once must not take the lists from each other by turns.
 */
export class NewVersions {
  readonly #building = new Map<string, Promise<void>>();
  readonly #left = new Set<string>();

  constructor(
    private readonly ways: Ways,
    private readonly logger: ProjectorLogger,
    private readonly outage: Outage,
  ) {}

  isBuilding(list: Projection): boolean {
    return this.#building.has(list.name);
  }

  /** Begins to build a list unless that is under way, or not ours to do. */
  begin(list: Projection, used: Standing | undefined): void {
    if (this.isBuilding(list)) return;
    if (this.#isNewer(list, used)) return;
    const building = this.#build(list).finally(() => this.#building.delete(list.name));
    this.#building.set(list.name, building);
  }

  async ended(): Promise<void> {
    await Promise.all(this.#building.values());
  }

  #isNewer(list: Projection, used: Standing | undefined): boolean {
    // A file belongs to this process alone: whichever version runs now is the one that is meant.
    if (used === undefined || used.version <= list.version || !this.ways.store.locks.acrossProcesses) return false;
    if (!this.#left.has(list.name)) {
      this.logger.warn(
        { list: list.name, version: list.version, inUse: used.version },
        'a newer version of this list is in use; leaving it alone (projections rebuild brings this version back)',
      );
    }
    this.#left.add(list.name);
    return true;
  }

  async #build(list: Projection): Promise<void> {
    try {
      const { slot } = await rebuildList({ ...this.ways, projection: list, resume: true });
      this.outage.over();
      this.logger.info(
        { list: list.name, version: list.version, position: slot.position },
        'list built for this version',
      );
    } catch (error) {
      // Somebody else is at it, or was: looked at again with the next turn.
      if (error instanceof BeingRebuilt || error instanceof CheckpointMoved || this.ways.signal.aborted) return;
      this.outage.failed(error);
    }
  }
}
