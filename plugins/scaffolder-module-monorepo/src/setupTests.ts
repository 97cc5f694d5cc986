import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// jsdom has no layout and refuses to scroll, which the scaffolder's form does at every step.
window.scrollTo = () => {};

// The scaffolder's form is a large one: a machine that is busy must not make its tests fail.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
