import { JsonObject } from '@backstage/types';
import {
  NamespacesApi,
  SloPreview,
  SloPreviewRequest,
} from '@freehold/backstage-plugin-namespaces-common';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from './renderForm';
import { definition, preview, TEXT, UNCHANGED } from './sloEditing';

const properties: JsonObject = {
  application: { type: 'string', title: 'Application' },
  slo: {
    type: 'object',
    'ui:field': 'FreeholdSloEditor',
    'ui:options': { applicationField: 'application' },
    'ui:backstage': { review: { show: false } },
  },
};
/** The form with an application chosen. */
export const ledger = { application: 'component:default/ledger' };

/** Answers like the backend: a text that is the one of the monorepo changes nothing. */
export function answering(
  change: Partial<Extract<SloPreview, { ok: true }>> = {},
) {
  return jest.fn(
    async (
      _application: string,
      { text }: SloPreviewRequest,
    ): Promise<SloPreview> => (text === TEXT ? UNCHANGED : preview(change)),
  );
}

/** The editor beside the field that names the application, on a backend that answers. */
export function form(
  namespaces: Partial<NamespacesApi> = {},
  options: Partial<Parameters<typeof renderForm>[0]> = {},
) {
  const api = {
    getSloDefinition: jest.fn(async () => definition()),
    previewSlo: answering(),
    ...namespaces,
  };
  return {
    ...api,
    ...renderForm({
      properties,
      required: ['application', 'slo'],
      initial: ledger,
      namespaces: api,
      ...options,
    }),
  };
}

export const target = () =>
  screen.findByRole('spinbutton', {
    name: 'Target of Availability in percent',
  });
export const review = () => screen.getByRole('button', { name: 'Review' });

/** At once: a form as large as the scaffolder's takes its time for every key. */
export async function type(text: string) {
  fireEvent.change(await target(), { target: { value: text } });
}

/** Goes through the review and returns what the form hands over. */
export async function submitted(onCreate: jest.Mock) {
  await userEvent.click(review());
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
  await waitFor(() => expect(onCreate).toHaveBeenCalled());
  return onCreate.mock.calls[0][0];
}

/** Tries to go on, and expects to stay for this reason. */
export async function refused(message: RegExp | string) {
  await userEvent.click(review());
  expect(await screen.findAllByText(message)).not.toHaveLength(0);
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
}
