import { Module, type DynamicModule } from '@nestjs/common';
import { HealthModule, listsPart, wholeLogPart, type ProjectorProcess } from '#libs/runtime';

/** What those who look after the projector may ask it. The work itself is done in the background. */
@Module({})
export class ProjectorModule {
  static forRoot(process: ProjectorProcess): DynamicModule {
    return { module: ProjectorModule, imports: [HealthModule.of([wholeLogPart(process), listsPart(process)])] };
  }
}
