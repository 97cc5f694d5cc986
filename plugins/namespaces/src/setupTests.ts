import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Screens are loaded lazily, which takes long where many tests share few cores. No test waits for a time to pass.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
