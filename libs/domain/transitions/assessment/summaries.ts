import type { RelationshipFacts } from './facts';
import type { Group, Score } from './result';
import type { Subject } from './subject';

const keptInWords = ({ person }: Subject, { band, isUnderOneRoof }: Score): string => {
  const { name } = person.facts;
  if (isUnderOneRoof) return `They would go on living with ${name}.`;
  return band === 'act'
    ? `No harder than today to stay in touch with ${name}, though it is not easy today.`
    : `About as easy as today to stay in touch with ${name}.`;
};

const SUMMARIES: Readonly<Record<Exclude<Group, 'not-scored'>, (on: Subject, score: Score) => string>> = {
  kept: keptInWords,
  strained: ({ person }, { isUnderOneRoof }) =>
    isUnderOneRoof
      ? `They would go on living with ${person.facts.name}, but with less to rely on than today.`
      : `It would be harder than today to stay in touch with ${person.facts.name}.`,
  'at-risk': ({ person }) => `They could lose touch with ${person.facts.name} unless something is done.`,
  gained: ({ person }, { isUnderOneRoof }) =>
    isUnderOneRoof
      ? `They would live with ${person.facts.name}.`
      : `It would be easier than today to stay in touch with ${person.facts.name}.`,
  unknown: ({ person }) => `Too little is recorded to say what this would mean for ${person.facts.name}.`,
};

/** One sentence for the group a relationship is in. */
export const summaryOf = (group: Group, on: Subject, score: Score): string =>
  group === 'not-scored' ? '' : SUMMARIES[group](on, score);

/** Why somebody is not scored. For safety, no more is said than that. */
export function summaryWhenNotScored({ name, standing }: RelationshipFacts): string {
  if (standing === 'deceased') return `${name} has died. Not scored.`;
  if (standing === 'ended-by-choice')
    return `This relationship was ended by choice. That is respected, and not scored.`;
  return 'Not scored: safety comes first.';
}
