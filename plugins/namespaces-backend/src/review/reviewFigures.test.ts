import { burnText, percentText, pointsText, targetText } from './reviewFigures';

describe('figures of an exported review', () => {
  it.each([
    [0.9995, '99.95 %'],
    [0.999, '99.9 %'],
    [0.99999, '99.999 %'],
    [0, '0 %'],
  ])('writes the target %d as %s', (target, text) => {
    expect(targetText(target)).toBe(text);
  });

  it.each([
    [1, '100.0 %'],
    [0.99996, '99.9 %'],
    [0.537, '53.7 %'],
    [0, '0.0 %'],
    [-0.0001, '-0.1 %'],
    [-0.5, '-50.0 %'],
  ])('never rounds the budget %d up: %s', (share, text) => {
    expect(percentText(share)).toBe(text);
  });

  it.each([
    [0.25, '+25.0'],
    [-0.3, '-30.0'],
    [0, '0.0'],
  ])('writes the change %d as %s', (delta, text) => {
    expect(pointsText(delta)).toBe(text);
  });

  it.each([
    [14.4, '14.4x'],
    [1.00449, '1x'],
    [1000, '1000x'],
  ])('writes the burn rate %d as %s', (burn, text) => {
    expect(burnText(burn)).toBe(text);
  });
});
