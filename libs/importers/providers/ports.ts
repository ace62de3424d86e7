import type { KnownHome, WhatWasNew } from '#libs/domain/homes';
import type { CivilDate, NonEmpty, Reason } from '#libs/domain/kernel';
import type { StatedHome } from './read-row';

/** What came of recording a home, or would come of it: how many events, and what was new; or every reason why not. */
export type HomeRecorded =
  | { readonly kind: 'done'; readonly events: number; readonly whatWasNew: WhatWasNew }
  | { readonly kind: 'rejected'; readonly reasons: NonEmpty<Reason> };

/** Homes that lists have named, by reference. */
export interface HomeRegistry {
  find(reference: string): KnownHome | undefined;
  /** Every home that has not closed, so that a list can be asked about those it leaves out. */
  open(): Iterable<KnownHome>;
}

/** Where what a list says goes: the commands `RecordHome` and `CloseHome`. `homeId` is undefined for a home that is new. */
export interface HomeSink {
  record(homeId: string | undefined, stated: StatedHome): Promise<HomeRecorded>;
  close(homeId: string, closed: { readonly on: CivilDate; readonly reason: string | null }): Promise<HomeRecorded>;
}
