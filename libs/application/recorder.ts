import type { DomainEvent } from '#libs/domain/kernel';
import { encode } from '#libs/event-catalogue';
import type { Clock, Recordable } from '#libs/ports';
import { digestOf, stableUuid } from './identity';
import type { CommandEnvelope } from './messages';

/**
 * Stamps events with who, when and why. Recorded time never goes backwards, whatever the machine's clock does: order
 * comes from the log, and the time beside it must not contradict it.
 */
export class Recorder {
  private last = '';

  constructor(private readonly clock: Clock) {}

  /** The day in London, `YYYY-MM-DD`. */
  today(): string {
    return this.clock.today();
  }

  stamp(
    command: { name: string; input: unknown; envelope: CommandEnvelope },
    events: readonly DomainEvent[],
    after: string,
  ): Recordable[] {
    const { envelope } = command;
    const recordedAt = this.notBefore(after);
    const correlation = digestOf(command.name, command.input);
    return events.map((event, ordinal) =>
      encode(event, stableUuid(envelope.commandId, String(ordinal)), {
        commandId: envelope.commandId,
        actor: envelope.actor.id,
        actorRole: envelope.actor.role,
        recordedAt,
        correlation,
        causation: command.name,
        source: event.source ?? envelope.source,
      }),
    );
  }

  private notBefore(after: string): string {
    const now = this.clock.now();
    const latest = [now, this.last, after].reduce((a, b) => (a > b ? a : b));
    this.last = latest;
    return latest;
  }
}
