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
  readonly records: readonly AskedOf[];
}

/** What came of it in one record. */
export interface AskedOutcome {
  readonly youngPersonId: string;
  readonly outcome: Outcome;
}

/**
 * Records one occasion in several young people's records, one command each and in the order given: what one record
 * refuses leaves the others alone, and each says what came of it. Asking again with the same envelope has no further effect
 * in any of them. What was on the page is checked for the page's own record only: of the others nothing had been shown.
 */
export async function recordAcross(
  commands: Pick<Commands, 'execute'>,
  { command, envelope, records }: AskedAcross,
): Promise<readonly AskedOutcome[]> {
  const came: AskedOutcome[] = [];
  const once = new Map(records.map((one) => [one.youngPersonId, one.input]));
  for (const [youngPersonId, input] of once) {
    came.push({ youngPersonId, outcome: await commands.execute(command, envelopeFor(youngPersonId, envelope), input) });
  }
  return came;
}

function envelopeFor(youngPersonId: string, envelope: CommandEnvelope): CommandEnvelope {
  if (youngPersonId === envelope.youngPersonId) return envelope;
  const { commandId, actor, source } = envelope;
  return { commandId: stableUuid(commandId, youngPersonId), youngPersonId, actor, source };
}
