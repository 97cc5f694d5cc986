/** Version of this package, written into records; a test keeps it equal to package.json. */
export const GENERATOR_VERSION = '0.1.0';
