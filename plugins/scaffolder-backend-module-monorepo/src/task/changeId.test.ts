import { changeId } from './changeId';

const TASK = '0c5e3b1a-6f55-4c3c-9d0d-3f1d2f6f9a11';
const idOf = (stepId: string, name = 'cart', taskId = TASK) =>
  changeId({ taskId, stepId, name });

describe('changeId', () => {
  it('says which task, step and application a commit came from', () => {
    expect(idOf('create')).toBe(`scaffolder-${TASK}-create.cart`);
  });

  it.each(['', 'Create it!', '日本語', 'a/../b', '../x', 'x'.repeat(300)])(
    'makes an id that the store accepts of the step %j',
    stepId => {
      expect(idOf(stepId)).toMatch(/^[A-Za-z0-9._-]{1,200}$/);
    },
  );

  it('is different for different writes', () => {
    const long = 'x'.repeat(300);
    const ids = [
      idOf('create'),
      idOf('create', 'order'),
      idOf('create', 'cart', 'another-task'),
      idOf('a b'),
      idOf('a-b'),
      idOf('a_0020b'),
      idOf('a', 'b-cart'),
      idOf('a-b', 'cart'),
      idOf(long),
      idOf(`${long}y`),
    ];
    // 'a-b' with 'cart' is there twice on purpose: the same write has the same id.
    expect(new Set(ids).size).toBe(ids.length - 1);
  });
});
