import { boolean } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Voice Insights: whether it is on, and whether it captures packets. */
export const voiceInsightsSettings = endpoint({
  id: 'voice-insights-settings',
  host: 'insights.twilio.com',
  path: '/v1/Voice/Settings',
  fields: {
    advanced_features: boolean,
    voice_trace: boolean,
  },
});
