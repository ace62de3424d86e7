import type { Kysely } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { WorkList, WorkRow } from '../read-store';
import { inScope } from './in-scope';
import { daysUntil, type WorkQuestion } from './work-question';

const several = (count: number, colour: string): string => `${count} ${colour} ${count === 1 ? 'flag' : 'flags'}`;

function whatOf(red: number, amber: number): string {
  const parts = [...(red > 0 ? [several(red, 'red')] : []), ...(amber > 0 ? [several(amber, 'amber')] : [])];
  return `${parts.join(' and ')} on a proposed move`;
}

function whyOf(flagSentences: string): string {
  const sentences = (JSON.parse(flagSentences) as { readonly sentence: string }[]).map((flag) => flag.sentence);
  const more = sentences.length - 1;
  return more > 0 ? `${sentences[0] ?? ''} (and ${more} more)` : (sentences[0] ?? '');
}

/** Moves put forward, sent back or approved whose assessment has flags: red before amber. */
export async function flaggedMoves(db: Kysely<ReadSchema>, { scope, today, limit }: WorkQuestion): Promise<WorkList> {
  const base = db
    .selectFrom('moves')
    .innerJoin('directory', 'directory.youngPersonId', 'moves.youngPersonId')
    .where('moves.state', 'in', ['submitted', 'sent-back', 'approved'])
    .where((eb) => eb.or([eb('redFlags', '>', 0), eb('amberFlags', '>', 0)]))
    .where(inScope(scope, 'moves'));
  const rows = await base
    .select([
      'moves.youngPersonId',
      'localId',
      'name',
      'transitionId',
      'redFlags',
      'amberFlags',
      'flagSentences',
      'neededBy',
    ])
    .orderBy('redFlags', 'desc')
    .orderBy('amberFlags', 'desc')
    .orderBy('neededBy', (o) => o.asc().nullsLast())
    .orderBy('transitionId')
    .limit(limit)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    total: Number(total),
    rows: rows.map(({ transitionId, redFlags, amberFlags, flagSentences, neededBy, ...person }): WorkRow => ({
      ...person,
      what: whatOf(redFlags, amberFlags),
      why: whyOf(flagSentences),
      due: neededBy,
      days: daysUntil(today, neededBy),
      severity: redFlags > 0 ? 'red' : 'amber',
      target: { kind: 'move', transitionId },
    })),
  };
}
