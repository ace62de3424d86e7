import { allowed } from '#libs/access';
import { listen } from '#libs/application';
import { recordMove } from '#libs/domain/placements';
import { page } from '#libs/web-kit';

export function start(): void {
  listen(allowed(page(recordMove('2026-01-05'))));
}
