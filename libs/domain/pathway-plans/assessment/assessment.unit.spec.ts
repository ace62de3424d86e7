import { aStory, codesOf, commandIn, decided, eventsOf, idOf, reasonsOf } from '#libs/testing/journey-builders';
import { civilDate, foldLens } from '../../kernel';
import { assessmentsBy, LIFE_AREAS, needsAssessmentsOf, pathwayPlansCommands, pathwayPlansLens, resultFor } from '..';

type Story = ReturnType<typeof aStory>;
const TODAY = '2026-03-10';
const assessmentId = idOf('assessment');
const on = (day: string) => ({ from: day, to: day, precision: 'day' });
const ask = (name: string, story: Story, input: object, today = TODAY) =>
  decided(commandIn(pathwayPlansCommands, name), story, { assessmentId, ...input }, { today });
const told = (story: Story, name: string, input: object = {}, day = TODAY): Story =>
  story.on(day, eventsOf(ask(name, story, input, day)));
const stateOf = (story: Story) => foldLens(pathwayPlansLens, story.journey).state;

const started = told(aStory(), 'StartNeedsAssessment', { why: 'turned-16' }, '2026-03-01');
const viewOf = (whose: string) => ({ viewId: idOf(whose), whose, view: `What the ${whose} thinks` });
const sought = ['young-person', 'connected-person', 'carer'].reduce(
  (story, whose) => told(story, 'RecordAssessmentView', viewOf(whose)),
  told(started, 'RecordAssessmentView', {
    viewId: idOf('parent'),
    whose: 'parent',
    notSoughtReason: 'They do not want him told',
  }),
);
const weighed = told(
  told(sought, 'RecordAssessmentInformation', { informationId: idOf('i'), from: 'College', what: 'Goes every day' }),
  'RecordAssessmentDeliberation',
  { deliberationId: idOf('d'), who: 'Kit and the social worker', words: 'Whether to move nearer to Gran' },
);
const found = LIFE_AREAS.reduce(
  (story, area) => told(story, 'RecordAssessmentResult', { area, helpNeeded: 'yes', words: `About ${area}` }),
  weighed,
);

describe('An assessment of what a young person needs', () => {
  it('is complete when everybody was asked and every part of life was looked at', () => {
    const complete = told(found, 'CompleteNeedsAssessment');
    expect(needsAssessmentsOf(stateOf(complete))).toEqual([
      { assessmentId, startedOn: '2026-03-01', completedOn: TODAY },
    ]);
    expect(eventsOf(ask('CompleteNeedsAssessment', complete, {}))).toEqual([]);
  });

  it('says everything that is missing at once, relationships first', () => {
    const missing = reasonsOf(ask('CompleteNeedsAssessment', started, {})).map(({ message }) => message);
    expect(missing.slice(0, 7)).toEqual([
      'Write down what the young person thinks, or why they were not asked',
      'Write down what their parents think, or why they were not asked',
      'Write down what the people who matter to them think, or why they were not asked',
      'Write down what their carers think, or why they were not asked',
      'Write down what information it rests on',
      'Write down what was weighed',
      'Say what was found about: family and other relationships',
    ]);
    expect(missing).toHaveLength(6 + LIFE_AREAS.length);
  });

  it('takes nothing more once it is complete, and another one can be started then', () => {
    const complete = told(found, 'CompleteNeedsAssessment');
    expect(codesOf(ask('RecordAssessmentView', complete, { ...viewOf('carer'), viewId: idOf('new') }))).toEqual([
      'assessment-completed',
    ]);
    const next = { assessmentId: idOf('next'), why: 'education-or-training' };
    expect(codesOf(ask('StartNeedsAssessment', found, next))).toEqual(['assessment-goes-on']);
    expect(codesOf(ask('StartNeedsAssessment', complete, next))).toEqual([]);
  });

  it('has a view or a reason why nobody was asked: not both, and not neither', () => {
    const view = { viewId: idOf('x'), whose: 'carer' };
    expect(codesOf(ask('RecordAssessmentView', started, view))).toEqual(['view-missing']);
    expect(codesOf(ask('RecordAssessmentView', started, { ...view, view: 'Yes', notSoughtReason: 'No' }))).toEqual([
      'view-and-not-sought',
    ]);
  });

  it('puts a view said again in the place of the one before, and of each part of life the last result stands', () => {
    const again = told(sought, 'RecordAssessmentView', { ...viewOf('carer'), view: 'Something else' });
    const [assessment] = assessmentsBy(stateOf(again), civilDate(TODAY));
    expect(assessment?.views.filter(({ whose }) => whose === 'carer').map(({ view }) => view)).toEqual([
      'Something else',
    ]);
    const other = told(found, 'RecordAssessmentResult', { area: 'health', helpNeeded: 'no', words: 'All well' });
    expect(resultFor(assessmentsBy(stateOf(other), civilDate(TODAY))[0]!, 'health')?.helpNeeded).toBe('no');
  });

  it('is shown on a day as far as it had got', () => {
    const complete = told(found, 'CompleteNeedsAssessment');
    expect(assessmentsBy(stateOf(complete), civilDate('2026-02-28'))).toEqual([]);
    expect(assessmentsBy(stateOf(complete), civilDate('2026-03-09'))[0]?.completed).toBeNull();
  });

  it('is not completed before it was started, in the future, or where there is none', () => {
    expect(codesOf(ask('CompleteNeedsAssessment', found, { occurred: on('2026-02-28') }))).toEqual([
      'before-it-started',
    ]);
    expect(codesOf(ask('CompleteNeedsAssessment', found, { occurred: on('2026-03-11') }))).toEqual(['in-the-future']);
    expect(codesOf(ask('CompleteNeedsAssessment', aStory(), {}))).toEqual(['no-such-assessment']);
  });

  it('records nothing new when it is asked the same again', () => {
    for (const [name, input] of [
      ['StartNeedsAssessment', { why: 'turned-16' }],
      ['RecordAssessmentView', viewOf('carer')],
      ['RecordAssessmentInformation', { informationId: idOf('i'), from: 'College', what: 'Goes every day' }],
      ['RecordAssessmentDeliberation', { deliberationId: idOf('d'), who: 'Kit', words: 'Nearer to Gran' }],
      ['RecordAssessmentResult', { area: 'health', helpNeeded: 'yes', words: 'About health' }],
    ] as const) {
      expect(eventsOf(ask(name, found, input))).toEqual([]);
    }
  });
});
