import { addDays, type CivilDate } from '#libs/domain/kernel';
import type { HomeKind } from '../homes';
import type { LifeRecord } from './record';

/** An option as it is put to the planner: every field filled in, unknown where nobody has asked. */
export interface DraftOption {
  readonly optionId: string;
  readonly label: string;
  readonly stay: boolean;
  readonly place: string;
  readonly provider: string;
  readonly postcode: string | null;
  readonly startsOn: CivilDate | null;
  readonly sameCarer: 'yes' | 'no' | 'unknown';
  readonly school: 'kept' | 'changed' | 'none' | 'unknown';
  readonly area: 'inside' | 'adjoining' | 'at-a-distance' | 'unknown';
  readonly planned: 'yes' | 'no' | 'unknown';
  readonly noticeHours: number | null;
  readonly livesThere: readonly string[];
  readonly brings: readonly { readonly name: string; readonly role: string }[];
  readonly protections: readonly Protection[];
  readonly homeHelps: 'yes' | 'no' | 'unknown';
  readonly supports: readonly never[];
}

export interface Protection {
  readonly relationshipId: string;
  readonly kind: string;
  readonly note: string;
  readonly responsible: string | null;
  readonly firstOn: CivilDate | null;
}

const IN_WORDS: readonly (readonly [kind: string, note: string])[] = [
  ['contact-plan', 'Every other Saturday, and a call on Wednesdays'],
  ['digital-access', 'Their own tablet, and video calls in private'],
  ['pre-move-visits', 'Two visits together before the move'],
  ['continuing-visitor-or-mentor', 'Goes on after the move, travel paid'],
];

/** When protections are thought of: who is known by then, and the day from which they count. */
export interface Protecting {
  readonly knownBefore: CivilDate;
  readonly from: CivilDate;
}

/** What has been agreed so far to protect the closest relationships: for some of them, as likely as `share`. */
export function protectionsFor(record: LifeRecord, share: number, { knownBefore, from }: Protecting): Protection[] {
  const { life, ties } = record;
  const { random } = life;
  const close = ties.filter((tie) => tie.ring !== null && tie.ring <= 2 && tie.recordedOn < knownBefore).slice(0, 4);
  return close.flatMap((tie) => {
    if (!random.chance(share)) return [];
    const [kind, note] = random.pick(IN_WORDS);
    const whole = kind === 'contact-plan' && random.chance(0.7);
    const responsible = whole ? (life.person.socialWorkers.at(-1)?.worker.name ?? null) : null;
    return [
      { relationshipId: tie.id, kind, note, responsible, firstOn: whole ? addDays(from, random.int(5, 13)) : null },
    ];
  });
}

export function bringsOf(kind: HomeKind, carer: string): DraftOption['brings'] {
  if (kind === 'foster') return [{ name: carer, role: 'Foster carer' }];
  if (kind === 'kinship') return [{ name: carer, role: 'Relative who would care' }];
  return [{ name: carer, role: kind === 'supported' ? 'Support worker' : 'Key worker' }];
}
