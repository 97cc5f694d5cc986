import { evaluationFault } from '../../fault';
import { CelQuantity } from '../../values/quantity';
import { overload, PARSE_PRICE, type Library } from '../overload';
import { succeeds } from '../succeeds';

function isQuantity(text: string): boolean {
  return succeeds(() => CelQuantity.parse(text));
}

/** k8s.io/apiserver/pkg/cel/library/quantity.go */
export const QUANTITY: Library = {
  introduced: 28,
  types: ['kubernetes.Quantity'],
  overloads: [
    overload(
      'quantity(string): Quantity',
      (text: string) => CelQuantity.parse(text),
      PARSE_PRICE,
    ),
    overload('isQuantity(string): bool', isQuantity, PARSE_PRICE),
    // The API server declares this one as a function, unlike all others.
    overload('sign(Quantity): int', ({ nano }: CelQuantity) =>
      BigInt(Number(nano > 0n) - Number(nano < 0n)),
    ),
    overload('Quantity.isInteger(): bool', (quantity: CelQuantity) => {
      return quantity.toInteger() !== undefined;
    }),
    overload('Quantity.asInteger(): int', (quantity: CelQuantity) => {
      const value = quantity.toInteger();
      if (value === undefined) {
        throw evaluationFault('cannot convert value to integer');
      }
      return value;
    }),
    overload('Quantity.asApproximateFloat(): double', (value: CelQuantity) =>
      value.toDouble(),
    ),
    overload(
      'Quantity.isGreaterThan(Quantity): bool',
      (a: CelQuantity, b: CelQuantity) => a.compareTo(b) > 0,
    ),
    overload(
      'Quantity.isLessThan(Quantity): bool',
      (a: CelQuantity, b: CelQuantity) => a.compareTo(b) < 0,
    ),
    overload(
      'Quantity.compareTo(Quantity): int',
      (a: CelQuantity, b: CelQuantity) => BigInt(a.compareTo(b)),
    ),
    overload(
      'Quantity.add(Quantity): Quantity',
      (a: CelQuantity, b: CelQuantity) => new CelQuantity(a.nano + b.nano),
    ),
    overload('Quantity.add(int): Quantity', (a: CelQuantity, b: bigint) => {
      return new CelQuantity(a.nano + CelQuantity.ofInteger(b).nano);
    }),
    overload(
      'Quantity.sub(Quantity): Quantity',
      (a: CelQuantity, b: CelQuantity) => new CelQuantity(a.nano - b.nano),
    ),
    overload('Quantity.sub(int): Quantity', (a: CelQuantity, b: bigint) => {
      return new CelQuantity(a.nano - CelQuantity.ofInteger(b).nano);
    }),
  ],
};
