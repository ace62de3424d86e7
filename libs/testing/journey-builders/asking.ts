import {
  civilDate,
  foldLens,
  type Actor,
  type CommandDefinition,
  type Decision,
  type DomainEvent,
  type Reason,
} from '#libs/domain/kernel';
import type { Story } from './story';

/** Who asks, when, and what else is known. */
export interface Asking {
  readonly today: string;
  readonly actor?: Actor;
  /** What the application would gather. */
  readonly extra?: object;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each row of a command table has its own state and facts
type AnyCommand = CommandDefinition<any, any, any>;

const SOMEBODY: Actor = { id: 'sw-1', role: 'social-worker' };

/** The command of that name in a table. */
export function commandIn(table: readonly AnyCommand[], name: string): AnyCommand {
  const found = table.find((command) => command.name === name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
}

/** Given a story, when something is asked: the decision. Input goes through its parser, as at every edge. */
export function decided(command: AnyCommand, story: Story, input: unknown, asking: Asking): Decision<DomainEvent> {
  const events = command.stream === 'contactLog' ? story.contactLog : story.journey;
  const { state } = foldLens(command.lens, events);
  const facts = { today: civilDate(asking.today), actor: asking.actor ?? SOMEBODY, ...asking.extra };
  return command.decide(command.input.parse(input), state, facts);
}

/** The events decided on; throws with the reasons when it was refused. */
export function eventsOf(decision: Decision<DomainEvent>): readonly DomainEvent[] {
  if (decision.kind === 'accepted') return decision.events;
  throw new Error(`refused: ${decision.reasons.map(({ message }) => message).join('; ')}`);
}

/** The reasons for which it was refused; none when it was accepted. */
export const reasonsOf = (decision: Decision<DomainEvent>): readonly Reason[] =>
  decision.kind === 'accepted' ? [] : decision.reasons;

/** The codes of the reasons, in order. */
export const codesOf = (decision: Decision<DomainEvent>): readonly string[] =>
  reasonsOf(decision).map(({ code }) => code);
