/** A thread of `hipaa-guard filter --jobs N`. */
import { answerAsThread } from '../../src/bulk/filter-in-threads';

answerAsThread();
