// A builder of invented people in the product, and a development package with it.
import fc from 'fast-check';
import { inventedPerson } from '#libs/testing';

export const engine = [fc.string(), inventedPerson];
