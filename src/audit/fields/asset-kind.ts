import type { FieldReader } from './field-reader';

/** The kinds of Asset that a name shows. */
const ASSET_KINDS = ['media', 'document', 'data', 'page', 'other'] as const;

export type AssetKind = (typeof ASSET_KINDS)[number];

/** Kinds by file extension; the parts of a web page, including pictures, are not media. */
const ENDINGS: readonly (readonly [RegExp, AssetKind])[] = [
  [/\.(?:wav|mp3|m4a|ogg|opus|flac|aac|mp4|mkv|mov|webm|avi|dcm)$/i, 'media'],
  [/\.(?:pdf|docx?|xlsx?|rtf|txt|eml|vcf|ics)$/i, 'document'],
  [/\.(?:csv|tsv|json|ndjson|jsonl|xml|sql|sqlite3?|db|parquet|ya?ml|log|zip|gz|bak)$/i, 'data'],
  [/\.(?:html?|css|m?js|map|svg|png|jpe?g|gif|webp|ico|woff2?|ttf)$/i, 'page'],
];

/** The kind of file at an Asset's path, without the name. */
export const assetKind: FieldReader<AssetKind> = {
  schema: { enum: ASSET_KINDS },
  read: (raw) =>
    typeof raw === 'string' ? (ENDINGS.find(([ending]) => ending.test(raw))?.[1] ?? 'other') : null,
};
