/**
 * What Segment's Public API answers: the path to the name of its list, if it is one, and the
 * properties of an item or of `data`, with those below an object after a dot.
 *
 * Read in `segmentio/public-api-sdk-typescript` (generated from Segment's OpenAPI description,
 * whose versions 47 to 66 agree in these).
 */
export const SEGMENT_DESCRIPTION: Readonly<
  Record<string, { readonly list?: string; readonly properties: readonly string[] }>
> = {
  '/': { properties: ['workspace.id', 'workspace.slug', 'workspace.name'] },
  '/sources': {
    list: 'sources',
    properties: [
      ...['id', 'slug', 'name', 'workspaceId', 'enabled', 'writeKeys', 'settings', 'labels'],
      ...['metadata.id', 'metadata.slug', 'metadata.name', 'metadata.categories'],
      'metadata.isCloudEventSource',
    ],
  },
  '/sources/{sourceId}/settings': {
    properties: [
      'sourceId',
      'settings.track.allowUnplannedEvents',
      'settings.track.allowUnplannedEventProperties',
      'settings.track.allowEventOnViolations',
      'settings.track.allowPropertiesOnViolations',
      'settings.track.commonEventOnViolations',
      'settings.identify.allowUnplannedTraits',
      'settings.identify.allowTraitsOnViolations',
      'settings.identify.commonEventOnViolations',
      'settings.group.allowUnplannedTraits',
      'settings.group.allowTraitsOnViolations',
      'settings.group.commonEventOnViolations',
      'settings.forwardingViolationsTo',
      'settings.forwardingBlockedEventsTo',
    ],
  },
  '/tracking-plans': {
    list: 'trackingPlans',
    properties: ['id', 'name', 'slug', 'description', 'type', 'updatedAt', 'createdAt'],
  },
  '/tracking-plans/{trackingPlanId}/sources': {
    list: 'sources',
    properties: ['id', 'slug', 'name', 'workspaceId', 'enabled', 'writeKeys'],
  },
  '/tracking-plans/{trackingPlanId}/rules': {
    list: 'rules',
    properties: ['type', 'key', 'jsonSchema', 'version', 'createdAt', 'updatedAt', 'deprecatedAt'],
  },
  '/destinations': {
    list: 'destinations',
    properties: [
      ...['id', 'name', 'enabled', 'sourceId', 'settings', 'metadata.id', 'metadata.slug'],
      'metadata.supportedPlatforms.browser',
    ],
  },
  '/warehouses': {
    list: 'warehouses',
    properties: ['id', 'workspaceId', 'enabled', 'settings', 'metadata.id', 'metadata.slug'],
  },
  '/destination/{destinationId}/filters': {
    list: 'filters',
    properties: [
      ...['id', 'sourceId', 'destinationId', 'if', 'actions', 'title', 'description', 'enabled'],
    ],
  },
  '/functions': {
    list: 'functions',
    properties: ['id', 'resourceType', 'createdAt', 'createdBy', 'displayName', 'description'],
  },
  '/functions/{functionId}': {
    properties: ['function.id', 'function.code', 'function.deployedAt', 'function.isLatestVersion'],
  },
  '/reverse-etl-models': {
    list: 'models',
    properties: ['id', 'sourceId', 'name', 'description', 'enabled', 'query'],
  },
  '/spaces': { list: 'spaces', properties: ['id', 'slug', 'name'] },
  '/spaces/{spaceId}/audiences': {
    list: 'audiences',
    properties: ['id', 'spaceId', 'name', 'description', 'key', 'enabled', 'definition'],
  },
  '/spaces/{spaceId}/audiences/{audienceId}/destination-connections': {
    list: 'connections',
    properties: ['id', 'name', 'sourceId', 'enabled', 'settings', 'destinationId'],
  },
  '/spaces/{spaceId}/computed-traits': {
    list: 'computedTraits',
    properties: ['id', 'spaceId', 'name', 'description', 'key', 'enabled', 'definition'],
  },
  '/filters': {
    list: 'filters',
    properties: ['id', 'workspaceId', 'integrationId', 'enabled', 'name', 'if', 'drop'],
  },
  '/users': { list: 'users', properties: ['id', 'name', 'email', 'permissions'] },
  '/suppressions': { list: 'suppressed', properties: ['subjectType', 'subjectIds'] },
  '/regulations': {
    list: 'regulations',
    properties: ['id', 'subjectType', 'subjects', 'status', 'createdAt', 'regulationType'],
  },
  '/audit-events': {
    list: 'events',
    properties: [
      ...['id', 'timestamp', 'type', 'actor', 'actorEmail', 'resourceId', 'resourceType'],
      'resourceName',
    ],
  },
};
