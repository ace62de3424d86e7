import type { CivilDate } from '#libs/domain/kernel';
import { lastDayOf, yearStart } from './collection-year';
import { returnDate, toCsv } from './csv';
import type { Episode, InventedAuthority, YoungPerson } from './types';

/** A file of a return. */
export interface ReturnFile {
  readonly name: string;
  readonly csv: string;
}

type Row = Readonly<Record<string, string>>;
/** A collection year as far as it is known. */
interface Year {
  readonly year: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}
interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: (person: YoungPerson, year: Year) => readonly Row[];
}

/** Social-worker episodes are in the return from the year to 31 March 2024; sex is a letter from the year to 2025. */
const WORKERS_FROM = 2024;
const SEX_IN_LETTERS_FROM = 2025;

const within = (day: string, { from, to }: Year): boolean => day >= from && day <= to;
/** Whether a stretch touches the year: something that ended before it began is in an earlier return. */
const touches = (span: { from: CivilDate; to: CivilDate | null }, year: Year): boolean =>
  span.from <= year.to && (span.to === null || span.to >= year.from);
const known = (day: CivilDate | null, year: Year): CivilDate | null => (day !== null && day <= year.to ? day : null);

const who = (person: YoungPerson): Row => ({ CHILD: person.localId, DOB: returnDate(person.member.born) });
const sex = (person: YoungPerson, year: Year): string => {
  if (year.year >= SEX_IN_LETTERS_FROM) return person.member.sex;
  return person.member.sex === 'M' ? '1' : '2';
};

function episodeRow(person: YoungPerson, episode: Episode, year: Year): Row {
  const dec = known(episode.dec, year);
  return {
    CHILD: person.localId,
    DECOM: returnDate(episode.decom),
    RNE: episode.rne,
    LS: episode.ls,
    CIN: episode.cin,
    PLACE: episode.place,
    PLACE_PROVIDER: episode.provider,
    DEC: returnDate(dec),
    // What ends an episode is not known before it has ended.
    REC: dec === null ? '' : episode.rec,
    REASON_PLACE_CHANGE: dec === null ? '' : episode.reason,
    HOME_POST: episode.homePost,
    PL_POST: episode.plPost,
    URN: episode.urn,
  };
}

const episodesIn = (person: YoungPerson, year: Year): Episode[] =>
  person.periods
    .flatMap((period) => [...period.episodes])
    .filter((episode) => touches({ from: episode.decom, to: episode.dec }, year));

const leaverRows = (person: YoungPerson, year: Year): Row[] =>
  person.leaver
    .filter((one) => within(one.birthday, year))
    .map((one) => ({ ...who(person), IN_TOUCH: one.inTouch, ACTIV: one.activity, ACCOM: one.accommodation }));

/** Rows for somebody who was in care in the year, or whom the year's leaving-care rows speak of. */
const ifInYear =
  (rows: (person: YoungPerson, year: Year) => readonly Row[]) =>
  (person: YoungPerson, year: Year): readonly Row[] =>
    episodesIn(person, year).length > 0 ? rows(person, year) : [];

const CHECKS = [
  'SDQ_SCORE', 'SDQ_REASON', 'CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED',
]; // prettier-ignore

/** The tables of the return, with its columns in its order (research/domain 3.2). */
const TABLES: readonly Table[] = [
  {
    name: 'header.csv',
    columns: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
    rows: (person, year) => {
      if (episodesIn(person, year).length === 0 && leaverRows(person, year).length === 0) return [];
      const mother = person.member.sex === 'F' ? '0' : '';
      return [
        { ...who(person), SEX: sex(person, year), ETHNIC: person.family.ethnicity, UPN: person.upn, MOTHER: mother },
      ];
    },
  },
  {
    name: 'episodes.csv',
    columns: [
      'CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN',
    ], // prettier-ignore
    rows: (person, year) => episodesIn(person, year).map((episode) => episodeRow(person, episode, year)),
  },
  {
    name: 'reviews.csv',
    columns: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
    rows: (person, year) =>
      person.reviews
        .filter((review) => within(review.on, year))
        .map((review) => ({ ...who(person), REVIEW: returnDate(review.on), REVIEW_CODE: review.code })),
  },
  {
    name: 'uasc.csv',
    columns: ['CHILD', 'SEX', 'DOB', 'DUC'],
    rows: ifInYear((person, year) => {
      if (!person.family.unaccompanied) return [];
      return [{ ...who(person), SEX: sex(person, year), DUC: returnDate(known(person.unaccompaniedCeased, year)) }];
    }),
  },
  {
    name: 'oc2.csv',
    columns: ['CHILD', 'DOB', ...CHECKS],
    rows: (person, year) =>
      person.checks.filter((check) => check.year === year.year).map((check) => ({ ...who(person), ...check.values })),
  },
  { name: 'oc3.csv', columns: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'], rows: leaverRows },
  {
    name: 'ad1.csv',
    columns: ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
    rows: (person, year) => {
      const { adoption } = person;
      const adopted = person.periods.some(
        (period) => /^E1[12]$/.test(period.rec) && period.to !== null && within(period.to, year),
      );
      if (adoption === null || !adopted) return [];
      return [{
        ...who(person), DATE_INT: returnDate(adoption.decided), DATE_MATCH: returnDate(adoption.matched),
        FOSTER_CARE: adoption.byFosterCarer ? '1' : '0', NB_ADOPTR: String(adoption.adopters), SEX_ADOPTR: adoption.sex,
        LS_ADOPTR: adoption.status,
      }]; // prettier-ignore
    },
  },
  {
    name: 'placed_for_adoption.csv',
    columns: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
    rows: (person, year) => {
      if (person.adoption === null || !within(person.adoption.placed, year)) return [];
      return [{ ...who(person), DATE_PLACED: returnDate(person.adoption.placed) }];
    },
  },
  {
    name: 'previous_permanence.csv',
    columns: ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'],
    rows: ifInYear((person) => [
      { ...who(person), PREV_PERM: person.previousPermanence.code, DATE_PERM: person.previousPermanence.on },
    ]),
  },
  {
    name: 'missing.csv',
    columns: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
    rows: (person, year) =>
      person.missing
        .filter((spell) => touches(spell, year))
        .map((spell) => ({
          ...who(person),
          MISSING: spell.kind,
          MIS_START: returnDate(spell.from),
          MIS_END: returnDate(known(spell.to, year)),
        })),
  },
  {
    name: 'sw_episodes.csv',
    columns: ['CHILD', 'DOB', 'SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'],
    rows: (person, year) => {
      if (year.year < WORKERS_FROM) return [];
      const spells = person.socialWorkers.filter((spell) => touches(spell, year));
      return spells.map((spell) => ({
        ...who(person), SW_ID: spell.worker.ref, SW_DECOM: returnDate(spell.from), SW_DEC: returnDate(known(spell.to, year)),
        SW_REASON: spell.reason,
      })); // prettier-ignore
    },
  },
];

/**
 * The files of one collection year: what the authority knew on its last day. An open episode is carried over with its own
 * first day, and its end is filled in by the return after it ended. A table with no rows is left out.
 */
export function returnFiles(authority: Pick<InventedAuthority, 'request' | 'youngPeople'>, year: number): ReturnFile[] {
  const span: Year = { year, from: yearStart(year), to: lastDayOf(year, authority.request.endsOn) };
  return TABLES.flatMap(({ name, columns, rows }) => {
    const lines = authority.youngPeople.flatMap((person) => [...rows(person, span)]);
    return lines.length === 0 ? [] : [{ name, csv: toCsv(columns, lines) }];
  });
}
