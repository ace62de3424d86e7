import {
  aStory, became, calledLovingAndLasting, cameIntoCare, endedWith, idOf, known, lookedAndFoundNone, matters, missedEachOther, placed,
  restricted, sawEachOther, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate } from '../../kernel';
import { peopleWhoMatter } from '../../relationships';
import { foldJourney } from '../state';
import { closeAndNotAsked, twoRelationshipsOn } from './two-relationships';

const ON = civilDate('2026-03-10');
const asked = (story: Story) => twoRelationshipsOn(foldJourney(story.journey, story.contactLog), ON);
const personIn = (story: Story, who: string) =>
  asked(story).named.find(({ relationshipId }) => relationshipId === idOf(who));

const maya = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2020-01-01', { postcode: 'ZZ1 1AA' }),
  matters('nan', 'grandparent'),
  matters('Kai', 'half-brother-or-sister'),
  matters('Ruth', 'foster-carer', { since: '2025-01-01' }),
  matters('Dr Osei', 'therapist'),
);

describe('Nobody counts unless the young person has said so', () => {
  it('is not known while nobody has asked, however close people are', () => {
    expect(asked(maya.on('2026-01-01', placed('nan', 1, '2026-01-01')))).toMatchObject({
      result: 'unknown',
      unknownBecause: 'never-asked',
      named: [],
    });
  });

  it('tells whom to ask about: whoever is close and was never asked about', () => {
    const story = maya.on(
      '2026-01-01',
      placed('nan', 1, '2026-01-01'),
      placed('Kai', 2, '2026-01-01'),
      placed('Dr Osei', 3, '2026-01-01'),
      calledLovingAndLasting('Kai', '2026-01-01', { answer: 'not-sure' }),
    );
    const journey = foldJourney(story.journey, story.contactLog);
    const people = peopleWhoMatter(journey.relationships, journey.contactLog, ON);
    expect(closeAndNotAsked(people).map(({ name }) => name)).toEqual(['nan']);
  });

  it.each([
    ['no', 0],
    ['not-sure', 0],
    ['yes', 1],
  ] as const)('counts %s as %j', (answer, result) => {
    expect(asked(maya.on('2026-01-01', calledLovingAndLasting('nan', '2026-01-01', { answer })))).toMatchObject({
      result,
      unknownBecause: null,
    });
  });

  it('says two or more, and no more than that', () => {
    const three = ['nan', 'Kai'].map((who) => calledLovingAndLasting(who, '2026-01-01'));
    expect(asked(maya.on('2026-01-01', three)).result).toBe('2 or more');
    expect(asked(maya.on('2026-01-01', three, matters('Zed', 'friend'), calledLovingAndLasting('Zed', '2026-01-01')))).toMatchObject({
      result: '2 or more', counted: 3,
    }); // prettier-ignore
  });

  it('takes an advocate’s word for somebody who cannot say, marked as such', () => {
    const person = personIn(
      maya.on('2026-01-01', calledLovingAndLasting('nan', '2026-01-01', { saidBy: 'advocate' })),
      'nan',
    );
    expect(person).toMatchObject({ counts: 'yes', saidBy: 'advocate' });
    expect(person?.evidence.named.words).toBe(
      'Said by an advocate: 1 January 2026, because the young person could not say it: Does not use words yet',
    );
  });

  it('leaves out what was said only after the day', () => {
    expect(asked(maya.on('2026-03-11', calledLovingAndLasting('nan', '2026-03-11'))).result).toBe('unknown');
  });
});

describe('A paid worker', () => {
  const named = (told: Parameters<typeof calledLovingAndLasting>[2]) =>
    asked(maya.on('2026-01-01', calledLovingAndLasting('Dr Osei', '2026-01-01', told)));

  it.each([
    [{ outlastsRole: 'yes' }, 'yes', 1],
    [{ outlastsRole: 'no' }, 'no', 0],
    [{ outlastsRole: 'unknown' }, 'unknown', 'unknown'],
    [{ outlastsRole: 'yes', saidBy: 'advocate' }, 'unknown', 'unknown'],
    [{ outlastsRole: 'no', saidBy: 'advocate' }, 'no', 0],
  ] as const)('with %j counts: %s', (told, counts, result) => {
    expect(named(told)).toMatchObject({ result, named: [{ counts }] });
  });

  it('is never a no because nobody asked: the figure says that evidence is missing', () => {
    expect(named({})).toMatchObject({ unknownBecause: 'evidence-missing', counted: 0, couldBe: 1 });
  });

  it('counts once the job has ended and the relationship has gone on', () => {
    const story = maya.on(
      '2026-01-01',
      matters('Ade', 'residential-key-worker'),
      calledLovingAndLasting('Ade', '2025-01-01'),
      became('Ade', 'former-key-worker', '2025-06-01'),
    );
    expect(personIn(story, 'Ade')).toMatchObject({ counts: 'yes', evidence: { outlastsRole: { answer: 'yes' } } });
  });

  it('is not asked about a job where nobody is paid', () => {
    expect(
      personIn(maya.on('2026-01-01', calledLovingAndLasting('nan', '2026-01-01')), 'nan')?.evidence.outlastsRole,
    ).toBeNull();
  });
});

describe('Whether the other person says the same', () => {
  it.each(['yes', 'no', 'unknown'] as const)('is shown as %s, and rules nobody out', (otherSaysSo) => {
    const story = maya.on('2026-01-01', calledLovingAndLasting('nan', '2026-01-01', { otherSaysSo }));
    expect(personIn(story, 'nan')).toMatchObject({ counts: 'yes', evidence: { twoWay: { answer: otherSaysSo } } });
  });
});

describe('Being in touch', () => {
  const nan = maya.on('2026-01-01', calledLovingAndLasting('nan', '2026-01-01'));

  it.each([
    ['2025-12-10', 'yes', 'yes'],
    ['2025-12-09', 'no', 'no'],
  ])('last on %s is recent: %s', (on, inTouch, counts) => {
    expect(personIn(nan.on('2026-01-01', sawEachOther('nan', on)), 'nan')).toMatchObject({
      counts,
      evidence: { inTouch: { answer: inTouch } },
    });
  });

  it('is unknown where nobody wrote anything down, and rules nobody out', () => {
    expect(personIn(nan, 'nan')).toMatchObject({ counts: 'yes', evidence: { inTouch: { answer: 'unknown' } } });
  });

  it('is a no where contact was always missed for more than ninety days', () => {
    expect(personIn(nan.on('2026-01-01', missedEachOther('nan', '2025-12-09')), 'nan')?.counts).toBe('no');
  });

  it('is not known where contact was only begun to be recorded, and missed: it hangs on what nobody wrote down', () => {
    const story = nan.on('2026-01-01', missedEachOther('nan', '2025-12-20'));
    expect(personIn(story, 'nan')).toMatchObject({ counts: 'unknown', evidence: { inTouch: { answer: 'unknown' } } });
    expect(asked(story)).toMatchObject({ result: 'unknown', unknownBecause: 'evidence-missing', couldBe: 1 });
  });

  it.each([
    ['2026-01-01', 'no'],
    ['2025-12-01', 'unknown'],
  ] as const)('where somebody looked up to %s and found none is: %s', (to, answer) => {
    const story = nan.on('2026-01-01', lookedAndFoundNone('nan', '2025-06-01', to));
    expect(personIn(story, 'nan')).toMatchObject({ counts: answer, evidence: { inTouch: { answer } } });
  });

  it('goes without saying with somebody they live with', () => {
    const story = maya.on('2026-01-01', calledLovingAndLasting('Ruth', '2026-01-01', { outlastsRole: 'yes' }));
    expect(personIn(story, 'Ruth')).toMatchObject({
      counts: 'yes',
      evidence: { inTouch: { answer: 'yes', words: 'They live together' } },
    });
  });
});

describe('Relationships that never count', () => {
  const both = maya.on(
    '2026-01-01',
    calledLovingAndLasting('nan', '2026-01-01'),
    calledLovingAndLasting('Kai', '2026-01-01'),
  );

  it.each([
    ['ended by choice', endedWith('Kai', 'chosen-by-young-person', '2026-02-01'), 'The relationship has ended'],
    ['ended by death', endedWith('Kai', 'death', '2026-02-01'), 'They have died. They stay named'],
    [
      'not to be in touch',
      restricted('Kai', '2026-02-01', { reasonClass: 'court-order' }),
      'They are not to be in touch',
    ],
  ] as const)('%s', (_, event, why) => {
    const story = both.on('2026-02-01', event);
    expect(asked(story)).toMatchObject({ result: 1 });
    expect(personIn(story, 'Kai')).toMatchObject({ counts: 'no', why });
  });

  it.each([
    ['ended for safety', endedWith('Kai', 'safety', '2026-02-01')],
    ['restricted for safety', restricted('Kai', '2026-02-01', { kind: 'supervised-only' })],
    [
      'not to be told about',
      restricted('Kai', '2026-02-01', { kind: 'information-barred', reasonClass: 'court-order' }),
    ],
  ] as const)('%s, and are not named either', (_, event) => {
    const story = both.on('2026-02-01', event);
    expect(asked(story)).toMatchObject({ result: 1 });
    expect(personIn(story, 'Kai')).toBeUndefined();
  });
});

it('The answer can be written as JSON and read back the same', () => {
  const answer = asked(maya.on('2026-01-01', calledLovingAndLasting('Dr Osei', '2026-01-01')));
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});
