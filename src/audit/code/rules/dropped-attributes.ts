import { lineOf } from '../syntax/parse-code';
import { pathOf } from '../syntax/path-of';
import type { RuleOverCode } from './rule-over-code';

/** Source: Twilio docs, "HIPAA for Flex Insights Historical Reporting", what is removed. */
const DROPPED: readonly string[] = [
  'conversations.external_contact',
  'customers.email',
  'customers.external_id',
  'customers.name',
  'customers.phone',
];

/** The places where code reads attributes that accounts with HIPAA do not keep. */
export const droppedAttributes: RuleOverCode = ({ nodes }) =>
  nodes.flatMap(({ node, parent }) => {
    if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return [];
    if (parent?.node.type === 'AssignmentExpression' && parent.node.left === node) return [];
    const [owner = '', name = ''] = pathOf(node).slice(-2);
    const detail = `${owner}.${name}`;
    if (!DROPPED.includes(detail)) return [];
    return [{ rule: 'dropped_attribute_read', line: lineOf(node), detail }];
  });
