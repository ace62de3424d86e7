import type { DataSchema, FeedSchema } from './schema-of';

/**
 * What would break for somebody who reads messages by the schemas published before: each in a sentence. Within a major
 * version one thing may change: a field that may be left out can be added. Codes can be neither added nor taken away, because
 * whoever acts on each of them has to know them all.
 */
export function breakingChanges(published: readonly FeedSchema[], now: readonly FeedSchema[]): readonly string[] {
  const schemas = new Map(now.map(({ file, schema }) => [file, schema]));
  return published.flatMap(({ file, schema }) => {
    const next = schemas.get(file);
    const kind = file.replace(/\.json$/, '');
    return next === undefined ? goneUnlessRaised(kind, now) : changesOf(kind, schema, next);
  });
}

/** A major version may go when a later one is there: messages of the old one are still in topics, and its schema stays published. */
function goneUnlessRaised(kind: string, now: readonly FeedSchema[]): readonly string[] {
  const { name, major } = versionOf(kind);
  const raised = now.some(({ file }) => {
    const other = versionOf(file.replace(/\.json$/, ''));
    return other.name === name && other.major > major;
  });
  return raised ? [] : [`${kind} is no longer told`];
}

function versionOf(kind: string): { name: string; major: number } {
  const [name = '', major = '0'] = kind.split('.v');
  return { name, major: Number(major) };
}

function changesOf(kind: string, before: DataSchema, after: DataSchema): readonly string[] {
  const fields = Object.keys(before.properties ?? {}).map((field) => changeOf(field, before, after));
  const known = new Set(before.required);
  const asked = (after.required ?? [])
    .filter((field) => !known.has(field))
    .map((field) => `${field} must now be there, and older messages have it not`);
  return [...fields, ...asked].filter((change) => change !== undefined).map((change) => `${kind}: ${change}`);
}

function changeOf(field: string, before: DataSchema, after: DataSchema): string | undefined {
  const now = after.properties?.[field];
  if (now === undefined) return `${field} is gone`;
  if (JSON.stringify(now) !== JSON.stringify(before.properties?.[field])) return `${field} is something else`;
  return mustHave(before, field) && !mustHave(after, field) ? `${field} may now be left out` : undefined;
}

const mustHave = ({ required = [] }: DataSchema, field: string): boolean => required.includes(field);
