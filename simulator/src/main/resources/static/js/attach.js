import { h } from './dom.js';
import { icon } from './icons.js';
import { askContact, askDocument, askLocation, askPhoto, askSticker, askVoice } from './attachforms.js';
import { openSheet } from './sheet.js';

const KINDS = [
  ['document', 'Documento', 'document', askDocument],
  ['camera', 'Foto', 'image', askPhoto],
  ['mic', 'Áudio', 'audio', askVoice],
  ['pin', 'Localização', 'location', askLocation],
  ['person', 'Contato', 'contact', askContact],
  ['sticker', 'Figurinha', 'sticker', askSticker],
];

/** What can be sent besides text. */
export function openAttach() {
  const close = openSheet({
    title: 'Anexar',
    body: h(
      'div',
      { class: 'attach-grid' },
      KINDS.map(([glyph, label, kind, ask]) =>
        h(
          'button',
          {
            type: 'button',
            class: `attach attach-${kind}`,
            dataset: { testid: `attach-${kind}` },
            onclick: () => {
              close();
              ask();
            },
          },
          h('span', {}, icon(glyph)),
          label,
        ),
      ),
    ),
  });
}
