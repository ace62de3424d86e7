/** Whom not to speak of: their ids, every name they were recorded under, and what is said instead. */
export interface Mentions {
  readonly ids: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly as: string;
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a thing in a list is about one of them: it names them by id, or is about several of whom they are one. */
function isAbout(value: unknown, { ids }: Mentions): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (!isPlain(value)) return false;
  const { relationshipIds } = value;
  const among = Array.isArray(relationshipIds) && relationshipIds.some((id) => ids.has(id as string));
  return among || Object.values(value).some((one) => typeof one === 'string' && ids.has(one));
}

/** Data without whatever in its lists is about one of them; undefined when the whole of it is. */
export function without(data: unknown, mentions: Mentions): unknown {
  if (mentions.ids.size === 0) return data;
  if (isAbout(data, mentions)) return undefined;
  if (Array.isArray(data)) {
    return data.filter((one) => !isAbout(one, mentions)).flatMap((one) => without(one, mentions) ?? []);
  }
  if (!isPlain(data)) return data;
  const left = Object.entries(data).map(([key, value]) => [key, without(value, mentions), value] as const);
  if (left.some(([, kept, before]) => kept === undefined && before !== undefined)) return undefined;
  return Object.fromEntries(left);
}

/** A code of ours is no text: somebody who goes by "coach" does not change what a role is called. */
const CODE = /^[a-z0-9-]+$/;
const NAMES: readonly string[] = ['name', 'responsible'];
/** The name of whoever the event itself is about: another person of that name keeps it. */
const OWN_NAME = 'personName';

/** Data in which their names are not written, wherever somebody wrote them. */
export function withoutNames(data: unknown, mentions: Mentions): unknown {
  if (mentions.names.length === 0) return data;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${namesIn(mentions)})(?![\\p{L}\\p{N}])`, 'giu');
  const said = (value: unknown, key: string): unknown => {
    if (key === OWN_NAME) return value;
    if (typeof value === 'string') {
      return CODE.test(value) && !NAMES.includes(key) ? value : value.replace(pattern, mentions.as);
    }
    if (Array.isArray(value)) return value.map((one) => said(one, key));
    if (!isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, said(one, inner)]));
  };
  return said(data, '');
}

/** The longest first, so that "Nan Example" is not left as "somebody Example". */
const namesIn = ({ names }: Mentions): string =>
  [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
