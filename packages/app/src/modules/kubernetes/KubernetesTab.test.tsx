import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  KubernetesApi,
  kubernetesApiRef,
} from '@backstage/plugin-kubernetes-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { KubernetesTab } from './KubernetesTab';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payment-authorizer' },
};

const renderTab = (getClusters: KubernetesApi['getClusters']) =>
  renderInTestApp(
    <EntityProvider entity={entity}>
      <KubernetesTab />
    </EntityProvider>,
    { apis: [[kubernetesApiRef, { getClusters }]] },
  );

describe('KubernetesTab', () => {
  it('says plainly that no cluster is configured', async () => {
    await renderTab(async () => []);
    expect(
      await screen.findByText('No Kubernetes cluster is configured'),
    ).toBeInTheDocument();
    expect(screen.getByText(/namespaces of payment-authorizer/)).toBeVisible();
  });

  it('shows a backend that does not answer as unknown, and asks again', async () => {
    const getClusters = jest
      .fn()
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockResolvedValue([]);
    await renderTab(getClusters);
    expect(
      await screen.findByText(/Unknown: the Kubernetes backend/),
    ).toBeVisible();
    expect(screen.getByText('connection refused')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('No Kubernetes cluster is configured'),
    ).toBeVisible();
  });
});
