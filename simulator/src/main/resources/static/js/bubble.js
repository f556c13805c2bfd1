import { h } from './dom.js';
import { icon } from './icons.js';
import { fullText, timeText } from './dates.js';
import { bodyOf } from './kinds.js';
import { kindLine } from './kindline.js';
import { openMessageMenu } from './messagemenu.js';
import { jumpTo } from './jump.js';
import { COMPANY, contactOf } from './people.js';
import { tryAgain } from './api.js';
import { choices } from './choices.js';
import { isMine, state } from './store.js';
import { progress, ticks } from './ticks.js';
import { reasonOf } from './reasons.js';

const LONG_PRESS = 480;
const JUST_NOW = 4000;

/** One message as it looks on the phone. */
export function bubble(message, { first, quoted, arrived }) {
  const mine = isMine(message);
  const isPoll = message.menu?.type === 'poll' && !message.deleted;
  const bare = message.kind === 'sticker' && !message.deleted;
  const open = anchor => openMessageMenu(message, anchor);
  const box = h(
    'div',
    { class: `bubble bubble-${message.deleted ? 'deleted' : message.kind} ${bare ? 'bubble-bare' : ''}` },
    message.by_owner &&
      !message.deleted &&
      h('span', { class: 'author' }, state.byOwner ? 'Você, pelo celular da empresa' : 'Pessoa da empresa'),
    message.reply_to && !message.deleted && quote(message.reply_to, quoted),
    message.deleted ? deleted(mine) : bodyOf(message),
    isPoll && choices(message),
    meta(message, mine),
    opener(open),
  );
  const row = h(
    'div',
    {
      class: rowClasses(message, mine, first, arrived),
      dataset: {
        testid: `bubble-${message.direction}`,
        messageid: message.messageid,
        kind: message.kind,
        status: progress(message),
      },
    },
    h('div', { class: 'stack' }, box, reactions(message, open), !message.deleted && !isPoll && choices(message)),
  );
  if (mine && progress(message) === 'failed' && !message.deleted) row.append(failure(message));
  holdable(box, open);
  return row;
}

function rowClasses(message, mine, first, arrived) {
  const classes = ['row', mine ? 'row-mine' : 'row-theirs'];
  if (first) classes.push('row-first');
  if (arrived && Date.now() - message.at < JUST_NOW) classes.push('row-new');
  if (message.reactions.length && !message.deleted) classes.push('row-reacted');
  if (message.edited) classes.push('row-edited');
  return classes.join(' ');
}

/** The arrow in the corner, for mouse and keyboard. */
function opener(open) {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'opener',
      'aria-label': 'Opções da mensagem',
      'aria-haspopup': 'menu',
      dataset: { focus: 'opener', testid: 'message-menu' },
      onclick: () => open(button),
    },
    icon('down'),
  );
  return button;
}

/** Right click and long press open the same menu as the arrow. */
function holdable(box, open) {
  let timer;
  box.addEventListener('contextmenu', event => {
    if (event.target.closest('a')) return;
    event.preventDefault();
    open(box);
  });
  box.addEventListener('touchstart', () => (timer = setTimeout(() => open(box), LONG_PRESS)), { passive: true });
  for (const end of ['touchend', 'touchmove', 'touchcancel'])
    box.addEventListener(end, () => clearTimeout(timer), { passive: true });
}

const deleted = mine =>
  h('p', { class: 'deleted-text' }, icon('ban'), mine ? 'Você apagou esta mensagem' : 'Esta mensagem foi apagada');

function meta(message, mine) {
  return h(
    'span',
    { class: 'meta' },
    message.edited && !message.deleted && 'editada ',
    h('time', { datetime: new Date(message.at).toISOString(), title: fullText(message.at) }, timeText(message.at)),
    mine && ticks(message),
  );
}

function quote(id, quoted) {
  const customer = contactOf(state.active);
  const mine = quoted && isMine(quoted);
  const author = !quoted ? '' : mine ? 'Você' : state.byOwner ? customer.name : COMPANY.name;
  return h(
    'button',
    {
      type: 'button',
      class: `quote ${mine ? 'quote-mine' : ''}`,
      dataset: { focus: 'quote' },
      onclick: () => jumpTo(id),
    },
    author && h('strong', {}, author),
    h('span', {}, quoted ? kindLine(quoted) : 'Mensagem que não está mais aqui'),
  );
}

function reactions(message, open) {
  if (!message.reactions.length || message.deleted) return null;
  const emoji = [...new Set(message.reactions.map(reaction => reaction.emoji))];
  const pill = h(
    'button',
    {
      type: 'button',
      class: 'reactions',
      'aria-label': `Reações: ${emoji.join(' ')}`,
      dataset: { focus: 'reactions', testid: 'reactions' },
      onclick: () => open(pill),
    },
    emoji.join(' '),
    message.reactions.length > 1 && h('span', {}, String(message.reactions.length)),
  );
  return pill;
}

function failure(message) {
  return h(
    'div',
    { class: 'failure', role: 'alert', dataset: { testid: 'failure' } },
    icon('alert'),
    h('span', {}, reasonOf(message)),
    h(
      'button',
      { type: 'button', dataset: { focus: 'retry', testid: 'retry' }, onclick: () => tryAgain(message) },
      icon('retry'),
      'Tentar de novo',
    ),
  );
}
