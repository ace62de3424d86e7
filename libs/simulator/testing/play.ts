import { encode } from '#libs/event-catalogue';
import { afterCareCommands } from '#libs/domain/after-care';
import { afterCareJourneyCommands } from '#libs/domain/journey';
import {
  bondCommands,
  contactCommands,
  contactLogLens,
  relationshipsCommands,
  relationshipsLens,
  saidOf,
  type RelationshipsState,
} from '#libs/domain/relationships';
import { planWithPeopleCommands } from '#libs/domain/journey/plan';
import { pathwayPlansCommands } from '#libs/domain/pathway-plans';
import { profileCommands } from '#libs/domain/profile';
import { reviewsCommands } from '#libs/domain/reviews';
import { diaryCommands } from '#libs/domain/diary';
import { storyCommands } from '#libs/domain/story';
import { endingSupportsCommands } from '#libs/domain/supports';
import { transitionsCommands, transitionsLens, type TransitionsState } from '#libs/domain/transitions';
import type { BaseFacts, CommandDefinition, DomainEvent, Lens, Recorded } from '#libs/domain/kernel';
import type { Action } from '../types';

type AnyCommand = CommandDefinition<unknown, unknown, Record<string, unknown>>;

const COMMANDS = new Map<string, AnyCommand>(
  [
    ...profileCommands,
    ...relationshipsCommands,
    ...bondCommands,
    ...contactCommands,
    ...storyCommands,
    ...diaryCommands,
    ...reviewsCommands,
    ...pathwayPlansCommands,
    ...planWithPeopleCommands,
    ...endingSupportsCommands,
    ...transitionsCommands,
    ...afterCareCommands,
    ...afterCareJourneyCommands,
  ].map((row) => [row.name, row as unknown as AnyCommand]),
);

/** What came of an action: its events, or in words why not. */
export type Played = { readonly events: readonly DomainEvent[] } | { readonly refused: string };

/** One young person's record, folded as actions are played on it. */
export class PlayedLife {
  private readonly states = new Map<Lens<unknown>, unknown>();
  private revision = 0;

  constructor(private readonly localId: string) {
    for (const { lens } of COMMANDS.values()) this.states.set(lens, lens.initial);
    this.states.set(contactLogLens, contactLogLens.initial);
  }

  /** An identity for a local identifier, always the same. */
  get youngPersonId(): string {
    return `00000000-0000-4000-8000-${this.localId.replace(/\D/g, '').padStart(12, '0')}`;
  }

  /** `others` are the lives that a link may lead to, by local identifier. */
  play(action: Action, others: ReadonlyMap<string, PlayedLife> = new Map()): Played {
    const command = COMMANDS.get(action.command);
    if (command === undefined) return { refused: `no command ${action.command}` };
    const other = others.get(action.otherLocalId ?? '');
    const input = command.input.safeParse({
      ...(action.input as object),
      ...(other === undefined ? {} : { otherYoungPersonId: other.youngPersonId }),
    });
    if (!input.success)
      return { refused: input.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
    const decision = command.decide(input.data, this.states.get(command.lens), this.factsFor(action, others));
    if (decision.kind === 'rejected') return { refused: decision.reasons.map((reason) => reason.message).join('; ') };
    for (const event of decision.events) this.record(event, action);
    return { events: decision.events };
  }

  /** What has been recorded so far, as a lens folds it. */
  stateOf<State>(lens: Lens<State>): State {
    return this.states.get(lens) as State;
  }

  private factsFor(action: Action, others: ReadonlyMap<string, PlayedLife>): BaseFacts & Record<string, unknown> {
    const relationships = this.states.get(relationshipsLens) as RelationshipsState;
    return {
      today: action.on,
      actor: action.actor,
      relationships,
      agenda: Object.keys(relationships.relationships).map((relationshipId) => ({
        relationshipId,
        group: 'kept',
        brokenPromises: 0,
      })),
      born: null,
      youngPersonId: this.youngPersonId,
      elsewhere: Object.fromEntries(
        [...others.values()].map((one) => [
          one.youngPersonId,
          saidOf(one.stateOf<RelationshipsState>(relationshipsLens), this.youngPersonId),
        ]),
      ),
      seen: seenFor(action.command, action.input, this.states.get(transitionsLens)),
    };
  }

  private record(event: DomainEvent, action: Action): void {
    if (!SHORT_OF_WHAT_WAS_SEEN.includes(event.type)) encode(event, action.commandId, metadata(action));
    const recorded = {
      ...event,
      meta: { ...metaOf(action), revision: this.revision++, stream: `journey-${this.localId}` },
    } as Recorded<DomainEvent>;
    for (const [lens, state] of this.states) {
      if (lens.types.includes(event.type)) this.states.set(lens, lens.evolve(state, recorded));
    }
  }
}

/** Kept with what was seen, which is worked out by the application and only sketched here. */
const SHORT_OF_WHAT_WAS_SEEN: readonly string[] = ['MoveSubmitted', 'MoveApproved'];

const metaOf = ({ on, actor, commandId }: Action) => ({
  eventId: commandId, position: '0', recordedAt: `${on}T09:00:00.000Z`, actor: actor.id, actorRole: actor.role, source: 'simulated', commandId,
}); // prettier-ignore

const metadata = ({ on, actor, commandId }: Action) => ({
  commandId, actor: actor.id, actorRole: actor.role, recordedAt: `${on}T09:00:00.000Z`, correlation: commandId, causation: commandId,
  source: 'simulated',
}); // prettier-ignore

/** What the person submitting or approving would have seen, as far as deciding looks at it: every option, the preferred one second. */
function seenFor(command: string, input: unknown, state: unknown): unknown {
  if (command !== 'SubmitMove' && command !== 'ApproveMove') return undefined;
  const { transitionId, optionId } = input as { transitionId: string; optionId?: string };
  const { moves } = state as TransitionsState;
  const options = moves[transitionId]?.options ?? [];
  return {
    options: options.map((option, i) => ({
      optionId: option.optionId,
      rank: option.optionId === optionId ? 2 : i + 3,
      flags: [],
      lines: [],
    })),
  };
}
