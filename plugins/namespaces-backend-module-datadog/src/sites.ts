/** Where a site of Datadog answers, and where people look at it. */
export interface DatadogSite {
  apiUrl: string;
  appUrl: string;
}

/** The sites that Datadog runs. Keys go to one of them and nowhere else, so a typo cannot give them away. */
const APP_HOSTS: Readonly<Record<string, string>> = {
  'datadoghq.com': 'app.datadoghq.com',
  'us3.datadoghq.com': 'us3.datadoghq.com',
  'us5.datadoghq.com': 'us5.datadoghq.com',
  'datadoghq.eu': 'app.datadoghq.eu',
  'ap1.datadoghq.com': 'ap1.datadoghq.com',
  'ap2.datadoghq.com': 'ap2.datadoghq.com',
  'uk1.datadoghq.com': 'uk1.datadoghq.com',
  'ddog-gov.com': 'app.ddog-gov.com',
  'us2.ddog-gov.com': 'us2.ddog-gov.com',
};

export const SITES: readonly string[] = Object.keys(APP_HOSTS);

export function siteOf(name: string): DatadogSite | undefined {
  return Object.hasOwn(APP_HOSTS, name)
    ? {
        apiUrl: `https://api.${name}`,
        appUrl: `https://${APP_HOSTS[name]}`,
      }
    : undefined;
}
