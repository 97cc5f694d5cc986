import { NotJsonNumber, resolvePlainScalar } from './plainScalar';

/** What sigs.k8s.io/yaml v1.6.0 `YAMLToJSON` printed for each of these scalars. */
const MEASURED: ReadonlyArray<[text: string, value: unknown]> = [
  ['0644', 420],
  ['0o17', 15],
  ['00', 0],
  ['007', 7],
  ['0_7', 7],
  ['08', 8],
  ['09.5', 9.5],
  ['0b11', 3],
  ['-0b11', -3],
  ['0B1', 1],
  ['0x1F', 31],
  ['-0x1F', -31],
  ['0xZ', '0xZ'],
  ['0x', '0x'],
  ['1_000', 1000],
  ['1__0', 10],
  ['_1', '_1'],
  ['+12', 12],
  ['-0', 0],
  ['1.0', 1],
  ['1.', 1],
  ['1.50', 1.5],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['.5_0', 0.5],
  ['.5_', '.5_'],
  ['._5', '._5'],
  ['1e3', 1000],
  ['12e03', 12000],
  ['1e-7', 1e-7],
  ['1e400', '1e400'],
  ['.e', '.e'],
  ['-', '-'],
  ['190:20:30', '190:20:30'],
  ['2001-12-14', '2001-12-14'],
  ['2024-01-02T03:04:05Z', '2024-01-02T03:04:05Z'],
  ['1.5.5', '1.5.5'],
  ['1,000', '1,000'],
  ['100m', '100m'],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740993n],
  ['9223372036854775807', 9223372036854775807n],
  ['-9223372036854775808', -9223372036854775808n],
  ['18446744073709551615', 18446744073709551615n],
  ['0xFFFFFFFFFFFFFFFF', 18446744073709551615n],
  ['99999999999999999999', 1e20],
  ['yes', true],
  ['Yes', true],
  ['y', true],
  ['on', true],
  ['TRUE', true],
  ['tRue', 'tRue'],
  ['No', false],
  ['n', false],
  ['nO', 'nO'],
  ['off', false],
  ['', null],
  ['~', null],
  ['NULL', null],
  ['nil', 'nil'],
  ['<<', '<<'],
  ['=', '='],
];

describe('a plain scalar', () => {
  it.each(MEASURED)('%j is %p, as Kubernetes reads it', (text, value) => {
    expect(resolvePlainScalar(text)).toBe(value);
  });

  it.each(['.inf', '-.Inf', '+.INF', '.nan', '.NaN'])(
    '%s is no number of JSON',
    text => {
      expect(() => resolvePlainScalar(text)).toThrow(NotJsonNumber);
    },
  );
});
