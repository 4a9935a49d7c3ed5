import { readTaskAttributes } from '../../taskrouter/task-attributes';
import { ApiError } from '../../twilio-api/api-error';
import { recentTasks } from '../endpoints/taskrouter/recent-tasks';
import { rawField } from '../fields/field-reader';
import { itemsOf } from '../snapshot/snapshot';
import { MEDIA_VERDICT, mediaStep } from './media-auth';
import { type ProbeContext, probe, probeResults } from './probe';

export const conversationMediaResults = probeResults('conversation-media', MEDIA_VERDICT, [
  recentTasks,
]);

/** The maximum of tasks to fetch, the number per round, and the number of URLs that is enough. */
const TASKS = 200;
const ROUND = 10;
const SAMPLE = 5;

/**
 * A sample of the URLs in `conversations.media` of the newest tasks, from which Flex Insights takes
 * them. Of the tasks' attributes, only the media's URLs are inspected, without being kept.
 */
export const conversationMedia = probe({
  results: conversationMediaResults,
  purpose: 'request media that tasks name, without credentials',
  steps: async (context) => {
    const tasks = itemsOf(context.account, recentTasks)
      .flatMap(({ workspace_sid: workspace, sid }) =>
        workspace === null || sid === null ? [] : [`/v1/Workspaces/${workspace}/Tasks/${sid}`],
      )
      .slice(0, TASKS);
    const urls = new Set<string>();
    for (let next = 0; next < tasks.length && urls.size < SAMPLE; next += ROUND) {
      const some = tasks.slice(next, next + ROUND);
      const media = await Promise.all(some.map((task) => mediaOf(task, context)));
      for (const url of media.flat()) urls.add(url);
    }
    return [...urls].slice(0, SAMPLE).map((url) => mediaStep(url, context));
  },
});

/**
 * One call per task, since a list of tasks need not show their attributes (Twilio docs, "Task
 * resource"). 404 means that the task has ended meanwhile.
 */
async function mediaOf(task: string, { api }: ProbeContext): Promise<readonly string[]> {
  try {
    const { attributes } = await api.get(new URL(task, 'https://taskrouter.twilio.com'));
    return mediaUrlsOf(attributes);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return [];
    throw error;
  }
}

function mediaUrlsOf(text: unknown): readonly string[] {
  const read = readTaskAttributes(text);
  const media = read.state === 'read' ? rawField(read.attributes, 'conversations.media') : [];
  return (Array.isArray(media) ? media : [])
    .map((each) => rawField(each, 'url'))
    .filter((url): url is string => typeof url === 'string' && URL.canParse(url));
}
