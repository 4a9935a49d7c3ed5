/** HTML's elements, as rich text has them; others are the labels of programs: `<dob>3/12</dob>`. */
const TAGS =
  /(?:\s{0,2}<\/?(?:a|b|blockquote|body|br|code|dd|div|dl|dt|em|font|h[1-6]|hr|html|i|label|li|ol|p|pre|small|span|strong|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,200})?\/?>\s{0,2}){1,20}/gi;
/** Markdown's emphasis, as chats have it: `**DOB:** 3/12`. A mask has no letter beside it. */
const EMPHASIS = /(?<![\w*])\*{1,2}(?=[a-z])|(?<=[a-z]:?)\*{1,2}(?![\w*])/gi;

/**
 * The text with line breaks instead of HTML tags, and without Markdown's emphasis; the same text
 * when there is none. The contents of tags are removed too, so they must be searched separately.
 */
export function withoutMarkup(text: string): string {
  const plain = text.includes('<') ? text.replace(TAGS, '\n') : text;
  return plain.includes('*') ? plain.replace(EMPHASIS, '') : plain;
}
