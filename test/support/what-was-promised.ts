import { civilDate } from '#libs/domain/kernel';
import { told, type Told } from '#libs/testing/history';
import { idOf, promiseMade } from '#libs/testing/journey-builders';
import { KIT } from './world';

const { type, data } = promiseMade('kit-gran', '2025-12-11', {
  promiseId: idOf('kit-gran visits'),
  transitionId: idOf('kit-moved'),
  what: 'Every other Saturday with Gran',
  owner: null,
  from: civilDate('2025-12-12'),
});

/** A promise to Kit that was broken, and what Kit says of it. Beside `kitsHistory`. */
export const whatWasPromised: readonly Told[] = [
  told(KIT, type, data, { recordedAt: '2026-02-28T09:00:00.000Z', actor: 'SW001' }),
  told(
    KIT,
    'PromiseDisputed',
    {
      promiseId: idOf('kit-gran visits'), relationshipId: idOf('kit-gran'), disputeId: idOf('kit says'), whose: 'young-person',
      words: 'Gran came twice and nobody wrote it down', occurred: { from: '2026-02-27', to: '2026-02-27', precision: 'day' },
    },
    { recordedAt: '2026-02-28T09:00:00.000Z', actor: 'SW001' },
  ),
]; // prettier-ignore
