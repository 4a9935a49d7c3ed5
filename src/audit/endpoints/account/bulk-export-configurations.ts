import { boolean, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** The resource types of Bulk Exports, each with its own configuration; no API lists them. */
const RESOURCE_TYPES = ['Messages', 'Calls', 'Conferences', 'Participants'] as const;

/** Where the end of an export is reported. 404 means that the type was never exported. */
export const BULK_EXPORT_CONFIGURATIONS = RESOURCE_TYPES.map((type) =>
  endpoint({
    id: `bulk-export-${type.toLowerCase()}`,
    host: 'bulkexports.twilio.com',
    path: '/v1/Exports/{ResourceType}/Configuration',
    constants: { ResourceType: type },
    fields: { enabled: boolean, resource_type: word, webhook_url: webUrl, webhook_method: word },
    absent: [{ status: 404 }],
  }),
);
