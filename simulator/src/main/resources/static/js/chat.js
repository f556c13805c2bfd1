import { bubble } from './bubble.js';
import { byId, fill, h } from './dom.js';
import { drawComposer } from './composer.js';
import { drawHeader } from './header.js';
import { votesOn } from './choices.js';
import { emptyChat, demoNotice } from './empty.js';
import { icon } from './icons.js';
import { chatVisible } from './layout.js';
import { separatorText, sameDay } from './dates.js';
import { progress } from './ticks.js';
import { isMine, markSeen, messageById, messagesOf, on, state, unreadIn } from './store.js';

const NEAR_END = 120;

let list;
let end;
let notice;
let drawn = new Map();
let drawnFor = '';
let newBelow = 0;

/** The conversation: header, messages, composer. */
export function drawChat() {
  notice = demoNotice();
  list = h('div', {
    class: 'messages',
    id: 'messages',
    role: 'log',
    'aria-label': 'Mensagens',
    tabindex: '0',
    onscroll: scrolled,
  });
  end = h(
    'button',
    {
      type: 'button',
      class: 'to-end',
      'aria-label': 'Ir para o fim da conversa',
      hidden: true,
      dataset: { testid: 'to-end' },
      onclick: () => toEnd(true),
    },
    icon('down'),
  );
  const banner = h(
    'div',
    { class: 'offline', role: 'status', dataset: { testid: 'offline' }, hidden: true },
    h('span', { class: 'spinner' }),
    'Sem conexão com o simulador. Tentando de novo…',
  );
  fill(byId('chat'), drawHeader(), banner, h('div', { class: 'wall' }, list, end), drawComposer());
  on('messages', change => (change.chat === state.active || change.chat === null) && schedule(change));
  for (const name of ['active', 'perspective', 'typing']) on(name, () => schedule({}));
  on('view', () => schedule({}));
  on('connection', () => (banner.hidden = state.connected));
  addEventListener('focus', () => schedule({}));
  new ResizeObserver(() => nearEnd && toEnd(false)).observe(list);
}

let nearEnd = true;
let waiting = false;

function schedule(change) {
  if (change.isNew && !isMine(change.message) && !nearEnd) newBelow++;
  if (change.message?.local && change.message.status === 'pending') nearEnd = true;
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
  });
}

function draw() {
  if (!state.active) return;
  const view = `${state.active} ${state.byOwner}`;
  const changedView = drawnFor !== view;
  if (changedView) {
    drawn = new Map();
    drawnFor = view;
    nearEnd = true;
    newBelow = 0;
  }
  const unread = changedView ? unreadIn(state.active) : 0;
  place(nodes(messagesOf(state.active).filter(hasBubble), unread));
  if (nearEnd) toEnd(false);
  showEndButton();
  if (chatVisible() && document.hasFocus()) markSeen(state.active);
}

function nodes(messages, unread) {
  if (!messages.length && !typing()) return [emptyChat()];
  const result = [notice];
  const still = new Map();
  let before = null;
  for (const message of messages) {
    if (!before || !sameDay(before.at, message.at)) {
      result.push(separator(separatorText(message.at)));
      before = null;
    }
    const first = !before || isMine(before) !== isMine(message) || before.by_owner !== message.by_owner;
    const entry = reuse(message, first);
    still.set(message.messageid, entry);
    result.push(entry.node);
    before = message;
  }
  drawn = still;
  if (unread > 0) insertUnreadMark(result, messages, unread);
  if (typing()) result.push(dots());
  return result;
}

/** A vote shows in its poll, not as a bubble, unless it did not get through. */
const hasBubble = message => message.kind !== 'poll' || message.direction === 'out' || progress(message) === 'failed';

/** A bubble is built again only when its message, its place or what it quotes has changed. */
function reuse(message, first) {
  const quoted = message.reply_to ? messageById(state.active, message.reply_to) : undefined;
  const votes = message.menu?.type === 'poll' ? [...votesOn(message)].join() : '';
  const known = drawn.get(message.messageid);
  if (known && known.message === message && known.first === first && known.quoted === quoted && known.votes === votes)
    return known;
  const node = bubble(message, { first, quoted, arrived: !known });
  if (known) keepFocus(known.node, node);
  return { message, first, quoted, votes, node };
}

function keepFocus(old, fresh) {
  if (!old.contains(document.activeElement)) return;
  const wanted = document.activeElement.dataset.focus;
  requestAnimationFrame(() => (wanted ? fresh.querySelector(`[data-focus="${CSS.escape(wanted)}"]`) : fresh)?.focus());
}

function insertUnreadMark(result, messages, unread) {
  const first = messages.filter(message => message.direction === 'out').at(-unread);
  const index = result.indexOf(drawn.get(first?.messageid)?.node);
  if (index > 0)
    result.splice(
      index,
      0,
      separator(unread === 1 ? '1 mensagem não lida' : `${unread} mensagens não lidas`, 'separator-unread'),
    );
}

/** Moves only what is not yet in its place, so that focus, selection and animations survive. */
function place(wanted) {
  const keep = new Set(wanted);
  for (const child of [...list.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}

function separator(text, extra = '') {
  return h('div', { class: `separator ${extra}`, role: 'separator', 'aria-label': text }, h('span', {}, text));
}

const typing = () => !state.byOwner && state.typing.get(state.active);

function dots() {
  const words = typing().state === 'recording' ? 'Falachefe está gravando um áudio' : 'Falachefe está digitando';
  return h(
    'div',
    { class: 'row row-theirs row-first', dataset: { testid: 'typing' }, role: 'status', 'aria-label': words },
    h('div', { class: 'bubble typing-dots' }, h('i'), h('i'), h('i')),
  );
}

function scrolled() {
  nearEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
  if (nearEnd) newBelow = 0;
  showEndButton();
}

function showEndButton() {
  end.hidden = nearEnd;
  fill(end, icon('down'), newBelow > 0 && h('span', { class: 'unread' }, String(newBelow)));
}

function toEnd(smoothly) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  list.scrollTo({ top: list.scrollHeight, behavior: smoothly && !calm ? 'smooth' : 'instant' });
  nearEnd = true;
}
