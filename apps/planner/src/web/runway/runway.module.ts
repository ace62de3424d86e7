import { Module } from '@nestjs/common';
import { RoadFormController } from './road-form.controller';
import { RoadController } from './road.controller';

/** The road from 14 to 25: what ends, what ends together, and what is done about it. */
@Module({ controllers: [RoadController, RoadFormController] })
export class RunwayModule {}
