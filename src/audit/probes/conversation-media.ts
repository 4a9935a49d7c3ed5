import { isPlainObject } from '../../json/plain-object';
import { listPages } from '../../twilio-api/list-pages';
import { workspaces } from '../endpoints/workspaces';
import { itemsOf } from '../snapshot/snapshot';
import { MEDIA_VERDICT, mediaStep } from './media-auth';
import { type ProbeContext, probe, probeResults } from './probe';

export const conversationMediaResults = probeResults('conversation-media', MEDIA_VERDICT);

const TASKS = 50;
const SAMPLE = 5;

/**
 * A sample of the URLs that tasks carry in `conversations.media`, where Flex Insights takes them
 * from. Attributes of tasks are looked at in passing, and only their media's URLs.
 */
export const conversationMedia = probe({
  results: conversationMediaResults,
  purpose: 'ask for media that tasks name, without credentials',
  needs: [workspaces],
  steps: async (context) => {
    const urls = new Set<string>();
    for (const { sid } of itemsOf(context.account, workspaces)) {
      if (sid !== null) for (const url of await mediaOfTasks(sid, context)) urls.add(url);
    }
    return [...urls].slice(0, SAMPLE).map((url) => mediaStep(url, context));
  },
});

async function mediaOfTasks(workspace: string, { api }: ProbeContext): Promise<readonly string[]> {
  const tasks = new URL(`https://taskrouter.twilio.com/v1/Workspaces/${workspace}/Tasks`);
  tasks.searchParams.set('PageSize', String(TASKS));
  for await (const page of listPages(api, tasks, 'tasks')) {
    return page.flatMap(({ attributes }) => mediaUrlsOf(attributes));
  }
  return [];
}

function mediaUrlsOf(attributes: unknown): readonly string[] {
  const conversations = at(parse(attributes), 'conversations');
  const media = at(conversations, 'media');
  return (Array.isArray(media) ? media : [])
    .map((each) => at(each, 'url'))
    .filter((url): url is string => typeof url === 'string' && URL.canParse(url));
}

function at(value: unknown, key: string): unknown {
  return isPlainObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
