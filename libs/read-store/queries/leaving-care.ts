import type { LeavingCareStatus } from '#libs/domain/leaving-care';
import { expressionBuilder, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { CaseloadRow, LeavingCareAsked } from '../read-store';

type Category = NonNullable<CaseloadRow['leavingCare']>;
const YEAR = 4;

/** Born on this day or before: has reached the age at which qualifying ends here. Text order is date order. */
const bornForTheEnd = ({ on, qualifyingUntilAge }: LeavingCareAsked): string =>
  `${String(Number(on.slice(0, YEAR)) - qualifyingUntilAge).padStart(YEAR, '0')}${on.slice(YEAR)}`;

/** Whether somebody is in a category on the day asked about; the list keeps the days, so nothing new need be recorded. */
export function categoryIs(asked: LeavingCareAsked & { readonly only: LeavingCareStatus }): Expression<SqlBool> {
  const eb = expressionBuilder<ReadSchema, 'caseload'>();
  const { only, on } = asked;
  const inSpell = (statuses?: readonly LeavingCareStatus[]): Expression<SqlBool> => {
    const spells = eb
      .selectFrom('leavingCare')
      .select('leavingCare.youngPersonId')
      .where('from', '<=', on)
      .where('until', '>', on);
    return eb(
      'caseload.youngPersonId',
      'in',
      statuses === undefined ? spells : spells.where('status', 'in', [...statuses]),
    );
  };
  const ended = eb('caseload.dateOfBirth', '<=', bornForTheEnd(asked));
  if (only === 'qualifying') return eb.and([inSpell(['qualifying']), eb.not(ended)]);
  const born = eb('caseload.dateOfBirth', 'is not', null);
  if (only === 'unknown') return eb.or([inSpell(['unknown']), eb.and([eb.not(inSpell()), eb.not(born)])]);
  if (only !== 'none') return inSpell([only]);
  return eb.or([inSpell(['none']), eb.and([eb.not(inSpell()), born]), eb.and([inSpell(['qualifying']), ended])]);
}

interface Somebody {
  readonly youngPersonId: string;
  readonly dateOfBirth: string | null;
}

/** What each of these is called on the day asked about. */
export async function categoriesOf(
  db: Kysely<ReadSchema>,
  people: readonly Somebody[],
  asked: LeavingCareAsked | undefined,
): Promise<ReadonlyMap<string, Category>> {
  if (asked === undefined || people.length === 0) return new Map();
  const spells = await db
    .selectFrom('leavingCare')
    .select(['youngPersonId', 'from', 'status'])
    .where('youngPersonId', 'in', people.map(({ youngPersonId }) => youngPersonId))
    .where('from', '<=', asked.on)
    .where('until', '>', asked.on)
    .execute(); // prettier-ignore
  const found = new Map(spells.map(({ youngPersonId, from, status }) => [youngPersonId, { status, since: from }]));
  return new Map(people.map((one) => [one.youngPersonId, categoryOf(one, found.get(one.youngPersonId), asked)]));
}

function categoryOf(
  { dateOfBirth }: Somebody,
  spell: { readonly status: string; readonly since: string } | undefined,
  asked: LeavingCareAsked,
): Category {
  if (spell === undefined) return { status: dateOfBirth === null ? 'unknown' : 'none', since: null };
  const ended = spell.status === 'qualifying' && dateOfBirth !== null && dateOfBirth <= bornForTheEnd(asked);
  return ended ? { status: 'none', since: null } : { status: spell.status as LeavingCareStatus, since: spell.since };
}
