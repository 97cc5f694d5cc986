import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatRuleQuery,
  parseRuleQuery,
  RuleQuery,
} from '../../../query/ruleQuery';

export type ChangeRuleQuery = (
  part: Partial<RuleQuery>,
  options?: { replace?: boolean },
) => void;

/** The query in the address and how to change it. */
export function useRuleQuery(): [RuleQuery, ChangeRuleQuery] {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const query = useMemo(
    () => parseRuleQuery(new URLSearchParams(address)),
    [address],
  );
  const change = useCallback<ChangeRuleQuery>(
    (part, options) =>
      setParams(
        last => formatRuleQuery({ ...parseRuleQuery(last), ...part }),
        options,
      ),
    [setParams],
  );
  return [query, change];
}
