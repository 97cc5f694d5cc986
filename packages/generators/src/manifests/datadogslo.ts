import { datadogGenericSlo, datadogSlos } from '@freehold/slo';
import { ManifestGenerator } from './manifest';
import { objectMetadata } from './metadata';

/**
 * An SLO in Datadog for each objective. What Datadog cannot measure is left out; `parseSlo` tells people. Burn monitors
 * need the id that Datadog gives to the SLO, so they cannot stand here.
 */
export const datadogslo: ManifestGenerator = {
  id: 'datadogslo',
  blocks: true,
  generate(application, environment, slos) {
    const { name, owner, tier, observability } = application;
    if (
      observability?.backend !== 'datadog' ||
      !observability.operator ||
      !environment.measured
    ) {
      return undefined;
    }
    const tags = [
      `service:${name}`,
      `env:${environment.name}`,
      `team:${owner.team}`,
      `tier:${tier}`,
      ...observability.tags,
    ];
    const objects = slos
      // One objective at a time, so that one that Datadog cannot measure takes no other with it.
      .flatMap(slo =>
        slo.objectives.map(objective => ({ ...slo, objectives: [objective] })),
      )
      .flatMap(slo => {
        const rendered = datadogSlos(
          { slo, namespaces: [environment.namespace] },
          { tags },
        );
        // A colon cannot stand in a name; a dot can, and no name of an SLO has one.
        const id = slo.objectives[0].id.replace(':', '.');
        return rendered.ok
          ? rendered.specs.map(spec =>
              datadogGenericSlo(
                objectMetadata(application, environment, {
                  name: `${name}.${id}`,
                }),
                spec,
              ),
            )
          : [];
      });
    return objects.length > 0 ? objects : undefined;
  },
};
