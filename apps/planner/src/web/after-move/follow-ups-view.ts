import { followUpsOf, type PromiseKept } from '#libs/domain/journey';
import { dayInWords } from '#libs/domain/kernel';
import type { FirstContact } from '#libs/domain/transitions';
import { pluralise } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';

const VERDICTS: Readonly<Record<PromiseKept['verdict'], { readonly text: string; readonly colour: string }>> = {
  kept: { text: 'Kept', colour: 'green' },
  partly: { text: 'Partly', colour: 'yellow' },
  not: { text: 'Not kept', colour: 'red' },
  'not-due': { text: 'Not due yet', colour: 'grey' },
  'not-recorded': { text: 'Not recorded', colour: 'grey' },
  'no-longer-asked': { text: 'No longer asked', colour: 'grey' },
};

/** The looks back at a move, 2, 6 and 12 weeks after it: which relationships promised as kept really were. */
export const followUpsView = (opened: OpenedCase, transitionId: string): readonly object[] =>
  followUpsOf(opened.answer.journey, transitionId, opened.answer.day).map(({ weeks, on, hasCome, people }) => ({
    weeks,
    on: dayInWords(on),
    hasCome,
    people: people.map((person) => ({
      name: person.name,
      promised: person.promised.join('; '),
      verdict: VERDICTS[person.verdict],
      contact: contactInWords(person),
      first: person.firstContact === null ? null : firstInWords(person.firstContact),
      href: paths.people.show(
        { youngPersonId: opened.youngPersonId, relationshipId: person.relationshipId },
        opened.question,
      ),
    })),
  }));

/** The first contact as it was arranged. */
export function firstInWords({ on, how }: FirstContact): string {
  const said = how === null ? '' : `: ${how}`;
  return on === null ? `First contact: no day arranged${said}` : `First contact arranged for ${dayInWords(on)}${said}`;
}

function contactInWords({ held, missed, expected }: PromiseKept): string {
  const agreed = expected === null ? 'none agreed' : `${expected} agreed`;
  return `${pluralise(held, 'contact')}, ${missed} missed, ${agreed}`;
}
