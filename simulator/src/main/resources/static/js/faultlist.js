/**
 * Every fault the simulator knows, in words for people. `rate` is 0 to 1, `ms` and `count` are whole numbers, `on` is a switch,
 * `pick` one of a few values. `idle` is the value that means "no fault"; null leaves it to the simulator's settings.
 */
const rate = (key, label, hint, idle = 0) => ({ key, label, hint, type: 'rate', idle });
const ms = (key, label, hint, idle = 0) => ({ key, label, hint, type: 'ms', idle });
const count = (key, label, hint, idle = 0) => ({ key, label, hint, type: 'count', idle });
const toggle = (key, label, hint) => ({ key, label, hint, type: 'on', idle: false });

const model = (prefix, name) => [
  rate(`${prefix}_429`, 'Limite de uso (429)', `${name} pede para esperar.`),
  rate(`${prefix}_500`, 'Erro interno (500)', `${name} falha sem dizer por quê.`),
  rate(`${prefix}_garbage`, 'Resposta sem sentido', 'JSON quebrado, ferramenta que não existe, argumentos errados.'),
  ms(`${prefix}_hang_ms`, 'Demora antes de responder', `${name} fica mudo por esse tempo.`),
  rate(`${prefix}_invents_amount`, 'Inventa valores', `${name} diz um valor que ninguém informou.`),
  rate(
    `${prefix}_obeys_attacker`,
    'Obedece a qualquer texto',
    `${name} faz o que uma mensagem mandar, com qualquer ferramenta.`,
  ),
];

export const GROUPS = [
  {
    name: 'Conexão do WhatsApp',
    faults: [
      {
        key: 'connection',
        label: 'Situação do celular da empresa',
        hint: 'Desconectado: envios voltam com 503 até reconectar.',
        type: 'pick',
        idle: 'connected',
        values: [
          ['connected', 'Conectado'],
          ['disconnected', 'Desconectado'],
          ['logged_out', 'Sessão encerrada'],
        ],
      },
      toggle('token_revoked', 'Token revogado', 'O gateway não aceita mais a senha do produto (401).'),
    ],
  },
  {
    name: 'Envio das respostas',
    faults: [
      rate('send_500', 'Erro no envio (500)', 'Ninguém sabe se a resposta chegou.'),
      rate('send_503', 'Gateway fora do ar (503)', 'Ninguém sabe se a resposta chegou.'),
      rate(
        'delivered',
        'Chegou mesmo com o erro',
        'Parte dos envios com erro que aparece no celular assim mesmo.',
        0.5,
      ),
      rate('send_lost_answer', 'Confirmação perdida', 'A mensagem chega ao celular, mas o produto não fica sabendo.'),
      rate('send_429', 'Envios demais (429)', 'O gateway recusa e pede para esperar.'),
      count('retry_after', 'Esperar quantos segundos', 'Vai no aviso de envios demais.'),
      rate('send_463', 'Bloqueio de conversas novas (463)', 'O WhatsApp restringe quem escreve primeiro.'),
      ms('send_hang_ms', 'Envio travado', 'O gateway segura o envio por esse tempo.'),
      count('send_limit_per_second', 'Limite de envios por segundo', '0 deixa sem limite.'),
      ms('find_stale_ms', 'Busca atrasada', 'Mensagens novas demoram a aparecer na busca.'),
    ],
  },
  {
    name: 'Entrega ao produto (webhook)',
    faults: [
      toggle('webhook_down', 'Webhook fora do ar', 'Nada do que se escreve chega ao produto.'),
      rate('webhook_duplicate', 'Mensagens repetidas', 'O mesmo aviso é entregue duas vezes.'),
      ms('webhook_duplicate_after_ms', 'Repetição atrasada', 'Quanto o segundo aviso demora.'),
      rate('webhook_reorder', 'Fora de ordem', 'Avisos trocam de lugar dentro de um segundo.'),
      toggle('echo_off', 'Sem eco dos envios', 'O gateway não confirma o que o produto enviou.'),
      ms('echo_delay_ms', 'Eco atrasado', 'Quanto o eco demora depois da entrega.'),
    ],
  },
  {
    name: 'Modelo de linguagem',
    faults: [...model('model', 'O modelo')],
  },
  {
    name: 'Segundo modelo (reserva)',
    faults: model('model2', 'O segundo modelo'),
  },
  {
    name: 'Ritmo',
    faults: [
      ms('model_latency_ms', 'Tempo do modelo', 'Quanto o modelo leva para pensar.', null),
      ms('model2_latency_ms', 'Tempo do segundo modelo', 'Quanto o modelo reserva leva para pensar.', null),
      ms('send_latency_ms', 'Tempo do envio', 'Quanto o gateway leva para enviar.', null),
      count('seed', 'Semente do acaso', 'A mesma semente repete as mesmas falhas.', null),
    ],
  },
];

export const ALL = GROUPS.flatMap(group => group.faults);

export const PRESETS = [
  { name: 'Sem falhas', icon: 'smile', faults: {} },
  { name: 'WhatsApp caiu', icon: 'ban', faults: { connection: 'disconnected' } },
  { name: 'Modelo lento', icon: 'retry', faults: { model_latency_ms: 8000 } },
  { name: 'Tudo duplicado', icon: 'copy', faults: { webhook_duplicate: 1 } },
  {
    name: 'Rede ruim',
    icon: 'pulse',
    faults: { send_lost_answer: 0.3, send_500: 0.2, send_hang_ms: 1500, webhook_duplicate: 0.3, webhook_reorder: 0.3 },
  },
];
