import { cronjob } from './cronjob';
import { datadogslo } from './datadogslo';
import { deployment } from './deployment';
import { horizontalpodautoscaler } from './horizontalpodautoscaler';
import { limitrange } from './limitrange';
import { ManifestGenerator } from './manifest';
import { namespace } from './namespace';
import { networkpolicy } from './networkpolicy';
import { poddisruptionbudget } from './poddisruptionbudget';
import { prometheusrule } from './prometheusrule';
import { resourcequota } from './resourcequota';
import { rolebinding } from './rolebinding';
import { service } from './service';
import { serviceaccount } from './serviceaccount';

/** Every file of an environment's folder has its generator here. */
export const manifestGenerators: readonly ManifestGenerator[] = [
  namespace,
  resourcequota,
  limitrange,
  networkpolicy,
  serviceaccount,
  rolebinding,
  deployment,
  cronjob,
  service,
  horizontalpodautoscaler,
  poddisruptionbudget,
  prometheusrule,
  datadogslo,
];
