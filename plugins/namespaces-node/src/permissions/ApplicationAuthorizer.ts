import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  ApplicationDraft,
  DraftProblem,
  applicationCreatePermission,
  applicationUpdatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  DraftReference,
  draftReferences,
  ownerUnreadable,
  referenceProblem,
} from './draftReferences';
import { applicationPermissionRuleset } from './applicationPermissionRules';
import { ApplicationResource } from './applicationResourceRef';

/**
 * Decides whether somebody may create the application of a draft, and whether what it refers to exists; and whether
 * somebody may change an application that exists.
 *
 * @public
 */
export interface ApplicationAuthorizer {
  /**
   * Problems by field of the draft. Without an error among them the user may go on: nothing passes for which the
   * permission was not asked.
   */
  checkDraft(
    draft: ApplicationDraft,
    options: { credentials: BackstageCredentials },
  ): Promise<DraftProblem[]>;
  /**
   * Whether the user may change an application. The owner comes from the caller, who has read it at the commit that the
   * change is made on: an index would still name the one before.
   */
  mayUpdate(
    application: ApplicationResource,
    options: { credentials: BackstageCredentials },
  ): Promise<boolean>;
}

/** @public */
export interface ApplicationAuthorizerOptions {
  permissions: PermissionsService;
  catalog: CatalogService;
  auth: AuthService;
}

type ApplicationPermission =
  | typeof applicationCreatePermission
  | typeof applicationUpdatePermission;

class DefaultApplicationAuthorizer implements ApplicationAuthorizer {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #isAllowed = createConditionAuthorizer(applicationPermissionRuleset);

  constructor(options: ApplicationAuthorizerOptions) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async checkDraft(
    draft: ApplicationDraft,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<DraftProblem[]> {
    const references = draftReferences(draft);
    const problems = await this.#checkReferences(references);

    const owner = references.find(reference => reference.field === 'owner');
    if (!owner) {
      // There is nobody to ask the permission for, which must not look like a permission that was given.
      return [...problems, ownerUnreadable];
    }
    if (problems.some(problem => problem.field === 'owner')) {
      return problems;
    }
    const mayCreate = await this.#isPermitted(
      applicationCreatePermission,
      // There is no stored resource yet: the condition is applied to the application that would be.
      { name: draft.name, ownerRef: owner.ref },
      credentials,
    );
    return mayCreate ? problems : [...problems, ownerNotPermitted(owner.ref)];
  }

  async mayUpdate(
    application: ApplicationResource,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<boolean> {
    return this.#isPermitted(
      applicationUpdatePermission,
      application,
      credentials,
    );
  }

  async #checkReferences(
    references: DraftReference[],
  ): Promise<DraftProblem[]> {
    // Asked as the plugin itself, so that "not in the catalog" never means "hidden from this user".
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: references.map(({ ref }) => ref),
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    );
    return references.flatMap((reference, index) =>
      items[index] ? [] : [referenceProblem(reference)],
    );
  }

  async #isPermitted(
    permission: ApplicationPermission,
    application: ApplicationResource,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return this.#isAllowed(decision, application);
  }
}

function ownerNotPermitted(ref: string): DraftProblem {
  return {
    code: 'owner/not-permitted',
    field: 'owner',
    severity: 'error',
    message: `You may not create applications for ${ref}.`,
    remedy: `Choose a team that you belong to, or ask a member of ${ref} to create it.`,
  };
}

/**
 * Makes an `ApplicationAuthorizer`. Preview and write use the same one, so that a form never promises what the action
 * refuses.
 *
 * @public
 */
export function createApplicationAuthorizer(
  options: ApplicationAuthorizerOptions,
): ApplicationAuthorizer {
  return new DefaultApplicationAuthorizer(options);
}
