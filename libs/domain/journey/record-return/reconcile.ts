import { standing, type DomainEvent } from '../../kernel';
import type { Claim, Question, RecordReturnInput, ReturnReport, ReturnRow } from './claims';
import type { KnownFact, KnownFacts } from './known-facts';
import { whatIsSaid, type Said } from './one-return';
import { openEpisodesLeftOut } from './rules/an-open-episode-is-repeated-next-year';
import { contradictsNothing, saysTheSame } from './saying';

/** Events to record and what to tell whoever imports. */
export interface Reconciled {
  readonly events: readonly DomainEvent[];
  readonly report: ReturnReport;
}

interface Work {
  readonly facts: Map<string, KnownFact>;
  readonly events: DomainEvent[];
  readonly recorded: Map<number, number>;
  readonly questions: Map<number, Question[]>;
  readonly rowless: (Question & { readonly year: number })[];
}

/**
 * Holds one young person's rows against what is known. Of each fact the value of the latest collection year stands, in
 * whatever order the years arrive; a blank removes nothing; what a worker recorded stands until a worker changes it.
 * Pure: the same rows against the same facts give the same events, and against their own result none.
 */
export function reconcile(input: RecordReturnInput, known: KnownFacts): Reconciled {
  const work: Work = {
    facts: new Map(standing(known.facts)),
    events: [],
    recorded: new Map(),
    questions: new Map(),
    rowless: [],
  };
  const years = new Set([...input.rows, ...input.returns].map(({ year }) => year));
  for (const year of [...years].sort((a, b) => a - b)) reconcileYear(work, input, year);
  if (!known.registered && work.events.length > 0) {
    work.events.unshift({ type: 'YoungPersonRegistered', data: { localId: input.localId } });
  }
  return { events: work.events, report: reportOf(work, input) };
}

function reconcileYear(work: Work, input: RecordReturnInput, year: number): void {
  const rows = input.rows.filter((row) => row.year === year);
  const knewNothing = work.facts.size === 0;
  const said = whatIsSaid(rows, (row, question) => {
    ask(work, row, question);
  });
  for (const row of rows) askAboutWithdrawnEnd(work, row, said);
  const confirmed: string[] = [];
  for (const one of said.values()) if (hold(work, one) === 'confirmed') confirmed.push(one.claim.data.factId);
  if (confirmed.length > 0) {
    const data = { returnYear: year, facts: confirmed };
    work.events.push({ type: 'FactsConfirmed', data, source: `903:${year}` });
  }
  if (knewNothing || !input.returns.some((read) => read.year === year && read.withEpisodes)) return;
  for (const question of openEpisodesLeftOut(work.facts, year)) work.rowless.push({ ...question, year });
}

function ask(work: Work, row: ReturnRow, question: Question): void {
  const asked = work.questions.get(row.ref);
  if (asked === undefined) work.questions.set(row.ref, [question]);
  else asked.push(question);
}

/** Holds one claim against what is known of its fact. */
function hold(work: Work, { claim, row }: Said): 'recorded' | 'confirmed' | 'nothing' {
  const known = work.facts.get(claim.data.factId);
  if (known === undefined) return record(work, row, claim);
  if (known.year === null) return heldAgainstWorker(work, known, { claim, row });
  if (row.year < known.year) return 'nothing';
  if (!saysTheSame(known.said, claim)) return record(work, row, corrected(claim, known.year, row.year));
  if (row.year === known.year) return 'nothing';
  work.facts.set(known.factId, { ...known, year: row.year });
  return 'confirmed';
}

function record(work: Work, row: ReturnRow, claim: Claim): 'recorded' {
  work.events.push(claim);
  work.facts.set(claim.data.factId, { factId: claim.data.factId, said: claim, year: row.year });
  work.recorded.set(row.ref, (work.recorded.get(row.ref) ?? 0) + 1);
  return 'recorded';
}

function corrected(claim: Claim, knownYear: number, year: number): Claim {
  const how = knownYear === year ? 'was sent again and' : 'now';
  const reason = `The return to 31 March ${year} ${how} says otherwise`;
  return { ...claim, data: { ...claim.data, correcting: { reason } } };
}

function heldAgainstWorker(work: Work, known: KnownFact, { claim, row }: Said): 'nothing' {
  if (!contradictsNothing(known.said, claim)) {
    ask(work, row, {
      code: 'worker-recorded-otherwise',
      column: null,
      wrong: 'A worker recorded this otherwise; what the worker recorded stands',
      right: 'The same in the return and in the record: put right whichever is wrong',
    });
  }
  return 'nothing';
}

function askAboutWithdrawnEnd(work: Work, row: ReturnRow, said: ReadonlyMap<string, Said>): void {
  if (row.silentOn === null || said.has(row.silentOn)) return;
  const end = work.facts.get(row.silentOn);
  if (end === undefined || end.year === null || end.year > row.year) return;
  ask(work, row, {
    code: 'end-withdrawn',
    column: null,
    wrong: `The return to 31 March ${end.year} gave an end and this one leaves it out; the end stands`,
    right: 'The end date again, or a word to us that it never ended',
  });
}

function reportOf(work: Work, input: RecordReturnInput): ReturnReport {
  const rows = input.rows.map(({ ref }) => ({
    ref,
    recorded: work.recorded.get(ref) ?? 0,
    questions: work.questions.get(ref) ?? [],
  }));
  return { rows, questions: work.rowless, events: work.events.length };
}
