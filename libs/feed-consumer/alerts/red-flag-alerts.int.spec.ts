import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedMessage } from '#libs/ports';
import { NotifyStandIn } from '../../../test/support/notify-stand-in';
import { CannotHandle } from '../consume';
import { sendByNotify } from './govuk-notify';
import { redFlagAlerts, type Alert } from './red-flag-alerts';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const KEY = 'test-00000000-0000-4000-8000-0000000000aa-00000000-0000-4000-8000-0000000000bb';
const LINK = '/from-feed/wJ3v9nN0mFQ0mB1s2bE0aQ7m5y8h6G4k2d0c9Z7x5Y1';

const message = (name: string, data: FeedMessage['data'], time = '2026-03-02T09:30:00.000Z'): FeedMessage => ({
  id: '00000000-0000-5000-8000-000000000003',
  source: '/throughline',
  type: `uk.gov.somewhere.${name}.v1`,
  subject: 'a-key',
  time,
  dataschema: `tag:throughline.example,2026:feed/${name}.v1`,
  sequence: '0000000041',
  data: { move: 'a-move', link: LINK, ...data },
});

describe('who is alerted of what', () => {
  const alerted = async (one: FeedMessage): Promise<Alert[]> => {
    const alerts: Alert[] = [];
    const send = async (alert: Alert): Promise<void> => void alerts.push(alert);
    await redFlagAlerts({ send, plannerUrl: 'https://planner.example/', now: () => NOW })(one);
    return alerts;
  };

  it('a move with red flags was put forward: how many, and where to look', async () => {
    expect(await alerted(message('move-put-forward', { redFlags: 2, amberFlags: 1 }))).toEqual([
      {
        reference: '00000000-0000-5000-8000-000000000003',
        what: 'put forward',
        redFlags: 2,
        amberFlags: 1,
        link: `https://planner.example${LINK}`,
      },
    ]);
  });

  it('a move with a red flag was approved', async () => {
    expect(await alerted(message('move-approved', { redFlags: 1, amberFlags: 0 }))).toMatchObject([
      { what: 'approved' },
    ]);
  });

  it.each([
    ['a move without red flags', message('move-approved', { redFlags: 0, amberFlags: 3 })],
    ['a move of which nobody knows', message('move-approved', { redFlags: null, amberFlags: null })],
    ['another kind of message', message('move-happened', { redFlags: 4 })],
    [
      'a later version, which may mean something else',
      {
        ...message('move-approved', { redFlags: 1 }),
        dataschema: 'tag:throughline.example,2026:feed/move-approved.v2',
      },
    ],
    ['what is three days old', message('move-approved', { redFlags: 1 }, '2026-02-27T09:30:00.000Z')],
  ])('nobody of %s', async (_what, one) => {
    expect(await alerted(one)).toEqual([]);
  });
});

describe('an alert by GOV.UK Notify', () => {
  const alert: Alert = {
    reference: 'one',
    what: 'approved',
    redFlags: 2,
    amberFlags: 0,
    link: 'https://planner.example/x',
  };
  const account = { apiKey: KEY, templateId: 'a-template', emailAddress: 'duty@somewhere.example' };
  const notify = new NotifyStandIn();
  let send: (alert: Alert) => Promise<void>;
  beforeAll(async () => {
    const baseUrl = await notify.start();
    send = sendByNotify({ ...account, baseUrl });
  });
  afterAll(() => notify.stop());
  beforeEach(() => {
    notify.asked.length = notify.sent.length = notify.refusals.length = 0;
  });

  it('says counts and where to look, under the id of the message', async () => {
    await send(alert);
    expect(notify.asked.at(-1)).toEqual({
      method: 'POST',
      path: '/v2/notifications/email',
      body: {
        template_id: 'a-template',
        email_address: 'duty@somewhere.example',
        personalisation: { what: 'approved', red_flags: '2', amber_flags: '0', link: 'https://planner.example/x' },
        reference: 'one',
      },
    });
  });

  it('is not sent a second time: Notify is asked whether it has it', async () => {
    await send(alert);
    await send(alert);
    expect(notify.sent).toEqual(['one']);
  });

  it.each([429, 500, 503])('is to be tried again when Notify answers %i', async (status) => {
    notify.refusals = [status];
    const sending = send(alert);
    await expect(sending).rejects.toThrow(`GOV.UK Notify answered ${status}`);
    await expect(sending).rejects.not.toBeInstanceOf(CannotHandle);
    await send(alert);
    expect(notify.sent).toEqual(['one']);
  });

  it.each([400, 403])(
    'is reported and not tried again when Notify answers %i; the key and the address are not',
    async (status) => {
      notify.refusals = [status];
      const error = await send(alert).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(CannotHandle);
      expect(error).toMatchObject({ message: `GOV.UK Notify refused it: ${status}` });
      expect(JSON.stringify([error, (error as Error).cause, (error as Error).stack])).not.toMatch(/00bb|duty@/);
    },
  );

  it('is to be tried again when Notify is not there', async () => {
    const gone = new NotifyStandIn();
    const baseUrl = await gone.start();
    await gone.stop();
    await expect(sendByNotify({ ...account, baseUrl })(alert)).rejects.toThrow('GOV.UK Notify could not be reached');
  });

  it('is to be tried again when Notify does not answer in time', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    try {
      const sending = sendByNotify({ ...account, baseUrl, answerMs: 50 })(alert);
      await expect(sending).rejects.toThrow('GOV.UK Notify did not answer');
    } finally {
      silent.closeAllConnections();
      await new Promise((resolve) => silent.close(resolve));
    }
  });
});
