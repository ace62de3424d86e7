import type { TypedValue } from './form-state';

/** What every form of ours carries beside its questions. `slip` says whose form it is, for when their sign-in is gone. */
export const OWN_FIELDS: readonly string[] = ['_csrf', 'commandId', 'seenAt', 'slip'];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface Envelope {
  readonly commandId: string;
  readonly seenAt: number | undefined;
}

type Sent = Readonly<Record<string, unknown>>;

/** What makes sending a form safe, or the name of the field that is not as our pages send it. */
export function envelopeIn({ commandId, seenAt }: Sent): Envelope | 'commandId' | 'seenAt' {
  if (typeof commandId !== 'string' || !UUID.test(commandId)) return 'commandId';
  if (seenAt === undefined || seenAt === '') return { commandId, seenAt: undefined };
  if (typeof seenAt !== 'string' || !/^-?\d{1,9}$/.test(seenAt)) return 'seenAt';
  return { commandId, seenAt: Number(seenAt) };
}

export const isTyped = (typed: unknown): typed is TypedValue =>
  typeof typed === 'string' || (Array.isArray(typed) && typed.every((one) => typeof one === 'string'));

/** A form as it was sent, before anybody asks whether its answers are right. */
export interface TypedForm extends Envelope {
  readonly values: Readonly<Record<string, TypedValue>>;
  readonly slip: string | undefined;
}

/** What was typed in a form that records something; undefined when it is none, or when nothing stands in it. */
export function typedForm(body: unknown): TypedForm | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const sent = body as Sent;
  const envelope = envelopeIn(sent);
  if (typeof envelope === 'string') return undefined;
  const answers = Object.entries(sent).filter(([name]) => !OWN_FIELDS.includes(name));
  const typed = answers.filter((answer): answer is [string, TypedValue] => isTyped(answer[1]));
  if (typed.every(([, value]) => [value].flat().join('').trim() === '')) return undefined;
  const { slip } = sent;
  return { ...envelope, values: Object.fromEntries(typed), slip: typeof slip === 'string' ? slip : undefined };
}
