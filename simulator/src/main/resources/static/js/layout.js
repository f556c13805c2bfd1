import { byId, fill, h } from './dom.js';
import { icon } from './icons.js';
import { timeText } from './dates.js';
import { contactOf, contacts, phoneText } from './people.js';
import { emit, on, setActive, setByOwner, state } from './store.js';

/** Wide: list, phone and panel side by side. Middle: the list lives inside the phone. Narrow: one thing at a time. */
const wide = matchMedia('(min-width: 1180px)');
const narrow = matchMedia('(max-width: 899.98px)');

let listAsked = false;

/** What is shown lives in the address: #5511999990001, #bastidores, or nothing for the list. */
export function startLayout() {
  addEventListener('hashchange', show);
  wide.addEventListener('change', place);
  narrow.addEventListener('change', place);
  on('active', drawCaption);
  on('perspective', drawCaption);
  drawStatusBar();
  setInterval(drawStatusBar, 10_000);
  place();
}

function place() {
  const list = byId('contacts');
  if (wide.matches) byId('app').prepend(list);
  else byId('screen').append(list);
  show();
}

function show() {
  const hash = location.hash.slice(1);
  const chat = /^\d+$/.test(hash) ? hash : null;
  if (chat) setActive(chat);
  else if (!narrow.matches && !state.active) setActive(contacts()[0].id);
  byId('app').dataset.view = hash === 'bastidores' ? 'panel' : chat || !listWanted() ? 'chat' : 'contacts';
  emit('view');
}

const listWanted = () => narrow.matches || (!wide.matches && listAsked);

export const openChat = chat => go(chat);
export const openPanel = () => go('bastidores');

export function openList() {
  listAsked = true;
  go('');
}

export function closePanel() {
  go(state.active ?? '');
}

function go(hash) {
  if (location.hash.slice(1) === hash) show();
  else location.hash = hash;
}

/** True while the messages of the active chat can be seen. */
export const chatVisible = () =>
  byId('app').dataset.view === 'chat' || (!narrow.matches && byId('app').dataset.view === 'panel');

function drawStatusBar() {
  fill(
    byId('statusbar'),
    h('span', {}, timeText(Date.now())),
    h('span', { class: 'island' }),
    h('span', { class: 'bars' }, h('i'), h('i'), h('i'), h('i'), h('b')),
  );
}

/** Above the phone: whose it is, and the switch to the other side. */
export function drawCaption() {
  if (!state.active) return;
  const contact = contactOf(state.active);
  const side = (label, owner, glyph) =>
    h(
      'button',
      {
        type: 'button',
        class: 'side',
        'aria-pressed': String(state.byOwner === owner),
        dataset: { testid: owner ? 'by-owner' : 'by-customer' },
        onclick: () => setByOwner(owner),
      },
      icon(glyph),
      label,
    );
  fill(
    byId('caption'),
    h(
      'div',
      { class: 'sides', role: 'group', 'aria-label': 'De quem é o celular mostrado' },
      side('Celular do cliente', false, 'person'),
      side('Celular da empresa', true, 'store'),
    ),
    h(
      'p',
      { class: 'caption-who' },
      state.byOwner ? 'Aqui escreve uma pessoa da empresa' : `${contact.name} · ${phoneText(contact.id)}`,
    ),
  );
}
