import {
  DraftPolicyResponse,
  NamespacesApi,
} from '@freehold/backstage-plugin-namespaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  draftPiece,
  guardrailFinding,
  guardrailOverview,
  POLICY_TEXT,
  ruleDetail,
} from '../../../__testUtils__/guardrailBuilders';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { COMMIT } from '../../../__testUtils__/builders';
import { DraftTab } from './DraftTab';
import { EXAMPLE_POLICY } from './examplePolicy';

const mockGoToLine = jest.fn();

// jsdom measures no text, which the real editor needs; it is tested in a browser.
jest.mock('./PolicyEditor', () => {
  const { forwardRef, useImperativeHandle } = jest.requireActual('react');
  return {
    PolicyEditor: forwardRef(
      (
        props: {
          label: string;
          value: string;
          onChange(value: string): void;
        },
        ref: unknown,
      ) => {
        useImperativeHandle(ref, () => ({ goToLine: mockGoToLine }));
        return (
          <textarea
            aria-label={props.label}
            value={props.value}
            onChange={event => props.onChange(event.target.value)}
          />
        );
      },
    ),
  };
});

const CURSOR = { after: 'm', commit: COMMIT };
const evaluateButton = () =>
  screen.findByRole('button', { name: 'Evaluate against 13 applications' });

function renderDraft(
  content: InMemoryContent,
  options: { api?: NamespacesApi; path?: string } = {},
) {
  const api = new InMemoryNamespaces(content);
  renderInFreehold(<DraftTab overview={guardrailOverview()} />, {
    api: options.api ?? api,
    mayUpdatePlatform: true,
    path: options.path ?? '/guardrails/try',
  });
  return api;
}

/** A backend whose answers a test gives by hand. */
function answering() {
  const waiting: Array<(answer: DraftPolicyResponse) => void> = [];
  const signals: AbortSignal[] = [];
  const api = new InMemoryNamespaces();
  api.tryDraftPolicy = async (request, options?: { signal?: AbortSignal }) => {
    api.draftRequests.push(request);
    signals.push(options!.signal!);
    return new Promise(resolve => waiting.push(resolve));
  };
  return { api, waiting, signals };
}

describe('DraftTab', () => {
  afterEach(() => {
    sessionStorage.clear();
    mockGoToLine.mockClear();
  });

  it('begins with an example, and says that nothing is written', async () => {
    renderDraft({});
    expect(
      await screen.findByRole('textbox', { name: /YAML of the policy/ }),
    ).toHaveValue(EXAMPLE_POLICY);
    expect(screen.getByText(/Nothing is written/)).toBeInTheDocument();
  });

  it('evaluates all pieces at one commit, and says who would break', async () => {
    const api = renderDraft({
      draftAnswers: [
        draftPiece({
          applications: 8,
          totalApplications: 13,
          cursor: CURSOR,
          violating: [
            {
              application: 'member-api',
              ownerRef: 'group:default/team-member',
              errors: 2,
              warnings: 0,
              notEvaluated: 0,
              newlyViolating: true,
            },
          ],
          findings: [
            {
              ...guardrailFinding({
                application: 'member-api',
                message: 'has 1 replica',
              }),
              isNew: true,
            },
          ],
        }),
        draftPiece({
          applications: 5,
          totalApplications: 13,
          violating: [
            {
              application: 'search-api',
              errors: 1,
              warnings: 0,
              notEvaluated: 0,
              newlyViolating: false,
            },
          ],
          mended: ['suggest'],
          omittedFindings: 1,
        }),
      ],
    });
    await userEvent.click(await evaluateButton());

    expect(
      await screen.findByText('13 of 13 applications'),
    ).toBeInTheDocument();
    expect(api.draftRequests).toEqual([
      { yaml: EXAMPLE_POLICY },
      { yaml: EXAMPLE_POLICY, cursor: CURSOR },
    ]);
    const table = screen.getByRole('table', { name: 'Result' });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent),
    ).toEqual([
      expect.stringMatching(/member-api.*team-member.*Would break.*2 errors/),
      expect.stringMatching(/search-api.*Violates it already.*1 error/),
      expect.stringMatching(/suggest.*Would be mended/),
    ]);
    expect(screen.getByText('1 finding is not listed.')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show the findings of member-api' }),
    );
    expect(screen.getByText('has 1 replica')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the findings of search-api' }),
    );
    expect(screen.getByText(/there were too many/)).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: '1 application would break' }),
    );
    expect(within(table).queryByText('suggest')).not.toBeInTheDocument();
  });

  it('shows how far it is, and stops asking when it is cancelled', async () => {
    const { api, waiting, signals } = answering();
    renderDraft({}, { api });
    await userEvent.click(await evaluateButton());
    expect(
      screen.getByRole('progressbar', { name: 'Progress of the evaluation' }),
    ).toBeInTheDocument();
    waiting[0](
      draftPiece({ applications: 8, totalApplications: 13, cursor: CURSOR }),
    );
    expect(await screen.findByText('8 of 13 applications')).toBeInTheDocument();
    expect(screen.getByText('Nobody violates it so far.')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(
      screen.getByText(/Cancelled after 8 of 13 applications/),
    ).toBeInTheDocument();
    expect(signals[1].aborted).toBe(true);
    waiting[1](draftPiece({ applications: 5, totalApplications: 13 }));
    await waitFor(() =>
      expect(screen.getByText(/Cancelled after 8 of 13/)).toBeInTheDocument(),
    );
    expect(
      screen.queryByText('Nobody would violate it.'),
    ).not.toBeInTheDocument();
    expect(api.draftRequests).toHaveLength(2);
  });

  it('keeps what was found when the backend fails on the way', async () => {
    renderDraft({
      draftAnswers: [
        draftPiece({ applications: 8, totalApplications: 13, cursor: CURSOR }),
      ],
    });
    await userEvent.click(await evaluateButton());
    expect(
      await screen.findByText(
        'The evaluation stopped after 8 of 13 applications: No answer. The rest is unknown.',
      ),
    ).toBeInTheDocument();
  });

  it('does not go round in circles with a backend that does', async () => {
    const api = renderDraft({
      draftAnswers: Array.from({ length: 10 }, () =>
        draftPiece({ applications: 0, totalApplications: 13, cursor: CURSOR }),
      ),
    });
    await userEvent.click(await evaluateButton());
    expect(
      await screen.findByText(/the backend does not get any further/),
    ).toBeInTheDocument();
    expect(api.draftRequests).toHaveLength(2);
  });

  it('says what is wrong with the text, and leads to the line', async () => {
    renderDraft({
      draftAnswers: [
        {
          ok: false,
          problems: [
            {
              code: 'policy/expression-invalid',
              file: 'draft.yaml',
              line: 21,
              message: 'object.spec.replica: no such field',
              remedy: 'Write object.spec.replicas.',
            },
          ],
        },
      ],
    });
    await userEvent.click(await evaluateButton());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The YAML has 1 problem.*no such field.*What to do: Write object.spec.replicas./,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Go to line 21' }),
    );
    expect(mockGoToLine).toHaveBeenCalledWith(21);
  });

  it('takes a policy that stands as the beginning', async () => {
    renderDraft(
      { guardrailRules: [ruleDetail()] },
      { path: '/guardrails/try?rule=require-probes' },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Put it into the editor' }),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: /YAML of the policy/ }),
      ).toHaveValue(POLICY_TEXT),
    );
  });

  it('says that a result belongs to the text before', async () => {
    renderDraft({ draftAnswers: [draftPiece()] });
    await userEvent.click(await evaluateButton());
    expect(
      await screen.findByText('Nobody would violate it.'),
    ).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('textbox', { name: /YAML of the policy/ }),
      'x',
    );
    expect(screen.getByText(/The YAML has changed since/)).toBeInTheDocument();
  });
});
