import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  RecordReviewRequest,
  ReviewAction,
} from '@freehold/backstage-plugin-namespaces-common';
import request from 'supertest';
import { FakeSloProvider } from '../__testUtils__/FakeSloProvider';
import { namespacesBackend } from '../__testUtils__/namespacesBackend';

jest.setTimeout(120_000);

const FIRST = '4be0643f-1d98-473b-97cd-ca98a65347dd';
const SECOND = '9f3c64a3-9a32-4d06-8ab7-a5b0b8bc8d06';
const OTHER = '2f5d8f3a-6d0e-4bcb-9f6e-3b2a8de65a11';

const nothing: Omit<RecordReviewRequest, 'key'> = {
  notes: '',
  decisions: [],
  actions: [],
  done: [],
};

const action = {
  text: 'Raise the replica floor',
  ownerRef: 'group:default/team-payment',
  dueDate: '2999-12-31',
};

describe('operations reviews over HTTP', () => {
  const backend = namespacesBackend(['hello-world', 'payment-ledger'], {
    sloProvider: new FakeSloProvider(),
  });
  const record = (body: object, status = 200) =>
    backend.ask('/operations-reviews', { body, status });
  const current = () => backend.ask('/operations-reviews/current');
  const review = (id: string, status = 200) =>
    backend.ask('/operations-reviews/{id}', {
      url: `/operations-reviews/${id}`,
      status,
    });
  const complete = (id: string, status = 200) =>
    backend.ask('/operations-review-actions/{id}/done', {
      method: 'put',
      url: `/operations-review-actions/${id}/done`,
      status,
    });

  it('begins with nothing to compare with', async () => {
    await expect(backend.ask('/operations-reviews')).resolves.toEqual({
      items: [],
    });
    const { number, snapshot, openActions, mayRecord } = await current();
    expect({ number, openActions, mayRecord }).toEqual({
      number: 1,
      openActions: [],
      mayRecord: true,
    });
    expect(snapshot).toMatchObject({
      applications: 2,
      source: { id: 'fake' },
      budgetChanges: [],
      withoutSlo: [],
      stale: [],
      omitted: {},
    });
    expect(snapshot.since).toBeUndefined();
    // The catalog of the test has team-payment only.
    expect(snapshot.withoutOwner).toEqual([
      { application: 'hello-world', ownerRef: expect.any(String) },
    ]);
  });

  it('freezes a review, and carries its actions over until they are done', async () => {
    const first = await record({
      key: FIRST,
      notes: 'All went well.',
      decisions: [{ text: '  Keep the targets  ' }],
      actions: [action, { ...action, text: 'Ask Hana', ownerRef: 'User:Hana' }],
      done: [],
    });
    expect(first).toMatchObject({
      id: FIRST,
      number: 1,
      recordedBy: 'user:default/mock',
      decisions: [{ text: 'Keep the targets' }],
      actions: [
        { ...action, review: { id: FIRST, number: 1 } },
        { text: 'Ask Hana', ownerRef: 'user:default/hana' },
      ],
      carriedOver: [],
    });

    const { number, snapshot, openActions } = await current();
    expect(number).toBe(2);
    expect(snapshot.since).toMatchObject({ id: FIRST, number: 1 });
    expect(openActions.map(({ text }: ReviewAction) => text)).toEqual([
      'Raise the replica floor',
      'Ask Hana',
    ]);

    const [raise, ask] = openActions;
    const second = await record({ ...nothing, key: SECOND, done: [raise.id] });
    expect(second.carriedOver).toEqual([
      {
        ...raise,
        doneAt: second.heldAt,
        doneBy: 'user:default/mock',
      },
      ask,
    ]);
    await expect(complete(ask.id)).resolves.toMatchObject({
      id: ask.id,
      doneBy: 'user:default/mock',
    });
    expect((await current()).openActions).toEqual([]);
    // What the meeting saw stays: the action was open then.
    expect((await review(SECOND)).carriedOver).toEqual(second.carriedOver);
    expect((await review(FIRST)).snapshot).toEqual(first.snapshot);

    const { items } = await backend.ask('/operations-reviews');
    expect(items).toMatchObject([
      { id: SECOND, number: 2, decisions: 0, actions: 0 },
      { id: FIRST, number: 1, decisions: 1, actions: 2 },
    ]);
  });

  it('records one review for a key, whatever is sent with it again', async () => {
    const again = await record({ ...nothing, key: FIRST, notes: 'Other' });
    expect(again).toMatchObject({ number: 1, notes: 'All went well.' });
  });

  it('remembers who was first to close an action', async () => {
    const [{ id, doneAt }] = (await review(FIRST)).actions;
    await expect(complete(id)).resolves.toMatchObject({ id, doneAt });
  });

  it('exports Markdown in two languages', async () => {
    const markdown = (query = '') =>
      request(backend.server)
        .get(`/api/namespaces/operations-reviews/${FIRST}/markdown${query}`)
        .expect('Content-Type', /^text\/markdown; charset=utf-8/);
    expect((await markdown().expect(200)).text).toMatch(
      /^# Operations review 1\n/,
    );
    expect((await markdown('?language=ja').expect(200)).text).toMatch(
      /^# 運用定例 第 1 回\n/,
    );
    await request(backend.server)
      .get(`/api/namespaces/operations-reviews/${FIRST}/markdown?language=xx`)
      .expect(400);
    await request(backend.server)
      .get(`/api/namespaces/operations-reviews/${OTHER}/markdown`)
      .expect(404);
  });

  it.each<[string, object, string]>([
    ['no key', { ...nothing }, 'key'],
    ['a key that is no UUID', { ...nothing, key: 'x' }, 'key'],
    [
      'an empty decision',
      { ...nothing, key: OTHER, decisions: [{ text: ' \n' }] },
      'decisions.0.text: is empty',
    ],
    [
      'an action without a text',
      { ...nothing, key: OTHER, actions: [{ ...action, text: '' }] },
      'actions.0.text: is empty',
    ],
    [
      'an owner who is neither group nor user',
      {
        ...nothing,
        key: OTHER,
        actions: [{ ...action, ownerRef: 'component:default/x' }],
      },
      'actions.0.ownerRef: must be a group or a user',
    ],
    [
      'an owner who is not in the catalog',
      {
        ...nothing,
        key: OTHER,
        actions: [action, { ...action, ownerRef: 'group:default/gone' }],
      },
      'actions.1.ownerRef: the catalog has no group:default/gone',
    ],
    [
      'a day that there is not',
      {
        ...nothing,
        key: OTHER,
        actions: [{ ...action, dueDate: '2999-02-29' }],
      },
      'actions.0.dueDate: must be a date',
    ],
    [
      'a day that has passed',
      {
        ...nothing,
        key: OTHER,
        actions: [{ ...action, dueDate: '2020-01-01' }],
      },
      'actions.0.dueDate: 2020-01-01 has passed',
    ],
    [
      'an action that there is not',
      { ...nothing, key: OTHER, done: [`${OTHER}.1`] },
      'done.0: there is no action',
    ],
    [
      'an action with a control character',
      { ...nothing, key: OTHER, done: ['\u0000'] },
      'done.0: there is no action',
    ],
    [
      'long notes',
      { ...nothing, key: OTHER, notes: 'x'.repeat(10_001) },
      'notes',
    ],
    [
      'a control character',
      { ...nothing, key: OTHER, notes: '\u0000' },
      'notes',
    ],
    [
      'many decisions',
      { ...nothing, key: OTHER, decisions: Array(101).fill({ text: 'x' }) },
      'decisions',
    ],
    ['a field too many', { ...nothing, key: OTHER, number: 7 }, 'number'],
  ])('refuses %s and names the field', async (_what, body, message) => {
    const { error } = await record(body, 400);
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
    await review(OTHER, 404);
  });

  it.each([
    ['/operations-reviews/{id}', '/operations-reviews/1', 400],
    ['/operations-reviews/{id}', '/operations-reviews/%00', 400],
    ['/operations-reviews/{id}', `/operations-reviews/${OTHER}`, 404],
  ])('%s is not at %s', async (described, url, status) => {
    const { response } = await backend.ask(described, { url, status });
    expect(response.statusCode).toBe(status);
  });

  it.each([
    ['1', 400],
    [`${OTHER}.1`, 404],
    // A decision, which nobody can do.
    [`${FIRST}.1`, 404],
  ])('closes no action %s', async (id, status) => {
    const { response } = await complete(id, status);
    expect(response.statusCode).toBe(status);
  });

  it('lets those who only read see everything and write nothing', async () => {
    const [{ id }] = (await review(FIRST)).actions;
    backend.permissions.authorize.mockImplementation(async queries =>
      queries.map(({ permission }) => ({
        result:
          permission.name === 'freehold.namespaces.read'
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
    );
    expect((await current()).mayRecord).toBe(false);
    const { error } = await record({ ...nothing, key: OTHER }, 403);
    expect(error.message).toContain('freehold.operations-review.record');
    await complete(id, 403);
    await review(OTHER, 404);
  });

  it('takes no review from a service, which nobody could ask about it', async () => {
    const { status } = await request(backend.server)
      .post('/api/namespaces/operations-reviews')
      .set('Authorization', mockCredentials.service.header())
      .send({ ...nothing, key: OTHER });
    expect(status).toBe(403);
  });
});
