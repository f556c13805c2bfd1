import { h } from './dom.js';

/** WhatsApp's marks inside a line. A mark counts only where it hugs the word, as on the phone. */
const INLINE = [
  { pattern: /```([^`]+)```/, tag: 'code', plain: true },
  { pattern: /`([^`\n]+)`/, tag: 'code', plain: true },
  { pattern: /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}*_~]/i, link: true },
  { pattern: /(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/u, tag: 'strong' },
  { pattern: /(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/u, tag: 'em' },
  { pattern: /(?<![\p{L}\p{N}~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\p{L}\p{N}~])/u, tag: 's' },
];

const SEARCH_LIMIT = 4000;

/** Nodes for a message text: bold, italic, strike, monospace, quotes, lists and links. Never markup. */
export function formatted(text) {
  const nodes = [];
  for (const part of text.split(/(```[\s\S]+?```)/)) {
    const block = /^```([\s\S]+?)```$/.exec(part);
    if (block)
      nodes.push(h('code', { class: block[1].includes('\n') ? 'mono-block' : '' }, block[1].replace(/^\n|\n$/g, '')));
    else if (part) nodes.push(...lines(part));
  }
  return nodes;
}

function lines(text) {
  const nodes = [];
  const all = text.split('\n');
  all.forEach((line, index) => {
    const item = /^(\s*)([-*•]|\d{1,3}[.)])\s+(.+)$/.exec(line);
    const quote = /^>\s?(.+)$/.exec(line);
    if (item)
      nodes.push(
        h(
          'span',
          { class: 'text-item' },
          h('span', { class: 'text-mark' }, item[2].replace(/^[-*]$/, '•')),
          h('span', {}, inline(item[3])),
        ),
      );
    else if (quote) nodes.push(h('span', { class: 'text-quote' }, inline(quote[1])));
    else {
      nodes.push(...inline(line));
      if (index < all.length - 1) nodes.push('\n');
    }
  });
  return nodes;
}

function inline(text, depth = 0) {
  if (depth > 4 || text.length > SEARCH_LIMIT) return [text];
  let first = null;
  for (const mark of INLINE) {
    const match = mark.pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { mark, match };
  }
  if (!first) return text ? [text] : [];
  const { mark, match } = first;
  const after = match.index + match[0].length;
  return [
    ...inlineBefore(text.slice(0, match.index)),
    markNode(mark, match, depth),
    ...inline(text.slice(after), depth),
  ];
}

const inlineBefore = text => (text ? [text] : []);

function markNode(mark, match, depth) {
  if (mark.link) return h('a', { href: match[0], target: '_blank', rel: 'noopener noreferrer nofollow' }, match[0]);
  return h(mark.tag, {}, mark.plain ? match[1] : inline(match[1], depth + 1));
}

/** One plain line for lists and quotes: the marks are taken off, blanks folded. */
export function plainLine(text) {
  return text
    .slice(0, 300)
    .replace(/```|(?<![\p{L}\p{N}])[*_~](?=\S)|(?<=\S)[*_~](?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One to three emoji and nothing else are shown large. */
export function bigEmoji(text) {
  const trimmed = text.trim();
  if (
    !trimmed ||
    trimmed.length > 24 ||
    !/^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\s]+$/u.test(trimmed)
  )
    return false;
  return [...new Intl.Segmenter('pt-BR').segment(trimmed.replace(/\s/g, ''))].length <= 3;
}
