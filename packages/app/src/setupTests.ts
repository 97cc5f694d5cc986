import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole applications are rendered here: a machine that is busy must not make their tests fail.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
