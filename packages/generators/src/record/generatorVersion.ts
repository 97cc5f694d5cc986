/** Version of this package, written into records; a test keeps it equal to package.json. @public */
export const GENERATOR_VERSION = '0.1.0';
