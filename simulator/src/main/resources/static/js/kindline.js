import { h } from './dom.js';
import { icon } from './icons.js';
import { plainLine } from './format.js';

const KINDS = {
  audio: ['mic', 'Mensagem de voz'],
  image: ['camera', 'Foto'],
  video: ['camera', 'Vídeo'],
  document: ['document', 'Documento'],
  sticker: ['sticker', 'Figurinha'],
  location: ['pin', 'Localização'],
  contact: ['person', 'Contato'],
  poll: ['chart', 'Enquete'],
};

/** One line that stands for a message: in the contact list, in quotes, in the log. */
export function kindLine(message) {
  if (message.deleted) return [icon('ban'), h('em', {}, 'Mensagem apagada')];
  const text = plainLine(message.text ?? '');
  const known = KINDS[message.kind];
  if (!known) return text || 'Mensagem';
  const detail =
    message.kind === 'document' ? message.file?.name : message.kind === 'contact' ? message.contact?.name : text;
  return [icon(known[0]), ' ', detail || known[1]];
}
