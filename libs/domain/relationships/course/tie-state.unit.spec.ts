import {
  agreed, aStory, breakOver, broke, endedWith, goesOnAgain, idOf, matters, mended, restricted, sawEachOther, tookABreak,
  unrestricted, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, type CivilDate } from '../../kernel';
import { contactLogLens } from '../contact/contact-log';
import { tieStateOn, type TieState } from '../contact/contact-queries';
import { relationshipsLens } from '../evolve';
import { isHeldBackForSafety } from '../restrictions/queries';
import type { Relationship } from '../state';

const BEGAN = aStory().on('2024-01-01', matters('nan', 'grandparent', { since: '2015-01-01' }));

function nanOn(on: string, ...told: readonly Told[]): { relationship: Relationship; state: TieState; day: CivilDate } {
  const story = BEGAN.on('2024-02-01', ...told);
  const relationship = foldLens(relationshipsLens, story.journey).state.relationships[idOf('nan')]!;
  const day = civilDate(on);
  return {
    relationship,
    day,
    state: tieStateOn(relationship, foldLens(contactLogLens, story.contactLog).state, day),
  };
}

const over = endedWith('nan', 'chosen-by-other', '2024-01-20');
const safety = endedWith('nan', 'safety', '2024-01-20');
const barred = restricted('nan', '2024-01-10');
const supervised = restricted('nan', '2024-01-10', { kind: 'supervised-only' });
const pause = tookABreak('nan', '2024-01-10', '2024-06-01');
const rupture = broke('nan', '2024-01-10');
const lately = sawEachOther('nan', '2024-01-05');
const longAgo = sawEachOther('nan', '2023-06-01');
const yearsAgo = sawEachOther('nan', '2021-06-01');
const often = agreed('nan', 7, { from: '2023-12-01', responsible: 'Ruth', firstOn: '2023-12-08' });

describe('Where a relationship stands, when several things are so at once', () => {
  it.each<[what: string, told: readonly Told[], state: TieState]>([
    ['an ending goes before everything else', [over, barred, pause, rupture, longAgo], 'ended-by-choice'],
    ['an ending for safety says so', [safety, barred, pause, rupture, lately], 'ended-for-safety'],
    ['not to be in touch goes before a break, a rupture and silence', [barred, pause, rupture, longAgo], 'restricted'],
    ['contact with somebody there is contact: a break goes before it', [supervised, pause, rupture], 'paused'],
    ['a break goes before a rupture and before silence', [pause, rupture, yearsAgo], 'paused'],
    ['silence of years goes before a rupture', [rupture, yearsAgo], 'severed'],
    ['silence of months goes before a rupture', [rupture, longAgo], 'lapsed'],
    ['a rupture goes before contact that is late', [rupture, lately, often], 'strained'],
    ['a rupture goes before contact that nobody recorded', [rupture], 'strained'],
    ['contact that is late', [lately, often], 'drifting'],
    ['in touch', [lately], 'active'],
    ['with contact not recorded nobody knows', [], 'unknown'],
  ])('%s', (_what, told, state) => {
    expect(nanOn('2024-02-01', ...told).state).toBe(state);
  });

  it.each<[what: string, told: readonly Told[], state: TieState]>([
    ['lifted', [barred, unrestricted('nan', '2024-01-15'), lately], 'active'],
    ['over', [pause, breakOver('nan', '2024-01-15'), lately], 'active'],
    ['mended', [rupture, mended('nan', '2024-01-15'), lately], 'active'],
    ['mended in part only', [rupture, mended('nan', '2024-01-15', 'partly'), lately], 'strained'],
    ['taken back', [over, goesOnAgain('nan', '2024-01-25'), lately], 'active'],
  ])('what was %s no longer counts, unless it was not', (_what, told, state) => {
    expect(nanOn('2024-02-01', ...told).state).toBe(state);
  });
});

describe('A relationship that goes on again', () => {
  const told = [safety, goesOnAgain('nan', '2024-01-25'), lately];

  it('was over in between, in the way it had ended', () => {
    expect(nanOn('2024-01-22', ...told).state).toBe('ended-for-safety');
    expect(nanOn('2024-01-25', ...told).state).toBe('active');
  });

  it('was held back for safety in between, and is not any more', () => {
    const heldBackOn = (on: string) => {
      const { relationship, day } = nanOn(on, ...told);
      return isHeldBackForSafety(relationship, day);
    };
    expect(['2024-01-19', '2024-01-20', '2024-01-24', '2024-01-25'].map(heldBackOn)).toEqual([
      false, true, true, false,
    ]); // prettier-ignore
  });

  it('had ended on no day where the ending was a mistake', () => {
    const mistake = [endedWith('nan', 'death', '2024-01-20'), goesOnAgain('nan', '2024-01-20'), lately];
    expect(['2024-01-19', '2024-01-20', '2024-02-01'].map((on) => nanOn(on, ...mistake).state)).toEqual([
      'active', 'active', 'active',
    ]); // prettier-ignore
  });
});
