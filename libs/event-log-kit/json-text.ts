import { EventLogError } from '#libs/ports';

/** Deepest nesting of an event's data. Forms nest three or four deep; a cycle meets this limit too. */
export const JSON_DEPTH_MAX = 200;
/** Longest JSON text of one event's data, in UTF-16 units (4 Mi). */
export const EVENT_TEXT_MAX = 4 * 1024 * 1024;

/**
 * A value as JSON text that reads back as the same value. `JSON.stringify` alone turns a Date into text, NaN into null
 * and a Map into {}, without a word; a fact must not change on its way to the disk, so these throw `badEvent`, naming
 * where. An object's undefined property is left out, as in any JSON; -0 becomes 0.
 */
export function jsonText(value: unknown, where: string): string {
  const fault = findFault(value, 0);
  if (fault !== undefined) {
    throw new EventLogError('badEvent', `${where}${fault.path}: ${fault.problem}`);
  }
  const text = JSON.stringify(value);
  if (text.length > EVENT_TEXT_MAX) {
    throw new EventLogError('badEvent', `${where}: is longer than ${EVENT_TEXT_MAX} characters of JSON`);
  }
  return text;
}

interface Fault {
  readonly path: string;
  readonly problem: string;
}

/** The path is put together only when there is a fault: this runs for every event appended. */
function findFault(value: unknown, depth: number): Fault | undefined {
  if (typeof value === 'object' && value !== null) return faultWithin(value, depth);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined;
  if (typeof value !== 'number') return { path: '', problem: `is ${typeof value}, which JSON cannot hold` };
  return Number.isFinite(value) ? undefined : { path: '', problem: 'is not a finite number' };
}

function faultWithin(value: object, depth: number): Fault | undefined {
  if (depth >= JSON_DEPTH_MAX) return { path: '', problem: `is nested deeper than ${JSON_DEPTH_MAX}` };
  return Array.isArray(value) ? faultInArray(value, depth) : faultInObject(value, depth);
}

function faultInArray(values: readonly unknown[], depth: number): Fault | undefined {
  for (let i = 0; i < values.length; i++) {
    const fault = findFault(values[i], depth + 1);
    if (fault !== undefined) return { ...fault, path: `[${i}]${fault.path}` };
  }
  return undefined;
}

function faultInObject(value: object, depth: number): Fault | undefined {
  if (!isPlain(value)) return { path: '', problem: 'is not a plain object' };
  for (const key of Object.keys(value)) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (inner === undefined) continue;
    const fault = findFault(inner, depth + 1);
    if (fault !== undefined) return { ...fault, path: `.${key}${fault.path}` };
  }
  return undefined;
}

/** Plain in any realm (a test runner has its own Object), and without a `toJSON` that would speak for it. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  return typeof (value as { toJSON?: unknown }).toJSON !== 'function';
}
