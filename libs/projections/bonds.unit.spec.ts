import type { DomainEvent } from '#libs/domain/kernel';
import { givenRows } from '#libs/testing/given-rows';
import { inventedId, told, type Told } from '#libs/testing/history';
import { bondConfirmed, bondDeclined, bondSuggested, bondWithdrawn, idOf } from '#libs/testing/journey-builders';
import { bonds } from './bonds';

const KIT = inventedId(1);
const ASH = inventedId(2);
const kits = ({ type, data }: DomainEvent): Told =>
  told(KIT, type, data, { actor: 'SW001', recordedAt: '2026-01-05T10:00:00.000Z' });
const row = { youngPersonId: KIT, bondId: idOf('b1'), otherYoungPersonId: ASH, saidOn: '2026-01-05', saidBy: 'SW001' };

describe('the list of links between brothers and sisters', () => {
  it.each([
    ['suggested', bondSuggested('Ash', 'b1', ASH)],
    ['confirmed', bondConfirmed('Ash', 'b1', ASH)],
    ['declined', bondDeclined('b1', ASH)],
  ])('says that one was %s, by whom and when', (said, event) => {
    expect(givenRows(bonds, [kits(event)])).toEqual([{ ...row, said, withdrawn: 0 }]);
  });

  it('keeps one that was withdrawn, as withdrawn', () => {
    const history = [kits(bondSuggested('Ash', 'b1', ASH)), kits(bondWithdrawn('Ash', 'b1'))];
    expect(givenRows(bonds, history)).toEqual([{ ...row, said: 'suggested', withdrawn: 1 }]);
  });

  it('has nothing of one that it never heard of', () => {
    expect(givenRows(bonds, [kits(bondWithdrawn('Ash', 'b1'))])).toEqual([]);
  });
});
