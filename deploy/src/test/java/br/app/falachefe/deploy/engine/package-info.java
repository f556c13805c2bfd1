/** The scripts of temporal-config, which Compose's one-shot jobs run. */
@NullMarked
package br.app.falachefe.deploy.engine;

import org.jspecify.annotations.NullMarked;
