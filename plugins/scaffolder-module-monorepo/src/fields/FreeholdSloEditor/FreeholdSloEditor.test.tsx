import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BASE, TEXT } from '../../__testUtils__/sloEditing';
import {
  form,
  ledger,
  refused,
  submitted,
  target,
  type,
} from '../../__testUtils__/sloEditorForm';

describe('FreeholdSloEditor', () => {
  it('shows what another target would have meant, and hands over the whole text', async () => {
    const { onCreate, previewSlo } = form();
    expect(await target()).toHaveValue('99.9');
    expect(
      screen.getByText('43.2 min of error budget in 30 days'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Nothing is changed yet')).toBeVisible();

    await type('99.95');
    expect(
      screen.getByText('21.6 min of error budget in 30 days'),
    ).toBeInTheDocument();
    expect(screen.getByText(/was 99.9 %/)).toBeInTheDocument();
    expect(await screen.findByText('Ready to submit')).toBeVisible();

    const effect = screen.getByRole('region', {
      name: 'Availability in ledger-production',
    });
    expect(effect).toHaveTextContent(
      /With 99.95 % the last 30 days would have been breached on Nov 12, \d+:00 [AP]M\./,
    );
    expect(effect).toHaveTextContent('99.9 % → 99.95 %');
    expect(effect).toHaveTextContent('53.7 % → -2.4 %');
    expect(effect).toHaveTextContent('Healthy → Budget used up');
    expect(effect).toHaveTextContent(
      'An alert that can never fire with this target: 14.4x over 1h',
    );
    const text = TEXT.replace('target: 0.999\n', 'target: 0.9995\n');
    expect(previewSlo).toHaveBeenLastCalledWith(
      'ledger',
      { base: BASE, text },
      { signal: expect.any(AbortSignal) },
    );
    expect(await submitted(onCreate)).toEqual({
      ...ledger,
      slo: { application: 'ledger', base: BASE, text },
    });
  });

  it('goes along the common targets by keys and by buttons', async () => {
    form();
    const field = await target();
    await userEvent.click(field);
    await userEvent.keyboard('{ArrowUp}');
    expect(field).toHaveValue('99.95');
    expect(field).toHaveAttribute('aria-valuenow', '99.95');
    expect(field).toHaveAttribute(
      'aria-valuetext',
      '99.95 %, 21.6 min of error budget in 30 days',
    );
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(field).toHaveValue('99.8');
    await userEvent.click(
      screen.getByRole('button', { name: 'Raise the target of Availability' }),
    );
    expect(field).toHaveValue('99.9');
  });

  it('keeps digits as they are typed', async () => {
    form();
    await type('99.90');
    expect(await target()).toHaveValue('99.90');
    await type('99.905');
    expect(await target()).toHaveValue('99.905');
  });

  it.each(['', '100', '0', 'ninety'])(
    'does not go on with %j as a target',
    async typed => {
      form();
      await type(typed);
      expect(
        await screen.findByText(
          'Write a percentage of more than 0 and less than 100, such as 99.95.',
        ),
      ).toBeVisible();
      expect(await target()).toBeInvalid();
      expect(screen.getByText('A target is no percentage yet')).toBeVisible();
      await refused(/Write a percentage/);
    },
  );

  it('keeps an edit of one mode in the other', async () => {
    form();
    await type('99.95');
    await userEvent.click(screen.getByRole('tab', { name: 'Edit as YAML' }));
    const yaml = await screen.findByRole('textbox', { name: /slo.yaml/ });
    expect(yaml).toHaveValue(
      TEXT.replace('target: 0.999\n', 'target: 0.9995\n'),
    );
    fireEvent.change(yaml, {
      target: { value: `# hello\n${TEXT.replace('0.999\n', '0.98 # low\n')}` },
    });
    await userEvent.click(screen.getByRole('tab', { name: 'Targets' }));
    expect(await target()).toHaveValue('98');
    await type('99');
    await userEvent.click(screen.getByRole('tab', { name: 'Edit as YAML' }));
    expect(
      await screen.findByRole('textbox', { name: /slo.yaml/ }),
    ).toHaveValue(`# hello\n${TEXT.replace('0.999\n', '0.99 # low\n')}`);
  });

  it('says the line of what is wrong in YAML, and goes there', async () => {
    const { previewSlo } = form();
    await target();
    await userEvent.click(screen.getByRole('tab', { name: 'Edit as YAML' }));
    const yaml = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: /slo.yaml/,
    });
    await waitFor(() => expect(previewSlo).toHaveBeenCalledTimes(1));
    const line = TEXT.split('\n').findIndex(text => /target:/.test(text)) + 1;
    fireEvent.change(yaml, {
      target: { value: TEXT.replace('target: 0.999', 'target: 99.9') },
    });
    expect(
      await screen.findByText(new RegExp(`^Line ${line}: .*target`)),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: `Go to line ${line}` }),
    );
    await waitFor(() => expect(yaml).toHaveFocus());
    expect(
      yaml.value.slice(yaml.selectionStart, yaml.selectionEnd).trim(),
    ).toBe('target: 99.9');
    expect(previewSlo).toHaveBeenCalledTimes(1);

    await userEvent.click(screen.getByRole('tab', { name: 'Targets' }));
    expect(
      screen.getByText(
        'The targets cannot be shown while the YAML has problems.',
      ),
    ).toBeVisible();
  });
});
