import {
  NEWEST_MINOR,
  OLDEST_MINOR,
  declaredTypesOf,
  typeTableOf,
} from './typeTable';
import type { FieldType } from './typeTable';

const MINORS = Array.from(
  { length: NEWEST_MINOR - OLDEST_MINOR + 1 },
  (_, index) => OLDEST_MINOR + index,
);

function structIn(type: FieldType): string | undefined {
  if (type.kind === 'scalar') {
    return undefined;
  }
  return type.kind === 'struct' ? type.name : structIn(type.of);
}

describe('the table of types', () => {
  it.each(MINORS)('of 1.%d has every type that a field of it names', minor => {
    const types = declaredTypesOf(minor);
    const missing = Array.from(types, ([name, fields]) =>
      fields
        .map(field => structIn(field.type))
        .filter(type => type !== undefined && !types.has(type))
        .map(type => `${name}: ${type}`),
    ).flat();
    expect(missing).toEqual([]);
  });

  it('declares fields that a cluster drops while their gate is off', () => {
    const names = (table: ReturnType<typeof typeTableOf>) =>
      table.get('PodSpec')?.map(field => field.name);
    expect(names(declaredTypesOf(32))).toContain('hostUsers');
    expect(names(typeTableOf(32))).not.toContain('hostUsers');
    expect(names(typeTableOf(33))).toContain('hostUsers');
  });

  it.each([
    [12, OLDEST_MINOR],
    [99, NEWEST_MINOR],
  ])('takes 1.%d for 1.%d', (minor, nearest) => {
    expect(typeTableOf(minor)).toBe(typeTableOf(nearest));
  });
});
