/**
 * The shapes that travel between this page and the simulator.
 *
 * Entry of GET /phone/messages and data of the SSE event `message` (sent again, whole, whenever anything about it changes):
 *
 * @typedef {object} PhoneMessage
 * @property {string} messageid
 * @property {string} chat          digits of the customer (or the group / LID id)
 * @property {"in"|"out"} direction in = from the customer, out = to the customer
 * @property {string} kind          text, audio, image, video, document, sticker, location, contact, button, list, poll
 *                                  (out: button/list/poll are menus to tap; in: button/list/poll are the choice that was made)
 * @property {string} text          text, caption, question of a menu or label of a choice
 * @property {number} at            when it was written, ms
 * @property {string} status        pending, sent, delivered, read, failed
 * @property {string} [name]        name of the writer
 * @property {boolean} [by_owner]   a person wrote it on the business phone
 * @property {string} [track_id]
 * @property {string} [reply_to]    messageid of the quoted message
 * @property {boolean} [edited]
 * @property {boolean} [deleted]
 * @property {{emoji: string, direction: "in"|"out"}[]} [reactions]
 * @property {{type: "button"|"list"|"poll", choices: string[], footer?: string, button?: string}} [menu]
 *                                  choices exactly as in /send/menu: "label|id", "[Section]", "label|id|description"
 * @property {{name?: string, mimetype?: string, size?: number, url?: string}} [file]  url is on this server: /files/…
 * @property {string} [says]        what a voice note, photo or document says
 * @property {{latitude: number, longitude: number, name?: string, address?: string}} [location]
 * @property {{name: string, phone: string}} [contact]
 * @property {number} [webhook_status] last answer of the product's webhook, 0 = no answer; absent = still trying
 * @property {string} [webhook_error]
 *
 * GET /phone/chats lists {chat, name, group, lid_only, last, unread}; `last` is the newest entry of that chat.
 *
 * Further SSE events: `presence` {chat, direction: "out"|"in", state: "composing"|"recording"|"paused"};
 * `webhook` {at, chat, messageid?, event, status, ms, attempt, error?} for each delivery tried; `faults` as GET /faults tells them;
 * `send` {at, chat, path, status, track_id?, messageid?, fault?} for each call of the product; `reset` {}.
 */

/**
 * Body of POST /phone/messages. The page chooses the messageid, as a phone does; an id that exists is delivered again.
 *
 * @typedef {object} PhoneWrite
 * @property {string} from
 * @property {string} name
 * @property {string} messageid
 * @property {string} [kind]
 * @property {string} [text]       text, caption, label of the choice, emoji, new text of an edit
 * @property {string} [quoted]     the message answered, chosen from, reacted to, edited or deleted
 * @property {string} [choice]     id of the button or row
 * @property {boolean} [by_owner]
 * @property {boolean} [group]
 * @property {boolean} [lid_only]
 * @property {string} [says]
 * @property {{name: string, mimetype: string, base64: string}} [file]
 */

/** Fills what a message may leave out, so that no drawing code has to ask. @returns {PhoneMessage} */
export function normalize(raw) {
  return {
    kind: 'text',
    text: '',
    status: 'sent',
    ...raw,
    text: raw.text ?? '',
    at: raw.at ?? Date.now(),
    reactions: raw.reactions ?? [],
  };
}

export const accepted = message => message.webhook_status >= 200 && message.webhook_status < 300;

/** The product answered something else than 2xx, or nothing at all. */
export const refused = message =>
  message.webhook_status !== undefined && message.webhook_status !== null && !accepted(message);

/** An id as phones make them. */
export function newMessageId() {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return (
    '3EB0' +
    [...bytes]
      .map(byte => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()
  );
}
