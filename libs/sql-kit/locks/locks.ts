import type { Locks } from './lock';
import type { StoreAddress } from '../open-database';
import { LocksHere } from './locks-here';
import { LocksOnServer } from './locks-on-server';

/** Locks of a store: in a PostgreSQL they are its advisory locks, held by a connection opened when the first is asked for. */
export const openLocks = (address: StoreAddress): Locks =>
  'file' in address ? new LocksHere() : new LocksOnServer(address.postgres, address.schema);
