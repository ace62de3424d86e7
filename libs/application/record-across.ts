import type { Commands } from './command-bus';
import { stableUuid } from './identity';
import type { CommandEnvelope, Outcome } from './messages';

/** What is asked of one young person's record. */
export interface AskedOf {
  readonly youngPersonId: string;
  readonly input: unknown;
}

export interface AskedAcross {
  /** Name in the command table; the same for every record. */
  readonly command: string;
  /** As for the record whose page was sent; the others get a command id of their own, made from this one. */
  readonly envelope: CommandEnvelope;
  /** What is asked of the record whose page was sent. */
  readonly input: unknown;
  readonly also: readonly AskedOf[];
}

/** What came of it in each record, that of the page first. */
export type CameAcross = readonly [AskedOutcome, ...AskedOutcome[]];
export interface AskedOutcome {
  readonly youngPersonId: string;
  readonly outcome: Outcome;
}

/**
 * Records one occasion in several young people's records, one command each: what one record refuses leaves the others
 * alone, and each says what came of it. Asking again with the same envelope has no further effect in any of them. What
 * was on the page is checked for the page's own record only: of the others nothing had been shown.
 */
export async function recordAcross(commands: Pick<Commands, 'execute'>, asked: AskedAcross): Promise<CameAcross> {
  const { command, envelope, input, also } = asked;
  const outcome = await commands.execute(command, envelope, input);
  const first: AskedOutcome = { youngPersonId: envelope.youngPersonId, outcome };
  const others: AskedOutcome[] = [];
  for (const one of also) {
    if (one.youngPersonId === envelope.youngPersonId) continue;
    others.push({
      youngPersonId: one.youngPersonId,
      outcome: await commands.execute(command, envelopeFor(one.youngPersonId, envelope), one.input),
    });
  }
  return [first, ...others];
}

function envelopeFor(youngPersonId: string, { commandId, actor, source }: CommandEnvelope): CommandEnvelope {
  return { commandId: stableUuid(commandId, `across:${youngPersonId}`), youngPersonId, actor, source };
}
