import { IndexFreshness } from '@freehold/backstage-plugin-namespaces-common';
import { screen } from '@testing-library/react';
import { COMMIT } from '../../__testUtils__/builders';
import { InMemoryNamespaces } from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { FreshnessLine } from './FreshnessLine';

const NOW = new Date('2026-11-22T12:00:00Z');

describe('FreshnessLine', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick'] }));
  afterEach(() => jest.useRealTimers());

  it.each<[string, IndexFreshness, string, boolean]>([
    [
      'a fresh index',
      { commit: COMMIT, checkedAt: '2026-11-22T11:59:48Z' },
      'As of commit 3f2a9c1, checked 12 seconds ago',
      false,
    ],
    [
      'an index that nobody renews',
      { commit: COMMIT, checkedAt: '2026-11-22T11:50:00Z' },
      'The monorepo was last checked 10 minutes ago. Newer changes may be missing.',
      true,
    ],
    [
      'an index that cannot be renewed',
      {
        commit: COMMIT,
        checkedAt: '2026-11-22T11:59:00Z',
        error: 'no such repository',
      },
      'The monorepo cannot be read at the moment: no such repository. What you see was last checked 1 minute ago.',
      true,
    ],
    [
      'an index that never worked',
      { error: 'no such repository' },
      'The monorepo cannot be read: no such repository',
      true,
    ],
    ['a first start', {}, 'The monorepo has not been read yet', true],
  ])('says how old %s is', (_what, freshness, text, alert) => {
    renderInFreehold(<FreshnessLine freshness={freshness} />, {
      api: new InMemoryNamespaces(),
    });

    expect(document.body).toHaveTextContent(text);
    expect(screen.queryAllByRole('alert')).toHaveLength(alert ? 1 : 0);
  });
});
