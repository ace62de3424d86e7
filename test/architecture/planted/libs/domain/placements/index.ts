// A context that leans on another one, on the application, on a database, on Node, and parses in its midst.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { z } from 'zod';
import { listen } from '#libs/application';
import { held } from '#libs/domain/reviews';
import { loop } from './round';

export const recordMove = (day: string): string =>
  [day, readFileSync, DatabaseSync, z.string(), listen, held, loop].join();
