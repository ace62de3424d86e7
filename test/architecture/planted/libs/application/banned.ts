// Every ban of the style guide, once.
import { AggregateRoot, EventBus, EventPublisher, EventsHandler, Saga } from '@nestjs/cqrs';
import { Deep } from '@nestjs/common/utils';
import { Decision } from '#libs/domain/placements/decide';

export enum Ring {
  Closest,
}

export const kept: unknown[] = [AggregateRoot, EventBus, EventPublisher, EventsHandler, Saga, Deep, __dirname];
export const typed = (decision: Decision): any => decision!.kind;

export function tooMany(a: number, b: number, c: number, d: number, e: number): number {
  if (a) {
    if (b) {
      if (c) {
        if (d) return e;
      }
    }
  }
  return a == b ? 1 : a || b || c || d || e;
}

export function floats(ring: 'one' | 'two'): void {
  Promise.resolve(ring);
  console.log(ring);
  switch (ring) {
    case 'one':
  }
}

export default kept;
