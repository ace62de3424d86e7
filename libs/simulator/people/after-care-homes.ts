import { addDays, onDay, type CivilDate } from '#libs/domain/kernel';
import type { Leaver } from './leaver';
import { homeOn, type Life } from './life';
import type { LaterFact } from './tie';

/** Kinds of home by the return's letter. */
const KINDS: Readonly<Record<string, string>> = {
  B: 'parents', C: 'residential', D: 'semi-independent', E: 'supported-lodgings', K: 'lodgings', S: 'sofa-surfing', T: 'foyer',
  U: 'own-home', V: 'emergency', W: 'bed-and-breakfast', X: 'custody', Y: 'other', Z: 'former-foster-carers',
}; // prettier-ignore
const PROVIDED: readonly string[] = ['semi-independent', 'supported-lodgings', 'residential'];

const ACTIVITIES: Readonly<Record<string, string>> = {
  F1: 'higher-education', P1: 'higher-education', F2: 'education', P2: 'education', F4: 'apprenticeship', P4: 'apprenticeship',
  F5: 'training-or-work', P5: 'training-or-work', G4: 'none-illness-or-disability', G5: 'none-other',
  G6: 'none-pregnancy-or-parenting',
}; // prettier-ignore

/** What changed, and the day from which it was so. */
interface Changed {
  readonly code: string;
  readonly on: CivilDate;
}

/** The codes of the positions in order, each from some day before its birthday; those that go on are said once. */
function changes(life: Life, { from, positions }: Leaver, codeOf: (at: Leaver['positions'][number]) => string): readonly Changed[] {
  const said: Changed[] = [];
  for (const position of positions) {
    const code = codeOf(position);
    if (position.inTouch !== 'YES' || code === said.at(-1)?.code) continue;
    const before = addDays(position.birthday, -life.random.int(20, 80));
    const on = said.length === 0 || before < from ? from : before;
    if (said.every((other) => other.on < on)) said.push({ code, on });
  }
  return said;
} // prettier-ignore

export function homesOf(life: Life, leaver: Leaver): LaterFact[] {
  const homes = changes(life, leaver, ({ accommodation }) => accommodation);
  return homes.flatMap(({ code, on }) => {
    const kind = KINDS[code.slice(0, 1)];
    if (kind === undefined) return [];
    const suitable = code.endsWith('1');
    const carer = homeOn(life, addDays(leaver.left, -1))?.home.carers[0];
    const input = {
      recordId: life.random.uuid(),
      kind,
      where: kind === 'former-foster-carers' && carer !== undefined ? `With ${carer}` : null,
      suitability: suitable ? 'suitable' : 'not-suitable',
      whySuitability: suitable ? null : 'Not safe to stay there for long',
      providedByAuthority: PROVIDED.includes(kind) ? 'yes' : 'no',
      occurred: onDay(on),
    };
    return [{ on, command: 'RecordHomeAfterCare', input }];
  });
}

export function activitiesOf(life: Life, leaver: Leaver): LaterFact[] {
  return changes(life, leaver, ({ activity }) => activity).flatMap(({ code, on }) => {
    const activity = ACTIVITIES[code];
    if (activity === undefined) return [];
    const hours = code.startsWith('F') ? 'full-time' : code.startsWith('P') ? 'part-time' : null;
    const input = { recordId: life.random.uuid(), activity, hours, occurred: onDay(on) };
    return [{ on, command: 'RecordActivityAfterCare', input }];
  });
}
