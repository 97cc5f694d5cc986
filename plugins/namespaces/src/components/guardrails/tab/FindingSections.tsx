import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GuardrailFinding,
  WaiverDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { useMemo, useState } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import {
  FINDING_SECTIONS,
  FindingSection,
  groupFindings,
  RuleGroup,
} from './groupFindings';
import { RuleFindings } from './RuleFindings';

interface FindingsProps {
  findings: readonly GuardrailFinding[];
  application: string;
  waivers: readonly WaiverDetail[];
  commit?: string;
}

/** Findings in sections, worst first; those that are waived folded, because nobody has to do anything about them. */
export function FindingSections(props: FindingsProps) {
  const { findings, ...rest } = props;
  const sections = useMemo(() => groupFindings(findings), [findings]);
  return (
    <>
      {FINDING_SECTIONS.filter(section => sections[section].length > 0).map(
        section => (
          <Findings
            key={section}
            section={section}
            groups={sections[section]}
            {...rest}
          />
        ),
      )}
    </>
  );
}

function Findings(
  props: Omit<FindingsProps, 'findings'> & {
    section: FindingSection;
    groups: RuleGroup[];
  },
) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { section, groups, application, waivers, commit } = props;
  const [open, setOpen] = useState(section !== 'waived');
  const name = t(`guardrails.tab.section.${section}`);
  const count = groups.reduce((sum, { findings }) => sum + findings, 0);
  return (
    <Section
      id={`guardrails-${section}`}
      title={t('guardrails.tab.sectionTitle', {
        title: name,
        findings: String(count),
      })}
      hint={t(`guardrails.tab.section.${section}Hint`)}
      action={
        section === 'waived' ? (
          <Button
            size="small"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open
              ? t('guardrails.tab.hideWaived')
              : t('guardrails.tab.showWaived')}
          </Button>
        ) : undefined
      }
    >
      {open &&
        groups.map(group => (
          <RuleFindings
            key={group.rule}
            group={group}
            application={application}
            waivers={waivers}
            commit={commit}
          />
        ))}
    </Section>
  );
}
