const BY_STATUS = {
  0: 'O produto não respondeu.',
  400: 'O produto não entendeu a mensagem (400).',
  401: 'O produto não aceitou a senha do webhook (401).',
  404: 'O endereço do webhook não existe (404).',
  413: 'O produto achou a mensagem grande demais (413).',
  503: 'O produto está fora do ar (503).',
};

/** Why a message did not get through, in words a person understands. */
export function reasonOf(message) {
  if (message.unsent) return 'O simulador não recebeu a mensagem.';
  if (message.webhook_error) return `Não entregue: ${message.webhook_error}`;
  const status = message.webhook_status;
  if (status === undefined || status === null) return 'Não entregue.';
  return BY_STATUS[status] ?? `O produto respondeu com erro (${status}).`;
}
