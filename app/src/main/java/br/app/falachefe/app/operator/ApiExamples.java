package br.app.falachefe.app.operator;

/** Answers as the OpenAPI document shows them. */
final class ApiExamples {
    static final String ID = "mfrggzdfmztwq2lknnwg23tpob";

    static final String LIST = """
            {"conversations": [{"id": "mfrggzdfmztwq2lknnwg23tpob", "name": "Marina Exemplo", "phone": "5521988887777",
              "state": "failed", "optedOut": false, "waiting": 0, "parkedTurns": 1,
              "failedSince": "2026-11-24T09:12:03Z", "unsureParts": 0, "late": 0, "agent": "cashflow",
              "lastActivity": "2026-11-24T09:11:40Z", "lastSpeaker": "customer", "lastMessage": "Qual é o meu saldo?"}],
             "next": "MjAyNi0xMS0yNFQwOToxMTo0MFp8bWZyZ2d6ZGZtenR3cTJsa25ud2cyM3Rwb2I"}
            """;

    static final String DETAIL = """
            {"conversation": {"id": "mfrggzdfmztwq2lknnwg23tpob", "name": "Marina Exemplo", "phone": "5521988887777",
              "state": "ok", "optedOut": false, "waiting": 0, "parkedTurns": 0, "unsureParts": 0, "late": 0,
              "agent": "cashflow", "lastActivity": "2026-11-24T09:11:40Z", "lastSpeaker": "assistant",
              "lastMessage": "Anotado: R$ 5.000,00 de vendas (lançamento nº 12)."},
             "turns": [{"id": "mfrggzdfmztwq2lknnwg23tpob:3EB0C767D26A1D5F2C4A", "state": "closed", "agent": "cashflow",
              "intent": "cashflow_monitoring", "confidence": 0.97, "stage": "local",
              "openedAt": "2026-11-24T09:11:34Z", "closedAt": "2026-11-24T09:11:41Z", "secondsToAnswer": 6.2,
              "thoughts": 1, "modelCalls": 2, "promptTokens": 2310, "completionTokens": 148, "costReais": 0.0047,
              "parts": {"prepared": 0, "sending": 0, "sent": 1, "failed": 0, "unsure": 0, "leftToPerson": 0}}]}
            """;

    static final String MESSAGES = """
            {"messages": [{"id": "in-0000000000000000017", "speaker": "customer", "kind": "text",
              "text": "Recebi R$ 5.000 de vendas hoje", "at": "2026-11-24T09:11:32Z",
              "sentAt": "2026-11-24T09:11:31Z", "state": "answered", "messageId": "3EB0C767D26A1D5F2C4A",
              "turnId": "mfrggzdfmztwq2lknnwg23tpob:3EB0C767D26A1D5F2C4A"}],
             "next": "MjAyNi0xMS0yNFQwOToxMTozMlp8aW4tMDAwMDAwMDAwMDAwMDAwMDAxNw", "more": false}
            """;

    private ApiExamples() {}
}
