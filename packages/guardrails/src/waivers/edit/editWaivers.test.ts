import { FILE, NAME } from '../__testUtils__/waivers';
import { parseWaivers } from '../parse/parseWaivers';
import { stringifyWaivers } from '../stringifyWaivers';
import { addWaiver, approveWaiver, removeWaiver } from './editWaivers';

const COMMENTED = `# Talk to the SREs first.
apiVersion: freehold.dev/v1alpha1
kind: Waivers
metadata:
  name: ${NAME} # ours
spec:
  waivers:
    # Until the vendor delivers.
    - id: no-probes-yet
      rule: probes
      object: { kind: Deployment, name: ${NAME} }
      environments: [ production ]
      reason: >-
        The vendor adds a health endpoint
        in version 5.
      expires: '2027-01-31' # end of support

    - id: old-registry
      rule: registries
      object:
        kind: CronJob
        name: nightly
      environments:
        - develop
      reason: 'The image moves with the next release.'
      approver: group:default/sre
      expires: 2026-12-24
# The end.
`;

const REQUEST = {
  id: 'bare',
  rule: 'limits',
  object: { kind: 'Deployment', name: 'no' },
  environments: ['staging'],
  reason: 'yes: it "really" is # needed',
  requestedBy: 'user:default/aoi.ito',
  expires: '2027-02-28',
};

const standing = { application: NAME, file: FILE, text: COMMENTED };

function textOf(edited: ReturnType<typeof addWaiver>): string {
  if (!edited.ok) {
    throw new Error(JSON.stringify(edited.problems));
  }
  return edited.text;
}

function waiversOf(text: string) {
  const parsed = parseWaivers(text, { application: NAME });
  return parsed.ok
    ? parsed.value.map(({ line: _, file, application, ...entry }) => entry)
    : parsed.problems;
}

function codesOf(edited: ReturnType<typeof addWaiver>) {
  return edited.ok ? [] : edited.problems.map(({ code }) => code);
}

describe('addWaiver', () => {
  it('writes the first file', () => {
    const text = textOf(addWaiver({ application: NAME, file: FILE }, REQUEST));
    expect(text).toBe(`apiVersion: freehold.dev/v1alpha1
kind: Waivers
metadata:
  name: ${NAME}
spec:
  waivers:
    - id: bare
      rule: limits
      object:
        kind: Deployment
        name: "no"
      environments:
        - staging
      reason: "yes: it \\"really\\" is # needed"
      requestedBy: "user:default/aoi.ito"
      expires: "2027-02-28"
`);
    expect(waiversOf(text)).toEqual([REQUEST]);
  });

  it('leaves what stands there, comments too', () => {
    const text = textOf(addWaiver(standing, REQUEST));
    expect(waiversOf(text)).toEqual([...Object(waiversOf(COMMENTED)), REQUEST]);
    const end = '# The end.\n';
    expect(text.startsWith(COMMENTED.slice(0, -end.length))).toBe(true);
    expect(text.endsWith(end)).toBe(true);
  });

  it('adds to an empty list, and to one on a line', () => {
    const empty = stringifyWaivers(NAME, []);
    const added = textOf(addWaiver({ ...standing, text: empty }, REQUEST));
    expect(added).toBe(stringifyWaivers(NAME, [REQUEST]));
  });

  it('keeps items where they stand below their list', () => {
    const flat = stringifyWaivers(NAME, [REQUEST]).replace(/^ {4}/gm, '  ');
    const other = { ...REQUEST, id: 'other' };
    const text = textOf(addWaiver({ ...standing, text: flat }, other));
    expect(text.startsWith(flat)).toBe(true);
    expect(waiversOf(text)).toEqual([REQUEST, other]);
  });

  it('writes a list anew that stands on one line, and keeps the rest', () => {
    const line = `${COMMENTED.slice(
      0,
      COMMENTED.indexOf('    #'),
    )}    [{id: one, rule: probes, reason: Because it has to be., expires: 2027-01-31}]\n`;
    const one = Object(waiversOf(line));
    expect(one).toMatchObject([{ id: 'one' }]);
    const text = textOf(addWaiver({ ...standing, text: line }, REQUEST));
    expect(waiversOf(text)).toEqual([...one, REQUEST]);
    expect(text).toContain('# Talk to the SREs first.');
    expect(text).toContain('# ours');
  });

  it('adds to a file whose last line has no end', () => {
    const text = stringifyWaivers(NAME, [REQUEST]);
    const other = { ...REQUEST, id: 'other' };
    expect(
      textOf(addWaiver({ ...standing, text: text.trimEnd() }, other)),
    ).toBe(stringifyWaivers(NAME, [REQUEST, other]));
  });

  it('adds to lines that end as on Windows', () => {
    const text = COMMENTED.replaceAll('\n', '\r\n');
    const added = textOf(addWaiver({ ...standing, text }, REQUEST));
    expect(waiversOf(added)).toEqual([
      ...Object(waiversOf(COMMENTED)),
      REQUEST,
    ]);
    expect(added).toContain('# end of support\r\n');
  });

  it('refuses what nobody could read, before and after', () => {
    expect(
      codesOf(addWaiver({ ...standing, text: `${COMMENTED}x: 1\n` }, REQUEST)),
    ).toEqual(['waivers/unknown-field']);
    expect(
      codesOf(addWaiver(standing, { ...REQUEST, reason: 'short' })),
    ).toEqual(['waivers/reason-length']);
    expect(
      codesOf(addWaiver(standing, { ...REQUEST, id: 'old-registry' })),
    ).toEqual(['waivers/id-duplicate']);
    expect(
      codesOf(
        addWaiver(standing, { ...REQUEST, reason: 'It was pa\uFFFDted.' }),
      ),
    ).toEqual(['yaml/encoding']);
  });
});

describe('approveWaiver', () => {
  const approver = 'user:default/hana.sato';

  it('writes who and until when, and nothing else', () => {
    const text = textOf(
      approveWaiver(standing, 'no-probes-yet', {
        approver,
        expires: '2026-12-31',
      }),
    );
    expect(text).toBe(
      COMMENTED.replace(
        "      expires: '2027-01-31'",
        `      approver: "${approver}"\n      expires: '2026-12-31'`,
      ),
    );
  });

  it('keeps the day that was asked for', () => {
    const text = textOf(approveWaiver(standing, 'no-probes-yet', { approver }));
    expect(waiversOf(text)).toMatchObject([
      { approver, expires: '2027-01-31' },
      { id: 'old-registry' },
    ]);
  });

  it('refuses an id that is not there, and an approver that is none', () => {
    expect(codesOf(approveWaiver(standing, 'nothing', { approver }))).toEqual([
      'waivers/unknown',
    ]);
    expect(
      codesOf(
        approveWaiver(standing, 'no-probes-yet', { approver: 'plugin:x' }),
      ),
    ).toEqual(['waivers/person-invalid']);
  });
});

describe('removeWaiver', () => {
  it('takes one out, and leaves the others', () => {
    const last = COMMENTED.slice(
      COMMENTED.indexOf('    - id: old-registry'),
      COMMENTED.indexOf('# The end.'),
    );
    expect(textOf(removeWaiver(standing, 'old-registry'))).toBe(
      COMMENTED.replace(last, ''),
    );
    const first = COMMENTED.slice(
      COMMENTED.indexOf('    # Until the vendor'),
      COMMENTED.indexOf('\n    - id: old-registry'),
    );
    expect(textOf(removeWaiver(standing, 'no-probes-yet'))).toBe(
      COMMENTED.replace(first, ''),
    );
  });

  it('leaves an empty list, to which one can be added', () => {
    const first = textOf(removeWaiver(standing, 'old-registry'));
    const text = textOf(
      removeWaiver({ ...standing, text: first }, 'no-probes-yet'),
    );
    expect(waiversOf(text)).toEqual([]);
    expect(
      waiversOf(textOf(addWaiver({ ...standing, text }, REQUEST))),
    ).toEqual([REQUEST]);
  });

  it('refuses an id that is not there, and a file that is not there', () => {
    expect(codesOf(removeWaiver(standing, '__proto__'))).toEqual([
      'waivers/unknown',
    ]);
    expect(
      codesOf(removeWaiver({ application: NAME, file: FILE }, 'any')),
    ).toEqual(['waivers/unknown']);
  });
});
