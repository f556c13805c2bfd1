import { h } from './dom.js';
import { openSheet } from './sheet.js';

const GROUPS = {
  Gente: '😀 😁 😂 😊 😉 😍 🤔 😅 😢 😮 😡 😴 👍 👎 👏 🙏 💪 🤝 👋 ✌️',
  Negócio: '💰 💵 💳 📈 📉 📊 🧾 📅 📌 ✅ ❌ ⚠️ 🕐 📦 🚚 🏪 🛒 🔧 ✂️ 🍞',
  Mais: '❤️ 🎉 🔥 ⭐ ☀️ 🌧️ ☕ 🍰 🥖 🧁 🎂 🎁 📷 🎵 🚗 🏠 📱 💡 ➕ ➖',
};

/** A small table of emoji. */
export function openEmoji(pick) {
  const close = openSheet({
    title: 'Emoji',
    body: Object.entries(GROUPS).map(([name, emoji]) =>
      h(
        'section',
        { class: 'emoji-group' },
        h('h3', {}, name),
        h(
          'div',
          { class: 'emoji-grid' },
          emoji.split(' ').map(one =>
            h(
              'button',
              {
                type: 'button',
                'aria-label': one,
                onclick: () => {
                  close();
                  pick(one);
                },
              },
              one,
            ),
          ),
        ),
      ),
    ),
  });
}
