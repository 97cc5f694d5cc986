/** Google accepts account ids of 6 to 30 characters that start with a letter and do not end with a hyphen. */
const SERVICE_ACCOUNT = /^[a-z](?:[a-z0-9-]{4,28}[a-z0-9])@[a-z0-9.-]+$/u;

/** Whether a Google service account can have this address. */
export function serviceAccountIsValid(address: string): boolean {
  return SERVICE_ACCOUNT.test(address);
}
