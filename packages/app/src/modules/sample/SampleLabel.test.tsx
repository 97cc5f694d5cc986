import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { SampleLabel } from './SampleLabel';

describe('SampleLabel', () => {
  it('labels sample data', async () => {
    renderInTestApp(<SampleLabel />, {
      config: { freehold: { monorepo: { sample: true } } },
    });
    expect(await screen.findByRole('note')).toHaveTextContent('Sample data');
  });

  it('says nothing about real data', async () => {
    renderInTestApp(
      <>
        <p>page</p>
        <SampleLabel />
      </>,
      { config: { freehold: { monorepo: { sample: false } } } },
    );
    await screen.findByText('page');
    expect(screen.queryByRole('note')).not.toBeInTheDocument();
  });
});
