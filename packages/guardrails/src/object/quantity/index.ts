export { compareQuantities } from './compareQuantities';
export { formatQuantity } from './formatQuantity';
export { parseQuantity } from './quantity';
export type { Quantity } from './quantity';
