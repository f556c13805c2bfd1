import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { jumpTo } from './jump.js';
import { secondsText, spanText } from './dates.js';
import { openChat } from './layout.js';
import { ALL } from './faultlist.js';
import { contactOf } from './people.js';
import { plainLine } from './format.js';
import { silence } from './reasons.js';
import { messageById, on, state } from './store.js';

const KEPT = 200;

/** Names of webhook events and gateway calls, as people would say them. */
const WORDS = {
  messages: 'Mensagem para o produto',
  messages_update: 'Recibo para o produto',
  presence: '“Digitando” para o produto',
  connection: 'Aviso de conexão para o produto',
  groups: 'Aviso de grupo para o produto',
  '/send/text': 'Produto enviou texto',
  '/send/media': 'Produto enviou arquivo',
  '/send/menu': 'Produto enviou menu',
  '/message/presence': 'Produto começou a digitar',
  '/message/markread': 'Produto leu a mensagem',
  '/message/find': 'Produto procurou uma mensagem',
  '/message/download': 'Produto baixou um arquivo',
  '/message/react': 'Produto reagiu',
  '/message/edit': 'Produto editou',
  '/message/delete': 'Produto apagou',
};

/** The newest webhook deliveries and sends, newest first. */
export function activityView() {
  const entries = [];
  const list = h('ol', { class: 'log', dataset: { testid: 'log' } });
  const none = h(
    'p',
    { class: 'panel-hint' },
    'Ainda nada. Escreva uma mensagem e acompanhe aqui cada entrega e cada envio.',
  );
  let onlyProblems = false;
  const filter = h(
    'label',
    { class: 'check check-line' },
    h('input', {
      type: 'checkbox',
      onchange: event => {
        onlyProblems = event.target.checked;
        draw();
      },
    }),
    h('span', {}, 'Mostrar só o que deu errado'),
  );
  const draw = () => {
    const shown = entries.filter(entry => !onlyProblems || !well(entry));
    none.hidden = shown.length > 0;
    fill(
      list,
      shown.map(entry => entry.node),
    );
  };
  const add = kind => told => {
    if (told.event === 'presence' && well(told)) return;
    const entry = { kind, ...told };
    entry.node = row(entry);
    entries.unshift(entry);
    entries.length = Math.min(entries.length, KEPT);
    draw();
  };
  on('webhook', add('webhook'));
  on('send', add('send'));
  on('messages', change => {
    if (change.chat !== null) return;
    entries.length = 0;
    draw();
  });
  return h('div', {}, filter, none, list);
}

const nameOf = entry => WORDS[entry.event ?? entry.path] ?? entry.event ?? entry.path ?? 'Acontecimento';

/** The gateway tells the product what the product itself has sent. */
function isEcho(entry) {
  const message = messageById(entry.chat, entry.messageid);
  return entry.event === 'messages' && message?.direction === 'out' && !message.by_owner;
}

/** The first words of the message it is about, where there are some. */
function about(entry) {
  const line = plainLine(messageById(entry.chat, entry.messageid)?.text ?? '');
  return line && `“${line.length > 32 ? `${line.slice(0, 31)}…` : line}”`;
}

const well = entry => entry.status >= 200 && entry.status < 300 && !entry.fault;

/** A fault may be at work although the answer says 200. */
function mood(entry) {
  if (well(entry)) return 'well';
  return entry.status >= 200 && entry.status < 300 ? 'odd' : 'bad';
}

function row(entry) {
  const name = isEcho(entry) ? 'Eco do envio para o produto' : nameOf(entry);
  const details = [
    entry.chat && contactOf(entry.chat).name,
    about(entry),
    entry.ms !== undefined && spanText(entry.ms),
    entry.attempt > 1 && `${entry.attempt}ª tentativa`,
    entry.fault && `falha: ${ALL.find(fault => fault.key === entry.fault)?.label ?? entry.fault}`,
    silence(entry.error),
  ].filter(Boolean);
  const inside = [
    h('span', { class: `log-icon log-${entry.kind}` }, icon(entry.kind === 'webhook' ? 'down' : 'send')),
    h('span', { class: 'log-words' }, h('strong', {}, name), h('span', {}, details.join(' · '))),
    h(
      'span',
      { class: 'log-side' },
      h('span', { class: `status status-${mood(entry)}` }, entry.status ? String(entry.status) : 'sem resposta'),
      h('time', {}, secondsText(entry.at ?? Date.now())),
    ),
  ];
  const goTo = () => {
    openChat(entry.chat);
    setTimeout(() => state.active === entry.chat && jumpTo(entry.messageid), 80);
  };
  return h(
    'li',
    {},
    entry.chat && entry.messageid
      ? h('button', { type: 'button', class: 'log-row', title: 'Mostrar a mensagem', onclick: goTo }, inside)
      : h('div', { class: 'log-row' }, inside),
  );
}
