import type { ConsumerStore, HeldMessage } from './store';

/** Remembers for as long as the process runs: for trials, and for handlers that may do a thing twice. */
export function rememberInMemory(): ConsumerStore {
  const doneAt = new Map<string, string>();
  const held = new Map<string, HeldMessage>();
  return {
    isDone: async (id) => doneAt.has(id),
    done: async (id, at) => {
      held.delete(id);
      doneAt.set(id, at);
    },
    isHeld: async (subject) => [...held.values()].some(({ message }) => message.subject === subject),
    hold: async (message, why) => void held.set(message.id, { message, why }),
    held: async () => [...held.values()],
    forget: async (handledBefore) => {
      const old = [...doneAt].filter(([, at]) => at < handledBefore);
      for (const [id] of old) doneAt.delete(id);
      return old.length;
    },
    close: async () => undefined,
  };
}
