import type { CivilDate } from '../../kernel';
import type { Act } from '../act';

/** A placement that was to end and goes on. */
export interface Extension {
  readonly extensionId: string;
  /** The day it was decided. */
  readonly on: CivilDate;
  readonly previousUntil: CivilDate | null;
  readonly until: CivilDate;
  readonly reason: string;
  readonly recorded: Act;
}
