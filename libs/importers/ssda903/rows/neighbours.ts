import { isTemporaryAbsence, type EpisodeBegun, type EpisodeEnd } from '#libs/domain/placements';
import type { Claim, Question } from '#libs/domain/journey/record-return';
import { firstDayOf, lastDayOf } from '../dates';

/** An episode of one return as read (its beginning, then its end when it has one), and where its questions go. */
export interface EpisodeRow {
  readonly claims: readonly Claim[];
  readonly questions: Question[];
}

interface Placed {
  readonly start: string;
  readonly end: string | null;
  readonly rec: string;
  readonly rne: string;
  readonly particulars: EpisodeBegun['particulars'];
  readonly questions: Question[];
}

/**
 * Holds one young person's episodes of one return against each other, in the order of their days. It only asks: a row that
 * sits badly beside its neighbour is recorded all the same, because which of the two is wrong nobody here can know.
 * Rules: research/domain 3.4, with the numbers of the sector's validation rules.
 */
export function askAboutNeighbours(rows: readonly EpisodeRow[], year: number): void {
  const placed = rows.map(placedFrom).sort((a, b) => (a.start < b.start ? -1 : 1));
  let before: Placed | undefined;
  for (const episode of placed) {
    if (before === undefined) askAboutFirst(episode, year);
    else if (before.start !== episode.start) askAboutPair(before, episode);
    before = episode;
  }
  const last = placed.at(-1);
  if (last !== undefined) askAboutLast(last, year);
}

function placedFrom({ claims, questions }: EpisodeRow): Placed {
  const data = claims[0]?.data as unknown as EpisodeBegun;
  const end = claims[1]?.data as unknown as EpisodeEnd | undefined;
  return {
    start: data.occurred.from,
    end: end?.occurred.from ?? null,
    rec: end?.rec ?? '',
    rne: data.rne,
    particulars: data.particulars,
    questions,
  };
}

const put = ({ questions }: Placed, code: string, column: string, [wrong, right]: readonly [string, string]): void => {
  questions.push({ code, column, wrong, right });
};

/** An episode that began within the year came after another, unless care began with it; that other must be in this return. */
function askAboutFirst(episode: Placed, year: number): void {
  const within = episode.start >= firstDayOf(year) && episode.start <= lastDayOf(year);
  if (within && episode.rne !== 'S') {
    put(episode, 'first-is-no-start', 'RNE', [`The first episode began within the year with RNE ${episode.rne}, and nothing stands before it`, 'S, or the episode before it (rule 432)']); // prettier-ignore
  }
  if (episode.rne === 'S' && isTemporaryAbsence(episode.particulars.place)) {
    put(episode, 'starts-with-absence', 'PLACE', ['A period of care begins with a temporary absence', 'The home they were absent from (rule 380)']); // prettier-ignore
  }
}

function askAboutLast(episode: Placed, year: number): void {
  if (episode.end === null || episode.end > lastDayOf(year) || episode.rec !== 'X1') return;
  put(episode, 'nothing-follows', 'REC', ['REC X1 says that another episode follows, and none does', 'The next episode, or why care ended (rule 388)']); // prettier-ignore
}

function askAboutPair(before: Placed, episode: Placed): void {
  askAboutDates(before, episode);
  askAboutStart(before, episode);
  if (before.end === episode.start && before.rec === 'X1' && episode.rne !== 'S') askAboutChange(before, episode);
}

function askAboutDates(before: Placed, episode: Placed): void {
  if (before.end === null) {
    put(before, 'open-and-another-begins', 'DEC', [`The episode has no end, and another begins on ${episode.start}`, 'The end date']); // prettier-ignore
  } else if (before.end > episode.start) {
    put(episode, 'overlaps-the-one-before', 'DECOM', [`DECOM ${episode.start} is before the end of the episode before, ${before.end}`, 'The same day (rules 433 and 501)']); // prettier-ignore
  } else if (before.end < episode.start && before.rec === 'X1') {
    put(episode, 'gap-before', 'DECOM', [`The episode before ended on ${before.end} saying that another follows that day`, 'The same day (rules 433 and 501)']); // prettier-ignore
  }
}

function askAboutStart(before: Placed, episode: Placed): void {
  if (before.end === null || before.rec === '') return;
  const goesOn = before.rec === 'X1';
  if (goesOn && episode.rne === 'S') {
    put(episode, 'starts-without-an-end', 'RNE', ['RNE S begins a period of care, and the episode before ended with X1', 'Another RNE, or why care ended before (rule 431)']); // prettier-ignore
  }
  if (!goesOn && episode.rne !== 'S') {
    put(episode, 'goes-on-after-the-end', 'RNE', [`RNE ${episode.rne} goes on, and care had ended with REC ${before.rec}`, 'S, or X1 before (rule 432)']); // prettier-ignore
  }
}

/** RNE must say what changed: the legal status for L, B and U; where they live for P, T, B and U (rules 434 to 436). */
function askAboutChange(before: Placed, episode: Placed): void {
  const status = before.particulars.legalStatus !== episode.particulars.legalStatus;
  const where = livesElsewhere(before, episode);
  const says = { status: 'LBU'.includes(episode.rne), where: 'PTBU'.includes(episode.rne) };
  if (says.status !== status) {
    const found = status ? 'the legal status changed' : 'the legal status is the same';
    put(episode, 'rne-against-change', 'RNE', [`RNE ${episode.rne}, and ${found}`, 'The RNE that says what changed (rules 434 to 436)']); // prettier-ignore
  }
  if (says.where !== where) {
    const found = where ? 'the placement changed' : 'nothing about the placement changed';
    put(episode, 'rne-against-change', 'RNE', [`RNE ${episode.rne}, and ${found}`, 'The RNE that says what changed (rules 434 to 436)']); // prettier-ignore
  }
  if (before.particulars.categoryOfNeed !== episode.particulars.categoryOfNeed) {
    put(episode, 'need-changed', 'CIN', [`CIN ${episode.particulars.categoryOfNeed} after ${before.particulars.categoryOfNeed}`, 'The same need throughout a period of care (rule 504)']); // prettier-ignore
  }
}

function livesElsewhere({ particulars: a }: Placed, { particulars: b }: Placed): boolean {
  return (
    a.place !== b.place || a.provider !== b.provider || a.placementPostcode !== b.placementPostcode || a.urn !== b.urn
  );
}
