import type { Ring } from '#libs/domain/rulebook/severance-rules';
import type { AssessmentFacts, RelationshipFacts } from './facts';
import type { Group, OptionAssessment, RelationshipAssessment } from './result';

/** The part of life somebody belongs to; a picture gives each its own side. */
export type PartOfLife = 'family' | 'carers' | 'friends' | 'workers' | 'school-and-community' | 'new';

export interface NetworkPerson {
  /** Null for somebody new, who has no relationship yet. */
  readonly relationshipId: string | null;
  readonly name: string;
  readonly role: string;
  /** As the young person sees it; null when they have not been asked. */
  readonly ring: Ring | null;
  readonly partOfLife: PartOfLife;
  readonly before: 'lives-together' | 'in-touch' | 'overdue' | 'not-known' | 'ended' | 'not-yet';
  readonly after: 'lives-together' | Group | 'ended';
  /** The sentence of the assessment, for the table beside the picture. */
  readonly summary: string;
}

const PARTS: Readonly<Record<RelationshipFacts['relationshipClass'], PartOfLife>> = {
  sibling: 'family',
  'parent-or-relative': 'family',
  'former-carer': 'carers',
  'friend-or-peer': 'friends',
  'professional-role-ending': 'workers',
  'other-adult-or-community': 'school-and-community',
};
const PART_ORDER: readonly PartOfLife[] = ['family', 'carers', 'friends', 'school-and-community', 'workers', 'new'];
const RING_UNKNOWN_LAST = 5;

function stateBefore(person: RelationshipFacts, { lines }: RelationshipAssessment): NetworkPerson['before'] {
  if (person.standing !== 'live') return 'ended';
  if (person.livesTogether === 'yes') return 'lives-together';
  if (person.daysSinceLastContact === 'not-recorded') return 'not-known';
  const isOverdue = person.daysSinceLastContact === 'none-found' || lines.some(({ id }) => id === 'F11');
  return isOverdue ? 'overdue' : 'in-touch';
}

function personIn(person: RelationshipFacts, assessed: RelationshipAssessment, isTogether: boolean): NetworkPerson {
  const isOwnView = person.ring !== 'unknown' && person.ring.saidBy === 'young-person';
  const after = person.standing === 'live' ? assessed.group : 'ended';
  return {
    relationshipId: person.id,
    name: person.name,
    role: person.role,
    ring: isOwnView ? person.ring.value : null,
    partOfLife: PARTS[person.relationshipClass],
    before: stateBefore(person, assessed),
    after: isTogether ? 'lives-together' : after,
    summary: assessed.summary,
  };
}

function inDrawingOrder(a: NetworkPerson, b: NetworkPerson): number {
  const part = PART_ORDER.indexOf(a.partOfLife) - PART_ORDER.indexOf(b.partOfLife);
  const ring = (a.ring ?? RING_UNKNOWN_LAST) - (b.ring ?? RING_UNKNOWN_LAST);
  return part || ring || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/**
 * Everybody in the network, today and under one option, in the order of drawing: one list for both pictures and for the
 * table beside them. Nobody restricted or ended for safety is in it.
 */
export function networkBeforeAfter(facts: AssessmentFacts, assessment: OptionAssessment): readonly NetworkPerson[] {
  const byId = new Map(facts.relationships.map((person) => [person.id, person]));
  const known = assessment.relationships.flatMap((assessed) => {
    const person = byId.get(assessed.relationshipId);
    if (person === undefined || assessed.isSafety) return [];
    return [personIn(person, assessed, assessed.score?.isUnderOneRoof === true)];
  });
  const newPeople = assessment.newPeople.map(({ name, role }): NetworkPerson => ({
    relationshipId: null,
    name,
    role,
    ring: null,
    partOfLife: 'new',
    before: 'not-yet',
    after: 'gained',
    summary: `${name} would be new in the young person’s life.`,
  }));
  return [...known, ...newPeople].sort(inDrawingOrder);
}
