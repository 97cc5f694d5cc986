import { screen } from '@testing-library/react';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { Queries } from './Queries';

describe('Queries', () => {
  it('shows the limit of what is measured against one', () => {
    renderInFreehold(
      <Queries
        title="Latency"
        indicator={{
          name: 'latency',
          metric: {
            kind: 'threshold',
            source: {
              type: 'Prometheus',
              spec: { query: 'latency_seconds{quantile="0.99"}' },
            },
          },
        }}
        threshold={{ op: 'lte', value: 0.5 }}
      />,
      { api: new InMemoryNamespaces() },
    );
    expect(
      screen.getByText('A measurement is good when it is ≤ 0.5.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/latency_seconds/)).toBeInTheDocument();
  });
});
