// A page that knows the domain, the bus, and a driver.
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { recordMove } from '#libs/domain/placements';

export const page = (text: string): string => `${text} ${recordMove.name} ${CommandBus.name} ${Pool.name}`;
