import { avatar } from './avatar.js';
import { byId, fill, h } from './dom.js';
import { listText } from './dates.js';
import { icon } from './icons.js';
import { kindLine } from './kindline.js';
import { openChat, openPanel } from './layout.js';
import { askNewContact } from './newcontact.js';
import { contacts, phoneText } from './people.js';
import { isMine, messagesOf, on, state, unreadIn } from './store.js';
import { ticks } from './ticks.js';
import { themeButton } from './theme.js';

const MOST_ROWS = 200;

let wanted = '';

/** The list of people whose phone can be held. */
export function drawContacts() {
  const rows = h('ul', { class: 'contact-rows' });
  fill(
    byId('contacts'),
    h(
      'header',
      { class: 'list-header' },
      h('h1', {}, 'Conversas'),
      themeButton(),
      h(
        'button',
        {
          type: 'button',
          class: 'round',
          'aria-label': 'Novo contato',
          title: 'Novo contato',
          dataset: { testid: 'new-contact' },
          onclick: () => askNewContact(openChat),
        },
        icon('plus'),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'round panel-opener',
          'aria-label': 'Abrir bastidores',
          dataset: { testid: 'open-panel' },
          onclick: openPanel,
        },
        icon('sliders'),
      ),
    ),
    h(
      'label',
      { class: 'search' },
      icon('search'),
      h('input', {
        type: 'search',
        placeholder: 'Pesquisar',
        'aria-label': 'Pesquisar conversas',
        oninput: event => {
          wanted = event.target.value;
          drawRows(rows);
        },
      }),
    ),
    rows,
    h('p', { class: 'list-foot' }, icon('lock'), 'Contatos inventados num WhatsApp simulado.'),
  );
  for (const name of ['messages', 'active', 'typing', 'seen', 'contacts', 'perspective'])
    on(name, () => schedule(rows));
  drawRows(rows);
}

let waiting = false;

function schedule(rows) {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    drawRows(rows);
  });
}

function drawRows(rows) {
  const focused = rows.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
  const matching = contacts().filter(contact =>
    `${contact.name} ${contact.id}`.toLocaleLowerCase('pt-BR').includes(wanted.trim().toLocaleLowerCase('pt-BR')),
  );
  const last = contact => messagesOf(contact.id).at(-1)?.at ?? 0;
  const sorted = matching
    .map((contact, index) => ({ contact, index, at: last(contact) }))
    .sort((a, b) => b.at - a.at || a.index - b.index)
    .slice(0, MOST_ROWS);
  fill(
    rows,
    sorted.length ? sorted.map(entry => row(entry.contact)) : h('li', { class: 'list-none' }, 'Ninguém encontrado.'),
  );
  const total = contacts().reduce((sum, contact) => sum + unreadIn(contact.id), 0);
  document.title = `${total ? `(${total}) ` : ''}Falachefe: telefone de demonstração`;
  if (focused) rows.querySelector(`[data-testid="${focused}"]`)?.focus();
}

function row(contact) {
  const newest = messagesOf(contact.id).at(-1);
  const unread = state.active === contact.id && document.hasFocus() ? 0 : unreadIn(contact.id);
  const active = state.active === contact.id;
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: `contact ${active ? 'contact-active' : ''}`,
        'aria-current': active ? 'true' : undefined,
        dataset: { testid: `contact-${contact.id}` },
        onclick: () => openChat(contact.id),
      },
      avatar(contact),
      h(
        'span',
        { class: 'contact-body' },
        h(
          'span',
          { class: 'contact-top' },
          h('span', { class: 'contact-name' }, contact.name),
          newest && h('span', { class: `contact-time ${unread ? 'contact-time-unread' : ''}` }, listText(newest.at)),
        ),
        h(
          'span',
          { class: 'contact-bottom' },
          preview(contact, newest),
          unread > 0 &&
            h('span', { class: 'unread', 'aria-label': `${unread} não lidas` }, unread > 99 ? '99+' : String(unread)),
        ),
      ),
    ),
  );
}

function preview(contact, newest) {
  if (state.typing.has(contact.id)) return h('span', { class: 'contact-line contact-typing' }, 'digitando...');
  if (!newest) return h('span', { class: 'contact-line' }, phoneText(contact.id));
  return h('span', { class: 'contact-line' }, isMine(newest) && ticks(newest), kindLine(newest));
}
