import { h } from './dom.js';
import { icon } from './icons.js';
import { bigEmoji, formatted } from './format.js';
import { fileUrl } from './fileurl.js';
import { openPhoto } from './photo.js';
import { phoneText } from './people.js';
import { voice } from './voice.js';

const FOLD_AT = 900;

/** What is inside a bubble, by kind. An unknown kind shows its text. */
export function bodyOf(message) {
  switch (message.kind) {
    case 'audio':
      return voice(message);
    case 'image':
      return [picture(message), caption(message)];
    case 'video':
      return [video(message), caption(message)];
    case 'document':
      return [paper(message), caption(message)];
    case 'sticker':
      return sticker(message);
    case 'location':
      return place(message);
    case 'contact':
      return card(message);
    default:
      return words(message);
  }
}

const caption = message => message.text && message.text !== message.file?.name && words(message);

function words(message) {
  const text = message.text;
  if (message.kind === 'text' && bigEmoji(text)) return h('p', { class: 'text text-emoji' }, text);
  const paragraph = h('p', { class: 'text', dir: 'auto' });
  const all = [...(message.menu?.title ? [h('strong', { class: 'menu-title' }, message.menu.title)] : [])];
  if (text.length <= FOLD_AT) paragraph.append(...all, ...formatted(text));
  else
    paragraph.append(
      ...all,
      ...formatted(text.slice(0, FOLD_AT)),
      '… ',
      h(
        'button',
        {
          type: 'button',
          class: 'more',
          dataset: { focus: 'more' },
          onclick: () => paragraph.replaceChildren(...formatted(text)),
        },
        'Ler mais',
      ),
    );
  return [paragraph, message.menu?.footer && h('p', { class: 'footer' }, message.menu.footer)];
}

function picture(message) {
  const url = fileUrl(message);
  const words = message.says ? `Foto: ${message.says}` : message.text || 'Foto';
  if (!url) return h('span', { class: 'picture picture-none' }, icon('image'));
  const image = h('img', {
    src: url,
    alt: words,
    loading: 'lazy',
    onerror: () => image.parentElement.classList.add('picture-none'),
  });
  return h(
    'button',
    {
      type: 'button',
      class: 'picture',
      'aria-label': `Ampliar ${words}`,
      dataset: { focus: 'picture' },
      onclick: () => openPhoto(url, words),
    },
    image,
    icon('image'),
  );
}

function video(message) {
  const url = fileUrl(message);
  return url
    ? h('video', { class: 'picture', src: url, controls: true, preload: 'metadata' })
    : h('span', { class: 'picture picture-none' }, icon('playFilled'));
}

function paper(message) {
  const name = message.file?.name || 'documento';
  const size = message.file?.size ? sizeText(message.file.size) : '';
  const type = (/\.(\w{1,5})$/.exec(name)?.[1] ?? 'arquivo').toUpperCase();
  const url = fileUrl(message);
  const inside = [
    h('span', { class: `paper-icon paper-${type.toLowerCase()}` }, icon('document')),
    h('span', { class: 'paper-words' }, h('strong', {}, name), h('span', {}, [type, size].filter(Boolean).join(' · '))),
  ];
  return url
    ? h(
        'a',
        {
          class: 'paper',
          href: url,
          target: '_blank',
          rel: 'noopener noreferrer',
          download: name,
          dataset: { focus: 'paper' },
        },
        inside,
      )
    : h('span', { class: 'paper' }, inside);
}

const sizeText = bytes =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toLocaleString('pt-BR', { maximumFractionDigits: 1 })} MB`;

function sticker(message) {
  const url = fileUrl(message);
  return url
    ? h('img', { class: 'sticker', src: url, alt: message.text ? `Figurinha ${message.text}` : 'Figurinha' })
    : h('span', { class: 'sticker sticker-none' }, message.text || '🙂');
}

function place(message) {
  const where = message.location ?? {};
  return h(
    'span',
    { class: 'place' },
    h('span', { class: 'map', 'aria-hidden': 'true' }, icon('pin')),
    h('strong', {}, where.name || 'Localização'),
    where.address && h('span', {}, where.address),
    Number.isFinite(where.latitude) && h('small', {}, `${where.latitude.toFixed(5)}, ${where.longitude.toFixed(5)}`),
  );
}

function card(message) {
  const contact = message.contact ?? {};
  return h(
    'span',
    { class: 'card' },
    h('span', { class: 'avatar avatar-card' }, icon('person')),
    h(
      'span',
      { class: 'paper-words' },
      h('strong', {}, contact.name || message.text || 'Contato'),
      contact.phone && h('span', {}, phoneText(contact.phone)),
    ),
  );
}
