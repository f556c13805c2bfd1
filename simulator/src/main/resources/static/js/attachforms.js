import { h } from './dom.js';
import { write } from './api.js';
import { examples, field, formSheet } from './form.js';
import { documentFile, fileOf, photoFile, stickerFile } from './files.js';
import { icon } from './icons.js';
import { emit, state } from './store.js';
import { openSheet } from './sheet.js';

const CHOOSE = 'Usar um arquivo deste computador (opcional)';
const LARGEST = 8_000_000;
const SAYS_HINT = 'É isto que o assistente vai entender. Em branco: ilegível.';

function send(body) {
  write({ quoted: state.replyTo?.messageid, ...body });
  state.replyTo = null;
  emit('composing');
}

export function askVoice() {
  const says = field('O que o áudio diz?', { lines: 3, hint: SAYS_HINT, dataset: { testid: 'says', autofocus: '' } });
  const ready = [
    'Paguei trezentos reais de farinha ontem',
    'Quanto entrou esta semana?',
    'Vendi mil e duzentos no cartão hoje',
  ];
  formSheet({
    title: 'Mensagem de voz',
    body: [says.node, examples(ready, text => (says.input.value = text))],
    send: () => send({ kind: 'audio', says: says.value || undefined }),
  });
}

/** Photos and documents: an own file, or one that is drawn from what it says. */
function askFile({ title, kind, ready, accept, make }) {
  const says = field(kind === 'image' ? 'O que a foto mostra?' : 'O que o documento diz?', {
    lines: 3,
    hint: SAYS_HINT,
    dataset: { testid: 'says', autofocus: '' },
  });
  const own = h('input', { type: 'file', accept, onchange: () => (chosen.textContent = own.files[0]?.name ?? CHOOSE) });
  const chosen = h('span', {}, CHOOSE);
  const text = field('Legenda (opcional)', { dataset: { testid: 'caption' } });
  formSheet({
    title,
    body: [
      says.node,
      examples(ready, ready => (says.input.value = ready)),
      text.node,
      h('label', { class: 'file' }, icon('clip'), chosen, own),
    ],
    send: async () => {
      const picked = own.files[0];
      if (picked && picked.size > LARGEST) return 'O arquivo passa de 8 MB. Escolha um menor.';
      const file = picked ? await fileOf(picked) : await make(says.value);
      send({ kind, text: text.value || undefined, says: says.value || undefined, file });
    },
  });
}

export const askPhoto = () =>
  askFile({
    title: 'Foto',
    kind: 'image',
    accept: 'image/*',
    make: photoFile,
    ready: ['Nota fiscal: 25 kg de farinha, R$ 137,50', 'Comprovante de PIX recebido, R$ 480,00'],
  });

export const askDocument = () =>
  askFile({
    title: 'Documento',
    kind: 'document',
    accept: '',
    make: documentFile,
    ready: ['Boleto da energia, R$ 612,40, vence dia 20', 'Extrato: entradas R$ 8.200,00, saídas R$ 6.900,00'],
  });

export function askLocation() {
  const name = field('Nome do lugar', { value: 'Padaria Exemplo', dataset: { autofocus: '' } });
  const address = field('Endereço', { value: 'Rua das Flores, 100, São Paulo' });
  const latitude = field('Latitude', { value: '-23.55052', inputmode: 'decimal' });
  const longitude = field('Longitude', { value: '-46.63331', inputmode: 'decimal' });
  const number = text => Number(text.replace(',', '.'));
  formSheet({
    title: 'Localização',
    body: [name.node, address.node, h('div', { class: 'pair' }, latitude.node, longitude.node)],
    send: () => {
      const location = {
        latitude: number(latitude.value),
        longitude: number(longitude.value),
        name: name.value,
        address: address.value,
      };
      if (!(Math.abs(location.latitude) <= 90) || !(Math.abs(location.longitude) <= 180))
        return 'Latitude vai de -90 a 90, longitude de -180 a 180.';
      send({ kind: 'location', location });
    },
  });
}

export function askContact() {
  const name = field('Nome', { value: 'Fornecedor Exemplo', dataset: { autofocus: '' } });
  const phone = field('Telefone', { value: '5511999990002', inputmode: 'tel' });
  formSheet({
    title: 'Contato',
    body: [name.node, phone.node],
    send: () => {
      const digits = phone.value.replace(/\D/g, '');
      if (!name.value || digits.length < 8) return 'Preencha o nome e o telefone com DDD.';
      send({ kind: 'contact', contact: { name: name.value, phone: digits } });
    },
  });
}

export function askSticker() {
  const close = openSheet({
    title: 'Figurinha',
    body: h(
      'div',
      { class: 'emoji-grid sticker-grid' },
      ['🥖', '🧁', '👍', '🎉', '😂', '😍', '🙏', '💰', '☕', '❤️', '🚚', '🔧'].map(emoji =>
        h(
          'button',
          {
            type: 'button',
            'aria-label': `Figurinha ${emoji}`,
            dataset: { testid: 'sticker' },
            onclick: async () => {
              close();
              send({ kind: 'sticker', text: emoji, file: await stickerFile(emoji) });
            },
          },
          emoji,
        ),
      ),
    ),
  });
}
