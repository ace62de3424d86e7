import { Module, type DynamicModule } from '@nestjs/common';
import { feedPart, HealthModule, wholeLogPart, type RelayProcess } from '#libs/runtime';

/** What those who look after the relay may ask it. The work itself is done in the background. */
@Module({})
export class RelayModule {
  static forRoot(process: RelayProcess): DynamicModule {
    return { module: RelayModule, imports: [HealthModule.of([wholeLogPart(process), feedPart(process)])] };
  }
}
