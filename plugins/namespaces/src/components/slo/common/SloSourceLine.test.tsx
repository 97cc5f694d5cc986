import { SloSource } from '@freehold/backstage-plugin-namespaces-common';
import { screen } from '@testing-library/react';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { sloSource } from '../../../__testUtils__/sloBuilders';
import { SloSourceLine } from './SloSourceLine';

const NOW = new Date('2026-11-22T12:00:00Z');

const show = (source?: SloSource) =>
  renderInFreehold(<SloSourceLine source={source} />, {
    api: new InMemoryNamespaces(),
  });

describe('SloSourceLine', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick'] }));
  afterEach(() => jest.useRealTimers());

  it.each<[string, Partial<SloSource>, string, boolean]>([
    [
      'fresh figures',
      { refreshedAt: '2026-11-22T11:57:00Z' },
      'SLO figures from Prometheus, refreshed 3 minutes ago',
      false,
    ],
    [
      'figures that nobody renews',
      { refreshedAt: '2026-11-22T07:00:00Z' },
      'The SLO figures from Prometheus were last refreshed 5 hours ago. What happened since is missing.',
      true,
    ],
    [
      'figures that cannot be renewed',
      { refreshedAt: '2026-11-22T11:00:00Z', error: 'connection refused' },
      'Prometheus cannot be asked for SLO figures at the moment: connection refused. What you see was refreshed 1 hour ago.',
      true,
    ],
    [
      'a source that never answered',
      { refreshedAt: undefined, error: 'connection refused' },
      'Prometheus cannot be asked for SLO figures: connection refused',
      true,
    ],
    [
      'a first start',
      { refreshedAt: undefined },
      'The first SLO figures from Prometheus are awaited',
      false,
    ],
  ])('says how old %s are', (_what, part, text, alert) => {
    show(sloSource(part));

    expect(document.body).toHaveTextContent(text);
    expect(screen.queryAllByRole('alert')).toHaveLength(alert ? 1 : 0);
    expect(screen.queryByText('Sample data')).not.toBeInTheDocument();
  });

  it('labels figures that are made up, also when they cannot be renewed', () => {
    show(
      sloSource({
        sample: true,
        title: 'Sample data',
        error: 'the disk is full',
      }),
    );

    expect(screen.getByText('Sample data')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('the disk is full');
  });

  it('says that nothing measures when no provider is installed', () => {
    show();
    expect(
      screen.getByText(
        'Nothing measures the SLOs: no provider of figures is installed',
      ),
    ).toBeInTheDocument();
  });
});
