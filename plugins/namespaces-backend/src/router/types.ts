import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ApplicationAuthorizer } from '@freehold/backstage-plugin-namespaces-node';
import { MonorepoStore } from '@freehold/monorepo';
import { Request, Router } from 'express';
import { IndexReader } from '../database/IndexReader';
import { GuardrailReader } from '../guardrails/api/GuardrailReader';
import { UpgradeTables } from '../guardrails/api/UpgradeTables';
import { DraftPolicies } from '../guardrails/draft/DraftPolicies';
import { OperationsReviews } from '../review/OperationsReviews';
import { ObjectiveGauge } from '../slo/api/ObjectiveGauge';
import { SloRollups } from '../slo/api/SloRollups';
import { SloReader } from '../slo/record/SloReader';

/** What routes work with. */
export interface RouteContext {
  reader: IndexReader;
  slos: SloReader;
  rollups: SloRollups;
  gauge: ObjectiveGauge;
  guardrails: GuardrailReader;
  upgrades: UpgradeTables;
  drafts: DraftPolicies;
  reviews: OperationsReviews;
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
  now(): Date;
  /** Lets through those who may read, with their credentials; throws for everybody else. */
  authorize(request: Request): Promise<BackstageCredentials>;
  /** Lets through those who may change the platform; throws for everybody else. */
  authorizePlatform(request: Request): Promise<void>;
  mayRecordReviews(credentials: BackstageCredentials): Promise<boolean>;
  /** Lets through the users who may record reviews, with their entity reference; throws for everybody else. */
  authorizeReviewer(request: Request): Promise<string>;
}

/** Adds one route to the router. Each parses and authorises, asks a service, and sends what it said. */
export type Route = (router: Router, context: RouteContext) => void;
