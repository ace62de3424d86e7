import {
  aStory, codesOf, commandIn, decided, eventsOf, idOf, keptRestricted, matters, reasonsOf, restricted, unrestricted,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, onDay } from '../../kernel';
import { relationshipsCommands } from '../commands';
import { relationshipsLens } from '../evolve';
import { restrictionsOn } from './queries';

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
const nan = idOf('nan');
const story = aStory().on('2026-01-01', matters('nan', 'grandparent', { since: '2015-01-01' }));
const barred = story.on('2026-02-01', restricted('nan', '2026-02-01', { reviewOn: '2026-03-01' }));
const ask = (name: string, on: ReturnType<typeof aStory>, input: unknown) =>
  decided(commandIn(relationshipsCommands, name), on, input, { today: TODAY });

const restriction = {
  restrictionId: idOf('r'), relationshipId: nan, kind: 'no-contact', reasonClass: 'safety', legalBasis: 'Court order',
  because: 'She drove Maya home drunk twice in January', youngPersonsView: 'I miss her', viewNotAsked: null,
  reviewOn: civilDate('2026-06-01'), occurred: day('2026-03-01'),
}; // prettier-ignore
const impose = (change: object) => ask('ImposeRestriction', story, { ...restriction, ...change });

describe('A restriction', () => {
  it('is recorded with what makes it necessary, what it rests on, what the young person says and when it is reviewed', () => {
    const { viewNotAsked: _asked, ...data } = restriction;
    expect(eventsOf(impose({}))).toEqual([{ type: 'RestrictionImposed', data }]);
  });

  it('or with why the young person was not asked', () => {
    const [event] = eventsOf(impose({ youngPersonsView: null, viewNotAsked: 'In hospital until Friday' }));
    expect(event?.data).toMatchObject({ youngPersonsView: null, viewNotAsked: 'In hospital until Friday' });
  });

  it.each([
    ['because', 'Say what it is about this person, and this young person, that makes it necessary'],
    ['legalBasis', 'Say what it rests on: an order, a decision, a risk assessment'],
  ])('is not even read without its %s', (field, message) => {
    expect(() => impose({ [field]: ' ' })).toThrow(message);
  });

  it.each([
    [{ youngPersonsView: null }, 'youngPersonsView', 'Enter what the young person says about it, or why they were not asked'],
    [{ viewNotAsked: 'No time' }, 'viewNotAsked', 'Enter what the young person says, or why they were not asked, not both'],
    [{ reviewOn: TODAY }, 'reviewOn', 'The restriction must have a review date in the future'],
    [{ occurred: day('2026-03-11') }, 'occurred', 'The date must be today or in the past'],
    [{ reasonClass: 'policy' }, 'reasonClass', 'A policy is not a reason to restrict a relationship. Say what it is about this person that makes it necessary'],
  ])('is refused with %j, beside the field and in words', (change, field, message) => {
    expect(reasonsOf(impose(change))).toMatchObject([{ field, message }]);
  }); // prettier-ignore
});

describe('A rule about everybody is not a reason', () => {
  it.each([
    'It is policy',
    'policy',
    'Standard procedure.',
    'Blanket rule',
    'It’s our usual practice for six weeks after every placement move',
    'We always stop contact with previous carers when a child moves',
    'Contact with previous carers unsettles children in a new placement. It is agency policy.',
    'As a rule we do not do this',
    'That is how we do things here, no exceptions',
    'Company protocol for former foster carers',
  ])('“%s”', (because) => {
    const [reason] = reasonsOf(impose({ because }));
    expect(reason).toMatchObject({ code: 'only-a-blanket-rule', field: 'because' });
    expect(reason?.message).toMatch(/rule about everybody.*Write what happened between them, or what the risk is/);
  });

  it.each([
    'He hit her twice in January and she is frightened of him',
    'Bail conditions: not within 100 metres of the school',
    'Section 47 enquiry under child protection procedures after he hit her with a belt',
    'It is policy too, but what counts is that she threatened Maya with a knife',
    'Maya does not want to see him, and has said so three times',
    'We always meet her drunk, and last time she drove',
    'He stole her birthday money and sold her phone',
  ])('but “%s” is about the two of them', (because) => {
    expect(codesOf(impose({ because }))).toEqual([]);
  });

  it('neither as what it rests on, nor when it is looked at again', () => {
    expect(codesOf(impose({ legalBasis: 'Agency policy' }))).toEqual(['only-a-blanket-rule']);
    expect(codesOf(review({ reason: 'Standard procedure' }))).toEqual(['only-a-blanket-rule']);
  });
});

function review(change: object, on = barred) {
  return ask('ReviewRestriction', on, {
    restrictionId: idOf('restriction on nan'), relationshipId: nan, reason: 'She still drinks, and drove again in May',
    youngPersonsView: 'I want to ring her', reviewOn: civilDate('2026-09-01'), occurred: day('2026-03-05'), ...change,
  }); // prettier-ignore
}

describe('Looking at a restriction again', () => {
  it('keeps it until another day, with its reason and what the young person says now', () => {
    const [event] = eventsOf(review({}));
    expect(event).toMatchObject({
      type: 'RestrictionReviewed',
      data: { reviewOn: '2026-09-01', youngPersonsView: 'I want to ring her' },
    });
  });

  it('asks for the young person’s view, and for a day that is still to come', () => {
    const reasons = reasonsOf(review({ youngPersonsView: null, reviewOn: TODAY }));
    expect(reasons.map(({ field }) => field)).toEqual(['youngPersonsView', 'reviewOn']);
  });

  it('is about a restriction that is on record and was not lifted, and not before it began', () => {
    expect(codesOf(review({}, story))).toEqual(['no-such-restriction']);
    expect(codesOf(review({}, barred.on('2026-03-01', unrestricted('nan', '2026-03-01'))))).toEqual(['already-lifted']);
    expect(codesOf(review({ occurred: day('2026-01-31') }))).toEqual(['end-before-start']);
  });

  it('recorded twice is one review', () => {
    const once = barred.on('2026-03-05', eventsOf(review({})));
    expect(eventsOf(review({}, once))).toEqual([]);
  });

  it('moves the day it is due from then on, and leaves the past as it was', () => {
    const kept = barred.on('2026-03-05', keptRestricted('nan', '2026-03-05', '2026-09-01'));
    const relationship = foldLens(relationshipsLens, kept.journey).state.relationships[nan]!;
    const dueOn = (on: string) => restrictionsOn(relationship, civilDate(on)).map(({ reviewOn }) => reviewOn);
    expect([dueOn('2026-02-15'), dueOn('2026-03-04'), dueOn('2026-03-05')]).toEqual([
      ['2026-03-01'],
      ['2026-03-01'],
      ['2026-09-01'],
    ]);
  });

  it('says who imposed it and who looked at it', () => {
    const kept = barred.by('sw-2').on('2026-03-05', keptRestricted('nan', '2026-03-05', '2026-09-01'));
    const [one] = foldLens(relationshipsLens, kept.journey).state.relationships[nan]!.restrictions;
    expect([one?.imposedBy, one?.reviews[0]?.reviewedBy]).toEqual(['sw-1', 'sw-2']);
  });
});
