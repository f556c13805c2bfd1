package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.agent.Intent;

/** A sentence somebody might write, and what they want by it. */
record Example(Intent intent, String sentence) {}
