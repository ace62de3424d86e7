import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import type { AssessmentFacts, OptionFacts, RelationshipFacts } from '#libs/domain/transitions/assessment';

// The floor: the same sums as the product's from the same facts, in a bare double loop: nothing kept but the score, no
// range, no group, nothing said. It knows only what the measured case needs.

interface BarePerson {
  readonly east: number;
  readonly north: number;
  readonly base: number;
  readonly importance: number;
  readonly ratio: number;
  readonly together: number;
  readonly sibling: number;
  readonly school: number;
  readonly placement: number;
  readonly supports: number;
}

interface BareHome {
  readonly east: number;
  readonly north: number;
  readonly area: number;
  readonly kind: number;
  readonly notice: number;
  readonly schoolChanges: number;
}

interface BareCase {
  readonly people: readonly BarePerson[];
  readonly homes: readonly BareHome[];
  /** By home and person: 1 when there is a complete plan; 1 when the home says it would not help. */
  readonly plan: Uint8Array;
  readonly unhelpful: Uint8Array;
  readonly young: number;
}

const F = rules.factors;

type Grid = RelationshipFacts['grid'];
const eastOf = (grid: Grid): number => (grid === 'unknown' ? Number.NaN : grid.easting);
const northOf = (grid: Grid): number => (grid === 'unknown' ? Number.NaN : grid.northing);
const yes = (is: boolean): number => (is ? 1 : 0);

function barePerson({ grid, ring, supports, ...person }: RelationshipFacts): BarePerson {
  const kinds = supports === 'not-recorded' ? [] : supports.map(({ kind }) => kind);
  return {
    east: eastOf(grid),
    north: northOf(grid),
    base: rules.baseRates[person.relationshipClass].logOdds,
    importance: ring === 'unknown' ? 1 : rules.importance[ring.value],
    ratio: Number(person.daysSinceLastContact) / Number(person.plannedIntervalDays),
    together: yes(person.livesTogether === 'yes'),
    sibling: yes(person.relationshipClass === 'sibling'),
    school: yes(kinds.includes('school')),
    placement: yes(kinds.includes('placement')),
    supports: kinds.length,
  };
}

function bareHome(home: OptionFacts): BareHome {
  const out = yes(home.area !== 'inside') * F.F2.outOfArea + yes(home.area === 'at-a-distance') * F.F2.atADistance;
  const short = yes(Number(home.noticeHours) < F.F4.shortNoticeBelowHours) * F.F4.shortNotice;
  return {
    east: eastOf(home.grid),
    north: northOf(home.grid),
    area: out,
    kind: home.kindOfHome === 'unknown' ? 0 : F.F6[home.kindOfHome],
    notice: home.planned === 'yes' ? 0 : F.F4.unplanned + short,
    schoolChanges: yes(home.school === 'changed'),
  };
}

function bareCase(facts: AssessmentFacts, options: readonly OptionFacts[]): BareCase {
  const { relationships } = facts;
  const plan = new Uint8Array(options.length * relationships.length);
  const unhelpful = new Uint8Array(plan.length);
  const indexById = new Map(relationships.map(({ id }, i) => [id, i]));
  options.forEach((option, row) => {
    for (const { relationshipId, contactPlan, homeHelps } of option.effects) {
      const at = row * relationships.length + (indexById.get(relationshipId) ?? 0);
      plan[at] = contactPlan === 'complete' ? 1 : 0;
      unhelpful[at] = homeHelps === 'no' ? 1 : 0;
    }
  });
  const carers = Math.min(F.F12.each * Number(facts.carerChanges24Months), F.F12.pointsMax);
  const young = carers + (facts.socialWorkerChanges60Days === 'yes' ? F.F13.changed : 0);
  return { people: relationships.map(barePerson), homes: options.map(bareHome), plan, unhelpful, young };
}

function milesBetween(a: { east: number; north: number }, b: { east: number; north: number }): number {
  const east = a.east - b.east;
  const north = a.north - b.north;
  return Math.round((Math.sqrt(east * east + north * north) / 1_000 / 1.6093) * 10) / 10;
}

const overdue = (ratio: number): number => (ratio > 3 ? 1 : ratio > 1.5 ? 0.5 : 0);

function lost(person: BarePerson, home: BareHome): number {
  if (home.schoolChanges === 0) return person.supports === 0 ? 0 : (1.2 / person.supports) * person.placement;
  const school = person.school === 1 ? 0.8 : 0.2;
  return person.supports === 0 ? school : school + (1.2 / person.supports) * (person.placement + person.school);
}

function apart(person: BarePerson, home: BareHome): number {
  const miles = milesBetween(person, home);
  const far = miles <= 5 ? 0 : 0.35 * Math.min(Math.log2(miles / 5), 4);
  return far + lost(person, home) + (person.together === 0 ? overdue(person.ratio) : person.sibling);
}

/** Relationships kept by each home, best first. */
export function bareLoop(facts: AssessmentFacts, options: readonly OptionFacts[]): { row: number; kept: number }[] {
  const { people, homes, plan, unhelpful, young } = bareCase(facts, options);
  const ranked: { row: number; kept: number }[] = [];
  for (let row = 0; row < homes.length; row++) {
    const home = homes[row] as BareHome;
    let kept = 0;
    for (let i = 0; i < people.length; i++) {
      const person = people[i] as BarePerson;
      const at = row * people.length + i;
      let points = young + home.area + home.kind + home.notice + apart(person, home);
      points += plan[at] === 1 ? -0.9 : 0.9;
      if (unhelpful[at] === 1) points += 0.6;
      kept += person.importance * (1 - 1 / (1 + Math.exp(-(person.base + 0.5 * points))));
    }
    ranked.push({ row, kept });
  }
  return ranked.sort((a, b) => b.kept - a.kept);
}
