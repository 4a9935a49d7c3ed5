import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { PlainObject } from '../../json/plain-object';
import { ATTESTATIONS_HEAD } from '../attestations/attestations-template';
import { parseAttestations } from '../attestations/parse-attestations';
import { findRequirement } from '../catalog/find-requirement';
import type { RequirementId } from '../catalog/requirement-id';
import { type Draft, recordOf } from './draft';
import { RecordPlaces } from './record-places';

/**
 * Inserts statements into the text of a `hipaa-attestations.yaml`; comments, order and everything
 * else stay. A statement replaces one about the same row, accounts, resources and findings, else a
 * blank record of its row, else it is appended.
 *
 * @param text The file's text; `null` when there is no file yet.
 * @throws {AttestationsError} when it is not a file of attestations.
 */
export function editStatements(text: string | null, drafts: readonly Draft[]): string {
  const before = text === null ? [] : parseAttestations(text).records;
  const document = parseDocument(text ?? ATTESTATIONS_HEAD, { version: '1.2', schema: 'core' });
  const list = listIn(document);
  const places = new RecordPlaces(list.toJS(document));
  const evidenceAt = new Map(before.map((each) => [each.record - 1, evidenceOf(each)]));
  for (const draft of drafts) {
    const record = recordOf(draft);
    const place = places.placeFor(record) ?? list.items.length;
    places.take(record, place);
    const node = list.items[place];
    // Evidence is read without the paths of links, which the file keeps.
    const isSameEvidence = evidenceAt.get(place) === evidenceOf(draft);
    if (isMap(node)) fill(document, node, isSameEvidence ? without(record, 'evidence') : record);
    else append(document, list, draft.row, record);
  }
  const edited = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    indentSeq: text === null || !/^- /m.test(text),
  });
  parseAttestations(edited);
  return edited;
}

/** The list of statements, created if missing; an empty `[]` becomes a block list. */
function listIn(document: Document): YAMLSeq {
  const listed = document.get('attestations');
  const list = isSeq(listed) ? listed : (document.createNode([]) as YAMLSeq);
  if (list !== listed) document.set('attestations', list);
  list.flow = list.flow === true && list.items.length > 0;
  return list;
}

function append(document: Document, list: YAMLSeq, row: RequirementId, record: PlainObject): void {
  const node = nodeOf(document, record) as YAMLMap;
  const { level, title } = findRequirement(row);
  if (!list.flow) {
    node.commentBefore = ` ${row}, ${level}: ${title}`;
    node.spaceBefore = list.items.length > 0;
  }
  list.add(node);
}

function fill(document: Document, node: YAMLMap, record: PlainObject): void {
  for (const [name, value] of Object.entries(record)) {
    node.set(name, typeof value === 'object' ? nodeOf(document, value) : value);
  }
  for (const name of ['rationale', 'in_phi_scope']) {
    if (!Object.hasOwn(record, name)) node.delete(name);
  }
}

/** Lists of texts are short, and written on one line. */
function nodeOf(document: Document, value: unknown) {
  const node = document.createNode(value);
  flowLists(node);
  return node;
}

/** The evidence in a comparable form. */
function evidenceOf({ evidence }: Pick<Draft, 'evidence'>): string {
  return JSON.stringify(evidence.map(({ type, location }) => [type, location]));
}

function without(record: PlainObject, name: string): PlainObject {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));
}

function flowLists(node: unknown): void {
  if (isSeq(node)) {
    if (node.items.every((each) => !isMap(each))) node.flow = true;
    for (const each of node.items) flowLists(each);
  }
  if (isMap(node)) for (const { value } of node.items) flowLists(value);
}
