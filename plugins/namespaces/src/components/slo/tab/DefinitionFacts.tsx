import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import { isWebAddress } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { Facts } from '../../application/Facts';
import { FileLink } from '../../common/FileLink';
import { useObjectiveWords } from './useObjectiveWords';

/** Where the objective is written, how its budget is counted, and where else it can be seen. */
export function DefinitionFacts(props: {
  objective: SloObjectiveDetail;
  /** Name of the monitoring backend. */
  source?: string;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useObjectiveWords();
  const { objective, source } = props;
  const { definition, live, namespace } = objective;
  const { line } = definition;
  return (
    <Facts
      facts={[
        {
          name: t('slo.objective.definition'),
          value: (
            <FileLink file={definition} line={line}>
              {line === undefined
                ? definition.path
                : `${definition.path}:${line}`}
            </FileLink>
          ),
        },
        {
          name: t('slo.objective.namespace'),
          value: <code>{namespace}</code>,
        },
        {
          name: t('slo.objective.method'),
          value: words.method(objective),
        },
        ...(live?.url && source && isWebAddress(live.url)
          ? [
              {
                name: t('slo.objective.live', { source }),
                value: (
                  <Link to={live.url}>
                    {t('slo.objective.openLive', { source })}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
