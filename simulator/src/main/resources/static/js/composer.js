import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { write } from './api.js';
import { openAttach } from './attach.js';
import { askVoice } from './attachforms.js';
import { openEmoji } from './emoji.js';
import { kindLine } from './kindline.js';
import { change } from './messagemenu.js';
import { COMPANY, contactOf } from './people.js';
import { emit, isMine, on, setByOwner, state } from './store.js';
import { stopTyping, typed } from './typing.js';

const drafts = new Map();
const coarse = matchMedia('(pointer: coarse)');

/** Where a message is written: text, emoji, attachments, voice. */
export function drawComposer() {
  const area = h('textarea', {
    class: 'composer-text',
    rows: '1',
    placeholder: 'Mensagem',
    'aria-label': 'Escreva uma mensagem',
    dataset: { testid: 'composer' },
    enterkeyhint: 'send',
  });
  const context = h('div', { class: 'context', hidden: true });
  const strip = h(
    'div',
    { class: 'owner-strip', hidden: true, dataset: { testid: 'owner-strip' } },
    icon('store'),
    h('span', {}, 'Você escreve pelo celular da empresa. O assistente fica em silêncio nesta conversa.'),
    h('button', { type: 'button', onclick: () => setByOwner(false) }, 'Voltar'),
  );
  const attach = h(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-label': 'Anexar',
      'aria-haspopup': 'dialog',
      dataset: { testid: 'attach' },
      onclick: openAttach,
    },
    icon('clip'),
  );
  const emoji = h(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-label': 'Emoji',
      'aria-haspopup': 'dialog',
      onclick: () => openEmoji(picked => insert(area, picked)),
    },
    icon('smile'),
  );
  const send = h('button', { type: 'submit', class: 'send' });
  const form = h(
    'form',
    {
      class: 'composer',
      onsubmit: event => {
        event.preventDefault();
        submit(area);
      },
    },
    h('div', { class: 'composer-box' }, emoji, area, attach),
    send,
  );

  const refresh = () => {
    grow(area);
    drawSend(send, area.value.trim() !== '');
  };
  area.addEventListener('input', () => {
    refresh();
    drafts.set(state.active, area.value);
    typed(area.value !== '');
  });
  area.addEventListener('keydown', event => keys(event, area, form));
  const switched = () => {
    area.value = drafts.get(state.active) ?? '';
    refresh();
    drawContext(context, area);
    strip.hidden = !state.byOwner;
    if (!coarse.matches) area.focus({ preventScroll: true });
  };
  on('active', switched);
  on('perspective', switched);
  on('composing', () => {
    if (state.editing) area.value = state.editing.text;
    refresh();
    drawContext(context, area);
    area.focus();
  });
  refresh();
  return h('footer', { class: 'foot' }, strip, context, form);
}

function keys(event, area, form) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === 'Escape' && (state.replyTo || state.editing)) {
    leaveContext(area);
  }
}

function submit(area) {
  const text = area.value.trim();
  if (!text) return askVoice();
  const { editing, replyTo } = state;
  area.value = '';
  drafts.delete(state.active);
  leaveContext(area);
  stopTyping();
  if (editing) {
    if (editing.text !== text) change({ kind: 'edit', quoted: editing.messageid, text });
  } else write({ kind: 'text', text, quoted: replyTo?.messageid });
}

function leaveContext(area) {
  if (state.editing) area.value = '';
  state.replyTo = null;
  state.editing = null;
  emit('composing');
}

/** Above the text: which message is answered or edited. */
function drawContext(context, area) {
  const message = state.replyTo ?? state.editing;
  context.hidden = !message;
  if (!message) return fill(context);
  const author = state.editing
    ? 'Editar mensagem'
    : isMine(message)
      ? 'Você'
      : state.byOwner
        ? contactOf(state.active).name
        : COMPANY.name;
  fill(
    context,
    h(
      'div',
      { class: `quote ${isMine(message) ? 'quote-mine' : ''}` },
      h('strong', {}, author),
      h('span', {}, kindLine(message)),
    ),
    h(
      'button',
      { type: 'button', class: 'round', 'aria-label': 'Cancelar', onclick: () => leaveContext(area) },
      icon('close'),
    ),
  );
}

function drawSend(send, hasText) {
  const wanted = hasText ? 'send' : 'mic';
  if (send.dataset.shows === wanted) return;
  send.dataset.shows = wanted;
  send.dataset.testid = hasText ? 'send' : 'voice';
  send.setAttribute('aria-label', hasText ? 'Enviar' : 'Mensagem de voz');
  fill(send, icon(wanted));
}

function grow(area) {
  area.style.setProperty('height', 'auto');
  area.style.setProperty('height', `${Math.min(area.scrollHeight, 132)}px`);
}

function insert(area, text) {
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input'));
}
