import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { Commands, CommandTable, Recorder, type AnyCommand } from '#libs/application';
import { EngineModule, readConfig, SetClock, type Engine } from '#libs/runtime';

const envelope = (serial: number) => ({
  commandId: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
  youngPersonId: '5b7c1c9e-6f0e-4c53-9b60-6d0b6f6f2a11',
  actor: { id: 'SW001', role: 'social-worker' as const },
  source: 'test',
});

describe('every command has one handler', () => {
  it('reaches a decision for every name in the table, and for no other', async () => {
    const clock = new SetClock('2026-03-04T10:00:00.000Z');
    const reference = { locateMany: async () => new Map() } as unknown as Engine['reference'];
    const parts = {
      config: readConfig({}),
      log: createMemoryEventLog(),
      clock,
      recorder: new Recorder(clock),
      reference,
    };
    const app = await NestFactory.createApplicationContext(EngineModule.forRoot(parts), { logger: false });
    const commands = app.get(Commands);
    const names = app.get(CommandTable).rows.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
    for (const [at, name] of names.entries()) {
      expect(await commands.execute(name, envelope(at), {})).toMatchObject({ kind: 'rejected' });
    }
    expect(() => commands.execute('NoSuchCommand', envelope(99), {})).toThrow(/NoSuchCommand/);
    await app.close();
  });

  it('refuses a table in which two commands share a name', () => {
    const row = { name: 'Twice' } as AnyCommand;
    expect(() => new CommandTable([row, row])).toThrow(/Twice/);
  });
});
