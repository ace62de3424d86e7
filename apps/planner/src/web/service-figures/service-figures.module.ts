import { Module } from '@nestjs/common';
import { TwoRelationshipsReader } from '#libs/application';
import type { Engine } from '#libs/runtime';
import { ENGINE } from '../../tokens';
import { ServiceFiguresController } from './service-figures.controller';
import { TwoRelationshipsController } from './two-relationships.controller';

/** The figures of the service, each with the list behind it. */
@Module({
  controllers: [ServiceFiguresController, TwoRelationshipsController],
  providers: [
    {
      provide: TwoRelationshipsReader,
      useFactory: ({ log, roll, clock }: Engine) => new TwoRelationshipsReader(log, roll, clock),
      inject: [ENGINE],
    },
  ],
})
export class ServiceFiguresModule {}
