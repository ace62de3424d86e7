import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import {
  BrothersAndSisters, caseProviders, CaseReader, Cases, commandProviders, Commands, CommandTable, gatherWith, HANDLER_PARTS, siblingProviders,
  SiblingsReader, StreamReader,
} from '#libs/application'; // prettier-ignore
import { commandTable } from './command-table';
import { rulesOf } from './config';
import type { Engine } from './engine';

/** Commands and queries over a running engine, for any Nest application: planner and command line have the same way in. */
@Module({})
export class EngineModule {
  static forRoot(engine: Pick<Engine, 'config' | 'log' | 'clock' | 'recorder' | 'reference'>): DynamicModule {
    const table = commandTable();
    const { config, log, clock, recorder, reference } = engine;
    const streams = new StreamReader(log);
    const reader = new CaseReader({ streams, clock, gazetteer: reference, table, leavingCareRules: rulesOf(config) });
    return {
      module: EngineModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        ...commandProviders(table),
        ...caseProviders,
        ...siblingProviders,
        { provide: CaseReader, useValue: reader },
        { provide: SiblingsReader, useValue: new SiblingsReader({ streams, clock, gazetteer: reference }) },
        { provide: HANDLER_PARTS, useValue: { log, streams, recorder, gather: gatherWith(streams, reader) } },
      ],
      exports: [Commands, Cases, BrothersAndSisters, CaseReader, CommandTable],
    };
  }
}
