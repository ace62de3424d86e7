import {
  agreed, allocated, aStory, became, cameIntoCare, endedWith, idOf, known, lookedAndFoundNone, matters, missedEachOther, movedTo,
  sawEachOther, type Story, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate } from '../../kernel';
import { foldJourney } from '../state';
import { heldThroughMoves } from './held-through';

const moved = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2010-05-10'),
  allocated('SW001', '2024-01-01'),
  cameIntoCare('2024-01-01', { place: 'K2', postcode: 'ZZ1 1AA' }),
  movedTo('2025-03-01', '2024-01-01', { place: 'U6', postcode: 'ZZ2 2BB' }),
);
const held = (told: readonly Told[], day = '2026-01-01', story: Story = moved) => {
  const all = story.on('2025-04-01', ...told);
  const journey = foldJourney(all.journey, all.contactLog);
  return heldThroughMoves(journey.relationships.relationships[idOf('Ruth')]!, journey, civilDate(day));
};
const ruth = matters('Ruth', 'residential-key-worker', { since: '2024-02-01' });

describe('Who held a relationship through which move', () => {
  it('says for each move of home what they were, what they became, who arranged contact and who the worker was', () => {
    const [move, ...others] = held([
      ruth,
      agreed('Ruth', 14, { from: '2025-02-01', responsible: 'Mo', firstOn: '2025-02-10' }),
      agreed('Ruth', 28, { from: '2025-03-10', responsible: 'Ines', firstOn: '2025-03-20' }),
      became('Ruth', 'former-key-worker', '2025-03-01'),
      sawEachOther('Ruth', '2025-03-20'),
    ]);
    expect(others).toEqual([]);
    expect(move).toMatchObject({
      on: '2025-03-01', role: 'residential-key-worker', roleAfter: 'former-key-worker', arrangedBefore: 'Mo',
      arrangedAfter: 'Ines', socialWorker: 'SW001', wentOn: 'yes',
    }); // prettier-ignore
  });

  it.each<[string, readonly Told[], string, string]>([
    ['they were in touch within 90 days', [sawEachOther('Ruth', '2025-05-30')], '2026-01-01', 'yes'],
    ['they were in touch, but later than that', [sawEachOther('Ruth', '2025-05-31')], '2026-01-01', 'not-recorded'],
    ['they were in touch before, and nothing is written since', [sawEachOther('Ruth', '2025-02-20')], '2026-01-01', 'not-recorded'],
    ['contact was due and always missed', [missedEachOther('Ruth', '2025-03-20')], '2026-01-01', 'no'],
    ['somebody looked at all that time and found none', [lookedAndFoundNone('Ruth', '2025-03-01', '2025-06-30')], '2026-01-01', 'no'],
    ['somebody looked at part of that time only', [lookedAndFoundNone('Ruth', '2025-03-01', '2025-04-30')], '2026-01-01', 'not-recorded'],
    ['90 days are not over', [missedEachOther('Ruth', '2025-03-20')], '2025-05-29', 'too-early'],
  ])('%s', (_what, told, day, wentOn) => {
    expect(held([ruth, ...told], day)[0]?.wentOn).toBe(wentOn);
  }); // prettier-ignore

  it('counts coming into care, but no move from before they met or after it had ended', () => {
    const since = (text: string) => matters('Ruth', 'grandparent', { since: text });
    expect(held([since('2015-01-01')]).map(({ on, from }) => [on, from])).toEqual([
      ['2025-03-01', expect.any(String)],
      ['2024-01-01', null],
    ]);
    expect(held([since('2025-03-02')])).toEqual([]);
    expect(held([since('2015-01-01'), endedWith('Ruth', 'chosen-by-other', '2025-01-01')]).map(({ on }) => on)).toEqual(
      ['2024-01-01'],
    );
  });

  it('does not ask whether people who live together were in touch', () => {
    expect(held([matters('Ruth', 'peer-same-home', { since: '2024-02-01' })])[0]?.wentOn).toBe('lived-together');
  });

  it('does not know a move that is still to come on the day', () => {
    expect(held([ruth], '2025-02-28')).toEqual([]);
  });
});
