const KEY = 'freehold.development.persona';

/**
 * The persona of this browser tab, so that a reload keeps it while another tab can be somebody else. Storage may be
 * forbidden by the browser: then every reload asks again.
 */
export const rememberedPersona = {
  get(): string | undefined {
    try {
      return window.sessionStorage.getItem(KEY) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(user: string): void {
    try {
      window.sessionStorage.setItem(KEY, user);
    } catch {
      // Nothing to remember with: see above.
    }
  },
  clear(): void {
    try {
      window.sessionStorage.removeItem(KEY);
    } catch {
      // Nothing was remembered: see above.
    }
  },
};
