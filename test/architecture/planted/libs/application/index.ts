// Reaches round the runtime to an engine, and inside another folder.
import { openLog } from '#libs/adapters/event-log-sqlite';
import { Gone } from '#libs/nowhere';
import { hidden } from '../ports/hidden';
import { engine } from '#libs/runtime';

export const listen = (yes: boolean): unknown => [yes, openLog, Gone, hidden, engine];
export const nobodyAsksForThis = 1;
