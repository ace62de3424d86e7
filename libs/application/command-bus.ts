import { Inject, Injectable, type Provider, type Type } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { handleCommand, type AnyCommand, type HandlerParts } from './handle';
import type { CommandEnvelope, Outcome } from './messages';

/** Injection token of what the handler works with. */
export const HANDLER_PARTS = Symbol('HandlerParts');

/** A command on the bus; each row of the command table has a class of its own, named as the row is. */
export abstract class JourneyCommand extends Command<Outcome> {
  constructor(
    readonly envelope: CommandEnvelope,
    readonly input: unknown,
  ) {
    super();
  }
}

type JourneyCommandClass = new (envelope: CommandEnvelope, input: unknown) => JourneyCommand;

/** The command table: every act the product can do to a young person's record, by name. */
export class CommandTable {
  private readonly classes = new Map<string, JourneyCommandClass>();

  constructor(readonly rows: readonly AnyCommand[]) {
    for (const row of rows) {
      if (this.classes.has(row.name)) throw new Error(`two commands are called ${row.name}`);
      this.classes.set(row.name, classNamed(row.name));
    }
  }

  /** The bus message for a named command; throws on a name that is not in the table. */
  messageFor(name: string, envelope: CommandEnvelope, input: unknown): JourneyCommand {
    return new (this.classOf(name))(envelope, input);
  }

  /** One handler class per command, all doing the same: no handler contains a rule. */
  handlers(): Type<ICommandHandler<JourneyCommand>>[] {
    return this.rows.map((row) => handlerFor(this.classOf(row.name), row));
  }

  /** The row of that name; undefined when there is none. */
  row(name: string): AnyCommand | undefined {
    return this.rows.find((candidate) => candidate.name === name);
  }

  private classOf(name: string): JourneyCommandClass {
    const found = this.classes.get(name);
    if (found === undefined) throw new Error(`there is no command called ${name}`);
    return found;
  }
}

function classNamed(name: string): JourneyCommandClass {
  const named = class extends JourneyCommand {};
  Object.defineProperty(named, 'name', { value: name });
  return named;
}

function handlerFor(message: JourneyCommandClass, row: AnyCommand): Type<ICommandHandler<JourneyCommand>> {
  @CommandHandler(message)
  class RowHandler implements ICommandHandler<JourneyCommand> {
    constructor(@Inject(HANDLER_PARTS) private readonly parts: HandlerParts) {}

    execute(command: JourneyCommand): Promise<Outcome> {
      return handleCommand(this.parts, row, command.envelope, command.input);
    }
  }
  Object.defineProperty(RowHandler, 'name', { value: `${row.name}Handler` });
  return RowHandler;
}

/** The way in for pages, the API, imports and the command line alike. */
@Injectable()
export class Commands {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(CommandTable) private readonly table: CommandTable,
  ) {}

  /** Asks for a named act on one young person's record. Throws only when something is broken, never for a "no". */
  execute(name: string, envelope: CommandEnvelope, input: unknown): Promise<Outcome> {
    return this.bus.execute(this.table.messageFor(name, envelope, input));
  }
}

/** The Nest providers of a command table. */
export const commandProviders = (table: CommandTable): Provider[] => [
  { provide: CommandTable, useValue: table },
  ...table.handlers(),
  Commands,
];
