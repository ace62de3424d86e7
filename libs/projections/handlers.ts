import type { DomainEvent, Recorded } from '#libs/domain/kernel';

/** How each of a set of events changes a state: a table with one line for each type. */
export type Handlers<State, Events extends DomainEvent> = {
  readonly [Type in Events['type']]: (
    state: State,
    data: Extract<Events, { type: Type }>['data'],
    meta: Recorded<DomainEvent>['meta'],
  ) => State;
};

/** A state changed by one event at a time; `types` are the only ones it looks at. */
export interface Fold<State> {
  readonly types: readonly string[];
  readonly evolve: (state: State, event: Recorded<DomainEvent>) => State;
}

/** The fold that such a table describes. */
export function fromHandlers<State, Events extends DomainEvent>(handlers: Handlers<State, Events>): Fold<State> {
  const table = handlers as Readonly<Record<string, Handler<State> | undefined>>;
  return {
    types: Object.keys(handlers),
    evolve: (state, event) => table[event.type]?.(state, event.data, event.meta) ?? state,
  };
}

type Handler<State> = (state: State, data: unknown, meta: Recorded<DomainEvent>['meta']) => State;

/** One fold out of several: each part of the state is changed by its own events and no others. */
export function foldTogether<State extends object>(parts: {
  readonly [Part in keyof State]: Fold<State[Part]>;
}): Fold<State> {
  const names = Object.keys(parts) as (keyof State)[];
  const byType = new Map<string, (keyof State)[]>();
  for (const name of names) {
    for (const type of parts[name].types) byType.set(type, [...(byType.get(type) ?? []), name]);
  }
  const evolve = (state: State, event: Recorded<DomainEvent>): State => {
    let next = state;
    for (const name of byType.get(event.type) ?? []) {
      const part = parts[name].evolve(next[name], event);
      if (part !== next[name]) next = { ...next, [name]: part };
    }
    return next;
  };
  return { types: [...byType.keys()], evolve };
}
