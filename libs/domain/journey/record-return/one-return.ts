import type { Claim, Question, ReturnRow } from './claims';
import { saysTheSame, standsBefore } from './saying';

/** What one return says of one fact, and the row that says it. */
export interface Said {
  readonly claim: Claim;
  readonly row: ReturnRow;
}

/** Takes note of a question about a row. */
export type Ask = (row: ReturnRow, question: Question) => void;

/**
 * What the rows of one return say, fact by fact. Where two rows contradict each other one is taken and the other asked
 * about, whatever the order of the rows.
 */
export function whatIsSaid(rows: readonly ReturnRow[], ask: Ask): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const row of rows) {
    for (const claim of row.claims) {
      const { factId } = claim.data;
      const other = said.get(factId);
      const mine = { claim, row };
      said.set(factId, other === undefined ? mine : oneOf(other, mine, ask));
    }
  }
  askAboutSilence(rows, said, ask);
  return said;
}

function oneOf(a: Said, b: Said, ask: Ask): Said {
  if (saysTheSame(a.claim, b.claim)) return a;
  const [stands, falls] = standsBefore(a.claim, b.claim) ? [a, b] : [b, a];
  ask(falls.row, {
    code: 'contradicts-another-row',
    column: null,
    wrong: 'Another row of this return says otherwise of the same day; that row was recorded',
    right: 'One row for each fact',
  });
  return stands;
}

function askAboutSilence(rows: readonly ReturnRow[], said: ReadonlyMap<string, Said>, ask: Ask): void {
  for (const row of rows) {
    if (row.silentOn === null || !said.has(row.silentOn)) continue;
    ask(row, {
      code: 'contradicts-another-row',
      column: null,
      wrong: 'This row has no end date and another row of this return has one for the same day; the end was recorded',
      right: 'One row for each fact',
    });
  }
}
