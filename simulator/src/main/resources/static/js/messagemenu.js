import { h } from './dom.js';
import { fullText } from './dates.js';
import { write } from './api.js';
import { reasonOf } from './reasons.js';
import { refused } from './wire.js';
import { popup } from './popup.js';
import { openSheet } from './sheet.js';
import { emit, isMine, state } from './store.js';
import { toast } from './toast.js';

const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

/** What can be done with one message. */
export function openMessageMenu(message, anchor) {
  if (document.querySelector('.popup')) return;
  const mine = isMine(message);
  const options = [];
  const add = (icon, label, run, testid, danger) => options.push({ icon, label, run, testid, danger });
  if (!message.deleted) {
    add('reply', 'Responder', () => begin('replyTo', message), 'menu-reply');
    if (message.text) add('copy', 'Copiar', () => copy(message.text), 'menu-copy');
    if (mine && message.kind === 'text') add('pencil', 'Editar', () => begin('editing', message), 'menu-edit');
  }
  add('info', 'Dados da mensagem', () => details(message), 'menu-info');
  if (mine && !message.deleted)
    add('trash', 'Apagar para todos', () => change({ kind: 'delete', quoted: message.messageid }), 'menu-delete', true);
  popup(anchor, options, message.deleted ? undefined : emojiRow(message));
}

function emojiRow(message) {
  const side = state.byOwner ? 'out' : 'in';
  const current = message.reactions.find(reaction => reaction.direction === side)?.emoji;
  return h(
    'div',
    { class: 'emoji-row', role: 'group', 'aria-label': 'Reagir' },
    QUICK.map(emoji =>
      h(
        'button',
        {
          type: 'button',
          'aria-label': `Reagir com ${emoji}`,
          'aria-pressed': String(emoji === current),
          dataset: { testid: 'react' },
          onclick: () => change({ kind: 'reaction', quoted: message.messageid, text: emoji === current ? '' : emoji }),
        },
        emoji,
      ),
    ),
  );
}

function begin(what, message) {
  state.replyTo = null;
  state.editing = null;
  state[what] = message;
  emit('composing');
}

/** Edits, deletions and reactions have no bubble of their own that could show a failure. */
export async function change(body) {
  try {
    const answer = await write(body);
    if (refused(answer)) toast(reasonOf(answer));
  } catch (failure) {
    toast(reasonOf({ unsent: true, unsent_reason: failure.message }));
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast('Mensagem copiada');
  } catch {
    toast('O navegador não deixou copiar.');
  }
}

const STATUS = {
  pending: 'enviando',
  sent: 'enviada',
  delivered: 'entregue',
  read: 'lida',
  played: 'ouvida',
  failed: 'falhou',
};

function details(message) {
  const facts = [
    [
      'Direção',
      message.direction === 'in'
        ? 'do cliente para a empresa'
        : message.by_owner
          ? 'de uma pessoa da empresa'
          : 'do assistente para o cliente',
    ],
    ['Horário', fullText(message.at)],
    ['Situação', STATUS[message.status] ?? message.status],
    ['Resposta do webhook', message.webhook_status],
    ['Detalhe', message.webhook_error],
    ['Tipo', message.kind],
    ['messageid', message.messageid],
    ['track_id', message.track_id],
  ].filter(([, value]) => value !== undefined && value !== null && value !== '');
  openSheet({
    title: 'Dados da mensagem',
    body: h(
      'dl',
      { class: 'facts' },
      facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, String(value))]),
    ),
  });
}
