// A page that knows the domain, and the bus.
import { CommandBus } from '@nestjs/cqrs';
import { recordMove } from '#libs/domain/placements';

export const page = (text: string): string => `${text} ${recordMove.name} ${CommandBus.name}`;
