import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Access, refuseUnclassified } from '../../apps/planner/src/access/route-access';

@Controller()
class Forgotten {
  @Get('/forgotten')
  show(): string {
    return 'a page that nobody classified';
  }
}

@Controller()
class Misnamed {
  @Get('/young-people/:youngPersonId/everything')
  @Access({ action: 'view-list', subject: 'none' })
  show(): string {
    return 'a page about a young person that says it is about nobody';
  }
}

@Controller()
class Classified {
  @Get('/list')
  @Access({ action: 'view-list', subject: 'none' })
  show(): string {
    return 'a list';
  }
}

async function start(controller: new () => object): Promise<NestFastifyApplication> {
  @Module({ controllers: [controller] })
  class Small {}
  const planner = await NestFactory.create<NestFastifyApplication>(Small, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  refuseUnclassified(planner.getHttpAdapter().getInstance());
  await planner.init();
  await planner.getHttpAdapter().getInstance().ready();
  return planner;
}

describe('A route that nobody classified', () => {
  it('stops the start, and is named', async () => {
    await expect(start(Forgotten)).rejects.toThrow(/\/forgotten says nothing of who may ask it/);
  });

  it('stops the start when it is about a young person and says it is not', async () => {
    await expect(start(Misnamed)).rejects.toThrow(/its address disagrees/);
  });

  it('is the only thing that stops it', async () => {
    const planner = await start(Classified);
    await planner.close();
  });
});
