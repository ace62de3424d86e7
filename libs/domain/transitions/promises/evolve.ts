import type { Recorded } from '../../kernel';
import { actOf, type Act } from '../act';
import type { PromisesEvent } from './events';
import type { PromiseOnRecord, Promises } from './state';

type DataOf<T extends PromisesEvent['type']> = Extract<PromisesEvent, { type: T }>['data'];

/** Folds an event about promises. Total: a promise that nobody made stays unmade, and one that ended stays as it ended. */
export function evolvePromises(promises: Promises, { type, data, meta }: Recorded<PromisesEvent>): Promises {
  const known = promises[data.promiseId];
  const act = actOf(meta);
  if (type === 'PromiseMade')
    return known === undefined ? { ...promises, [data.promiseId]: made(data, act) } : promises;
  if (known === undefined) return promises;
  const changed = { PromiseReleased: released, PromiseReplaced: replaced, PromiseDisputed: disputed }[type];
  return { ...promises, [known.promiseId]: changed(known, data as never, act) };
}

const made = ({ occurred, ...data }: DataOf<'PromiseMade'>, act: Act): PromiseOnRecord => ({
  ...data,
  on: occurred,
  made: act,
  end: null,
  disputes: [],
});

const released = (promise: PromiseOnRecord, data: DataOf<'PromiseReleased'>, recorded: Act): PromiseOnRecord => {
  const { words, saidBy, occurred: on } = data;
  return { ...promise, end: promise.end ?? { kind: 'released', on, words, saidBy, recorded } };
};

const replaced = (promise: PromiseOnRecord, data: DataOf<'PromiseReplaced'>, recorded: Act): PromiseOnRecord => {
  const { by, reason, occurred: on } = data;
  return { ...promise, end: promise.end ?? { kind: 'replaced', on, by, reason, recorded } };
};

const disputed = (promise: PromiseOnRecord, data: DataOf<'PromiseDisputed'>, recorded: Act): PromiseOnRecord => {
  const { disputeId, whose, words, occurred: on } = data;
  if (promise.disputes.some((known) => known.disputeId === disputeId)) return promise;
  return { ...promise, disputes: [...promise.disputes, { disputeId, whose, words, on, recorded }] };
};
